"""A figure told again in other words, where shortcomings or tasks are told, one slip of the pen from the first.

"Đã hoàn thành 57 nhiệm vụ" among the results, and among the shortcomings "mới có 55 nhiệm vụ trong Kế hoạch được hoàn
thành". Every word of the later clause stands around the earlier figure, and the earlier clause's in the later sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import same_noun
from haidang.relations.page.cues import Words
from haidang.relations.page.page import Page
from haidang.relations.repeats.near_values import Value
from haidang.relations.repeats.surroundings import Around, Heading, Surroundings
from haidang.text.patterns import regex

Pair = tuple[Quantity, Quantity]
Told = dict[tuple[str, Decimal], list[int]]

# Headings below which the results are told again; below others only a sentence that says so counts.
_LATE = (
    *("hạn chế", "tồn tại", "khó khăn", "vướng mắc", "bất cập", "đánh giá", "nhận xét", "kết luận", "nguyên nhân"),
    *("tổ chức thực hiện", "kiến nghị", "đề xuất", "chế độ báo cáo", "tổng hợp chung"),
)
_RESULTS = ("kết quả", "tình hình", "phương hướng", "nhiệm vụ", "mục tiêu", "chỉ tiêu")
_POINTING_WORDS = (
    "đã nêu",
    "nêu trên",
    "nêu tại",
    "đã giao",
    "đã đề ra",
    "đã báo cáo",
    "đã trình bày",
    "như trên",
    "kể trên",
    "nói trên",
    "theo mục tiêu",
    "theo chỉ tiêu",
    "theo kế hoạch",
    "như mục tiêu",
    "như chỉ tiêu",
    "như kế hoạch",
    "như đã",
    "đề ra",
    "đạt chỉ tiêu",
    "đạt mục tiêu",
    "hoàn thành chỉ tiêu",
    "hoàn thành mục tiêu",
)
_POINTING = Words(*_POINTING_WORDS)
# A sentence with one of these may tell again what was told.
_AGAIN = Words(
    *_POINTING_WORDS,
    *("tồn tại", "hạn chế", "khó khăn", "tuy nhiên", "tóm lại", "nhìn chung", "như vậy"),
)
_LEAST_DIGITS, _MOST_DIGITS = 2, 12
_BOUNDS = (">", ">=", "<", "<=")
_HALF = 2
_HEADING, _NEAR = 90, 80
# No longer are the words that point back.
_WORDS = 30
_PARTS = regex(r"[,;.]\s")
_KEPT = 6


def find_told_again(page: Page, around: Surroundings, slips: Collection[Value]) -> Iterator[Pair]:
    """Each figure told again with one slip, the earlier first. Costs time linear in the figures.

    `slips` are the values that may be one slip from another.
    """
    later = list(_later(page, around, slips))
    if not later:
        return
    told: Told = {}
    for index, quantity in enumerate(page.quantities):
        told.setdefault((quantity.unit, quantity.value), []).append(index)
    for index in later:
        first = _first(page, around, told, index, sure=_points_back(page, index))
        if first is not None:
            yield page.quantities[first], page.quantities[index]


def _points_back(page: Page, index: int) -> bool:
    """Whether right behind a figure the text says that it was told: "giải ngân 445.500 triệu đồng như đã nêu"."""
    end = page.quantities[index].end
    pointing = _POINTING.search(page.text, end, end + _NEAR + _WORDS)
    behind = len(page.text) if pointing is None else pointing.start()
    return behind - end < _NEAR and len(page.within(end, behind)) == 0 and not _PARTS.search(page.text, end, behind)


def _later(page: Page, around: Surroundings, slips: Collection[Value]) -> Iterator[int]:
    """The figures of sentences that may tell again what was told before."""
    late: dict[Heading, bool] = {}
    again: dict[int, bool] = {}
    for index, (quantity, digits) in enumerate(zip(page.quantities, page.written, strict=True)):
        if not _may_be_slipped(quantity, digits, slips):
            continue
        start, end = page.sentence(quantity.start)
        if start not in again:
            again[start] = _tells_again(page.text, start, end, around.headings(start), late)
        if again[start]:
            yield index


def _tells_again(text: str, start: int, end: int, headings: Sequence[Heading], late: dict[Heading, bool]) -> bool:
    """Whether a sentence may tell figures again, by its heading or its words. `late` keeps what headings say."""
    if text.startswith("|", start):
        return False
    for heading in headings:
        if heading not in late:
            late[heading] = _is_late(text[slice(*heading)][:_HEADING].lower())
        if late[heading]:
            return True
    return _AGAIN.search(text, start, end) is not None


def _is_late(heading: str) -> bool:
    return any(word in heading for word in _LATE) and not any(word in heading for word in _RESULTS)


def _may_be_slipped(quantity: Quantity, digits: str, slips: Collection[Value]) -> bool:
    """Whether a figure may be one slip from another; of two digits any may."""
    if quantity.unit_from is not None or not _LEAST_DIGITS <= len(digits) <= _MOST_DIGITS:
        return False
    return len(digits) == _LEAST_DIGITS or (quantity.unit, digits) in slips


def _first(page: Page, around: Surroundings, told: Told, index: int, *, sure: bool) -> int | None:
    """The earlier figure that the one at `index` surely means; None where its own value was told, or two are meant."""
    quantity = page.quantities[index]
    digits, begin = page.written[index], page.paragraph_start(quantity.start)
    alike = [
        (other, swapped)
        for value, swapped in _slips(digits)
        for other in told.get((quantity.unit, value * quantity.precision), ())[:_KEPT]
        if page.starts[other] < begin and _may_mean(page.quantities[other], quantity)
    ]
    if not alike:
        return None
    again = around.of(index)
    found = [
        one
        for one, swapped in alike
        if _is_of_one(around.of(one), again)
        and _says_the_same(around.of(one), again, len(digits), swapped=swapped, sure=sure)
    ]
    if len({page.quantities[one].value for one in found}) != 1:
        return None
    same = (one for one in told[(quantity.unit, quantity.value)] if one != index)
    return None if any(_is_near(again, around.of(one)) for one in same) else found[0]


def _slips(digits: str) -> Iterator[tuple[int, bool]]:
    """The values that one slip parts from these digits, and whether two neighbours are swapped."""
    for at, digit in enumerate(digits):
        for other in "0123456789":
            if other != digit and (at or other != "0"):
                yield int(digits[:at] + other + digits[at + 1 :]), False
        if at and digits[at - 1] != digit:
            yield int(digits[: at - 1] + digit + digits[at - 1] + digits[at + 1 :]), True


def _may_mean(one: Quantity, other: Quantity) -> bool:
    if one.to is not None or one.precision != other.precision or one.unit_from is not None:
        return False
    if one.qualifier != other.qualifier and (one.qualifier in _BOUNDS or other.qualifier in _BOUNDS):
        return False
    return not one.is_count or same_noun(one.noun, other.noun)


def _is_of_one(first: Around, again: Around) -> bool:
    """Whether no time, place or number parts two figures."""
    if _parted(first.years, again.years) or _parted(first.periods, again.periods) or first.numbers != again.numbers:
        return False
    if not first.names <= again.names and not _said(first.names, again.sentence):
        return False
    return _said(first.own_names, again.sentence, again.own_names)


def _says_the_same(first: Around, again: Around, digits: int, *, swapped: bool, sure: bool) -> bool:
    """Whether the words leave no doubt that one figure is the other; `sure` where the sentence says so itself."""
    own, clauses = first.clauses[-1], again.clauses
    if sure:
        clauses = (*clauses, again.deed, *(() if len(again.thing) < _THING else (again.thing,)))
    said = [clause for clause in clauses if clause and _is_told(clause, again, first)]
    if not said or not own <= again.sentence:
        return False
    if said[0] != again.widest and not sure and len(said[0]) < _SURE:
        return False
    return _is_enough(digits, len(said[0]), len(own), swapped=swapped)


def _parted(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _said(names: frozenset[str], sentence: frozenset[str], also: frozenset[str] = frozenset()) -> bool:
    return all(name in also or set(name.split()) <= sentence for name in names)


def _is_told(clause: frozenset[str], again: Around, first: Around) -> bool:
    """Whether a clause says nothing new; of many words one behind the figure may be: "139 vụ phạm pháp về trật tự"."""
    new = clause - first.wide
    return not new or (len(new) == 1 and new <= again.behind and len(clause) > _MANY)


_MANY, _SURE, _THING, _FEW = 6, 5, 3, 2
_ENOUGH = {2: 4, 3: 3}
"""How many words must be the same where a value has so few digits; two digits swapped make up for one word."""


def _is_enough(digits: int, said: int, own: int, *, swapped: bool) -> bool:
    needed = _ENOUGH.get(digits, _FEW) - (1 if swapped else 0)
    if own < _FEW:
        return digits > len(_ENOUGH) + _FEW and said >= _FEW
    return said >= max(needed, _FEW)


def _is_near(again: Around, other: Around) -> bool:
    """Whether a figure of the same value stands among half of the words: then that one is told again."""
    clause = again.thing if len(again.thing) >= _FEW else again.clauses[-1]
    return len(clause & other.wide) * _HALF >= len(clause)
