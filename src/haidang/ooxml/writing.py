"""A paragraph while it is read: its words with their fonts, and what its properties say."""

from __future__ import annotations

from dataclasses import dataclass, field

from haidang.ooxml.content import Block, Paragraph, Piece
from haidang.ooxml.letters import composed
from haidang.ooxml.numbering import Convert, Label
from haidang.ooxml.styles import ParagraphLook, Styles, heading_of
from haidang.ooxml.symbols import replace_private

_NO_LABEL = Label("", " ")


@dataclass(slots=True)
class Run:
    """What a run says of itself; None where its style decides."""

    style: str = ""
    font: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None


@dataclass(slots=True)
class Mark:
    """What the mark at the end of a paragraph has of its own."""

    font: str | None = None
    deleted: bool = False
    hidden: bool = False
    separates_styles: bool = False
    """Whether it only parts two styles on one line (`specVanish`)."""


@dataclass(slots=True)
class Writing:
    """A paragraph being read."""

    look: ParagraphLook
    mark: Mark = field(default_factory=Mark)
    list_key: str | None = None
    depth: int | None = None
    outline: int | None = None
    centred: bool | None = None
    label: Label | None = None
    level: int | None = None
    boxes: list[Block] = field(default_factory=list)
    traced: list[Piece] = field(default_factory=list)
    _done: list[str] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _font: str = ""
    _capitals: bool = False
    _bold: bool = True
    _italic: bool = True

    def write(self, text: str, run: Run | None, styles: Styles, convert: Convert) -> bool:
        """Add the words of a run, unless they are hidden; says whether they are shown."""
        look = self.look
        font, bold, italic, hidden, capitals = look.font, look.bold, look.italic, look.hidden, look.capitals
        if run is not None:
            if run.style:
                style = styles.run(run.style)
                font = font if style.font is None else style.font
                bold, italic, hidden = bold != style.bold, italic != style.italic, hidden != style.hidden
                capitals = capitals != style.capitals
            if run.font is not None:
                font = run.font
            if run.bold is not None:
                bold = run.bold
            if run.italic is not None:
                italic = run.italic
            if run.hidden is not None:
                hidden = run.hidden
            if run.capitals is not None:
                capitals = run.capitals
        if hidden:
            return False
        if font != self._font or capitals != self._capitals:
            self._convert(convert)
            self._font, self._capitals = font, capitals
        self._pieces.append(text)
        if not (bold and italic) and not text.isspace():
            self._bold &= bold
            self._italic &= italic
        return True

    def ends_with_space(self) -> bool:
        """Whether another space would be one too many."""
        last = self._pieces[-1] if self._pieces else self._done[-1] if self._done else " "
        return last[-1:].isspace()

    def go_on_with(self, after: Writing, convert: Convert) -> None:
        """Add the words of the next paragraph: the mark between the two is gone, and the later one's properties hold.

        What a style separator parts keeps those of the first.
        """
        self._convert(convert)
        after._convert(convert)
        self._done += after._done
        self.boxes += after.boxes
        self.traced += after.traced
        self._bold &= after._bold
        self._italic &= after._italic
        if not self.mark.separates_styles:
            self.look, self.label, self.level = after.look, after.label, after.level
            self.outline, self.centred = after.outline, after.centred
        self.mark = after.mark

    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self._done or self._pieces or self.boxes)

    def finish(self, convert: Convert, boxed: bool) -> Paragraph:
        """The paragraph as shown."""
        self._convert(convert)
        text = composed("".join(self._done)).strip()
        label = self.label or _NO_LABEL
        look = self.look
        return Paragraph(
            text,
            composed(label.text),
            label.gap,
            self.level,
            look.heading if self.outline is None else heading_of(self.outline),
            self._bold and bool(text),
            self._italic and bool(text),
            look.centred if self.centred is None else self.centred,
            boxed,
            tuple(self.traced),
        )

    def _convert(self, convert: Convert) -> None:
        if self._pieces:
            text = "".join(self._pieces)
            self._pieces = []
            text = replace_private(convert(text, self._font), self._font)
            self._done.append(text.upper() if self._capitals else text)
