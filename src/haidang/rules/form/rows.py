"""The numbers of a table's rows, where its first column is headed STT."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.text.flow import Flow
from haidang.text.source import Cell, Table
from haidang.text.values import frozen

_HEADS = frozenset({"stt", "tt", "số tt", "số thứ tự", "s tt", "sốtt"})
_FARTHEST = 4
"""A row's number farther on than this is a code or a page, not the next number."""


@frozen
class OddRow:
    """A row's number at offsets of the flow, the one before it, and which message tells of it."""

    start: int
    end: int
    here: int
    before: int
    before_at: tuple[int, int]
    message: str


def odd_rows(flow: Flow) -> Iterator[OddRow]:
    """Rows whose number skips, repeats or goes back; a series may begin anew with 1 under each group."""
    for table in flow.source.tables:
        yield from _of_table(flow, table)


def _of_table(flow: Flow, table: Table) -> Iterator[OddRow]:
    text = flow.source.text
    first = [cell for cell in table.cells if cell.column == 0]
    head = next((at for at, cell in enumerate(first[:4]) if _words(text, cell).lower() in _HEADS), None)
    if head is None:
        return
    seconds = {cell.row: _words(text, cell) for cell in table.cells if cell.column == 1}
    last: tuple[int, Cell] | None = None
    following: set[int] = set()
    for cell in first[head + 1 :]:
        words = _words(text, cell).rstrip(".")
        # A row "1 | 2 | 3" numbers the columns.
        if not (words.isascii() and words.isdigit()) or seconds.get(cell.row) == "2":
            continue
        value = int(words)
        is_odd = last is not None and value != 1 and value not in following
        if last is not None and is_odd and value - last[0] <= _FARTHEST:
            yield _odd(flow, cell, value, last)
        # "5, 7, 7, 8": the first 7 was to be 6, and what follows it is right; in "5, 7, 8" it is 7.
        following = {value + 1, *((one + 1 for one in following) if is_odd else ())}
        last = value, cell


def _odd(flow: Flow, cell: Cell, value: int, last: tuple[int, Cell]) -> OddRow:
    before, other = last
    message = "repeat" if value == before else "back" if value < before else "default"
    return OddRow(*flow.stretch(cell.start, cell.end), value, before, flow.stretch(other.start, other.end), message)


def _words(text: str, cell: Cell) -> str:
    return text[cell.start : cell.end].strip(" *_()\n")
