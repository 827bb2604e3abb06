"""Events announced as still to come that, by the document's own date, are over."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from haidang.calendar.stretches import Stretch, find_stretches
from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.relations.page.cues import Cues
from haidang.rules.subject import Document
from haidang.rules.time.moments import known_past, own_span, shown
from haidang.text.patterns import regex
from haidang.text.values import replace

# "dự kiến: tháng 10/2024 khởi công", "sẽ hoàn thành trong quý II/2024", "phấn đấu xong trước 30/6/2024".
_AHEAD = Cues(
    *("dự kiến", "dự định", "sẽ", "sắp", "phấn đấu", "chuẩn bị"),
    pattern=r"[Dd]ự (?:kiến|định)|(?<!\w)[Ss]ẽ(?!\w)|(?<!\w)[Ss]ắp(?!\w| xếp)|[Pp]hấn đấu|[Cc]huẩn bị",
)
# What makes it a thing told of the past: "dự kiến ... nhưng đến nay chưa", "chậm so với dự kiến".
_PAST = regex(
    r"\b(?:đã(?! (?:chỉ đạo|yêu cầu|đôn đốc|đề nghị|cam kết|thống nhất|đăng ký)\b)|[Tt]uy nhiên|nhưng|song|[Tt]rước đây"
    r"|đến nay|(?<!iếp )[Tt]heo dự kiến|so với|[Kk]ết quả|[Tt]hực tế|chậm|ban đầu|[Tt]rước đó|lúc đó|chưa)\b"
)
# The same in an earlier clause of the sentence: "Phần thô đã xong, dự kiến tháng 9/2017 đưa vào sử dụng" tells of none.
_PAST_BEFORE = regex(r"\b(?:[Tt]rước đây|so với|[Kk]ết quả|[Tt]hực tế|ban đầu|[Tt]rước đó|lúc đó|thời điểm đó)\b")
# A goal of its year set in its own time: "Nghị quyết phấn đấu năm 2023 đạt", "chỉ tiêu phấn đấu".
_QUOTED = regex(
    r"(?:[Nn]ghị quyết|[Kk]ế hoạch|[Cc]hỉ tiêu|[Mm]ục tiêu|[Đđ]ề án|[Qq]uyết định|[Cc]hương trình)\b[^.;\n]{0,60}$"
)
_OPENED = regex(r"\W*(?:\d{1,2}\.\s*)?(?:(?:Trong|Đến|Vào|Từ|Cuối|Đầu|Trước|Đến hết|Đến cuối)\s+)?")
# "Trong tháng 8/2024, Ban Quản lý dự án sẽ mời thầu": who will do it may stand between the time and the cue.
_WHO = regex(r"[ ,]*(?:, [A-ZĐỦ][^.,;:()\d\n]{2,60})?[ ,]*")
_SENTENCE = regex(r"\.[ ]|[;\n|]")
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
    cues = [found.span() for found in _AHEAD.finditer(text)]
    known = known_past(document) if cues else None
    if known is None:
        return
    past, place = known
    message = "default" if place == own_span(document) else "undated"
    cited = [(reference.start, reference.end) for reference in document.reading.references]
    for cue in cues:
        stretch = _time_of(text, cue, cited)
        end = stretch.ends(None) if stretch is not None else None
        if stretch is None or end is None or end >= past or _is_told(text, cue):
            continue
        values = {
            "cue": text[slice(*cue)],
            "time": text[stretch.start : stretch.end],
            "end": shown(end),
            "past": shown(past),
        }
        span = min(cue[0], stretch.start), max(cue[1], stretch.end)
        yield Finding("TG03", Severity.WARNING, *span, related=(place,), values=values, message=message)


def _time_of(text: str, cue: tuple[int, int], cited: list[tuple[int, int]]) -> Stretch | None:
    """The latest time that the clause behind a cue names."""
    low, high = _around(text, cue)
    if text.find("20", low, high) < 0 and text.find("19", low, high) < 0:
        return None  # Only a time with its year is over for sure.
    found = [_moved(stretch, cue[1]) for stretch in find_stretches(text[cue[1] : high])]
    found += _opening(text, cue, low)
    dated = [one for one in found if one.last[0] is not None and not one.bare and not _is_cited(one.start, cited)]
    if not dated:
        return None
    last = max(dated, key=lambda one: (one.last[0] or 0, one.last[1], one.last[2] or 31))
    return None if last.years and _is_goal(text[slice(*cue)]) else last


def _around(text: str, cue: tuple[int, int]) -> tuple[int, int]:
    """The sentence around a cue, as far as its time may stand."""
    stop = _SENTENCE.search(text, cue[1], cue[1] + _REACH)
    floor = max(0, cue[0] - 160)
    low = max(floor, *[text.rfind(mark, floor, cue[0]) + 1 for mark in (". ", ";", "\n", "|")])
    return low, stop.start() if stop else min(len(text), cue[1] + _REACH)


def _is_told(text: str, cue: tuple[int, int]) -> bool:
    """Whether something says that all this is told of the past: asked last, for it costs most."""
    low, high = _around(text, cue)
    clause = max(low, text.rfind(", ", low, cue[0]) + 1)
    told = (
        _PAST.search(text, clause, high) or _PAST_BEFORE.search(text, low, clause) or _QUOTED.search(text, low, cue[0])
    )
    return told is not None


def _opening(text: str, cue: tuple[int, int], low: int) -> Iterator[Stretch]:
    """The time that opens the sentence right before its cue: "Trong quý I/2024 sẽ hoàn thành ..."."""
    opened = _OPENED.match(text, low, cue[0])
    for stretch in find_stretches(text[opened.end() : cue[0]]) if opened else ():
        moved = _moved(stretch, opened.end() if opened else 0)
        if moved.start == (opened.end() if opened else 0) and _WHO.fullmatch(text, moved.end, cue[0]):
            yield moved


def _is_cited(offset: int, cited: list[tuple[int, int]]) -> bool:
    index = bisect_right(cited, (offset, offset + 1)) - 1
    return index >= 0 and offset < cited[index][1]


def _is_goal(cue: str) -> bool:
    """ "phấn đấu" with a bare year is a goal restated in the report on that year."""
    return cue.lower() == "phấn đấu"


def _moved(stretch: Stretch, offset: int) -> Stretch:
    return replace(stretch, start=stretch.start + offset, end=stretch.end + offset)
