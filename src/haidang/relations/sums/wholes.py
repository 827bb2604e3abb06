"""Which figures may be the total of a list: those before the word or the bracket that ties it."""

from __future__ import annotations

import re

from haidang.quantities.quantity import Quantity
from haidang.relations.page.clauses import enclosing, sentence_start
from haidang.relations.page.connectives import said_of_no_part
from haidang.relations.page.page import Page
from haidang.relations.sums.named_parts import may_have_parts
from haidang.text.patterns import regex

# Marks that stand before a connective at the head of a sentence: "- Trong đó:", "(Trong đó ...".
_NOTHING = regex(r"[\s()\-+*.:;,\"“”]*")
# The mark of an item in a list.
_LAST_ITEM = regex(r"[-+*•] ")
# How many figures before a connective are tried as its total.
TRIED = 5


def totals_before(page: Page, begin: int, end: int, bracket: int | None) -> list[Quantity]:
    """The figures that may be the total of a list announced at `end`, the likeliest first.

    Those of the sentence, outside its closed brackets and not bases or changes, the nearest first; where the
    sentence begins with the connective, those of the sentence before.
    """
    text = page.text
    head = _NOTHING.match(text, begin, end)
    if bracket is not None:
        within = _candidates(page, bracket + 1, end)
        if within:
            return within
    if head is not None and head.end() >= end:
        if begin and _LAST_ITEM.match(text, text.rfind("\n", 0, begin - 1) + 1) and text[begin - 1] == "\n":
            if not _LAST_ITEM.match(text, begin):
                return []  # a list ends above: what is said below it is not said of its last item
        end = begin
        while end > 0 and text[end - 1] in " \n":
            end -= 1
        end = max(end - 1, 0) if end and text[end - 1] in ".:;" else end
        begin = sentence_start(text, end)
    return _candidates(page, begin, end if bracket is None else min(bracket, end))


def _candidates(page: Page, begin: int, end: int) -> list[Quantity]:
    text = page.text
    found: list[Quantity] = []
    for quantity in reversed(page.within(begin, end)):
        if quantity.unit == "%" or "/" in quantity.unit:
            continue
        low = max(begin, quantity.start - 40)
        if said_of_no_part(text, low, quantity.start) and not _total_said(text, begin, quantity):
            continue
        if enclosing(text, begin, quantity.start) is None:
            found.append(quantity)
        if len(found) == TRIED:
            break
    return found


_TOTAL = regex(r"(?<!\w)(?:tổng|toàn|kế hoạch|dự toán)(?!\w)", re.IGNORECASE)


def _total_said(text: str, begin: int, quantity: Quantity) -> bool:
    """ "Tổng dự toán 30 tỷ", "Kế hoạch vốn được giao là 6.214 tỷ": a plan that is itself the total."""
    head = _TOTAL.search(text, max(begin, quantity.start - 60), quantity.start)
    return head is not None and "so với" not in text[head.start() - 10 : quantity.start].casefold()


_NEAR = 3
"""How many figures may stand between a total and the bracket that splits it."""


def total_beside(page: Page, index: int, start: int, end: int) -> Quantity | None:
    """The total of a bracket that does not split the figure before it.

    "48 lớp tập huấn cho 3.126 lượt người (tuyến tỉnh 13 lớp, tuyến huyện 35 lớp)".
    """
    text, begin = page.text, page.sentence_start(page.quantities[index].start)
    for other in reversed(page.quantities[max(0, index - _NEAR) : index]):
        if other.start < begin:
            return None
        plain = other.unit != "%" and "/" not in other.unit and other.denominator is None
        if not plain or said_of_no_part(text, max(begin, other.start - 40), other.start):
            continue
        if may_have_parts(page, other, start, end, 2):
            return other if enclosing(text, begin, other.start) is None else None
    return None
