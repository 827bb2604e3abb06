"""Rows into paragraphs: what a line's end means is told by its length, the next indent, the gap, and the words."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from haidang.files.pages.values import Row
from haidang.text.joining import belong_together
from haidang.text.markers import MarkerKind, read_marker
from haidang.text.patterns import regex
from haidang.text.values import frozen

_NEAR = 3.5
"""Points within which two rows begin at the same place."""
_INDENT = 8.0
_CENTRED = 8.0
_SHORT = 0.12
"""Share of the column that stays free on each side of a centred row that is not bold."""

# A sentence or an item ends here.
_CLOSED = regex(r"(?:[.;:!?…]|\./\.)['\"”»’)]{0,3}$")
_NEXT = 1.9
"""Letter heights to the next line of a wrapped one, at most."""
_STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
# "2021-⏎2025", "KH-⏎UBND", "35/⏎KH": cut behind a sign that has no space before it.
_GLUED = regex(r"\S[-–/]$")


@frozen
class Frame:
    """The column that rows stand in, and the habits of its document."""

    left: float
    right: float
    pitch: float
    """From one row of a paragraph to the next."""
    indents: bool
    """Whether paragraphs begin with an indent."""
    spaced: bool
    """Whether paragraphs stand apart by more than the pitch."""


@dataclass(slots=True)
class Paragraph:
    """Rows that are one paragraph."""

    rows: list[Row]
    centred: bool = False

    @property
    def text(self) -> str:
        """Its words on one line."""
        pieces = [self.rows[0].text]
        for row in self.rows[1:]:
            pieces.append(row.text if _GLUED.search(pieces[-1][-2:]) else " " + row.text)
        return "".join(pieces)

    @property
    def tail(self) -> str:
        """Its last rows: all that tells whether it goes on."""
        return Paragraph(self.rows[-3:]).text


def frame_of(rows: Sequence[Row]) -> Frame:
    """The column and the habits that `rows`, all of one column, show together."""
    left = _common([row.left for row in rows], lowest=True)
    right = _common([row.right for row in rows], lowest=False)
    steps = [
        (after.y - before.y) / max(after.size, 1)
        for before, after in itertools.pairwise(rows)
        if after.page == before.page and after.y > before.y
    ]
    close = [step for step in steps if step < 2.2]
    pitch = _usual(close) if close else 1.2
    starts = [after for before, after in itertools.pairwise(rows) if before.right < right - 0.2 * (right - left)]
    indented = sum(1 for row in starts if row.left > left + _INDENT)
    apart = sum(1 for step in close if step > pitch * 1.12)
    return Frame(left, right, pitch, indented * 5 >= len(starts) * 3 > 0, apart * 8 >= len(close) > 0)


def _usual(steps: list[float]) -> float:
    """The commonest step, to a twentieth of a letter's height; the lowest of those as common."""
    counts = Counter(round(step * 20) for step in steps)
    most = max(counts.values())
    return min(step for step, count in counts.items() if count * 2 >= most) / 20


def _common(values: list[float], *, lowest: bool) -> float:
    """The outermost place where at least two rows begin or end."""
    ordered = sorted(values, reverse=not lowest)
    for first, second in itertools.pairwise(ordered):
        if abs(first - second) <= _NEAR:
            return first
    return ordered[0]


def make_paragraphs(rows: Sequence[Row], frame: Frame) -> list[Paragraph]:
    """Paragraphs of `rows`, which stand in one column and follow each other."""
    paragraphs: list[Paragraph] = []
    for row in rows:
        if paragraphs and goes_on(paragraphs[-1], row, frame):
            paragraphs[-1].rows.append(row)
        else:
            paragraphs.append(Paragraph([row], _is_centred(row, frame)))
    return paragraphs


def make_short_paragraphs(rows: Sequence[Row]) -> list[Paragraph]:
    """Paragraphs of a letterhead's or a signature block's column: lines that stand alone unless they were wrapped."""
    frame = frame_of(rows)
    paragraphs: list[Paragraph] = []
    for row in rows:
        if paragraphs and _wrapped(paragraphs[-1], row, frame):
            paragraphs[-1].rows.append(row)
        else:
            paragraphs.append(Paragraph([row], _is_centred(row, frame)))
    return paragraphs


def _wrapped(paragraph: Paragraph, row: Row, frame: Frame) -> bool:
    before, text = paragraph.rows[-1], paragraph.tail
    if f"{text} {row.text}" == _STATE:
        return True
    if _new_emphasis(before, row) or _would_have_fitted(before, row, frame):
        return False
    return (row.y - before.y) / row.size < _NEXT and belong_together(text, row.text, wrapped=True, apart=False)


def _is_centred(row: Row, frame: Frame) -> bool:
    inset = row.left - frame.left
    # The first row of a ragged paragraph may end as far from the right as it is indented; a title is bold or short.
    title = row.bold and read_marker(row.text) is None
    least = _INDENT if title else max(_INDENT, _SHORT * (frame.right - frame.left))
    return inset > least and abs(inset - (frame.right - row.right)) <= _CENTRED


def goes_on(paragraph: Paragraph, row: Row, frame: Frame) -> bool:
    """Whether `row` continues `paragraph`."""
    before = paragraph.rows[-1]
    if abs(before.size - row.size) > 0.15 * before.size or _new_emphasis(before, row):
        return False
    if row.page == before.page and (row.y - before.y) / row.size > frame.pitch * 1.5 + 0.1:
        return False
    text = paragraph.tail
    if paragraph.centred:
        return _is_centred(row, frame) and belong_together(text, row.text, wrapped=True, apart=False)
    if frame.spaced and row.page == before.page and (row.y - before.y) / row.size > frame.pitch * 1.12:
        return False
    if _would_have_fitted(before, row, frame):
        return row.left <= before.left + _NEAR and row.text[0].islower() and _goes_on_in_words(text, row)
    return _by_indent(paragraph, row, text, frame)


def _new_emphasis(before: Row, row: Row) -> bool:
    """A heading all in bold beside a row that has none."""
    if before.bold:
        return not any(word.bold for word in row.words)
    return row.bold and len(row.words) > 2 and not any(word.bold for word in before.words)


def _would_have_fitted(before: Row, row: Row, frame: Frame) -> bool:
    """Whether the next row's first word had room on this one: then the author ended the line."""
    first = row.words[0]
    space = 0.2 * before.size
    return before.right + space + (first.right - first.left) < frame.right - 1


def _by_indent(paragraph: Paragraph, row: Row, text: str, frame: Frame) -> bool:
    before = paragraph.rows[-1]
    if len(paragraph.rows) > 1:
        # The paragraph has shown where its rows begin.
        if abs(row.left - before.left) > _NEAR:
            return row.page != before.page and _goes_on_in_words(text, row)
        return _strongly(text, row) if frame.indents and row.left <= frame.left + _NEAR else _weakly(text, row)
    if row.left < before.left - _NEAR:
        return _strongly(text, row)
    if row.left <= before.left + _NEAR:
        indented = row.left > frame.left + _INDENT
        if frame.indents and indented:
            # Both rows begin as paragraphs do here.
            return row.text[0].islower() and _goes_on_in_words(text, row)
        return _weakly(text, row)
    # A hanging item: its second row begins below its words, not below its marker.
    hangs = _opens_item(before) and len(before.words) > 1 and abs(row.left - before.words[1].left) <= _NEAR * 2
    return _strongly(text, row) if hangs else row.text[0].islower() and _goes_on_in_words(text, row)


def _opens_item(row: Row) -> bool:
    """Whether a row begins with a marker, or with a sign of its font's own that stands for a bullet."""
    return read_marker(row.text) is not None or (len(row.words[0].text) == 1 and not row.words[0].text.isalnum())


def _strongly(text: str, row: Row) -> bool:
    """The layout says that the row goes on; only a marker behind a closed sentence speaks against it."""
    return read_marker(row.text) is None or not _CLOSED.search(text)


def _weakly(text: str, row: Row) -> bool:
    """The row before is full and this one begins below it: that goes on, unless a marker says that an item begins."""
    marker = read_marker(row.text)
    if marker is None:
        return True
    # "kinh tế⏎- xã hội": a dash between words falls to the head of a row more often than a full item ends unclosed.
    return _goes_on_in_words(text, row) or (marker.kind is MarkerKind.DASH and not _CLOSED.search(text))


def _goes_on_in_words(text: str, row: Row) -> bool:
    return belong_together(text, row.text, wrapped=True, apart=False)


def body_size(rows: Sequence[Row]) -> float:
    """The letter height of most of the text."""
    counts: Counter[float] = Counter()
    for row in rows:
        counts[round(row.size * 2) / 2] += len(row.text)
    return counts.most_common(1)[0][0] if counts else 12.0
