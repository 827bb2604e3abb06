"""Bases whose form leaves no doubt: in one bracket with the change, behind a slash, or told in the same order.

"62 triệu đồng (năm 2022 là 56,8 triệu đồng, tăng 9,2%)", "42.600 tấn/39.100 tấn cùng kỳ, tăng 9,0%", "07 vụ, 11,8 ha
(năm trước 12 vụ, 26,3 ha), giảm 41,7% về số vụ".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import is_change, may_be_points, same_noun
from haidang.relations.percentages.labels import ANY, PLANNED, TIMED, around, words_of
from haidang.relations.percentages.percentages import RATE, Role, Stated, is_plain
from haidang.relations.percentages.relative import Candidate, of_base, of_fraction
from haidang.text.patterns import regex

_NOW = r"(?:tức|tương ứng|như vậy|đã|cũng|thì|hay|và)"
# From the base to its percentage, within one bracket.
_ON = regex(
    rf"[,;:]? (?:là )?(?:{_NOW} )?(?:tăng|giảm|bằng|đạt|vượt|hụt|cao hơn|thấp hơn|hoàn thành)[^,;.()\d\n]{{0,16}}"
)
_TO_BASE = regex(
    r"[^,;.()\n\d]{0,30}\( ?(?:so với )?(?:cùng kỳ|cùng thời điểm|(?:năm|tháng|quý|kỳ|vụ|tuần) (?:trước|ngoái)"
    r"|năm (?:học )?(?:19|20)\d\d|đầu (?:năm|kỳ)|kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|nghị quyết|cả năm|được giao"
    r"|giao|đặt ra|đăng ký|nhu cầu)[^,;()\n]{0,30}",
)
_ENDS = regex(r" ?[),;]")


def by_paired_base(page: Page, stated: Stated) -> Iterator[Candidate]:
    """The base that the form of the statement itself pairs with the figure that the percentage is said of."""
    if stated.value.unit != "%" or not stated.index:
        return
    before = page.quantities[stated.index - 1]
    if stated.value.start - before.end > _FAR or before.unit == "%":
        yield from _in_order(page, stated)
        return
    if stated.role is not Role.SHARE and before.denominator is not None:
        yield from _over_then(page, stated, before)
    elif stated.index > 1 and is_plain(before, rates=True) and is_plain(page.quantities[stated.index - 2], rates=True):
        yield from _within(page, stated)
    yield from _in_order(page, stated)


_FAR = 70


def _within(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "62 triệu đồng (năm 2022 là 56,8 triệu đồng, tăng 9,2%)"."""
    at = stated.index - 2
    value, base = page.quantities[at : at + 2]
    if value.unit != base.unit or not same_noun(value.noun, base.noun):
        return
    if not _ON.fullmatch(page.between(at + 1, stated.index)) or not _ENDS.match(page.text, stated.value.end):
        return
    if _TO_BASE.fullmatch(page.between(at, at + 1)) and page.text.find(")", base.end, stated.value.start) < 0:
        points = stated.role is not Role.SHARE and may_be_points(page, value.start, base.end)
        yield from of_base(stated, value, base, not points and not is_change(page, at))


_SAID = regex(r"[^,;.()\n\d]{0,40}(?:,|\() ?[^,;.()\n\d]{0,24}")


def _over_then(page: Page, stated: Stated, fraction: Quantity) -> Iterator[Candidate]:
    """ "42.600 tấn/39.100 tấn cùng kỳ, tăng 9,0%", "52/64 vụ so với cùng kỳ năm trước, giảm 18,8%"."""
    between = page.between(stated.index - 1, stated.index)
    if stated.clean and _SAID.fullmatch(between):
        timed = TIMED.search(between) is not None or PLANNED.search(between) is not None
        yield from of_fraction(stated, fraction, timed and not may_be_points(page, fraction.start, fraction.end))


_AGE, _SLASH = "tuổi", 3
_TO_SHARE = regex(r"[^,;.()\n]{0,50}(?:,|\() ?[^,;.()\n\d]{0,36}")


def by_slash(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "21.480 hội viên/26.850 phụ nữ từ 18 tuổi trở lên, tỷ lệ tập hợp 80%": two counts of two nouns."""
    at = stated.index - 1
    if at > 1 and page.quantities[at].noun == _AGE:
        at -= 1
    if at < 1 or not (stated.clean or stated.word == RATE) or PLANNED.search(stated.follow):
        return
    value, base = page.quantities[at - 1], page.quantities[at]
    if base.start - value.end > _SLASH or page.text[value.end : base.start].strip() != "/":
        return
    if (
        value.unit == base.unit
        and not _are_two_again(page, at)
        and value.value <= base.value
        and is_plain(value, rates=True)
        and is_plain(base, rates=True)
    ):
        if _TO_SHARE.fullmatch(page.text, base.end, stated.value.start):
            yield from of_base(stated, value, base, True)


def _are_two_again(page: Page, at: int) -> bool:
    """ "5.185 vụ/7.275 bị can, đã giải quyết 4.975 vụ/6.755 bị can": things of two kinds, told twice."""
    pair = (page.quantities[at - 1].noun, page.quantities[at].noun)
    back = range(max(1, at - _MOST), at - 1)
    return any((page.quantities[each - 1].noun, page.quantities[each].noun) == pair for each in back)


_NAMED = regex(r" ?(?:về )?(?:số )?(?P<name>[^,;.()\d\n]{2,30}?)(?: và| so với [^,;.()\n]{0,30})? ?")
_THEN = regex(
    r"\( ?(?:so với |so )?(?:cùng kỳ|cùng thời điểm|(?:năm|tháng|quý|kỳ|vụ|tuần) (?:trước|ngoái)"
    r"|năm (?:học )?(?:19|20)\d\d)",
    re.IGNORECASE,
)
_REACH, _MOST = 300, 12


def _in_order(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "07 vụ, diện tích 11,8 ha (năm 2015: 12 vụ, 26,3 ha), giảm 41,7% về số vụ và 55,1% về diện tích"."""
    if stated.role is Role.SHARE or not stated.follow.startswith((" về", " số")):
        return
    found = _NAMED.fullmatch(stated.follow)
    low = max(page.sentence_start(stated.value.start), stated.value.start - _REACH)
    opened = page.text.rfind("(", low, stated.value.start) if found is not None else -1
    closed = page.text.find(")", opened, stated.value.start)
    if found is None or opened < 0 or closed < 0 or not _THEN.match(page.text, opened):
        return
    name = words_of(found["name"]) - ANY
    values = _called(page, low, opened, name)
    bases = _called(page, opened, closed, name)
    if len(values) == 1:
        value = page.quantities[values[0]]
        told = [page.quantities[at] for at in bases] if bases else _like(page, opened, closed, value)
        if len(told) == 1 and told[0].unit == value.unit and same_noun(told[0].noun, value.noun):
            yield from of_base(stated, value, told[0], not may_be_points(page, value.start, opened))


def _called(page: Page, start: int, end: int, name: frozenset[str]) -> Sequence[int]:
    """The plain figures between two places that the name's words stand beside."""
    low, high = bisect_left(page.starts, start), bisect_left(page.starts, end)
    near = [
        at
        for at in range(max(low, high - _MOST), high)
        if is_plain(page.quantities[at], rates=True) and not is_change(page, at)
    ]
    return [at for at in near if name and name <= words_of(around(page, at))]


def _like(page: Page, start: int, end: int, value: Quantity) -> Sequence[Quantity]:
    return [each for each in page.within(start, end) if each.unit == value.unit and same_noun(each.noun, value.noun)]
