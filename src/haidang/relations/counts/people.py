"""Numbers of people against a list of posts, in which a post without a number stands for one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import takewhile

from haidang.quantities.quantity import Quantity
from haidang.relations.counts.counted import announced_against, counted_together
from haidang.relations.counts.item_heads import Span, spans_of
from haidang.relations.counts.list_places import CAPITAL, ListPlace
from haidang.relations.page.connectives import ATTRIBUTE, leaves_open
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.text.patterns import regex

# "04 cá nhân: Chủ tịch UBND xã, 01 Phó Chủ tịch, 02 công chức".
_PEOPLE = frozenset(
    "cá nhân, người, đồng chí, thành viên, cán bộ, công chức, viên chức, đại biểu, ủy viên, cán bộ công chức,"
    " nhân viên, trường hợp, đảng viên".split(", ")
)
_HOUSEHOLDS = frozenset("hộ, hộ dân, hộ gia đình, gia đình, hộ nghèo, hộ cận nghèo, gia đình chính sách".split(", "))
_ONE = regex(
    r"(?:0?1 )?(?:nguyên |đồng chí |ông |bà )?(?:chủ tịch|phó|bí thư|trưởng|giám đốc|hiệu trưởng|kế toán|thủ quỹ|chánh"
    r"|thư ký|chỉ huy|chủ nhiệm|đội trưởng|tổ trưởng|ủy viên|văn thư|nhân viên|chuyên viên|công chức|cán bộ"
    r"|viên chức)(?!\w)",
    re.IGNORECASE,
)
_PERSON = regex(rf"(?:và )?(?:(?:hộ|gia đình) )?(?:[Ôô]ng|[Bb]à|[Đđ]/c|[Đđ]ồng chí|[Aa]nh|[Cc]hị)\.?:? (?=[{CAPITAL}])")
_UNREAD = regex(r"0?1 ")
_NEARNESS = 2
_FAR = 400


def people_counted(page: Page, count: Quantity, place: ListPlace) -> Relation | None:
    """A number of people against the posts listed at `place`; None where it is no such list.

    Posts without a number that stand side by side may be one person's: "Bí thư Đảng ủy, Chủ tịch HĐND xã".
    """
    noun = count.noun.casefold()
    if (
        noun not in _PEOPLE | _HOUSEHOLDS
        or place.how in ("is", "straight", "sentences")
        or place.end - place.start > _FAR
    ):
        return None
    spans = list(spans_of(page.text, place.start, place.end))
    if len(spans) < 2 or leaves_open(page.text, place.start, place.end):
        return None
    persons = _persons(page.text, spans)
    if noun in _HOUSEHOLDS:
        # Husband and wife are one household.
        return announced_against(count, 1, len(persons), persons, place.tie, fit=True) if len(persons) > 1 else None
    if persons:
        return announced_against(count, len(persons), len(persons), persons, place.tie, sure=True)
    numbers = [_number(page, span) for span in spans]
    stated = [number for number in numbers if number is not None]
    alone = [index for index, number in enumerate(numbers) if number is None]
    if not stated or not all(_ONE.match(page.text, spans[index].low) for index in alone):
        return None
    if any(number.unit != "count" or number.to or number.numerator for number in stated):
        return None
    if {number.noun for number in stated} <= {count.noun}:
        return None  # a sum
    runs = sum(index - 1 not in alone or _UNREAD.match(page.text, spans[index].low) is not None for index in alone)
    made = sum((number.value for number in stated), Decimal(0))
    besides = min(max(int(count.value - made), runs), len(alone))
    return counted_together(count, stated, place.tie, nearness=_NEARNESS, besides=besides, sure=True)


def _persons(text: str, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The people of a list that names each by "ông", "bà"; none where others stand among them."""
    found = [(span.low, span.high) for span in takewhile(lambda span: _PERSON.match(text, span.low), spans)]
    if len(found) < len(spans) and (not found or ". " not in text[slice(*found[-1])]):
        return []  # an initial at the end hides where the sentence ends: "bà Võ Thị E. Trang thiết bị có"
    return found


def _number(page: Page, span: Span) -> Quantity | None:
    if ATTRIBUTE.match(page.text, span.low):
        return None
    return next(iter(page.within(span.low, min(span.low + 4, span.high))), None)
