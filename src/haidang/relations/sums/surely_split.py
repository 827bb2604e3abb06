"""Whether a sentence of figures surely splits a total that stands before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.quantities.words import number_in_words
from haidang.relations.arithmetic.slips import Cause, mistyped, one_slip_away, slips
from haidang.relations.page.connectives import CROSSES
from haidang.relations.page.page import Page
from haidang.relations.sums.exclusive import exclude_each_other
from haidang.relations.sums.parts import Parts
from haidang.relations.sums.told_figures import near, told_before
from haidang.relations.sums.weighing import LIKELY, NEARLY
from haidang.text.patterns import regex

_LEAST, _DIGITS, _MANY, _BEHIND = 3, 100, 1000, 16


# What says that what stands behind it splits a total: "Hình thức xử lý:", "Nguyên nhân:", "Theo địa bàn:".
_SPLITS = regex(
    r"(?<!\w)(?:theo|cơ cấu|hình thức|phương thức|biện pháp|nguyên nhân|kết quả|phân loại|xếp loại|loại|nhóm|lĩnh vực"
    r"|thị trường|khu vực|gồm|trong tổng|nguồn)(?!\w)",
    re.IGNORECASE,
)
# An item that says that nothing else is left: "loại khác 02 vụ", "các thị trường còn lại 20,7 triệu USD".
_CLOSES = regex(r"(?<!\w)(?:khác|còn lại)(?!\w)", re.IGNORECASE)
# "một số hồ sơ cùng lúc mắc nhiều lỗi: ...": one thing may stand in several items.
OVERLAPS = regex(r"(?<!\w)(?:cùng lúc|đồng thời|một số|nhiều lỗi|vừa|trùng|cả hai|chủ yếu|riêng)(?!\w)", re.IGNORECASE)
_AS_ABOVE = regex(
    r"(?<!\w)(?:vừa đủ|đúng bằng|bằng đúng|bằng|khớp với|đúng với)"
    r" (?:tổng|số|mức)[^,;.()\n\d]{0,40}(?:nêu|nói|kể) trên",
    re.IGNORECASE,
)
INTO = regex(
    r"(?<!\w)(?:chia|phân)(?: làm| thành| ra| cho)?:? (\d{1,2}|hai|ba|bốn|sáu) [^\d,;:.()\n]{2,24}: ?$", re.IGNORECASE
)
_CLOSE = (Decimal("0.98"), Decimal("1.02"))
TOTAL = regex(r"(?<!\w)tổng(?!\w)", re.IGNORECASE)


def is_total(page: Page, total: Quantity, parts: Parts, start: int, listed: int, end: int) -> bool:
    """Whether a list surely splits a total that it does not make."""
    text, terms = page.text, parts.main
    if total not in told_before(page, total, page.sentence_start(total.start), start) or parts.unknown:
        return False
    if parts.left_out or parts.inner:
        return False
    if _is_tied(page, total, terms, start, listed, end) and mistyped(total, terms):
        return True
    if max(term.value for term in terms) >= total.value:
        return False
    if _AS_ABOVE.search(text, terms[-1].end, end) or _numbers_them(text, start, listed, len(terms)):
        return near(total, terms, LIKELY)
    if OVERLAPS.search(text, total.end, end):
        return False
    if TOTAL.search(text, page.sentence_start(total.start), total.start) and total.value / total.precision >= _MANY:
        if one_slip_away(total, terms):
            return True
    if len(terms) < _LEAST and not _SPLITS.search(text, start, terms[0].start):
        large = total.value / total.precision >= _MANY and near(total, terms, NEARLY)
        return large and one_slip_away(total, terms) and exclude_each_other(text, terms)
    closed = _CLOSES.search(text, terms[-2].end, min(terms[-1].end + 16, end)) is not None
    if closed and near(total, terms, NEARLY):
        return True
    if near(total, terms, NEARLY) and len(terms) >= _LEAST and listed > start:
        if _SPLITS.search(text, start, listed) and any(
            slip.cause is not Cause.REPEATED for slip in slips(total, terms)
        ):
            return True
    if not _weighty(total, terms):
        return False
    if one_slip_away(total, terms):
        return len(terms) >= _LEAST or listed > start
    return len(terms) >= _LEAST and near(total, terms, _CLOSE)


def _is_tied(page: Page, total: Quantity, terms: Sequence[Quantity], start: int, listed: int, end: int) -> bool:
    """Whether words say that a list splits what stands before it: "Cơ cấu: ...", "đúng 02 vụ, sai 09 vụ"."""
    text = page.text
    if OVERLAPS.search(text, total.end, end):
        return False
    others = text.find(" khác", terms[-2].end, min(terms[-1].end + _BEHIND, end)) >= 0
    if others and len(terms) >= _LEAST:
        return True
    if CROSSES.search(text, start, end):
        return False
    if listed > start and _SPLITS.search(text, start, listed) is not None:
        return True
    return len(terms) >= _LEAST and exclude_each_other(text, terms)


def _numbers_them(text: str, start: int, listed: int, terms: int) -> bool:
    """Whether the words say into how many parts it was split: "Tuyến chia làm 3 đoạn:"."""
    said = INTO.search(text, start, listed)
    return said is not None and int(number_in_words(said[1]) or said[1]) == terms


def _weighty(total: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether a total has enough digits for an accident to be rare, and its parts are not a few among many."""
    return abs(total.value / total.precision) >= _DIGITS and all(term.value for term in terms)
