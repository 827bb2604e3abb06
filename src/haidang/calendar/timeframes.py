"""When something is to be done: the wording behind "Thời gian thực hiện:", or the time inside a task's sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from haidang.calendar.recurrences import EVERY, Recurrence, find_recurrences
from haidang.calendar.stretches import Stretch, find_stretches


@dataclass(frozen=True, slots=True)
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


# "trước ngày 30/9", "xong trong quý III", "chậm nhất là ngày 15/11", "đến hết năm 2025", "hạn cuối: 30/6".
_DEADLINE = re.compile(
    r"(?:\b(?:[Tt]rước|[Cc]hậm nhất|[Mm]uộn nhất|[Hh]ạn|[Tt]hời hạn|[Hh]ết|[Đđ]ến|[Tt]ới|[Xx]ong|[Hh]oàn (?:thành|thiện)|[Kk]ết thúc|"
    r"[Kk]hông quá|[Cc]ông bố)\b)(?:[ :]+(?:cuối|cùng|nộp|gửi|là|vào|trong|trước|ngày|thời gian|thời điểm|hết|đến|đầu|việc|muộn nhất|\d{1,2} ?(?:h|giờ)\d{0,2}[’']?,?))*[ :]*$"
)
# "trước tháng 6/2024", "đến hết quý III": of a stretch longer than a day only these make a deadline; "hoàn thành trong
# quý III" is the stretch itself.
_LIMIT = re.compile(
    r"\b(?:[Tt]rước|[Cc]hậm nhất|[Mm]uộn nhất|[Hh]ết|[Đđ]ến|[Tt]ới|[Kk]hông quá)\b(?:[ :]+(?:là|hết|đến|ngày|cuối|thời điểm|vào|tháng))*[ :]*$"
)
_FINISH = re.compile(r"(?<!và )\b(?:[Hh]oàn (?:thành|thiện)|[Xx]ong|[Kk]ết thúc)\b[^;.]{0,90}\b(?:vào|trước|ngay)[ ]?$")
_FROM = re.compile(r"\b(?:[Tt]ừ|[Bb]ắt đầu|[Kk]ể từ)\b[ ]?(?:từ |vào |trong |ngày |đầu |cuối |giữa |\d{1,2} ?(?:giờ|h)\d* )*$")
# "từ năm 2024 đến năm 2026" is one stretch with both its ends; "từ quý II/2024" has only a beginning.
_RANGE = re.compile(r"đến|tới|\d ?- ?\d{1,2}(?!\d)|\d{4} ?- ?\d{4}|[IV] ?- ?[IV]")
_TO = re.compile(r"^[ ]?(?:-|đến|tới)[ ]?(?:hết |cuối |trước |ngày |khi |nay )*$")
_LIST = re.compile(r"^[ ]?(?:,|;|và|&|hoặc|, và)[ ]?(?:ngày |trước |trong |vào )*$")
_GROUP = re.compile(r"^[ ]?(?:của|/)?[ ]?$")

# "sau khi nước rút", "khi có yêu cầu", "Kỳ họp thứ 10", "theo tiến độ", "trong vòng 10 ngày kể từ ngày".
_MILESTONE = re.compile(
    r"\b(?:(?:ngay |Ngay )?(?:[Ss]au|[Tt]rước) (?:khi|\d)|[Kk]hi\b|[Kk][ỳì] họp|[Tt]heo (?:tiến độ|yêu cầu|chỉ đạo|kế hoạch|lộ trình|quy định|"
    r"hướng dẫn|thực tế|tình hình|từng|đề nghị|nhiệm vụ|phân công|chương trình|Kế hoạch|thời gian|đợt|mùa vụ|nhu cầu)|[Kk]ể từ|[Tt]rong vòng|"
    r"[Cc]hậm nhất|[Đđ]ột xuất|[Dd]ịp|[Hh]ội nghị|[Đđ]ại hội|[Pp]hiên họp|[Cc]ùng (?:thời điểm|với))"
)
_CLEAR_MILESTONE = re.compile(
    r"\b(?:(?:[Nn]gay )?[Ss]au khi\b|[Nn]gay khi\b|[Kk]hi (?:có (?:yêu cầu|chỉ đạo|đề nghị|hướng dẫn|thông báo|phát sinh|thay đổi|bão|thiên tai|dịch|mưa|lũ|sự cố|tình huống)|phát sinh|được (?:yêu cầu|giao)|xảy ra|cần thiết)|[Tt]rước (?:mùa|năm học|ngày [^\W\d])|"
    r"(?:[Tt]rước |[Tt]ại |[Tt]rình |[Tt]rong )?(?:các )?[Kk][ỳì] họp (?:thứ|cuối năm|giữa năm|thường lệ|gần nhất|lần thứ|tới)|[Tt]heo tiến độ\b|"
    r"[Tt]rong \d+ ngày (?:làm việc )?(?:kể )?từ|(?:[Tt]rong (?:vòng|thời hạn)|[Cc]hậm nhất(?: là)?(?: sau)?|[Ss]au) \d+ ngày)[^.;]{0,80}"
)

# What a bare time in a sentence must not stand behind: it names a plan, a theme, a figure's period, a feast.
_OF_A_NAME = re.compile(
    r"(?:[Cc]hủ đề(?: công tác)?|[Kk]ế hoạch|[Dd]ự toán|[Nn]gân sách|[Cc]hương trình|[Bb]áo cáo|[Cc]hỉ tiêu|[Nn]hiệm vụ|so với|cùng kỳ|kỳ|số liệu|"
    r"[Kk]inh phí|[Đđ]ầu tư công|xã hội|an ninh|từ|lương|vốn|[Nn]ghị quyết|[Ll]uật(?: [^,;.]{1,60})?|quyết toán|kết quả|của|lần|hè|Xuân|Tết|mùa|niên vụ|vụ|"
    r"tầm nhìn|định hướng|mốc|chỉ số|huyện|tỉnh|thành phố|xã)[ ]?(?:đến |của |trong |cho |các )?$"
)
_CITED = re.compile(r"(?:/[A-ZĐ][\w.&-]*|-[A-ZĐ]{2}\w*)(?:[ ](?:của|do)[ ][^,;.]{1,70})?[ ,(]*$")
_OWN_ISSUER = re.compile(r"[ ,)]*(?:của|do)[ ](?:Ủy|UBND|HĐND|Hội|Chính|Thủ|Bộ|Sở|Chủ|Ban|Quốc|Tỉnh|Huyện|Thành|Đảng|Văn|Bí|Liên|Trung|Phòng|Công)")
_CLAUSE_HEAD = re.compile(r"(?:^|[.;:,(/-])[ ]*$")
_OPENS = re.compile(r"(?:^|[.;:,(/-]|[Pp]hấn đấu|[Dd]ự kiến)[ ]*$")
# "kỷ niệm 70 năm Ngày Giải phóng Thủ đô (10/10/1954 - 10/10/2024)", "Ngày Quốc khánh (2/9/1945)".
_FEAST = re.compile(r"(?:[Kk]ỷ niệm|[Tt]hành lập|[Cc]hào mừng|Ngày [^;.]{0,60})[^;.]{0,100}\([ ]*(?:ngày )?$")
_CLAUSE_TAIL = re.compile(r"[ ]*(?:[.;:,)/]|$|-[ ])")
_WITHIN = re.compile(
    r"\b(?:[Tt]hời (?:gian|hạn)(?: thực hiện| hoàn thành| triển khai)?[ :]+|(?:[Tt]rong|[Vv]ào|[Nn]gay trong|[Tt]ừ|[Cc]ả)[ ])"
    r"(?:cuối |đầu |giữa |ngày |sáng |chiều |tối |khoảng |thời gian )*$"
)
# "ban hành từ năm 2004 đến nay" tells of what was.
_TO_DATE = re.compile(r"[ ](?:đến nay|trở lại đây|trở về trước|tới nay)")
_ENDING = re.compile(r"[ .;:,/]*$")

# "chi thường xuyên" is a kind of money, "nhiệm vụ thường xuyên" a kind of task, "đánh giá hằng năm" somebody else's habit.
_NOT_A_HABIT = re.compile(
    r"(?:[Cc]hi|[Kk]inh phí|[Nn]guồn|[Vv]ốn|[Nn]hiệm vụ|(?:việc|công tác|hoạt động)(?: được)?|[Gg]iáo dục|[Đđ]ào tạo|[Tt]rung tâm|không|[Kk]ế hoạch|[Dd]ự toán|"
    r"[Nn]gân sách|[Cc]hương trình|chỉ số|chỉ tiêu|của [^,;.]{1,40}|sinh hoạt|cuộc sống|đời sống|tiêu dùng|sử dụng|làm việc|trung bình|bình quân)[ ]$"
)
_WHOLE_DAY = re.compile(r"^\W*(?:19|20)\d\d\W*$")


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
    habits = [habit for habit in find_recurrences(text) if not _is_part_of_date(habit, stretches)]
    group = _first_group(text, stretches)
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


def find_timeframe(sentence: str, *, year: int | None = None, apart: Iterable[tuple[int, int]] = ()) -> Timeframe | None:
    """The time inside a task's sentence, or None: a deadline first, else how often, a span, an event.

    Dates of cited documents and years in the names of programmes and plans are not times; stretches in
    `apart` (references already found) are left alone.

    >>> find_timeframe("Trình UBND tỉnh phê duyệt, hoàn thành trong quý III/2024.", year=2024).kind
    'deadline'
    """
    barred = list(apart)
    stretches = [one for one in find_stretches(sentence) if not _within(one.start, barred)]
    habits = [habit for habit in find_recurrences(sentence) if _is_habit(sentence, habit, stretches)]
    regular = [habit for habit in habits if habit.every]
    group = _first_time(sentence, stretches)
    # "Định kỳ 6 tháng, năm báo cáo (trước ngày 25/6 và ngày 25/12)": days that come again.
    again = bool(regular) and bool(group) and group[0].first[2] is not None and group[0].first[0] is None
    if group and _is_deadline(sentence, group) and not again and not _belongs(sentence, group, regular):
        return _dated_inside(sentence, group, year)
    if habits and (regular or not group):
        near = group if group and _belongs(sentence, group, habits) else ()
        first = regular or habits
        low = min(first[0].start, near[0].start if near else first[0].start)
        high = max(first[-1].end if regular else first[0].end, near[-1].end if near else 0)
        return _recurring(sentence, low, high, first, near, year)
    if group:
        return _dated_inside(sentence, group, year)
    event = _CLEAR_MILESTONE.search(sentence)
    if event and not _within(event.start(), barred):
        return Timeframe(event.start(), event.end(), event[0], "milestone")
    return None


def _within(offset: int, barred: Iterable[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in barred)


def _is_part_of_date(habit: Recurrence, stretches: Iterable[Stretch]) -> bool:
    return any(one.start <= habit.start and habit.end <= one.end for one in stretches)


def _is_habit(sentence: str, habit: Recurrence, stretches: Sequence[Stretch]) -> bool:
    return not _is_part_of_date(habit, stretches) and not _NOT_A_HABIT.search(
        sentence, max(0, habit.start - 50), habit.start
    )


def _first_group(text: str, stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The first stretch that is a time here, with those joined to it as a range or a list."""
    for index, one in enumerate(stretches):
        if not one.bare or _cued(text, one) or (index + 1 < len(stretches) and _joined(text, one, stretches[index + 1])):
            return _group(text, stretches, index)
        if one.start == len(text) - len(text.lstrip()) or _CLAUSE_HEAD.search(text, 0, one.start):
            return _group(text, stretches, index)
    return ()


def _group(text: str, stretches: Sequence[Stretch], index: int) -> tuple[Stretch, ...]:
    last = index
    while last + 1 < len(stretches) and _joined(text, stretches[last], stretches[last + 1]):
        last += 1
    return tuple(stretches[index : last + 1])


def _groups(text: str, stretches: Sequence[Stretch]) -> list[tuple[Stretch, ...]]:
    groups: list[tuple[Stretch, ...]] = []
    index = 0
    while index < len(stretches):
        groups.append(_group(text, stretches, index))
        index += len(groups[-1])
    return groups


def _joined(text: str, first: Stretch, second: Stretch) -> bool:
    between = text[first.end : second.start]
    return len(between) < 24 and bool(_TO.match(between) or _LIST.match(between) or _GROUP.match(between))


def _cued(text: str, one: Stretch) -> bool:
    low = max(0, one.start - 60)
    return bool(_DEADLINE.search(text, low, one.start) or _FROM.search(text, low, one.start))


def _first_time(sentence: str, stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """In a sentence: the first deadline, else the first stretch that stands like a time of its own."""
    groups = _groups(sentence, stretches)
    for group in groups:
        if _is_deadline(sentence, group) and not _is_name(sentence, group):
            return group
    for group in groups:
        if _stands_alone(sentence, group):
            return group
    return ()


def _is_name(sentence: str, group: tuple[Stretch, ...]) -> bool:
    """ "Quy hoạch ... đến năm 2030" and "giai đoạn 2021-2025, tầm nhìn đến năm 2045" name; "Đến năm 2025" opens a sentence."""
    one = group[0]
    before = sentence[max(0, one.start - 24) : one.start]
    if one.years and before.endswith(("đến ", "tới ")) and "hết" not in sentence[one.start : one.end]:
        return not _OPENS.search(sentence, 0, one.start - 4)
    return False


def _stands_alone(sentence: str, group: tuple[Stretch, ...]) -> bool:
    one, last = group[0], group[-1]
    low = max(0, one.start - 100)
    if one.bare and not (_cued(sentence, one) or len(group) > 1):
        return False
    if _CITED.search(sentence, low, one.start) or _is_name(sentence, group) or _TO_DATE.match(sentence, last.end):
        return False
    if one.first[2] is not None and _FEAST.search(sentence, low, one.start):
        return False
    if _FROM.search(sentence, low, one.start) or _WITHIN.search(sentence, low, one.start):
        return True
    if sentence[one.start : one.end].startswith(("trong ", "Trong ", "cả ", "Cả ")):
        return True
    if one.first[2] is not None and _OWN_ISSUER.match(sentence, last.end):
        return False
    head = bool(_CLAUSE_HEAD.search(sentence, low, one.start)) if one.start else True
    tail = bool(_CLAUSE_TAIL.match(sentence, last.end))
    if one.years:
        return head and tail and not _names_years(sentence, one)
    return head or (tail and not _OF_A_NAME.search(sentence, low, one.start))


def _names_years(sentence: str, one: Stretch) -> bool:
    return sentence[one.start : one.end].lower().startswith(("giai đoạn", "nhiệm kỳ", "thời kỳ"))


def _is_deadline(text: str, group: tuple[Stretch, ...]) -> bool:
    one = group[0]
    low = max(0, one.start - 110)
    if _FROM.search(text, low, one.start):
        return False
    inner = text[one.start : one.end].lower()
    if inner.startswith("hết ") or "trước" in inner:
        return True
    if _CITED.search(text, low, one.start):
        return False
    if one.first[2] is None:
        return not inner.startswith("trong ") and bool(_LIMIT.search(text, low, one.start))
    return bool(_DEADLINE.search(text, low, one.start) or _FINISH.search(text, low, one.start))


def _belongs(sentence: str, group: tuple[Stretch, ...], habits: Sequence[Recurrence]) -> bool:
    """ "trước ngày 01/6 và 15/11 hằng năm", "thường xuyên trong năm 2024": the date and the habit are one wording."""
    for habit in habits:
        low, high = min(group[0].start, habit.start), max(group[-1].end, habit.end)
        gap = (high - low) - (habit.end - habit.start) - (group[-1].end - group[0].start)
        between = sentence[min(group[-1].end, habit.end) : max(group[0].start, habit.start)]
        if gap > 30 or ";" in between or (group[0].start >= habit.end and "," in between):
            continue
        if group[-1].end <= habit.start or group[0].first[2] is None or gap < 12:
            return True
    return False


def _recurring(
    text: str, low: int, high: int, habits: Sequence[Recurrence], group: tuple[Stretch, ...], year: int | None
) -> Timeframe:
    named = [habit.every for habit in habits if habit.every]
    every = min(named, key=EVERY.index) if named else None
    start = end = None
    # "định kỳ trước ngày 01/6 hằng năm": the day comes again, so it bounds nothing.
    if group and (group[0].first[2] is None or group[0].first[0] is not None):
        start, end = _ends(text, group, year if not named or group[0].first[0] else None)
    return Timeframe(low, high, text[low:high], "recurring", start, end, every)


def _dated_inside(sentence: str, group: tuple[Stretch, ...], year: int | None) -> Timeframe:
    low = max(0, group[0].start - 110)
    cue = _DEADLINE.search(sentence, low, group[0].start) or _FROM.search(sentence, low, group[0].start)
    return _dated(sentence, cue.start() if cue else group[0].start, group[-1].end, group, year)


def _dated(text: str, low: int, high: int, group: tuple[Stretch, ...], year: int | None) -> Timeframe:
    start, end = _ends(text, group, year)
    kind = "deadline" if _is_deadline(text, group) else "period"
    if kind == "deadline":
        start = None
    elif len(group) == 1 and _FROM.search(text, max(0, group[0].start - 60), group[0].start) and not _RANGE.search(text, group[0].start, group[0].end):
        end = None
    return Timeframe(low, high, text[low:high], kind, start, end)


def _ends(text: str, group: tuple[Stretch, ...], year: int | None) -> tuple[date | None, date | None]:
    """First and last day of a range or list; a year written once serves those that lack it."""
    known = next((one.last[0] for one in reversed(group) if one.last[0]), None) or year
    firsts = [one.begins(_year_for(one, group, index, known)) for index, one in enumerate(group)]
    lasts = [one.ends(_year_for(one, group, index, known)) for index, one in enumerate(group)]
    start = min((day for day in firsts if day), default=None)
    end = None if any(one.open_end for one in group) else max((day for day in lasts if day), default=None)
    return start, end


def _year_for(one: Stretch, group: tuple[Stretch, ...], index: int, known: int | None) -> int | None:
    """ "từ 15/11 đến 15/02/2025" begins in 2024; "từ ngày 15/11/2024 đến ngày 15/12" ends in the year it began."""
    if one.first[0] is not None or known is None:
        return one.first[0]
    before = next((other.first[0] for other in reversed(group[:index]) if other.first[0]), None)
    if before is not None:
        return before + (one.first[1] < group[index - 1].last[1])
    written = any(other.first[0] for other in group)
    last = group[-1]
    return known - 1 if written and one.first[1] > last.last[1] else known
