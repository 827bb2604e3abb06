"""The interval of what a stated value can mean, from its precision and qualifier.

"8.948" is [8.947,5; 8.948,5). "khoảng", "ước" widen it to half of the last non-zero place: "khoảng 500" is
[450; 550]. "gần" ends at the value, "hơn" and "trên" begin at it.
"""

from __future__ import annotations

from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.text.values import frozen

_HALF = Decimal("0.5")

Bounds = tuple[Decimal | None, Decimal | None, bool]

NEARLY = frozenset({"gần", "xấp xỉ gần"})
"""The words of `~` that never go beyond the value."""


@frozen
class Interval:
    """All values from `low` to `high`; None is without bound. `open_high` leaves `high` itself out."""

    low: Decimal | None
    high: Decimal | None
    open_high: bool = False

    def __contains__(self, value: Decimal) -> bool:
        if self.low is not None and value < self.low:
            return False
        if self.high is None:
            return True
        return value < self.high if self.open_high else value <= self.high

    def __add__(self, other: Interval) -> Interval:
        """Every sum of a value here and a value there."""
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high), self.open_high or other.open_high)

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return _reaches(self, other) and _reaches(other, self)


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one + other


def _reaches(lower: Interval, upper: Interval) -> bool:
    """Whether `lower` does not end before `upper` begins."""
    if lower.high is None or upper.low is None:
        return True
    return lower.high > upper.low if lower.open_high else lower.high >= upper.low


def last_place(value: Decimal) -> Decimal | None:
    """The worth of the last digit that is not zero; None for zero itself.

    >>> last_place(Decimal("1230")), last_place(Decimal("0.50")), last_place(Decimal("0"))
    (Decimal('1E+1'), Decimal('0.1'), None)
    """
    if not value:
        return None
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))


def interval_of(quantity: Quantity) -> Interval:
    """The values that `quantity` can mean, in its base unit.

    A range reaches from its lower end to its upper, each with its own rounding. A count stated exactly is
    that number alone, as people and things do not come in halves.
    """
    return Interval(*bounds_of(quantity))


def bounds_of(quantity: Quantity) -> Bounds:
    """The same as three plain values, for sums of many: the lower bound, the upper one, and whether that is left out.

    >>> from haidang.quantities.finding import find_quantities
    >>> bounds_of(find_quantities("Trồng 12,5 ha ngô")[0])
    (Decimal('124500.00'), Decimal('125500.00'), True)
    """
    low, high = quantity.value, quantity.value if quantity.to is None else quantity.to
    match quantity.qualifier:
        case "~":
            return _about(quantity, low, high)
        case ">" | ">=":
            return low, None, False
        case "<" | "<=":
            return None, high, False
    if quantity.precision == 1 and quantity.is_count:
        return low, high, False
    half = quantity.precision * _HALF
    return low - half, high + half, True


def _about(quantity: Quantity, low: Decimal, high: Decimal) -> Bounds:
    below = (last_place(low) or quantity.precision) * _HALF
    if quantity.qualifier_words in NEARLY:
        return low - below, high, False
    above = (last_place(high) or quantity.precision) * _HALF
    return low - below, high + above, False
