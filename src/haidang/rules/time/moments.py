"""The moments that rules on time measure by: when a document was issued, and what it knows as past."""

from __future__ import annotations

from datetime import date

from haidang.calendar.dates import match_date
from haidang.calendar.stretches import month_end
from haidang.relations.page.cues import Cues
from haidang.rules.subject import Document
from haidang.text.patterns import regex

_YEAR = regex(r"(?:19|20)\d\d(?!\d)")
_MONTH = regex(r"tháng[ ]?(\d{1,2})(?!\d)")
# "Tính đến ngày 20/11/2024", "báo cáo kết quả đến hết ngày 30/9/2023", "Từ đầu năm đến ngày 31/8/2023".
_AS_OF = Cues(
    *("tính đến", "đến thời điểm", "số liệu đến", "đầu năm đến", "kết quả đến", "kết quả thực hiện đến"),
    pattern=r"[\s\S](?:ính đến|ến thời điểm|ố liệu đến|ầu năm đến|ết quả(?: thực hiện)? đến)(?: hết)?(?: thời điểm)?"
    r"(?: ngày)? (?=\d)",
)
# "Kết quả công tác 9 tháng năm 2023": a report on so many months is written in the last of them at the earliest.
_MONTHS_TOLD = regex(r"(\d{1,2}) tháng (?:đầu )?năm ((?:19|20)\d\d)")


def shown(day: date) -> str:
    """A day as officials write it.

    >>> shown(date(2024, 2, 5))
    '05/02/2024'
    """
    return f"{day:%d/%m/%Y}"


def own_span(document: Document) -> tuple[int, int] | None:
    """Where the document's own date stands, blank or filled in."""
    piece = document.reading.components.date_at
    return (piece.start, piece.end) if piece is not None else None


def latest_issue(document: Document) -> date | None:
    """The last day on which the document can have been issued: its date; of "ngày tháng năm 2024" the year's end."""
    components = document.reading.components
    if components.date is not None or components.date_at is None:
        return components.date
    year = _YEAR.search(components.date_at.text)
    if year is None:
        return None
    month = _MONTH.search(components.date_at.text)
    return month_end(int(year[0]), int(month[1]) if month else 12)


def known_past(document: Document) -> tuple[date, tuple[int, int]] | None:
    """The latest day that the document shows to be over, and where: its own date, else a citation's or "tính đến"."""
    components = document.reading.components
    if components.date is not None and components.date_at is not None:
        return components.date, (components.date_at.start, components.date_at.end)
    limit = latest_issue(document) or date.max
    found = [
        (reference.date, (reference.start, reference.end))
        for reference in document.reading.references
        if reference.date is not None and reference.date <= limit
    ]
    found += _reported(document)
    text = document.text
    for told in _AS_OF.finditer(text):
        written = match_date(text, told.end(), short=False)
        if written is not None and written.value is not None and written.value <= limit:
            found.append((written.value, (written.start, written.end)))
    return max(found, default=None)


def _reported(document: Document) -> list[tuple[date, tuple[int, int]]]:
    """The first day of the last month that the title of a report tells of, and where it does."""
    title = document.reading.components.title
    told = _MONTHS_TOLD.search(title.text) if title is not None and document.reading.kind == "report" else None
    if title is None or told is None or not 1 <= int(told[1]) <= _YEAR_LONG:
        return []
    return [(date(int(told[2]), int(told[1]), 1), (title.start, title.end))]


_YEAR_LONG = 12
