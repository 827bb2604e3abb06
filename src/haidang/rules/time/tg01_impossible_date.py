"""Days, months and quarters that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from haidang.calendar.dates import WrittenDate, match_date
from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.rules.subject import Document
from haidang.text.patterns import regex

_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# "quý V", "Quý V/2024", "quý 5 năm 2024"; digits only before a year ("mỗi quý 5 triệu đồng"); not "đá quý V".
# Patterns open with plain letters, which `re` looks for fastest.
_QUARTER = regex(
    r"u[ýí] (?<=[Qq].{3})(?<![^\W\d_].{4})(?<!đá .{4})(?<!vật .{4})(?<!loại .{4})"
    r"(?:(?:V|VI{1,3}|I[XI]{3}|IX|X)(?![^\W_]|\.[A-Z])|0?[05-9](?:[ ]?/[ ]?|[ ]năm[ ])(?:19|20)\d\d(?!\d))"
)
# "tháng 13/2024", "tháng 14 năm 2024", "đến tháng 13,"; but "lương tháng 13", "trong tháng 15 xã đã ...".
_MONTH = regex(
    r"háng (?<=[Tt].{5})(?<![^\W\d_].{6})"
    r"(?:(?:1[3-9]|[2-9]\d|00?)(?:[ ]?/[ ]?|,?[ ]năm[ ])(?:19|20)\d\d(?!\d)|(?P<bare>1[3-9])(?=[.,;)](?!\d)))"
)
# The mark and the month of "31/02/2024", "30 tháng 02", "12-13-2024"; "ngày 31.02.2024" has marks of its own.
# One pattern a mark: `re` looks for one letter five times as fast as for one of several.
_MARKED = tuple(regex(mark + r"(?P<month>\d{1,2})(?!\d|[.,]\d{1,3}(?!\d))") for mark in ("/ ?", "áng ?", "ÁNG ?", "-"))
_DOTTED = regex(r"gày (?=\d{1,2}\.\d{1,2}\.\d{4}(?!\d))")
_DAY = regex(r"(?<!\d)(?P<day>\d{1,2}) ?(?:th|TH)?$")
_IN = regex(r"\b(?:[Tt]rong|[Đđ]ến|[Tt]rước|[Hh]ết|[Vv]ào|[Tt]ừ) $")
_PAY = regex(r"(?:[Ll]ương|[Tt]hưởng|ngày \d{1,2}|NGÀY \d{1,2}) $")


@rule(
    "TG01",
    "impossible-date",
    Severity.ERROR,
    messages={
        "default": Message(
            "“{text}” không có trong lịch: tháng {month}{of_year} có {days} ngày. Có thể gõ nhầm ngày, tháng hoặc năm.",
            "“{text}” is not in the calendar: month {month}{of_year} has {days} days. "
            "The day, the month or the year may be mistyped.",
        ),
        "month": Message(
            "“{text}”: một năm chỉ có 12 tháng. Có thể gõ nhầm tháng, hoặc đảo ngày với tháng.",
            "“{text}”: a year has 12 months. The month may be mistyped, or day and month may be swapped.",
        ),
        "day": Message("“{text}”: không có ngày {day}. Có thể gõ nhầm ngày.", "“{text}”: there is no day {day}."),
        "quarter": Message(
            "“{text}”: một năm chỉ có bốn quý (I, II, III, IV).", "“{text}”: a year has four quarters, I to IV."
        ),
    },
)
def impossible_date(document: Document) -> Iterator[Finding]:
    """Ngày, tháng hoặc quý nêu trong văn bản không có trong lịch.

    Vì sao: Một ngày không có thật thì không ai thực hiện được đúng hạn, và người nhận phải đoán ý người viết.

    Sai: Các đơn vị gửi báo cáo về Phòng Nội vụ trước ngày 31/02/2024.

    Đúng: Các đơn vị gửi báo cáo về Phòng Nội vụ trước ngày 29/02/2024.

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4: thời gian ban hành ghi đúng ngày, tháng, năm.
    """
    text = document.text
    for written in _suspects(text):
        yield from _judge(text, written)
    for found in _QUARTER.finditer(text):
        yield _finding(text, found.start() - 1, found.end(), "quarter")
    for found in _MONTH.finditer(text):
        start = found.start() - 1
        low = max(0, start - 12)
        named = found["bare"] is None or _IN.search(text, low, start)
        if named and not _PAY.search(text, low, start):
            yield _finding(text, start, found.end(), "month")


def _finding(text: str, start: int, end: int, message: str) -> Finding:
    return Finding("TG01", Severity.ERROR, start, end, values={"text": text[start:end]}, message=message)


def _suspects(text: str) -> Iterator[WrittenDate]:
    """Dates of which the day or the month looks wrong; reading all dates of a report of figures would cost more."""
    for found in chain.from_iterable(marked.finditer(text) for marked in _MARKED):
        low = max(0, found.start() - 6)
        day = _DAY.search(text, low, found.start()) if text[low : found.start()].strip()[-1:] in _ENDS_OF_DAYS else None
        if day is not None and _looks_wrong(int(day["day"]), int(found["month"])):
            yield from _written(text, day.start())
    for found in _DOTTED.finditer(text):
        yield from _written(text, found.end())


_ENDS_OF_DAYS = frozenset("0123456789hH")


def _looks_wrong(day: int, month: int) -> bool:
    """Whether some year lacks the day."""
    return not 1 <= month <= 12 or not 1 <= day <= _LONGEST[month - 1] or (day, month) == (29, 2)


# "trước 31/11, các xã gửi báo cáo": a day without its year is one behind these.
_BEFORE_DAYS = ("ngày ", "Ngày ", "NGÀY ", "rước ", "hết ")


def _written(text: str, at: int) -> Iterator[WrittenDate]:
    if text[at - 1 : at].isdigit() or text[at - 1 : at] in (".", ",", "/", "-") and text[at - 2 : at - 1].isdigit():
        return
    written = match_date(text, at, short=text.endswith(_BEFORE_DAYS, 0, at))
    if written is not None and written.value is None:
        yield written


def _judge(text: str, written: WrittenDate) -> Iterator[Finding]:
    if _is_something_else(text, written):
        return
    if 1 <= written.month <= 12 and 1 <= written.day <= _days(written):
        return
    message = "default"
    if not 1 <= written.month <= 12:
        message = "month"
    elif not 1 <= written.day <= 31:
        message = "day"
    values = {
        "text": written.text,
        "day": str(written.day),
        "month": str(written.month),
        "days": str(_days(written)) if message == "default" else "",
        "of_year": f"/{written.year}" if written.year and written.month == 2 else "",
    }
    yield Finding("TG01", Severity.ERROR, written.start, written.end, values=values, message=message)


def _days(written: WrittenDate) -> int:
    """How many days the month has; without a year February has 29."""
    year = written.year
    if written.month == 2 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _LONGEST[written.month - 1] if 1 <= written.month <= 12 else 31


_CLOCK = regex(r"[ ]?(?:giờ|h\b|tiếng|/)")
_HOURS = regex(r"[ ]?(?:giờ|h\b|tiếng|ngày|[/-]|[^\W\d_])")


def _is_something_else(text: str, written: WrittenDate) -> bool:
    """ "24/24 giờ mỗi ngày 24/24", "ngày 20-25 tháng 11", "12/20/2020/QĐ": not dates with a slip."""
    if written.year is None and "tháng" not in written.text.lower():
        if "/" not in written.text or (written.day, written.month) == (24, 24):
            return True
        # Without a year only a day that some month has, or a month just beyond the twelfth, is a slip for sure.
        named = text.endswith(("ngày ", "Ngày "), 0, written.start)
        follows = (_CLOCK if named else _HOURS).match(text, written.end)
        return written.day > 31 or written.month > 19 or follows is not None
    if written.year is not None and not 1900 <= written.year <= 2199:
        return True
    if "." in written.text and not text.endswith(("ngày ", "Ngày "), 0, written.start):
        return True
    behind = text[written.end : written.end + 2]
    return bool(re.match(r"/|-[A-ZĐ]", behind))
