"""How a figure of one document and its like in another are written side by side."""

from __future__ import annotations

from decimal import Decimal

from haidang.comparing.moved import MovedFigure
from haidang.formats import words
from haidang.quantities.quantity import Quantity
from haidang.reading.reading import Reading

_SIGNS = {"=": "", "~": "≈ ", ">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ "}


def stated_in(reading: Reading, quantity: Quantity) -> str:
    """A figure as it is written, with the sign of its qualifier; a bare number with its unit."""
    text = reading.source.slice(reading.span(quantity.start, quantity.end))
    shown = f"{text} ({words.unit(quantity.unit, quantity.noun)})" if quantity.unit_from is not None else text
    return _SIGNS.get(quantity.qualifier, "") + shown


def change_of(moved: MovedFigure) -> str:
    """How far a figure moved: in hundredths of what it was, for shares in points.

    A figure that was nought, or moved by less than can be shown, has no percentage: the difference itself is said.
    """
    if moved.percent:
        return f"{_signed(moved.percent)}%"
    unit = "điểm %" if moved.before.unit == "%" else words.unit(moved.before.unit, moved.before.noun)
    return f"{_signed(moved.difference)} {unit}".rstrip()


def _signed(value: Decimal) -> str:
    return f"{'+' if value > 0 else ''}{words.number(value)}"
