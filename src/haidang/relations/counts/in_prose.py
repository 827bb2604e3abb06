"""Announced numbers against the items that the same sentence lists."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import same_noun
from haidang.relations.counts.behind import count_behind
from haidang.relations.counts.below import below_counts
from haidang.relations.counts.counted import MOST, TYPED, announced_against
from haidang.relations.counts.kinds import kinds_counted
from haidang.relations.counts.list_items import tally
from haidang.relations.counts.list_places import KIND_OF_PLACE, ListPlace, begins_with, list_places
from haidang.relations.counts.listed_nouns import KIND_HEAD, PLACES
from haidang.relations.counts.mottoes import mottoes
from haidang.relations.counts.nested import nested_count
from haidang.relations.counts.numbered_items import numbered_items
from haidang.relations.counts.people import people_counted
from haidang.relations.counts.placed import placed_count
from haidang.relations.counts.plain_lists import plain_count
from haidang.relations.counts.tallies import Tally
from haidang.relations.counts.told_in_turn import told_in_turn
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.text.patterns import regex
from haidang.text.values import replace

# "03 xã đạt 19 tiêu chí (Nà Khoang, Pù Đồn, Tén Cang)": the names are those of the communes.
_NAMELESS = frozenset(
    "tiêu chí, chỉ tiêu, điểm, sao, hộ, người, nhân khẩu, khẩu, lượt, lượt người, hồ sơ, con".split(", ")
)
_FEW, _TWO = 12, 2
# "ban hành 01 kế hoạch (số 21/KH-UBND, số 34/KH-UBND)".
_SERIAL = regex(r"số \d{1,5}/[A-ZĐ]")
_PLACES_NAMED = regex(rf"(?:các )?{KIND_OF_PLACE} [A-ZĐ]")
_LAST_NUMBER = regex(r"(?:(?<=[^\W\d_] )|(?<=[^\W_]: ))\d{1,3}$")


def counts(page: Page) -> Iterator[Relation]:
    """Every number of things that the text announces and then lists, inline or below."""
    for quantity in page.quantities:
        if quantity.unit == "count" and _announces(quantity):
            relation = _inline(page, quantity)
            if relation is not None:
                yield relation
    for announced in page.lists:
        yield from below_counts(page, announced)
    yield from mottoes(page)


def _announces(quantity: Quantity) -> bool:
    return (
        (quantity.qualifier == "=" or _on_them(quantity))
        and quantity.to is None
        and quantity.value <= TYPED
        and bool(quantity.noun)
        and quantity.unit_from is None
        and (quantity.value >= 2 or _is_mistyped(quantity))
    )


def _is_mistyped(quantity: Quantity) -> bool:
    """Whether "00" or "01" may be a number of things that follow."""
    return quantity.text[:2] in ("00", "01")


def _on_them(quantity: Quantity) -> bool:
    """Whether "trên" is where and not how many: "dựa trên 3 trụ cột", "trên 05 tuyến đường"."""
    return quantity.qualifier_words == "trên" and quantity.value <= _FEW


def _inline(page: Page, count: Quantity) -> Relation | None:
    behind = count_behind(page, count) or told_in_turn(page, count)
    if behind is not None:
        return behind
    places = list(list_places(page, count))
    if not places:
        return placed_count(page, count)
    if count.value < _TWO:
        return next((one for place in places if (one := _not_one(page, count, place)) is not None), None)
    told = (
        nested_count(page, count, place) or people_counted(page, count, place) or _named(page, count, place)
        for place in places
    )
    named = next((relation for relation in told if relation is not None), None)
    if named is not None and (named.verdict is not Verdict.UNDECIDED or named.suspect):
        return named
    kinds = (found for place in places if (found := kinds_counted(page, count, place)) is not None)
    return next(kinds, None) or named or placed_count(page, count) or plain_count(page, count, places)


def _not_one(page: Page, count: Quantity, place: ListPlace) -> Relation | None:
    """ "01 tổ (tổ tuyên truyền, tổ kiểm đếm)": one thing may be told by its parts, but not by others of its name."""
    own = begins_with(page.text, place.start, count.noun) or _SERIAL.match(page.text, place.start) is not None
    own = own or bool(numbered_items(page.text, place.start, place.end))
    if own or not count.value or count.noun.casefold() in PLACES:
        named = _named(page, count, place)
        return named if named is not None and (own or not count.value or len(named.item_spans) > _TWO) else None
    return people_counted(page, count, place)


def _named(page: Page, count: Quantity, place: ListPlace) -> Relation | None:
    """The number against the names in the list at `place`."""
    noun = count.noun.casefold()
    if noun in _NAMELESS and _PLACES_NAMED.match(page.text, place.start):
        return None  # "giảm nhiều nhất là 7 tiêu chí, gồm xã Tân Bình, xã Hòa Phú"
    found = tally(page.text, noun, place)
    if found is not None and not found.fewest <= count.value <= found.most:
        found = _up_to_semicolon(page, noun, place, count) or found
    if found is None or _is_split(page, count, found) or _told_by_another(page, count, place, found):
        return None
    return announced_against(
        count,
        found.fewest,
        found.most,
        found.spans,
        place.tie,
        whole=found.whole,
        likely=found.likely,
        sure=found.sure and (place.how != "colon" or noun in PLACES or "," not in place.between),
        fit=found.fit,
    )


def _up_to_semicolon(page: Page, noun: str, place: ListPlace, count: Quantity) -> Tally | None:
    """The items before the only semicolon, where these are as many as announced: what follows is another matter.

    So is what begins with another kind of body: "04 sở: Tài chính, Nội vụ, ...; Công ty A; UBND 3 huyện".
    """
    semicolon = page.text.find(";", place.start, place.end)
    alone = page.text.find(";", semicolon + 1, place.end) < 0
    if semicolon < 0 or not (alone or KIND_HEAD.match(page.text, semicolon + 2)):
        return None
    found = tally(page.text, noun, replace(place, end=semicolon))
    return found if found is not None and found.fewest <= count.value <= found.most else None


def _is_split(page: Page, count: Quantity, found: Tally) -> bool:
    """Whether the items count things of the same noun: "14 dự án: 05 dự án chuyển tiếp, 09 dự án mới" is a sum."""
    between = page.within(found.spans[0][0], found.spans[-1][1])
    alike = [quantity for quantity in between if quantity.is_count and same_noun(count.noun, quantity.noun)]
    # A bare number may end a name, "Tiểu học Thị trấn 1"; those of a split stand in nearly every item.
    bare = sum(quantity.unit_from is not None for quantity in alike)
    if found.fewest == found.most != count.value > 0 and _counted_at_end(page.text, found) == count.value:
        return True
    return len(alike) > bare or bare * 2 > len(found.spans)


def _counted_at_end(text: str, found: Tally) -> int:
    """What the numbers that end each item make: "6 trạm bơm, gồm trạm bơm điện 4 và trạm bơm dầu 2"."""
    ends = [_LAST_NUMBER.search(text, *span) for span in found.spans]
    return sum(int(end[0]) for end in ends if end) if all(ends) else 0


def _told_by_another(page: Page, count: Quantity, place: ListPlace, found: Tally) -> bool:
    """Whether another number stands nearer to the list, and its items do not begin with this number's noun."""
    # "ba địa bàn có dưới 3.500 người: ...": more than a list can name is told of them.
    if _of_measure(page, count, place):
        return True
    told = [quantity for quantity in page.within(count.end, place.tie[0]) if quantity.is_count]
    if told and told[-1].value > MOST and _in_items(page, told[-1], place):
        return True  # "12 trường với 7.236 học sinh: mầm non 1.548 học sinh, tiểu học 3.214 học sinh"
    told = [quantity for quantity in told if quantity.value <= MOST]
    between = [quantity for quantity in told if not _aside(page.text, count.end, quantity.start, place)]
    if any(same_noun(count.noun, each.noun) and found.fewest <= each.value <= found.most for each in between):
        return not found.fewest <= count.value <= found.most  # "có 09 tổ dân phố, ... tại 4 tổ (tổ 2, tổ 4, ...)"
    if not between or (count.noun.casefold() in PLACES and all(q.noun.casefold() in _NAMELESS for q in between)):
        return False
    return not begins_with(page.text, place.start, count.noun)


def _of_measure(page: Page, count: Quantity, place: ListPlace) -> bool:
    """Whether a bracket parts the measure before it: "7 hồ chứa, 24,6 km đê (đê cấp III 9,4 km, đê cấp IV 15,2 km)"."""
    told = page.within(count.end, place.tie[0])
    if place.how != "bracket" or not told or told[-1].is_count or told[-1].unit == "%":
        return False
    return sum(each.unit == told[-1].unit for each in page.within(place.start, place.end)) > 1


def _in_items(page: Page, told: Quantity, place: ListPlace) -> bool:
    """Whether two items count what this number counts."""
    items = page.within(place.start, place.end)
    return sum(each.is_count and same_noun(told.noun, each.noun) for each in items) > 1


def _aside(text: str, start: int, at: int, place: ListPlace) -> bool:
    """Whether `at` stands in a bracket that opens and closes before the list: "(mỗi xã một sản phẩm):"."""
    return text.rfind("(", start, at) > text.rfind(")", start, at) and text.find(")", at, place.tie[0]) >= 0
