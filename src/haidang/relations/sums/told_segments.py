"""Parts behind a semicolon, told without a connective: "1.846 hộ; người Kinh 1.204 hộ, người Tày 642 hộ".

The words only exclude: what overlaps, is a base or is done of a part. Arithmetic decides, in figures of enough digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.slips import swapped
from haidang.relations.page.clauses import sentence_end
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.named_parts import parts_of
from haidang.relations.sums.parts import Parts
from haidang.relations.sums.told_figures import exactly_makes, near, slipped, told, told_before
from haidang.relations.sums.weighing import LOOSE, NEARLY
from haidang.text.patterns import regex

_SEMICOLON = regex(r";(?= )")
# What says that one thing may stand in several parts, or that a part is of something else.
_OVERLAPS = regex(
    r"(?<!\w)(?:cùng lúc|đồng thời|một số|vừa|trùng|cả hai|chủ yếu|riêng|tăng|giảm|so với|mỗi|bình quân|kế hoạch"
    r"|dự toán|năm trước|cùng kỳ|ước|nâng cao|kiểu mẫu)(?!\w)",
    re.IGNORECASE,
)
_CLOSES = regex(r"(?<!\w)(?:khác|còn lại)(?!\w)", re.IGNORECASE)
_FAR, _MOST, _TRIED = 500, 12, 3
_SAID, _LONG, _OFF = 100, 1000, 10


def told_segments(page: Page) -> Iterator[Relation]:
    """Every list behind a semicolon whose total stands between the semicolon and the one before."""
    text = page.text
    for match in _SEMICOLON.finditer(text):
        figures = page.within(match.end(), match.end() + _FAR)[:_MOST]
        begin = max(page.sentence_start(match.start()), match.start() - _FAR)
        begin = max(begin, text.rfind(";", begin, match.start()) + 1)
        if len(figures) < 2 or page.in_table(begin):
            continue
        relation = _behind(page, begin, match.start(), figures)
        if relation is not None:
            yield relation


def _behind(page: Page, begin: int, at: int, figures: Sequence[Quantity]) -> Relation | None:
    end = sentence_end(page.text, at + 1, at + 1 + _FAR)
    for total in reversed(page.within(begin, at)[-_TRIED:]):
        if not _could_make(page, figures, total):
            continue
        if total.denominator is not None or total not in told_before(page, total, begin, at):
            continue
        if page.connectives(total.end, end):
            return None
        parts = parts_of(page, total, at + 1, end)
        for reading in (parts.first_stretch, parts.main):
            if len(reading) > 1 and exactly_makes(total, reading):
                return told(total, reading, Verdict.HOLDS, (at, at + 1))
        if _fails(page, total, parts, end):
            return told(total, parts.main, Verdict.FAILS, (at, at + 1))
    return None


def _could_make(page: Page, figures: Sequence[Quantity], total: Quantity) -> bool:
    """Whether two figures or more can be parts of a total and are together near it: a cheap question."""
    values = [each.value for each in figures if each.unit == total.unit]
    if len(values) < 2 or sum(values) * _OFF < total.value or min(values) > total.value:
        return False
    return sum(addable(page.text, total, each) for each in figures) > 1


def _fails(page: Page, total: Quantity, parts: Parts, end: int) -> bool:
    """Whether parts of a total are one slip of the pen from making it, and no accident."""
    terms = parts.main
    if len(terms) < 2 or parts.unknown or parts.left_out or parts.inner or parts.open:
        return False
    if total.is_count and any(term.noun.split()[:1] != terms[0].noun.split()[:1] for term in terms):
        return False
    if parts.crossing and not _CLOSES.search(page.text, terms[-2].end, min(terms[-1].end + 16, end)):
        return False
    if _OVERLAPS.search(page.text, total.end, end):
        return False
    if total.value / total.precision >= _LONG and swapped(total, terms):
        return True
    if max(term.value for term in terms) >= total.value:
        return False
    many = len(terms) > 2
    if not near(total, terms, LOOSE if many else NEARLY):
        return False
    return total.value / total.precision >= (_SAID if many else _LONG) and slipped(total, terms)
