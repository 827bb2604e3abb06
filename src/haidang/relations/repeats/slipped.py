"""A figure told elsewhere with one slip of the pen: "6.840 nhân khẩu" that were moved, "6.480" that came back.

Figures are found by their digits: the same ones in another order, or all but one. Evidence decides which are one. What
arithmetic tells counts as well: two figures that other relations show to be right are two, and a value that is one slip
from two others is a form that is filled in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import kind_of, same_noun
from haidang.relations.arithmetic.slips import digits_apart
from haidang.relations.page.page import Page
from haidang.relations.repeats.evidence import ENOUGH, Evidence
from haidang.relations.repeats.near_values import Value
from haidang.relations.repeats.sightings import Sighting, sightings
from haidang.relations.repeats.surroundings import Surroundings

Where = tuple[int, int]
Settled = Mapping[Where, Decimal]
"""Where the figures stand that other relations hold, and what share of itself each may differ all the same."""
Key = tuple[str, str]
Two = tuple[Sighting, Sighting]

# Digits of a figure that can tell a slip.
_LEAST, _MOST = 2, 13
# How many digits, zeros at the end left out, make one other digit tell.
_TELLING = 3
# So many figures of one value are looked at, and so many values that are nearly alike.
_KEPT, _CROWD = 4, 4
_REACH = 24
# From so many digits on other words may say that things of two nouns are the same.
_CLEAR = 4


def find_slipped(
    page: Page, around: Surroundings, slips: Collection[Value], settled: Settled
) -> Iterator[tuple[Quantity, Quantity]]:
    """Each two figures that are one, the earlier first; `settled` are those that other relations hold.

    `slips` are the values that may be one slip from another. Costs time linear in the figures.
    """
    seen = sightings(page, slips, _LEAST, _MOST)
    found = list(_slipped(page, Evidence(page, around), seen, settled))
    others: dict[str, set[str]] = defaultdict(set)
    for one, other in found:
        others[one.digits].add(other.digits)
        others[other.digits].add(one.digits)
    for pair in found:
        if all(len(others[each.digits]) == 1 for each in pair):
            first, second = sorted((each.figure for each in pair), key=lambda each: each.start)
            yield first, second


def _slipped(page: Page, evidence: Evidence, seen: Collection[Sighting], settled: Settled) -> Iterator[Two]:
    """For each two values that are one slip apart the two figures that are one most surely."""
    for alike in _nearly_alike(seen):
        near = [pair for pair in alike if _may_be_one(page, settled, *pair)]
        if not any(evidence.is_worth_a_look(*pair) for pair in near):
            continue
        if not any(_are_two(page, evidence, *pair) for pair in near):
            odds = [evidence.odds(*pair) for pair in near]
            if max(odds) >= ENOUGH:
                yield near[odds.index(max(odds))]


def _are_two(page: Page, evidence: Evidence, one: Sighting, other: Sighting) -> bool:
    """Whether two figures surely are not one: one sentence or row tells of both, or the same of two places."""
    if other.digits in one.row or one.digits in other.row:
        return True
    if _together(page, one, other):
        return not evidence.points_back(one, other)
    return evidence.are_two(one, other)


def _nearly_alike(seen: Collection[Sighting]) -> Iterator[list[Two]]:
    """For each two values that are one slip apart all figures of one with all of the other."""
    bare = any(not sighting.quantity.unit for sighting in seen)
    near: dict[Key, list[Sighting]] = {}
    for sighting in seen:
        for key in _keys(sighting, bare=bare):
            near.setdefault(key, []).append(sighting)
    for (unit, _), alike in near.items():
        told = _by_digits(alike) if len(alike) > 1 else {}
        if 1 < len(told) <= _CROWD:
            for one, other in combinations(told, 2):
                if digits_apart(one, other, neighbours=True):
                    yield list(_pairs(told[one], told[other], measured=bool(unit)))


def _by_digits(alike: Iterable[Sighting]) -> dict[str, list[Sighting]]:
    """The figures of each value, not more than a few."""
    told: dict[str, list[Sighting]] = {}
    for sighting in alike:
        same = told.setdefault(sighting.digits, [])
        if len(same) < _KEPT:
            same.append(sighting)
    return told


def _pairs(one: Iterable[Sighting], other: Iterable[Sighting], *, measured: bool) -> Iterator[Two]:
    """Each figure of one value with each of the other; of numbers without a unit at least one where not `measured`."""
    for here in one:
        for there in other:
            if measured or not (here.quantity.unit and there.quantity.unit):
                yield here, there


def _keys(sighting: Sighting, *, bare: bool) -> Iterator[Key]:
    """What a figure has in common with those one slip apart: its unit, and its digits sorted, or all but one.

    Where there are `bare` numbers in tables, they may be of any unit.
    """
    digits, quantity = sighting.digits, sighting.quantity
    short = len(digits) == _LEAST
    units = [kind_of(quantity.noun) if short and quantity.is_count else quantity.unit]
    if bare and quantity.unit and not short and not sighting.in_table:
        units.append("")
    for unit in units:
        yield unit, "".join(sorted(digits))
        if unit != "%" and len(digits.rstrip("0")) >= _TELLING:
            yield from ((unit, f"{digits[:at]}*{digits[at + 1 :]}") for at in range(len(digits)))


def _may_be_one(page: Page, settled: Settled, one: Sighting, other: Sighting) -> bool:
    """Whether unit, noun and other relations allow that two figures are one."""
    first, second = one.quantity, other.quantity
    if first.unit and second.unit and first.unit != second.unit:
        return False
    if _are_settled(settled, one, other):
        return False
    if one.in_table or other.in_table:
        return one.in_table != other.in_table
    if first.precision != second.precision:
        return False
    if not first.is_count or same_noun(first.noun, second.noun) or len(one.digits) >= _CLEAR:
        return True
    return _is_counted(page, first, second)


def _is_counted(page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether the noun of a figure stands behind the other: "5.286 vận động viên", "5.826 lượt vận động viên"."""
    here, there = (page.text[each.end : each.end + _REACH].lower() for each in (one, other))
    return bool(one.noun and other.noun) and (one.noun.lower() in there or other.noun.lower() in here)


def _are_settled(settled: Settled, one: Sighting, other: Sighting) -> bool:
    """Whether other relations hold both values, and not either for the other."""
    plays = [settled.get((each.quantity.start, each.quantity.end)) for each in (one, other)]
    gap = abs(int(one.digits) - int(other.digits)) / Decimal(int(one.digits))
    return all(play is not None and gap > play for play in plays)


def _together(page: Page, one: Sighting, other: Sighting) -> bool:
    """Whether one sentence tells of both: then they are two, wherever either stands again."""
    if one.in_table or other.in_table:
        return False
    return page.sentence_start(one.quantity.start) == page.sentence_start(other.quantity.start)
