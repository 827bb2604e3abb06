"""Changes in per cent against figure and base: "tăng 10,48% so cùng kỳ (10.482 tỷ)", "giảm 1,3% (-892 ha)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.percentages.answers import answered
from haidang.relations.percentages.bases import (
    NEAR,
    base_behind,
    earlier,
    is_change,
    may_be_points,
    names_base,
    same_noun,
    value_before,
)
from haidang.relations.percentages.percentages import Role, Stated
from haidang.relations.percentages.relative import Candidate, decided, of_base, of_change, of_fraction
from haidang.relations.percentages.stated_bases import by_stated_base, by_stated_old
from haidang.relations.percentages.told_before import is_of_the_only_one, value_told_before
from haidang.relations.relation import Kind, Relation
from haidang.text.patterns import regex
from haidang.text.values import replace

_LEAD = 60


def growth_of(page: Page, stated: Stated) -> Relation | None:
    """The relation of a percentage or multiple by which something is said to have grown or fallen."""
    if stated.role is Role.SHARE or stated.word in ("vượt", "hụt") or _is_of_each_year(page, stated):
        return None
    return decided(stated, _candidates(page, stated), Kind.GROWTH, names_base(stated))


# "từ 18,6% xuống còn 11,2%, bình quân mỗi năm giảm 3,7%".
_EACH_YEAR = regex(
    r"(?<!\w)(?:(?:mỗi|hằng|hàng|từng) (?:năm|tháng|quý)|bình quân năm)(?!\w)[^,;.()\d\n]{0,30}$", re.IGNORECASE
)


def _is_of_each_year(page: Page, stated: Stated) -> bool:
    """Whether a change is the mean of several years, which the first and the last of them do not make."""
    return _EACH_YEAR.search(page.text, max(0, stated.value.start - _LEAD), stated.value.start) is not None


def share_of_change(page: Page, stated: Stated, role: Role) -> Relation | None:
    """The relation of a percentage right behind an amount of change, which grew or fell as `role` says."""
    told = by_stated_old(page, stated, role)
    return decided(stated, [told] if told else _by_amount_before(page, stated, role), Kind.GROWTH)


def _candidates(page: Page, stated: Stated) -> Iterator[Candidate]:
    yield from by_stated_base(page, stated)
    if stated.index == 0:
        return
    yield from _from_to(page, stated)
    yield from against_before(page, stated)
    if stated.value.unit == "%":
        yield from _by_amount_behind(page, stated)
        yield from _by_fraction_behind(page, stated)
    behind = base_behind(page, stated)
    if behind is None:
        return
    base = page.quantities[behind[0]]
    at = value_before(page, stated, base.unit, base.noun)
    if at is None:
        told = value_told_before(page, stated, base.unit)
        if told is not None:
            yield from of_base(stated, page.quantities[told[0]], base, behind[1] and told[1])
        return
    value = page.quantities[at]
    said = stated.clean or is_of_the_only_one(page, stated, at)
    yield from of_base(stated, value, base, behind[1] and said and value.to is None)
    if not behind[1] and stated.value.unit == "%":
        yield from of_change(stated, value, base, stated.role, False)


# "... đạt 248.315 lượt. So với cùng kỳ năm 2019 (275.906 lượt), giảm 10%": the base opens the sentence.
_BASE_FIRST = regex(
    r"\W*(?:so với |cùng kỳ|kế hoạch|dự toán)[^;.\n\d]{0,30}"
    r"(?:(?:năm |tháng |quý )\d{1,4}(?:/\d{4})?[^;.\n\d]{0,40})?\(?"
)


def against_before(page: Page, stated: Stated) -> Iterator[Candidate]:
    """A base that opens the sentence, and the first figure of one before, which both speak of."""
    base = page.quantities[stated.index - 1]
    sentence, paragraph = page.sentence_start(base.start), page.paragraph_start(base.start)
    if stated.value.start < sentence or sentence == paragraph or base.to is not None or base.unit == "%":
        return
    if not _BASE_FIRST.fullmatch(page.text[sentence : base.start].lower()):
        return
    for index in range(stated.index - 2, max(-1, stated.index - 2 - NEAR), -1):
        value = page.quantities[index]
        if value.start < paragraph:
            return
        first = index == 0 or page.quantities[index - 1].start < page.sentence_start(value.start)
        if not first and page.quantities[index - 1].unit == value.unit:
            continue  # only what a sentence begins with is what it is about
        if value.unit == base.unit and same_noun(value.noun, base.noun) and not is_change(page, index):
            likely = page.text.startswith("So với", sentence)
            yield from (replace(each, likely=likely) for each in of_base(stated, value, base, False))
            return


_TO = regex(
    r"[^;()]{0,60}?\b(?:xuống còn|xuống|lên đến|lên tới|lên thành|lên|còn|thành|đến|tới)(?: khoảng| gần| trên| hơn)? "
)
# "từ 84.200 lượt (năm 2022) lên 103.566 lượt".
_TIME_ASIDE = regex(r" ?\((?:cuối |đầu )?(?:năm|tháng|quý|kỳ)[^()]{0,24}\)")
_FROM = regex(r"\btừ(?: mức| khoảng| gần| trên| hơn)? $")


def _from_to(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "từ 55 ngày xuống 40 ngày, giảm 27%"."""
    if stated.index < 2:
        return
    first, second = page.quantities[stated.index - 2], page.quantities[stated.index - 1]
    if first.unit != second.unit or first.start < page.sentence_start(stated.value.start):
        return
    lead = page.text[max(0, first.start - 50) : first.start].lower()
    between = _TIME_ASIDE.sub("", page.between(stated.index - 2, stated.index - 1))
    if _FROM.search(lead) and _TO.fullmatch(between):
        yield from of_base(stated, second, first, stated.clean and same_noun(first.noun, second.noun))


_TELLING = 10
# From a change in per cent to its amount: "% (-", "% (tăng ", "%, tương ứng giảm ", "% (tương đương với ".
_AMOUNT_BEHIND = regex(
    r" ?[^,;.()\d]{0,40}?(?: ?\( ?(?:tương (?:ứng|đương)(?: với)? ?)?(?:tăng|giảm|\+|-)? ?(?:thêm |được )?"
    r"|,? (?:tương (?:ứng|đương)|hay)(?: với)?(?: tăng| giảm| mức tăng| mức giảm)?(?: thêm| được)? )"
)
# "tăng 10,43%, tương đương hơn 3 tỷ USD": what something grew by is not what grew next.
_IS_AMOUNT = regex(r"^[^;.()\d\n]{0,50}tương (?:ứng|đương)[^,;.()\d\n]{0,24}$")
_SAYS_CHANGE = regex(r"tăng|giảm|[+]|-|tương (?:ứng|đương)|hay")


def _by_amount_behind(page: Page, stated: Stated) -> Iterator[Candidate]:
    index = stated.index + 1
    if index >= len(page.quantities) or page.quantities[index].start - stated.value.end > 80:
        return
    between = page.between(stated.index, index)
    if "\n" in between or _AMOUNT_BEHIND.fullmatch(between) is None:
        return
    change = page.quantities[index]
    signed = _SAYS_CHANGE.search(between) is not None or change.value < 0
    at = value_before(page, stated, change.unit, change.noun)
    if at is not None and signed and change.to is None and change.denominator is None:
        if at and _IS_AMOUNT.search(page.between(at - 1, at)) and page.quantities[at - 1].unit == "%":
            return
        sure = stated.clean and _is_next(page, at, stated.index)
        sure = sure and page.text.find(";", page.quantities[at].end, stated.value.start) < 0
        sure = sure and not may_be_points(page, page.quantities[at].start, change.end)
        yield from of_change(stated, page.quantities[at], change, stated.role, sure)


# "giảm 9,2% so cùng kỳ (69/76 doanh nghiệp)": now over then.
_NOW_OVER_THEN = regex(r"[^,;.()\d]{0,40}\(")


def _by_fraction_behind(page: Page, stated: Stated) -> Iterator[Candidate]:
    index = stated.index + 1
    if index < len(page.quantities) and page.quantities[index].denominator is not None:
        fraction = page.quantities[index]
        if _NOW_OVER_THEN.fullmatch(page.between(stated.index, index)) and page.text.startswith(")", fraction.end):
            yield from (replace(each, likely=True) for each in of_fraction(stated, fraction, False))


def _is_next(page: Page, at: int, index: int) -> bool:
    """Whether nothing but percentages and amounts of change stands between a figure and the percentage."""
    return all(page.quantities[each].unit == "%" or is_change(page, each) for each in range(at + 1, index))


def _by_amount_before(page: Page, stated: Stated, role: Role) -> Iterator[Candidate]:
    """ "xảy ra 96 vụ, giảm 11 vụ (10,3%)"; a figure in an earlier sentence is only believed where it holds."""
    at = stated.index - 1
    change = page.quantities[at]
    if at == 0 or change.to is not None or change.denominator is not None:
        return
    low = page.sentence_start(stated.value.start)
    base = _base_of_difference(page, at, role) if at > 1 else None
    if base is not None and page.quantities[at - 2].start >= low:
        as_share = Stated(stated.index, stated.value, Role.SHARE, False, "", "")
        yield from of_base(as_share, _positive(change), base, True)
        return
    own = answered(page, at)
    if own is not None:
        yield from of_change(stated, own, change, role, not may_be_points(page, own.start, stated.value.start))
        return
    if page.quantities[at - 1].unit == change.unit and page.quantities[at - 1].start >= low:
        yield from _of_old(page, stated, page.quantities[at - 1], change)
    first = True
    for index in earlier(page, stated, at, page.paragraph_start(stated.value.start)):
        value = page.quantities[index]
        if value.denominator is None and same_noun(value.noun, change.noun):
            sure = first and value.start >= low and index + 1 == at
            points = may_be_points(page, value.start, stated.value.start)
            near = first and value.start >= page.sentence_start(max(low - 2, 0))
            for each in of_change(stated, value, change, role, sure and not points):
                yield replace(each, may_fail=not points, likely=near and not points)
            first = False
            if value.value > 0 and abs(change.value) < value.value * Decimal(10):
                yield from _of_old(page, stated, value, change)


def _base_of_difference(page: Page, at: int, role: Role) -> Quantity | None:
    """Of two figures that differ by the change right behind them the one from which it grew or fell.

    "Giá trị đề nghị 71.420 triệu đồng, phê duyệt 70.563 triệu đồng, giảm trừ 857 triệu đồng (1,2%)".
    """
    one, other, change = page.quantities[at - 2 : at + 1]
    alike = one.unit == other.unit == change.unit and same_noun(one.noun, other.noun)
    if not alike or one.denominator is not None or other.denominator is not None:
        return None
    if abs(one.value - other.value) != abs(change.value) or abs(change.value) < change.precision * _TELLING:
        return None
    low, high = sorted((one, other), key=lambda each: each.value)
    return low if role is Role.OVER else high


# "So với năm 2023 (5.400 triệu đồng), kinh phí tăng 1.080 triệu đồng, tương ứng 20%".
_AGAINST = regex(r"so với[^,;.()]{0,30}\($")


def _of_old(page: Page, stated: Stated, value: Quantity, change: Quantity) -> Iterator[Candidate]:
    """The figure before may itself be the base: "từ 28.416 triệu đồng, tăng 5.688 triệu đồng (20,02%)"."""
    lead = page.text[max(0, value.start - 48) : value.start].lower()
    against = _AGAINST.search(lead) is not None
    as_share = Stated(stated.index, stated.value, Role.SHARE, False, "", "")
    for each in of_base(as_share, _positive(change), value, False):
        yield replace(each, sure=against, may_fail=against)


def _positive(change: Quantity) -> Quantity:
    return replace(change, value=abs(change.value)) if change.value < 0 else change
