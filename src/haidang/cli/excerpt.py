"""The part of a document around a finding, with its words and the related ones marked below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from haidang.cli.columns import break_lines, underline
from haidang.formats.words import SENTENCE_END
from haidang.text.values import frozen

FOUND, RELATED = "^", "~"
MOST_PARAGRAPHS = 6
"""Paragraphs of related figures that are shown; the rest are counted."""

_REACH = 2_000
"""Characters of a paragraph that are looked at before and behind what is marked."""


Place = tuple[int, int]


@frozen
class Row:
    """One printed line: `at` is the offset in the text that it begins at, None for a gap."""

    at: int | None
    words: str
    marks: str


@frozen
class Excerpt:
    """The rows of each paragraph shown, that of the finding first, and how many places were left out."""

    paragraphs: tuple[tuple[Row, ...], ...]
    left_out: int


def excerpt(text: str, found: Place, related: Sequence[Place], columns: int) -> Excerpt:
    """Cut what a reader needs to see out of `text`, whose paragraphs are parted by `\\n`."""
    home = _paragraph(text, found[0])
    own = [place for place in related if home[0] <= place[0] <= home[1]]
    others = sorted(place for place in related if not home[0] <= place[0] <= home[1])
    groups = [
        (paragraph, list(places)) for paragraph, places in groupby(others, key=lambda at: _paragraph(text, at[0]))
    ]
    shown = groups[:MOST_PARAGRAPHS]
    rows = [_rows(text, home, [(*found, FOUND), *((*place, RELATED) for place in own)], columns)]
    rows += [_rows(text, paragraph, [(*place, RELATED) for place in places], columns) for paragraph, places in shown]
    return Excerpt(tuple(rows), sum(len(places) for _, places in groups[MOST_PARAGRAPHS:]))


def _paragraph(text: str, offset: int) -> Place:
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end


def _rows(text: str, paragraph: Place, marks: list[tuple[int, int, str]], columns: int) -> tuple[Row, ...]:
    start, end = _sentences(text, paragraph, min(mark[0] for mark in marks), max(mark[1] for mark in marks))
    words = text[start:end]
    lines = break_lines(words, columns)
    signs = [
        underline(
            words[low:high],
            [(mark[0] - start - low, mark[1] - start - low, mark[2]) for mark in _on(marks, start + low, start + high)],
        )
        for low, high in lines
    ]
    return tuple(_kept(words, lines, signs, start))


def _on(marks: list[tuple[int, int, str]], low: int, high: int) -> list[tuple[int, int, str]]:
    """The marks that touch a line; an empty one stands on the line that it is in or ends."""
    return [mark for mark in marks if mark[0] < high and mark[1] > low or mark[0] == mark[1] and low <= mark[0] <= high]


def _sentences(text: str, paragraph: Place, low: int, high: int) -> Place:
    """The sentences of `paragraph` from the one that holds `low` to the one that holds `high`.

    No further than `_REACH` on either side: a page without a full stop is no sentence that helps anybody.
    """
    start, stop = paragraph
    if low - start > _REACH:
        start = text.rfind(" ", start, low - _REACH) + 1 or low
    if stop - high > _REACH:
        stop = text.find(" ", high + _REACH, stop)
        stop = paragraph[1] if stop < 0 else stop
    for end in SENTENCE_END.finditer(text, start, stop):
        if end.end() <= low:
            start = end.end()
        elif end.start() >= high:
            return start, end.start() + 1
    return start, stop


def _kept(words: str, lines: Sequence[Place], signs: Sequence[str], start: int) -> Iterator[Row]:
    """Marked lines and those beside a finding; what is left out between them becomes a gap."""
    wanted = {index for index, sign in enumerate(signs) if sign}
    wanted |= {index + step for index, sign in enumerate(signs) if FOUND in sign for step in (-1, 1)}
    before = None
    for index, (low, high) in enumerate(lines):
        if index not in wanted:
            continue
        if before is not None and index > before + 1:
            yield Row(None, "…", "")
        yield Row(start + low, words[low:high], signs[index])
        before = index
