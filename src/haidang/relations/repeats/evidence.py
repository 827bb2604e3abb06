"""How much speaks for it that two figures are one, told twice with a slip of the pen.

The more digits agree, the less likely it is that two figures are so nearly alike by chance, and two digits that changed
places say more than one that differs. The rarer a word is in the document, the more it says where it stands at both.
Both add up as logarithms of odds; plan against result, done against not done count against it.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from math import log

from haidang.relations.arithmetic.alike import same_noun
from haidang.relations.arithmetic.slips import Cause, digits_apart
from haidang.relations.page.page import Page
from haidang.relations.repeats.explained import explains, figures_beside
from haidang.relations.repeats.forms import is_form
from haidang.relations.repeats.measures import telling
from haidang.relations.repeats.pointing import points_back
from haidang.relations.repeats.readings import BASES, PLANS, Readings, Said
from haidang.relations.repeats.sightings import Sighting
from haidang.relations.repeats.surroundings import Surroundings
from haidang.relations.repeats.word_counts import WordCounts

ENOUGH = 9.2
"""From here on two figures are one. Of a hundred real documents no two figures that are two reach it, and most that
were told twice with a slip go far beyond."""

_BASE = 10
_ROUND = 3
"""So many zeros at the end of both are thousands."""
# So much must words alone say: something rarer than a word of every tenth sentence.
_LEAST_WORDS = 2.4
# Either most of what is said of one is said around the other, or much of both is the same.
_LEAST_SHARE, _MUCH = 0.6, 7.0
# From this share on both are said alike.
_ALIKE = 0.9
_OTHER_ROLE = 9.0
_FEW = 2
_REACH = 120
# A figure that is said to be the one above; one with whose other value a relation of its sentence would hold.
_POINTED, _EXPLAINED = 5.0, 5.0
_LEAST_FIGURES = 3.4
# Below this digits say little, so that words must be the same.
_CLEAR_FIGURES, _MUCH_BESIDE = 5.0, 7.0
# With so many digits none but a slip explains that two figures are so nearly alike.
_SURE = 11.5
# So much must another figure say so that words may differ: three digits and more.
_LEAST_BESIDE = 5.0
# "Lập biên bản 14.386 trường hợp" are "14.386 biên bản đã lập": then words must say so much more.
_OTHER_NOUN = 4.0
# Another figure beside both tells from two digits on.
_TELLING_DIGITS = 2


class Evidence:
    """What speaks for two figures of a page being one."""

    def __init__(self, page: Page, around: Surroundings) -> None:
        self._page = page
        self._readings = Readings(page, around)
        self.said = self._readings.of
        self._near: dict[int, set[str]] = {}
        self._weights: dict[str, float] = {}

    @cached_property
    def _words(self) -> WordCounts:
        return WordCounts(self._page.lower)

    def is_worth_a_look(self, one: Sighting, other: Sighting) -> bool:
        """Whether digits tell, or words may: two sentences that share no three words say nothing of one thing."""
        if unlikely(one.digits, other.digits) >= _CLEAR_FIGURES or self.points_back(one, other):
            return True
        return len(self._said_near(one) & self._said_near(other)) > _FEW

    def _said_near(self, sighting: Sighting) -> set[str]:
        start, end = sighting.quantity.start, sighting.quantity.end
        near = self._near.get(start)
        if near is None:
            low = max(self._page.sentence_start(start), start - _REACH)
            cell = f"{sighting.label} {sighting.head}" if sighting.in_table else ""
            near = self._near[start] = {*telling((cell or self._page.text[low : end + _REACH]).lower())}
        return near

    def are_two(self, one: Sighting, other: Sighting) -> bool:
        """Whether the same is said of two times, places or things: then neither figure is a slip of the other."""
        said, again = self.said(one), self.said(other)
        if said.near.isdisjoint(again.near):
            return False
        return _elsewhere(said, again) or (is_form(said.order, again.order) and not self._explained(one, other))

    def may_be_form(self, one: Sighting, other: Sighting) -> bool:
        """Whether words that are the same, or the same but for what stands first, may be filled in for two things."""
        said, again = self.said(one), self.said(other)
        alike = one.is_part == other.is_part and _in_same_words(said, again)
        return alike or _is_loose_form(said, again)

    def _told(self, one: Sighting, other: Sighting) -> tuple[float, float, float]:
        """How much words, digits and the figures beside two figures say."""
        words = self.weight(self.said(one).all_near & self.said(other).all_near)
        if not may_count_one(one, other):
            words = words - _OTHER_NOUN if words > _OTHER_NOUN + _LEAST_WORDS else -_OTHER_ROLE
        return words, unlikely(one.digits, other.digits), self.beside(one, other)

    def may_reach(self, one: Sighting, other: Sighting) -> bool:
        """Whether the odds may be enough: a cheap question before all is read that may forbid it."""
        words, figures, beside = self._told(one, other)
        if figures + words + beside >= ENOUGH:
            return True
        reached = figures + words + max(_POINTED, _EXPLAINED + beside) >= ENOUGH
        return reached and (self.points_back(one, other) or self._explained(one, other))

    def odds(self, one: Sighting, other: Sighting) -> float:
        """The logarithm of the odds that two figures are one; 0 where words forbid it or it is not enough."""
        said, again = self.said(one), self.said(other)
        words, figures, beside = self._told(one, other)
        if figures + words + max(_POINTED, _EXPLAINED + beside) < ENOUGH:
            return 0
        if self.points_back(one, other) and figures >= _LEAST_FIGURES:
            return figures + words + _POINTED
        if self._explained(one, other):
            return figures + words + _EXPLAINED + beside
        if figures + words + beside < ENOUGH or _in_same_words(said, again):
            return 0
        roles = other_roles(said, again)
        if figures >= ENOUGH and not (one.in_table or other.in_table or roles & PLANS):
            apart = _elsewhere(said, again) or _is_loose_form(said, again)
            return 0.0 if figures < _SURE and apart else figures + words + beside
        needed = beside or (_has(again, said.needed) and _has(said, again.needed))
        if not needed or said.all_near.isdisjoint(again.all_near) or words + beside < _LEAST_WORDS:
            return 0
        if roles and figures + words + beside <= ENOUGH + _OTHER_ROLE:
            return 0
        shares = self.share(said, again), self.share(again, said)
        if figures < _CLEAR_FIGURES and self._is_doubtful(one, other, shares, beside):
            return 0
        if min(shares) > _ALIKE and disjoint(said.above, again.above):
            return 0  # the same is said below two headings: of one place after the other
        if max(shares) < _LEAST_SHARE and words + beside < _MUCH and beside < _LEAST_BESIDE:
            return 0
        return figures + words + beside - (_OTHER_ROLE if roles else 0)

    def _is_doubtful(self, one: Sighting, other: Sighting, shares: tuple[float, float], beside: float) -> bool:
        """Whether words do not say for sure what few digits leave open: "trồng 415 ha rừng", "chăm sóc 416 ha rừng"."""
        if beside > _MUCH_BESIDE or (beside and one.in_table is not other.in_table):
            return False
        return min(shares) < _LEAST_SHARE if beside else max(shares) < _LEAST_SHARE

    def points_back(self, one: Sighting, other: Sighting) -> bool:
        """Whether the later figure says that it was told before."""
        first, later = sorted((one, other), key=lambda each: each.quantity.start)
        return points_back(self._page, later, first)

    def _explained(self, one: Sighting, other: Sighting) -> bool:
        """Whether in the sentence of either figure the value of the other would make a relation hold."""
        return any(self._explains(here, there) for here, there in ((one, other), (other, one)) if not here.in_table)

    def _explains(self, here: Sighting, there: Sighting) -> bool:
        quantity = here.quantity
        step = quantity.precision
        stated = int(here.digits) * step, step, quantity.unit
        return explains(figures_beside(self._page, quantity), stated, int(there.digits) * step)

    def beside(self, one: Sighting, other: Sighting) -> float:
        """How much another figure says that stands beside both: "54,4 km/76,3 km" and "54,4 km ... 67,3 km"."""
        said, again = self.said(one), self.said(other)
        here, there = said.beside - {one.digits}, again.beside - {other.digits}
        same = max((len(digits.strip("0")) for digits in here & there), default=0)
        if same < _TELLING_DIGITS or len(one.digits) <= _TELLING_DIGITS:
            return 0
        return max(0.0, same * log(_BASE) - log(len(here) * len(there)))

    def share(self, said: Said, again: Said) -> float:
        """Which share of what is said of one is said around the other."""
        return self.weight(said.own & again.wide) / (self.weight(said.own) or 1)

    def weight(self, words: Collection[str]) -> float:
        """How much words say together: each the more, the fewer sentences can have it."""
        weights = self._weights
        for word in words:
            if word not in weights:
                weights[word] = max(0.0, log(self._page.sentence_count / (self._words[word] or 1)))
        return sum([weights[word] for word in words])


def unlikely(one: str, other: str) -> float:
    """How unlikely it is that two figures of so many digits are one slip apart by chance, as a logarithm.

    >>> round(unlikely("6480", "6840"), 1), round(unlikely("6480", "6481"), 1)
    (8.0, 5.5)
    """
    zeros = min(len(each) - len(each.rstrip("0")) for each in (one, other))
    zeros = zeros if zeros >= _ROUND else max(0, zeros - 1)
    one, other = one[: len(one) - zeros], other[: len(other) - zeros]
    figures = log(_BASE - 1) + (len(one) - 1) * log(_BASE)
    swapped = digits_apart(one, other, neighbours=True) is Cause.SWAP
    return figures - log(max(1, len(one) - 1) if swapped else (_BASE - 1) * len(one))


def may_count_one(one: Sighting, other: Sighting) -> bool:
    """Whether two figures do not count things of two nouns."""
    first, second = one.quantity, other.quantity
    tabled = one.in_table or other.in_table
    return tabled or not first.is_count or not first.noun or not second.noun or same_noun(first.noun, second.noun)


def other_roles(said: Said, again: Said) -> frozenset[str]:
    """What one is and the other is not: a plan, a change, a rest; what is said below "MỤC TIÊU" is a plan."""
    roles = said.roles ^ again.roles
    if all(each.planned or each.roles & PLANS for each in (said, again)):
        roles -= PLANS
    if said.base_years & (again.years or again.about) or again.base_years & (said.years or said.about):
        roles -= BASES
    return roles


def _has(said: Said, needed: frozenset[str]) -> bool:
    return not needed or needed <= said.wide


def _elsewhere(said: Said, again: Said) -> bool:
    """Whether time, place or the whole that they are parts of part two figures."""
    return (
        disjoint(said.periods, again.periods)
        or disjoint(said.years, again.years)
        or others_named(said.names, again.names)
        or disjoint(said.numbers, again.numbers)
        or disjoint(said.whole, again.whole)
    )


def others_named(names: Collection[str], others: Collection[str]) -> bool:
    """Whether both name something else: "Cầu Bến Gỗ" at the start of a row is "Bến Gỗ" too."""
    return disjoint(names, others) and not any(one in other or other in one for one in names for other in others)


def _in_same_words(said: Said, again: Said) -> bool:
    """Whether the same is said of both: that may be a form, and is compared by its words."""
    return bool(said.order) and said.order == again.order and said.near == again.near


def _is_loose_form(said: Said, again: Said) -> bool:
    return said.ends and again.ends and is_form(said.order, again.order, loose=True)


def disjoint(one: Collection[object], other: Collection[object]) -> bool:
    """Whether both name something, and nothing in common."""
    return bool(one) and bool(other) and not {*one} & {*other}
