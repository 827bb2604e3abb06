"""Announced numbers against the items that stand below the line, or against what these together count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.alike import same_noun
from haidang.relations.block import Block
from haidang.relations.clauses import sentence_end, sentence_start
from haidang.relations.connectives import leaves_open
from haidang.relations.counted import MOST, announced_against, counted_together
from haidang.relations.listed_nouns import ABSTRACT
from haidang.relations.lists_below import Announced
from haidang.relations.page import Page
from haidang.relations.relation import Relation

# What ends a line that announces its items: "04 công trình ..., gồm:", "ba nhóm nhiệm vụ sau:".
_ANNOUNCED = re.compile(
    r"(?P<between>[^\d;.]{0,120}?)"
    r"(?P<tie>(?<!\w)(?:như sau|sau đây|sau|bao gồm|gồm có|gồm|là|cụ thể)\s*:?|:)\s*$"
)
# "tại 05 xã", "của 12 huyện": where or whose, not what is listed.
_WHERE = re.compile(
    r"(?<!\w)(?:tại|của|trên|ở|cho|với|giữa|trong|từ|đến|qua|bởi|thuộc|gồm|mỗi)(?: (?:cả|tổng số|địa bàn))?\s*$"
)
_DEEP = 3


def below_counts(page: Page, announced: Announced) -> Iterator[Relation]:
    """The number in the line above a list against its items, or against what the items together count."""
    text, block = page.text, announced.above
    begin = max(block.start, sentence_start(text, block.end))
    above = [q for q in page.within(begin, block.end) if _announces_below(q)]
    if not above or announced.open:
        return
    count = above[-1]
    tie = _ANNOUNCED.match(text, count.end, block.end)
    if tie is None or leaves_open(text, *tie.span("between")):
        return
    place = tie.span("tie")
    together = _together(page, announced)
    if together is not None:
        yield counted_together(count, together, place)
    elif _listed(page, announced, count, begin):
        spans = [(item.start, item.end) for item in announced.items]
        yield announced_against(count, len(spans), len(spans), spans, place)


def _announces_below(quantity: Quantity) -> bool:
    return quantity.unit == "count" and quantity.qualifier == "=" and quantity.numerator is None and bool(quantity.noun)


def _listed(page: Page, announced: Announced, count: Quantity, begin: int) -> bool:
    """Whether the items are what the number counts: they begin with the noun, or the noun is one of matters."""
    text, noun = page.text, count.noun.casefold()
    if not 2 <= count.value <= MOST:
        return False
    heads = [text[item.start : item.start + 40].casefold() for item in announced.items]
    if any(_counts_same(page, item, count) for item in announced.items):
        return False
    if all(noun.split()[0] in head.split()[:2] or noun in head for head in heads):
        return True
    return noun in ABSTRACT and not _WHERE.search(text, max(begin, count.start - 20), count.start)


def _counts_same(page: Page, item: Block, count: Quantity) -> bool:
    """Whether an item itself counts things of the noun: "- 05 dự án hoàn thành" is a part, not an item."""
    near = page.within(item.start, min(item.end, item.start + 40))
    return any(q.is_count and same_noun(q.noun, count.noun) for q in near)


def _together(page: Page, announced: Announced) -> list[Quantity] | None:
    """What all items together count, where each says so: "bao gồm 10 tuyến đường giao thông, 02 trường học"."""
    found: list[Quantity] = []
    for item in announced.items:
        own = _split_of(page, item, _DEEP)
        if own is None:
            return None
        found += own
    return found


def _split_of(page: Page, block: Block, levels: int) -> list[Quantity] | None:
    text = page.text
    for match in page.connectives(block.start, block.end):
        if match["whole"]:
            near = page.within(match.end(), min(sentence_end(text, match.end()), block.end))
            own = [q for q in near if q.unit == "count" and q.numerator is None]
            if len(own) > 1 and len({q.noun for q in own}) > 1:
                return own
    for child in block.children if levels > 1 else ():
        below = _split_of(page, child, levels - 1)
        if below is not None:
            return below
    return None
