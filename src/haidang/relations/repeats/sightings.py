"""Where plain figures stand, with their digits as written: in the text and in the tables."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.page.grids import Grid, Place
from haidang.relations.page.page import Page
from haidang.relations.repeats.measures import telling
from haidang.relations.repeats.near_values import Value
from haidang.text.patterns import regex
from haidang.text.values import frozen, replace

# How many places of a row may be words that say what it is of: its number, its name, its unit.
_LABELS = 3
_YEAR = regex(r"(?:19|20)\d\d")


@frozen
class Sighting:
    """One place where a figure stands: in the text by its index, in a table by the words of its row and column."""

    quantity: Quantity
    digits: str
    index: int = -1
    label: str = ""
    head: str = ""
    grid: Grid | None = None
    row: frozenset[str] = frozenset()
    """In a table the digits of all cells of the row."""

    @property
    def figure(self) -> Quantity:
        """The figure with these digits: of a fraction the whole or the part."""
        whole = self.quantity.denominator
        return replace(self.quantity, value=whole, denominator=None) if whole and self.is_whole else self.quantity

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole of a fraction."""
        whole = self.quantity.denominator
        return whole is not None and str(int(whole / self.quantity.precision)) == self.digits

    @property
    def is_part(self) -> bool:
        """Whether it is the part of a fraction."""
        return self.quantity.denominator is not None and not self.is_whole

    @property
    def in_table(self) -> bool:
        """Whether it stands in a table."""
        return self.grid is not None


def sightings(page: Page, slips: Collection[Value], least: int, most: int) -> Sequence[Sighting]:
    """The plain figures of the text with so many digits, and after them those of the tables.

    `slips` are the values of the text that may be one slip from another; no others are told where there are no tables.
    """
    cells = [cell for _, grid in page.grids for cell in _cells(grid, least, most)]
    found = []
    for index, (quantity, digits) in enumerate(zip(page.quantities, page.written, strict=True)):
        if not digits or quantity.unit_from is not None or quantity.qualifier not in "=~":
            continue
        for told in (digits,) if quantity.denominator is None else digits_of(quantity):
            if (cells or (quantity.unit, told) in slips) and least <= len(told) <= most:
                if not _is_cell(page, quantity):
                    found.append(Sighting(quantity, told, index))
    return found + cells


def _is_cell(page: Page, quantity: Quantity) -> bool:
    """Whether a figure is all that a cell of a table says; "| Trồng 620 cây xanh |" says more."""
    if not page.in_table(quantity.start):
        return False
    start, end = page.sentence(quantity.start)
    return not telling(page.text[start : quantity.start].lower()) and not telling(page.text[quantity.end : end].lower())


def digits_of(quantity: Quantity) -> Iterator[str]:
    """The digits as written of a plain figure; of a fraction those of both."""
    if quantity.precision and quantity.to is None:
        yield str(int(quantity.value / quantity.precision))
        if quantity.denominator is not None:
            yield str(int(quantity.denominator / quantity.precision))


def _cells(grid: Grid, least: int, most: int) -> Iterator[Sighting]:
    heads = [grid.head(column) for column in range(grid.width)]
    for row in grid.body:
        label = " ".join(place.text for place in row[:_LABELS] if place is not None and place.value is None)
        written = [_digits(place) for place in row]
        told = frozenset(filter(None, written))
        for head, place, digits in zip(heads, row, written, strict=True):
            if place is not None and least <= len(digits) <= most:
                yield Sighting(_quantity(place), digits, -1, label, head, grid, told)


def _quantity(place: Place) -> Quantity:
    """A number that counts may get its noun from its row's name, "Xã Tân Khánh": what it counts is not known."""
    quantity = place.quantity()
    return replace(quantity, unit="") if quantity.is_count else quantity


def _digits(place: Place | None) -> str:
    if place is None or place.value is None or place.value <= 0 or (not place.unit and _YEAR.fullmatch(place.text)):
        return ""
    return str(int(place.value / place.step))
