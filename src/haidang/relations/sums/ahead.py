"""Sums whose parts stand first, or that are written as a sum: "thu 3 tỷ, chi 2 tỷ, tổng cộng 5 tỷ", "A = B + C"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.intervals import judge, sum_of_figures
from haidang.relations.arithmetic.slips import mistyped, one_slip_away
from haidang.relations.page.clauses import sentence_end, sentence_start
from haidang.relations.page.connectives import is_no_part, leaves_open
from haidang.relations.page.cues import Cues
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.relations.sums.exclusive import exclude_each_other
from haidang.relations.sums.lent_lists import lent_terms
from haidang.relations.sums.named_parts import parts_of
from haidang.relations.sums.weighing import LIKELY, SURE, believable, weigh
from haidang.text.patterns import regex

# "..., tổng cộng 82.350 triệu đồng", "; cộng 5.412 em", "cộng lại đúng 5.270 triệu đồng", "trong tổng số 12 dự án".
_TOTALLED = Cues(
    *(", tổng cộng", ", cộng", ", tổng số là", ", tổng là"),
    pattern=r"[,;] (?:tổng cộng|cộng(?: lại| chung| dồn)?|tổng số là|tổng là|(?P<number>tổng số)(?= \d))"
    r"(?: (?:là|được|đúng|thành))?:? ?",
)
_AMONG = regex(r"trong tổng số (?=\d)(?<=, trong tổng số )")
# What may stand between two terms of a written sum: a bracket that says what the term is, and words.
_PLUS = regex(r"\s*(?:\([^()\n]{0,80}\))?[^\d;.,()+=\n]{0,40}(?:\+\s?|(?<= )cộng (?:với |thêm )?)[^\d;.,()+=\n]{0,40}")
_EQUALS = regex(r"[^\d;.,()+=\n]{0,30}(?:\([^()\n]{0,80}\)\s*)?(?:=|\((?:bằng|=|gồm:?)?) ?[^\d;.,()+=\n]{0,40}")
# "Trong 43 cơ sở vi phạm, đã xử phạt 37 cơ sở, nhắc nhở 6 cơ sở": what lies within the whole that comes first.
_OF = Cues(
    "trong ",
    pattern=r"[Tt]rong (?<!\w......)(?<![^.:;,\n] [Tt]rong )(?:tổng số |số |tổng |tổng(?: [^\W\d_]+){1,4} )?"
    r"(?:hơn |gần |trên |khoảng )?(?=\d)",
)
_MADE = regex(r"[^\d;.,()+=\n]{0,40}(?:\([^()\n]{0,80}\))?\s*= ?[^\d;.,()+=\n]{0,40}")
_ADDED = frozenset({"count", "VND", "m2"})
# From a whole to what lies within it: "Trong 612 hộ được vay vốn có 285 hộ nghèo", "Trong 43 cơ sở, đã xử phạt ...".
_BEGINS = regex(r"[^\d,;.()\n]{0,60}?(?:,| (?:đã |thì |hiện )?có(?= ))")
_MOST, _MANY = 12, 100
_FAR = 600
"""How long a sentence may be, in characters, whose parts are looked for: longer ones list more than parts."""


def sums_ahead(page: Page) -> Iterator[Relation]:
    """Every sum that is written with plus signs, and every total that follows its parts within their sentence."""
    yield from _written(page)
    for match in page.near_figures.finditer(_TOTALLED):
        relation = _totalled(page, match)
        if relation is not None:
            yield relation
    for match in page.near_figures.finditer(_OF):
        relation = _of(page, match)
        if relation is not None:
            yield relation
    for match in _AMONG.finditer(page.text):
        relation = _among(page, match)
        if relation is not None:
            yield relation


def _written(page: Page) -> Iterator[Relation]:
    """ "780 triệu đồng = 295 triệu đồng (cống) + 485 triệu đồng", "(bằng 74,1 tỷ + 40,5 tỷ)", "1 tỷ + 2 tỷ = 3 tỷ"."""
    text, quantities = page.text, page.quantities
    read = 0
    for plus in page.plus_signs:
        last = index = bisect_left(page.starts, plus) - 1
        if index < read:
            continue
        while last + 1 < len(quantities) and _tied(text, quantities[last], _PLUS, quantities[last + 1]):
            last += 1
        if last > index:
            terms = quantities[index : last + 1]
            total = _total_of(page, index, last)
            if total is not None and all(addable(text, total, term) for term in terms):
                yield _relation(total, terms, _verdict(total, terms, SURE), (terms[0].start, terms[-1].end))
        read = last


def _total_of(page: Page, first: int, last: int) -> Quantity | None:
    text, quantities = page.text, page.quantities
    if first and _tied(text, quantities[first - 1], _EQUALS, quantities[first]):
        return quantities[first - 1]
    if last + 1 < len(quantities) and _tied(text, quantities[last], _MADE, quantities[last + 1]):
        return quantities[last + 1]
    return None


def _tied(text: str, one: Quantity, sign: re.Pattern[str], other: Quantity) -> bool:
    return other.start - one.end < 200 and sign.fullmatch(text, one.end, other.start) is not None


def _totalled(page: Page, match: re.Match[str]) -> Relation | None:
    """The total behind its word, and the parts between it and the sentence's or the item's beginning."""
    text = page.text
    total = next(iter(page.within(match.end(), match.end() + 1)), None)
    if total is None or total.unit == "%":
        return None
    begin = sentence_start(text, match.start())
    terms = _terms(page, total, begin, match.start())
    if terms is None or len(terms) < 2:
        lent = lent_terms(page, total, begin, match.start(), sure=True)
        return None if lent is None else _relation(total, lent, _verdict(total, lent, LIKELY), match.span())
    # A list may begin behind another total of the same value: "Vốn 5 tỷ: A 3 tỷ, B 2 tỷ, cộng 5 tỷ".
    if len(terms) > 2 and terms[0].value == total.value:
        terms = terms[1:]
    verdict = _verdict(total, terms, LIKELY)
    if match["number"] and verdict is Verdict.FAILS and not exclude_each_other(text, terms):
        # "12 xã tốt, 27 xã khá, 8 xã trung bình; tổng số 48 xã": other counts may stand before a number of all.
        verdict = Verdict.FAILS if one_slip_away(total, terms) else Verdict.UNDECIDED
    return _relation(total, terms, verdict, (match.start() + 2, match.end()))


def _terms(page: Page, total: Quantity, begin: int, end: int) -> list[Quantity] | None:
    """The figures of the total's unit from a list's beginning on; None where one may be no part."""
    text = page.text
    if end - begin > _FAR:
        return None
    low = max(text.rfind(": ", begin, end) + 1, text.rfind("gồm ", begin, end), begin)
    if leaves_open(text, low, end):
        return None
    terms, bracketed = [], 0
    for quantity in page.within(low, end):
        if not addable(text, total, quantity):
            continue
        if quantity.unit_from is not None or is_no_part(text, low, quantity.start):
            return None
        bracketed += text.rfind("(", low, quantity.start) > text.rfind(")", low, quantity.start)
        terms.append(quantity)
    # "Tân Lập (412 hộ), Hòa An (386 hộ), cộng 798 hộ": all of them or none.
    return terms if len(terms) <= _MOST and bracketed in (0, len(terms)) else None


def _among(page: Page, match: re.Match[str]) -> Relation | None:
    """ "đã hoàn thành 08 dự án, đang thực hiện 04 dự án, trong tổng số 12 dự án": what lies within a whole."""
    text = page.text
    total = next(iter(page.within(match.end(), match.end() + 1)), None)
    if total is None or not total.is_count:
        return None
    terms = _terms(page, total, sentence_start(text, match.start()), match.start())
    if not terms or len(terms) < 2 or any(term.noun != total.noun for term in terms):
        return None
    made = sum((term.value for term in terms), Decimal(0))
    verdict = Verdict.HOLDS if made <= total.value else Verdict.UNDECIDED
    if made > total.value and believable(total, terms, LIKELY):
        verdict = Verdict.FAILS
    return _relation(total, terms, verdict, match.span(), Connective.PART)


def _of(page: Page, match: re.Match[str]) -> Relation | None:
    text = page.text
    total = next(iter(page.within(match.end(), match.end() + 1)), None)
    if total is None or total.unit not in _ADDED:
        return None
    opening = _BEGINS.match(text, total.end)
    end = total.end if opening is None else sentence_end(text, opening.end())
    if opening is None or end - opening.end() > _FAR:
        return None
    parts = parts_of(page, total, opening.end(), end)
    if len(parts.main) < 2 or parts.open or parts.left_out:
        return None
    if not parts.unknown and total.precision * _MANY <= total.value and one_slip_away(total, parts.main):
        return _relation(total, parts.main, Verdict.FAILS, match.span())
    if any(part.noun.split()[:1] != total.noun.split()[:1] for part in parts.main):
        return None
    return weigh(total, parts, Connective.PART, match.span(), LIKELY)


def _verdict(total: Quantity, terms: Sequence[Quantity], bounds: tuple[Decimal, Decimal]) -> Verdict:
    if judge(interval_of(total), sum_of_figures(terms)) is Verdict.HOLDS:
        return Verdict.HOLDS
    tied = believable(total, terms, bounds) or mistyped(total, terms)
    return Verdict.FAILS if tied else Verdict.UNDECIDED


def _relation(
    total: Quantity,
    terms: Sequence[Quantity],
    verdict: Verdict,
    place: tuple[int, int],
    connective: Connective = Connective.WHOLE,
) -> Relation:
    made = sum((term.value for term in terms), Decimal(0))
    computed = sum_of_figures(terms)
    return Relation(Kind.SUM, connective, total, tuple(terms), verdict, computed, made, *place)
