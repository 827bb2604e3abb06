"""What a document holds, as values: paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from haidang.text.values import frozen


@frozen
class Piece:
    """Words of a paragraph as its file has them, and the byte of the part at which the reader stood when it wrote them.

    That is the end tag of `w:t`, and the start of any other element.
    """

    text: str
    place: int


@dataclass(slots=True)
class Paragraph:
    """A paragraph as shown; `\\n` in `text` is a line break."""

    text: str
    label: str = ""
    gap: str = " "
    """What parts label and text."""
    level: int | None = None
    heading: int | None = None
    bold: bool = False
    italic: bool = False
    centred: bool = False
    boxed: bool = False
    """Whether it stands in a text box."""
    pieces: tuple[Piece, ...] = ()
    """What it was written from, where the story was traced."""

    @property
    def shown(self) -> str:
        """Label and text."""
        if not self.label:
            return self.text
        return self.label + self.gap + self.text if self.text else self.label


@dataclass(slots=True)
class Cell:
    """A cell: its blocks, the columns it covers, whether it goes on from the cell above or beside it."""

    blocks: list[Block] = field(default_factory=list)
    columns: int = 1
    continues_above: bool = False
    opens_below: bool = False
    continues_beside: bool = False
    deleted: bool = False

    def paragraphs(self) -> Iterator[Paragraph]:
        """Its paragraphs, those of tables inside it included."""
        return paragraphs_of(self.blocks)


@dataclass(slots=True)
class Row:
    """A row: its cells from left to right, and the columns left free before the first."""

    cells: list[Cell] = field(default_factory=list)
    free_columns: int = 0
    header: bool = False
    deleted: bool = False


@dataclass(slots=True)
class Table:
    """A table: its rows from top to bottom."""

    rows: list[Row] = field(default_factory=list)


Block = Paragraph | Table


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of `blocks` in reading order, those in tables included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    if not cell.continues_above:
                        yield from paragraphs_of(cell.blocks)
