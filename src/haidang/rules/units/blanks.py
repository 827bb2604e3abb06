"""Blanks inside a number: "gần 12. 000 hộ", "hơn 37, 38 tỷ đồng", "với 19 136 hộ vay"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.text.patterns import regex

# What may stand before a number in its clause; "tháng 12 136 hộ" and "quốc lộ 37, 38" are two numbers.
_LEAD = (
    r"(?<!\w)(?P<lead>hơn|gần|trên|khoảng|đạt|là|được|ước|với|có|cho|còn|thêm|tăng|giảm|chiếm|bằng|vay|thu|chi|nợ"
    r"|tiền|vốn|phí|giá|diện tích|sản lượng|số)[ ]"
)
_UNIT = r"(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|ha|tấn|tạ|kg|km|m2|m3|%|USD|KWh|MW)"
_THING = (
    r"(?:hộ|người|lượt|con|cây|hồ sơ|lao động|học sinh|em|vụ|trường hợp|căn|nhà|đơn|thẻ|m|suất|bộ|doanh nghiệp|cơ sở)"
)
_ANY = rf"(?=[ ]?(?:{_UNIT}|{_THING})(?!\w))"
# The digits behind a point or a blank are three, those behind a comma any.
_BLANK = regex(
    rf"{_LEAD}(?P<number>(?P<whole>\d{{1,3}}(?:\.\d{{3}})*)(?:"
    rf"(?P<thousands>(?:\.[ ]\d{{3}}|[ ]\d{{3}}|[ ]\.[ ]?\d{{3}})(?:[. ]\d{{3}})*){_ANY}"
    rf"|(?P<part>[ ]?,[ ](?P<decimals>\d{{1,3}})|[ ],\d{{1,3}})(?=[ ]?{_UNIT}(?!\w))))",
    re.IGNORECASE,
)
# Where digits stand on both sides of a blank: a text is searched for these, and for words only around them. Four
# digits before it are a year: "đến năm 2025, 100% các xã".
_GAP = regex(r"[0-9](?<!\d{4})[.,]?[ ][.,]?[ ]?\d")
_LEAD_REACH = 40
_MARK = regex(r"[ ]?[.,][ ]?|[ ]")
# "lần lượt đạt 37, 38 tỷ đồng", "đạt 37, 38 và 40 tỷ đồng".
_SEVERAL = regex(r"(?<!\w)(?:lần lượt|tương ứng|các năm|mỗi|các|những)(?!\w)", re.IGNORECASE)
_SEVERAL_REACH = 80


def blanks_in_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where a number stands that a blank parts, without its unit. Costs time linear in the text."""
    end = 0
    for gap in _GAP.finditer(text):
        found = _BLANK.search(text, max(end, gap.start() - _LEAD_REACH), min(len(text), gap.end() + _LEAD_REACH))
        if found is None or found.end("number") <= gap.start():
            continue
        end = found.end("number")
        if not (found["part"] and _are_two(text, found)):
            yield found.span("number")


def _are_two(text: str, found: re.Match[str]) -> bool:
    """Whether what a comma and a blank part are two numbers: "khoảng 2, 3 tấn", "lần lượt đạt 37, 38 tỷ đồng"."""
    decimals = found["decimals"]
    if decimals is None:
        return False
    small = len(found["whole"]) == len(decimals) == 1
    return small or _SEVERAL.search(text, max(0, found.start() - _SEVERAL_REACH), found.start()) is not None


def joined(number: str) -> str:
    """The number without its blanks; a blank that stands for a point becomes one.

    >>> joined("12. 000"), joined("37, 38"), joined("19 136")
    ('12.000', '37,38', '19.136')
    """
    return _MARK.sub(lambda mark: mark[0].strip() or ".", number)
