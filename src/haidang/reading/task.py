"""What a task is: a deed to be done, who leads, who helps, by when."""

from __future__ import annotations

from haidang.calendar.timeframes import Timeframe
from haidang.reading.duties import ReportingDuty
from haidang.text.patterns import regex
from haidang.text.values import frozen


@frozen
class Task:
    """A deed to be done, at offsets of the flow's text, with what the document says of it."""

    path: str
    """Where it stands in the outline: `B.I.1.-2`."""
    title: str
    text: str
    lead: tuple[str, ...]
    coordinate: tuple[str, ...]
    time: Timeframe | None
    product: str
    reporting: ReportingDuty | None
    start: int
    end: int


_LONGEST_TITLE = 150
_CLAUSE_END = regex(
    r"[.;:,](?:(?<=[^\d][.;:])(?: |$)|(?<=,) (?=(?:trong đó|đặc biệt|nhất là|góp phần|nhằm|bảo đảm|đảm bảo)\b))"
)


def short_title(words: str) -> str:
    """The first clause of a deed, at most some 150 characters cut at a word.

    >>> short_title("Rà soát hồ sơ còn tồn đọng, nhằm giải quyết dứt điểm; báo cáo hằng tuần.")
    'Rà soát hồ sơ còn tồn đọng'
    """
    found = _CLAUSE_END.search(words, 12)
    title = words[: found.start()] if found else words
    if len(title) > _LONGEST_TITLE:
        title = title[: title.rfind(" ", 0, _LONGEST_TITLE)] + " …"
    return title.rstrip(" .;,:")
