"""Puts a `Source` together piece by piece, keeping count of the offsets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from haidang.text.characters import to_nfc
from haidang.text.source import Cell, Line, Place, Source, Table
from haidang.text.values import frozen


@frozen
class Words:
    """What a cell says and which rows and columns it covers."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


def one_line(text: str) -> str:
    """`text` in NFC on one line, with single spaces."""
    return " ".join(to_nfc(text).split())


@dataclass(slots=True)
class SourceBuilder:
    """Gathers paragraphs and tables; `finish` gives the `Source`."""

    name: str
    _pieces: list[str] = field(default_factory=list)
    _lines: list[Line] = field(default_factory=list)
    _tables: list[Table] = field(default_factory=list)
    _length: int = 0

    @property
    def length(self) -> int:
        """Characters so far."""
        return self._length

    def paragraph(
        self,
        text: str,
        *,
        place: Place = Place.BODY,
        heading: int | None = None,
        bold: bool = False,
        italic: bool = False,
        centred: bool = False,
        page: int | None = None,
    ) -> None:
        """Add a paragraph of one line; one without words is left out."""
        words = one_line(text)
        if not words:
            return
        start = self._write(words)
        self._lines.append(
            Line(
                start, start + len(words), place, heading=heading, bold=bold, italic=italic, centred=centred, page=page
            )
        )

    def table(self, cells: Sequence[Words], *, header_rows: int = 0, page: int | None = None) -> None:
        """Add a table, one `| a | b |` line a row; a merged cell's words stand in its first row and column."""
        if not any(cell.text.strip() for cell in cells):
            return
        columns = max(cell.column + cell.column_span for cell in cells)
        rows: list[list[Words]] = [[] for _ in range(max(cell.row + cell.row_span for cell in cells))]
        for cell in cells:
            rows[cell.row].append(cell)
        begin = self._length
        written = [cell for row in rows for cell in self._row(sorted(row, key=lambda cell: cell.column), columns, page)]
        self._tables.append(Table(begin, self._length - 1, tuple(written), header_rows))

    def _row(self, row: list[Words], columns: int, page: int | None) -> list[Cell]:
        at = {cell.column: cell for cell in row}
        line = "|"
        cells: list[Cell] = []
        for column in range(columns):
            cell = at.get(column)
            words = one_line(cell.text) if cell else ""
            start = self._length + len(line) + 1
            line += f" {words} |" if words else "  |"
            if cell:
                end = start + len(words)
                cells.append(Cell(start, end, cell.row, column, cell.row_span, cell.column_span))
        start = self._write(line)
        self._lines.append(Line(start, start + len(line), Place.TABLE, page=page))
        return cells

    def _write(self, line: str) -> int:
        start = self._length
        self._pieces.append(line)
        self._length += len(line) + 1
        return start

    def finish(self, notes: Sequence[str] = ()) -> Source:
        """The `Source` of all that was added."""
        text = "\n".join(self._pieces) + "\n" if self._pieces else ""
        return Source(self.name, text, tuple(self._lines), tuple(self._tables), notes=tuple(notes))
