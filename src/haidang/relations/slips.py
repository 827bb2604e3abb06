"""What could explain that parts do not make their total: one digit, two digits swapped, a unit, a part left out.

Every explanation is one that the arithmetic supports; which figure is wrong nobody can tell from the figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from haidang.quantities.quantity import Quantity

# With fewer digits, one changed digit explains almost any difference.
_TELLING = 3
_FACTORS = (Decimal(1000), Decimal("0.001"), Decimal(10), Decimal("0.1"), Decimal(100), Decimal("0.01"))


class Cause(Enum):
    """A way in which a figure may have gone wrong."""

    DIGIT = "digit"
    SWAP = "swap"
    UNIT = "unit"
    REPEATED = "repeated"
    """The gap is one of the parts: it was counted once too often or left out."""


@dataclass(frozen=True, slots=True)
class Slip:
    """If `quantity` were `value`, the relation would hold."""

    cause: Cause
    quantity: Quantity
    value: Decimal


def slips(total: Quantity, parts: Sequence[Quantity]) -> Iterator[Slip]:
    """Every single change that would make `parts` add up to `total` at their nominal values."""
    made = sum((part.value for part in parts), Decimal(0))
    gap = total.value - made
    for quantity, value in [(total, made), *((part, part.value + gap) for part in parts)]:
        cause = _cause(quantity, value)
        if cause is not None:
            yield Slip(cause, quantity, value)
    for part in parts:
        if part.value == abs(gap):
            yield Slip(Cause.REPEATED, part, part.value)


def telling(found: Slip) -> bool:
    """Whether a slip is evidence by itself: many enough digits agree."""
    return (
        found.cause is not Cause.REPEATED
        and len(_digits(found.quantity.value, found.quantity.precision) or "") >= _TELLING
    )


def _cause(quantity: Quantity, value: Decimal) -> Cause | None:
    if value <= 0 or value == quantity.value:
        return None
    if any(quantity.value * factor == value for factor in _FACTORS):
        return Cause.UNIT
    stated, wanted = _digits(quantity.value, quantity.precision), _digits(value, quantity.precision)
    if stated is None or wanted is None or len(stated) != len(wanted):
        return None
    places = [index for index, pair in enumerate(zip(stated, wanted, strict=True)) if pair[0] != pair[1]]
    if len(places) == 1:
        return Cause.DIGIT
    if len(places) == 2 and stated[places[0]] == wanted[places[1]] and stated[places[1]] == wanted[places[0]]:
        return Cause.SWAP
    return None


def _digits(value: Decimal, precision: Decimal) -> str | None:
    """The digits that a value stated to `precision` is written with; None where it needs finer ones."""
    if not precision:
        return None
    scaled = value / precision
    whole = scaled.to_integral_value()
    return str(int(whole)) if scaled == whole else None
