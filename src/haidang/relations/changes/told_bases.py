"""Changes whose base is told by its time or its plan, wherever it stands: "357 hộ, tăng 189 hộ (cùng kỳ 168 hộ)".

Looked for once the other relations are known, and only of changes that none of them ties.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.slips import one_slip_away
from haidang.relations.page.cues import Words
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.told_figures import holds, is_exact, less, made_of, near, told
from haidang.relations.sums.weighing import KINDS
from haidang.text.patterns import regex

# "tăng 198 hộ", "cao hơn năm trước 448 triệu đồng", "vượt dự toán 312 triệu đồng".
_CHANGE = regex(
    r"(?<!\w)(?:(?P<grew>tăng|vượt|cao hơn|nhiều hơn|lớn hơn)|(?:giảm|hụt|thiếu|thấp hơn|ít hơn|tiết kiệm))"
    r"(?: [^\W\d_]+){0,4}? $",
    re.IGNORECASE,
)
_CUES = Words("tăng", "vượt", "hơn", "giảm", "hụt", "thiếu", "tiết kiệm")
# What a base is told by, and what may stand between that and its figure.
_BASE = regex(
    r"(?<!\w)(?:cùng kỳ|cùng thời điểm|thời điểm|kỳ trước|năm trước|năm ngoái|tháng trước|quý trước"
    r"|năm \d{4}|đầu năm|đầu kỳ"
    r"|dự toán|kế hoạch|chỉ tiêu|trước đây|từ|so với)"
    r"(?: (?:[^\W\d_]+|\d{1,2}/\d{1,2}/\d{4}|(?:\d{1,2}/)?\d{4})){0,5}(?: (?:là|có|đạt|giao))?:?[ (]+$",
    re.IGNORECASE,
)
_AGAIN = regex(r"[\s\-+*]*So (?:với|sánh|thời|cùng)(?!\w)")
# "tăng lên 1.430 ha" is no change but what it comes to.
_REACHED = ("lên ", "xuống ", "còn ", "đến ", "thành ")
_LEAD, _BASE_LEAD, _FAR, _MOST = 40, 64, 260, 12


def find_told_bases(page: Page, known: Collection[tuple[int, int]]) -> Iterator[Relation]:
    """Every change with the figure before it and a base that words name; not of the changes that stand at `known`."""
    for index, change in enumerate(page.quantities):
        low = max(0, change.start - _LEAD)
        if not is_exact(change) or change.denominator is not None or (change.start, change.end) in known:
            continue
        if _CUES.search(page.text, low, change.start) is None:
            continue
        said = _CHANGE.search(page.text, low, change.start)
        relation = None if said is None else _told(page, index, said["grew"] is not None)
        if relation is not None:
            yield relation


def _told(page: Page, index: int, grew: bool) -> Relation | None:
    change = page.quantities[index]
    own, end = page.sentence(change.start)
    again = _AGAIN.match(page.text, own) is not None  # "Tổng đàn 45.063 con. So với năm trước (47.218 con) giảm ..."
    begin = max(page.sentence_start(max(own - 2, 0)) if again else own, change.start - _FAR)
    near_by = [each for each in page.within(begin, min(end, change.end + _FAR)) if _alike(page, change, each)][:_MOST]
    bases = [each for each in near_by if _is_base(page, each)]
    if len(bases) != 1:
        return None
    base = bases[0]
    if again and bases[0].start < own:
        return None
    values = [each for each in near_by if each.start < change.start and each is not base]
    place = (min(base.start, change.start), change.start)
    for value in reversed(values):
        if holds(change, _differ(value, base, grew)):
            return told(change, _differ(value, base, grew), Verdict.HOLDS, place)
    last = _said_of(page, index, values, base)
    terms = None if last is None else _differ(last, base, grew)
    if terms is None or made_of(terms) <= 0:
        return None
    far = last is not None and last.start < own
    fails = one_slip_away(change, terms) or (near(change, terms, KINDS) and not far)
    return told(change, terms, Verdict.FAILS, place) if fails else None


def _said_of(page: Page, index: int, values: Sequence[Quantity], base: Quantity) -> Quantity | None:
    """The figure that a change is said of: the nearest before it, with no other figure than the base between."""
    change, text = page.quantities[index], page.text
    beside = [each for each in values if text.startswith(")", each.end) and change.start - each.end < _LEAD]
    plain = [each for each in values if not in_closed_bracket(page, each, change.start)]
    value = next(iter(beside[-1:] or plain[-1:]), None)
    if value is None or page.connectives(value.end, change.start):
        return None
    between = [each for each in page.within(value.end, change.start) if each is not base and each.unit != "%"]
    return None if between else value


def _differ(value: Quantity, base: Quantity, grew: bool) -> list[Quantity]:
    return [value, less(base)] if grew else [base, less(value)]


def _alike(page: Page, change: Quantity, figure: Quantity) -> bool:
    """Whether a figure is a plain one of the change's measure and no change itself."""
    if figure is change or not is_exact(figure) or figure.denominator is not None:
        return False
    if figure.noun != change.noun and not addable(page.text, change, figure):
        return False
    lead = page.text[max(0, figure.start - _LEAD) : figure.start]
    changed = _CHANGE.search(lead) is not None and not lead.endswith(_REACHED)
    return figure.unit == change.unit and (not changed or _BASE.search(lead) is not None)


def _is_base(page: Page, figure: Quantity) -> bool:
    low = max(page.sentence_start(figure.start), figure.start - _BASE_LEAD)
    return _BASE.search(page.text, low, figure.start) is not None
