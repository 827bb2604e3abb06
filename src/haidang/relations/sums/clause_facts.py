"""What a clause of a list is asked: what its brackets hold, whether it leaves parts out, what has no unit."""

from __future__ import annotations

import re
from decimal import Decimal

from haidang.quantities.numerals import read_numeral
from haidang.quantities.quantity import Quantity
from haidang.relations.page.clauses import Clause
from haidang.relations.page.connectives import leaves_open
from haidang.relations.page.page import Page
from haidang.text.patterns import regex

# What may stand in a bracket beside the figure of its item: "(kinh phí khoảng 1.980 triệu đồng)".
_BEFORE_ALONE, _BEHIND_ALONE = 25, 3
# "công chức 86 và viên chức 1.232": a label and a number, which ends the clause or goes before its share; what the list
# is by may stand before it: "phân theo loại: lúa 3.742".
_LABELLED = regex(
    r"[\s:-]*(?:[^\W\d][^\d,;:()\n]{1,40}: )?(?P<label>[^\W\d][^\d;:()\n]{1,60}?)(?:: ?| )"
    r"(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,6})(?: ?\([\d,]{1,6} ?%\))?\s*\.?"
)
# Numbers behind these are names, dates, ranks or places.
NAMING = regex(
    r"(?:năm|tháng|ngày|quý|khóa|lớp|khối|thứ|số|hạng|điều|khoản|điểm|cấp|mức|đợt|giai đoạn|quốc lộ|tỉnh lộ|thôn"
    r"|tổ|khu|đường|ấp|nhóm|loại|bậc|phố|phường|quận|bản|xóm|cụm|kênh|(?<!trực )tuyến|trạm|lần|vòng|phần|mục|biểu|bảng"
    r"|tiêu chí|từ|đến|quyết định) $",
    re.IGNORECASE,
)
# What there are never a hundred of, numbered one by one, behind another word: "nông thôn 402"; not "tuyến 417".
_FEW = regex(r"(?<=[^\W\d_] )(?:thôn|tổ|khu|ấp|nhóm|loại|bậc|xóm|bản|cụm|tuyến|trạm|lần|vòng|phần|đợt|khối|hạng|cấp)$")
_LEAST, _MOST_SLIPPED, _MANY = 10, 3, 100
_TIMES = frozenset("x×*")


def lent(page: Page, total: Quantity, start: int, end: int) -> Quantity | None:
    """The number of a clause that is a label and a bare number, in the unit of the total that it may be a part of.

    None for a number that may name a place, a year or an item.
    """
    found = _LABELLED.fullmatch(page.text, start, end)
    if found is None:
        return None
    value = read_numeral(found["number"]).value
    if NAMING.search(f"{found['label']} ") and not _is_amount(found, value):
        return None
    small = value < _LEAST and not found["number"].startswith("0")
    if small and (not total.is_count or found["label"].split()[-1][:1].isupper()):
        return None
    part = bare_part(total, found.start("number"), found["number"])
    # A part above its total is a slip at most; so written it is an amount and no year.
    most = total.value * _MOST_SLIPPED if "." in found["number"] else total.value
    return part if part.value <= most else None


def _is_amount(found: re.Match[str], value: Decimal) -> bool:
    """Whether a number behind a word that may name by numbers is an amount all the same.

    "đặt vòng 2.615", "nhà ở nông thôn 402": no ring has such a number, and no hamlet.
    """
    return "." in found["number"] or (value >= _MANY and _FEW.search(found["label"]) is not None)


def bare_part(total: Quantity, start: int, number: str) -> Quantity:
    """A number that is written without a unit, as a figure in the unit that its total is written in."""
    read = read_numeral(number)
    decimals = len(total.text.partition(",")[2].split(" ")[0])
    scale = Decimal(1) if total.is_count else total.precision.scaleb(decimals)
    worth = scale * Decimal(1).scaleb(-len(number.partition(",")[2]))
    return Quantity(
        start,
        start + len(number),
        number,
        read.value * scale,
        total.unit,
        worth,
        noun=total.noun,
        unit_from=(total.start, total.end),
    )


def multiplied(text: str, figure: Quantity) -> bool:
    """Whether a figure is a factor: "33 căn x 50 triệu đồng"."""
    before, behind = text[max(0, figure.start - 2) : figure.start].strip(), text[figure.end : figure.end + 3]
    return before in _TIMES or (behind[:1] == " " and behind[1:2] in _TIMES and behind[2:] == " ")


def in_brackets(position: int, clause: Clause) -> bool:
    """Whether a place lies in a bracket of the clause."""
    return any(low <= position < high for low, high in clause.brackets)


def opens_list(text: str, start: int, end: int, clause: Clause) -> bool:
    """Whether the words of a clause outside its brackets say that parts are left out."""
    at = start
    for low, high in clause.brackets:
        if leaves_open(text, at, min(low, end)):
            return True
        at = high
    return leaves_open(text, at, end)


def inner_connective(page: Page, start: int, end: int, clause: Clause) -> int | None:
    """Where a clause begins to split its own figure: "trong đó", "gồm" outside its brackets."""
    for match in page.connectives(start, end):
        if not in_brackets(match.start(), clause):
            return match.start()
    return None


def alone_in_bracket(quantity: Quantity, clause: Clause) -> bool:
    """Whether a bracket holds this figure alone: "Trạm y tế xã Lĩnh Sơn (1.980 triệu đồng)"."""
    for low, high in clause.brackets:
        if low <= quantity.start < high:
            return quantity.start - low <= _BEFORE_ALONE and high - quantity.end <= _BEHIND_ALONE
    return False
