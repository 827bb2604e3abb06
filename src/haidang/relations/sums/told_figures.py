"""The figures that a paragraph tells one after the other, as a relation without a connective ties them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.intervals import judge, sum_of_figures
from haidang.relations.arithmetic.slips import one_slip_away, slips, typing_slips
from haidang.relations.page.clauses import enclosing
from haidang.relations.page.connectives import is_no_part
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.values import replace

REACH = 900
"""How far back, in characters, figures are looked for."""
_MOST, _TRIED = 12, 30
_BRACKET = 300
"""How far back the bracket may open that holds a figure."""


def told_before(page: Page, figure: Quantity, begin: int, end: int) -> list[Quantity]:
    """The figures in `[begin, end)` that can be added to `figure`, in order: exact ones, outside closed brackets.

    Bases, plans, changes and rates are left out; of many the last twelve are taken.
    """
    begin = max(begin, end - REACH)
    found: list[Quantity] = []
    for quantity in reversed(page.within(begin, end)[-_TRIED:]):
        if not is_exact(quantity) or not addable(page.text, figure, quantity):
            continue
        low = max(page.sentence_start(quantity.start), quantity.start - _BRACKET)
        if is_no_part(page.text, low, quantity.start) or enclosing(page.text, low, quantity.start) is not None:
            continue
        found.append(quantity)
        if len(found) == _MOST:
            break
    return found[::-1]


def is_exact(quantity: Quantity) -> bool:
    """Whether a figure is one plain value: no range, percentage or rate, no "khoảng"; "ước" is as exact."""
    unit = quantity.unit
    if unit == "%" or quantity.to is not None or "/" in unit:
        return False
    return quantity.qualifier == "=" or quantity.qualifier_words.startswith("ước")


def made_of(terms: Sequence[Quantity]) -> Decimal:
    """What figures make together at their nominal values."""
    return sum((term.value for term in terms), Decimal(0))


def holds(total: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether terms can make a total, each as it was rounded."""
    return judge(interval_of(total), sum_of_figures(terms)) is Verdict.HOLDS


def exactly_makes(total: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether terms make a total to its last digit: no accident of rounding."""
    return abs(total.value - made_of(terms)) < total.precision and holds(total, terms)


def near(total: Quantity, terms: Sequence[Quantity], bounds: tuple[Decimal, Decimal]) -> bool:
    """Whether what terms make lies between two shares of the total."""
    return bool(total.value) and bounds[0] <= made_of(terms) / total.value <= bounds[1]


def explained(total: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether terms that exceed a total do so by some slip; parts that overlap exceed it by any amount."""
    return made_of(terms) < total.value or next(slips(total, terms), None) is not None


_CLOSE = (Decimal("0.97"), Decimal("1.03"))
_MANY = 1000


def slipped(total: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether one slip of the pen parts terms from a total: in a figure of three digits, or close to a large total."""
    if one_slip_away(total, terms):
        return True
    close = total.value / total.precision >= _MANY and near(total, terms, _CLOSE)
    return close and next(typing_slips(total, terms), None) is not None


def told(
    total: Quantity,
    terms: Sequence[Quantity],
    verdict: Verdict,
    place: tuple[int, int],
    connective: Connective = Connective.WHOLE,
) -> Relation:
    """The relation that `terms` make `total`; a term with a negative value is one that is taken away.

    What rounding explains does not fail.
    """
    computed = sum_of_figures(terms)
    if verdict is Verdict.FAILS and judge(interval_of(total), computed) is Verdict.HOLDS:
        verdict = Verdict.UNDECIDED
    return Relation(Kind.SUM, connective, total, tuple(terms), verdict, computed, made_of(terms), *place)


def less(quantity: Quantity) -> Quantity:
    """A figure as one that is taken away."""
    return replace(quantity, value=-quantity.value)
