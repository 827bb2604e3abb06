"""List numbers as Word shows them: what the levels of a list look like, and where each count stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from haidang.ooxml.number_formats import write_number
from haidang.ooxml.symbols import bullet, replace_private
from haidang.text.patterns import regex
from haidang.text.values import frozen, replace

LEVELS = 9
_PLACE = regex(r"%([1-9])")

Convert = Callable[[str, str], str]
"""Text and font to Unicode text."""


@frozen
class Level:
    """One level of a list: how it counts and how its number is written."""

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    """The level, from 1, whose items set this one back; 0 for none; by default every higher one does."""
    legal: bool = False
    """Whether the numbers of all levels are written in plain figures here (`isLgl`)."""
    style: str = ""
    """The paragraph style that stands for this level."""
    font: str = ""
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class AbstractList:
    """What several lists share; they count on together."""

    key: str
    levels: dict[int, Level] = field(default_factory=dict)
    style_link: str = ""
    """The numbering style that holds the levels instead."""


@frozen
class Override:
    """What one list changes in one level."""

    start: int | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list: levels to follow, and the starts at which it breaks from the count of its kin."""

    key: str
    counted_as: str
    """Lists of one name count on together."""
    levels: dict[int, Level]
    restarts: dict[int, int] = field(default_factory=dict)

    def level_of_style(self, style: str) -> int | None:
        """The level that a paragraph style stands for."""
        return next((depth for depth, level in self.levels.items() if style and level.style == style), None)


class Label(NamedTuple):
    """A number as shown, and what parts it from the words: a space, or nothing."""

    text: str
    gap: str


def make_list(key: str, abstract: AbstractList, overrides: dict[int, Override]) -> NumberedList:
    """The list that follows `abstract` but for its overrides."""
    levels = dict(abstract.levels)
    restarts: dict[int, int] = {}
    for depth, override in overrides.items():
        if override.level is not None:
            levels[depth] = override.level
        if override.start is not None:
            restarts[depth] = override.start
            levels[depth] = replace(levels.get(depth, Level()), start=override.start)
    return NumberedList(key, abstract.key, levels, restarts)


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, lists: Iterable[NumberedList], convert: Convert) -> None:
        self._lists = {each.key: each for each in lists}
        self._convert = convert
        self._counts: dict[str, list[int | None]] = {}
        self._restarted: set[tuple[str, int]] = set()

    def find(self, key: str) -> NumberedList | None:
        """The list `key`; `0`, as a paragraph says that it has no number, is none."""
        return self._lists.get(key)

    def next_label(self, numbered: NumberedList, depth: int, font: str = "") -> Label:
        """Count one more item of `numbered` at `depth`; `font` is that of its paragraph."""
        depth = min(max(depth, 0), LEVELS - 1)
        counts = self._counts.setdefault(numbered.counted_as, [None] * LEVELS)
        self._count(numbered, depth, counts)
        level = numbered.levels.get(depth)
        if level is None:
            return Label("", " ")
        text = self._text(numbered, level, depth, counts, font).strip()
        return Label(text, "" if level.suffix == "nothing" else " ")

    def _count(self, numbered: NumberedList, depth: int, counts: list[int | None]) -> None:
        # A level that was left out counts as begun: Word writes 1.1 and then goes on with 2 (Microsoft KB Q110380).
        for upper in range(depth):
            if counts[upper] is None:
                counts[upper] = _level(numbered, upper).start
        now = counts[depth]
        if depth in numbered.restarts and (numbered.key, depth) not in self._restarted:
            self._restarted.add((numbered.key, depth))
            now = None
        counts[depth] = _level(numbered, depth).start if now is None else now + 1
        for lower in range(depth + 1, LEVELS):
            if _sets_back(_level(numbered, lower).restart, depth):
                counts[lower] = None

    def _text(self, numbered: NumberedList, level: Level, depth: int, counts: list[int | None], font: str) -> str:
        if level.number_format == "bullet":
            return bullet(self._convert(level.text, level.font), level.font) if level.text else ""

        def number(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            if place > depth:
                return ""
            return _written(_level(numbered, place), counts[place] or 0, level.legal)

        # Only the words around the numbers can be in an old encoding.
        template = replace_private(self._convert(level.text, level.font or font), level.font)
        return _PLACE.sub(number, template)


_PLAIN_LEVEL = Level()


def _level(numbered: NumberedList, depth: int) -> Level:
    return numbered.levels.get(depth, _PLAIN_LEVEL)


def _sets_back(restart: int | None, depth: int) -> bool:
    """Whether an item at `depth` makes a deeper level with that `restart` begin anew."""
    return restart is None or depth < restart


def _written(level: Level, value: int, legal: bool) -> str:
    if legal and level.number_format not in ("none", "bullet", "decimalZero"):
        return str(value)
    return write_number(value, level.number_format, level.pattern)
