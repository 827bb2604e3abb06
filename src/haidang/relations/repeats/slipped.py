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
from math import inf

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import kind_of, same_noun
from haidang.relations.arithmetic.slips import Cause, digits_apart
from haidang.relations.page.page import Page
from haidang.relations.repeats.evidence import ENOUGH, Evidence, unlikely
from haidang.relations.repeats.likeness import Likeness
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
_TELLING = 2
# So many figures of one value are looked at, and so many values that are nearly alike.
_KEPT, _CROWD = 4, 4
_REACH = 24
# From so many digits on other words may say that things of two nouns are the same.
_CLEAR = 4
# Fitted so that of a hundred real documents hardly one has two figures that are two and reach it.
_ENOUGH, _SHORT = 4.6, 1.2
"""So much must words and digits say together, and so much more where two digits are all."""
_MOST_TELLING = 6.0
"""Digits say no more than that: words must hardly speak against it."""
_CLEAR_DIGITS = 3
# How alike words must be, by how unlikely digits are, for two figures to deserve a look: chance brings some three such
# pairs in a hundred thousand characters.
_LOOK = ((11.0, -10.0), (7.5, -2.5), (5.9, -2.5), (5.4, -1.5))
# So much more must words say where two digits, of which one is another, say next to nothing.
_SURER = 3.5
# So much surer than the others the surest of several values must be, and so sure what is no mere note.
_CLEARLY, _SECOND = 1.5, 2


def find_slipped(
    page: Page, around: Surroundings, slips: Collection[Value], settled: Settled
) -> Iterator[tuple[Quantity, Quantity, bool]]:
    """Each two figures that are one, the earlier first, and whether that is sure; else they deserve a look.

    `settled` are those that other relations hold, `slips` the values that may be one slip from another. Costs time
    linear in the figures.
    """
    seen = sightings(page, slips, _LEAST, _MOST)
    evidence = Evidence(page, around)
    found: dict[tuple[str, str], tuple[float, Two]] = {}
    for sure, pair in _slipped(page, evidence, Likeness(page, around, evidence, seen), seen, settled):
        one, other = sorted(each.digits for each in pair)
        if (one, other) not in found or found[one, other][0] < sure:
            found[one, other] = sure, pair
    told: dict[str, list[float]] = defaultdict(list)
    for values, (sure, _) in found.items():
        for digits in values:
            told[digits].append(sure)
    for values, (sure, pair) in found.items():
        if all(_stands_out(sure, told[digits]) for digits in values):
            first, second = sorted((each.figure for each in pair), key=lambda each: each.start)
            yield first, second, sure > _CLEARLY


def _stands_out(sure: float, odds: Collection[float]) -> bool:
    """Whether of all values that a figure could be a slip of this one is by far the surest; else they are a form's."""
    return len(odds) == 1 or (sure == max(odds) and sure - sorted(odds)[-_SECOND] >= _CLEARLY)


def _slipped(
    page: Page, evidence: Evidence, likeness: Likeness, seen: Collection[Sighting], settled: Settled
) -> Iterator[tuple[float, Two]]:
    """For each two values that are one slip apart the two figures that are one most surely, and how much so."""
    for alike in _nearly_alike(seen):
        near = [pair for pair in alike if _may_be_one(page, settled, *pair)]
        if not any(evidence.is_worth_a_look(*pair) for pair in near):
            continue
        odds = [0.0]
        telling = _is_telling(*near[0]) and any(evidence.may_reach(*pair) for pair in near)
        two = telling and any(_are_two(page, evidence, *pair) for pair in near)
        if telling and not two:
            odds = [evidence.odds(*pair) - ENOUGH for pair in near]
        apart = max(odds) <= 0 and _stand_apart(page, settled, alike)
        if max(odds) <= 0 and not apart:
            odds = [_alike(evidence, likeness, *pair) for pair in near]
        if max(odds) > 0:
            yield max(odds), near[odds.index(max(odds))]
        elif not (two or apart):
            noted = _noted(evidence, likeness, near)
            if noted is not None and not any(_are_two(page, evidence, *pair) for pair in near):
                yield 0.0, noted


def _noted(evidence: Evidence, likeness: Likeness, near: Collection[Two]) -> Two | None:
    """Of the figures of two values those that deserve a look, though words do not say for sure that they are one."""
    figures = max(_unlikely(*pair) for pair in near)
    needed = next((like for digits, like in _LOOK if figures >= digits), inf)
    telling = near if needed < inf else ()
    odds = {likeness.of(*pair, needed): pair for pair in telling if not evidence.may_be_form(*pair)}
    if odds and max(odds) > needed:
        return odds[max(odds)]
    if needed < inf:
        return None
    surely = {evidence.odds(*pair): pair for pair in near}
    return surely[max(surely)] if max(surely) > ENOUGH + _SURER else None


def _is_telling(one: Sighting, other: Sighting) -> bool:
    """Whether digits tell so much that words need not agree in all: two swapped, or one other of three and more."""
    if digits_apart(one.digits, other.digits) is Cause.SWAP:
        return True
    return one.quantity.unit != "%" and all(len(each.digits.rstrip("0")) >= _CLEAR_DIGITS for each in (one, other))


def _alike(evidence: Evidence, likeness: Likeness, one: Sighting, other: Sighting) -> float:
    """By how much all that is said of two figures, and their digits, are enough; below 0 where they are not."""
    figures = min(_MOST_TELLING, _unlikely(one, other))
    needed = _ENOUGH + (_SHORT if len(one.digits) == _LEAST else 0) - figures
    odds = likeness.of(one, other, needed) - needed
    apart = odds > 0 and (evidence.are_two(one, other) or evidence.may_be_form(one, other))
    return -_ENOUGH if apart else odds


def _unlikely(one: Sighting, other: Sighting) -> float:
    """How unlikely two values are one slip apart by chance; zeros at the end but one say nothing."""
    round_off = max(0, max(len(each.digits) - len(each.digits.rstrip("0")) for each in (one, other)) - 1)
    return unlikely(*(each.digits[: len(each.digits) - round_off] for each in (one, other)))


def _stand_apart(page: Page, settled: Settled, alike: Collection[Two]) -> bool:
    """Whether two values surely are two: one sentence tells of both, both stand again elsewhere, or are settled."""
    if any(_are_apart(page, *pair) or _are_settled(settled, *pair) for pair in alike):
        return True
    return all(len({pair[at].quantity.start for pair in alike}) > 1 for at in (0, 1))


def _are_apart(page: Page, one: Sighting, other: Sighting) -> bool:
    """Whether one sentence or row tells of both figures."""
    return other.digits in one.row or one.digits in other.row or _together(page, one, other)


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
                if digits_apart(one, other):
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
        if (len(digits) > _LEAST or quantity.is_count) and len(digits.rstrip("0")) >= _TELLING:
            yield from ((unit, f"{digits[:at]}*{digits[at + 1 :]}") for at in range(len(digits)))


def _may_be_one(page: Page, settled: Settled, one: Sighting, other: Sighting) -> bool:
    """Whether unit, noun and other relations allow that two figures are one."""
    first, second = one.quantity, other.quantity
    if first.unit and second.unit and first.unit != second.unit:
        return False
    if _are_settled(settled, one, other):
        return False
    if one.in_table or other.in_table:
        return one.in_table != other.in_table and (first.unit != second.unit or first.precision == second.precision)
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
