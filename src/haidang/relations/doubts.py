"""What speaks against a relation that fails: another reading of the text under which nothing is wrong."""

from __future__ import annotations

from haidang.relations.page.page import Page
from haidang.relations.percentages.doubts import is_doubted_percentage
from haidang.relations.relation import Kind, Relation, Verdict
from haidang.relations.sums.doubts import is_doubted_sum
from haidang.text.values import replace

_SHARES = (Kind.RATIO, Kind.GROWTH)


def doubted(page: Page, relation: Relation) -> Relation:
    """The relation, left undecided where it fails and another reading of its figures does not."""
    if relation.verdict is not Verdict.FAILS:
        return relation
    if relation.kind is Kind.SUM:
        doubt = is_doubted_sum(page, relation)
    else:
        doubt = relation.kind in _SHARES and is_doubted_percentage(page, relation)
    return replace(relation, verdict=Verdict.UNDECIDED) if doubt else relation
