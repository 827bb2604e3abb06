"""Reads a .docx: what Word shows, as lines and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from haidang.errors import UnreadableFile
from haidang.files import problems
from haidang.ooxml.content import Block, Paragraph, paragraphs_of
from haidang.ooxml.content import Table as DocumentTable
from haidang.ooxml.document import Document
from haidang.ooxml.grid import Grid, Placed, lay_out
from haidang.text.characters import to_nfc
from haidang.text.legacy import convert_run
from haidang.text.source import Cell, Line, Place, Source, Table
from haidang.text.values import replace


def read_docx(path: Path | BinaryIO, name: str) -> Source:
    """The text of a Word document with its list numbers, tables, headers, footers, notes and text boxes.

    Raises `UnreadableFile` for what is missing, damaged, encrypted, unsafe, or no Word document.
    """
    try:
        if not isinstance(path, Path):
            return _read(path, name)
        with path.open("rb") as stream:
            return _read(stream, name)
    except UnreadableFile as error:
        raise problems.of_file(name, error) from error
    except FileNotFoundError as error:
        raise problems.missing(name) from error
    except IsADirectoryError as error:
        raise problems.folder(name) from error
    except PermissionError as error:
        # Windows says so of a folder too.
        is_folder = isinstance(path, Path) and path.is_dir()
        raise (problems.folder(name) if is_folder else problems.permission(name)) from error
    except OSError as error:
        raise problems.not_from_disk(name) from error


def _read(stream: BinaryIO, name: str) -> Source:
    document = Document(stream, convert_run)
    body = _Page()
    document.read_body(body.block)
    headers, footers = document.margins()
    for mark, paragraphs in document.notes():
        body.note(mark, paragraphs)
    for paragraph in footers:
        body.paragraph(paragraph, Place.FOOTER)
    head = _Page()
    for paragraph in headers:
        head.paragraph(paragraph, Place.HEADER)
    if head.length:
        body = head.followed_by(body)
    if not body.lines:
        raise UnreadableFile(
            "no-text",
            "Văn bản không có chữ nào; nếu nội dung là ảnh chụp, hãy xuất ra PDF rồi thử lại với tệp PDF.",
            "The document has no words; if it holds pictures of pages, export it as PDF and try again with that.",
        )
    return Source(name, "".join(body.pieces), tuple(body.lines), tuple(body.tables), notes=tuple(document.unread))


@dataclass(slots=True)
class _Page:
    """Text being printed, with the lines and tables in it."""

    pieces: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    length: int = 0

    def block(self, block: Block) -> None:
        """Print a paragraph or a table of the body."""
        if isinstance(block, Paragraph):
            self.paragraph(block, Place.TEXT_BOX if block.boxed else Place.BODY)
        elif _is_frame(block):
            for inner in block.rows[0].cells[0].blocks:
                self.block(inner)
        else:
            self._table(lay_out(block))

    def paragraph(self, paragraph: Paragraph, place: Place) -> None:
        """Print a paragraph, a line for each of its lines; one without words is left out."""
        if not paragraph.text:
            return
        label = paragraph.label
        for text in paragraph.shown.split("\n"):
            words = text.strip()
            if words:
                end = self.length + len(words)
                self.lines.append(
                    Line(
                        self.length,
                        end,
                        place,
                        label,
                        paragraph.level,
                        paragraph.heading,
                        paragraph.bold,
                        paragraph.italic,
                        paragraph.centred,
                    )
                )
                self._write(words)
                label = ""

    def note(self, mark: str, paragraphs: Iterable[Paragraph]) -> None:
        """Print a note, its first line behind its mark."""
        for paragraph in paragraphs:
            if paragraph.text and mark:
                text = paragraph.shown
                paragraph = replace(paragraph, text=text, label=mark, gap=" ")
                mark = ""
            self.paragraph(paragraph, Place.FOOTNOTE)

    def followed_by(self, other: _Page) -> _Page:
        """One page of this and then `other`, whose offsets move."""
        by = self.length
        lines = [_moved_line(line, by) for line in other.lines]
        tables = [_moved(table, by) for table in other.tables]
        return _Page(self.pieces + other.pieces, self.lines + lines, self.tables + tables, by + other.length)

    def _table(self, grid: Grid) -> None:
        if not any(_words(placed) for row in grid.rows for placed in row):
            return
        start = self.length
        cells: list[Cell] = []
        for row in grid.rows:
            cells += self._row(row, grid.columns)
            # A table of thousands of rows would otherwise be held twice.
            for placed in row:
                placed.cell.blocks.clear()
        self.tables.append(Table(start, self.length - 1, tuple(cells), grid.header_rows))

    def _row(self, row: list[Placed], columns: int) -> list[Cell]:
        start = self.length
        line = "|"
        cells: list[Cell] = []
        column = 0
        for placed in row:
            text = _words(placed)
            line += "  |" * (placed.column - column)
            begin = start + len(line) + 1
            line += f" {text} |" + "  |" * (placed.columns - 1)
            cells.append(Cell(begin, begin + len(text), placed.row, placed.column, placed.rows, placed.columns))
            column = placed.column + placed.columns
        line += "  |" * (columns - column)
        bold, italic = _all(row, lambda paragraph: paragraph.bold), _all(row, lambda paragraph: paragraph.italic)
        self.lines.append(Line(start, start + len(line), Place.TABLE, bold=bold, italic=italic))
        self._write(line)
        return cells

    def _write(self, line: str) -> None:
        self.pieces.append(line + "\n")
        self.length += len(line) + 1


def _is_frame(table: DocumentTable) -> bool:
    """Whether a table is but a box drawn around paragraphs: one cell with several of them."""
    if len(table.rows) != 1 or len(table.rows[0].cells) != 1:
        return False
    return sum(1 for paragraph in table.rows[0].cells[0].paragraphs() if paragraph.text) > 1


def _words(placed: Placed) -> str:
    """What a cell says on one line. A number alone counts: the column of row numbers is often made by Word."""
    shown = [paragraph.shown for paragraph in placed.cell.paragraphs()]
    return to_nfc(" ".join(" ".join(shown).split()))


def _all(row: list[Placed], fact: Callable[[Paragraph], bool]) -> bool:
    written = [paragraph for placed in row for paragraph in paragraphs_of(placed.cell.blocks) if paragraph.text]
    return bool(written) and all(map(fact, written))


def _moved_line(line: Line, by: int) -> Line:
    # Not `replace`, which takes three times as long: a document has tens of thousands of lines.
    return Line(
        line.start + by,
        line.end + by,
        line.place,
        line.label,
        line.level,
        line.heading,
        line.bold,
        line.italic,
        line.centred,
        line.page,
    )


def _moved(table: Table, by: int) -> Table:
    cells = tuple(replace(cell, start=cell.start + by, end=cell.end + by) for cell in table.cells)
    return Table(table.start + by, table.end + by, cells, table.header_rows)
