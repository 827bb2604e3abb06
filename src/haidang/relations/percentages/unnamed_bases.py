"""Shares told one after the other of a base that no word names, which only they agree on.

"Vi phạm tập trung vào: điều cấm: 15 (20,2%); đạo đức, lối sống: 14 (18,9%); dân số: 12 (16,2%)": all are of 74.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.numerals import read_numeral
from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.relation import Kind, Relation
from haidang.text.patterns import regex

_AGREE = 3
_NEAR = 40
_NUMBER = regex(r"(?<![\d.,/])(\d{1,3}(?:\.\d{3})*|\d{1,6})(?: [^\W\d_]+){0,3},? ?\(?(?:chiếm )?(?:tỷ lệ )?$")
_HUNDRED = Decimal(100)
_MOST = 40


def is_of_unnamed_base(page: Page, relation: Relation) -> bool:
    """Whether the share and two others of its sentence are of one base, and not of the one it was given."""
    if relation.kind is not Kind.RATIO or len(relation.terms) != 2 or relation.stated.unit != "%":
        return False
    value, base = relation.terms
    low, high = page.sentence(relation.stated.start)
    told = [_bases(share, figure) for figure, share in _pairs(page, low, high)]
    own = _bases(relation.stated, value.value)
    if len(told) < _AGREE or own is None or own[0] <= base.value <= own[1]:
        return False
    met = [each for each in told if each is not None and each[0] <= own[1] and own[0] <= each[1]]
    return len(met) >= _AGREE and max(each[0] for each in met) <= min(each[1] for each in met)


def _pairs(page: Page, low: int, high: int) -> Iterator[tuple[Decimal, Quantity]]:
    """The numbers with a percentage right behind each, nouns or none."""
    for share in page.within(low, high)[:_MOST]:
        if share.unit == "%":
            found = _NUMBER.search(page.text, max(low, share.start - _NEAR), share.start)
            if found is not None:
                yield read_numeral(found[1]).value, share


def _bases(share: Quantity, figure: Decimal) -> tuple[Decimal, Decimal] | None:
    """Between which values the base lies that a share, rounded or cut off, is said of."""
    least, most = share.value - share.precision / 2, share.value + share.precision
    return (figure * _HUNDRED / most, figure * _HUNDRED / least) if least > 0 and figure > 0 else None
