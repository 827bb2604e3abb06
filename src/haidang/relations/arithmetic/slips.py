"""What could explain that parts do not make their total: one digit, two digits swapped, a unit, a part left out.

Every explanation is one that the arithmetic supports; which figure is wrong nobody can tell from the figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum

from haidang.quantities.quantity import Quantity
from haidang.text.values import frozen, replace

# With fewer digits, one changed digit explains almost any difference.
_TELLING = 3
_TIMES = 3
_FACTORS = frozenset(map(Decimal, ("1000", "0.001", "10", "0.1", "100", "0.01")))


class Cause(Enum):
    """A way in which a figure may have gone wrong."""

    DIGIT = "digit"
    SWAP = "swap"
    UNIT = "unit"
    REPEATED = "repeated"
    """The gap is one of the parts: it was counted once too often or left out."""


@frozen
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


def typing_slips(total: Quantity, parts: Sequence[Quantity]) -> Iterator[Slip]:
    """Those of the slips that a hand makes at the keys: another digit, or two that changed places."""
    return (slip for slip in slips(total, parts) if slip.cause in (Cause.DIGIT, Cause.SWAP))


def telling(found: Slip) -> bool:
    """Whether a slip is evidence by itself: many enough digits agree."""
    return (
        found.cause is not Cause.REPEATED
        and len(_digits(abs(found.quantity.value), found.quantity.precision) or "") >= _TELLING
    )


def one_slip_away(total: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether one slip of the pen in a figure of enough digits parts the terms from their total."""
    return any(telling(slip) for slip in slips(total, terms))


def mistyped(total: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether a slip at the keys parts terms from their total, however few digits they have: where words tie them."""
    return next(typing_slips(total, terms), None) is not None


def swapped(total: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether two digits that changed places part terms from their total: that hardly happens by accident."""
    return any(slip.cause is Cause.SWAP for slip in typing_slips(total, terms))


def one_slip_in(total: Quantity, made: Decimal, digits: int) -> bool:
    """Whether a total of at least so many digits is one slip of the pen from what its parts make."""
    return any(
        slip.quantity is total and len(str(int(abs(total.value / total.precision)))) >= digits
        for slip in typing_slips(total, (replace(total, value=made),))
    )


def as_long(total: Quantity, part: Quantity) -> bool:
    """Whether a part that exceeds its total is written with as many digits, so that one of them may be mistyped.

    "46 điểm, trong đó 81 điểm có mái che", "29 di tích, trong đó 50 di tích": so is any that is at most three times it.
    """
    finest = min(total.precision, part.precision)
    alike = len(str(int(total.value / finest))) == len(str(int(part.value / finest)))
    return alike or part.value <= total.value * _TIMES


def digits_apart(one: str, other: str, *, neighbours: bool = False) -> Cause | None:
    """How two figures of as many digits are parted by one slip of the pen, if they are.

    A slip is another digit, or two that changed places; with `neighbours`, only two that stand side by side.

    >>> digits_apart("6480", "6840")
    <Cause.SWAP: 'swap'>
    >>> digits_apart("6480", "6481")
    <Cause.DIGIT: 'digit'>
    """
    if len(one) != len(other):
        return None
    places = [at for at, (here, there) in enumerate(zip(one, other, strict=True)) if here != there]
    if len(places) == 1:
        return Cause.DIGIT
    if len(places) != 2 or (neighbours and places[1] != places[0] + 1):
        return None
    first, second = places
    return Cause.SWAP if one[first] == other[second] and one[second] == other[first] else None


def _cause(quantity: Quantity, value: Decimal) -> Cause | None:
    if not value or value == quantity.value or (value < 0) != (quantity.value < 0):
        return None
    stated, wanted = _digits(abs(quantity.value), quantity.precision), _digits(abs(value), quantity.precision)
    if stated is not None and wanted is not None and len(stated) != len(wanted) and _fewest(quantity):
        stated, wanted = stated.zfill(_fewest(quantity)), wanted.zfill(_fewest(quantity))
        if len(stated) == len(wanted) == _fewest(quantity):
            return digits_apart(stated, wanted)
    if quantity.value and value / quantity.value in _FACTORS:
        return Cause.UNIT
    return None if stated is None or wanted is None else digits_apart(stated, wanted)


def _fewest(quantity: Quantity) -> int:
    """With how many digits a small figure is written: "06 vụ", "0,95 km"; zero of measures without decimals."""
    if quantity.is_count:
        return 2
    decimals = quantity.text.partition(",")[2].partition(" ")[0]
    return len(decimals) + 1 if decimals.isdigit() else 0


def _digits(value: Decimal, precision: Decimal) -> str | None:
    """The digits that a value stated to `precision` is written with; None where it needs finer ones."""
    if not precision:
        return None
    scaled = value / precision
    whole = scaled.to_integral_value()
    return str(int(whole)) if scaled == whole else None
