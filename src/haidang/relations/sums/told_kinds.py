"""Kinds that leave nothing out, told right behind their total: "124.560 người, nam 61.785 người, nữ 62.775 người".

No word says that they are parts; that they exclude each other does, and the arithmetic of a large total.
"""

from __future__ import annotations

from collections.abc import Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.slips import one_slip_away
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.exclusive import exclude_each_other
from haidang.relations.sums.told_figures import exactly_makes, is_exact, made_of, near, told
from haidang.relations.sums.weighing import LOOSE, NEARLY

_MANY = 1000
_TRIED, _KINDS = 4, 6


def told_kinds(page: Page, start: int, end: int) -> Relation | None:
    """Two kinds or more that leave nothing out, right behind a large total: "124.560 người, nam 61.785, nữ 62.775"."""
    figures = page.within(start, end)
    for at, total in enumerate(figures[:_TRIED]):
        if total.value < _MANY * total.precision or not is_exact(total) or total.denominator is not None:
            continue
        terms = _of_one_family(page, total, figures[at + 1 : at + 1 + _KINDS])
        if len(terms) < 2 or page.connectives(total.end, terms[-1].start):
            continue
        place = (total.end, terms[0].start)
        if exactly_makes(total, terms):
            return told(total, terms, Verdict.HOLDS, place)
        beside = exclude_each_other(page.text, [total, *terms])  # "huyện 103,7 tỷ đồng, xã 76,7, dân góp 37,0"
        if near(total, terms, NEARLY) and one_slip_away(total, terms) and not beside:
            return told(total, terms, Verdict.FAILS, place)
    return None


def _of_one_family(page: Page, total: Quantity, figures: Sequence[Quantity]) -> Sequence[Quantity]:
    """The most of the first figures that are kinds of one family, as parts of the total."""
    terms: list[Quantity] = []
    for figure in figures:
        plain = is_exact(figure) and figure.denominator is None and 0 < figure.value < total.value
        if not plain or not addable(page.text, total, figure):
            break
        terms.append(figure)
    if len(terms) < 2 or made_of(terms[:2]) > total.value * LOOSE[1] or made_of(terms) < total.value * LOOSE[0]:
        return ()
    sizes = [size for size in range(len(terms), 1, -1) if exclude_each_other(page.text, terms[:size])]
    return terms[: sizes[0]] if sizes else ()
