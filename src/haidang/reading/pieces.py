"""The head and the tail of a document cut into pieces: what stood in one box, column or line of its form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from haidang.text.patterns import regex


class Piece(NamedTuple):
    """A stretch of the flow that stood by itself: a line, a cell, what is left beside a rule or a motto."""

    text: str
    start: int
    end: int

    @property
    def capitals(self) -> bool:
        """Whether it is written in capitals."""
        return self.text.isupper()

    def part(self, start: int, end: int) -> Piece:
        """The piece between two offsets of its own text, without spaces at its ends."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        return Piece(words, self.start + start, self.start + start + len(words))

    def until(self, pattern: re.Pattern[str]) -> Piece:
        """The piece up to where `pattern` begins."""
        found = pattern.search(self.text)
        return self.part(0, found.start()) if found else self


# Bars of table rows and of letterheads gone flat, rules under names: "-------", "_____", "***".
_EDGE = regex(r"\||\n|---+|___+|===+|\*\*\*+|o0o")


def pieces(text: str, start: int, end: int, extra: Sequence[tuple[int, int]] = ()) -> Iterator[Piece]:
    """The pieces of `text[start:end]`, parted by line ends, bars, rules and the stretches `extra`."""
    at = start
    for low, high in _edges(text, start, end, extra):
        if low > at:
            words = text[at:low]
            bare = words.strip()
            if bare:
                start = at + len(words) - len(words.lstrip())
                yield Piece(bare, start, start + len(bare))
        at = max(at, high)


def _edges(text: str, start: int, end: int, extra: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Edges in order, found as they are asked for: who stops early pays for what was read."""
    edges = (found.span() for found in _EDGE.finditer(text, start, end))
    yield from sorted([*edges, *extra]) if extra else edges
    yield end, end


def joined(parts: list[Piece]) -> Piece | None:
    """Several pieces as one value on one line; its place reaches from the first to the last."""
    if not parts:
        return None
    return Piece(" ".join(part.text for part in parts), parts[0].start, parts[-1].end)
