"""What the words around a stretch of time make of it: a deadline, a time of its own, part of a name, of a citation."""

from __future__ import annotations

from collections.abc import Sequence

from haidang.calendar.groups import FROM, group_at, groups_of, joined
from haidang.calendar.recurrences import Recurrence
from haidang.calendar.spans import Spans
from haidang.calendar.stretches import Stretch
from haidang.text.characters import word_opening
from haidang.text.patterns import regex

# "trước ngày 30/9", "xong trong quý III", "chậm nhất là ngày 15/11", "đến hết năm 2025", "hạn cuối: 30/6".
DEADLINE = regex(
    word_opening(
        ("trước", "chậm nhất", "muộn nhất", "hạn", "thời hạn", "hết", "đến", "tới", "xong", "hoàn (?:thành|thiện)")
        + ("kết thúc", "không quá", "công bố")
    )
    + r"\b(?:[ :]+(?:cuối|cùng|nộp|gửi|là|vào|trong|trước|ngày|thời gian|thời điểm|hết|đến|"
    r"đầu|việc|muộn nhất|\d{1,2} ?(?:h|giờ)\d{0,2}[’']?,?))*[ :]*$"
)
# "trước tháng 6/2024", "đến hết quý III": of a stretch longer than a day only these make a deadline; "hoàn thành trong
# quý III" is the stretch itself.
_LIMIT = regex(
    word_opening(("trước", "chậm nhất", "muộn nhất", "hết", "đến", "tới", "không quá"))
    + r"\b(?:[ :]+(?:là|hết|đến|ngày|cuối|"
    r"thời điểm|vào|tháng))*[ :]*$"
)
_FINISH = regex(r"(?<!và )\b(?:[Hh]oàn (?:thành|thiện)|[Xx]ong|[Kk]ết thúc)\b[^;.]{0,90}\b(?:vào|trước|ngay)[ ]?$")
# What a bare time in a sentence must not stand behind: it names a plan, a theme, a figure's period, a feast.
_OF_A_NAME = regex(
    r"(?:[Cc]hủ đề(?: công tác)?|[Kk]ế hoạch|[Dd]ự toán|[Nn]gân sách|[Cc]hương trình|[Bb]áo cáo|[Cc]hỉ tiêu|"
    r"[Nn]hiệm vụ|so với|cùng kỳ|kỳ|số liệu|"
    r"[Kk]inh phí|[Đđ]ầu tư công|xã hội|an ninh|từ|lương|vốn|[Nn]ghị quyết|[Ll]uật(?: [^,;.]{1,60})?|quyết toán|"
    r"kết quả|của|lần|hè|Xuân|Tết|mùa|niên vụ|vụ|"
    r"tầm nhìn|định hướng|mốc|chỉ số|huyện|tỉnh|thành phố|xã)[ ]?(?:đến |của |trong |cho |các )?$"
)
_CITED = regex(r"(?:/[A-ZĐ][\w.&-]*|-[A-ZĐ]{2}\w*)(?:[ ](?:của|do)[ ][^,;.]{1,70})?[ ,(]*$")
_OWN_ISSUER = regex(
    r"[ ,)]*(?:của|do)[ ](?:Ủy|UBND|HĐND|Hội|Chính|Thủ|Bộ|Sở|Chủ|Ban|Quốc|Tỉnh|Huyện|Thành|Đảng|Văn|Bí|Liên|Trung|"
    r"Phòng|Công)"
)
_CLAUSE_HEAD = regex(r"(?:^|[.;:,(/-])[ ]*$")
_OPENS = regex(r"(?:^|[.;:,(/-]|[Pp]hấn đấu|[Dd]ự kiến)[ ]*$")
# "kỷ niệm 70 năm Ngày Giải phóng Thủ đô (10/10/1954 - 10/10/2024)", "Ngày Quốc khánh (2/9/1945)".
_FEAST = regex(r"(?:[Kk]ỷ niệm|[Tt]hành lập|[Cc]hào mừng|Ngày [^;.]{0,60})[^;.]{0,100}\([ ]*(?:ngày )?$")
_CLAUSE_TAIL = regex(r"[ ]*(?:[.;:,)/]|$|-[ ])")
# "Tổ chức Ngày hội ... ngày 19/8/2015 tại 16/16 phường": a day in the midst of its clause, of what is held on it.
_HELD = regex(r"(?:[Tt]ổ chức|[Kk]hai mạc|[Rr]a quân|[Pp]hát động|[Tt]ham gia|[Mm]ở) [^;\n]{0,140}$")
_THERE = regex(r"[ ](?:tại|ở|trên địa bàn|với|cho)[ ]")
_WITHIN = regex(
    r"\b(?:[Tt]hời (?:gian|hạn)(?: thực hiện| hoàn thành| triển khai)?[ :]+|(?:[Tt]rong|[Vv]ào|[Nn]gay trong|[Tt]ừ|"
    r"[Cc]ả)[ ])"
    r"(?:cuối |đầu |giữa |ngày |sáng |chiều |tối |khoảng |thời gian )*$"
)
# "ban hành từ năm 2004 đến nay" tells of what was.
_TO_DATE = regex(r"[ ](?:đến nay|trở lại đây|trở về trước|tới nay)")
# "chi thường xuyên" is a kind of money, "nhiệm vụ thường xuyên" a kind of task; "đánh giá hằng năm" is somebody
# else's habit.
_NOT_A_HABIT = regex(
    r"(?:[Cc]hi|[Kk]inh phí|[Nn]guồn|[Vv]ốn|[Nn]hiệm vụ|(?:việc|công tác|hoạt động)(?: được)?|[Gg]iáo dục|"
    r"[Đđ]ào tạo|[Tt]rung tâm|không|[Kk]ế hoạch|[Dd]ự toán|"
    r"[Nn]gân sách|[Cc]hương trình|chỉ số|chỉ tiêu|của [^,;.]{1,40}|sinh hoạt|cuộc sống|đời sống|tiêu dùng|sử dụng|"
    r"làm việc|trung bình|bình quân)[ ]$"
)

_CLAUSE = 200
_CLAUSE_ENDS = regex(r"[;\n]|[.] ")


def first_group(text: str, stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The first stretch that is a time here, with those joined to it as a range or a list."""
    for index, one in enumerate(stretches):
        if not one.bare or _cued(text, one) or (index + 1 < len(stretches) and joined(text, one, stretches[index + 1])):
            return group_at(text, stretches, index)
        if one.start == len(text) - len(text.lstrip()) or _CLAUSE_HEAD.search(text, max(0, one.start - 100), one.start):
            return group_at(text, stretches, index)
    return ()


def first_time(sentence: str, stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """In a sentence: the first deadline, else the first stretch that stands like a time of its own."""
    groups = groups_of(sentence, stretches)
    for group in groups:
        if is_deadline(sentence, group) and not _is_name(sentence, group):
            return group
    for group in groups:
        if _stands_alone(sentence, group):
            return group
    return ()


def _cued(text: str, one: Stretch) -> bool:
    low = max(0, one.start - 60)
    return bool(DEADLINE.search(text, low, one.start) or FROM.search(text, low, one.start))


def _is_name(sentence: str, group: tuple[Stretch, ...]) -> bool:
    """Whether years belong to a name: "Quy hoạch ... đến năm 2030"; "Đến năm 2025" opens a sentence."""
    one = group[0]
    before = sentence[max(0, one.start - 24) : one.start]
    if one.years and before.endswith(("đến ", "tới ")) and "hết" not in sentence[one.start : one.end]:
        return not _OPENS.search(sentence, max(0, one.start - 60), one.start - 4)
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
    if FROM.search(sentence, low, one.start) or _WITHIN.search(sentence, low, one.start):
        return True
    if sentence[one.start : one.end].startswith(("trong ", "Trong ", "cả ", "Cả ", "suốt ", "Suốt ")):
        return True
    if one.first[2] is not None and _OWN_ISSUER.match(sentence, last.end):
        return False
    head = bool(_CLAUSE_HEAD.search(sentence, low, one.start)) if one.start else True
    tail = bool(_CLAUSE_TAIL.match(sentence, last.end))
    if one.first[2] is not None and _THERE.match(sentence, last.end) and _HELD.search(sentence, 0, one.start):
        return True
    if one.years:
        return head and tail and not _names_years(sentence, one)
    return head or (tail and not _OF_A_NAME.search(sentence, low, one.start))


def _names_years(sentence: str, one: Stretch) -> bool:
    return sentence[one.start : one.end].lower().startswith(("giai đoạn", "nhiệm kỳ", "thời kỳ"))


def is_deadline(text: str, group: tuple[Stretch, ...]) -> bool:
    """Whether the words before a time make it the last moment rather than a span to work in."""
    one = group[0]
    low = max(0, one.start - 110)
    if FROM.search(text, low, one.start):
        return False
    inner = text[one.start : one.end].lower()
    if inner.startswith("hết ") or "trước" in inner:
        return True
    if _CITED.search(text, low, one.start):
        return False
    if one.first[2] is None:
        return not inner.startswith("trong ") and bool(_LIMIT.search(text, low, one.start))
    return bool(DEADLINE.search(text, low, one.start) or _FINISH.search(text, low, one.start))


def is_habit(sentence: str, habit: Recurrence, dates: Spans) -> bool:
    """Whether a recurrence tells how often the task comes: "chi thường xuyên", "dự toán hằng năm" do not."""
    return not is_part_of_date(habit, dates) and not _NOT_A_HABIT.search(
        sentence, max(0, habit.start - 50), habit.start
    )


def is_part_of_date(habit: Recurrence, dates: Spans) -> bool:
    """Whether a wording that looks like a recurrence stands inside one of the `dates`."""
    return dates.hold(habit.start, habit.end)


def belongs(sentence: str, group: tuple[Stretch, ...], habits: Sequence[Recurrence]) -> bool:
    """Whether date and habit are one wording: "trước ngày 01/6 hằng năm", "thường xuyên trong năm 2024"."""
    for habit in habits:
        low, high = min(group[0].start, habit.start), max(group[-1].end, habit.end)
        gap = (high - low) - (habit.end - habit.start) - (group[-1].end - group[0].start)
        between = sentence[min(group[-1].end, habit.end) : max(group[0].start, habit.start)]
        if gap > 30 or ";" in between or (group[0].start >= habit.end and "," in between):
            continue
        if group[-1].end <= habit.start or group[0].first[2] is None or gap < 12:
            return True
    return False


# "thường xuyên kiểm tra và hoàn thành trong quý III": what is finished does not go on.
_ENDS = regex(r"(?:hoàn (?:thành|thiện)|xong|kết thúc|báo cáo|tổng kết|sơ kết)\b")


def goes_on_in(sentence: str, habit: Recurrence, group: tuple[Stretch, ...]) -> bool:
    """Whether what is done "thường xuyên" is done all through `group`: "thường xuyên trong năm 2024"."""
    if group[0].first[2] is not None or not belongs(sentence, group, [habit]):
        return False
    return not _ENDS.search(sentence, habit.end, max(habit.end, group[0].start))


def returns_on(sentence: str, group: tuple[Stretch, ...], habits: Sequence[Recurrence]) -> bool:
    """Whether days of a month, behind a habit in one clause, are those it comes on.

    "Định kỳ 6 tháng, hằng năm các đơn vị báo cáo Sở Nội vụ trước ngày 15/6 và 15/12": what comes every month or oftener
    has no such days.
    """
    habit = habits[-1]
    if habit.every not in ("quarter", "half_year", "year") or not habit.end <= group[0].start <= habit.end + _CLAUSE:
        return False
    return not _CLAUSE_ENDS.search(sentence, habit.end, group[0].start)
