"""Counts whose share or change no whole number gives: "29 vụ cháy, tăng 11,15% so với cùng kỳ".

26 fires before make +11,54%, 27 make +7,41%: whatever was counted before, the percentage is not of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from haidang.quantities.interval import Interval
from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import is_change, may_be_points
from haidang.relations.percentages.percentages import Role, Stated
from haidang.relations.percentages.relative import stated_percent
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.patterns import regex

_ONE, _HUNDRED = Decimal(1), Decimal(100)
_FINE = Decimal("0.1")
_NARROW = Decimal("0.5")
"""How wide the stretch may be in which no whole number lies; in a wider one there is nearly always one."""
_MOST = Decimal(5000)
# From a count to its share or change: "vụ cháy, tăng ", "cán bộ, giáo viên được công nhận, tỉ lệ ".
_TO_SHARE = regex(r"[^\d;.:()\n]{0,90}, (?:chiếm |đạt )?(?:tỷ|tỉ) lệ(?: là)?:? ")
_TO_CHANGE = regex(r"(?: [^\W\d_]+){0,5}, (?:tăng|giảm) ")
_OF_THEN = regex(
    r" ?(?:so với |so )?(?:cùng kỳ|cùng thời (?:điểm|gian)|(?:năm|tháng|quý|tuần) (?:trước|ngoái)|năm (?:19|20)\d\d)"
)
_ENDS = regex(r" ?(?:[,;.)\n]|$)")
# Behind these the count is of then, a mean, or one of two that the change is of.
_OTHER = regex(r"(?<!\w)(?:cùng kỳ|năm trước|năm ngoái|bình quân|trung bình|kế hoạch|mục tiêu|từ|và|với|lũy kế)(?!\w)")
# "So với cùng kỳ năm ngoái, số vụ cháy tăng 11,15%".
_NAMED = regex(r"(?:^|[,;:] ?| và )(?:số )?(?P<name>[^\W\d_]+ [^\W\d_]+(?: [^\W\d_]+){0,2}) (?:tăng|giảm) $")
_REACH = 300


def of_whole_base(page: Page, stated: Stated) -> Relation | None:
    """The failing relation of a percentage with a count, where no whole number can be what it is measured by."""
    said = stated.value
    if said.unit != "%" or said.qualifier != "=" or said.precision > _FINE or not stated.index:
        return None
    for count in _counts(page, stated):
        points = stated.role is not Role.SHARE and may_be_points(page, count.start, said.start)
        if points or not _is_plain(count):
            continue
        bounds = _bounds(stated, count)
        if bounds is None or bounds[1] - bounds[0] > _NARROW:
            continue
        if bounds[0].to_integral_value(ROUND_CEILING) <= bounds[1].to_integral_value(ROUND_FLOOR):
            continue
        nearest = max(_ONE, ((bounds[0] + bounds[1]) / 2).to_integral_value())
        made = _made(stated, count.value / nearest)
        place = min(count.start, said.start), said.end
        return Relation(Kind.RATIO, Connective.OPEN, said, (count,), Verdict.FAILS, Interval(made, made), made, *place)
    return None


def _is_plain(count: Quantity) -> bool:
    """Whether a figure is an exact count of whole things; "25.500 lượt" may be rounded."""
    exact = count.is_count and count.precision == 1 and count.qualifier == "=" and count.to is None
    return exact and count.denominator is None and count.text[:1].isdigit() and _ONE < count.value < _MOST


def _counts(page: Page, stated: Stated) -> Iterator[Quantity]:
    """The count that the percentage is surely said of: right before it, or named with it."""
    count, start = page.quantities[stated.index - 1], page.sentence_start(stated.value.start)
    change = stated.role is not Role.SHARE
    if count.start >= start:
        between = _TO_CHANGE if change else _TO_SHARE
        behind = _OF_THEN if change else _ENDS
        if between.fullmatch(page.text, count.end, stated.value.start) and behind.match(page.text, stated.value.end):
            first = stated.index < 2 or page.quantities[stated.index - 2].start < start
            alone = first or (change and not is_change(page, stated.index - 1))
            low = max(start, page.quantities[stated.index - 2].end if stated.index > 1 else 0)
            if alone and not _OTHER.search(page.text[low : count.start].lower()):
                yield count
    if change:
        yield from _named(page, stated, start)


def _named(page: Page, stated: Stated, start: int) -> Iterator[Quantity]:
    """The only count of the sentence before that the words before "tăng" name, in a sentence that compares."""
    lead = page.text[start : stated.value.start].lower()
    found = _NAMED.search(lead) if lead.startswith("so với") else None
    before = page.sentence_start(max(start - 2, 0))
    if found is None or before < page.paragraph_start(start) or start - before > _REACH:
        return
    told = [q for q in page.within(before, start) if page.text.startswith(found["name"], q.end - len(q.noun))]
    if len(told) == 1 and not _OTHER.search(page.text[before : told[0].start].lower()):
        yield told[0]


def _bounds(stated: Stated, count: Quantity) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest number that gives the percentage."""
    said = stated_percent(stated.value)
    if said.low is None or said.high is None:
        return None
    low, high = said.low / _HUNDRED, said.high / _HUNDRED
    if stated.role is Role.OVER:
        low, high = _ONE + low, _ONE + high
    elif stated.role is Role.UNDER:
        low, high = _ONE - high, _ONE - low
    return (count.value / high, count.value / low) if low > 0 else None


def _made(stated: Stated, share: Decimal) -> Decimal:
    """The percentage that the count makes of the whole number nearest."""
    if stated.role is Role.SHARE:
        return share * _HUNDRED
    return abs(share - _ONE) * _HUNDRED
