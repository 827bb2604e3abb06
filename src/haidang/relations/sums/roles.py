"""What a figure is said to be: a plan, what was done of it, what was paid: "kế hoạch 52 tỷ đồng, giải ngân 33,8"."""

from __future__ import annotations

from bisect import bisect_left

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.page.page import Page
from haidang.text.patterns import regex

_ROLE = regex(
    r"(?<!\w)(?:kế hoạch|dự toán|giải ngân|thanh toán|tạm ứng|tổng mức đầu tư|quyết toán|được giao|thu hồi|bàn giao"
    r"|dư nợ|cho vay|chỉ tiêu|giá trị|diện tích|sản lượng|kinh phí|nợ)(?!\w)"
)
_REACH = 70


def role_of(page: Page, figure: Quantity) -> str:
    """The last word between a figure and the one before that says what it is; empty where none does."""
    index = bisect_left(page.starts, figure.start)
    low = max(page.sentence_start(figure.start), figure.start - _REACH, page.quantities[index - 1].end if index else 0)
    said = _ROLE.findall(page.text[low : figure.start].lower())
    return said[-1] if said else ""


def of_role(page: Page, total: Quantity, role: str, start: int, end: int) -> Quantity | None:
    """The first figure of an item that is said to be what the total is said to be."""
    for figure in page.within(start, end):
        if addable(page.text, total, figure) and role_of(page, figure) == role:
            return figure
    return None
