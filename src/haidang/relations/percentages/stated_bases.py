"""Bases that a text states beside a percentage, whatever they are called and on whichever side they stand.

A bracket behind "so với ..." that opens the sentence, "từ 940 tấn lên 1.012 tấn" behind "tăng 7,7%", "cùng kỳ 64 vụ".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import share
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket, is_change, may_be_points, same_noun
from haidang.relations.percentages.labels import around, words_of
from haidang.relations.percentages.paired_bases import by_paired_base
from haidang.relations.percentages.percentages import Role, Stated, is_plain
from haidang.relations.percentages.relative import Candidate, magnitude, of_base, of_change
from haidang.relations.percentages.slipped import is_mistyped
from haidang.text.patterns import regex
from haidang.text.values import replace

_HUNDRED = Decimal(100)
_BACK = 12
_AHEAD, _OPENING = 90, 16
_THEN = r"cùng kỳ|cùng thời điểm|(?:năm|tháng|quý|kỳ|vụ) (?:trước|ngoái)|năm (?:học )?(?:19|20)\d\d|đầu (?:năm|kỳ)"
_NOW = r"năm nay|kỳ này|hiện(?: nay)?|đến nay|nay|tháng này|quý này|năm (?:học )?(?:19|20)\d\d|cuối (?:năm|kỳ)"


def by_stated_base(page: Page, stated: Stated) -> Iterator[Candidate]:
    """Every base stated beside the percentage, with the figure that the percentage is said of."""
    if stated.value.unit != "%":
        return
    yield from _against(page, stated)
    yield from _beside(page, stated)
    yield from _then_and_now(page, stated)
    yield from _behind(page, stated)
    yield from by_paired_base(page, stated)


# "So với lực lượng lao động trong độ tuổi (", "; so năm 2013 (", "So với thiệt hại năm 2016 (".
_SO = regex(
    r"(?:^|[\s;,(])so (?:với )?"
    r"(?:[^;.()\n\d]|\d{1,2}(?: tháng|(?:/\d{1,4}){1,2})|(?:năm|tháng|quý|học|ngày|/|-) ?\d{1,4}(?:/\d{1,4})*)"
    r"{2,70}? ?\( ?(?:là |đạt |có )?$"
)
# "... Cùng kỳ năm trước 64 vụ, tăng".
_SAME = regex(
    r"^\W*(?:cùng kỳ|cùng thời điểm)(?: (?:năm|tháng|quý) (?:trước|ngoái|(?:19|20)\d\d))?(?: (?:là|có|đạt))? $"
)
_TO_SHARE = regex(r" ?\)?,? ?(?:[^,;.()\n\d|]{0,50} )?")
_PARTS = regex(r"trong đó|\bgồm\b|cụ thể|chia ra|riêng|còn|thì")


def _against(page: Page, stated: Stated) -> Iterator[Candidate]:
    """A base in a bracket that opens the sentence or its last part: what it is compared with stands before."""
    at = stated.index - 1
    if at < 1 or not is_plain(page.quantities[at], rates=True):
        return
    base = page.quantities[at]
    if stated.value.start - base.end > _AHEAD:
        return
    sentence, between = page.sentence_start(base.start), page.between(at, stated.index)
    lead = page.text[max(sentence, base.start - _AHEAD) : base.start].lower()
    if not (("(" in lead and _SO.search(lead)) or (between.startswith(",") and _SAME.match(lead))):
        return
    if not _TO_SHARE.fullmatch(between) or _PARTS.search(between):
        return
    values = list(_compared(page, at, sentence, loose=False)) or list(_compared(page, at, sentence, loose=True))
    topic = words_of(between) - _SAID - words_of(base.noun)
    for place, index in enumerate(values):
        value = page.quantities[index]
        points = stated.role is not Role.SHARE and may_be_points(page, value.start, stated.value.start)
        head = place == len(values) - 1 and not points and _is_of(topic, page, index)
        head = head and same_noun(value.noun, base.noun) and not _is_of_parts(page, value)
        yield from of_base(stated, value, base, head and _is_likely(stated, value, base))


def _is_of_parts(page: Page, value: Quantity) -> bool:
    """Whether a figure's sentence begins with "trong đó": what is compared next may be their whole."""
    start = page.sentence_start(value.start)
    return next(iter(page.connectives(start, start + _OPENING)), None) is not None


_SAID = frozenset(
    "số lượng là thì đã cũng tỷ lệ tăng giảm đạt bằng cao thấp hơn chiếm ước tổng thêm mới còn nhiều ít".split()
)


def _is_of(topic: frozenset[str], page: Page, index: int) -> bool:
    return len(topic & words_of(around(page, index))) * 2 >= len(topic)


def _is_likely(stated: Stated, value: Quantity, base: Quantity) -> bool:
    """Whether the two figures are of one size, or were: a share is less than its whole, and few things double."""
    if is_mistyped(stated, value, base):
        return True
    if stated.role is Role.SHARE:
        return value.value < base.value or stated.value.value >= _HUNDRED
    grown = (value.value > base.value) == (stated.role is Role.OVER)
    return grown and value.value < base.value * 3


def _compared(page: Page, at: int, sentence: int, *, loose: bool) -> Iterator[int]:
    """The figures of the base's unit in its sentence before it, or in the one before, nearest first.

    If `loose`, whatever they count: "cấp 96.415 thẻ. So với dân số (103.672 người)".
    """
    base, before = page.quantities[at], range(at - 1, max(-1, at - 1 - _BACK), -1)
    like = [index for index in before if _is_like(page, index, base, loose)]
    last = max(page.paragraph_start(sentence), page.sentence_start(max(sentence - 2, 0)))
    for low in (sentence, last):
        found = [index for index in like if page.quantities[index].start >= low]
        if found:
            return iter(found)
    return iter(())


def _is_like(page: Page, index: int, base: Quantity, loose: bool) -> bool:
    value = page.quantities[index]
    if not is_plain(value, rates=True) or value.unit != base.unit or not (loose or same_noun(value.noun, base.noun)):
        return False
    return not is_change(page, index) and not in_closed_bracket(page, value, base.start)


_OPENS_THEN = regex(rf"[^,;.()\n\d]{{0,30}}\( ?(?:so với )?(?:{_THEN})[^,;()\n]{{0,30}}")
_CLOSED = regex(r" ?\),? ?(?:tức |tương ứng |như vậy |đã )?(?:tăng|giảm|bằng|đạt|cao hơn|thấp hơn)[^,;.()\d\n]{0,16}")


def _beside(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "Phát hiện 52 vụ (cùng kỳ 64 vụ), giảm 18,8%"."""
    at = stated.index - 2
    if at < 0 or not _CLOSED.fullmatch(page.between(at + 1, at + 2)):
        return
    value, base = page.quantities[at], page.quantities[at + 1]
    if are_alike(value, base) and _OPENS_THEN.fullmatch(page.between(at, at + 1)):
        points = may_be_points(page, value.start, base.end)
        yield from of_base(stated, value, base, not points and not is_change(page, at))


def are_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two plain figures are of one unit, and count the same."""
    return (
        is_plain(one, rates=True)
        and is_plain(other, rates=True)
        and one.unit == other.unit
        and same_noun(one.noun, other.noun)
    )


_OPENS = regex(rf"(?:^|[^\w])(?:{_THEN})[^;.()\n]{{0,40}}$")
_GOES_ON = regex(
    rf"[^;.()\n\d]{{0,30}}[,;.] (?:(?:đến|sang|thì|còn|cuối|hết|đầu|tính) ){{0,2}}(?:{_NOW})[^;.()\n\d]{{0,40}}"
)
_OTHER = regex(r"kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|bình quân|đầu năm|tháng|quý")


def _then_and_now(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "Cùng kỳ xảy ra 64 vụ, kỳ này 52 vụ, giảm 18,8%", "Năm 2022 có 940 tấn. Năm 2023 có 1.012 tấn, tăng 7,7%"."""
    at = stated.index - 2
    if at < 0 or stated.role is Role.SHARE or not stated.clean or _OTHER.search(stated.follow):
        return
    base, value = page.quantities[at], page.quantities[at + 1]
    if not are_alike(value, base) or is_change(page, at + 1) or "\n" in page.text[base.start : stated.value.start]:
        return
    low = max(page.sentence_start(base.start), base.start - _AHEAD, page.quantities[at - 1].end if at else 0)
    if _OPENS.search(page.text[low : base.start].lower()) and _GOES_ON.fullmatch(page.between(at, at + 1)):
        apart = _is_of_other_year(page, stated, at, low)
        yield from of_base(stated, value, base, not apart and _is_likely(stated, value, base))


_YEAR = regex(r"(?:19|20)\d\d")


def _is_of_other_year(page: Page, stated: Stated, at: int, low: int) -> bool:
    """Whether the change may be of a year told before, or named behind: "năm 2021 ..., năm 2023 ..., so với 2022"."""
    named = _YEAR.search(stated.follow)
    if named is not None and named[0] not in page.text[low : page.quantities[at].start]:
        return True
    return at > 0 and are_alike(page.quantities[at - 1], page.quantities[at]) and low == page.quantities[at - 1].end


_FROM = regex(r"[^;.()\n]{0,50}[,(] ?(?:tức )?(?:tăng |giảm )?từ (?:mức |khoảng |gần )?")
_TO = regex(r"[^;()\n\d]{0,40}\b(?:xuống còn|xuống|lên|thành|còn|đến)(?: khoảng| gần| trên| hơn| mức)? ")
_WHOLE = regex(r" [^,;.()\n\d]{2,60} \(")
_SO_MUCH = regex(r" ?\),? ?(?:tương ứng|tương đương|tức|với số tiền|với|ứng với|là)(?: với)?(?: là)? ")


# "đạt 65,6% với 12.684 ha rừng trên 19.345 ha", "(thu gom 12.684 tấn, phát sinh 19.345 tấn)".
_PART_FIRST = regex(r" ?[^;.()\n\d]{0,50}[, (](?:với|tương ứng|có|được|đã [^\W\d_]+|là|tức|số tiền) ")
_ON = regex(r"(?: [^,;.()\n\d]{1,40})?,? (?:trên|trong)(?: tổng)?(?: số)?(?: [^,;.()\n\d]{1,40})? ")
_ASIDE = regex(r" [^;.()\n\d]{0,40}\([^,;()\n\d]{2,40} ")
_NEXT = regex(
    r"(?: [^,;.()\n\d]{1,30})?[,;/] ?(?:trong khi |trên )?(?!trong đó|còn|tăng|giảm|so với|cùng kỳ)[^,;()\n\d]{2,40} "
)


def _behind(page: Page, stated: Stated) -> Iterator[Candidate]:
    """Both figures behind the percentage: "tăng 7,7%, từ 940 tấn lên 1.012 tấn", "82% số phải thu (64 tỷ), tức 52"."""
    at = stated.index + 1
    if at + 1 >= len(page.quantities):
        return
    one, other = page.quantities[at], page.quantities[at + 1]
    if other.start - stated.value.end > 2 * _AHEAD or not are_alike(one, other):
        return
    first, second = page.between(stated.index, at), page.between(at, at + 1)
    if stated.role is not Role.SHARE and _FROM.fullmatch(first) and _TO.fullmatch(second):
        yield from of_base(stated, other, one, not may_be_points(page, stated.value.start, one.start))
    elif stated.role is Role.SHARE and _WHOLE.fullmatch(first) and _SO_MUCH.fullmatch(second):
        yield from of_base(stated, other, one, other.value < one.value)
    elif stated.role is Role.SHARE and _PART_FIRST.fullmatch(first) and _ON.fullmatch(second):
        # "trên 19.345 ha" is not more than that many here.
        yield from of_base(stated, one, replace(other, qualifier="="), one.value < other.value)
    elif stated.role is Role.SHARE and _ASIDE.fullmatch(first) and _NEXT.fullmatch(second):
        if page.text.startswith(")", other.end):
            low, high = sorted((one, other), key=lambda each: each.value)
            yield from (replace(each, likely=True) for each in of_base(stated, low, high, False))


_BASE_OF_CHANGE = regex(r" ?\)? ?(?:so với|so|của)(?: [^,;.()\n]{0,60})? ?\((?:cùng kỳ |là |có )?", re.IGNORECASE)
_NOW_IS = regex(r" ?\)?(?:,| và)? ?(?:xuống còn|chỉ còn|còn|nâng lên|lên)(?: lại)? ")


def by_stated_old(page: Page, stated: Stated, role: Role) -> Candidate | None:
    """The base or the outcome of an amount of change, behind a percentage: "giảm 107 vụ (20%) so cùng kỳ (535 vụ)"."""
    change, index = page.quantities[stated.index - 1], stated.index + 1
    if index >= len(page.quantities) or page.quantities[index].start - stated.value.end > _AHEAD:
        return None
    other, between = page.quantities[index], page.between(stated.index, index)
    if not other.value or not are_alike(change, other) or other.value <= abs(change.value):
        return None
    if may_be_points(page, change.start, other.end):
        return None
    if _BASE_OF_CHANGE.fullmatch(between) and page.text.startswith(")", other.end):
        exact = abs(change.value) / other.value * _HUNDRED
        return Candidate((change, other), share(magnitude(change), interval_of(other)), exact, sure=True)
    if _NOW_IS.fullmatch(between):
        return next(of_change(stated, other, change, role, True), None)
    return None
