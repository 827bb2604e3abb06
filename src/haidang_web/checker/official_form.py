"""Which parts of a document the official form sets apart: its kind, title, addressee, signature, letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.reading.reading import Reading
from haidang.text.flow import Paragraph
from haidang.text.source import Table

_LONGEST_LINE = 120
_MOST_ROWS = 12
# What stands in the two columns that hold a letterhead or a signature, and never in a table of figures.
_LETTERHEAD = re.compile(
    r"CỘNG H[ÒO]|Độc lập|Số:|ngày\s.{0,12}tháng|ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|Nơi nhận|\bTM\.|\bKT\.|CHỦ TỊCH"
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
