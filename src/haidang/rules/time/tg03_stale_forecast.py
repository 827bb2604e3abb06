"""Events announced as still to come that, by the document's own date, are over."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from haidang.calendar.stretches import Stretch, find_stretches
from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.rules.subject import Document
from haidang.rules.time.moments import known_past, own_span, shown
from haidang.text.characters import word_opening

# "dự kiến: tháng 10/2024 khởi công", "sẽ hoàn thành trong quý II/2024", "phấn đấu xong trước 30/6/2024".
_AHEAD = re.compile(word_opening(("dự kiến", "sẽ", "sắp", "phấn đấu", "chuẩn bị", "dự định")) + r"\b(?! xếp)")
# What makes it a thing told of the past: "dự kiến ... nhưng đến nay chưa", "chậm so với dự kiến".
_PAST = re.compile(
    r"\b(?:đã|[Tt]uy nhiên|nhưng|song|[Tt]rước đây|đến nay|[Tt]heo dự kiến|so với|[Kk]ết quả|[Tt]hực tế|chậm|ban đầu|"
    r"[Tt]rước đó|lúc đó|chưa)\b"
)
# A goal of its year set in its own time: "Nghị quyết phấn đấu năm 2023 đạt", "chỉ tiêu phấn đấu".
_QUOTED = re.compile(
    r"(?:[Nn]ghị quyết|[Kk]ế hoạch|[Cc]hỉ tiêu|[Mm]ục tiêu|[Đđ]ề án|[Qq]uyết định|[Cc]hương trình)\b[^.;\n]{0,60}$"
)
_SENTENCE = re.compile(r"\.[ ]|[;\n|]")
_REACH = 110
"""How far behind its cue a time may stand, in characters, within the sentence."""


@rule(
    "TG03",
    "stale-forecast",
    Severity.WARNING,
    messages={
        "default": Message(
            "“{cue} … {time}” nói về việc sắp tới, nhưng thời điểm ấy (hết ngày {end}) đã qua khi ban hành văn bản "
            "({past}). Có thể câu này chép từ văn bản trước, hoặc cần nêu kết quả.",
            "“{cue} … {time}” speaks of something to come, but that time (until {end}) was over when the document was "
            "issued ({past}). The sentence may be copied from an earlier document, or the result should be told.",
        ),
        "undated": Message(
            "“{cue} … {time}” nói về việc sắp tới, nhưng chính văn bản đã nhắc đến ngày {past}, sau thời điểm ấy "
            "(hết ngày {end}). Có thể câu này chép từ văn bản trước, hoặc cần nêu kết quả.",
            "“{cue} … {time}” speaks of something to come, but the document itself knows of {past}, later than that "
            "(until {end}). The sentence may be copied from an earlier document, or the result should be told.",
        ),
    },
)
def stale_forecast(document: Document) -> Iterator[Finding]:
    """Việc được nêu là sắp diễn ra mà thời điểm của nó đã qua khi văn bản được ban hành.

    Vì sao: Báo cáo cuối năm còn ghi "dự kiến tháng 10" là báo cáo chép lại: người đọc cần biết việc đã xong hay chưa.

    Sai: Quyết định số 12/QĐ-UBND ngày 20/11/2024 đã giao vốn; dự kiến tháng 10/2024 khởi công các công trình.

    Đúng: Quyết định số 12/QĐ-UBND ngày 20/11/2024 đã giao vốn; dự kiến tháng 12/2024 khởi công các công trình.

    Căn cứ: Nghị định số 09/2019/NĐ-CP, Điều 5: thông tin trong báo cáo phải bảo đảm chính xác, kịp thời.
    """
    text = document.text
    cues = list(_AHEAD.finditer(text))
    known = known_past(document) if cues else None
    if known is None:
        return
    past, place = known
    message = "default" if place == own_span(document) else "undated"
    cited = [(reference.start, reference.end) for reference in document.reading.references]
    for cue in cues:
        stretch = _time_of(text, cue, cited)
        end = stretch.ends(None) if stretch is not None else None
        if stretch is None or end is None or end >= past:
            continue
        values = {
            "cue": cue[0],
            "time": text[stretch.start : stretch.end],
            "end": shown(end),
            "past": shown(past),
        }
        span = min(cue.start(), stretch.start), max(cue.end(), stretch.end)
        yield Finding("TG03", Severity.WARNING, *span, related=(place,), values=values, message=message)


def _time_of(text: str, cue: re.Match[str], cited: list[tuple[int, int]]) -> Stretch | None:
    """The latest time that the clause behind a cue names, where nothing says that all this is told of the past."""
    stop = _SENTENCE.search(text, cue.end(), cue.end() + _REACH)
    high = stop.start() if stop else min(len(text), cue.end() + _REACH)
    floor = max(0, cue.start() - 160)
    low = max(floor, *(text.rfind(mark, floor, cue.start()) + 1 for mark in (". ", ";", "\n", "|")))
    if _PAST.search(text, low, high) or _QUOTED.search(text, low, cue.start()):
        return None
    found = [_moved(stretch, cue.end()) for stretch in find_stretches(text[cue.end() : high])]
    dated = [one for one in found if one.last[0] is not None and not one.bare and not _is_cited(one.start, cited)]
    if not dated:
        return None
    last = max(dated, key=lambda one: (one.last[0] or 0, one.last[1], one.last[2] or 31))
    return None if last.years and _is_goal(cue) else last


def _is_cited(offset: int, cited: list[tuple[int, int]]) -> bool:
    index = bisect_right(cited, (offset, offset + 1)) - 1
    return index >= 0 and offset < cited[index][1]


def _is_goal(cue: re.Match[str]) -> bool:
    """ "phấn đấu" with a bare year is a goal restated in the report on that year."""
    return cue[0].lower() == "phấn đấu"


def _moved(stretch: Stretch, offset: int) -> Stretch:
    return replace(stretch, start=stretch.start + offset, end=stretch.end + offset)
