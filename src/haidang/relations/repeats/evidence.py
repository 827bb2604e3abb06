"""How much speaks for it that two figures are one, told twice with a slip of the pen.

The more digits agree, the less likely it is that two figures are so nearly alike by chance, and two digits that changed
places say more than one that differs. The rarer a word is in the document, the more it says where it stands at both.
Both add up as logarithms of odds; plan against result, done against not done count against it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from math import log

from haidang.relations.arithmetic.slips import Cause, digits_apart
from haidang.relations.page.page import Page
from haidang.relations.repeats.readings import Readings, Said
from haidang.relations.repeats.sightings import Sighting
from haidang.relations.repeats.surroundings import Surroundings
from haidang.text.patterns import regex

ENOUGH = 9.5
"""From here on two figures are one. Of a hundred real documents no two figures that are two reach it, and most that
were told twice with a slip go far beyond."""

_WORD = regex(r"[^\W\d_]+")
_BASE = 10
# So much must words alone say: something rarer than a word of every tenth sentence.
_LEAST_WORDS = 2.4
# Either most of what is said of one is said around the other, or much of both is the same.
_LEAST_SHARE, _MUCH = 0.6, 7.0
# From this share on both are said alike.
_ALIKE = 0.9
_OTHER_ROLE = 9.0
_FEW = 2


class Evidence:
    """What speaks for two figures of a page being one."""

    def __init__(self, page: Page, around: Surroundings) -> None:
        self._page = page
        self._readings = Readings(page, around)
        self._words: Counter[str] = Counter()

    def are_two(self, one: Sighting, other: Sighting) -> bool:
        """Whether the same is said of two times, places or things: then neither figure is a slip of the other."""
        said, again = self._readings.of(one), self._readings.of(other)
        return bool(said.near & again.near) and (_elsewhere(said, again) or _is_form(said.order, again.order))

    def odds(self, one: Sighting, other: Sighting) -> float:
        """The logarithm of the odds that two figures are one; 0 where words forbid it."""
        said, again = self._readings.of(one), self._readings.of(other)
        if not (said.needed <= again.wide and again.needed <= said.wide) or said.near.isdisjoint(again.near):
            return 0
        if said.order and said.order == again.order and said.near == again.near:
            return 0  # what is said in the same words may be a form, and is compared by them
        words = self._weight(said.near & again.near)
        if words < _LEAST_WORDS:
            return 0
        shares = self._share(said, again), self._share(again, said)
        if min(shares) > _ALIKE and disjoint(said.above, again.above):
            return 0  # the same is said below two headings: of one place after the other
        if max(shares) < _LEAST_SHARE and words < _MUCH:
            return 0
        return _unlikely(one.digits, other.digits) + words - (_OTHER_ROLE if said.roles ^ again.roles else 0)

    def _share(self, said: Said, again: Said) -> float:
        """Which share of what is said of one is said around the other."""
        return self._weight(said.near & again.wide) / (self._weight(said.near) or 1)

    def _weight(self, words: Collection[str]) -> float:
        """How much words say together: each the more, the fewer sentences can have it."""
        if not self._words:
            self._words.update(_WORD.findall(self._page.text.lower()))
        sentences = self._page.sentence_count
        return sum(max(0.0, log(sentences / (self._words[word] or 1))) for word in words)


def _unlikely(one: str, other: str) -> float:
    """How unlikely it is that two figures of so many digits are one slip apart by chance, as a logarithm.

    >>> round(_unlikely("6480", "6840"), 1), round(_unlikely("6480", "6481"), 1)
    (8.0, 5.5)
    """
    figures = log(_BASE - 1) + (len(one) - 1) * log(_BASE)
    swapped = digits_apart(one, other, neighbours=True) is Cause.SWAP
    return figures - log(max(1, len(one) - 1) if swapped else (_BASE - 1) * len(one))


def _elsewhere(said: Said, again: Said) -> bool:
    """Whether time, place or the whole that they are parts of part two figures."""
    return (
        disjoint(said.periods, again.periods)
        or disjoint(said.years, again.years)
        or disjoint(said.names, again.names)
        or disjoint(said.numbers, again.numbers)
        or disjoint(said.whole, again.whole)
    )


def _is_form(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two clauses are the same but for one thing: "Tổng số đảng viên là", "Tổng số đoàn viên là"."""
    before = _same(one, other)
    behind = _same(one[before:][::-1], other[before:][::-1])
    mine, others = one[before : len(one) - behind], other[before : len(other) - behind]
    if not {*mine} - {*others} or not {*others} - {*mine}:
        return False
    return before + behind >= max(_FEW, len(mine) + len(others))


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many words two rows of them begin alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (here, there) in pairs if here != there), min(len(one), len(other)))


def disjoint(one: Collection[object], other: Collection[object]) -> bool:
    """Whether both name something, and nothing in common."""
    return bool(one) and bool(other) and not {*one} & {*other}
