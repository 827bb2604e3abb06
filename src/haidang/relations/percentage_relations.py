"""Every percentage of a text against the figures stated with it."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.relations.bases import change_before
from haidang.relations.growth import growth_of, share_of_change
from haidang.relations.page import Page
from haidang.relations.partitions import find_partitions
from haidang.relations.percentages import Stated, percentages
from haidang.relations.ratios import ratio_of
from haidang.relations.relation import Connective, Relation, Verdict


def find_percentages(page: Page) -> Iterator[Relation]:
    """Shares and changes in per cent, and multiples. Costs time linear in the text."""
    shared = {relation.stated.start: relation for relation in find_partitions(page)}
    for stated in percentages(page):
        relation = _relation(page, stated)
        if relation is None or relation.connective is Connective.OPEN or relation.verdict is Verdict.UNDECIDED:
            # What a count is of all counts beside it is surer than what it may be of one of them.
            relation = shared.get(stated.value.start, relation)
        if relation is not None:
            yield relation


def _relation(page: Page, stated: Stated) -> Relation | None:
    role = change_before(page, stated) if stated.index else None
    if role is not None:
        return share_of_change(page, stated, role)
    return ratio_of(page, stated) or growth_of(page, stated)
