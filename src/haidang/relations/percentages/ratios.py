"""Percentages against numerator and denominator, or figure and base: "15/17 công trình, đạt 88,2%"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import (
    base_behind,
    in_closed_bracket,
    is_change,
    names_base,
    said_directly,
    same_noun,
    value_before,
)
from haidang.relations.percentages.bases_before import by_base_before, is_yearly
from haidang.relations.percentages.growth import against_before
from haidang.relations.percentages.named_totals import named_value
from haidang.relations.percentages.percentages import Role, Stated
from haidang.relations.percentages.relative import Candidate, decided, of_base, of_fraction
from haidang.relations.percentages.rests import by_rest
from haidang.relations.percentages.stated_bases import by_stated_base
from haidang.relations.percentages.told_before import value_told_before
from haidang.relations.percentages.untold_bases import by_bare_fraction, by_count_behind
from haidang.relations.relation import Kind, Relation
from haidang.text.patterns import regex
from haidang.text.values import replace


def ratio_of(page: Page, stated: Stated) -> Relation | None:
    """The relation of a percentage that is a share of something, or of "vượt 21,3%" of a stated plan."""
    if stated.role is Role.SHARE or stated.word in ("vượt", "hụt"):
        return decided(stated, _candidates(page, stated), Kind.RATIO, undecided=names_base(stated))
    return None


def _candidates(page: Page, stated: Stated) -> Iterator[Candidate]:
    if stated.value.unit != "%":
        return
    behind = base_behind(page, stated)
    if behind is not None:
        yield from _by_base_behind(page, stated, *behind)
    elif stated.index:
        yield from against_before(page, stated)
    yield from by_stated_base(page, stated)
    yield from by_rest(page, stated)
    yield from by_bare_fraction(page, stated)
    yield from _by_fraction_behind(page, stated)
    yield from _by_two_behind(page, stated)
    yield from _by_plan_in_bracket(page, stated)
    before = _value_directly_before(page, stated)
    if before is None:
        return
    value = _with_number_before(page, page.quantities[before])
    if _THRESHOLD.match(stated.follow):
        return
    if value.denominator is not None:
        yield from of_fraction(stated, value, _surely_of_fraction(stated, value, page, before))
    elif behind is None or not behind[1]:
        yield from by_base_before(page, stated, before)
        yield from by_count_behind(page, stated, value)


# "Xóa 12 trong 16 điểm tập kết rác".
_OF_THE = regex(r"(?<![\d.,/])(\d{1,3}(?:\.\d{3})*) (?:trong|trên)(?: tổng)?(?: số)? $")


def _with_number_before(page: Page, value: Quantity) -> Quantity:
    """`value` as a fraction where a bare number stands right before it: "12 trong 16 điểm"."""
    low = max(0, value.start - 32)
    found = _OF_THE.search(page.text, low, value.start) if value.unit == "count" else None
    if found is None or value.denominator is not None:
        return value
    number = Decimal(found[1].replace(".", ""))
    words = page.text[found.start() : value.end]
    return replace(value, start=found.start(), text=words, value=number, numerator=number, denominator=value.value)


def _by_base_behind(page: Page, stated: Stated, index: int, sure: bool) -> Iterator[Candidate]:
    base = page.quantities[index]
    at = value_before(page, stated, base.unit, base.noun)
    if at is None and sure and _is_said_before(page, stated, base):
        # "931 người, chiếm 78,0% trong số 1.194 giáo viên".
        at = stated.index - 1
    if at is None and stated.index and stated.clean and base.is_count and page.quantities[stated.index - 1].is_count:
        # "43 cơ sở vi phạm, bằng 20,0% số lượt kiểm tra (215 lượt)".
        if page.quantities[stated.index - 1].start >= page.sentence_start(stated.value.start):
            yield from of_base(stated, page.quantities[stated.index - 1], base, False)
    told = value_told_before(page, stated, base.unit) if at is None else None
    if told is not None:
        yield from of_base(stated, page.quantities[told[0]], base, sure and told[1])
    named = named_value(page, stated, base.unit) if sure and (at is None or not stated.clean) else None
    if named is not None and named.value <= base.value:
        yield from of_base(stated, named, base, True)
    if at is not None:
        value = page.quantities[at]
        yield from of_base(stated, value, base, sure and stated.clean and value.to is None)


def _is_said_before(page: Page, stated: Stated, base: Quantity) -> bool:
    """Whether the figure right before the percentage is of the base's unit and of the same sentence."""
    if not stated.index:
        return False
    before = page.quantities[stated.index - 1]
    return before.unit == base.unit and before.start >= page.sentence_start(stated.value.start)


# "9,8% (24.696 hộ trên 252.000 hộ)".
_TWO_BEHIND = regex(r"[^,;.()\d]{0,40}\(")
_OVER_ALL = regex(r" trên(?: tổng| tổng số)? ")


def _by_two_behind(page: Page, stated: Stated) -> Iterator[Candidate]:
    index = stated.index + 1
    if index + 1 >= len(page.quantities) or not _TWO_BEHIND.fullmatch(page.between(stated.index, index)):
        return
    value, base = page.quantities[index], page.quantities[index + 1]
    if value.unit == base.unit and value.denominator is None and _OVER_ALL.fullmatch(page.between(index, index + 1)):
        # Read alone, "trên 252.000 hộ" is more than that many.
        yield from of_base(stated, value, replace(base, qualifier="="), page.text.startswith(")", base.end))


_FRACTION_BEHIND = regex(
    r"[^,;.()\d]{0,60},? (?:tương ứng|tương đương|tức|ứng với)(?: với)? "
    r"|[^,;.()\d]{0,40}\((?:(?:tương ứng|tương đương|đạt|bằng|có|ứng với|tức|đã [^,;()\d]{0,20})(?: với)? )?"
)


def _by_fraction_behind(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "84,3% (289.400/343.300 hộ)", "85,2% (tương ứng 426/550 tỷ đồng)"."""
    index = stated.index + 1
    if index < len(page.quantities) and page.quantities[index].denominator is not None:
        if _FRACTION_BEHIND.fullmatch(page.between(stated.index, index)) is not None:
            closed = page.text[page.quantities[index].end : page.quantities[index].end + 12].find(")") >= 0
            closed = closed or "(" not in page.between(stated.index, index)
            yield from of_fraction(stated, page.quantities[index], closed)


_OPENS_PLAN = regex(
    r"[^,;.()\d]{0,30}\( ?(?:so với |trên |/)?"
    r"(?:kế hoạch|dự toán|chỉ tiêu|\bkh\b|tổng|hợp đồng)[^()\d]{0,40}"
)


def _by_plan_in_bracket(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "giải ngân 312 tỷ đồng (kế hoạch giao 450 tỷ đồng), đạt 69,3%"."""
    index = stated.index - 1
    if index < 1 or not stated.clean or not in_closed_bracket(page, page.quantities[index], stated.value.start):
        return
    value, base = page.quantities[index - 1], page.quantities[index]
    if value.unit == base.unit and value.to is None and value.denominator is None and base.denominator is None:
        if _OPENS_PLAN.fullmatch(page.between(index - 1, index)) is not None:
            yield from of_base(stated, value, base, not is_yearly(stated.follow))


def _has_share(page: Page, stated: Stated, index: int) -> bool:
    return index + 1 < stated.index and page.quantities[index + 1].unit == "%"


# "Trong đó lúa 115/116 ha. Đạt 99,13%": a full stop where a comma belongs.
_GOES_ON = regex(r"(?:Đạt|Bằng|Chiếm)(?: tỷ lệ| tỉ lệ)? (?:gần |hơn |trên )?")


# "đạt 99,5% về số vụ và 98,6% về số bị cáo": the noun of what each is said of.
_ABOUT = regex(r" về (?:số )?([^\W\d_]+)")
# Shares of a figure, and not of the amount by which it has just been said to grow.
_OF_VALUE = ("chiếm", "đạt", "hoàn thành", "tỷ lệ", "tỉ lệ")


def _value_directly_before(page: Page, stated: Stated) -> int | None:
    """The figure that the percentage follows in its sentence, brackets and other percentages between left out."""
    low = page.sentence_start(stated.value.start)
    if _GOES_ON.fullmatch(page.text, low, stated.value.start):
        low = page.sentence_start(low - 1)
    counted = _ABOUT.match(stated.follow)
    for index in range(stated.index - 1, max(-1, stated.index - 6), -1):
        quantity = page.quantities[index]
        if quantity.start < low:
            return None
        if quantity.unit == "%" or quantity.to is not None or in_closed_bracket(page, quantity, stated.value.start):
            continue
        if quantity.noun == "tuổi" or (counted and quantity.is_count and not same_noun(quantity.noun, counted[1])):
            continue  # "33 đại biểu dưới 40 tuổi (21,2%)"; "384 vụ với 641 bị cáo, đạt 99,5% về số vụ"
        if stated.word in _OF_VALUE and is_change(page, index) and _has_share(page, stated, index):
            continue  # "579.413 việc, tăng 7.240 việc (tăng 1,27%), đạt 79,56%": an aside on the figure before
        return None if quantity.unit in ("pp", "%/năm") else index
    return None


# "12/14 xã đạt 85% trở lên", "05/46 chủ đầu tư giải ngân trên 50%": a threshold that each of them passes.
_THRESHOLD = regex(r" ?(?:trở lên|trở xuống|đến|-)")
# Behind a share of counted things, what it is a share of: anything else may be another base.
_OTHER_BASE = regex(r"kế hoạch|dự toán|chỉ tiêu|so với|\bso\b|mục tiêu|cùng kỳ|nghị quyết|\bkh\b")
_ENDS = regex(r" ?(?:$|tổng số|số |tổng )")
_ENDS_CLAUSE = regex(r" ?(?:$|(?:tổng )?số )")


# "11/14 xã, thị trấn tự bảo đảm một phần chi thường xuyên, bằng 78,6%": what the sentence tells of the fraction.
_TOLD_OF = regex(r"(?:[^;.:()\n|]|\([^\d()\n]{1,30}\)){1,120}[,(] ?[^,;.:()\d\n|]{0,24}")
_OTHERS = regex(r"(?<!\w)(?:trong đó|gồm|tăng|giảm|so với)(?!\w)")


def _is_alone(stated: Stated, between: str) -> bool:
    """Whether a bare percentage stands behind all that its sentence tells of a fraction, and no other figure."""
    told = stated.clean and stated.value.qualifier == "=" and _ENDS_CLAUSE.match(stated.follow) is not None
    return told and _TOLD_OF.fullmatch(between) is not None and _OTHERS.search(between) is None


def _surely_of_fraction(stated: Stated, value: Quantity, page: Page, index: int) -> bool:
    between = page.text[value.end : stated.value.start]
    if not said_directly(page, stated, index):
        return _is_alone(stated, between)
    parted = any(mark in between for mark in ",(;:-=.")
    if stated.value.qualifier != "=" and not parted:
        return False
    if _OTHER_BASE.search(stated.follow):
        # What exceeds the number it is told over is told over its plan: "46/42 thanh niên, đạt 100% chỉ tiêu".
        return parted and (not value.is_count or value.value > (value.denominator or value.value))
    return parted or _ENDS.match(stated.follow) is not None
