"""Packed files are weighed before anybody opens them: a bomb is refused by what it claims, and by unpacking it."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

from haidang.files import problems
from haidang.files.limits import Limits

_CHUNK = 1 << 20


Watch = Callable[[str], Callable[[bytes], None]]
"""Given a part's name, what is to be called with its pieces."""


def weigh(data: bytes, name: str, limits: Limits, *, watch: Watch | None = None) -> None:
    """Raise `UnreadableFile` if the zip in `data` is damaged, encrypted or unpacks to more than it may.

    Every part is unpacked once, in small pieces that are thrown away: sizes that the file only claims are not believed.
    `watch` sees the pieces and may raise too.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _weigh_parts(package, len(data), name, limits, watch)
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, EOFError, RuntimeError) as error:
        raise problems.damaged(name) from error


def _weigh_parts(package: zipfile.ZipFile, packed: int, name: str, limits: Limits, watch: Watch | None) -> None:
    parts = package.infolist()
    if len(parts) > limits.parts:
        raise problems.bomb(name)
    if any(part.flag_bits & 1 for part in parts):
        raise problems.encrypted(name)
    allowed = min(limits.unpacked_bytes, limits.unpacked_free + packed * limits.unpacked_ratio)
    if sum(part.file_size for part in parts) > allowed:
        raise problems.bomb(name)
    for part in parts:
        see = watch(part.filename) if watch else None
        for piece in _pieces(package, part):
            allowed -= len(piece)
            if allowed < 0:
                raise problems.bomb(name)
            if see:
                see(piece)


def _pieces(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with package.open(part) as stream:
        while piece := stream.read(_CHUNK):
            yield piece
