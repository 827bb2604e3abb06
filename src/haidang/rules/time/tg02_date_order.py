"""Periods that end before they start, and citations of documents that did not exist yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from haidang.calendar.dates import match_date
from haidang.calendar.stretches import Stretch, find_stretches
from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.reading.references import Reference
from haidang.relations.page.cues import Cues
from haidang.rules.subject import Document
from haidang.rules.time.moments import latest_issue, own_span, shown
from haidang.text.patterns import regex

# Where years alone are a period and not two figures: "giai đoạn 2025-2021", "thời gian thực hiện: 2026-2024".
_PERIOD = Cues(
    *("giai đoạn", "từ năm", "nhiệm kỳ", "thời kỳ", "năm học", "thời gian"),
    pattern=r"[\s\S](?:iai đoạn|ừ(?= năm)|hiệm kỳ|hời kỳ|ăm học|hời gian(?: [^\W\d_]+){0,3}:?)(?: năm)?[ ]?"
    r"(?P<first>(?:19|20)\d\d)[ ]?(?:-|đến|tới)[ ]?(?:năm )?"
    r"(?P<last>(?:19|20)\d\d)(?![\d/])",
)
# "từ ngày 15/11/2024 đến ...": only behind "từ" are two far times sure to be one period.
_FROM = regex(r"ừ (?<=[Tt].{2})(?<![^\W\d_].{3})(?:đầu |cuối |ngày |hết )*(?=[\dtTqQnN])")
_TO = regex(r"[ ]?(?:-|đến|tới)[ ]?(?:hết |cuối |đầu |ngày |tháng )*$")
# "20/5/2024 - 10/5/2024", where no "từ" opens it; with one it is found by that.
_FULL = regex(r"/(?:19|20)\d\d ?(?:-|đến) ?(?:hết )?(?:ngày )?(?P<last>\d{1,2}/\d{1,2}/(?:19|20)\d\d)(?!\d)")
_DAY_AND_MONTH = regex(r"(?<![\d/])\d{1,2}/\d{1,2}$")
_NAMED = regex(r"[Tt]ừ (?:hết |đầu |cuối )?(?:ngày )?$")
_LONGEST = 70
"""How long the wording of a period is, in characters."""
# "điều chỉnh thời gian thực hiện từ quý IV/2024 đến quý II/2024" tells of a change.
_CHANGE = regex(r"\b(?:điều chỉnh|rút ngắn|chuyển|thay đổi|lùi|giảm|so với|ngược)\b", re.IGNORECASE)


@rule(
    "TG02",
    "date-order",
    Severity.ERROR,
    messages={
        "default": Message(
            "Khoảng thời gian “{text}” bắt đầu ngày {first} mà kết thúc ngày {last}: kết thúc trước khi bắt đầu. "
            "Có thể gõ nhầm một trong hai mốc, hoặc đảo hai mốc.",
            "The period “{text}” begins on {first} and ends on {last}, before it begins. "
            "One of the two may be mistyped, or they may be swapped.",
        ),
        "years": Message(
            "“{text}”: năm cuối đứng trước năm đầu. Có thể gõ nhầm hoặc đảo hai năm.",
            "“{text}”: the last year comes before the first. They may be mistyped or swapped.",
        ),
        "cited": Message(
            "{name} được viện dẫn với ngày {cited}, sau ngày của chính văn bản này ({own}). "
            "Có thể nhầm ngày của văn bản được viện dẫn, hoặc ngày của văn bản này.",
            "{name} is cited with the date {cited}, later than this document's own ({own}). "
            "Either date may be mistyped.",
        ),
    },
)
def date_order(document: Document) -> Iterator[Finding]:
    """Mốc thời gian trái trật tự: kết thúc trước khi bắt đầu, hoặc viện dẫn văn bản ban hành sau văn bản này.

    Vì sao: Một khoảng thời gian ngược, một căn cứ chưa ra đời là dấu hiệu gõ nhầm ngày, tháng, năm.

    Sai: Đợt kiểm tra thực hiện từ ngày 15/11/2024 đến ngày 10/10/2024.

    Đúng: Đợt kiểm tra thực hiện từ ngày 10/10/2024 đến ngày 15/11/2024.

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4 và II.6: ghi đúng thời gian ban hành của văn bản
    và của văn bản được viện dẫn.
    """
    yield from _periods(document.text)
    yield from _citations(document)


def _periods(text: str) -> Iterator[Finding]:
    for found in _PERIOD.finditer(text):
        if found["first"] > found["last"]:
            values = {"text": found[0]}
            yield Finding("TG02", Severity.ERROR, *found.span(), values=values, message="years")
    for found in _FULL.finditer(text):
        yield from _between(text, found)
    for opening in _FROM.finditer(text):
        if not _tells_change(text, opening.start()):
            yield from _reversed(text, opening.start() - 1, opening.end())


def _tells_change(text: str, at: int) -> bool:
    """Whether the sentence speaks of a change before `at`; what the one before says is another matter."""
    low = max(0, at - _LONGEST)
    begin = max(low, text.rfind(". ", low, at), text.rfind("\n", low, at))
    return _CHANGE.search(text, begin, at) is not None


def _between(text: str, found: re.Match[str]) -> Iterator[Finding]:
    """A period of two whole dates without "từ": "Thời gian: 20/5/2024 - 10/5/2024"."""
    opened = _DAY_AND_MONTH.search(text, max(0, found.start() - 5), found.start())
    low = opened.start() if opened else 0
    if opened is None or _NAMED.search(text, max(0, low - 12), low) or _tells_change(text, low):
        return
    first, last = (match_date(text, at, short=False) for at in (low, found.start("last")))
    if first is not None and last is not None:
        yield from _period(text, low, last.end, first.value, last.value)


def _reversed(text: str, start: int, at: int) -> Iterator[Finding]:
    """A period behind "từ" whose ends both have their years; without one the other year may be meant."""
    stretches = list(islice(find_stretches(text[at : at + _LONGEST]), 2))
    if not stretches or stretches[0].start > 0:
        return
    first = stretches[0]
    if first.first[:2] == first.last[:2] and (first.first[2] or 0) > (first.last[2] or 31):
        yield from _period(text, start, at + first.end, first.begins(None), first.ends(None))
    elif len(stretches) > 1 and _TO.match(text[at + first.end : at + stretches[1].start]):
        last = stretches[1]
        begins = first.begins(last.first[0]) if _in_one_month(first, last) else first.begins(None)
        yield from _period(text, start, at + last.end, begins, last.ends(None))


def _in_one_month(first: Stretch, last: Stretch) -> bool:
    """ "từ ngày 20/5 đến ngày 10/5/2024": the year of the last holds for the first too, both are of one month."""
    year, month, day = first.first
    if year is not None or last.first[0] is None or month != last.first[1]:
        return False
    return day is not None and last.last[2] is not None and day > last.last[2]


def _period(text: str, start: int, end: int, begins: date | None, ends: date | None) -> Iterator[Finding]:
    if begins is None or ends is None or begins <= ends:
        return
    values = {"text": text[start:end], "first": shown(begins), "last": shown(ends)}
    yield Finding("TG02", Severity.ERROR, start, end, values=values)


def _citations(document: Document) -> Iterator[Finding]:
    own = latest_issue(document)
    place = own_span(document)
    if own is None or place is None:
        return
    for reference in document.reading.references:
        if reference.date is not None and reference.date > own and _is_written(reference):
            values = {"name": _name(reference), "cited": shown(reference.date), "own": document.text[slice(*place)]}
            span = reference.start, reference.end
            yield Finding("TG02", Severity.ERROR, *span, related=(place,), values=values, message="cited")


def _is_written(reference: Reference) -> bool:
    """Only a date that stands directly behind the number is the document's for sure."""
    return reference.date is not None and str(reference.date.year) in reference.text[-12:]


def _name(reference: Reference) -> str:
    return f"{reference.kind} số {reference.number}"
