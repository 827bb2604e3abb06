"""Two shares that leave nothing between them: "đúng và trước hạn đạt 98,2%, trễ hạn còn 1,8%"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.interval import Interval
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import sum_of
from haidang.relations.arithmetic.misprints import one_slip_off
from haidang.relations.page.page import Page
from haidang.relations.percentages.relative import stated_percent
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.patterns import regex

_HUNDRED = Decimal(100)
_LEAST, _MOST = Decimal(80), Decimal(120)
_REACH = 150
_IN_TIME = regex(r"(?:đúng (?:hạn )?(?:và|,) (?:sớm|trước)|(?:sớm|trước) (?:hạn )?(?:và|,) đúng) hạn")
_LATE = regex(r"(?:trễ|quá|chậm) hạn")
# Each pair is looked for in the words before a share, or right behind it.
_PAIRS = (
    (_IN_TIME, _LATE),
    (regex(r"rừng tự nhiên"), regex(r"rừng trồng")),
    (regex(r"thành thị"), regex(r"nông thôn")),
    (regex(r"\bnam\b"), regex(r"\bnữ\b")),
)
# Shares of other things, of parts of the whole, or changes.
_OTHER = regex(r"tăng|giảm(?! nghèo)|so với|cùng kỳ|kế hoạch|mục tiêu|vượt|\d|đạt chuẩn|nghèo|thất nghiệp|tham gia")


def find_opposites(page: Page) -> Iterator[Relation]:
    """Every two shares in a row of which one is of what the other leaves: they make 100%."""
    for index in range(len(page.quantities) - 1):
        one, other = page.quantities[index], page.quantities[index + 1]
        if one.unit != "%" or other.unit != "%" or other.start - one.end > _REACH:
            continue
        if one.to is None and other.to is None and one.qualifier == other.qualifier == "=":
            if _are_opposites(page, index):
                yield from _relation(one, other)


def _are_opposites(page: Page, index: int) -> bool:
    one, other = page.quantities[index], page.quantities[index + 1]
    begin = max(page.sentence_start(one.start), page.quantities[index - 1].end if index else 0, one.start - 70)
    before, between = page.text[begin : one.start].lower(), page.text[one.end : other.start].lower()
    if "\n" in between or _OTHER.search(before[-60:]) or _OTHER.search(between):
        return False
    behind = page.text[other.end : other.end + 24].lower()
    # "29,2% là rừng trồng. Tỷ lệ che phủ rừng đạt 41,7%": only times of one matter go on in the next sentence.
    for first, second in _PAIRS[:1] if ". " in between else _PAIRS:
        for left, right in ((first, second), (second, first)):
            if left.search(before) and right.search(between) and not left.search(between):
                return True
            if left.search(between[:24]) and right.search(behind):
                return True
    return False


def _has_slip(one: Quantity, other: Quantity) -> bool:
    """Whether one slip in a share of enough digits leaves just what the other does: "57,1%" and "82,9%"."""
    pairs = ((one, _HUNDRED - other.value), (other, _HUNDRED - one.value))
    return any(
        each.value >= each.precision * _HUNDRED and left > 0 and one_slip_off(each.value, left, each.precision)
        for each, left in pairs
    )


def _relation(one: Quantity, other: Quantity) -> Iterator[Relation]:
    shares = (one, other)
    total = sum_of(stated_percent(share) for share in shares)
    nominal = one.value + other.value
    if not _LEAST < nominal < _MOST and not _has_slip(one, other):
        return
    verdict = Verdict.HOLDS if total.meets(Interval(_HUNDRED, _HUNDRED)) else Verdict.FAILS
    yield Relation(Kind.SHARES, Connective.WHOLE, other, shares, verdict, total, nominal, one.start, other.end)
