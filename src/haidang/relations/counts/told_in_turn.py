"""Numbers of what was told one after the other: "đợt 1 62 ha, đợt 2 29 ha, đợt 3 16 ha. Qua 3 đợt đã bàn giao ..."."""

from __future__ import annotations

import re

from haidang.quantities.quantity import Quantity
from haidang.relations.counts.counted import announced_against
from haidang.relations.page.connectives import leaves_open
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.text.patterns import regex

_NOUNS = frozenset({"đợt", "lần", "vòng", "giai đoạn", "bước", "quý", "kỳ", "phiên", "vụ"})
# "như vậy qua 4 đợt", "cả 3 đợt", "tổng cộng 3 đợt": all those told before.
_ALL = regex(r"(?<!\w)(?:qua|cả|sau|tổng cộng|cộng|cộng cả|tổng số|trong cả|hết) $", re.IGNORECASE)
_REACH = 400
_TURNS = 12


def told_in_turn(page: Page, count: Quantity) -> Relation | None:
    """`count` against the turns that its paragraph numbers before it from one on; None where it numbers none."""
    noun, text = count.noun.casefold(), page.text
    if noun not in _NOUNS or not _ALL.search(text, max(0, count.start - 12), count.start):
        return None
    start = max(text.rfind("\n", 0, count.start) + 1, count.start - _REACH)
    before = text[start : count.start].casefold()
    spans: list[tuple[int, int]] = []
    at = 0
    for turn in range(1, _TURNS):
        told = f"{noun} {turn}"
        found = before.find(told, at)
        while found >= 0 and before[found + len(told) : found + len(told) + 1].isdigit():
            found = before.find(told, found + 1)
        if found < 0:
            break
        at = found + len(told)
        spans.append((start + found, start + at))
    if len(spans) < 2 or leaves_open(text, spans[0][0], spans[-1][1]):
        return None
    return announced_against(count, len(spans), len(spans), spans, (count.start, count.end))
