"""Every quantity of a document: those of its running text, and bare numbers whose unit its tables and lists give."""

from __future__ import annotations

import re

from haidang.quantities.finding import find_quantities
from haidang.quantities.measures import Measure, read_measure
from haidang.quantities.numerals import Marks, read_numeral
from haidang.quantities.quantity import Quantity
from haidang.reading.table_units import Column, columns_of, grid_of, row_measure
from haidang.text.flow import Flow
from haidang.text.markers import read_marker
from haidang.text.source import Cell, Table

# "Đơn vị tính: triệu đồng", "(ĐVT: ha)", "Đơn vị: 1.000 đồng".
UNIT_LINE = re.compile(
    r"(?:đơn vị(?: tính)?|đvt|đ/v tính)\s*:\s*(1(?:\.000){1,2} |1000 )?([^\n|;)]{1,30})", re.IGNORECASE
)

# A cell that is one number and nothing else.
_NUMBER_CELL = re.compile(r"\(?[-+]?\s?(\d[\d.,]*\d|\d)\s?%?\)?")

_LINES_ABOVE = 3
"""Paragraphs above a table among which its unit line may stand."""


def find_figures(flow: Flow) -> list[Quantity]:
    """The quantities of `flow` in order, none overlapping; those with a unit from a table or list say where it stands.

    A bare number in a table without a known unit is left out: what it counts is not said.
    """
    found = find_quantities(flow.text)
    inherited = [quantity for table in flow.source.tables for quantity in _of_table(flow, table)]
    inherited += _of_lists(flow)
    return _without_overlaps(found, inherited) if inherited else found


def _without_overlaps(found: list[Quantity], inherited: list[Quantity]) -> list[Quantity]:
    """Both in order; where two overlap, the one that states its own unit stays."""
    result: list[Quantity] = []
    for quantity in sorted([*found, *inherited], key=lambda each: (each.start, each.unit_from is not None)):
        if not result or quantity.start >= result[-1].end:
            result.append(quantity)
        elif result[-1].unit_from is not None and quantity.unit_from is None:
            result[-1] = quantity
    return result


def _of_table(flow: Flow, table: Table) -> list[Quantity]:
    words = _Words(flow)
    grid = grid_of(table)
    if not grid:
        return []
    columns, first_row = columns_of(grid, words)
    above = _unit_above(flow, table)
    found: list[Quantity] = []
    for row in grid[first_row:]:
        found += _of_row(words, row, columns, above)
    return found


class _Words:
    """The words of a table's cells, as the flow has them, and where they stand in it."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow

    def place(self, cell: Cell) -> tuple[int, int]:
        """Offsets in the flow."""
        start = self._flow.offset_of(cell.start)
        return start, max(start, self._flow.offset_of(cell.end))

    def of(self, cell: Cell | None) -> str:
        """The words of a cell on one line."""
        if cell is None:
            return ""
        start, end = self.place(cell)
        return self._flow.text[start:end].strip(" |\n")


Given = tuple[Measure, tuple[int, int]]


def _of_row(words: _Words, row: list[Cell | None], columns: list[Column], above: Given | None) -> list[Quantity]:
    of_row = row_measure(row, columns, words)
    found: list[Quantity] = []
    for column, cell in zip(columns, row, strict=False):
        if cell is None or column.order or cell.column != column.index:
            continue
        given = column.given or of_row or (above if column.takes_table_unit else None)
        quantity = _cell_quantity(words, cell, given) if given is not None else None
        if quantity is not None:
            found.append(quantity)
    return found


def _cell_quantity(words: _Words, cell: Cell, given: Given) -> Quantity | None:
    start = words.place(cell)[0]
    written = words.of(cell)
    match = _NUMBER_CELL.fullmatch(written)
    if match is None or written.rstrip(")").endswith("%"):
        return None
    at = start + words.of(cell).index(match[1])
    return _quantity(match[1], at, given, negative="-" in written or written.startswith("("))


def _quantity(digits: str, start: int, given: Given, *, negative: bool = False) -> Quantity:
    measure, source = given
    whole = measure.counts or (measure.unit.startswith("VND") and measure.scale == 1)
    share = measure.unit in ("%", "pp")
    numeral = read_numeral(digits, whole=whole, share=share, marks=Marks.VIETNAMESE)
    value = numeral.value * measure.scale
    return Quantity(
        start=start,
        end=start + len(digits),
        text=digits,
        value=-value if negative else value,
        unit=measure.unit,
        precision=numeral.step * measure.scale,
        noun=measure.noun,
        unit_from=source,
    )


def unit_stated(text: str, start: int = 0, end: int | None = None) -> Given | None:
    """The unit of a line such as "Đơn vị tính: triệu đồng" within `text[start:end]`, and where its words stand."""
    found = UNIT_LINE.search(text, start, len(text) if end is None else end)
    if found is None:
        return None
    phrase = found[2]
    measure = read_measure(f" {phrase}", 0)
    if measure is None:
        return None
    scale = measure.scale * int(found[1].replace(".", "")) if found[1] else measure.scale
    place = (found.start(2), found.start(2) + max(0, measure.end - 1))
    return Measure(measure.unit, scale, measure.end, measure.noun, measure.known), place


def _unit_above(flow: Flow, table: Table) -> Given | None:
    """The unit line nearest above the table, or in its first row."""
    start = flow.offset_of(table.start)
    low = start
    for _ in range(_LINES_ABOVE):
        low = max(flow.text.rfind("\n", 0, max(0, low - 1)), 0)
    stated = unit_stated(flow.text, low, start)
    if stated is not None:
        return stated
    line_end = flow.text.find("\n", start)
    return unit_stated(flow.text, start, line_end if line_end >= 0 else len(flow.text))


# "- Vốn trung ương: 1.200": an item that ends in a bare number.
_ITEM_NUMBER = re.compile(r"(?:: ?|\bđạt |\blà )(?:khoảng |trên |gần )?(\d[\d.,]*\d|\d)(?: ?\(|[;.,]*$)")


def _of_lists(flow: Flow) -> list[Quantity]:
    """Items below a line that states their unit, down to the first paragraph that is no item."""
    found: list[Quantity] = []
    given: Given | None = None
    if not UNIT_LINE.search(flow.text):
        return found
    for paragraph in flow.paragraphs:
        line = flow.text[paragraph.start : paragraph.end]
        stated = unit_stated(flow.text, paragraph.start, paragraph.end) if ":" in line and line[:1] != "|" else None
        if stated is not None:
            given = stated
        elif read_marker(line) is None:
            given = None
        elif given is not None and (item := _ITEM_NUMBER.search(line)) is not None:
            found.append(_quantity(item[1], paragraph.start + item.start(1), given))
    return found
