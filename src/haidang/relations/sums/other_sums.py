"""What speaks against a sum that fails: another sum of its figures that holds."""

from __future__ import annotations

from haidang.relations.arithmetic.alike import addable
from haidang.relations.page.clauses import sentence_end
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.relations.sums.clause_facts import bare_part
from haidang.text.patterns import regex

_FAR, _BEHIND, _LONGEST = 300, 80, 1500
_TWO_DIGITS = 10
_LARGE, _BRACKET = 50, 3
_TWICE = regex(r"[^.\n]*?(?<!\w)(?:vừa [^.,;()\n]{2,40} vừa|tính cả hai|cả hai|đồng thời thuộc|trùng nhau)(?!\w)")
_BARE = regex(r"(?<=[^\W\d_] )(\d{1,3}(?:\.\d{3})+|\d{1,6})(?= ?[,;.)\n]| và |$)")


def has_another_sum(page: Page, relation: Relation) -> bool:
    """Whether the total and its last terms make a whole told before, or a number without a unit fills the gap."""
    return (
        _is_beside_its_terms(page, relation)
        or _makes_another(page, relation)
        or _counts_some_twice(page, relation)
        or _has_unread_part(page, relation)
        or _has_parts_of_other_kinds(page, relation)
    )


def _makes_another(page: Page, relation: Relation) -> bool:
    """ "2.146,8 ha/KH 2.000 ha: rừng phòng hộ 412,6 ha, rừng sản xuất 1.734,2 ha": they make what was done.

    Or the last of them do: "3.001 hồ sơ, trong đó mới 3.000, cũ 01; đã giải quyết 2.998 hồ sơ; đang giải quyết 03".
    """
    total, terms = relation.stated, relation.terms
    if not terms or relation.nominal is None or relation.nominal < _LARGE * min(term.precision for term in terms):
        return False
    opened = page.text.find("(", total.end, total.end + _BRACKET)
    if opened >= 0 and page.text.find(")", opened, terms[0].start) < 0:
        return False  # its own bracket is of nothing else
    made = {relation.nominal, relation.nominal - terms[0].value} if len(terms) > 2 else {relation.nominal}
    told = page.within(max(page.paragraph_start(terms[0].start), terms[0].start - _FAR), terms[0].start)
    return any(each.value in made and each.start != total.start and addable(page.text, each, total) for each in told)


def _counts_some_twice(page: Page, relation: Relation) -> bool:
    """ "146 nhà (tốc mái 118 nhà, ngập 41 nhà, có nhà vừa tốc mái vừa ngập)"."""
    total, terms = relation.stated, relation.terms
    if not terms or relation.nominal is None or relation.nominal <= total.value:
        return False
    return _TWICE.match(page.text, terms[-1].end, terms[-1].end + _BEHIND) is not None


def _is_beside_its_terms(page: Page, relation: Relation) -> bool:
    """ "7.318 hồ sơ; đã giải quyết 7.240, trong đó đúng hạn 7.226; đang giải quyết 78": 7.240 and 78 make 7.318."""
    total, terms = relation.stated, relation.terms
    low = max(total.start - _FAR, page.text.rfind("|\n", 0, total.start))  # what a table tells is of its own rows
    before = page.within(low, total.start) if terms and terms[0].start > total.start else ()
    wholes = {figure.value for figure in before if figure.value >= _TWO_DIGITS and addable(page.text, figure, total)}
    made = total.value
    for term in reversed(terms[1:]) if wholes else ():
        made += term.value
        if made in wholes:
            return True
    return False


def _has_parts_of_other_kinds(page: Page, relation: Relation) -> bool:
    """ "46 công trình: 18 công trình giao thông, 12 công trình thủy lợi, 9 trường học, 7 trạm y tế"."""
    total, terms = relation.stated, relation.terms
    gap = total.value - relation.nominal if relation.nominal is not None and total.is_count else 0
    if gap <= 0 or not terms or terms[0].start < total.start:
        return False
    known, end = {term.start for term in terms}, sentence_end(page.text, terms[-1].end)
    others = [each for each in page.within(terms[0].start, end) if each.unit == "count" and each.start not in known]
    others = [each for each in others if not addable(page.text, total, each)]
    return bool(others) and sum(each.value for each in others) == gap


def _has_unread_part(page: Page, relation: Relation) -> bool:
    """ "trực tuyến 7.318 hồ sơ, trực tiếp 3.742, qua bưu chính 376; cộng 11.436 hồ sơ": a number without a unit."""
    total, terms = relation.stated, relation.terms
    gap = None if relation.nominal is None else total.value - relation.nominal
    if not terms or gap is None or gap < 1:
        return False
    start, end = min(term.end for term in terms), max(terms[-1].end + _BEHIND, total.start)
    if gap < _TWO_DIGITS:
        end = terms[-1].start  # "Hàn Quốc 14, Hoa Kỳ 11, Đài Loan 7, các nước khác 5": among the others
    if end - start > _LONGEST:
        return False
    known = {term.start for term in terms}
    found = [each for each in _BARE.finditer(page.text, start, end) if not page.within(each.start(1), each.end(1))]
    found = [each for each in found if each.start(1) not in known]
    values = [bare_part(total, each.start(1), each[1]).value for each in found]
    return gap in values or sum(values) == gap
