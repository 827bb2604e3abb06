"""Announced numbers against the items that stand below the line, or against what these together count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import same_noun
from haidang.relations.counts.counted import TYPED, announced_against, counted_together
from haidang.relations.counts.item_heads import Span
from haidang.relations.counts.list_places import CAPITAL, KIND_OF_PLACE, handed_on
from haidang.relations.counts.listed_nouns import ABSTRACT, GENERIC, KIND_HEAD, PLACES, among
from haidang.relations.counts.series import series
from haidang.relations.page.block import Block
from haidang.relations.page.clauses import sentence_end
from haidang.relations.page.connectives import leaves_open
from haidang.relations.page.lists_below import Announced
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.text.patterns import regex

# What ends a line that announces its items: "04 công trình, tổng vốn 12,5 tỷ đồng, gồm:", "ba nhóm nhiệm vụ sau:".
_ANNOUNCED = regex(
    r"(?P<between>(?:[^;.\n]|(?<=\d)\.(?=\d)){0,160}?)"
    r"(?P<tie>(?<!\w)(?:như sau|sau đây|sau|bao gồm|gồm có|gồm|là|cụ thể)\s*[:.]?|:)\s*$"
)
# "triển khai bốn mô hình": the line ends, and the bullets below are what it announced.
_BARE = regex(r"(?P<between>[^\d;.,:()]{0,30})(?P<tie>[.]?)\s*$")
_DONE = regex(
    r"(?<!kết quả )(?<!tình hình )(?:triển khai|có|xây dựng|thực hiện|đề ra|xác định|tập trung(?: vào)?"
    r"|chia (?:thành|làm|ra)|còn|chỉ ra|nêu|kiến nghị|đề xuất|hoàn thành|khởi công"
    r"|đầu tư|thành lập|ban hành|tổ chức|phân (?:thành|làm))\s*$",
    re.IGNORECASE,
)
# "- Tổng kinh phí: ...", "- Thời gian hoàn thành: ...": told of the list, and none of its items.
_BESIDES = regex(
    r"(?:tổng|kinh phí|thời gian|địa điểm|ngoài ra|còn lại|đơn vị thực hiện|nguồn vốn|ghi chú|riêng|trong đó|hình thức"
    r"|phương thức|đối tượng)(?!\w)",
    re.IGNORECASE,
)
_PLACE = regex(rf"(?:(?i:{KIND_OF_PLACE}) )?[{CAPITAL}][\w'-]*(?: (?:[{CAPITAL}][\w'-]*|\d+))+")
_HEAD = regex(r"[^:(,;.\n]{1,60}")
# "tại 05 xã", "của 12 huyện": where or whose, not what is listed.
_WHERE = regex(
    r"(?<!\w)(?:tại|của|trên|ở|cho|với|giữa|trong|từ|đến|qua|bởi|thuộc|gồm|mỗi)(?: (?:cả|tổng số|địa bàn))?\s*$"
)
# "08 nhiệm vụ, phân theo lĩnh vực:", "08 nhiệm vụ: - Đã hoàn thành; - Đang thực hiện".
_OF_KINDS = regex(r"(?<!\w)(?:phân|chia|xếp|theo|thuộc|trên) (?:theo|thành|làm|ra|loại|các|từng|lĩnh vực|nhóm)(?!\w)")
_STATUS = regex(r"(?:đã|đang|chưa|quá hạn|trong hạn|đúng hạn|trễ hạn|trước hạn|còn|không)(?!\w)", re.IGNORECASE)
_DEEP = 3
_LINE = 200


def below_counts(page: Page, announced: Announced) -> Iterator[Relation]:
    """The number in the line above a list against its items, or against what the items together count."""
    text, block = page.text, announced.above
    if announced.open or not page.within(block.start, block.end):
        return
    begin = max(block.start, page.told_from(block.end))
    above = [q for q in page.within(begin, block.end) if _announces_below(q)]
    if not above or (announced.bare and len(text[begin : block.end]) > _LINE):
        return
    together = _together(page, announced)
    # What the items together count is the number nearest to them: "tại 04 xã ..., đối với 81 hạng mục, cụ thể:".
    headed = [] if together else [q for q in above if _headed(text, announced, q)]
    count = (headed or above)[-1]
    tie = _tie(page, announced, count, begin)
    if tie is None or leaves_open(text, *tie.span("between")):
        return
    place = tie.span("tie")
    if together is not None:
        yield counted_together(count, together, place)
    elif _listed(page, announced, count, begin) and not _are_kinds(text, announced, tie["between"]):
        spans = [(item.start, item.end) for item in announced.items]
        fewest = len(spans)
        while fewest > 1 and _BESIDES.match(text, spans[fewest - 1][0]):
            fewest -= 1
        sure = bool(tie["tie"].strip(". ")) and (_headed(text, announced, count) or _are_leaves(announced))
        yield announced_against(count, fewest, len(spans), spans, place, sure=sure)


def _are_leaves(announced: Announced) -> bool:
    """Whether nothing stands below the items, beside what ends the text: they are no groups of what is counted."""
    return not any(item.children for item in announced.items[:-1])


def _are_kinds(text: str, announced: Announced, between: str) -> bool:
    """Whether the items say what becomes of the things counted, or the fields that they are parted by."""
    return _OF_KINDS.search(between) is not None or all(_STATUS.match(text, item.start) for item in announced.items)


def _tie(page: Page, announced: Announced, count: Quantity, begin: int) -> re.Match[str] | None:
    """What ties the line to its items: "gồm:", a colon, or nothing behind a deed and above bullets."""
    text, end = page.text, announced.above.end
    tie = None if announced.bare else _ANNOUNCED.match(text, count.end, end)
    if tie is not None:
        return tie
    bare = _BARE.match(text, count.end, end) if all(item.bullet for item in announced.items) else None
    return bare if bare and _DONE.search(text, max(begin, count.start - 24), count.start) else None


def _announces_below(quantity: Quantity) -> bool:
    return quantity.unit == "count" and quantity.qualifier == "=" and quantity.numerator is None and bool(quantity.noun)


def _listed(page: Page, announced: Announced, count: Quantity, begin: int) -> bool:
    """Whether the items are what the number counts: they begin with the noun, or the noun is one of matters."""
    text, noun = page.text, count.noun.casefold()
    if count.value > TYPED or (count.value < 2 and not (count.text[0] == "0" and _headed(text, announced, count))):
        return False
    if sum(_counts_same(page, item, count) for item in announced.items) * 2 > len(announced.items):
        return False
    if _headed(text, announced, count):
        return True
    if noun in PLACES and all(_is_place(text, item) for item in announced.items):
        return True
    if _WHERE.search(text, max(begin, count.start - 20), count.start):
        return False
    if _terms(text, announced, count):
        return True
    bodies = noun in GENERIC and all(KIND_HEAD.match(text, item.start) for item in announced.items)
    return bodies or among(noun, ABSTRACT)


def _terms(text: str, announced: Announced, count: Quantity) -> bool:
    """Whether the items are names or terms alone that can be what is counted: "- Dốc Cao Lộ;"."""
    tied = _ANNOUNCED.match(text, count.end, announced.above.end)
    if tied is None or handed_on(tied["between"]) or not all(item.bullet for item in announced.items):
        return False
    heads = [found for item in announced.items if (found := _HEAD.match(text, item.start, item.end))]
    spans = [Span(*found.span(), "," if index else "") for index, found in enumerate(heads)]
    return len(spans) > 1 and series(text, count.noun.casefold(), "colon", tied["between"], spans) is not None


def _headed(text: str, announced: Announced, count: Quantity) -> bool:
    """Whether each item begins with the noun of what is counted, or holds it near its beginning."""
    noun = count.noun.casefold()
    first = noun.split()[0]
    for item in announced.items:
        head = text[item.start : item.start + 40].casefold()
        if first not in head or (noun not in head and first not in head.split(maxsplit=2)[:2]):
            return False
    return True


def _is_place(text: str, item: Block) -> bool:
    """Whether an item begins with the name of a place and nothing else: "- Tân Lập: 12 hộ", "- Xã Tân Hòa"."""
    head = _HEAD.match(text, item.start, item.end)
    return head is not None and not head[0].isupper() and _PLACE.fullmatch(head[0].strip()) is not None


def _counts_same(page: Page, item: Block, count: Quantity) -> bool:
    """Whether an item itself counts things of the noun: "- 05 dự án hoàn thành" is a part, not an item.

    No part is more than the whole: "Hoàn thành 21 nhiệm vụ của kế hoạch" may be one of 05 tasks.
    """
    near = page.within(item.start, min(item.end, item.start + 40))
    return any(q.is_count and same_noun(q.noun, count.noun) and q.value <= count.value for q in near)


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
