"""A source's words made fit for reading, with the way back.

Paragraphs that a page or a column broke are whole again, emphasis marks and invisible characters are
gone, there is one kind of space, dash and tone placement. Recognisers work on `Flow.text` and never
on the source; `Flow.span` tells where in the source their finds stand.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from haidang.text.characters import INVISIBLE, plain, plain_spaces
from haidang.text.joining import belong_together, column_width
from haidang.text.patterns import regex
from haidang.text.source import Line, Place, Source, Span
from haidang.text.values import frozen


class Paragraph(NamedTuple):
    """A paragraph as its author meant it: offsets into `Flow.text`, and the source lines it came from."""

    start: int
    end: int
    line: Line
    """The first source line, with its layout facts."""
    first_line: int
    last_line: int
    """Indexes into `Source.lines`, both included."""


@frozen
class Flow:
    """The running text of a source: paragraphs parted by `\\n`."""

    source: Source
    text: str
    written: str
    """`text` letter for letter as the source spells it ("Uỷ ban", en dashes): same offsets, plain spaces."""
    paragraphs: tuple[Paragraph, ...]
    _starts: tuple[int, ...]
    """Where each unbroken stretch begins in `text` ..."""
    _sources: tuple[int, ...]
    """... and in the source's text."""

    def position(self, offset: int) -> int:
        """The offset in the source of the character at `offset` in the flow."""
        index = bisect_right(self._starts, offset) - 1
        return self._sources[index] + offset - self._starts[index]

    def span(self, start: int, end: int) -> Span:
        """The source's span of the flow's characters `[start, end)`; an empty range stays empty."""
        if end <= start:
            at = self.position(start)
            return Span(at, at)
        return Span(self.position(start), self.position(end - 1) + 1)

    def words(self, paragraph: Paragraph) -> str:
        """A paragraph's text."""
        return self.text[paragraph.start : paragraph.end]

    def offset_of(self, position: int) -> int:
        """The flow's offset of the source's character at `position`, or of the next one that was kept."""
        index = bisect_right(self._sources, position) - 1
        if index < 0:
            return 0
        offset = self._starts[index] + position - self._sources[index]
        limit = self._starts[index + 1] if index + 1 < len(self._starts) else len(self.text)
        return min(offset, limit)

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """The flow's offsets of the source's characters `[start, end)`, without spaces at either end."""
        low, high = self.offset_of(start), self.offset_of(end)
        while low < high and self.text[low] in " \n":
            low += 1
        while high > low and self.text[high - 1] in " \n":
            high -= 1
        return low, high


# Markdown's emphasis: runs of * or _ that touch a word. A run of * at the head of a line is weighed apart.
_EMPHASIS = regex(r"[*_`](?:(?<=\*)\**|(?<=_)(?:(?<![^\W_]_)_{0,2}(?=[^\W_])|(?<=[^\W_]_)_{0,2}(?![^\W_]))|(?<=`)`*)")
_HEAD_STARS = regex(r"[ ]*(\*+)")
_HASHES = regex(r"#{1,6} +")
_RUN_OF_SPACES = regex("   *")


def make_flow(source: Source) -> Flow:
    """Read a `Source` into a `Flow`. Costs time linear in the text."""
    whole = plain(source.text)
    drop = _dropped(whole, source.markdown)
    lines = [_trim(whole, line) for line in source.lines]
    words = [_without(whole, start, end, drop) for start, end in lines]
    return _assemble(source, whole, words)


def _trim(text: str, line: Line) -> tuple[int, int]:
    start, end = line.start, line.end
    if start < end and (text[start] == " " or text[end - 1] == " "):
        words = text[start:end]
        start += len(words) - len(words.lstrip(" "))
        end = start + len(words.strip(" "))
    return start, end


def _dropped(text: str, markdown: bool) -> list[tuple[int, int]]:
    """Stretches of `text` that the flow leaves out, in order, none overlapping."""
    found = [(match.start() + 1, match.end()) for match in _RUN_OF_SPACES.finditer(text)]
    found += [match.span() for sign in INVISIBLE if sign in text for match in re.finditer(sign, text)]
    if markdown and ("*" in text or "_" in text or "`" in text or "#" in text):
        found += _emphasis(text)
    found.sort()
    return found


def _emphasis(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    for line in text.split("\n"):
        if line:
            yield from _emphasis_of_line(line, position)
        position += len(line) + 1


def _emphasis_of_line(line: str, position: int) -> Iterator[tuple[int, int]]:
    hashes = _HASHES.match(line) if line[0] == "#" else None
    if hashes:
        yield position, position + hashes.end()
    if "*" not in line and "_" not in line and "`" not in line:
        return
    head = _HEAD_STARS.match(line)
    kept = -1
    if head:
        # "** Xã Quốc Tuấn:*" opens with one star more than closes: that one is a bullet, not emphasis.
        stars = line.count("*")
        run = len(head[1])
        if stars % 2 == 1 or (run == 1 and line[head.end() : head.end() + 1] == " " and stars == 1):
            kept = head.start(1)
    for match in _EMPHASIS.finditer(line):
        start, end = match.span()
        if match[0][0] == "*" and line[start - 1 : start] == " " and line[end : end + 1] == " " and start != kept:
            if start == 0 or head is None or start != head.start(1):
                continue
        if start == kept:
            start += 1
        if start < end:
            yield position + start, position + end


def _without(text: str, start: int, end: int, drop: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of `text[start:end]` that are kept."""
    if start >= end:
        return []
    index = bisect_right(drop, (start, -1)) if drop else 0
    if index == len(drop) or drop[index][0] >= end:
        return [(start, end)]
    kept: list[tuple[int, int]] = []
    at = start
    while index < len(drop) and drop[index][0] < end:
        low, high = drop[index]
        if low > at:
            kept.append((at, low))
        at = max(at, high)
        index += 1
    if at < end:
        kept.append((at, end))
    return _strip(text, kept)


def _strip(text: str, kept: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take spaces off both ends: leaving out emphasis can bare them."""
    while kept and text[kept[0][0]] == " ":
        start, end = kept[0]
        kept[0:1] = [(start + 1, end)] if start + 1 < end else []
    while kept and text[kept[-1][1] - 1] == " ":
        start, end = kept[-1]
        kept[-1:] = [(start, end - 1)] if start < end - 1 else []
    return kept


def _assemble(
    source: Source,
    whole: str,
    words: list[list[tuple[int, int]]],
) -> Flow:
    texts = _texts(whole, words)
    groups = _paragraphs(source, texts)
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    paragraphs: list[Paragraph] = []
    offset = 0
    for group in groups:
        begin, first = offset, group[0]
        for index in group:
            kept = words[index]
            if index != first:
                pieces.append(" ")
                starts.append(offset)
                sources.append(kept[0][0] - 1)
                offset += 1
            for start, end in kept:
                starts.append(offset)
                sources.append(start)
                offset += end - start
            pieces.append(texts[index])
        paragraphs.append(Paragraph(begin, offset, source.lines[first], first, index))
        pieces.append("\n")
        starts.append(offset)
        sources.append(end)
        offset += 1
    if not starts:
        starts, sources = [0], [0]
    text = "".join(pieces)
    written = text if whole == source.text else _as_written(source.text, groups, words)
    return Flow(source, text, written, tuple(paragraphs), tuple(starts), tuple(sources))


def _texts(text: str, words: list[list[tuple[int, int]]]) -> list[str]:
    """What of `text` the stretches of each line hold."""
    return [
        text[kept[0][0] : kept[0][1]] if len(kept) == 1 else "".join([text[start:end] for start, end in kept])
        for kept in words
    ]


def _as_written(text: str, groups: list[list[int]], words: list[list[tuple[int, int]]]) -> str:
    """What `_assemble` puts together, from the source's own letters."""
    lines = _texts(text, words)
    paragraphs = [
        lines[group[0]] if len(group) == 1 else " ".join([lines[index] for index in group]) for group in groups
    ]
    return plain_spaces("\n".join([*paragraphs, ""]))


def _paragraphs(source: Source, texts: list[str]) -> list[list[int]]:
    """Indexes of the lines of each paragraph, blank lines left out."""
    written = [index for index, text in enumerate(texts) if text]
    if not written:
        return []
    lines = source.lines
    width = (
        column_width([texts[index] for index in written if lines[index].place is not _TABLE]) if source.markdown else 0
    )
    group = [written[0]]
    groups = [group]
    for before, after in pairwise(written):
        apart = after - before > 1 or not source.markdown
        together = _may_go_on(lines[before], lines[after])
        if together and belong_together(texts[before], texts[after], wrapped=width, apart=apart):
            group.append(after)
        else:
            group = [after]
            groups.append(group)
    return groups


_TABLE = Place.TABLE


def _may_go_on(first: Line, second: Line) -> bool:
    place = first.place
    if place is not second.place or second.label or place is _TABLE:
        return False
    return first.heading is None and second.heading is None
