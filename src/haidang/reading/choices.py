"""One of many words at a place of a text: as one pattern, and as patterns of the words that a letter begins."""

from __future__ import annotations

import re
from collections.abc import Iterable

from haidang.text.characters import one_of
from haidang.text.lazy import lazy
from haidang.text.patterns import regex

# A word that begins with a letter, or with one of two: "[Nn]ông thôn".
_FIRST = regex(r"(?:\[([^\W\d_])([^\W\d_])\]|([^\W\d_]))(?![?*+{])")


def any_of(words: Iterable[str]) -> str:
    """A pattern of one of `words`, the longest first; words may themselves be patterns.

    >>> any_of(["Ban", "Ban Chỉ đạo"])
    '(?:B(?:an Chỉ đạo|an))'
    """
    return one_of(sorted(words, key=len, reverse=True), merged=True)


class OneOf:
    """One of `words` at a place of a text, as `any_of` finds it: those that begin with a letter are compiled together,
    when a text first has that letter there.

    >>> OneOf(["nhân dân", "[Nn]ông thôn", "(?:và )?phát triển"]).match("hội Nông thôn", 4)[0]
    'Nông thôn'
    """

    def __init__(self, words: Iterable[str], behind: str = "") -> None:
        """`behind` is a pattern of what must follow."""
        self._words, self._behind = tuple(words), behind
        self._compiled: dict[str, re.Pattern[str]] = {}

    @lazy
    def _letters(self) -> frozenset[str]:
        """The letters that words begin with, beside those that may begin with any."""
        found = (_FIRST.match(word) for word in self._words)
        return frozenset(letter for first in found if first for letter in first.groups() if letter)

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """The word at `at`, as the pattern of all words gives it."""
        letter = text[at : at + 1]
        if letter not in self._letters:
            letter = ""
        if letter not in self._compiled:
            self._compiled[letter] = self._beginning_with(letter)
        return self._compiled[letter].match(text, at)

    def _beginning_with(self, letter: str) -> re.Pattern[str]:
        first = [(word, _FIRST.match(word)) for word in self._words]
        words = [word for word, letters in first if letters is None or letter in filter(None, letters.groups())]
        return regex(any_of(words) + self._behind if words else "(?!)")
