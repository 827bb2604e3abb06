"""Counts with shares of one whole that the text does not state: what it must be, each count and its share say.

"tín nhiệm cao 73 phiếu, chiếm 77,66%; tín nhiệm 11 phiếu, chiếm 11,7%; thấp 6 phiếu, chiếm 6,38%": all are of 94.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from haidang.quantities.interval import Interval
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.misprints import is_misprint
from haidang.relations.percentages.relative import stated_percent
from haidang.relations.relation import Connective, Kind, Relation, Verdict

_HUNDRED = Decimal(100)
_NARROW = Decimal("1.02")
_DIGITS = 100

Pair = tuple[Quantity, Quantity]


def of_one_base(run: Sequence[Pair]) -> Iterator[Relation]:
    """The one share of a run that is of another whole than all others, where one slip of the pen explains it."""
    bounds = [_bounds(count, said) for count, said in run]
    for at, (count, said) in enumerate(run):
        base = _shared([each for place, each in enumerate(bounds) if place != at])
        if base is None or bounds[at] is None or said.value < said.precision * _DIGITS:
            continue
        nominal = count.value / base * _HUNDRED
        computed = Interval(nominal, nominal)
        if not stated_percent(said).meets(computed) and is_misprint(said.value, nominal, said.precision):
            terms = (count, *(each for each, _ in run if each is not count))
            place = count.start, said.end
            yield Relation(Kind.RATIO, Connective.OPEN, said, terms, Verdict.FAILS, computed, nominal, *place)
            return


def _bounds(count: Quantity, said: Quantity) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest whole of which the count can be that share."""
    share = stated_percent(said)
    if count.unit != "count" or count.precision != 1 or not share.low or share.low <= 0 or share.high is None:
        return None
    return count.value / share.high * _HUNDRED, count.value / share.low * _HUNDRED


def _shared(bounds: Sequence[tuple[Decimal, Decimal] | None]) -> Decimal | None:
    """The only whole number that lies within all bounds, where these are narrow."""
    known = [each for each in bounds if each is not None]
    if len(known) < len(bounds) or len(known) < 2:
        return None
    low, high = max(each[0] for each in known), min(each[1] for each in known)
    first = low.to_integral_value(ROUND_CEILING)
    last = high.to_integral_value(ROUND_FLOOR)
    return first if first == last and all(high <= low * _NARROW for low, high in known) else None
