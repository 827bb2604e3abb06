"""Packed files are weighed before anybody opens them: a bomb is refused by what it claims, and by unpacking it."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from haidang.files import problems
from haidang.files.limits import Limits

_CHUNK = 1 << 20


def weigh(data: bytes, name: str, limits: Limits) -> None:
    """Raise `UnreadableFile` if the zip in `data` is damaged, encrypted or unpacks to more than it may.

    Every part is unpacked once, in small pieces that are thrown away: sizes that the file only claims are not believed.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _weigh_parts(package, len(data), name, limits)
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, EOFError, RuntimeError) as error:
        raise problems.damaged(name) from error


def _weigh_parts(package: zipfile.ZipFile, packed: int, name: str, limits: Limits) -> None:
    parts = package.infolist()
    if len(parts) > limits.parts:
        raise problems.bomb(name)
    if any(part.flag_bits & 1 for part in parts):
        raise problems.encrypted(name)
    allowed = min(limits.unpacked_bytes, limits.unpacked_free + packed * limits.unpacked_ratio)
    if sum(part.file_size for part in parts) > allowed:
        raise problems.bomb(name)
    for part in parts:
        allowed -= _unpacked(package, part, allowed, name)


def _unpacked(package: zipfile.ZipFile, part: zipfile.ZipInfo, allowed: int, name: str) -> int:
    total = 0
    with package.open(part) as stream:
        while piece := stream.read(_CHUNK):
            total += len(piece)
            if total > allowed:
                raise problems.bomb(name)
    return total
