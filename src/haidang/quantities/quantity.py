"""A measure or a count that a document states: its number, its unit, and where it stands."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from haidang.text.values import frozen


@frozen
class Quantity:
    """One stated value. `start` and `end` are offsets in the text that was read.

    The span holds number and unit (for a count also the noun), not the qualifier before it.
    """

    start: int
    end: int
    text: str
    value: Decimal
    """In the base unit: `VND`, `m2`, `m`, `kg`, `%`, ... For a range its lower end, for a fraction the numerator."""
    unit: str
    """Base unit, or `count`; a rate has its denominator behind a stroke: `VND/hộ`, `%/năm`, `count/ngày`."""
    precision: Decimal
    """Worth of the last digit stated, in the base unit."""
    qualifier: str = "="
    """`=`, `~`, `>`, `>=`, `<` or `<=`."""
    qualifier_words: str = ""
    """The words that gave the qualifier: "gần" and "khoảng" are both `~` and mean different intervals."""
    to: Decimal | None = None
    """Upper end of a range, in the base unit."""
    noun: str = ""
    """What is counted."""
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    words: str = ""
    """The amount in words that stands beside the figures."""
    unit_from: tuple[int, int] | None = None
    """Where the unit of a bare number stands: in its sentence, its list or its table's header."""

    @property
    def is_count(self) -> bool:
        """Whether things are counted rather than measured."""
        return self.unit == "count" or self.unit.startswith("count/")


class _Open:
    """A `Quantity` that is being made: of the same build, and not frozen."""

    __slots__ = Quantity.__match_args__


def made(
    start: int,
    end: int,
    text: str,
    value: Decimal,
    unit: str,
    precision: Decimal,
    qualifier: str,
    qualifier_words: str,
    to: Decimal | None,
    noun: str,
    numerator: Decimal | None,
    denominator: Decimal | None,
    words: str,
) -> Quantity:
    """A `Quantity` with a unit of its own.

    Setting the many fields of a frozen value costs more than reading a number with its unit: here they are set while
    it is open still.
    """
    one: Any = _Open()
    one.start = start
    one.end = end
    one.text = text
    one.value = value
    one.unit = unit
    one.precision = precision
    one.qualifier = qualifier
    one.qualifier_words = qualifier_words
    one.to = to
    one.noun = noun
    one.numerator = numerator
    one.denominator = denominator
    one.words = words
    one.unit_from = None
    one.__class__ = Quantity
    quantity: Quantity = one
    return quantity
