"""Every percentage of a text against the figures stated with it."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.relations.page.page import Page
from haidang.relations.percentages.announced import by_announced
from haidang.relations.percentages.bases import change_before
from haidang.relations.percentages.changes import by_base_ahead, by_change_and_base, by_years
from haidang.relations.percentages.gathered import by_gathered
from haidang.relations.percentages.growth import growth_of, share_of_change
from haidang.relations.percentages.mistyped_terms import by_mistyped
from haidang.relations.percentages.named_bases import by_clause, by_mention, by_name
from haidang.relations.percentages.named_totals import by_named_total
from haidang.relations.percentages.paired_bases import by_slash
from haidang.relations.percentages.partitions import find_partitions
from haidang.relations.percentages.percentages import RATE, Role, Stated, percentages
from haidang.relations.percentages.plans_elsewhere import Plans, by_plan_elsewhere
from haidang.relations.percentages.ratios import ratio_of
from haidang.relations.percentages.relative import decided
from haidang.relations.percentages.rests import by_undone
from haidang.relations.percentages.siblings import Part, among_siblings, share_part
from haidang.relations.percentages.told_parts import by_part
from haidang.relations.percentages.told_rows import by_rows
from haidang.relations.percentages.told_then import by_named_then, by_opening_total
from haidang.relations.percentages.whole_bases import of_whole_base
from haidang.relations.percentages.wholes import Wholes
from haidang.relations.relation import Connective, Kind, Relation, Verdict


def find_percentages(page: Page) -> Iterator[Relation]:
    """Shares and changes in per cent, and multiples. Costs time linear in the text."""
    found: dict[int, Relation] = {}
    parts: list[Part] = []
    plans, wholes = Plans(page), Wholes(page)
    shared = {relation.stated.start: relation for relation in find_partitions(page)}
    for stated in percentages(page):
        relation = _nearest(page, stated) if stated.word != RATE else None
        if not _is_settled(relation):
            # What a count is of all counts beside it is surer than what it may be of one of them.
            relation = shared.get(stated.value.start) or _wider(page, stated, plans, wholes) or relation
        if not _is_settled(relation):
            relation = decided(stated, by_gathered(page, stated, wholes), _kind(stated)) or relation
        if not _is_settled(relation) and (relation is None or relation.verdict is Verdict.UNDECIDED):
            relation = decided(stated, by_mistyped(page, stated, wholes), _kind(stated)) or relation
        if relation is None or not relation.terms:
            relation = of_whole_base(page, stated) or relation
        if relation is not None:
            found[stated.value.start] = relation
        part = share_part(page, stated, relation)
        if part is not None:
            parts.append(part)
    for relation in among_siblings(page, parts):
        before = found.get(relation.stated.start)
        if before is None or before.verdict is Verdict.UNDECIDED or relation.verdict is Verdict.HOLDS:
            found[relation.stated.start] = relation
    yield from found.values()


def _nearest(page: Page, stated: Stated) -> Relation | None:
    """The relation of a percentage with the figures that its own clause ties it to."""
    role = change_before(page, stated) if stated.index else None
    if role is not None:
        return share_of_change(page, stated, role)
    return ratio_of(page, stated) or growth_of(page, stated)


def _kind(stated: Stated) -> Kind:
    return Kind.RATIO if stated.role is Role.SHARE else Kind.GROWTH


def _is_settled(relation: Relation | None) -> bool:
    """Whether a relation holds, or surely does not."""
    if relation is None or relation.verdict is Verdict.UNDECIDED:
        return False
    return relation.verdict is Verdict.HOLDS or relation.connective is Connective.WHOLE


def _wider(page: Page, stated: Stated, plans: Plans, wholes: Wholes) -> Relation | None:
    """The relation of a percentage with figures that are named, or told of farther off."""
    near = (*by_change_and_base(page, stated), *by_base_ahead(page, stated))
    if stated.role is Role.SHARE:
        named = (
            *by_slash(page, stated),
            *by_announced(page, stated),
            *by_undone(page, stated),
            *by_name(page, stated),
            *by_mention(page, stated),
            *by_named_total(page, stated, wholes),
            *by_clause(page, stated),
            *by_part(page, stated),
            *by_opening_total(page, stated),
        )
        return decided(
            stated, (*near, *named, *by_rows(page, stated), *by_plan_elsewhere(page, stated, plans)), Kind.RATIO
        )
    return decided(
        stated, (*near, *by_years(page, stated), *by_named_then(page, stated), *by_rows(page, stated)), Kind.GROWTH
    )
