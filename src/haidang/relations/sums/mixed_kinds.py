"""Counts that are split into kinds by other nouns: "7.240 lượt, gồm 5.135 lao động tự do, 1.694 F0 và 411 hộ".

The nouns do not say that they are parts; the words "gồm" or a bracket do, and the arithmetic of enough digits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.slips import mistyped, one_slip_away
from haidang.relations.page.clauses import clauses, closing, sentence_end
from haidang.relations.page.connectives import leaves_open
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.clause_facts import bare_part
from haidang.relations.sums.told_figures import exactly_makes, is_exact, near, told
from haidang.relations.sums.weighing import NEARLY
from haidang.text.patterns import regex

_OPENS = regex(r"[^\d,;:.()\n|]{0,40}?(?:,? (?:bao gồm|gồm có|gồm)[: ] ?| \((?:gồm )?)(?=\d)")
_NUMBER = regex(r"\s*(\d{1,3}(?:\.\d{3})+|\d{1,6})(?= [^\W\d_])")
# "11 phòng, ban; 14 phường, xã": what goes on with a noun.
_WORD = regex(r"\s*[^\W\d_]+(?: [^\W\d_]+){0,2}\s*")
# What all things that are counted in a bracket may be.
_GENERIC = regex(
    r"(?:đơn vị|cơ sở|phương tiện|văn bản|tổ chức|cơ quan|công trình|thiết bị|tài liệu|địa điểm|trường hợp"
    r"|đối tượng)(?!\w)"
)
_LEAST, _SAID = 60, 100
_FAR = 400


def mixed_kinds(page: Page) -> Iterator[Relation]:
    """Every count above sixty that a list of counts of other nouns splits; smaller ones are counted by lists."""
    for total in page.quantities:
        if total.is_count and total.value > _LEAST and is_exact(total) and total.denominator is None:
            relation = _split(page, total)
            if relation is not None:
                yield relation


def _split(page: Page, total: Quantity) -> Relation | None:
    text = page.text
    opening = _OPENS.match(text, total.end)
    if opening is None or page.in_table(total.start):
        return None
    start = opening.end()
    bracket = text.find("(", total.end, start)
    end = sentence_end(text, start, start + _FAR) if bracket < 0 else closing(text, bracket, start + _FAR)
    terms = None if leaves_open(text, start, end) else _terms(page, total, start, end, ends=bracket < 0)
    if terms is None or len(terms) < 2 or all(addable(text, total, term) for term in terms):
        return None
    place = (total.end, start)
    if exactly_makes(total, terms) and total.value >= _SAID:
        return told(total, terms, Verdict.HOLDS, place)
    generic = _GENERIC.match(total.noun.casefold()) is not None
    sure = one_slip_away(total, terms) or (generic and (near(total, terms, NEARLY) or mistyped(total, terms)))
    if exactly_makes(total, terms):
        return told(total, terms, Verdict.HOLDS, place) if generic else None
    return told(total, terms, Verdict.FAILS, place) if sure else None


def _terms(page: Page, total: Quantity, start: int, end: int, *, ends: bool) -> Sequence[Quantity] | None:
    """The number that each clause begins with; None where one is no count or says nothing of its own."""
    text = page.text
    terms: list[Quantity] = []
    for clause in clauses(text, start, end):
        if ends and clause.before == ";":
            break
        number = _NUMBER.match(text, clause.start, clause.end)
        if number is None:
            if terms and _WORD.fullmatch(text, clause.start, clause.end):
                continue
            if not terms or not ends:
                return None
            continue
        own = next(iter(page.within(number.start(1), number.end(1))), None)
        if own is not None and (not own.is_count or own.denominator is not None or not is_exact(own)):
            return None
        terms.append(own or bare_part(total, number.start(1), number[1]))
    return terms
