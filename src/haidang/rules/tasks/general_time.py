"""The time that a plan states for the whole of itself: "II. THỜI GIAN THỰC HIỆN", "Kế hoạch này thực hiện từ ..."."""

from __future__ import annotations

import re
from bisect import bisect_left

from haidang.calendar.timeframes import Timeframe, read_timeframe
from haidang.reading.outline import Item
from haidang.rules.subject import Document
from haidang.text.patterns import regex

# "Kế hoạch này thực hiện từ ngày 01/3/2023 đến ...", "Đợt cao điểm bắt đầu từ ngày 05/9/2025".
_SENTENCE = regex(
    r"(?:[Kk]ế hoạch|[Cc]hương trình|[Pp]hương án|[Đđ]ề án|[Cc]hiến dịch|[Đđ]ợt [^,.;:]{2,40}|[Tt]háng [^\d,.;:]{2,40}|"
    r"[Pp]hong trào [^,.;:]{2,60}|[Cc]ác (?:nội dung|hoạt động|nhiệm vụ)(?: trên| nêu trên)?)(?: này)?(?: được| có)? "
    r"(?:tổ chức |triển khai |hiệu lực )?(?:thực hiện|triển khai|tổ chức|diễn ra|bắt đầu|kéo dài|thời gian thực hiện)"
    r"(?: liên tục| thường xuyên| đồng loạt| đồng bộ)?,? "
    r"(?P<time>(?:từ|trong|suốt|cả|đến|thường|xuyên|là|vào)\b[^.;\n]{4,90})"
)
# "II. THỜI GIAN, ĐỊA ĐIỂM", "2. Thời gian: Từ ngày 15/4/2026", "Thời gian thực hiện: trong năm 2025".
_HEADING = regex(
    r"(?:thời gian|thời hạn|tiến độ)(?:,? (?:và )?(?:tổ chức|triển khai|thực hiện|hoàn thành|chung|địa điểm|tiến độ|"
    r"phạm vi|đối tượng|thành phần|hình thức|kế hoạch|cao điểm|phát động|của kế hoạch))*(?P<colon> ?: ?|\.?$)",
    re.IGNORECASE,
)


def general_time(document: Document) -> tuple[int, int] | None:
    """Where the plan states a time for all its tasks; None where it does not.

    A heading or a label about time does where no task stands beside it: there it is the plan's own.
    """
    year = document.reading.components.date.year if document.reading.components.date else None
    for found in _SENTENCE.finditer(document.text):
        if _dated(read_timeframe(found["time"], year=year)):
            return found.span("time")
    starts = sorted(task.start for task in document.reading.tasks)
    return _below(document.text, document.reading.body, starts, year)


def _dated(time: Timeframe | None) -> bool:
    return time is not None and (time.start is not None or time.end is not None)


def _below(text: str, item: Item, tasks: list[int], year: int | None) -> tuple[int, int] | None:
    """The first time that an item below this one states for the plan, looked for where tasks are not."""
    beside = item.path != "" and bisect_left(tasks, item.start) < bisect_left(tasks, _end(item))
    for child in item.children:
        found = None if beside else _stated(text, child, year)
        found = found or _below(text, child, tasks, year)
        if found is not None:
            return found
    return None


def _stated(text: str, item: Item, year: int | None) -> tuple[int, int] | None:
    heading = _HEADING.match(text, item.start, item.end)
    if heading is None:
        return None
    start, end = (heading.end(), item.end) if heading["colon"].strip() == ":" else (item.end, _end(item))
    words = text[start:end]
    if not _dated(read_timeframe(words, year=year)):
        return None
    begin = start + len(words) - len(words.lstrip(" \n-"))
    stop = text.find("\n", begin, end)
    return begin, stop if stop > 0 else end


def _end(item: Item) -> int:
    """Where the last item below this one ends."""
    while item.children:
        item = item.children[-1]
    return item.end
