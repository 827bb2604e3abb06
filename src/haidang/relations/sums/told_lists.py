"""Lists without a connective: a colon or a sentence that lists parts of a total that stands before.

"Xảy ra 19 vụ, giảm 04 vụ so với năm trước: trộm cắp 08 vụ, ...", "... 1.514 cơ sở vi phạm. Hình thức xử lý: nhắc nhở
1.207 cơ sở, phạt tiền 289 cơ sở, đình chỉ 18 cơ sở".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.slips import mistyped, one_slip_away
from haidang.relations.page.clauses import closing, enclosing, sentence_end
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Relation, Verdict
from haidang.relations.sums.exclusive import exclude_each_other
from haidang.relations.sums.named_parts import parts_of
from haidang.relations.sums.parts import Parts
from haidang.relations.sums.surely_split import INTO, OVERLAPS, TOTAL, is_total
from haidang.relations.sums.told_figures import exactly_makes, is_exact, near, told, told_before
from haidang.relations.sums.told_kinds import told_kinds
from haidang.relations.sums.weighing import KINDS, LOOSE, weigh
from haidang.text.patterns import regex

_COLON = regex(r":(?=\s)")
# "Trong 48.349 ha cây lâu năm có:" names some of them, and maybe all.
_AMONG = regex(r"(?<!\w)[Tt]rong(?! (?:năm|tháng|kỳ|quý|đó))(?!\w)|(?<!\w)có\s*:")
# "đông nhất với 71 người, kế đến là xã Cư Pơng 58 người": some of many.
_FOREMOST = regex(r"(?<!\w)(?:nhất (?:là|với|có|tại|ở)|kế đến|tiếp đến|tiếp theo là|dẫn đầu|đứng đầu)(?!\w)")
_NEARLY = (Decimal("0.9"), Decimal("1.1"))
_FAR = 700
_LEAST, _CALLED = 3, 20
_OFF = 10
"""How many times what makes it a total may be, where one of its digits is wrong."""


def told_lists(page: Page) -> Iterator[Relation]:
    """Every list of figures behind a colon, or in a sentence of its own, whose total stands before it."""
    for start, end in _sentences(page):
        colon = _COLON.search(page.text, start, end)
        relation = None if colon is None else _behind_colon(page, start, colon.end(), end)
        if relation is None and (relation := _behind_sentence(page, start, end, colon)) is not None:
            beside = _behind_sentence(page, start, end, colon, relation.stated)  # "29 lớp, 987 học viên. Gồm ..."
            if beside is not None:
                yield beside
        relation = relation or _behind_total(page, start, end)
        relation = relation or told_kinds(page, start, end)
        if relation is not None:
            yield relation


def _sentences(page: Page) -> Iterator[tuple[int, int]]:
    """The sentences with two figures or more of one unit, outside tables."""
    at = 0
    for quantity in page.quantities:
        if quantity.start < at:
            continue
        start, at = page.sentence(quantity.start)
        if at - start < _FAR and _several(page.within(quantity.start, at)):
            if not page.in_table(start):
                yield start, sentence_end(page.text, quantity.start, at)


def _several(figures: Sequence[Quantity]) -> bool:
    """Whether two of the figures have one unit."""
    units = [figure.unit for figure in figures if figure.unit != "%" and "/" not in figure.unit]
    return len(units) > len(set(units))


def _could_make(figures: Sequence[Quantity], total: Quantity) -> bool:
    """Whether two figures or more have a total's unit and are not far from it: a cheap question."""
    values = [figure.value for figure in figures if figure.unit == total.unit]
    return len(values) > 1 and sum(values) * _OFF >= total.value and min(values) <= total.value


def _are_near(figures: Sequence[Quantity], total: Quantity) -> bool:
    """Whether those of the figures that are less than a total come near it together."""
    values = [figure.value for figure in figures if figure.unit == total.unit and figure.value < total.value]
    return len(values) > 1 and sum(values) >= total.value * LOOSE[0]


def _behind_colon(page: Page, start: int, listed: int, end: int) -> Relation | None:
    """A list behind a colon whose total stands in the words before it, a change or a base between them."""
    bracket = enclosing(page.text, start, listed)
    if bracket is not None:
        end = min(
            end, max(listed, closing(page.text, bracket, end))
        )  # "717 ha (Hà Giang 142 ha; Điện Biên: 6 ha); 486 ha"
    figures = page.within(listed, end)
    if not _several(figures) or page.connectives(start, listed + 25):
        return None
    place = (listed - 1, listed)
    for total in reversed(page.within(start, listed)):
        if not _could_make(figures, total) or total not in told_before(page, total, total.start, listed):
            continue
        parts = parts_of(page, total, listed, end)
        if len(parts.main) < 2 or OVERLAPS.search(page.text, total.end, listed):
            continue
        found = weigh(total, parts, Connective.WHOLE, place, _bounds(total, parts))
        if found is not None and found.verdict is Verdict.FAILS and _AMONG.search(page.text, start, listed):
            if not one_slip_away(total, found.terms):
                continue
        if found is not None and found.verdict is Verdict.FAILS and not _are_near(figures, total):
            if not mistyped(total, found.terms):
                continue
        if found is not None and found.verdict is not Verdict.UNDECIDED:
            return found
    return None


def _bounds(total: Quantity, parts: Parts) -> tuple[Decimal, Decimal]:
    """How far from a total the sum of a list behind a colon may be."""
    kinds = total.is_count and all(part.noun.split()[:1] == total.noun.split()[:1] for part in parts.main)
    return KINDS if kinds else LOOSE


def _names_some(page: Page, start: int, end: int) -> bool:
    """Whether a sentence says that it names some of what stands before: "Trong đó: ..."."""
    return any(match["part"] for match in page.connectives(start, end))


def _behind_sentence(
    page: Page, start: int, end: int, colon: re.Match[str] | None, besides: Quantity | None = None
) -> Relation | None:
    """A sentence that lists parts of a total in the sentence before it; of another measure than `besides`."""
    begin = page.paragraph_start(start)
    if start <= begin:
        return None
    before = max(page.sentence_start(max(start - 2, begin)), start - _FAR)
    first = next(iter(page.within(start, end)), None)
    if colon is not None and first is not None and INTO.search(page.text, start, colon.end()):
        first = next(iter(page.within(colon.end(), end)), None)
    if first is None or first.denominator is not None or _names_some(page, start, first.start):
        return None
    if _FOREMOST.search(page.text, start, end) and page.text.find("%", start, end) < 0:
        return None  # with their shares they may be all
    listed = colon.end() if colon is not None and colon.end() <= first.start else start
    place = (listed - 1, listed) if listed > start else (start, first.start)
    undecided = None
    figures = page.within(listed, end)
    totals = [q for q in page.within(before, start) if is_exact(q) and q.denominator is None]
    for total in reversed(totals):
        if not _could_make(figures, total) or (besides is not None and addable(page.text, besides, total)):
            continue
        parts = parts_of(page, total, listed, end)
        if len(parts.main) < 2 or parts.open:
            continue
        for reading in parts.readings():
            if len(reading) > 1 and exactly_makes(total, reading):
                return told(total, reading, Verdict.HOLDS, place)
        if (
            undecided is None
            and (_are_near(figures, total) or mistyped(total, parts.main))
            and is_total(page, total, parts, start, listed, end)
        ):
            undecided = told(total, parts.main, Verdict.FAILS, place)
    return undecided


def _behind_total(page: Page, start: int, end: int) -> Relation | None:
    """A sentence that begins with a total: "Tổng dư nợ 68.420 triệu đồng, nợ quá hạn 1.236, nợ trong hạn 67.184"."""
    figures = page.within(start, end)
    if not figures:
        return None
    # "12 công trình với tổng mức 48.620 triệu đồng, ngân sách tỉnh 30.150 triệu đồng, ...".
    called = (each for each in figures[1:3] if TOTAL.search(page.text, each.start - _CALLED, each.start))
    total = next(called, figures[0])
    said = TOTAL.search(page.text, start, total.start) is not None
    if not said and len(page.within(total.end, end)) < _LEAST:
        return None
    if not is_exact(total) or total.denominator is not None or page.connectives(start, end):
        return None
    behind = page.within(total.end, end)
    terms = told_before(page, total, total.end, end)
    if len(terms) < 2 or len(terms) != sum(figure.unit == total.unit for figure in behind):
        return None
    if max(term.value for term in terms) >= total.value or TOTAL.search(page.text, total.end, end):
        return None  # "cầu A tổng mức đầu tư 145,6 tỷ, đã giải ngân 98,2 tỷ; cầu B tổng mức đầu tư 154,6 tỷ"
    place = (total.end, terms[0].start)
    if not said and (len(terms) < _LEAST or not exclude_each_other(page.text, terms)):
        return None  # "842 em xếp loại, giỏi 215 em, khá 386 em, trung bình 241 em": no word says that it is the total
    if exactly_makes(total, terms):
        return told(total, terms, Verdict.HOLDS, place)
    sure = not said and near(total, terms, _NEARLY)
    sure = sure or one_slip_away(total, terms)
    return told(total, terms, Verdict.FAILS, place) if sure and not OVERLAPS.search(page.text, total.end, end) else None
