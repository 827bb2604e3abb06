"""What a table's cell is of: the words that open its row, and the head of its column."""

from __future__ import annotations

from bisect import bisect_right

from haidang.comparing.wording import syllables
from haidang.reading.table_units import columns_of
from haidang.text.flow import Flow
from haidang.text.source import Cell, Table

Names = tuple[tuple[str, ...], tuple[str, ...]]
"""The words of a row and of a column."""


class TableNames:
    """The names of all cells, by where they stand in the flow."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        cells = sorted(
            (*flow.stretch(cell.start, cell.end), names)
            for table in flow.source.tables
            for cell, names in self._named(table)
        )
        self._starts = [start for start, _, _ in cells]
        self._cells = cells

    def name(self, position: int) -> Names | None:
        """The words of the row and the column of the cell at `position`; None outside tables."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self._cells[index][1]:
            return None
        return self._cells[index][2]

    def of(self, cell: Cell | None) -> str:
        """The words of a cell."""
        if cell is None:
            return ""
        low, high = self.place(cell)
        return self._flow.text[low:high]

    def place(self, cell: Cell) -> tuple[int, int]:
        """Where the words of a cell stand."""
        return self._flow.stretch(cell.start, cell.end)

    def _named(self, table: Table) -> list[tuple[Cell, Names]]:
        grid = table.grid()
        if not grid:
            return []
        columns, first = columns_of(grid, self)
        heads = [self._head(grid[:first], index) for index in range(len(columns))]
        named: list[tuple[Cell, Names]] = []
        for row in grid[first:]:
            opening = self._opening(row)
            cells = zip(row, heads, strict=False)
            named += [(cell, (opening, head)) for cell, head in cells if cell is not None]
        return named

    def _head(self, rows: list[list[Cell | None]], index: int) -> tuple[str, ...]:
        """The words above a column; years stay, as they tell one column from the other."""
        cells = dict.fromkeys(row[index] for row in rows if index < len(row))
        return _words(" ".join(self.of(cell) for cell in cells))

    def _opening(self, row: list[Cell | None]) -> tuple[str, ...]:
        """The words of the first cell that has some."""
        return next((words for cell in row if len(words := _words(self.of(cell))) > 1), ())


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in syllables(text) if word)
