"""When a number with giờ, ngày, tháng, năm is a duration, and when a time of day, a date or a reporting period."""

from __future__ import annotations

from haidang.quantities.context import Before
from haidang.text.patterns import regex

# Behind "6 tháng", "3 ngày", "5 năm", "7 giờ": a period of reporting, a date, a name, a time of day.
_MONTHS_BEHIND = regex(
    r"[ ,(]*(?:đầu|cuối|giữa|cùng kỳ|năm|của năm|đã qua|\d{4}|so với cùng|so cùng"
    r"|/(?:19|20)?\d|/ ?\d?\d? ?lần|(?:một|1|01) lần)"
)
_DAYS_BEHIND = regex(
    r" ?(?:/|tháng (?:\d|này|sau|cuối|đầu|giêng|chạp)|đầu tháng|cuối tháng|đầu năm|hằng|hàng|lễ|tết|Tết)"
)
_YEARS_BEHIND = regex(
    r" ?\(?(?:(?:19|20)\d\d|học|ngày (?:thành lập|truyền|Quốc|sinh|giải|Giải|chiến|Chiến|Thương)|Ngày"
    r"|/ ?\d?\d? ?lần|một lần)"
)
_HOURS_BEHIND = regex(r" ?(?:(?:sáng|chiều|tối|trưa|đêm|đúng)\b|ngày|,? ngày|\d\d? ?(?:phút|'|’)|\d\d\b|phút)")

_PERIODS = frozenset({"3", "6", "9", "10", "11"})
_DURATION_WORDS = frozenset(
    "hạn gian chậm sớm quá đa thiểu nhất sau trên dưới khoảng dài tù trước vòng đủ gần hơn là từ thêm nghiệm hành"
    " thuê".split()
)

_LASTING = frozenset(
    {"thai sản", "khóa học", "lớp học", "thử việc", "tù giam", "phạt tù", "cải tạo", "án treo", "tập sự"}
)
_SO_FAR = frozenset(
    {"lũy kế", "luỹ kế", "tính chung", "cộng dồn", "bình quân", "kết quả", "tổng kết", "sơ kết", "tình hình"}
)

_NAMES_YEARS = frozenset(
    {"kế hoạch", "trung hạn", "xã hội", "giai đoạn", "kỷ niệm", "sơ kết", "tổng kết", "kỉ niệm", "đầu tư", "mừng"}
)
_YEARS_BEFORE = regex(r"(?<![\d/-])\d\d? năm$")
"""Of "2 năm 6 tháng", whose months last."""

_PLANS = regex(r"(?:kế hoạch|chiến lược|kỷ niệm|sơ kết|tổng kết|quy hoạch|nhiệm kỳ|định kỳ|giai đoạn)[^.;:\d]{0,32}$")


def lasts_after_years(before: Before, text: str, end: int) -> bool:
    """Whether months that end at `end` stand behind years that last: "phạt tù 2 năm 6 tháng"."""
    if before.word != "năm" or not _YEARS_BEFORE.search(before.window):
        return False
    return not _MONTHS_BEHIND.match(text, end)


def is_duration(before: Before, digits: str, unit: str, text: str, end: int) -> bool:
    """Whether `digits` of `unit`, which ends at `end`, lasts that long: "3 ngày", "24 tháng", "sau 5 năm"."""
    if digits == "00":
        return False
    match unit:
        case "ngày":
            return before.word not in ("ngày", "các", "mùng") and not _DAYS_BEHIND.match(text, end)
        case "tháng":
            return _months_last(before, digits, text, end)
        case "năm":
            return _years_last(before, digits, text, end)
        case "giờ":
            return _hours_last(before, digits, text, end)
        case "phút":
            return before.word not in ("giờ", "h") and not _HOURS_BEHIND.match(text, end)
        case _:
            return True


def _months_last(before: Before, digits: str, text: str, end: int) -> bool:
    """3, 6, 9, 10 and 11 months are a period of reporting unless a word of lasting stands before; others last."""
    if _MONTHS_BEHIND.match(text, end):
        return False
    if before.word in ("kỳ", "cáo", "quý", "cứ", "mỗi") or before.two in _SO_FAR:
        return False
    if before.word == "trong" and not before.capital and text[end : end + 1] != ",":
        return digits.lstrip("0") in ("3", "6")
    return digits.lstrip("0") not in _PERIODS or before.word in _DURATION_WORDS or before.two in _LASTING


def _years_last(before: Before, digits: str, text: str, end: int) -> bool:
    if len(digits) == 4 or _YEARS_BEHIND.match(text, end):
        return False
    if before.two in _NAMES_YEARS or before.word in ("quý", "tháng"):
        return False
    return _PLANS.search(before.window) is None


def _hours_last(before: Before, digits: str, text: str, end: int) -> bool:
    """Whether hours last: "lúc 7 giờ 30" is a time of day; "trong 24 giờ", "1.200 giờ" last."""
    if _HOURS_BEHIND.match(text, end) or before.word in ("lúc", "hồi"):
        return False
    if text[end - 1] == "h":
        # "6h - 18h" are times of day, "trong 24h" lasts.
        return before.word in ("trong", "sau", "vòng", "quá", "suốt", "khoảng")
    if digits.isdigit() and 0 < int(digits) <= 24 and before.word in ("từ", "vào", "trước", "đến"):
        return False
    return True
