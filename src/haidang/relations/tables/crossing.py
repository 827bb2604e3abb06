"""Rows and columns that tell together which cell is wrong, though each alone could be explained by rounding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.relations.relation import Kind, Relation, Verdict
from haidang.text.values import replace

_LEAST = 4


def crossed(relations: Sequence[Relation]) -> Sequence[Relation]:
    """The sums of a table; two that do not hold to the last digit where all others do, and want one cell changed, fail.

    A table of rounded figures has more of them.
    """
    sums = [each for each in relations if each.kind is Kind.TABLE and each.nominal == sum(t.value for t in each.terms)]
    apart = [each for each in sums if each.gap and each.verdict is Verdict.HOLDS]
    if len(apart) != 2 or sum(not each.gap for each in sums) < _LEAST:
        return relations
    one, other = apart
    if not _counts(one) or not _counts(other):
        return relations
    if one.stated.start == other.stated.start or not set(_wanted(one)) & set(_wanted(other)):
        return relations
    return [replace(each, verdict=Verdict.FAILS) if each in apart else each for each in relations]


def _counts(relation: Relation) -> bool:
    """Whether a sum is of whole numbers that are no money or measure, which nobody rounds."""
    figures = (relation.stated, *relation.terms)
    return all(figure.unit in ("", "count") and figure.precision == 1 for figure in figures)


def _wanted(relation: Relation) -> Iterator[tuple[int, Decimal]]:
    """Each cell of a sum, and the value that it must have for the sum to hold to the last digit."""
    gap = relation.gap or Decimal(0)
    yield relation.stated.start, relation.stated.value - gap
    for term in relation.terms:
        yield term.start, term.value + gap
