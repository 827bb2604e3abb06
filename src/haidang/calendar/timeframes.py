"""When something is to be done: the wording behind "Thời gian thực hiện:", or the time inside a task's sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from haidang.calendar.cues import (
    DEADLINE,
    belongs,
    first_group,
    first_time,
    goes_on_in,
    is_deadline,
    is_habit,
    is_part_of_date,
    returns_on,
)
from haidang.calendar.groups import FROM, RANGE, ends_of
from haidang.calendar.moments import with_moment
from haidang.calendar.recurrences import EVERY, Recurrence, find_recurrences
from haidang.calendar.spans import Spans
from haidang.calendar.stretches import Stretch, find_stretches
from haidang.text.characters import word_opening
from haidang.text.patterns import regex
from haidang.text.values import frozen, replace


@frozen
class Timeframe:
    """A time for a task: where it is written, its kind, its first and last day as far as they are known.

    `kind` is `period` (both ends), `deadline` (an end only), `recurring` (`every` says how often, if it is
    said), `milestone` (a condition or an event) or `unspecified`. A day without a year stays without a date.
    """

    start_offset: int
    end_offset: int
    text: str
    kind: str
    start: date | None = None
    end: date | None = None
    every: str | None = None


# "sau khi nước rút", "khi có yêu cầu", "Kỳ họp thứ 10", "theo tiến độ", "trong vòng 10 ngày kể từ ngày".
_MILESTONE = regex(
    r"\b(?:(?:ngay |Ngay )?(?:[Ss]au|[Tt]rước) (?:khi|\d)|[Kk]hi\b|[Kk][ỳì] họp|[Tt]heo (?:tiến độ|yêu cầu|chỉ đạo|"
    r"kế hoạch|lộ trình|quy định|"
    r"hướng dẫn|thực tế|tình hình|từng|đề nghị|nhiệm vụ|phân công|chương trình|Kế hoạch|thời gian|đợt|mùa vụ|"
    r"nhu cầu)|[Kk]ể từ|[Tt]rong vòng|"
    r"[Cc]hậm nhất|[Đđ]ột xuất|[Dd]ịp|[Hh]ội nghị|[Đđ]ại hội|[Pp]hiên họp|[Cc]ùng (?:thời điểm|với))"
)
_EVENTS = "yêu cầu|chỉ đạo|đề nghị|hướng dẫn|thông báo|phát sinh|thay đổi|bão|thiên tai|dịch|mưa|lũ|sự cố|tình huống"
_SESSION = "[ỳì] họp (?:thứ|cuối năm|giữa năm|thường lệ|gần nhất|lần thứ|tới)"
_CLEAR_MILESTONE = regex(
    word_opening(
        (
            r"ngay (?:[Ss]au )?khi\b",
            r"sau khi\b",
            f"khi (?:có (?:{_EVENTS})|phát sinh|được (?:yêu cầu|giao)|xảy ra|cần thiết)",
            r"trước (?:mùa|năm học|ngày [^\W\d])",
            f"t(?:rước|ại|rình|rong) (?:các )?[Kk]{_SESSION}",
            f"các [Kk]{_SESSION}",
            f"k{_SESSION}",
            r"theo tiến độ\b",
            r"trong \d+ ngày (?:làm việc )?(?:kể )?từ",
            r"trong (?:vòng|thời hạn) \d+ ngày",
            r"chậm nhất(?: là)?(?: sau)? \d+ ngày",
            r"sau \d+ ngày",
            r"trước (?:khai giảng|bão|lũ|vụ|kỳ nghỉ)\b",
            r"suốt (?:thời gian|quá trình|mùa|đợt|thời kỳ|những ngày|các ngày|các đợt)\b",
            r"trong (?:thời gian|những ngày|các ngày|mùa) (?:diễn ra|thi công|cao điểm|tổ chức|mưa|lễ|nghỉ)",
        )
    )
    + "[^.;]{0,80}"
)
# "..., Phòng Nội vụ chủ trì. Thời gian thực hiện: Quý II/2024. Phối hợp: ..."
_LABEL = regex(
    word_opening(["thời (?:gian|hạn)"]) + r"(?: thực hiện| hoàn thành| triển khai| báo cáo)?[ ]?:[ ]*(?=[^\s])"
)
_SENTENCE_END = regex(r"\.[ ](?=[^\W\d_])|[\n;|]|$")
_ENDING = regex(r"[ .;:,/]*$")
_WHOLE_DAY = regex(r"^\W*(?:19|20)\d\d\W*$")


def read_timeframe(text: str, *, year: int | None = None) -> Timeframe | None:
    """The time that `text`, the wording behind "Thời gian thực hiện:", states; None where it says nothing.

    `year`, the document's, completes dates without one.

    >>> read_timeframe("Hoàn thành trước ngày 30/9", year=2024).end
    datetime.date(2024, 9, 30)
    """
    begin = len(text) - len(text.lstrip(" :.-"))
    end = _ENDING.search(text).start()  # type: ignore[union-attr]
    if begin >= end or not any(letter.isalnum() for letter in text[begin:end]):
        return None
    if _WHOLE_DAY.match(text):
        text_year = int(text.strip(" .;:,-/()"))
        return Timeframe(begin, end, text[begin:end], "period", date(text_year, 1, 1), date(text_year, 12, 31))
    stretches = list(find_stretches(text))
    dates = _places(stretches)
    habits = [habit for habit in find_recurrences(text) if not is_part_of_date(habit, dates)]
    group = first_group(text, stretches)
    if habits:
        return _recurring(text, begin, end, habits, group, year)
    if group:
        # "30/4/2023" by itself, in a column of times, is the day it is due.
        due = len(group) == 1 and group[0].first[2] is not None and group[0].first == group[0].last
        alone = due and (group[0].start, group[0].end) == (begin, end) and text[begin].isdigit()
        found = _dated(text, begin, end, group, year)
        return replace(found, kind="deadline", start=None) if alone else found
    kind = "milestone" if _MILESTONE.search(text) else "unspecified"
    return Timeframe(begin, end, text[begin:end], kind)


def find_timeframe(
    sentence: str, *, year: int | None = None, apart: Iterable[tuple[int, int]] = ()
) -> Timeframe | None:
    """The time inside a task's sentence, or None: a deadline first, else how often, a span, an event.

    Dates of cited documents and years in the names of programmes and plans are not times; stretches in
    `apart` (references already found) are left alone.

    >>> find_timeframe("Trình UBND tỉnh phê duyệt, xong trước ngày 30/9.", year=2024).kind
    'deadline'
    """
    barred = Spans(apart)
    label = _LABEL.search(sentence)
    if label and not _within(label.start(), barred):
        return _labelled(sentence, label, year)
    stretches = [one for one in find_stretches(sentence) if not _within(one.start, barred)]
    dates = _places(stretches)
    habits = [habit for habit in find_recurrences(sentence) if is_habit(sentence, habit, dates)]
    group = first_time(sentence, stretches)
    found = _habitual(sentence, habits, group, year) if habits else None
    if found is not None:
        return found
    if group:
        return _dated_inside(sentence, group, year)
    event = _CLEAR_MILESTONE.search(sentence)
    if event and not _within(event.start(), barred):
        return Timeframe(event.start(), event.end(), event[0], "milestone")
    return None


def _habitual(
    sentence: str, habits: Sequence[Recurrence], group: tuple[Stretch, ...], year: int | None
) -> Timeframe | None:
    """What the habits of a sentence say of its time; None where the date in `group` says more."""
    regular = [habit for habit in habits if habit.every]
    # "Định kỳ 6 tháng, năm báo cáo (trước ngày 25/6 và ngày 25/12)": days that come again.
    again = bool(regular) and bool(group) and group[0].first[2] is not None and group[0].first[0] is None
    if group and is_deadline(sentence, group) and not again and not belongs(sentence, group, regular):
        return None
    # "thường xuyên trong năm 2024" goes on all year; "thường xuyên đôn đốc, xong trong quý III" is a quarter's work.
    first = regular or [habit for habit in habits if not group or goes_on_in(sentence, habit, group)]
    if not first:
        return None
    near = group if group and (belongs(sentence, group, first) or again and returns_on(sentence, group, first)) else ()
    low = min(first[0].start, near[0].start if near else first[0].start)
    high = max(first[-1].end if regular else first[0].end, near[-1].end if near else 0)
    low, high = with_moment(sentence, low, high, dated=bool(near) and near[0].start == low)
    return _recurring(sentence, low, high, first, near, year)


def _places(stretches: Iterable[Stretch]) -> Spans:
    return Spans((one.start, one.end) for one in stretches)


def _labelled(sentence: str, label: re.Match[str], year: int | None) -> Timeframe | None:
    """The wording behind "Thời gian thực hiện:" inside a longer paragraph."""
    stop = _SENTENCE_END.search(sentence, label.end())
    found = read_timeframe(sentence[label.end() : stop.start() if stop else len(sentence)], year=year)
    if found is None:
        return None
    shift = label.end()
    return replace(found, start_offset=found.start_offset + shift, end_offset=found.end_offset + shift)


def _within(offset: int, barred: Spans) -> bool:
    return barred.hold(offset, offset + 1)


def _recurring(
    text: str, low: int, high: int, habits: Sequence[Recurrence], group: tuple[Stretch, ...], year: int | None
) -> Timeframe:
    named = [habit.every for habit in habits if habit.every]
    every = min(named, key=EVERY.index) if named else None
    start = end = None
    # "định kỳ trước ngày 01/6 hằng năm": the day comes again, so it bounds nothing.
    if group and (group[0].first[2] is None or group[0].first[0] is not None):
        _, start, end = _bounds(text, group, year if not named or group[0].first[0] else None)
    return Timeframe(low, high, text[low:high], "recurring", start, end, every)


def _dated_inside(sentence: str, group: tuple[Stretch, ...], year: int | None) -> Timeframe:
    low = max(0, group[0].start - 110)
    cue = DEADLINE.search(sentence, low, group[0].start) or FROM.search(sentence, low, group[0].start)
    return _dated(sentence, cue.start() if cue else group[0].start, group[-1].end, group, year)


def _dated(text: str, low: int, high: int, group: tuple[Stretch, ...], year: int | None) -> Timeframe:
    kind, start, end = _bounds(text, group, year)
    return Timeframe(low, high, text[low:high], kind, start, end)


def _bounds(text: str, group: tuple[Stretch, ...], year: int | None) -> tuple[str, date | None, date | None]:
    """The kind of a time that is written once, and its first and last day as the words before it bound it."""
    start, end = ends_of(text, group, year)
    if is_deadline(text, group):
        return "deadline", None, end
    from_on = len(group) == 1 and FROM.search(text, max(0, group[0].start - 60), group[0].start)
    if from_on and not RANGE.search(text, group[0].start, group[0].end):
        return "period", start, None
    return "period", start, end
