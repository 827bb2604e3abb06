"""What is left of a whole: "đã giải quyết 19/33 vụ việc, còn lại 14 vụ", "nhận 536 đơn, giải quyết 516, còn 20"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic import judge, sum_of
from haidang.relations.bases import same_noun
from haidang.relations.page import Page
from haidang.relations.relation import Connective, Kind, Relation, Verdict

# Words that leave nothing out, before or behind the rest.
_REST_BEFORE = re.compile(
    r"(?:\bcòn(?: lại)?(?: đang)?|đang tiếp tục|hiện còn|(?:số )?chưa(?: được)? (?:giải quyết|xử lý|hoàn thành))"
    r"(?: [^\W\d_]+){0,4}?(?: là| có)?:? $"
)
_REST_BEHIND = re.compile(r"[^,;.()\d\n]{0,12} còn lại\b")
# Where others may be left out as well: only more than the whole is wrong.
_GOING_ON = re.compile(r"\bđang(?: [^\W\d_]+){1,3}(?: là)? $")
_TOOK_IN = re.compile(r"\b(?:tiếp nhận|nhận|thụ lý|tổng số|tổng|phải giải quyết|phát sinh)\b")
_SETTLED = re.compile(r"\b(?:giải quyết|xử lý|hoàn thành)\b")
_OTHER = re.compile(r"tăng|giảm|trong đó|so với|bình quân|kế hoạch|\bhạn|nợ|mỗi|chỉ còn|xuống còn")
_REACH = 110
_MOST = Decimal("1.3")


def find_remainders(page: Page) -> Iterator[Relation]:
    """Every rest that is stated behind "a of b", or behind what was taken in and what was settled of it."""
    quantities = page.quantities
    for index in range(1, len(quantities)):
        rest = quantities[index]
        if rest.unit != "count" or rest.denominator is not None or rest.to is not None:
            continue
        sure = _is_rest(page, index)
        if sure is None:
            continue
        fraction = quantities[index - 1]
        if fraction.denominator is not None:
            if _alike(page, index - 1, index):
                yield _relation(_whole(fraction), (_done(fraction), rest), sure)
        elif index > 1 and _was_taken_in(page, index, sure):
            yield _relation(quantities[index - 2], (fraction, rest), sure)


def _is_rest(page: Page, index: int) -> bool | None:
    """True where the words say that the figure at `index` is all that is left, False where it is only going on."""
    before, rest = page.quantities[index - 1], page.quantities[index]
    if rest.start - before.end > _REACH or rest.start < before.end:
        return None
    lead = page.between(index - 1, index)
    if "\n" in lead or "(" in lead or _OTHER.search(lead):
        return None
    if _REST_BEFORE.search(lead) or _REST_BEHIND.match(page.text, rest.end):
        return True
    return False if _GOING_ON.search(lead) else None


def _alike(page: Page, one: int, other: int) -> bool:
    first, second = page.quantities[one], page.quantities[other]
    return first.unit == second.unit and same_noun(first.noun, second.noun)


def _was_taken_in(page: Page, index: int, sure: bool) -> bool:
    """Whether the two figures before are a whole and what was settled of it: "nhận 536 đơn, đã giải quyết 516 đơn"."""
    whole, done = page.quantities[index - 2], page.quantities[index - 1]
    if not (_alike(page, index - 2, index - 1) and _alike(page, index - 1, index)) or whole.denominator is not None:
        return False
    start = max(page.sentence_start(whole.start), whole.start - 60)
    lead, between = page.text[start : whole.start].lower(), page.between(index - 2, index - 1)
    if done.start - whole.end > _REACH or _OTHER.search(between) or "\n" in between or "(" in between:
        return False
    if not sure and done.value + page.quantities[index].value > whole.value * _MOST:
        return False
    return (_TOOK_IN.search(lead) is not None or not sure) and _SETTLED.search(between) is not None


def _whole(fraction: Quantity) -> Quantity:
    at = fraction.text.find("/") + 1
    value = fraction.denominator or Decimal(0)
    return _part(fraction, fraction.start + at, fraction.end, fraction.text[at:], value)


def _done(fraction: Quantity) -> Quantity:
    at = fraction.text.find("/")
    return _part(fraction, fraction.start, fraction.start + at, fraction.text[:at], fraction.value)


def _part(fraction: Quantity, start: int, end: int, text: str, value: Decimal) -> Quantity:
    return replace(fraction, start=start, end=end, text=text, value=value, numerator=None, denominator=None)


def _relation(total: Quantity, terms: tuple[Quantity, ...], sure: bool) -> Relation:
    made = sum((term.value for term in terms), Decimal(0))
    computed = sum_of(interval_of(term) for term in terms)
    verdict = judge(interval_of(total), computed)
    if verdict is Verdict.FAILS and not sure and made < total.value:
        verdict = Verdict.UNDECIDED
    connective = Connective.WHOLE if sure else Connective.PART
    last = terms[-1]
    return Relation(Kind.SUM, connective, total, terms, verdict, computed, made, total.start, last.end)
