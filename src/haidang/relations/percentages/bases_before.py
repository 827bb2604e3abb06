"""Percentages of a plan or a total that stands before: "kế hoạch 40 ha, thực hiện 38 ha, đạt 95%"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import (
    NEAR,
    earlier,
)
from haidang.relations.percentages.parts import is_likely_whole, is_surely_whole, is_whole_of_rate
from haidang.relations.percentages.percentages import Stated
from haidang.relations.percentages.relative import Candidate, of_base
from haidang.relations.percentages.untold_bases import is_of_own_plan, named
from haidang.text.patterns import regex
from haidang.text.values import replace


def is_yearly(follow: str) -> bool:
    """Whether the base named behind the percentage is another one than a plan."""
    return "cùng kỳ" in follow or "năm trước" in follow or "so với năm" in follow


# Words between a plan and what was done of it; others name another thing, of which the plan may not be.
_DONE = frozenset(
    """
    đã thực hiện giải ngân đến nay hết ngày tháng quý năm ước cả lũy luỹ kế kết quả được hoàn thành đạt thu nộp là trong
    kỳ đầu số vốn thanh toán nghiệm chi trả bàn giao trồng gieo cấp xử lý phân bổ và mới có thời điểm tính báo cáo này
    tổng cộng toàn huyện xã tỉnh phố thị phường thành tuần qua hiện tại cuối giá trị khối lượng diện tích với được giao
    do kiểm tra đó trong triển khai đưa vào sử dụng công bố tổ chức
    """.split()
)
_WORD = regex(r"[^\W\d_]+")
_PLAN = regex(
    r"kế hoạch|dự toán|chỉ tiêu|được giao|\bgiao\b|tổng số|tổng vốn|tổng mức|tổng cộng|hợp đồng|\btổng\b"
    r"|toàn (?:huyện|xã|tỉnh)"
)
# "bố trí 24.500 triệu đồng, đã giải ngân 22.318 triệu đồng (91,1%)".
_PAID = regex(r"[,;](?: (?:đã|lũy kế|đến (?:nay|(?:hết )?ngày [\d/]+)))* giải ngân(?: được| đạt| là)? (?:gần |hơn )?")
_LEAST = Decimal("0.2")
_FAR = 1500
_NAME = 7
_OVER = regex(r"(?:trên|trong|/|so với)(?: tổng)?(?: số| vốn)?")


def by_base_before(page: Page, stated: Stated, before: int) -> Iterator[Candidate]:
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
            sure = sure or is_whole_of_rate(page, stated, index, before)
            added = _added(page, index) if tried == 0 else None
            if added is not None:
                yield from of_base(stated, value, added, False)
            for each in of_base(stated, value, base, sure and added is None):
                unlikely = added is not None or not _may_speak(page, stated, index, sentence)
                likely = not unlikely and tried == 0 and is_likely_whole(page, stated, index, before)
                yield replace(each, may_fail=each.sure or not unlikely, likely=likely)

    yield from _by_topic(page, stated, before, low)
    opening = _opening(page, sentence, before)
    if opening is not None and is_surely_whole(page, stated, opening, before):
        yield from of_base(stated, value, page.quantities[opening], stated.clean)


_PLUS = regex(r"[^,;.()\n\d]{0,30}\+ ?")


def _added(page: Page, index: int) -> Quantity | None:
    """The sum of the figure at `index` and the one before, where a plus sign ties them: "mới 624 vụ + 89 vụ cũ"."""
    if not index or not _PLUS.fullmatch(page.between(index - 1, index)):
        return None
    one, other = page.quantities[index - 1], page.quantities[index]
    plain = one.unit == other.unit and one.denominator is None and one.to is None
    return replace(other, value=one.value + other.value) if plain else None


def _may_speak(page: Page, stated: Stated, index: int, sentence: int) -> bool:
    """Whether the figure at `index` is near enough, and the percentage not said to be of another base."""
    if is_of_own_plan(page, stated, index) or is_yearly(stated.follow):
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
    name, words = stated.follow.strip(), named(page, index)
    if name.startswith("tổng "):
        return name in words
    # "Kinh phí được cấp 5.250 triệu đồng, đã chi 4.882 triệu đồng, đạt 93,0% số được cấp".
    return name.startswith("số ") and len(name) > _NAME and name[3:] in words


def index_in(page: Page, index: int, sentence: int) -> bool:
    """Whether the figure stands in this sentence or the one before it."""
    return page.quantities[index].start >= sentence or sentence - page.quantities[index].end < 90


_OF = (
    "/",
    "trên tổng",
    "trong tổng",
    "trên số",
    "trong số",
    "so với",
    "trên dự toán",
    "trên kế hoạch",
    "trên chỉ tiêu",
)


def _is_over(between: str) -> bool:
    words = between.strip()
    if "địa bàn" in words or len(words) > 60 or any(mark in words for mark in ";."):
        return False
    found = _OVER.search(words)
    if found is not None and found.start() <= (45 if found[0].startswith("trên tổng") else 24) and "," not in words:
        return words[found.start() :].startswith(_OF) or (found.end() == len(words))
    return (
        re.match(r"[^,()]{0,24}[(,/] ?(?:kế hoạch|dự toán|kh|tổng số|chỉ tiêu|hợp đồng)[^,;()]{0,40}$", words)
        is not None
    )


def _is_plan_of(page: Page, stated: Stated, index: int, before: int) -> bool:
    """Whether the figure at `index` is the plan or the total of what stands at `before`."""
    base, value = page.quantities[index], page.quantities[before]
    words = named(page, index)
    between = page.between(index, before)
    if page.quantities[index + 1].unit == "%" and ";" in between:
        return False  # "3.155 hộ giỏi (đạt 109,55%); 3.230 hộ văn hóa (đạt 112,2%)": each is of its own plan
    if _PAID.fullmatch(between) is not None:
        return not is_yearly(stated.follow)
    allowed = set(_WORD.findall(f"{words} {base.noun} {value.noun}".lower())) | _DONE
    # What stands before the first comma still names the plan: "kế hoạch 520 ha rừng, kết quả trồng được".
    said = set(_WORD.findall(between.partition(",")[2] or between))
    if is_yearly(stated.follow) or is_of_own_plan(page, stated, index):
        return False
    return _PLAN.search(words) is not None and said <= allowed and _has_deed(between)


def _has_deed(between: str) -> bool:
    return (
        re.search(
            r"\b(?:đã|thực hiện|giải ngân|hoàn thành|đạt|kết quả|thanh toán|thu|trồng|chi trả|ước|bàn giao)\b", between
        )
        is not None
    )
