"""The day and the hour at which something comes again: "trước ngày 25 hằng tháng", "trước 19h00’ hằng ngày"."""

from __future__ import annotations

from haidang.text.patterns import regex

# "định kỳ vào ngày", "chậm nhất là ngày", "hoàn thành trước"
_CUE = (
    r"(?:[Đđ]ịnh k[ỳì]|[Tt]rước|[Vv]ào|[Cc]hậm nhất|[Mm]uộn nhất|[Tt]ừ|[Đđ]ến|[Tt]ới|[Ll]úc|[Xx]ong|[Hh]ạn|[Hh]ết|"
    r"[Hh]oàn (?:thành|thiện)|là|các|khoảng)"
)
# "25", "14, 28", "5 - 10", "05 và 20"; "ngày 25/12/2024" and "ngày 5 tháng 6" are days that do not come each month.
_DAYS = r"(?:từ )?ngày \d{1,2}(?: ?(?:,|và|-|đến|&) ?(?:ngày )?\d{1,2})*(?!\d| ?[/.-] ?\d| ?tháng \d)"
_WEEKDAY = r"(?:[Tt]hứ (?:hai|ba|tư|năm|sáu|bảy|Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])|[Cc]hủ nhật)(?!\w)"
_HOUR = r"\d{1,2} ?(?:h|giờ|:) ?(?:\d{1,2}(?: ?phút|['’′])?|['’′])?(?!\w)"
_MOMENT = (
    rf"(?:{_DAYS}|{_WEEKDAY}|{_HOUR}|(?:buổi )?(?:sáng|chiều|tối)(?!\w)|"
    r"(?:ngày (?:làm việc )?|tuần )(?:đầu|cuối)(?: tiên| cùng)?(?!\w))"
)

_CUES_BEFORE = regex(rf"(?<!\w)(?:{_CUE} )+$")
_MOMENT_BEFORE = regex(rf"(?<!\w)(?:{_CUE} )*{_MOMENT}(?:[ ,]+(?:và )?{_MOMENT})*,? (?:của )?$")
_MOMENT_BEHIND = regex(rf",? ?\(?(?:{_CUE} )+{_MOMENT}(?:[ ,]+{_MOMENT})*")
_REACH = 80
"""Characters before a habit in which its moment stands."""


def with_moment(text: str, low: int, high: int, *, dated: bool) -> tuple[int, int]:
    """Where the wording of a habit at `[low, high)` begins and ends with the moment it names.

    `dated` says that it opens with a date, so that only the words that lead up to it are missing.

    >>> text = "Báo cáo trước ngày 25 hằng tháng"
    >>> low, high = with_moment(text, text.index("hằng"), len(text), dated=False)
    >>> text[low:high]
    'trước ngày 25 hằng tháng'
    """
    before = _CUES_BEFORE if dated or text.startswith("ngày ", low) else _MOMENT_BEFORE
    found = before.search(text, max(0, low - _REACH), low)
    low = found.start() if found else low
    behind = _MOMENT_BEHIND.match(text, high)
    high = behind.end() if behind else high
    # "hằng tháng (trước ngày 20)"
    opened = text.count("(", low, high) > text.count(")", low, high)
    return low, high + 1 if opened and text.startswith(")", high) else high
