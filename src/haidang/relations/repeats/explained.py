"""What the arithmetic of a sentence says of a figure: "139 hộ trong tổng số 613 hộ, đạt 85,3%" is true of 163."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page

Figure = tuple[Decimal, Decimal, str]
"""A value, its precision and its unit."""

_MOST = 8
_HUNDRED = Decimal(100)
# A percentage that tells: "85,3%", and not "85%", of which many figures are true.
_FINE = Decimal("0.1")
# So large must be what two figures make together, in units of its last digit.
_LEAST_MADE = 10
_SHARES = {"%", "pp"}


def figures_beside(page: Page, quantity: Quantity) -> Sequence[Figure]:
    """The other figures of a sentence, the nearest eight; a fraction is two."""
    low, high = page.sentence(quantity.start)
    near = sorted(page.within(low, high), key=lambda each: abs(each.start - quantity.start))[:_MOST]
    return [figure for each in near for figure in _figures(each)]


def _figures(quantity: Quantity) -> Iterator[Figure]:
    if quantity.to is None and quantity.precision:
        yield quantity.value, quantity.precision, quantity.unit
        if quantity.denominator is not None:
            yield quantity.denominator, quantity.precision, quantity.unit


def explains(beside: Sequence[Figure], stated: Figure, wanted: Decimal) -> bool:
    """Whether other figures of a sentence follow from the wanted value, and not from the stated one."""
    others = list(beside)
    if stated in others:
        others.remove(stated)
    _, step, unit = stated
    return _fits(others, (wanted, step, unit)) and not _fits(others, stated)


def _fits(others: Sequence[Figure], figure: Figure) -> bool:
    """Whether a figure is the sum of two, makes one with the other, or has them as its part and its share."""
    value, step, unit = figure
    kind = _kind(unit)
    same = [each for each in others if _kind(each[2]) == kind]
    if value >= _LEAST_MADE * step and _adds_up(value, [each[0] for each in same if each[1] == step]):
        return True
    if kind == "%":
        return False
    shares = [each for each in others if _kind(each[2]) == "%" and each[1] <= _FINE]
    if any(_is_share(one[0], value, two) or _is_share(value, one[0], two) for one in same for two in shares):
        return True
    return value > _LEAST_MADE and _multiplies(value, kind, others)


def _adds_up(value: Decimal, others: Sequence[Decimal]) -> bool:
    """Whether a value is what two others make together, or one of them without the other."""
    return any(value in (one + two, abs(one - two)) for one, two in combinations(others, 2))


def _multiplies(value: Decimal, kind: str, others: Sequence[Figure]) -> bool:
    """Whether a value makes with one of the others another one, not all three of one kind."""
    plain = [(each[0], _kind(each[2])) for each in others if _kind(each[2]) != "%"]
    made = {each for each, _ in plain}
    apart = {each for each, other in plain if other != kind}
    return any(one > 1 and value * one in (apart if other == kind else made) for one, other in plain)


def _is_share(part: Decimal, whole: Decimal, share: Figure) -> bool:
    return bool(whole) and abs(part / whole * _HUNDRED - share[0]) <= share[1] / 2


def _kind(unit: str) -> str:
    return "%" if unit in _SHARES else unit
