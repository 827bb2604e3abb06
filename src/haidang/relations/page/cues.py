"""Words that begin something, found in a whole text at little cost."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from haidang.text.lazy import lazy
from haidang.text.patterns import regex


def any_of(*words: str) -> str:
    """A pattern of any of `words`, with a small or a capital first letter, that begins with a choice of letters alone.

    A text is then searched for those letters, and not for every word at every place: ten times as fast.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    letters = "".join(f"{first}{first.upper()}" for first in rests)
    branches = "|".join(f"(?<=[{first}{first.upper()}])(?:{'|'.join(rest)})" for first, rest in rests.items())
    return rf"[{letters}](?<!\w.)(?:{branches})(?!\w)"


_FREQUENT = "nhtcgiuđayrệmoàápvdôbưâkựsạlố"
"""The letters that a text has most of, in this order; of all others it has few."""
_ENOUGH = 7
"""Letters of a word that are looked for: more tell little more."""
_SHORT = 3
"""Of a word so short all letters are looked for: "ư" alone stands in every tenth word."""
_MANY = 60
"""Only for so many searches is a pattern for letters compiled besides the one for words."""
_SEVERAL = 3
"""So many stems that begin alike are looked for by that alone."""
_LITERAL = regex(r"[^\\\[(.?*+{|^$]*")


class Cues:
    """A pattern that only matches where one of its stems stands; the stems are looked for as plain strings.

    That costs a text of 25,000 characters some hundredths of a millisecond a stem, where the pattern itself, looked for
    at every place, costs as many tenths.

    >>> [match[0] for match in Cues("tổng số", "tổng", "cộng").finditer("Tổng số 5, cộng 3, công 2")]
    ['Tổng số', 'cộng']
    """

    def __init__(self, *words: str, pattern: str = "") -> None:
        """`words` may end in what is no plain letter: "cuối năm \\d{4}". `pattern` stands for `any_of(*words)`."""
        self._pattern = regex(pattern or any_of(*words))
        self._stems = _stems(words)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in order, none overlapping, as the pattern's own `finditer` gives them."""
        return self.matches(text, self.places(text))

    def matches(self, text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
        """Those of them that begin at one of `places`."""
        match_at, end = self._pattern.match, 0
        for at in sorted(places):
            match = match_at(text, at) if at >= end else None
            if match is not None:
                end = match.end()
                yield match

    def places(self, text: str) -> set[int]:
        """Where matches may begin."""
        found: set[int] = set()
        for stem, ahead in self._stems:
            at = text.find(stem, ahead)
            while at >= 0:
                found.add(at - ahead)
                at = text.find(stem, at + 1)
        return found


class Words:
    """The words of `any_of`, looked for in a stretch by the rarest letter that each begins with.

    A clause is searched in a third of the time, and the pattern of all words is asked only where one may stand.

    >>> Words("chủ yếu", "một số").search("Người dân chủ yếu trồng lúa", 0, 27)[0]
    'chủ yếu'
    """

    def __init__(self, *words: str, behind: str = "") -> None:
        """`behind` is a pattern of what must follow, or may not."""
        self._pattern = regex(any_of(*words) + behind)
        self._words = words
        self._searched = 0

    @lazy
    def _letters(self) -> re.Pattern[str]:
        """Finds where a word may stand; searches that are few cost less than compiling it."""
        return regex(_by_letters(self._words))

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match at `start`, as the pattern's own `match` gives it."""
        return self._pattern.match(text, start, end)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first match in `[start, end)`, as the pattern's own `search` gives it."""
        near = self._near(text, start, end)
        return None if near < 0 else self._pattern.search(text, near, end)

    def may_stand(self, text: str, start: int, end: int) -> bool:
        """Whether a letter of any of the words stands in `[start, end)` as it stands in the word."""
        return self._letters.search(text, start, end) is not None

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Every match in `[start, end)`, as the pattern's own `finditer` gives them."""
        near = self._near(text, start, end)
        return iter(()) if near < 0 else self._pattern.finditer(text, near, end)

    def _near(self, text: str, start: int, end: int) -> int:
        """From where on a word may stand; below nought where none does."""
        self._searched += 1
        if self._searched < _MANY:
            return start
        near = self._letters.search(text, start, end)
        return -1 if near is None else max(start, near.start() - _ENOUGH)


def _by_letters(words: Iterable[str]) -> str:
    """A pattern that finds the rarest letter of each word where the letters around it stand."""
    branches: dict[str, set[str]] = {}
    for literal in _literals(words):
        at = max(range(len(literal)), key=lambda place: _rarity(literal[place]))
        head = f"[{literal[0]}{literal[0].upper()}]{re.escape(literal[1 : at + 1])}" if at else ""
        letters = literal[at] if at else literal[0] + literal[0].upper()
        branches.setdefault(letters, set()).add(f"(?<={head or f'[{letters}]'}){re.escape(literal[at + 1 :])}")
    found = "|".join(f"(?<=[{letters}])(?:{'|'.join(sorted(ways))})" for letters, ways in sorted(branches.items()))
    return f"[{''.join(sorted(branches))}](?:{found})"


def _rarity(letter: str) -> int:
    return -1 if not letter.isalpha() else len(_FREQUENT) if letter not in _FREQUENT else _FREQUENT.index(letter)


def _literals(words: Iterable[str]) -> set[str]:
    """How words begin, up to the first sign of a pattern."""
    return {found[0][: _ENOUGH + 1] for word in words if (found := _LITERAL.match(word))}


def _opening(rest: str) -> str:
    """What a stem begins with: the rest of its first syllable, or of a long one three letters."""
    return rest[: rest.find(" ", 1, _SHORT) + 1 or _SHORT]


def _stems(words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """How words begin, and how many letters stand before that: without the first letter, which may be a capital.

    Of two stems the shorter one finds both, and what several begin with finds them all.
    """
    literals = _literals(words)
    short = sorted(literal for literal in literals if len(literal) <= _SHORT)
    long = {literal[1:] for literal in literals if not literal.startswith(tuple(short))}
    shared = Counter(map(_opening, long))
    rests: list[str] = []
    for rest in sorted({_opening(rest) if shared[_opening(rest)] >= _SEVERAL else rest for rest in long}):
        if not rest.startswith(tuple(rests)):
            rests.append(rest)
    whole = sorted({form for word in short for form in (word, word[0].upper() + word[1:])})
    return (*((form, 0) for form in whole), *((rest, 1) for rest in rests))
