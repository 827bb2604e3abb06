"""What a file said: its plain text, its lines with what the layout tells of them, its tables."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from haidang.text.values import frozen


class Span(NamedTuple):
    """Character offsets `[start, end)` into the text that `haidang text` prints."""

    start: int
    end: int


class Place(Enum):
    """Where in a file a line stands."""

    BODY = "body"
    TABLE = "table"
    TEXT_BOX = "text box"
    FOOTNOTE = "footnote"
    HEADER = "header"
    FOOTER = "footer"


@frozen
class Line:
    """One line of a source's text: a paragraph of an office file, a physical line of a text file.

    The layout facts are those the file states; a plain text file states none.
    """

    start: int
    end: int
    place: Place = Place.BODY
    label: str = ""
    """The list number or bullet that the word processor made; the line's text begins with it."""
    level: int | None = None
    """Depth in a list that the word processor numbers, from 0."""
    heading: int | None = None
    """Outline level of the paragraph's style, from 1."""
    bold: bool = False
    italic: bool = False
    centred: bool = False
    page: int | None = None
    """Page, from 1, where the file has pages."""


@frozen
class Cell:
    """One cell of a table: where its words stand, and the rows and columns it covers."""

    start: int
    end: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@frozen
class Table:
    """A table: its place in the text and its cells in reading order, merged ones once."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    header_rows: int = 0
    """Rows that the file itself marks as repeated on each page; 0 where it marks none."""

    @property
    def row_count(self) -> int:
        """Number of rows, those that a merged cell reaches into included."""
        return max((cell.row + cell.row_span for cell in self.cells), default=0)

    @property
    def column_count(self) -> int:
        """Number of columns, those that a merged cell reaches into included."""
        return max((cell.column + cell.column_span for cell in self.cells), default=0)

    def grid(self) -> list[list[Cell | None]]:
        """Rows of columns, each place holding the cell that covers it; a merged cell stands in several."""
        columns = self.column_count
        rows: list[list[Cell | None]] = [[None] * columns for _ in range(self.row_count)]
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    rows[row][column] = cell
        return rows


@frozen
class Source:
    """A file as text: NFC, `\\n` between lines, table rows as `| a | b |` lines."""

    name: str
    text: str
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()
    markdown: bool = False
    """Whether `*`, `_` and `#` may be emphasis and headings rather than words (.txt and .md)."""
    notes: tuple[str, ...] = ()
    """What the reader of a file must be told about how it was opened, in Vietnamese."""

    def slice(self, span: Span) -> str:
        """The words of `span`, on one line."""
        return " ".join(self.text[span.start : span.end].split())
