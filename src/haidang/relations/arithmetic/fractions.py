"""The two figures that one like "52/58 đơn" states."""

from __future__ import annotations

from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.text.values import replace


def whole_of(fraction: Quantity) -> Quantity:
    """The whole of a figure like "52/58 đơn": 58 đơn."""
    at = fraction.text.find("/") + 1
    return _side(fraction, fraction.start + at, fraction.end, fraction.denominator or Decimal(0))


def part_of(fraction: Quantity) -> Quantity:
    """The part in a figure like "52/58 đơn": 52."""
    return _side(fraction, fraction.start, fraction.start + max(fraction.text.find("/"), 0), fraction.value)


def _side(fraction: Quantity, start: int, end: int, value: Decimal) -> Quantity:
    text = fraction.text[start - fraction.start : end - fraction.start]
    return replace(fraction, start=start, end=end, text=text, value=value, numerator=None, denominator=None)
