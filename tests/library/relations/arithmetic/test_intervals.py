"""Arithmetic over intervals: whatever the stated values can be, their result lies in the computed interval."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from haidang.quantities.interval import Interval
from haidang.relations.arithmetic.intervals import (
    at_most,
    difference,
    exactly,
    growth,
    judge,
    product,
    ratio,
    share,
    sum_of,
)
from haidang.relations.relation import Verdict

_VALUES = st.decimals(min_value=1, max_value=10**12, places=3)
_HALVES = st.decimals(min_value=0, max_value=1, places=3)
_STATED = st.tuples(_VALUES, _HALVES)
ANYTHING = Interval(None, None)


def _around(stated: tuple[Decimal, Decimal]) -> Interval:
    return Interval(stated[0] - stated[1], stated[0] + stated[1])


@given(st.lists(_STATED, min_size=1, max_size=8))
def test_a_sum_of_stated_values_is_possible(stated: list[tuple[Decimal, Decimal]]) -> None:
    assert sum((value for value, _ in stated), Decimal(0)) in sum_of(_around(one) for one in stated)


@given(_STATED, _STATED)
def test_results_of_stated_values_are_possible(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> None:
    here, there = _around(one), _around(other)
    assert one[0] - other[0] in difference(here, there)
    assert one[0] * other[0] in product(here, there)
    assert one[0] / other[0] in _widened(ratio(here, there))
    assert one[0] / other[0] * 100 in _widened(share(here, there))
    assert (one[0] - other[0]) / other[0] * 100 in _widened(growth(here, there))


def _widened(interval: Interval) -> Interval:
    """The test's own divisions are rounded to 28 digits."""
    margin = Decimal("1E-9")
    return Interval(
        None if interval.low is None else interval.low - margin,
        None if interval.high is None else interval.high + margin,
    )


@given(_VALUES, _VALUES)
def test_exact_values_are_judged_exactly(one: Decimal, other: Decimal) -> None:
    assert judge(exactly(one), exactly(other)) is (Verdict.HOLDS if one == other else Verdict.FAILS)
    assert at_most(exactly(one), exactly(other)) is (Verdict.HOLDS if one <= other else Verdict.FAILS)


def test_what_has_no_bounds_decides_nothing() -> None:
    assert judge(exactly(1), ANYTHING) is Verdict.UNDECIDED
    assert judge(exactly(1), None) is Verdict.UNDECIDED
    assert at_most(ANYTHING, exactly(1)) is Verdict.UNDECIDED


def test_a_ratio_to_what_may_be_zero_has_no_upper_bound() -> None:
    assert ratio(exactly(1), Interval(Decimal(0), Decimal(2))) == Interval(Decimal("0.5"), None)
