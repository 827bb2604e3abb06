"""Which words of the source each paragraph of the body was printed as, and which letters of the file they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from haidang.ooxml.content import Block, Paragraph, Piece
from haidang.ooxml.grid import lay_out
from haidang.text.patterns import regex
from haidang.text.source import Place, Source, Span
from haidang.text.values import frozen

# What the printed page has between words of its own: the lines of tables.
_BETWEEN = regex(r"[\s|]*")
_WORD = regex(r"\S+")
_REACH = 500
"""Characters within which a word must follow the one before; a word farther away is another one."""


@frozen
class Letters:
    """Some letters of a paragraph, as offsets into its pieces laid end to end."""

    start: int
    end: int


@frozen
class _Word:
    """A word: where it stands in the source, and its letters in the file."""

    place: Span
    raw: Letters
    alike: bool
    """Whether both have a letter for a letter."""


@dataclass(frozen=True)
class Stretch:
    """A paragraph with words, and where they stand in the source: from its label to its last word."""

    start: int
    end: int
    paragraph: Paragraph
    text: str
    """The source's text."""

    def letters(self, span: Span) -> Letters | None:
        """The letters of the file that `span` of the source was read from; None where it has none there.

        Where a word was written otherwise (an old font, stacked marks) the whole word is meant, and a list number,
        which is not written at all, is the first word.
        """
        index = bisect_right(self._words, span.start, key=lambda word: word.place.end)
        start = end = -1
        for word in islice(self._words, index, None):
            if word.place.start >= span.end:
                break
            low, high = word.raw.start, word.raw.end
            if word.alike:
                high = low + min(span.end, word.place.end) - word.place.start
                low += max(span.start, word.place.start) - word.place.start
            start, end = low if start < 0 else min(start, low), max(end, high)
        return Letters(start, end) if 0 <= start < end else None

    def piece_at(self, offset: int) -> tuple[Piece, int]:
        """The piece that holds the letter at `offset`, and the letter's offset in it."""
        index = min(bisect_right(self._piece_starts, offset), len(self.paragraph.pieces)) - 1
        return self.paragraph.pieces[index], offset - self._piece_starts[index]

    @cached_property
    def _piece_starts(self) -> list[int]:
        return [0, *accumulate(len(piece.text) for piece in self.paragraph.pieces)]

    @cached_property
    def _words(self) -> list[_Word]:
        raw = _raw_words(self.paragraph)
        count = len(self.paragraph.text.split())
        found = []
        for number, place in _places(self.paragraph, self.text, self.start, self.end):
            low, high = _raw_word(number, raw, count)
            found.append(_Word(place, Letters(low, high), number >= 0 and high - low == place.end - place.start))
        return found


def stretches(blocks: Iterable[Block], source: Source) -> list[Stretch]:
    """The paragraphs of the body that have words of their own in the file, in the order of the source."""
    cursor, limit = body_of(source)
    found = []
    for paragraph in _printed(blocks):
        places = list(_places(paragraph, source.text, cursor, limit))
        if not places:
            continue
        cursor = places[-1][1].end
        if paragraph.pieces:
            found.append(Stretch(places[0][1].start, cursor, paragraph, source.text))
    return found


def body_of(source: Source) -> Span:
    """The part of the source's text that is neither header nor note nor footer."""
    inner = [line for line in source.lines if line.place not in (Place.HEADER, Place.FOOTNOTE, Place.FOOTER)]
    return Span(inner[0].start, inner[-1].end) if inner else Span(0, 0)


def _printed(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs in the order in which `haidang.files.docx` prints them."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in lay_out(block).rows:
            for placed in row:
                yield from placed.cell.paragraphs()


def _places(paragraph: Paragraph, text: str, cursor: int, limit: int) -> Iterator[tuple[int, Span]]:
    """Where in `text` the words of a paragraph stand, from `cursor` on: each word's number, -1 for its label."""
    numbered = [(-1, word) for word in paragraph.label.split()] if paragraph.text else []
    numbered += enumerate(paragraph.text.split())
    for number, word in numbered:
        plain = word.strip("|")
        between = _BETWEEN.match(text, cursor, limit)
        at = between.end() if between else cursor
        found = text.find(plain, at, min(limit, at + len(plain) + _REACH)) if plain else -1
        if found >= 0:
            # Bars at a word's ends are its own, but the page has the same between cells: they are left to it.
            cursor = found + len(plain)
            yield number, Span(found, cursor)


def _raw_words(paragraph: Paragraph) -> list[tuple[int, int]]:
    raw = "".join(piece.text for piece in paragraph.pieces)
    return [match.span() for match in _WORD.finditer(raw)] or [(0, len(raw))]


def _raw_word(number: int, raw: list[tuple[int, int]], count: int) -> tuple[int, int]:
    """The letters of the word of that number. Where words got lost in reading, those between the ends are all meant."""
    if number < 0:
        return raw[0]
    if len(raw) == count:
        return raw[number]
    return raw[0][0], raw[-1][1]
