"""Bases of a percentage that are told behind it, or not at all: a whole behind its part, a plan that is not stated."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import same_noun
from haidang.relations.percentages.percentages import Stated
from haidang.relations.percentages.relative import Candidate, of_base, of_fraction
from haidang.text.patterns import regex
from haidang.text.values import replace

_TENTH = Decimal("0.1")


def by_count_behind(page: Page, stated: Stated, value: Quantity) -> Iterator[Candidate]:
    """ "trả đúng hạn 1.925 hồ sơ (96,55%), hồ sơ đến hạn 1.994 hồ sơ": the whole may be told behind its part."""
    index = stated.index + 1
    if index < len(page.quantities) and value.is_count and stated.value.precision <= _TENTH:
        base = page.quantities[index]
        told = page.text[stated.value.end : base.start]
        plain = base.is_count and base.denominator is None and base.to is None and base.value >= value.value
        if plain and same_noun(value.noun, base.noun) and "\n" not in told and ". " not in told:
            for each in of_base(stated, value, base, False):
                yield replace(each, may_fail=False)


# "tiêm phòng cho đàn bò: 971/876 = 110,8%": two bare numbers and an equals sign.
_NUMBER = r"\d{1,3}(?:\.\d{3})+|\d{1,7}"
_BARE_FRACTION = regex(rf"(?<![\d./,])(?P<over>{_NUMBER}) ?/ ?(?P<under>{_NUMBER}) ?= ?$")


def by_bare_fraction(page: Page, stated: Stated) -> Iterator[Candidate]:
    """A fraction of bare numbers right before the equals sign of the percentage."""
    low = max(0, stated.value.start - 32)
    found = _BARE_FRACTION.search(page.text[low : stated.value.start]) if stated.word == "=" else None
    if found is None:
        return
    over, under = (Decimal(found[name].replace(".", "")) for name in ("over", "under"))
    if under:
        start, end = low + found.start("over"), low + found.end("under")
        words = page.text[start:end]
        fraction = Quantity(start, end, words, over, "count", Decimal(1), numerator=over, denominator=under)
        yield from of_fraction(stated, fraction, True)


# "tổng chi 143 tỷ đồng, bằng 46,56% dự toán năm": a plan that is of this figure alone, and not stated.
_OWN_PLAN = regex(
    r" ?(?:(?:so với|so) )?(?:kế hoạch|dự toán|chỉ tiêu|\bkh\b|nghị quyết|cùng kỳ|đầu năm"
    r"|(?:năm|tháng|quý|kỳ) (?:trước|ngoái))"
)


def is_of_own_plan(page: Page, stated: Stated, index: int) -> bool:
    """Whether the percentage is of a plan, and the figure at `index` is not said to be one."""
    return _OWN_PLAN.match(stated.follow) is not None and _PLANNED.search(named(page, index)) is None


_PLANNED = regex(
    r"kế hoạch|dự toán|chỉ tiêu|giao|\bkh\b|nghị quyết|cùng kỳ|(?:năm|tháng|quý|kỳ) trước|bố trí|phân bổ|nhu cầu"
    r"|tổng (?:vốn|mức|số)"
)


def named(page: Page, index: int) -> str:
    """The words that name the figure at `index`."""
    base = page.quantities[index]
    start = max(page.sentence_start(base.start), base.start - 70, page.quantities[index - 1].end if index else 0)
    return page.text[start : base.start].lower()
