"""Sums written with bare numbers: "212 hộ (189 + 23)", "676.373 = 181.766 + 493.227", "120 + 80 = 200 triệu đồng".

The numbers have no unit of their own; they take the total's. Sums of figures with units are found by `sums_ahead`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.interval import interval_of
from haidang.quantities.numerals import read_numeral
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import judge, sum_of_figures
from haidang.relations.page.connectives import ATTRIBUTE
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.relations.sums.weighing import LOOSE, believable
from haidang.text.patterns import regex

_NUMERAL = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,\d{1,4})?"
# "189 + 23", "189 hộ nghèo + 23 hộ cận nghèo": words of a term stand on either side of its number.
_WORDS = r"(?: [^\W\d_]+){0,4}"
_PLUS = r"(?: ?\+| cộng(?: với| thêm)?(?= ))"
_CHAIN = regex(rf"(?<![\d.,/+=%\w-]){_NUMERAL}(?:{_WORDS}{_PLUS}{_WORDS} ?{_NUMERAL}){{1,11}}(?![\d/%]|[.,]\d)")
_TERM = regex(_NUMERAL)
# "212 hộ (189 + 23)", "212 hộ (= 189 + 23)", "212 hộ = 189 + 23", "Số hộ: 212 = 189 + 23".
_NAMED = r"(?: ?[^\W\d_]+(?: [^\W\d_]+){0,3})?"  # "(thôn Đông 189 + thôn Tây 23)"
_TOTAL_BEFORE = regex(rf"(?<![\d.,/+=%-])(?P<number>{_NUMERAL})(?P<unit>{_WORDS}) ?(?P<sign>\(=?|=|\(bằng){_NAMED} ?$")
_TOTAL_BEHIND = regex(rf"{_WORDS} ?(?P<sign>=) ?(?P<number>{_NUMERAL})(?![\d/%]|[.,]\d)")
_CLOSES = regex(rf"{_WORDS} ?\)")
_REACH = 60


def bare_sums(page: Page) -> Iterator[Relation]:
    """Every sum with plus signs in which a term is a bare number, and its total before or behind an equals sign."""
    text, read = page.text, 0
    for plus in page.plus_signs:
        if plus < read:
            continue
        begin, end = page.paragraph_start(plus), text.find("\n", plus)
        read = end if end >= 0 else len(text)
        for chain in _CHAIN.finditer(text, begin, read):
            relation = _relation(page, chain)
            if relation is not None:
                yield relation


def _relation(page: Page, chain: re.Match[str]) -> Relation | None:
    found = _total(page, chain)
    if found is None:
        return None
    total, written, place = found
    terms = _terms(page, chain, total, total.value / written if written else Decimal(1))
    if terms is None:
        return None
    made = sum((term.value for term in terms), Decimal(0))
    computed = sum_of_figures(terms)
    verdict = judge(interval_of(total), computed)
    if verdict is Verdict.FAILS and not believable(total, terms, LOOSE):
        verdict = Verdict.UNDECIDED
    return Relation(Kind.SUM, Connective.WHOLE, total, terms, verdict, computed, made, *place)


def _total(page: Page, chain: re.Match[str]) -> tuple[Quantity, Decimal, tuple[int, int]] | None:
    """The total of a chain, its number as written, and where the sign stands that ties them."""
    text = page.text
    low = max(0, chain.start() - _REACH)
    before = _TOTAL_BEFORE.search(text[low : chain.start()])
    if before is not None and (before["sign"] == "=" or _CLOSES.match(text, chain.end())):
        start = low + before.start("number")
        sign = low + before.start("sign"), low + before.end("sign")
        if ATTRIBUTE.match(text, sign[1], chain.start()):
            return None  # "4 phòng học (tăng 2 + 1)"
        return _stated(page, start, before["number"], before["unit"]), read_numeral(before["number"]).value, sign
    behind = _TOTAL_BEHIND.match(text, chain.end())
    if behind is None:
        return None
    return (
        _stated(page, behind.start("number"), behind["number"], ""),
        read_numeral(behind["number"]).value,
        behind.span("sign"),
    )


def _stated(page: Page, start: int, number: str, unit: str) -> Quantity:
    """The figure at `start`; a bare number is counted in what stands behind it."""
    for quantity in page.within(start, start + 1):
        if quantity.to is None and quantity.denominator is None:
            return quantity
    return _bare(start, number, Decimal(1), "count", unit.strip())


def _terms(page: Page, chain: re.Match[str], total: Quantity, scale: Decimal) -> tuple[Quantity, ...] | None:
    """The numbers of a chain in the total's unit; figures that have a unit of their own must have the same."""
    places = list(_TERM.finditer(page.text, chain.start(), chain.end()))
    own = [next(iter(page.within(place.start(), place.start() + 1)), None) for place in places]
    if any(quantity is not None and quantity.unit not in ("count", total.unit) for quantity in own):
        return None
    if all(quantity is not None and quantity.unit_from is None for quantity in own):
        terms = tuple(quantity for quantity in own if quantity is not None)
        return terms if all(term.unit == total.unit for term in terms) else None
    return tuple(_bare(place.start(), place[0], scale, total.unit, total.noun) for place in places)


def _bare(start: int, number: str, scale: Decimal, unit: str, noun: str) -> Quantity:
    read = read_numeral(number)
    places = len(number.partition(",")[2])
    worth = scale * Decimal(1).scaleb(-places)
    return Quantity(start, start + len(number), number, read.value * scale, unit, worth, noun=noun)
