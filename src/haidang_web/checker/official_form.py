"""Which parts of a document the official form sets apart: its kind, title, addressee, signature, letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from haidang.reading.reading import Reading
from haidang.text.flow import Paragraph
from haidang.text.source import Place, Table

_LONGEST_LINE = 120
_MOST_ROWS = 12
# What stands in the two columns that hold a letterhead or a signature, and never in a table of figures.
_LETTERHEAD = re.compile(
    r"CỘNG H[ÒO]|Độc lập|Số:|ngày\s.{0,12}tháng|ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|Nơi nhận|\bTM\.|\bKT\.|CHỦ TỊCH"
)
_MOST_HEAD_LINES = 14
# "ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI": two columns on one line.
_TWO_COLUMNS = re.compile(r"\s*(\S.*?)[ \t]{2,}(\S.*)")
_RIGHT = re.compile(r"CỘNG H[ÒO]|^Độc lập|\bngày\s.{0,12}tháng|ĐẢNG CỘNG SẢN")
_MOTTO = "CỘNG H"
_NUMBER = "Số:"
_RECIPIENTS = "Nơi nhận"
_LEFT = re.compile(r"^(?:Số\b|V/v\b|(?:ỦY BAN|HỘI ĐỒNG|UBND|HĐND)\b)")
# Where lines of a letterhead or of a signature part, once a cell has made one line of them.
_LINE_ENDS = re.compile(
    r"""
    [ ](?=Độc[ ]lập\b|CỘNG[ ]H[ÒO]|Số:|TM\.|TL\.|TUQ\.|-{3,}|_{3,})       # what begins a line
    |(?<=-{3})[ ](?!-)|(?<=_{3})[ ]|(?<=[ ]phúc)[ ]                        # what ends one
    |(?<=NHÂN[ ]DÂN)[ ](?=(?:XÃ|PHƯỜNG|THỊ|ĐẶC|HUYỆN|QUẬN|THÀNH|TỈNH)\b)
    |(?<!PHÓ)(?<!TM\.)(?<!KT\.)[ ](?=KT\.|(?:PHÓ[ ])?CHỦ[ ]TỊCH)
    |(?<=[ ]CHỦ[ ]TỊCH)[ ](?=\w[^\W\dA-ZÀ-Ỹ])                             # a name in small letters
    |(?<=nhận:)[ ]|(?<=;)[ ](?=-[ ])
    """,
    re.VERBOSE,
)


class Roles:
    """What each paragraph is in the official form; most are nothing in particular."""

    def __init__(self, reading: Reading) -> None:
        self._parts = list(_parts(reading))

    def of(self, paragraph: Paragraph) -> str:
        """`kind`, `title`, `addressee`, `signed`, or nothing."""
        for role, start, end in self._parts:
            if paragraph.start < end and start < paragraph.end:
                return role if paragraph.end - paragraph.start <= max(end - start, _LONGEST_LINE) else ""
        return ""


def _parts(reading: Reading) -> Iterator[tuple[str, int, int]]:
    components, flow = reading.components, reading.flow
    if components.title is not None:
        title = components.title
        before = next((each for each in reversed(flow.paragraphs) if each.end <= title.start), None)
        kind = components.kind_name.casefold()
        if before is not None and kind and flow.text[before.start : before.end].strip().casefold() == kind:
            yield "kind", before.start, before.end
        yield "title", title.start, title.end
    if components.addressee is not None:
        yield "addressee", components.addressee.start, components.addressee.end
    for piece in (components.authority, components.signer_title, components.signer):
        if piece is not None:
            yield "signed", piece.start, piece.end


def is_letterhead(table: Table, words: str) -> bool:
    """Whether a table only sets two columns side by side, as letterheads and signatures do: it has no lines."""
    return table.column_count <= 3 and table.row_count <= _MOST_ROWS and bool(_LETTERHEAD.search(words))


def are_recipients(words: str) -> bool:
    """Whether a cell tells who gets the document: those lines begin at the left."""
    return words.startswith(_RECIPIENTS)


def line_ends(words: str) -> Iterator[int]:
    """Where, in the words of a letterhead's cell, a space stands for the end of a line.

    >>> words = "ỦY BAN NHÂN DÂN XÃ AN BÌNH -------"
    >>> [words[at + 1 :].split()[0] for at in line_ends(words)]
    ['XÃ', '-------']
    """
    return (found.start() for found in _LINE_ENDS.finditer(words))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a letterhead: a stretch of the flow in one paragraph."""

    index: int
    """The paragraph's."""
    start: int
    end: int


def letterhead(reading: Reading) -> tuple[list[Line], list[Line]]:
    """What stands at the left and at the right above a document's kind, where no table holds it; both may be empty.

    Columns come side by side on a line, or one after the other, as files without tables have them.
    """
    flow = reading.flow
    body = min((start for role, start, _end in _parts(reading) if role in ("kind", "title", "addressee")), default=0)
    above = [(index, each) for index, each in enumerate(flow.paragraphs[:_MOST_HEAD_LINES]) if each.end <= body]
    whole = flow.text[: above[-1][1].end] if above else ""
    if _MOTTO not in whole and not (_NUMBER in whole and _RIGHT.search(whole)):
        return [], []
    if any(each.line.place is Place.TABLE or each.end - each.start > _LONGEST_LINE for _index, each in above):
        return [], []
    sides: tuple[list[Line], list[Line]] = ([], [])
    right = False
    for index, paragraph in above:
        columns = _TWO_COLUMNS.fullmatch(reading.source.text[paragraph.line.start : paragraph.line.end].rstrip())
        if columns and paragraph.first_line == paragraph.last_line:
            for side, group in zip(sides, (1, 2), strict=True):
                low, high = (paragraph.line.start + at for at in columns.span(group))
                side.append(Line(index, *flow.stretch(low, high)))
            right = True
            continue
        words = flow.text[paragraph.start : paragraph.end]
        right = bool(_RIGHT.search(words)) or (right and not _LEFT.search(words))
        sides[right].append(Line(index, paragraph.start, paragraph.end))
    return sides
