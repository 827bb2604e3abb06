"""Percentages against numerator and denominator, or figure and base: "15/17 công trình, đạt 88,2%"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.alike import addable
from haidang.relations.bases import (
    NEAR,
    base_behind,
    earlier,
    in_closed_bracket,
    is_change,
    names_base,
    said_directly,
    value_before,
    value_told_before,
)
from haidang.relations.growth import against_before
from haidang.relations.page import Page
from haidang.relations.parts import is_surely_whole
from haidang.relations.percentages import Role, Stated
from haidang.relations.relation import Kind, Relation
from haidang.relations.relative import Candidate, decided, of_base, of_fraction
from haidang.relations.untold_bases import by_bare_fraction, by_count_behind, is_of_own_plan, named


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
        yield from _by_base_before(page, stated, before)
        yield from by_count_behind(page, stated, value)


# "Xóa 12 trong 16 điểm tập kết rác".
_OF_THE = re.compile(r"(?<![\d.,/])(\d{1,3}(?:\.\d{3})*) (?:trong|trên)(?: tổng)?(?: số)? $")


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
_TWO_BEHIND = re.compile(r"[^,;.()\d]{0,40}\(")
_OVER_ALL = re.compile(r" trên(?: tổng| tổng số)? ")


def _by_two_behind(page: Page, stated: Stated) -> Iterator[Candidate]:
    index = stated.index + 1
    if index + 1 >= len(page.quantities) or not _TWO_BEHIND.fullmatch(page.between(stated.index, index)):
        return
    value, base = page.quantities[index], page.quantities[index + 1]
    if value.unit == base.unit and value.denominator is None and _OVER_ALL.fullmatch(page.between(index, index + 1)):
        # Read alone, "trên 252.000 hộ" is more than that many.
        yield from of_base(stated, value, replace(base, qualifier="="), page.text.startswith(")", base.end))


_FRACTION_BEHIND = re.compile(
    r"[^,;.()\d]{0,40}\((?:(?:tương ứng|tương đương|đạt|bằng|có|ứng với|tức|đã [^,;()\d]{0,20})(?: với)? )?"
)


def _by_fraction_behind(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "84,3% (289.400/343.300 hộ)", "85,2% (tương ứng 426/550 tỷ đồng)"."""
    index = stated.index + 1
    if index < len(page.quantities) and page.quantities[index].denominator is not None:
        if _FRACTION_BEHIND.fullmatch(page.between(stated.index, index)) is not None:
            closed = page.text[page.quantities[index].end : page.quantities[index].end + 12].find(")") >= 0
            yield from of_fraction(stated, page.quantities[index], closed)


_OPENS_PLAN = re.compile(
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
            yield from of_base(stated, value, base, not _is_yearly(stated.follow))


def _is_yearly(follow: str) -> bool:
    """Whether the base named behind the percentage is another one than a plan."""
    return "cùng kỳ" in follow or "năm trước" in follow or "so với năm" in follow


def _has_share(page: Page, stated: Stated, index: int) -> bool:
    return index + 1 < stated.index and page.quantities[index + 1].unit == "%"


# "Trong đó lúa 115/116 ha. Đạt 99,13%": a full stop where a comma belongs.
_GOES_ON = re.compile(r"(?:Đạt|Bằng|Chiếm)(?: tỷ lệ| tỉ lệ)? (?:gần |hơn |trên )?")


def _value_directly_before(page: Page, stated: Stated) -> int | None:
    """The figure that the percentage follows in its sentence, brackets and other percentages between left out."""
    low = page.sentence_start(stated.value.start)
    if _GOES_ON.fullmatch(page.text, low, stated.value.start):
        low = page.sentence_start(low - 1)
    for index in range(stated.index - 1, max(-1, stated.index - 6), -1):
        quantity = page.quantities[index]
        if quantity.start < low:
            return None
        if quantity.unit == "%" or quantity.to is not None or in_closed_bracket(page, quantity, stated.value.start):
            continue
        if stated.word == "chiếm" and is_change(page, index) and _has_share(page, stated, index):
            continue  # "579.413 việc, tăng 7.240 việc (tăng 1,27%), chiếm 79,56%": an aside on the figure before
        return None if quantity.unit in ("pp", "%/năm") else index
    return None


# "12/14 xã đạt 85% trở lên", "05/46 chủ đầu tư giải ngân trên 50%": a threshold that each of them passes.
_THRESHOLD = re.compile(r" ?(?:trở lên|trở xuống|đến|-)")
# Behind a share of counted things, what it is a share of: anything else may be another base.
_OTHER_BASE = re.compile(r"kế hoạch|dự toán|chỉ tiêu|so với|\bso\b|mục tiêu|cùng kỳ|nghị quyết|\bkh\b")
_ENDS = re.compile(r" ?(?:$|tổng số|số |tổng )")


def _surely_of_fraction(stated: Stated, value: Quantity, page: Page, index: int) -> bool:
    if not said_directly(page, stated, index):
        return False
    between = page.text[value.end : stated.value.start]
    parted = any(mark in between for mark in ",(;:-=.")
    if stated.value.qualifier != "=" and not parted:
        return False
    if _OTHER_BASE.search(stated.follow):
        return not value.is_count and parted
    return parted or _ENDS.match(stated.follow) is not None


# Words between a plan and what was done of it; others name another thing, of which the plan may not be.
_DONE = frozenset(
    """
    đã thực hiện giải ngân đến nay hết ngày tháng quý năm ước cả lũy luỹ kế kết quả được hoàn thành đạt thu nộp là trong
    kỳ đầu số vốn thanh toán nghiệm chi trả bàn giao trồng gieo cấp xử lý phân bổ và mới có thời điểm tính báo cáo này
    tổng cộng toàn huyện xã tỉnh phố thị phường thành tuần qua hiện tại cuối giá trị khối lượng diện tích với được giao
    do kiểm tra đó trong triển khai đưa vào sử dụng công bố tổ chức
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+")
_PLAN = re.compile(
    r"kế hoạch|dự toán|chỉ tiêu|được giao|\bgiao\b|tổng số|tổng vốn|tổng mức|tổng cộng|hợp đồng|\btổng\b"
    r"|toàn (?:huyện|xã|tỉnh)"
)
# "bố trí 24.500 triệu đồng, đã giải ngân 22.318 triệu đồng (91,1%)".
_PAID = re.compile(
    r"[,;](?: (?:đã|lũy kế|đến (?:nay|(?:hết )?ngày [\d/]+)))* giải ngân(?: được| đạt| là)? (?:gần |hơn )?"
)
_LEAST = Decimal("0.2")
_FAR = 1500
_OVER = re.compile(r"(?:trên|trong|/|so với)(?: tổng)?(?: số| vốn)?")


def _by_base_before(page: Page, stated: Stated, before: int) -> Iterator[Candidate]:
    """ "giải ngân 120 tỷ đồng trên tổng số 450 tỷ đồng, đạt 26,7%", "kế hoạch 40 ha, thực hiện 38 ha, đạt 95%"."""
    low = page.paragraph_start(stated.value.start)
    sentence = page.sentence_start(stated.value.start)
    value = page.quantities[before]
    if (
        before
        and page.quantities[before - 1].unit == value.unit == "count"
        and _is_over(page.between(before - 1, before))
    ):
        # "12.480 liều vắc-xin trên tổng đàn 15.600 con": each dose is of one of them.
        yield from of_base(stated, page.quantities[before - 1], value, stated.clean)
        return
    for tried, index in enumerate(earlier(page, stated, before, low)):
        base = page.quantities[index]
        if tried == 0 and _is_over(page.between(index, before)):
            yield from of_base(stated, base, value, stated.clean)
            return
        if base.denominator is None and base.value >= value.value * _LEAST:
            sure = stated.clean and base.to is None and _is_surely_base(page, stated, index, before, tried)
            sure = sure and index_in(page, index, sentence)
            added = _added(page, index) if tried == 0 else None
            if added is not None:
                yield from of_base(stated, value, added, False)
            for each in of_base(stated, value, base, sure and added is None):
                unlikely = added is not None or not _may_speak(page, stated, index, sentence)
                yield replace(each, may_fail=each.sure or not unlikely)

    yield from _by_topic(page, stated, before, low)
    opening = _opening(page, sentence, before)
    if opening is not None and is_surely_whole(page, stated, opening, before):
        yield from of_base(stated, value, page.quantities[opening], stated.clean)


_PLUS = re.compile(r"[^,;.()\n\d]{0,30}\+ ?")


def _added(page: Page, index: int) -> Quantity | None:
    """The sum of the figure at `index` and the one before, where a plus sign ties them: "mới 624 vụ + 89 vụ cũ"."""
    if not index or not _PLUS.fullmatch(page.between(index - 1, index)):
        return None
    one, other = page.quantities[index - 1], page.quantities[index]
    plain = one.unit == other.unit and one.denominator is None and one.to is None
    return replace(other, value=one.value + other.value) if plain else None


def _may_speak(page: Page, stated: Stated, index: int, sentence: int) -> bool:
    """Whether the figure at `index` is near enough, and the percentage not said to be of another base."""
    if is_of_own_plan(page, stated, index) or _is_yearly(stated.follow):
        return False
    return index_in(page, index, sentence)


def _by_topic(page: Page, stated: Stated, before: int, low: int) -> Iterator[Candidate]:
    """ "Toàn tỉnh có 1.346 công chức. ... Trung cấp 401 người, chiếm 29,8%": what a long paragraph begins with."""
    first = bisect_left(page.starts, low)
    if first >= before - NEAR or stated.word != "chiếm":
        return
    whole, part = page.quantities[first], page.quantities[before]
    plain = whole.to is None and whole.denominator is None and part.denominator is None
    if plain and addable(page.text, whole, part) and whole.value > part.value:
        yield from of_base(stated, part, whole, False)


def _opening(page: Page, sentence: int, before: int) -> int | None:
    """The figure that opens a long sentence of parts, farther back than others are looked for."""
    first = bisect_left(page.quantities, sentence, key=lambda quantity: quantity.start)
    opening, part = page.quantities[first], page.quantities[before]
    if first >= before - NEAR or part.start - opening.start > _FAR or opening.unit != part.unit:
        return None
    return first if opening.to is None and opening.denominator is None else None


def _is_surely_base(page: Page, stated: Stated, index: int, before: int, tried: int) -> bool:
    if _is_named(page, stated, index):
        return True
    if tried == 0 and _is_plan_of(page, stated, index, before):
        return True
    return is_surely_whole(page, stated, index, before)


def _is_named(page: Page, stated: Stated, index: int) -> bool:
    """Whether the words behind the percentage name the figure at `index`: "Tổng chi: 178 tỷ ... (2,02% tổng chi)"."""
    name = stated.follow.strip()
    return name.startswith("tổng ") and name in named(page, index)


def index_in(page: Page, index: int, sentence: int) -> bool:
    """Whether the figure stands in this sentence or the one before it."""
    return page.quantities[index].start >= sentence or sentence - page.quantities[index].end < 90


def _is_over(between: str) -> bool:
    words = between.strip()
    if "địa bàn" in words or len(words) > 60 or any(mark in words for mark in ";."):
        return False
    found = _OVER.search(words)
    if found is not None and found.start() <= (45 if found[0].startswith("trên tổng") else 24) and "," not in words:
        return words[found.start() :].startswith(("/", "trên tổng", "trong tổng", "trên số", "trong số", "so với")) or (
            found.end() == len(words)
        )
    return (
        re.match(r"[^,()]{0,24}[(,/] ?(?:kế hoạch|dự toán|kh|tổng số|chỉ tiêu|hợp đồng)[^,;()]{0,40}$", words)
        is not None
    )


def _is_plan_of(page: Page, stated: Stated, index: int, before: int) -> bool:
    """Whether the figure at `index` is the plan or the total of what stands at `before`."""
    base, value = page.quantities[index], page.quantities[before]
    words = named(page, index)
    between = page.between(index, before)
    if _PAID.fullmatch(between) is not None:
        return not _is_yearly(stated.follow)
    allowed = set(_WORD.findall(f"{words} {base.noun} {value.noun}".lower())) | _DONE
    # What stands before the first comma still names the plan: "kế hoạch 520 ha rừng, kết quả trồng được".
    said = set(_WORD.findall(between.partition(",")[2] or between))
    if _is_yearly(stated.follow) or is_of_own_plan(page, stated, index):
        return False
    return _PLAN.search(words) is not None and said <= allowed and _has_deed(between)


def _has_deed(between: str) -> bool:
    return (
        re.search(
            r"\b(?:đã|thực hiện|giải ngân|hoàn thành|đạt|kết quả|thanh toán|thu|trồng|chi trả|ước|bàn giao)\b", between
        )
        is not None
    )
