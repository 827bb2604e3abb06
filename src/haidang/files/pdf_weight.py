"""PDF files are weighed before pdfium opens them: what a packed stream unpacks to, how large a picture is."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from haidang.files import problems
from haidang.files.limits import Limits
from haidang.text.patterns import regex

_STREAM = regex(rb"(?<!end)stream\r?\n")
_HEADER = 2000
"""Bytes before a stream in which its dictionary stands."""
_PACKED_TWICE = regex(rb"/Filter\s*\[[^\]]{0,200}/Fl(?:ateDecode)?\b[^\]]{0,200}/Fl(?:ateDecode)?\b")
_WIDTH = regex(rb"/W(?:idth)?\s+(\d{1,10})")
_HEIGHT = regex(rb"/H(?:eight)?\s+(\d{1,10})")

_MOST_RATIO = 1032
"""Bytes that one packed byte can become, at most."""
_STEP = 1 << 22


def weigh_pdf(data: bytes, name: str, limits: Limits) -> None:
    """Raise `UnreadableFile` for a PDF that would take more memory than an honest one."""
    for header, start, end in _streams(data):
        if _PACKED_TWICE.search(header) or _pixels(header) > limits.picture_pixels:
            raise problems.bomb(name)
        if b"/Fl" in header and (end - start) * _MOST_RATIO > limits.stream_bytes:
            _unpack(data, start, end, name, limits)


def _streams(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The dictionary of each stream, and where its bytes begin and end."""
    for found in _STREAM.finditer(data):
        before = data[max(0, found.start() - _HEADER) : found.start()]
        end = data.find(b"endstream", found.end())
        yield before[before.rfind(b" obj") + 1 :], found.end(), end if end >= 0 else len(data)


def _pixels(header: bytes) -> int:
    width, height = _WIDTH.search(header), _HEIGHT.search(header)
    return int(width[1]) * int(height[1]) if width and height else 0


def _unpack(data: bytes, start: int, end: int, name: str, limits: Limits) -> None:
    """Unpack a stream in small pieces that are thrown away, as long as the rest could still be too much."""
    unpacker = zlib.decompressobj()
    left = data[start:end]
    total = 0
    try:
        while left and not unpacker.eof and total + len(left) * _MOST_RATIO > limits.stream_bytes:
            total += len(unpacker.decompress(left, _STEP))
            left = unpacker.unconsumed_tail
            if total > limits.stream_bytes:
                raise problems.bomb(name)
    except zlib.error:
        # Not packed the way it says (damaged, or with a password): pdfium will say so.
        return
