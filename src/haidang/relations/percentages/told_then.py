"""Percentages whose figure is told before, where a sentence calls it by its name and tells the base, or names a total.

"... thu khám chữa bệnh 738,9 tỷ đồng ... Thu khám chữa bệnh năm 2021 là 651,3 tỷ đồng, như vậy tăng 13,5%", "21 vụ, làm
rõ 18 vụ; cùng kỳ 26 vụ, tức giảm 19,2%", "Trong tổng thu, tiền sử dụng đất chiếm 55,0%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket, is_change, may_be_points, same_noun
from haidang.relations.percentages.labels import ANY, PLANNED, around, beside, words_of
from haidang.relations.percentages.percentages import Role, Stated, is_plain
from haidang.relations.percentages.relative import Candidate, of_base
from haidang.text.patterns import regex

_BACK, _LEAST, _LARGE = 12, 2, 3
_THEN = regex(
    r"(?:^|[;,.] ?)(?P<name>[^,;.()\d\n]{0,60}?) ?(?P<then>(?<!\w)(?:cùng kỳ|cùng thời điểm"
    r"|(?:năm|tháng|quý|kỳ) (?:trước|ngoái)"
    r"|năm (?:học )?(?:19|20)\d\d))(?: [^,;.()\d\n]{0,40})? ?$",
    re.IGNORECASE,
)
_CONCLUDES = regex(
    r"[^,;.()\d\n]{0,20}, ?(?:như vậy|như thế|tức là|tức|nghĩa là|tính ra|do đó)(?: đã)? [^,;.()\d\n]{2,24}"
)
_REACH = 120


def by_named_then(page: Page, stated: Stated) -> Iterator[Candidate]:
    """A base of another time right before the change, and the figure that it is named like."""
    at = stated.index - 1
    if at < 1 or stated.value.unit != "%" or not is_plain(page.quantities[at], rates=True):
        return
    base = page.quantities[at]
    if not _CONCLUDES.fullmatch(page.text, base.end, stated.value.start):
        return
    low = max(page.sentence_start(base.start), page.quantities[at - 1].end, base.start - _REACH)
    found = _THEN.search(page.text[low : base.start])
    if found is None:
        return
    name = words_of(found["name"]) - ANY
    named = len(name) >= _LEAST
    if not named and (name or found["then"][-1].isdigit()):
        return
    values = _named(page, at, name) if named else _first(page, at)
    for index in values:
        value = page.quantities[index]
        points = may_be_points(page, value.start, value.end) or may_be_points(page, low, base.end)
        yield from of_base(stated, value, base, len(values) == 1 and not points and _is_likely(stated, value, base))


def _named(page: Page, at: int, name: frozenset[str]) -> Sequence[int]:
    """The figures before, in the paragraph, that are called by the words of a name."""
    base = page.quantities[at]
    low = page.paragraph_start(base.start)
    near = range(at - 1, max(-1, at - 1 - _BACK), -1)
    like = [each for each in near if page.quantities[each].start >= low and _is_like(page, each, base)]
    return [each for each in like if name <= beside(page, each)]


def _first(page: Page, at: int) -> Sequence[int]:
    """The first figure of the sentence of what a base counts: what the sentence is about."""
    base = page.quantities[at]
    low = page.sentence_start(base.start)
    near = [each for each in range(max(0, at - _BACK), at) if page.quantities[each].start >= low]
    plain = [each for each in near if _is_like(page, each, base)]
    return [each for each in plain if not in_closed_bracket(page, page.quantities[each], base.start)][:1]


def _is_like(page: Page, index: int, base: Quantity) -> bool:
    value = page.quantities[index]
    like = is_plain(value, rates=True) and value.unit == base.unit and same_noun(value.noun, base.noun)
    return like and not is_change(page, index)


def _is_likely(stated: Stated, value: Quantity, base: Quantity) -> bool:
    """Whether the figure changed the way that the words say, and not too much."""
    return (value.value > base.value) == (stated.role is Role.OVER) and value.value < base.value * _LARGE


_OF_TOTAL = regex(
    r"\W*trong (?:tổng (?:số )?)(?P<total>[^\W\d_][^,;.()\d\n]{1,40}), (?P<part>[^,;.()\d\n]{3,60}) chiếm"
    r"(?: tỷ lệ| tỉ lệ| tỷ trọng| tỉ trọng)? ",
    re.IGNORECASE,
)


def by_opening_total(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "Trong tổng thu, tiền sử dụng đất chiếm 55,0%": a part and a total, both told before and named here."""
    start = page.sentence_start(stated.value.start)
    found = _OF_TOTAL.fullmatch(page.text, start, stated.value.start) if stated.word == "chiếm" else None
    if found is None:
        return
    low, total, part = page.paragraph_start(start), words_of(found["total"]) - ANY, words_of(found["part"]) - ANY
    near = [at for at in range(max(0, stated.index - 2 * _BACK), stated.index) if page.quantities[at].start >= low]
    plain = [at for at in near if is_plain(page.quantities[at]) and not is_change(page, at)]
    parts = [at for at in plain if part and part <= beside(page, at)]
    wholes = [at for at in plain if total <= words_of(around(page, at)) and not PLANNED.search(around(page, at))]
    if len(parts) == 1:
        value = page.quantities[parts[0]]
        larger = [page.quantities[at] for at in wholes if page.quantities[at].value > value.value]
        for base in (each for each in larger if each.unit == value.unit):
            yield from of_base(stated, value, base, len(larger) == 1)
