"""A figure of a table and the same one in the text, where one slip of the pen parts the two.

"sản lượng lúa 9.301,7 tấn" above a table whose row "Sản lượng lúa" has 9.031,7.
"""

from __future__ import annotations

from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.misprints import one_digit_apart
from haidang.relations.page.grids import Grid, Place
from haidang.relations.page.page import Page
from haidang.relations.repeats.measures import telling
from haidang.text.patterns import regex

_LEAST_DIGITS = 4
_LEAST_WORDS = 2
_LEAD = 90
# What stands in the text for another column: a plan, a base, a change.
_APART = regex(
    r"(?<!\w)(?:kế hoạch|dự toán|chỉ tiêu|cùng kỳ|so với|mục tiêu|trước|tăng|giảm|thêm|vượt|trong đó|riêng)(?!\w)"
)
Cells = dict[tuple[str, str], list[tuple[Place, frozenset[str], Grid]]]
Pair = tuple[Quantity, Quantity]


def find_in_tables(page: Page) -> Iterator[Pair]:
    """Each figure of the text one slip apart from a cell whose row has the words of its sentence."""
    if not page.grids:
        return
    near: Cells = {}
    for _, grid in page.grids:
        for place, words in _cells(grid):
            digits = _cell_digits(place)
            for at in range(len(digits)):
                near.setdefault((place.unit, digits[:at] + digits[at + 1 :]), []).append((place, words, grid))
    for quantity in page.quantities:
        found = _cell_of(page, quantity, near)
        if found is not None:
            cell = found.quantity()
            yield (cell, quantity) if cell.start < quantity.start else (quantity, cell)


def _cells(grid: Grid) -> Iterator[tuple[Place, frozenset[str]]]:
    """The cells of rows whose label says enough, each with the words of the label."""
    for row in grid.body:
        words = _label(row)
        if len(words) >= _LEAST_WORDS:
            yield from ((place, words) for place in row if place is not None)


def _label(row: tuple[Place | None, ...]) -> frozenset[str]:
    label = next((place.text for place in row if place and place.value is None and len(place.text) > 3), "")
    return frozenset(telling(label.lower()))


def _cell_digits(place: Place) -> str:
    if place.value is None or place.value <= 0 or not place.unit or place.unit == "%":
        return ""
    digits = str(int(place.value / place.step))
    return digits if len(digits) >= _LEAST_DIGITS else ""


def _cell_of(page: Page, quantity: Quantity, near: Cells) -> Place | None:
    """The cell that a figure of the text surely repeats with a slip; None where any cell of the table has its value."""
    if not quantity.precision or quantity.to is not None or quantity.denominator is not None:
        return None
    digits = str(int(quantity.value / quantity.precision))
    if len(digits) < _LEAST_DIGITS or page.in_table(quantity.start):
        return None
    said: frozenset[str] | None = None
    for at in range(len(digits)):
        for place, words, grid in near.get((quantity.unit, digits[:at] + digits[at + 1 :]), ()):
            if said is None:
                said = frozenset(telling(_lead(page, quantity)))
            if not words <= said or place.step * place.scale != quantity.precision:
                continue
            if one_digit_apart(digits, _cell_digits(place)) and not _has(grid, quantity):
                return None if _APART.search(_lead(page, quantity)) else place
    return None


def _lead(page: Page, quantity: Quantity) -> str:
    start = max(page.sentence_start(quantity.start), quantity.start - _LEAD)
    return page.text[start : quantity.start].lower()


def _has(grid: Grid, quantity: Quantity) -> bool:
    return any(
        place is not None and place.value is not None and place.value * place.scale == quantity.value
        for row in grid.body
        for place in row
    )
