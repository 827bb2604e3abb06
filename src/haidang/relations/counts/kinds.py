"""Numbers of things of a generic noun against a list that counts their kinds: "14 công trình: 07 đường, 04 cầu"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import same_noun
from haidang.relations.counts.counted import counted_together
from haidang.relations.counts.item_heads import spans_of
from haidang.relations.counts.list_places import ListPlace
from haidang.relations.page.connectives import leaves_open
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.text.patterns import regex

# How much larger than the difference a number must be for the difference to be a slip and not a misreading.
_TWICE = 2
_FAR = 600
"""How long a list of kinds may be, in characters."""
# Nouns that other nouns are kinds of: "27 cơ sở y tế, gồm 01 bệnh viện, 01 trung tâm và 25 trạm y tế".
_GENERIC = frozenset(
    "cơ sở, công trình, phương tiện, thiết chế, tổ chức, đơn vị, cơ quan, di tích, văn bản, hoạt động".split(", ")
)
# "mỗi tổ 04 người: 01 cảnh sát giao thông, 01 cảnh sát cơ động, ...": people of a team, each told once.
_TEAM = frozenset({"người", "đồng chí", "cán bộ", "thành viên", "nhân viên"})
_EACH = regex(r"(?:mỗi|từng) (?:tổ|đội|đoàn|nhóm|ca|kíp|chốt|trạm|điểm|bộ phận) (?:có |gồm |gồm có |bố trí )?$")
# "08 sở, ban, ngành": what goes on with a noun behind a comma is one part.
_GOES_ON = regex(r"(?:ban|ngành|đoàn thể|đơn vị|phòng|phường|thị trấn|đặc khu|ấp|bản|xóm|tổ dân phố|thị xã|thành phố)$")

# "..., 01 nhà văn hóa, gồm: a) ...", "..., tổng vốn 12 tỷ đồng".
_ANOTHER_MATTER = regex(r"(?:bao gồm|gồm|trong đó|với|tổng|kinh phí|vốn|đạt|tăng|giảm|cụ thể|dài|diện tích)(?!\w)")

# "04 UBND cấp huyện và 09 UBND cấp xã".
_BODIES = regex(r"(\d{1,3}) ([A-ZĐ]{3,})(?!\w)")


def kinds_counted(page: Page, count: Quantity, place: ListPlace) -> Relation | None:
    """A number of things of a generic noun against a list that counts their kinds, each item by its own noun."""
    if not _has_kinds(page, count) or place.end - place.start > _FAR:
        return None
    if any(each.is_count and same_noun(count.noun, each.noun) for each in page.within(count.end, place.tie[0])):
        return None  # "9 đơn vị cấp huyện với 118 đơn vị cấp xã, gồm 96 xã, 14 phường và 8 thị trấn"
    parts, closed = _parts(page, place)
    if len(parts) < 2 or any(part.unit != "count" or part.to or part.numerator for part in parts):
        return None
    if leaves_open(page.text, place.start, place.end) or len({part.noun for part in parts}) < 2:
        return None
    return counted_together(count, parts, place.tie, nearness=_TWICE, sure=closed)


def _has_kinds(page: Page, count: Quantity) -> bool:
    noun = count.noun.casefold()
    if any(noun.startswith(generic) for generic in _GENERIC):
        return True
    return noun in _TEAM and _EACH.search(page.text, max(0, count.start - 24), count.start) is not None


def _bodies(text: str, low: int, high: int) -> Quantity | None:
    """A number of bodies that are called by capitals: "04 UBND cấp huyện"."""
    found = _BODIES.match(text, low, high)
    return Quantity(*found.span(), found[0], Decimal(found[1]), "count", Decimal(1), noun=found[2]) if found else None


def _parts(page: Page, place: ListPlace) -> tuple[Sequence[Quantity], bool]:
    """The numbers that the stretches of a list begin with, up to another matter; and whether they are all.

    Another matter begins with no number, or behind the first semicolon of a list that commas part.
    """
    parts: list[Quantity] = []
    signs: set[str] = set()
    for low, high, before in spans_of(page.text, place.start, place.end):
        if before == ";" and signs and ";" not in signs:
            return parts, True
        found = next(iter(page.within(low, min(low + 4, high))), None) or _bodies(page.text, low, high)
        if found is None and parts and _GOES_ON.match(page.text, low, high):
            continue
        if found is None:
            return parts, before == ";" or _ANOTHER_MATTER.match(page.text, low) is not None
        signs.update({before} - {""})
        parts.append(found)
    return parts, True
