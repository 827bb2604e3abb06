"""Arithmetic over intervals: every value that a sum, a ratio, a share or a growth of stated figures can have.

Bounds are rounded outwards, so that a relation never fails because of the digits of a division.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from haidang.quantities.interval import Bounds, Interval, bounds_of
from haidang.quantities.quantity import Quantity
from haidang.relations.relation import Verdict

_DOWN = Context(prec=40, rounding=ROUND_FLOOR)
_UP = Context(prec=40, rounding=ROUND_CEILING)
_HUNDRED = Decimal(100)
_NOUGHT = Decimal(0)


def exactly(value: Decimal | int) -> Interval:
    """The interval of one value: an exact count."""
    return Interval(Decimal(value), Decimal(value))


def judge(stated: Interval, computed: Interval | None) -> Verdict:
    """Whether a stated value can be what the others give; None and a computed value without bounds decide nothing."""
    if computed is None or (computed.low is None and computed.high is None):
        return Verdict.UNDECIDED
    return Verdict.HOLDS if stated.meets(computed) else Verdict.FAILS


def at_most(parts: Interval, whole: Interval) -> Verdict:
    """Whether parts can lie within their whole."""
    if parts.low is None or whole.high is None:
        return Verdict.UNDECIDED
    exceeds = parts.low >= whole.high if whole.open_high else parts.low > whole.high
    return Verdict.FAILS if exceeds else Verdict.HOLDS


def sum_of(terms: Iterable[Interval]) -> Interval:
    """Every sum of one value from each; zero for no terms."""
    return _sum((term.low, term.high, term.open_high) for term in terms)


def sum_of_figures(figures: Iterable[Quantity]) -> Interval:
    """Every sum of what figures can mean."""
    return _sum(map(bounds_of, figures))


def _sum(terms: Iterable[Bounds]) -> Interval:
    low: Decimal | None = _NOUGHT
    high: Decimal | None = _NOUGHT
    opened = False
    for least, most, left_out in terms:
        low = None if low is None or least is None else low + least
        high = None if high is None or most is None else high + most
        opened = opened or left_out
    return Interval(low, high, opened)


def difference(one: Interval, other: Interval) -> Interval:
    """Every value here less a value there."""
    low = None if one.low is None or other.high is None else _DOWN.subtract(one.low, other.high)
    high = None if one.high is None or other.low is None else _UP.subtract(one.high, other.low)
    return Interval(low, high, one.open_high)


def product(one: Interval, other: Interval) -> Interval:
    """Every product of values that are not negative; figures of a document below zero count as zero."""
    low = _DOWN.multiply(_floor(one), _floor(other))
    high = None if one.high is None or other.high is None else _UP.multiply(one.high, other.high)
    return Interval(low, high, one.open_high or other.open_high)


def ratio(numerator: Interval, denominator: Interval) -> Interval:
    """Every quotient of values that are not negative; unbounded above where the denominator can be zero."""
    below = denominator.high
    low = Decimal(0) if not below else _DOWN.divide(_floor(numerator), below)
    least = _floor(denominator)
    high = None if numerator.high is None or not least else _UP.divide(max(numerator.high, Decimal(0)), least)
    return Interval(low, high)


def share(part: Interval, whole: Interval) -> Interval:
    """Every percentage that `part` can be of `whole`."""
    return product(ratio(part, whole), exactly(_HUNDRED))


def growth(now: Interval, base: Interval) -> Interval:
    """Every change from `base` to `now` in percent; negative where it fell."""
    return difference(share(now, base), exactly(_HUNDRED))


def _floor(interval: Interval) -> Decimal:
    return Decimal(0) if interval.low is None or interval.low < 0 else interval.low
