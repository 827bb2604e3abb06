"""Announced numbers against the items that are listed, within the sentence or below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.alike import same_noun
from haidang.relations.arithmetic import exactly
from haidang.relations.block import Block
from haidang.relations.clauses import sentence_end, sentence_start
from haidang.relations.connectives import leaves_open
from haidang.relations.lists_below import Announced
from haidang.relations.named_lists import lists_of, names_of, spans_of
from haidang.relations.page import Page
from haidang.relations.relation import Connective, Kind, Relation, Verdict

# A list that is farther from its number than this is not the list that was announced.
_NEAR = 2
_MOST = 60
# What ends a line that announces its items: "04 công trình ..., gồm:", "ba nhóm nhiệm vụ sau:".
_ANNOUNCED = re.compile(
    r"(?P<between>[^\d;.]{0,120}?)"
    r"(?P<tie>(?<!\w)(?:như sau|sau đây|sau|bao gồm|gồm có|gồm|là|cụ thể)\s*:?|:)\s*$"
)
# "tại 05 xã", "của 12 huyện": where or whose, not what is listed.
_WHERE = re.compile(
    r"(?<!\w)(?:tại|của|trên|ở|cho|với|giữa|trong|từ|đến|qua|bởi|thuộc|gồm|mỗi)(?: (?:cả|tổng số|địa bàn))?\s*$"
)
# Nouns that announce items whatever these begin with.
_ABSTRACT = frozenset(
    "nhiệm vụ, nhóm, nhóm nhiệm vụ, nội dung, giải pháp, mục tiêu, chỉ tiêu, tiêu chí, bước, giai đoạn, nguyên tắc,"
    " vấn đề, hình thức, phương án, kiến nghị, yêu cầu, đề xuất, công trình, dự án, chương trình, mô hình, kết quả,"
    " điểm, địa điểm, cơ sở, lĩnh vực, nguyên nhân, hạn chế, bài học, trường hợp, khâu, trụ cột, hạng mục, khoản, phần,"
    " sản phẩm, nhóm giải pháp".split(", ")
)
_NAMING = ("gồm ", "gồm: ", "gồm có ", "gồm có: ", "gồm các ", "là: ")
_DEEP = 3


def counts(page: Page) -> Iterator[Relation]:
    """Every number of things that the text announces and then lists, inline or below."""
    for quantity in page.quantities:
        if _announces(quantity):
            relation = _inline(page.text, page, quantity) or _kinds(page.text, page, quantity)
            if relation is not None:
                yield relation
    for announced in page.lists:
        yield from _below(page, announced)


# How much larger than the difference a number must be for the difference to be a slip and not a misreading.
_TWICE, _FOUR_TIMES = 2, 4
_FAR = 600
"""How long a list of kinds may be, in characters."""
# Nouns that other nouns are kinds of: "27 cơ sở y tế, gồm 01 bệnh viện, 01 trung tâm và 25 trạm y tế".
_GENERIC = frozenset("cơ sở, công trình, phương tiện, thiết chế, tổ chức, đơn vị, cơ quan, di tích".split(", "))


def _kinds(text: str, page: Page, count: Quantity) -> Relation | None:
    """A number of things of a generic noun against a list that counts their kinds, each item by its own noun."""
    if not any(count.noun.casefold().startswith(noun) for noun in _GENERIC):
        return None
    for tie, start, end in lists_of(text, count):
        if end - start > _FAR:
            continue
        parts = []
        for low, high in spans_of(text, start, end):
            found = next(iter(page.within(low, min(low + 4, high))), None)
            if found is None:
                break
            parts.append(found)
        if len(parts) < 2 or any(part.unit != "count" or part.to or part.numerator for part in parts):
            continue
        if leaves_open(text, start, end) or len({part.noun for part in parts}) < 2:
            continue
        return _counted_together(count, parts, tie, _TWICE)
    return None


def _announces(quantity: Quantity) -> bool:
    return (
        quantity.unit == "count"
        and quantity.qualifier == "="
        and quantity.to is None
        and quantity.numerator is None
        and 2 <= quantity.value <= _MOST
        and bool(quantity.noun)
        and quantity.unit_from is None
    )


def _inline(text: str, page: Page, count: Quantity) -> Relation | None:
    found = names_of(text, count)
    if found is None:
        return None
    fewest, most, spans, tie = found
    between = page.within(spans[0][0], spans[-1][1])
    if any(q.is_count and same_noun(count.noun, q.noun) for q in between):
        return None  # "14 dự án: 05 dự án chuyển tiếp, 09 dự án mới" is a sum
    if fewest <= count.value <= most:
        return _relation(count, int(count.value), spans, Verdict.HOLDS if fewest == most else Verdict.UNDECIDED, tie)
    number = most if count.value > most else fewest
    certain = fewest == most or (number == most and _all_named(text, count, spans[0][0]))
    return _relation(count, number, spans[:number], _near(count, number, certain), tie)


def _all_named(text: str, count: Quantity, start: int) -> bool:
    """Whether a list names one item for each thing counted, so that it can hold too few of them, never too many."""
    return count.noun.casefold() in _ABSTRACT and text.endswith(_NAMING, count.end, start)


def _near(count: Quantity, number: int, certain: bool) -> Verdict:
    near = abs(count.value - number) <= _NEAR and (number > 2 or count.value > 2)
    return Verdict.FAILS if near and certain else Verdict.UNDECIDED


def _relation(
    count: Quantity, number: int, spans: Sequence[tuple[int, int]], verdict: Verdict, tie: tuple[int, int]
) -> Relation:
    return Relation(
        Kind.COUNT, Connective.WHOLE, count, (), verdict, exactly(number), Decimal(number), *tie, number, tuple(spans)
    )


def _below(page: Page, announced: Announced) -> Iterator[Relation]:
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
        yield _counted_together(count, together, place)
    elif _listed(page, announced, count, begin):
        spans = [(item.start, item.end) for item in announced.items]
        verdict = Verdict.HOLDS if count.value == len(spans) else _near(count, len(spans), True)
        yield _relation(count, len(spans), spans, verdict, place)


def _announces_below(quantity: Quantity) -> bool:
    return quantity.unit == "count" and quantity.qualifier == "=" and quantity.numerator is None and bool(quantity.noun)


def _listed(page: Page, announced: Announced, count: Quantity, begin: int) -> bool:
    """Whether the items are what the number counts: they begin with the noun, or the noun is one of matters."""
    text, noun = page.text, count.noun.casefold()
    if not 2 <= count.value <= _MOST:
        return False
    heads = [text[item.start : item.start + 40].casefold() for item in announced.items]
    if any(_counts_same(page, item, count) for item in announced.items):
        return False
    if all(noun.split()[0] in head.split()[:2] or noun in head for head in heads):
        return True
    return noun in _ABSTRACT and not _WHERE.search(text, max(begin, count.start - 20), count.start)


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


def _counted_together(
    count: Quantity, parts: Sequence[Quantity], tie: tuple[int, int], nearness: int = _FOUR_TIMES
) -> Relation:
    made = sum((part.value for part in parts), Decimal(0))
    near = abs(count.value - made) * nearness <= count.value
    verdict = Verdict.HOLDS if made == count.value else Verdict.FAILS if near else Verdict.UNDECIDED
    return Relation(Kind.COUNT, Connective.WHOLE, count, tuple(parts), verdict, exactly(made), made, *tie)
