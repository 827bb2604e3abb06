"""A story being read (the body, a header, the notes): where in it we are, and where its blocks go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from haidang.errors import UnreadableFile
from haidang.ooxml.content import Block, Cell, Piece, Row, Table
from haidang.ooxml.fields import Fields
from haidang.ooxml.notes import Notes
from haidang.ooxml.numbering import Convert, Numbering
from haidang.ooxml.styles import Styles
from haidang.ooxml.writing import Run, Writing
from haidang.ooxml.xml import bomb

Sink = Callable[[Block], None]

_CHARACTERS_LIMIT = 30_000_000
_NESTING_LIMIT = 40


@dataclass(slots=True)
class Section:
    """The headers and footers that a section names, by their relationship."""

    headers: dict[str, str] = field(default_factory=dict)
    footers: dict[str, str] = field(default_factory=dict)
    own_first_page: bool = False


@dataclass(slots=True)
class Shared:
    """What all stories of a document share."""

    styles: Styles
    numbering: Numbering
    convert: Convert
    notes: Notes = field(default_factory=Notes)
    sections: list[Section] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    """What could not be read along, in words for the user."""
    characters: int = 0

    def count(self, characters: int) -> None:
        """Refuse what no office could have written."""
        self.characters += characters
        if self.characters > _CHARACTERS_LIMIT:
            raise UnreadableFile(
                "too-large",
                "Văn bản dài quá 30 triệu ký tự; hãy tách thành nhiều tệp nhỏ hơn rồi thử lại.",
                "The document has more than 30 million characters; split it into smaller files and try again.",
            )


@dataclass(slots=True)
class _Frame:
    """What is put aside while a table or a text box is read."""

    sink: Sink
    paragraph: Writing | None
    run: Run | None
    pending: Writing | None
    fields: Fields
    table: Table | None
    row: Row | None
    cell: Cell | None
    boxed: bool


class Story:
    """Where we are in a story. The handlers of elements are in the files named after what they read."""

    def __init__(self, shared: Shared, sink: Sink, *, drop_page_numbers: bool = False) -> None:
        self.shared = shared
        self.sink = sink
        self.heard: list[str] = []
        self.listening = False
        self.preserve = False
        self.paragraph: Writing | None = None
        self.run: Run | None = None
        self.pending: Writing | None = None
        self.in_properties = False
        self.fields = Fields(drop_page_numbers)
        self.table: Table | None = None
        self.row: Row | None = None
        self.cell: Cell | None = None
        self.boxed = False
        self.section: Section | None = None
        self.choices: list[bool] = []
        self.place: Callable[[], int] | None = None
        """Says at which byte the reader stands, where pieces are traced."""
        self._frames: list[_Frame] = []

    def push(self) -> None:
        """Put aside where we are: a table or a text box begins."""
        if len(self._frames) >= _NESTING_LIMIT:
            raise bomb("bảng lồng nhau quá sâu", "tables nested too deeply")
        self._frames.append(
            _Frame(
                self.sink,
                self.paragraph,
                self.run,
                self.pending,
                self.fields,
                self.table,
                self.row,
                self.cell,
                self.boxed,
            )
        )
        self.paragraph = self.run = self.pending = None
        self.table = self.row = self.cell = None
        self.in_properties = False

    def pop(self) -> None:
        """Go back to where we were."""
        frame = self._frames.pop()
        self.sink, self.boxed, self.fields = frame.sink, frame.boxed, frame.fields
        self.paragraph, self.run, self.pending = frame.paragraph, frame.run, frame.pending
        self.table, self.row, self.cell = frame.table, frame.row, frame.cell

    @property
    def outer_sink(self) -> Sink:
        """Where blocks went before the innermost table or text box began."""
        return self._frames[-1].sink if self._frames else self.sink

    def write(self, text: str) -> None:
        """Add words to the paragraph, if they are shown."""
        if self.paragraph is not None and not self.fields.silent:
            shown = self.paragraph.write(text, self.run, self.shared.styles, self.shared.convert)
            if shown and self.place is not None:
                self.paragraph.traced.append(Piece(text, self.place()))

    def trace(self, place: Callable[[], int]) -> None:
        """From here on, keep with each paragraph the pieces that it is written from."""
        self.place = place

    def flush(self) -> None:
        """Let go of a paragraph whose mark was deleted and which nothing follows."""
        if self.pending is not None:
            pending, self.pending = self.pending, None
            self.give(pending)

    def give(self, paragraph: Writing) -> None:
        """Hand on a paragraph and the text boxes that hang on it."""
        block = paragraph.finish(self.shared.convert, self.boxed)
        # An empty paragraph is as much work as one of twenty letters.
        self.shared.count(len(block.shown) + 20)
        self.sink(block)
        for box in paragraph.boxes:
            self.sink(box)

    def tidy(self) -> None:
        """After each chunk: forget text that nobody listens to, and refuse an endless one."""
        if not self.listening:
            self.heard.clear()
        elif len(self.heard) > 1000:
            self.heard[:] = ["".join(self.heard)]
            if len(self.heard[0]) > _CHARACTERS_LIMIT:
                raise bomb("một đoạn chữ dài vô hạn", "a passage without end")
