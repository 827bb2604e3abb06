"""Figures that say how much falls on one: "32,8 học sinh/lớp", "bình quân mỗi hộ 5 triệu đồng"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.text.patterns import regex
from haidang.text.values import frozen

_AVERAGE = r"(?:bình quân|trung bình|tính bình quân|tính ra|mật độ|bq)"
# "bình quân 32,8", "bình quân chung đạt 5,2", "mật độ dân số là 420", "đạt bình quân".
_SAID = regex(
    rf"\b{_AVERAGE}[^,;:.()\d]{{0,60}}$|\btỷ lệ (?:bác sĩ|giường bệnh|điều dưỡng)[^,;:.()\d]{{0,40}}$", re.IGNORECASE
)
# "bình quân mỗi hộ 5 triệu đồng", "trung bình 1 xã đạt 15,3 tiêu chí".
_OF_EACH = regex(
    rf"\b{_AVERAGE} ?(?:chung )?(?:mỗi|một|1|01|từng) (?P<noun>[^\W\d_]+)(?: [^\W\d_]+){{0,4}} ?$", re.IGNORECASE
)
# "bình quân 0,25 ha đất sản xuất/hộ", "trung bình 3 tỷ đồng một xã".
_EACH_BEHIND = regex(r"(?: [^\W\d_]+){0,4}(?: ?/ ?| mỗi | một | cho mỗi | trên mỗi )(?P<noun>[^\W\d_]+)")
_UNIT = regex(r"(?P<above>[^/]+)/(?:(?P<many>vạn|nghìn|ngàn|triệu|[\d.]+) )?(?P<below>[^\W_][^/]*)")
_MANY = {"vạn": 10_000, "nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000}
_LEAD = 80


@frozen
class Average:
    """The figure at `index` that says how much of `above` falls on `worth` of `below`."""

    index: int
    value: Quantity
    above: str
    below: str
    worth: Decimal
    said: bool
    """Whether a word such as "bình quân" says that it is a quotient."""


def averages(page: Page) -> Iterator[Average]:
    """Every figure that is a rate, or that a word says to be a quotient, in order."""
    for index, quantity in enumerate(page.quantities):
        if "/" not in quantity.unit and not _may_be_said(page.text, quantity):
            continue
        average = _read(page, index, quantity)
        if average is not None:
            yield average


def _may_be_said(text: str, quantity: Quantity) -> bool:
    """Whether a word that says of a figure without a rate that it is a quotient stands before it: a cheap question."""
    if quantity.unit == "%":
        return False
    lead = text[max(0, quantity.start - _LEAD) : quantity.start]
    if "ình quân" in lead or "rung bình" in lead or "ính ra" in lead or "ật độ" in lead:
        return True
    return "bq " in lead or "BQ " in lead


def _read(page: Page, index: int, quantity: Quantity) -> Average | None:
    if quantity.unit in ("%", "pp") or quantity.to is not None or quantity.denominator is not None:
        return None
    if "/" in quantity.unit:
        found = _UNIT.fullmatch(quantity.unit)
        if found is None:
            return None
        many = found["many"] or "1"
        worth = Decimal(_MANY[many] if many in _MANY else int(many.replace(".", "") or 1))
        return Average(index, quantity, found["above"], found["below"], worth, _is_said(page, index))
    lead = _lead(page, index)
    each = _OF_EACH.search(lead)
    if each is not None:
        return Average(index, quantity, quantity.unit, each["noun"].lower(), Decimal(1), True)
    behind = _EACH_BEHIND.match(page.text, quantity.end) if _SAID.search(lead) else None
    if behind is None:
        return None
    return Average(index, quantity, quantity.unit, behind["noun"].lower(), Decimal(1), True)


def _lead(page: Page, index: int) -> str:
    """The words before a figure in its sentence, back to 80 characters; figures before it end them."""
    start = page.quantities[index].start
    low = max(page.sentence_start(start), start - _LEAD)
    return page.text[low:start]


def _is_said(page: Page, index: int) -> bool:
    lead = _lead(page, index)
    if _SAID.search(lead) is not None or _OF_COUNT.search(lead) is not None:
        return True
    return "dân" in page.quantities[index].unit and _REACHES.search(lead) is not None


# "1.428 bác sĩ, dân số 1.190.000 người, đạt 12 bác sĩ/vạn dân".
_REACHES = regex(r"(?:đạt|tỷ lệ|tương đương|bằng)(?: là| khoảng)? $")
# "Định mức bình quân cho 05 xã đặc biệt khó khăn là".
_OF_COUNT = regex(rf"\b{_AVERAGE} (?:cho|của) \d+ [^,;:.()\d]{{0,50}}$", re.IGNORECASE)


def clause_of(page: Page, average: Average) -> str:
    """The words of its clause before an average, in lower case."""
    lead = _lead(page, average.index).lower()
    return lead[max(lead.rfind(mark) for mark in ",;:(") + 1 :]
