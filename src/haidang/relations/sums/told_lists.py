"""Lists without a connective: a colon or a sentence that lists parts of a total that stands before.

"Xảy ra 19 vụ, giảm 04 vụ so với năm trước: trộm cắp 08 vụ, ...", "... 1.514 cơ sở vi phạm. Hình thức xử lý: nhắc nhở
1.207 cơ sở, phạt tiền 289 cơ sở, đình chỉ 18 cơ sở".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.slips import Cause, one_slip_away, slips
from haidang.relations.page.clauses import closing, enclosing, sentence_end
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Relation, Verdict
from haidang.relations.sums.exclusive import exclude_each_other
from haidang.relations.sums.named_parts import parts_of
from haidang.relations.sums.parts import Parts
from haidang.relations.sums.told_figures import exactly_makes, is_exact, near, told, told_before
from haidang.relations.sums.told_kinds import told_kinds
from haidang.relations.sums.weighing import KINDS, LIKELY, LOOSE, weigh
from haidang.text.patterns import regex

_COLON = regex(r":(?=\s)")
# What says that what stands behind it splits a total: "Hình thức xử lý:", "Nguyên nhân:", "Theo địa bàn:".
_SPLITS = regex(
    r"(?<!\w)(?:theo|cơ cấu|hình thức|phương thức|biện pháp|nguyên nhân|kết quả|phân loại|xếp loại|loại|nhóm|lĩnh vực"
    r"|thị trường|khu vực|gồm|trong tổng|nguồn)(?!\w)",
    re.IGNORECASE,
)
# An item that says that nothing else is left: "loại khác 02 vụ", "các thị trường còn lại 20,7 triệu USD".
_CLOSES = regex(r"(?<!\w)(?:khác|còn lại)(?!\w)", re.IGNORECASE)
# "một số hồ sơ cùng lúc mắc nhiều lỗi: ...": one thing may stand in several items.
_OVERLAPS = regex(r"(?<!\w)(?:cùng lúc|đồng thời|một số|nhiều lỗi|vừa|trùng|cả hai|chủ yếu|riêng)(?!\w)", re.IGNORECASE)
_AS_ABOVE = regex(
    r"(?<!\w)(?:vừa đủ|đúng bằng|bằng đúng|bằng|khớp với|đúng với)"
    r" (?:tổng|số|mức)[^,;.()\n\d]{0,40}(?:nêu|nói|kể) trên",
    re.IGNORECASE,
)
# "Trong 48.349 ha cây lâu năm có:" names some of them, and maybe all.
_AMONG = regex(r"(?<!\w)[Tt]rong(?! (?:năm|tháng|kỳ|quý|đó))(?!\w)|(?<!\w)có\s*:")
_INTO = regex(
    r"(?<!\w)(?:chia|phân)(?: làm| thành| ra| cho)?:? (\d{1,2}|hai|ba|bốn|sáu) [^\d,;:.()\n]{2,24}: ?$", re.IGNORECASE
)
_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6}
_CLOSE = (Decimal("0.98"), Decimal("1.02"))
_NEARLY = (Decimal("0.9"), Decimal("1.1"))
_TOTAL = regex(r"(?<!\w)tổng(?!\w)", re.IGNORECASE)
_FAR, _MANY = 700, 1000
_LEAST, _DIGITS, _CALLED = 3, 100, 20


def told_lists(page: Page) -> Iterator[Relation]:
    """Every list of figures behind a colon, or in a sentence of its own, whose total stands before it."""
    for start, end in _sentences(page):
        colon = _COLON.search(page.text, start, end)
        relation = None if colon is None else _behind_colon(page, start, colon.end(), end)
        relation = relation or _behind_sentence(page, start, end, colon) or _behind_total(page, start, end)
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
        if at - start < _FAR and not page.text.startswith("|", page.paragraph_start(start)):
            if _several(page.within(quantity.start, at)):
                yield start, sentence_end(page.text, quantity.start, at)


def _several(figures: Sequence[Quantity]) -> bool:
    """Whether two of the figures have one unit."""
    units = [figure.unit for figure in figures if figure.unit != "%" and "/" not in figure.unit]
    return len(units) > len(set(units))


def _could_make(figures: Sequence[Quantity], total: Quantity) -> bool:
    """Whether two figures or more are less than a total of their unit and together near it: a cheap question."""
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
        if len(parts.main) < 2 or _OVERLAPS.search(page.text, total.end, listed):
            continue
        found = weigh(total, parts, Connective.WHOLE, place, _bounds(total, parts))
        if found is not None and found.verdict is Verdict.FAILS and _AMONG.search(page.text, start, listed):
            if not one_slip_away(total, found.terms):
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


def _behind_sentence(page: Page, start: int, end: int, colon: re.Match[str] | None) -> Relation | None:
    """A sentence that lists parts of a total in the sentence before it, in the same paragraph."""
    begin = page.paragraph_start(start)
    if start <= begin:
        return None
    before = max(page.sentence_start(max(start - 2, begin)), start - _FAR)
    first = next(iter(page.within(start, end)), None)
    if colon is not None and first is not None and _INTO.search(page.text, start, colon.end()):
        first = next(iter(page.within(colon.end(), end)), None)
    if first is None or first.denominator is not None or _names_some(page, start, first.start):
        return None
    listed = colon.end() if colon is not None and colon.end() <= first.start else start
    place = (listed - 1, listed) if listed > start else (start, first.start)
    undecided = None
    figures = page.within(listed, end)
    totals = [q for q in page.within(before, start) if is_exact(q) and q.denominator is None]
    for total in reversed(totals):
        if not _could_make(figures, total):
            continue
        parts = parts_of(page, total, listed, end)
        if len(parts.main) < 2 or parts.open:
            continue
        for reading in parts.readings():
            if len(reading) > 1 and exactly_makes(total, reading):
                return told(total, reading, Verdict.HOLDS, place)
        if undecided is None and _is_total(page, total, parts, start, listed, end):
            undecided = told(total, parts.main, Verdict.FAILS, place)
    return undecided


def _behind_total(page: Page, start: int, end: int) -> Relation | None:
    """A sentence that begins with a total: "Tổng dư nợ 68.420 triệu đồng, nợ quá hạn 1.236, nợ trong hạn 67.184"."""
    figures = page.within(start, end)
    if not figures:
        return None
    # "12 công trình với tổng mức 48.620 triệu đồng, ngân sách tỉnh 30.150 triệu đồng, ...".
    called = (each for each in figures[1:3] if _TOTAL.search(page.text, each.start - _CALLED, each.start))
    total = next(called, figures[0])
    said = _TOTAL.search(page.text, start, total.start) is not None
    if not said and len(page.within(total.end, end)) < _LEAST:
        return None
    if not is_exact(total) or total.denominator is not None or page.connectives(start, end):
        return None
    behind = page.within(total.end, end)
    terms = told_before(page, total, total.end, end)
    if len(terms) < 2 or len(terms) != sum(figure.unit == total.unit for figure in behind):
        return None
    if max(term.value for term in terms) >= total.value or _TOTAL.search(page.text, total.end, end):
        return None  # "cầu A tổng mức đầu tư 145,6 tỷ, đã giải ngân 98,2 tỷ; cầu B tổng mức đầu tư 154,6 tỷ"
    place = (total.end, terms[0].start)
    if not said and (len(terms) < _LEAST or not exclude_each_other(page.text, terms)):
        return None  # "842 em xếp loại, giỏi 215 em, khá 386 em, trung bình 241 em": no word says that it is the total
    if exactly_makes(total, terms):
        return told(total, terms, Verdict.HOLDS, place)
    sure = not said and near(total, terms, _NEARLY)
    sure = sure or total.value / total.precision >= _MANY and one_slip_away(total, terms)
    return (
        told(total, terms, Verdict.FAILS, place) if sure and not _OVERLAPS.search(page.text, total.end, end) else None
    )


def _is_total(page: Page, total: Quantity, parts: Parts, start: int, listed: int, end: int) -> bool:
    """Whether a list surely splits a total that it does not make."""
    text, terms = page.text, parts.main
    if total not in told_before(page, total, page.sentence_start(total.start), start) or parts.unknown:
        return False
    if max(term.value for term in terms) >= total.value or parts.left_out or parts.inner:
        return False
    if _AS_ABOVE.search(text, terms[-1].end, end) or _numbers_them(text, start, listed, len(terms)):
        return near(total, terms, LIKELY)
    if _OVERLAPS.search(text, total.end, end):
        return False
    if _TOTAL.search(text, page.sentence_start(total.start), total.start) and total.value / total.precision >= _MANY:
        if one_slip_away(total, terms):
            return True
    if len(terms) < _LEAST and not _SPLITS.search(text, start, terms[0].start):
        large = total.value / total.precision >= _MANY and near(total, terms, _NEARLY)
        return large and one_slip_away(total, terms) and exclude_each_other(text, terms)
    closed = _CLOSES.search(text, terms[-2].end, min(terms[-1].end + 16, end)) is not None
    if closed and near(total, terms, _NEARLY):
        return True
    if near(total, terms, _NEARLY) and len(terms) >= _LEAST and listed > start:
        if _SPLITS.search(text, start, listed) and any(
            slip.cause is not Cause.REPEATED for slip in slips(total, terms)
        ):
            return True
    if not _weighty(total, terms):
        return False
    if one_slip_away(total, terms):
        return len(terms) >= _LEAST or listed > start
    return len(terms) >= _LEAST and near(total, terms, _CLOSE)


def _numbers_them(text: str, start: int, listed: int, terms: int) -> bool:
    """Whether the words say into how many parts it was split: "Tuyến chia làm 3 đoạn:"."""
    said = _INTO.search(text, start, listed)
    return said is not None and (_NUMBERS.get(said[1]) or int(said[1])) == terms


def _weighty(total: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether a total has enough digits for an accident to be rare, and its parts are not a few among many."""
    return abs(total.value / total.precision) >= _DIGITS and all(term.value for term in terms)
