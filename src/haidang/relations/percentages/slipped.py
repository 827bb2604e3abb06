"""Slips at the keys in the figures that a percentage is made from."""

from __future__ import annotations

from decimal import Decimal

from haidang.quantities.interval import Interval, interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.mistyped import Typed, slips_behind
from haidang.relations.percentages.percentages import Role, Stated

_HUNDRED = Decimal(100)
_FINE = Decimal("0.1")
_DIGITS, _MANY = 100, 1000
_CLOSE = Decimal("0.03")


def of_hundred(stated: Stated) -> Interval:
    """So many per cent of its base a figure is, by its share or its change; rounded, for many that are cut off fit."""
    said = interval_of(stated.value)
    if stated.role is Role.SHARE or said.low is None or said.high is None:
        return said
    if stated.role is Role.OVER:
        return Interval(said.low + _HUNDRED, said.high + _HUNDRED)
    return Interval(_HUNDRED - said.high, _HUNDRED - said.low)


def is_mistyped(stated: Stated, value: Quantity, base: Quantity) -> bool:
    """Whether one slip at the keys in a figure or its base, undone, makes the percentage."""
    said = stated.value
    if said.unit != "%" or said.precision > _FINE or said.value < said.precision * _DIGITS:
        return False
    return any(slips_behind(of_hundred(stated), value, base))


def of_now(said: Interval, role: Role) -> Interval:
    """So many per cent of what is now an amount of change is, by what it is of what was before."""
    sign = 1 if role is Role.OVER else -1
    if said.low is None or said.high is None or (sign < 0 and said.high >= _HUNDRED):
        return Interval(None, None)
    low, high = (each * _HUNDRED / (_HUNDRED + sign * each) for each in (said.low, said.high))
    return Interval(low, high)


def has_far_slip(asked: Interval, part: Quantity, whole: Quantity) -> bool:
    """Whether a slip in a figure makes the part so many per cent of the whole, and no small one in few digits."""
    return any(_is_far(typed, (part, whole)[typed.place]) for typed in slips_behind(asked, part, whole))


def _is_far(typed: Typed, figure: Quantity) -> bool:
    """Whether a slip is no small one in a figure of few digits: beside "709 tổ chức" may be the 701 that are meant."""
    return figure.value >= figure.precision * _MANY or abs(typed.value - figure.value) > figure.value * _CLOSE
