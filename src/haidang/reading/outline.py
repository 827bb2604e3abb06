"""The outline: which item stands under which, by number, by word and by bullet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from haidang.text.characters import UPPER
from haidang.text.flow import Flow, Paragraph
from haidang.text.markers import BULLETS, Marker, MarkerKind, read_marker
from haidang.text.patterns import regex
from haidang.text.source import Place
from haidang.text.values import frozen


@frozen
class Heading:
    """An item of the outline that is no bullet, at offsets of the flow's text."""

    path: str
    title: str
    start: int
    end: int


@dataclass(slots=True)
class Item:
    """One paragraph of the body in its place: a heading, an item, a bullet, or words without marker.

    `start` and `end` are the flow's offsets of the words behind the marker; a paragraph without a
    marker has its heading's path. The root has no words.
    """

    path: str
    start: int
    end: int
    marker: Marker | None = None
    attached: str = ""
    """In an attachment: its kind word in capitals ("KẾ HOẠCH", "PHỤ LỤC"); empty in the document itself."""
    opens: bool = False
    """A heading without a marker: a line in capitals or of a heading style."""
    children: list[Item] = field(default_factory=list)
    bullets: int = 0
    """How many bullets stand directly under it so far."""

    def walk(self) -> Iterator[Item]:
        """The items below this one, in reading order."""
        for child in self.children:
            yield child
            yield from child.walk()


@frozen
class Outline:
    """The tree of a document's body, and under which item each table stands."""

    root: Item
    table_owners: tuple[Item, ...]


_CLOSING = regex(rf"(?:\| *)?[Nn]ơi [Nn]hận\b|(?:TM|KT|TL|TUQ)\. ?[{UPPER}]")
_CLOSING_BEGINS = frozenset("|NnTK")
"""What it begins with: most paragraphs begin with nothing of the kind."""
_ATTACHMENT = regex(
    r"^(?P<kind>PHỤ LỤC|Phụ lục|DANH MỤC|BIỂU|KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|QUY CHẾ|QUY ĐỊNH|HƯỚNG DẪN|DỰ ÁN|"
    r"NỘI DUNG|BẢNG|Biểu số)"
    r"(?=$|[ :.])(?![^.]{90})"
)


def read_outline(flow: Flow, body_start: int = 0) -> Outline:
    """Build the outline of what stands at or after `body_start`, without recipients and signature."""
    builder = _Builder(flow.text)
    owners: list[Item] = []
    tables = iter(flow.source.tables)
    table = next(tables, None)
    for paragraph in flow.paragraphs:
        if paragraph.line.place is Place.TABLE:
            builder.see_table_row(paragraph)
            while table is not None and paragraph.line.start >= table.start:
                owners.append(builder.top())
                table = next(tables, None)
        elif paragraph.line.place in (Place.BODY, Place.TEXT_BOX) and paragraph.start >= body_start:
            builder.add(paragraph)
    owners += [builder.top()] * (len(flow.source.tables) - len(owners))
    return Outline(builder.root, tuple(owners))


def headings(flow: Flow, outline: Outline) -> tuple[Heading, ...]:
    """The headings of an outline in reading order, each with its number or word in the path."""
    return tuple(
        Heading(item.path, _title(flow.text[item.start : item.end]), item.start, item.end)
        for item in outline.root.walk()
        if item.marker is not None and item.marker.kind not in BULLETS
    )


_LONG_TITLE = 160
_TITLE_END = regex(r"[:;.](?= )|$")
# "Mục tiêu chung: Tiếp tục đầu tư ...": the title before its sentence, on one line; but "Đề nghị: Hội Nông dân ...".
_RUN_IN = regex(r"(?!Đề nghị|Giao|Yêu cầu|Kính)([^:;.]{8,90}): (?=[^ ])")


def _title(words: str) -> str:
    """An item's title: its words, or what stands before a colon or the first clause where they run on."""
    run_in = _RUN_IN.match(words)
    if run_in:
        return run_in[1]
    if len(words) > _LONG_TITLE:
        found = _TITLE_END.search(words, 20)
        words = words[: found.start()] if found else words
    return words.rstrip(" :.;")


_TWO_WORDS = regex(r"[^\W\d_]{2,}[ ,:]+[^\W\d_]{2,}")

# What a label may be instead, its value there, and the label that must stand before it.
_TWINS = {
    (MarkerKind.ROMAN, "I"): (MarkerKind.LETTER_UPPER, 9, "H"),
    (MarkerKind.LETTER_LOWER, "v"): (MarkerKind.ROMAN, 5, "IV"),
    (MarkerKind.LETTER_LOWER, "x"): (MarkerKind.ROMAN, 10, "IX"),
}


class _Builder:
    """Places one paragraph after the other on a stack of open items."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = Item("", 0, 0)
        self.stack: list[Item] = [self.root]
        self.closing = False
        self.attached = ""

    def top(self) -> Item:
        return self.stack[-1]

    def add(self, paragraph: Paragraph) -> None:
        words = self.text[paragraph.start : paragraph.end]
        attachment = _ATTACHMENT.match(words) if words[0].isupper() else None
        if self.closing or attachment is not None:
            if attachment is not None and (self.closing or attachment["kind"].upper() == "PHỤ LỤC"):
                self._open_attachment(paragraph, attachment["kind"].upper())
                return
            if self.closing and not self._resumes(words):
                return
        if words[0] in _CLOSING_BEGINS and _CLOSING.match(words):
            self.closing = True
            return
        marker = read_marker(words)
        if marker is None:
            self._add_plain(paragraph, words)
        else:
            self._add_marked(paragraph, self._reread(marker))

    def see_table_row(self, paragraph: Paragraph) -> None:
        """The block of recipients and signature often stands in a table of two cells."""
        if _CLOSING.match(self.text, paragraph.start, paragraph.end):
            self.closing = True

    def _resumes(self, words: str) -> bool:
        """After the signature a first chapter or Roman number opens what is attached."""
        marker = read_marker(words)
        if (
            marker is None
            or marker.kind not in (MarkerKind.PART, MarkerKind.CHAPTER, MarkerKind.ROMAN)
            or marker.value != 1
        ):
            return False
        self.closing = False
        self.attached = self.attached or "PHỤ LỤC"
        self.stack = [self.root]
        return True

    def _open_attachment(self, paragraph: Paragraph, kind: str) -> None:
        self.closing = False
        self.attached = kind
        self.stack = [self.root]
        item = Item("", paragraph.start, paragraph.end, None, kind, opens=True)
        self.root.children.append(item)
        self.stack.append(item)

    def _add_plain(self, paragraph: Paragraph, words: str) -> None:
        heading = paragraph.line.heading is not None or (
            words.isupper() and len(words) < 200 and _TWO_WORDS.match(words) is not None
        )
        top = self.top()
        untitled = top.marker is not None and top.start == top.end and not top.children
        if untitled and (heading or (len(words) < 160 and words[-1] not in ".;:,")):
            # "PHẦN III" and below it the part's title.
            top.start, top.end = paragraph.start, paragraph.end
            return
        if heading:
            while len(self.stack) > 1:
                self.stack.pop()
            item = Item("", paragraph.start, paragraph.end, None, self.attached, opens=True)
            self.root.children.append(item)
            self.stack.append(item)
            return
        # Words without a marker belong to the heading, not to the bullet before them.
        while len(self.stack) > 1 and _is_bullet(self.top()):
            self.stack.pop()
        owner = self.top()
        owner.children.append(Item(owner.path, paragraph.start, paragraph.end, None, self.attached))

    def _reread(self, marker: Marker) -> Marker:
        """Letters that are also numerals: "I." after "H." is the letter, "v." after "iv." the number."""
        turned = _TWINS.get((marker.kind, marker.label))
        if turned is None:
            return marker
        kind, value, before = turned
        for item in reversed(self.stack):
            if item.marker is not None and item.marker.kind is kind and item.marker.label == before:
                label = marker.label if kind is not MarkerKind.ROMAN else marker.label.upper()
                return Marker(kind, label, value, marker.end, closing=marker.closing)
        return marker

    def _add_marked(self, paragraph: Paragraph, marker: Marker) -> None:
        self._close_for(marker, self.text[paragraph.start + marker.end : paragraph.end])
        parent = self.top()
        item = Item(_path(parent, marker), paragraph.start + marker.end, paragraph.end, marker, self.attached)
        parent.children.append(item)
        self.stack.append(item)

    def _close_for(self, marker: Marker, words: str) -> None:
        """Close what the new item does not stand under."""
        style = _style(marker)
        for index in range(len(self.stack) - 1, 0, -1):
            held = self.stack[index].marker
            if held is not None and _style(held) == style:
                if marker.kind is MarkerKind.STAR and _heads_a_group(words) and index > 1:
                    break
                del self.stack[index:]
                return
        if marker.kind in BULLETS:
            self._close_bullets(marker, words)
            return
        while len(self.stack) > 1 and _is_bullet(self.top()):
            self.stack.pop()
        if marker.value == 1 and marker.kind in (MarkerKind.LETTER_UPPER, MarkerKind.ROMAN) and self._may_nest(marker):
            return
        while len(self.stack) > 1 and _closes(self.top().marker, marker):
            self.stack.pop()

    def _may_nest(self, marker: Marker) -> bool:
        """A first "A." may stand under "I.", though letters in capitals usually stand above."""
        held = self.top().marker
        return held is not None and held.kind in (
            MarkerKind.ROMAN,
            MarkerKind.PART,
            MarkerKind.CHAPTER,
            MarkerKind.LETTER_UPPER,
        )

    def _close_bullets(self, marker: Marker, words: str) -> None:
        """A bullet of a new shape stands under the one before it; a star that heads a group does not."""
        if marker.kind is MarkerKind.STAR and _heads_a_group(words):
            while len(self.stack) > 1 and _is_bullet(self.top()):
                self.stack.pop()


def _is_bullet(item: Item) -> bool:
    return item.marker is not None and item.marker.kind in BULLETS


def _heads_a_group(words: str) -> bool:
    return len(words) < 120 and (words.endswith(":") or words[-1:] not in ".;,")


def _style(marker: Marker) -> tuple[MarkerKind, int]:
    return (marker.kind, marker.depth)


def _closes(held: Marker | None, new: Marker) -> bool:
    """Whether an open item ends where the new one begins: it is as narrow, or narrower."""
    if held is None:
        return False
    return (held.kind, held.depth) >= (new.kind, new.depth)


def _path(parent: Item, marker: Marker) -> str:
    if marker.kind in BULLETS:
        parent.bullets += 1
        label = f"{marker.label}{parent.bullets}"
        return f"{parent.path}.{label}" if parent.path else label
    above = parent.path
    if marker.depth > 1 and parent.marker is not None and parent.marker.kind is MarkerKind.NUMBER:
        # "4.1" repeats the number it stands under: "B.I.4.1", not "B.I.4.4.1".
        if marker.label.startswith(parent.marker.label + "."):
            above = above[: -len(parent.marker.label)].rstrip(".")
    return f"{above}.{marker.label}" if above else marker.label
