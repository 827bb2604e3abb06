"""Words, rows, rules and pages: what the layout is read from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from haidang.text.values import frozen


@frozen
class Word:
    """Letters without a space between them, where they stand."""

    text: str
    left: float
    right: float
    y: float
    """Of the line the letters stand on."""
    size: float
    """Height of the font's box, about 1.15 times the font's size."""
    bold: bool = False
    italic: bool = False


@frozen
class Rule:
    """A drawn line, level (`low == high` in y) or upright, as one coordinate and an extent."""

    level: bool
    at: float
    low: float
    high: float


@dataclass(frozen=True)
class Row:
    """Words that stand on one line, from left to right."""

    words: tuple[Word, ...]
    page: int

    @cached_property
    def text(self) -> str:
        """The words with one space between them."""
        return " ".join([word.text for word in self.words])

    @property
    def left(self) -> float:
        """Where the first word begins."""
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        """Where the last word ends."""
        return max(word.right for word in self.words)

    @cached_property
    def y(self) -> float:
        """The line of most of its letters."""
        return max(self.words, key=lambda word: len(word.text)).y

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        return max(self.words, key=lambda word: len(word.text)).size

    @cached_property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(word.bold for word in self.words)

    @cached_property
    def italic(self) -> bool:
        """Whether every word is italic."""
        return all(word.italic for word in self.words)


@frozen
class Page:
    """One page: what is printed on it and what is drawn on it."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    crowded: bool = False
    """Whether more is drawn on it than `rules` holds: a map, a plan."""
