"""From words of the source to the range of a comment in the body of the file."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from haidang.annotating.cuts import Cut, cut_after, cut_before
from haidang.annotating.elements import Element, Layout, Spot, spot_of
from haidang.annotating.ranges import Range
from haidang.annotating.remark import Remark
from haidang.annotating.stretches import Letters, Stretch, body_of
from haidang.ooxml.content import Piece
from haidang.text.patterns import regex
from haidang.text.source import Line, Place, Source, Span
from haidang.text.values import frozen

_NOTE_MARK = regex(r"\[[^\]\s]+\]")
_NOTES = ("w:footnoteReference", "w:endnoteReference")
_QUOTED = 80
"""Characters of the words meant that a comment repeats where it cannot stand on them."""

_ELSEWHERE = {
    Place.HEADER: "đầu trang",
    Place.FOOTER: "cuối trang",
    Place.FOOTNOTE: "chú thích",
    Place.TEXT_BOX: "khung chữ",
}


@frozen
class _Letter:
    """A letter's element, with its offset in it and how many letters that says."""

    element: Element
    spot: Spot
    offset: int
    length: int


class Placing:
    """Finds the range of each remark on one document."""

    def __init__(self, source: Source, found: Sequence[Stretch], layout: Layout) -> None:
        self._source = source
        self._layout = layout
        self._stretches = found
        self._starts = [each.start for each in found]
        self._line_starts = [line.start for line in source.lines]
        self._references = self._read_references()

    def range_of(self, remark: Remark) -> Range | None:
        """Where the comment of a remark goes; None where the body has no words at all."""
        span = _not_empty(remark.span)
        line = self._line_at(span.start)
        if line is not None and line.place in _ELSEWHERE:
            words = _quoted(self._source.slice(span))
            said = f"(Ở {_ELSEWHERE[line.place]}: “{words}”) {remark.text}" if words else remark.text
            return self._elsewhere(line, span, said)
        first, last = self._touched(span)
        if first == last:
            return self._nearest(span, remark.text)
        return self._over(self._stretches[first:last], span, remark.text) or self._nearest(span, remark.text)

    def _touched(self, span: Span) -> tuple[int, int]:
        """The stretches that share a letter with `span`, as a slice."""
        last = bisect_left(self._starts, span.end)
        first = last
        while first > 0 and self._stretches[first - 1].end > span.start:
            first -= 1
        return first, last

    def _over(self, found: Sequence[Stretch], span: Span, text: str) -> Range | None:
        """The range over the words of `span` in its first paragraph, and on to the last in the same cell."""
        places = [(each, each.letters(span)) for each in found]
        ends = [self._ends(each, place) for each, place in places if place is not None]
        known = [each for each in ends if each is not None]
        if not known:
            return None
        start = known[0][0]
        same = [end for _, end in known if end.spot.container is start.spot.container and not end.spot.boxed]
        if start.spot.boxed or not same:
            return self._whole(start.spot, text)
        return self._between(start, same[-1], text)

    def _ends(self, stretch: Stretch, place: Letters) -> tuple[_Letter, _Letter] | None:
        start = self._letter(*stretch.piece_at(place.start))
        end = self._letter(*stretch.piece_at(place.end - 1))
        return (start, end) if start is not None and end is not None else None

    def _letter(self, piece: Piece, offset: int) -> _Letter | None:
        element = self._layout.by_place.get(piece.place)
        spot = spot_of(element) if element is not None else None
        return _Letter(element, spot, offset, len(piece.text)) if element is not None and spot is not None else None

    def _between(self, first: _Letter, last: _Letter, text: str) -> Range:
        start = cut_before(self._layout, first.element, first.spot, first.offset, first.length)
        end = cut_after(self._layout, last.element, last.spot, last.offset + 1, last.length)
        run = last.spot.run
        inner = run is not None and run.parent is not last.spot.paragraph
        return Range(start, end, Cut(last.spot.unit.end) if inner else end, text)

    def _whole(self, spot: Spot, text: str) -> Range:
        end = Cut(spot.paragraph.close)
        return Range(Cut(spot.paragraph.content), end, end, text)

    def _nearest(self, span: Span, text: str) -> Range | None:
        """All of the paragraph that stands nearest before or behind words that the body does not have."""
        behind = bisect_left(self._starts, span.end)
        near = sorted(
            self._stretches[max(0, behind - 1) : behind + 1],
            key=lambda each: max(each.start - span.end, span.start - each.end),
        )
        for stretch in near:
            letter = self._letter(stretch.paragraph.pieces[0], 0)
            if letter is not None:
                return self._whole(letter.spot, text)
        return None

    def _elsewhere(self, line: Line, span: Span, text: str) -> Range | None:
        if line.place is Place.FOOTNOTE:
            letter = self._references.get(self._note_of(line))
            if letter is not None:
                return self._whole(letter.spot, text) if letter.spot.boxed else self._between(letter, letter, text)
        body = body_of(self._source)
        if line.place is not Place.TEXT_BOX:
            return self._nearest(Span(body.start, body.start + 1) if span.start < body.start else body, text)
        first, last = self._touched(span)
        return self._over(self._stretches[first:last], span, text) or self._nearest(span, text)

    def _line_at(self, offset: int) -> Line | None:
        index = bisect_left(self._line_starts, offset + 1) - 1
        return self._source.lines[index] if index >= 0 else None

    def _note_of(self, line: Line) -> str:
        """The mark of the note that a line stands in: that of the last marked line up to it."""
        index = bisect_left(self._line_starts, line.start)
        for each in reversed(self._source.lines[: index + 1]):
            if each.place is Place.FOOTNOTE and _NOTE_MARK.fullmatch(each.label):
                return each.label
        return ""

    def _read_references(self) -> dict[str, _Letter]:
        """Where the body refers to each note, by the mark that is printed."""
        found: dict[str, _Letter] = {}
        for stretch in self._stretches:
            for piece in stretch.paragraph.pieces:
                element = self._layout.by_place.get(piece.place)
                letter = self._letter(piece, len(piece.text) - 1) if element and element.name in _NOTES else None
                if letter is not None:
                    found.setdefault(piece.text, letter)
        return found


def _not_empty(span: Span) -> Span:
    return span if span.start < span.end else Span(span.start, span.start + 1)


def _quoted(words: str) -> str:
    words = words.strip()
    return words if len(words) <= _QUOTED else words[:_QUOTED].rstrip() + "…"
