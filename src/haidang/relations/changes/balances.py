"""Stocks: what there was at the beginning, what came and went, and what there is at the end.

"Đầu năm có 642 hộ nghèo; thoát nghèo 158 hộ, phát sinh 21 hộ; cuối năm còn 505 hộ". Told as a sum in which what went
has a negative value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.slips import one_slip_away
from haidang.relations.changes.coming_and_going import sign_of
from haidang.relations.page.cues import Cues, any_of
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.told_figures import holds, is_exact, less, near, told
from haidang.relations.sums.weighing import LOOSE
from haidang.text.patterns import regex

_OPENING = Cues(
    "đầu năm",
    "đầu kỳ",
    "đầu nhiệm kỳ",
    "đầu quý",
    "đầu tháng",
    "đầu khóa",
    "tồn đầu",
    "cuối năm trước",
    "cuối năm ngoái",
    r"cuối năm \d{4}",
    "năm trước chuyển sang",
    "kỳ trước chuyển sang",
)
_CLOSING = regex(
    any_of("cuối", "hiện còn", "hiện có", "hiện nay", "đến nay", "hiện tại", "còn lại", "còn", "nhiệm kỳ này")
)
_TO_FIGURE = regex(r"[^\d;.()\n]{0,60}(?:\d{4})?[^\d;.()\n]{0,40}$")
_OWED = regex(r"(?<!\w)nợ(?!\w)", re.IGNORECASE)
_LIKELY = (Decimal("0.5"), Decimal(2))
_BEFORE, _FAR = 120, 500


def balances(page: Page) -> Iterator[Relation]:
    """Every stock at an end that is told with the one at the beginning and what came and went between."""
    for match in page.near_figures.finditer(_OPENING):
        relation = _stock(page, match)
        if relation is not None:
            yield relation


def _stock(page: Page, match: re.Match[str]) -> Relation | None:
    text = page.text
    end = text.find("\n", match.end(), match.end() + _FAR)
    end = end if end >= 0 else min(len(text), match.end() + _FAR)
    figures = [q for q in page.within(match.end(), end) if is_exact(q) and q.denominator is None]
    if not figures or _TO_FIGURE.match(text, match.end(), figures[0].start) is None:
        return None
    opening = figures[0]
    owed = (
        _OWED.search(text, max(page.sentence_start(match.start()), match.start() - _BEFORE), opening.start) is not None
    )
    moves: list[Quantity] = []
    for before, figure in zip(figures, figures[1:], strict=False):
        if not addable(text, opening, figure):
            continue
        lead = text[before.end : figure.start]
        if _CLOSING.search(lead):
            return _balanced(figure, [opening, *moves], (match.start(), figure.start)) if moves else None
        sign = sign_of(page, figure, owed=owed)
        if not sign:
            return None
        moves.append(figure if sign > 0 else less(figure))
    return None


def _balanced(closing: Quantity, terms: Sequence[Quantity], place: tuple[int, int]) -> Relation:
    if holds(closing, terms):
        return told(closing, terms, Verdict.HOLDS, place)
    sure = one_slip_away(closing, terms) or near(closing, terms, _LIKELY if len(terms) > 2 else LOOSE)
    return told(closing, terms, Verdict.FAILS if sure else Verdict.UNDECIDED, place)
