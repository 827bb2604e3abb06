"""Numbers of things that stand each at its place, against the places: "05 nhà văn hóa tại các thôn A, B, C, D"."""

from __future__ import annotations

import re

from haidang.quantities.quantity import Quantity
from haidang.relations.counts.counted import count_relation
from haidang.relations.counts.item_heads import items_of_their_own, spans_of
from haidang.relations.counts.list_places import KIND_OF_PLACE
from haidang.relations.counts.place_items import places_of
from haidang.relations.page.connectives import REMAINDER, leaves_open
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.text.patterns import regex

_AT = regex(
    r"[^\n.;:(),\d]{0,50}?,? (?:tại|ở|thuộc|trên địa bàn|cho) (?:các )(?P<kind>"
    rf"{KIND_OF_PLACE}|trường học|trường|điểm trường|đơn vị|chợ|bến):? (?=\S)"
)
# "3 điểm lõm sóng 4G tại thôn An Cường, An Hải và Phú Quý": one kind of place, whose name stands once or at each.
_AT_KIND = regex(rf"(?:[^\n.;:(),\d]|\dG){{0,50}}? (?:tại|ở) (?P<kind>{KIND_OF_PLACE}) (?=[A-ZĐÀ-Ỵ])")
_KINDS = regex(rf"(?<!\w)(?:{KIND_OF_PLACE})(?!\w)")
# What is built stands at one place, and so do the things that each village has one of.
_BUILT = regex(
    r"[\W]*(?:nhà|trường|trạm|cầu|cống|chòi|chốt|trụ sở|phòng học|cụm loa|bể|cổng|hồ|đập|chợ|sân|khu|điểm|giếng|bãi|lò"
    r"|lớp học|cửa hàng|công trình|kè|tổ |câu lạc bộ|thiết chế|tượng đài|di tích)",
    re.IGNORECASE,
)
_ONE_EACH = regex(
    r"[\W]*(?:nhà văn hóa|trạm y tế|trạm truyền thanh|cổng chào|nhà sinh hoạt cộng đồng|tổ công nghệ số|ban công tác"
    r"|ban phát triển|tổ bảo vệ an ninh|trụ sở|chi bộ)",
    re.IGNORECASE,
)
# "02 nhà tình nghĩa cho gia đình ông Nguyễn Văn A, bà Trần Thị B và ông Lê Văn C".
_FOR = regex(r"[^\n.;:(),\d]{0,40}? cho (?=(?:gia đình|hộ|ông|bà|anh|chị|em|cháu)(?: ông| bà| anh| chị)? [A-ZĐ])")
_HOUSE = regex(r"[\W]*(?:nhà|căn nhà|ngôi nhà|căn hộ|xe lăn|sổ tiết kiệm)", re.IGNORECASE)
_WHOM = regex(r"(?:gia đình |hộ )?(?:ông|bà|anh|chị|em|cháu)? ?[A-ZĐ]")
_GOES_ON = regex(r"[^\n.;:()]*(?:,|(?<!\w)và|(?<!\w)cùng) *")
_LOOK_BACK = 60
_FAR = 80
"""Where the word before the places or the families must end, in characters behind the number."""
_NEAR = 2


def _at_one_kind(text: str, count: Quantity, end: int) -> re.Match[str] | None:
    at = _AT_KIND.match(text, count.end, end)
    return at if at is not None and text.find(" và ", at.end(), end) >= 0 else None


def _other_kinds(text: str, kind: str, start: int, end: int) -> bool:
    return any(found[0] != kind for found in _KINDS.finditer(text, start, end))


def placed_count(page: Page, count: Quantity) -> Relation | None:
    """`count` against the places named behind it; None where none are, or where several things may stand at one.

    Fewer things than places cannot be where each is built at one place. More can, so that is only suspect.
    """
    text, end = page.text, page.sentence_end(count.end)
    given = _FOR.match(text, count.end, end) if text.find(" cho ", count.end, count.end + _FAR) >= 0 else None
    if given is not None and _HOUSE.match(count.noun):
        return _given(page, count, given, end)
    at = _AT.match(text, count.end, end) if text.find(" các ", count.end, count.end + _FAR) >= 0 else None
    if at is None and (text.find(" tại ", count.end, count.end + _FAR) >= 0):
        at = _at_one_kind(text, count, end)
    if at is None or leaves_open(text, at.end(), end) or REMAINDER.search(text, at.end(), end):
        return None
    spans = _places(text, at["kind"], at.end(), end)
    gap = count.value - len(spans)
    if len(spans) < 2 or gap == 0 or abs(gap) > _NEAR:
        return None
    if any(quantity.is_count for quantity in page.within(spans[0][0], spans[-1][1])) or _one_of_several(page, count):
        return None
    if at.re is _AT_KIND and _other_kinds(text, at["kind"], at.end(), spans[-1][1]):
        return None  # "tại thôn Hạ Trì, xã Nam Hà và thôn Đông": where the village is
    noun = count.noun + text[count.end : at.end()]
    fails = bool(_BUILT.match(noun)) if gap < 0 else at.re is _AT and bool(_ONE_EACH.match(noun))
    if not fails and not (at.re is _AT and gap == 1 and _BUILT.match(noun) and len(spans) > _NEAR):
        return None
    verdict = Verdict.FAILS if fails else Verdict.UNDECIDED
    return count_relation(count, len(spans), spans, verdict, (at.start(), at.end()), suspect=not fails)


def _one_of_several(page: Page, count: Quantity) -> bool:
    """Whether the places are those of other things as well: "03 cầu tạm, 2 cống tại các xã A, B"."""
    before = page.within(max(0, count.start - _LOOK_BACK), count.start)
    return bool(before) and _GOES_ON.fullmatch(page.text, before[-1].end, count.start) is not None


def _given(page: Page, count: Quantity, given: re.Match[str], end: int) -> Relation | None:
    """Houses against the families that they are for, one each."""
    whom = [(span.low, span.high) for span in spans_of(page.text, given.end(), end)]
    named = all(_WHOM.match(page.text, low) for low, _ in whom)
    if not named or len(whom) < 2 or leaves_open(page.text, given.end(), end):
        return None
    fails = count.value < len(whom) <= count.value + _NEAR
    verdict = Verdict.FAILS if fails else Verdict.UNDECIDED
    return count_relation(count, len(whom), whom, verdict, given.span())


def _places(text: str, kind: str, start: int, end: int) -> list[tuple[int, int]]:
    found = places_of(text, kind, start, end)
    if found is not None:
        return found
    spans = list(spans_of(text, start, end))
    own = items_of_their_own(text, kind, spans) if len(spans) > 1 else None
    return [(span.low, span.high) for span in spans] if own and all(own) else []
