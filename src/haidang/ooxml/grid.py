"""A table's cells on their grid: which rows and columns each covers."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from haidang.errors import UnreadableFile
from haidang.ooxml.content import Cell, Row, Table
from haidang.text.values import frozen

_PLACES_LIMIT = 5_000_000


@dataclass(slots=True)
class Placed:
    """A cell and where it lies."""

    cell: Cell
    row: int
    column: int
    columns: int
    rows: int = 1


@frozen
class Grid:
    """A table laid out: per row the cells that begin there, from left to right."""

    rows: list[list[Placed]]
    columns: int
    header_rows: int


def lay_out(table: Table) -> Grid:
    """Put the cells of `table` where Word shows them.

    Word's own grid has a line wherever any row once had one; here a column is one in which some cell begins.
    Raises `UnreadableFile` for more places than any document has.
    """
    rows = [_across(row, number) for number, row in enumerate(table.rows)]
    lines = sorted({placed.column for row in rows for placed in row})
    if len(lines) * len(rows) > _PLACES_LIMIT:
        raise UnreadableFile(
            "too-large",
            "Bảng lớn hơn 5 triệu ô; hãy tách thành nhiều bảng nhỏ hơn rồi thử lại.",
            "A table has more than 5 million cells; split it into smaller tables and try again.",
        )
    open_cells: dict[int, Placed] = {}
    laid = []
    for row in rows:
        for placed in row:
            first = bisect_left(lines, placed.column)
            placed.columns = max(1, bisect_left(lines, placed.column + placed.columns) - first)
            placed.column = first
        laid.append(_own(row, open_cells))
    return Grid(laid, len(lines), _header_rows(table))


def _across(row: Row, number: int) -> list[Placed]:
    column = row.free_columns
    placed: list[Placed] = []
    for cell in row.cells:
        placed.append(Placed(cell, number, column, cell.columns))
        column += cell.columns
    return placed


def _own(row: list[Placed], open_cells: dict[int, Placed]) -> list[Placed]:
    """The cells that begin in this row; those that go on lengthen the one above."""
    own: list[Placed] = []
    for placed in row:
        above = open_cells.get(placed.column)
        if placed.cell.continues_above and above is not None and above.row + above.rows == placed.row:
            above.rows += 1
            continue
        own.append(placed)
        if placed.cell.opens_below:
            open_cells[placed.column] = placed
        else:
            open_cells.pop(placed.column, None)
    return own


def _header_rows(table: Table) -> int:
    """How many rows at the top are marked as repeated on each page."""
    for number, row in enumerate(table.rows):
        if not row.header:
            return number
    return len(table.rows)
