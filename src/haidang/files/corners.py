"""How far apart the cells of a worksheet lie, told from its XML before calamine makes room for all between them."""

from __future__ import annotations

from haidang.files import problems
from haidang.files.limits import Limits
from haidang.text.patterns import regex

# r="AB12": where a cell stands.
_PLACE = regex(rb"""\br\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["']""")
_LONGEST = 40
"""Bytes of the longest place, which may be cut by the end of a piece."""


class Corners:
    """Sees a part's bytes in pieces; raises `UnreadableFile` when its cells claim more places than the limit."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        self._tail = b""
        self._top = self._left = 1 << 30
        self._bottom = self._right = 0

    def see(self, piece: bytes) -> None:
        """Take note of the cells in `piece`, the next one of the part."""
        for letters, digits in _PLACE.findall(self._tail + piece):
            self._note(int(digits), _column(letters))
        self._tail = piece[-_LONGEST:]
        if self._bottom and (self._bottom - self._top + 1) * (self._right - self._left + 1) > self._limits.cells:
            raise problems.too_many_cells(self._name, self._limits.cells)

    def _note(self, row: int, column: int) -> None:
        self._top, self._bottom = min(self._top, row), max(self._bottom, row)
        self._left, self._right = min(self._left, column), max(self._right, column)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
