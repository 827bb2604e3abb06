"""Every percentage of a text against the figures stated with it."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.relations.bases import change_before
from haidang.relations.growth import growth_of, share_of_change
from haidang.relations.page import Page
from haidang.relations.percentages import percentages
from haidang.relations.ratios import ratio_of
from haidang.relations.relation import Relation


def find_percentages(page: Page) -> Iterator[Relation]:
    """Shares and changes in per cent, and multiples. Costs time linear in the text."""
    for stated in percentages(page):
        role = change_before(page, stated) if stated.index else None
        if role is not None:
            relation = share_of_change(page, stated, role)
        else:
            relation = ratio_of(page, stated) or growth_of(page, stated)
        if relation is not None:
            yield relation
