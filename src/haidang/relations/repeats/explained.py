"""What the arithmetic of a sentence says of a figure: "139 hộ trong tổng số 613 hộ, đạt 85,3%" is true of 163."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

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
    return any(_made(figure, one, two) for one, two in permutations(others, 2))


def _made(figure: Figure, one: Figure, two: Figure) -> bool:
    """Whether a figure is the sum of two, makes one with the other, or has them as its part and its share."""
    value, step, unit = figure
    units = _kind(unit), _kind(one[2]), _kind(two[2])
    if len({*units}) == 1:
        return step == one[1] == two[1] and value in (one[0] + two[0], one[0] - two[0]) and value >= _LEAST_MADE * step
    if units[1] == units[0] and units[2] == "%" and two[1] <= _FINE:
        return _is_share(one[0], value, two) or _is_share(value, one[0], two)
    return units[1] != "%" and "%" not in units and value * one[0] == two[0] and one[0] > 1 and value > _LEAST_MADE


def _is_share(part: Decimal, whole: Decimal, share: Figure) -> bool:
    return bool(whole) and abs(part / whole * _HUNDRED - share[0]) <= share[1] / 2


def _kind(unit: str) -> str:
    return "%" if unit in _SHARES else unit
