"""A table that goes on over the page: one table again, its repeated header dropped, its cut row joined."""

from __future__ import annotations

from haidang.files.building import Words
from haidang.files.pages.grids import PageTable
from haidang.text.values import replace

_SAME = 6.0
"""Points by which the columns of one table may differ from page to page."""


def continue_table(before: PageTable, after: PageTable) -> PageTable | None:
    """One table of the two if `after`, on the next page, has the columns of `before`; else None."""
    if after.page != before.page + 1 or not _same_columns(before.columns, after.columns):
        return None
    rows = _row_count(before.cells)
    header_rows = _repeated(before.cells, after.cells)
    kept = [cell for cell in after.cells if cell.row >= header_rows]
    before = replace(before, page=after.page, header_rows=max(before.header_rows, header_rows))
    if not kept:
        return before
    cells = list(before.cells)
    if _cut_row(before.cells, kept):
        cells, kept = _join_row(cells, kept, rows - 1)
    first = min((cell.row for cell in kept), default=0)
    cells += [replace(cell, row=cell.row - first + rows) for cell in kept]
    return replace(before, cells=tuple(cells))


def _same_columns(first: tuple[float, ...], second: tuple[float, ...]) -> bool:
    return len(first) == len(second) > 0 and all(
        abs(one - other) <= _SAME for one, other in zip(first, second, strict=True)
    )


def _row_count(cells: tuple[Words, ...]) -> int:
    return max(cell.row + cell.row_span for cell in cells)


def _texts(cells: tuple[Words, ...], row: int) -> list[str]:
    return [cell.text for cell in sorted(cells, key=lambda cell: cell.column) if cell.row == row]


def _repeated(before: tuple[Words, ...], after: tuple[Words, ...]) -> int:
    """How many of the first rows of `after` say what the first rows of `before` say."""
    repeated = 0
    limit = min(_row_count(before), _row_count(after))
    while repeated < limit and any(_texts(after, repeated)) and _texts(before, repeated) == _texts(after, repeated):
        repeated += 1
    return repeated


def _cut_row(before: tuple[Words, ...], kept: list[Words]) -> bool:
    """Whether the first row kept is the rest of a row: nothing in its first column, though that column is in use."""
    first = min(cell.row for cell in kept)
    head = [cell for cell in kept if cell.row == first]
    last = _row_count(before) - 1
    above = {cell.column: cell.text for cell in before if cell.row == last}
    if not any(cell.column == 0 and not cell.text for cell in head) or not above.get(0):
        return False
    going = [cell for cell in head if cell.text]
    return all(above.get(cell.column) and not cell.text[0].isdigit() for cell in going)


def _join_row(cells: list[Words], kept: list[Words], last: int) -> tuple[list[Words], list[Words]]:
    first = min(cell.row for cell in kept)
    rest = {cell.column: cell.text for cell in kept if cell.row == first}
    joined = [
        replace(cell, text=f"{cell.text} {rest[cell.column]}") if cell.row == last and rest.get(cell.column) else cell
        for cell in cells
    ]
    return joined, [cell for cell in kept if cell.row != first]
