"""All relations of a text, by finders tried one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.changes.balances import balances
from haidang.relations.changes.carried import find_carried
from haidang.relations.changes.differences import find_differences
from haidang.relations.changes.differing import differing
from haidang.relations.changes.told_bases import find_told_bases
from haidang.relations.counts.in_prose import counts
from haidang.relations.counts.in_tables import table_counts
from haidang.relations.doubts import doubted
from haidang.relations.known import decided, held, told_once
from haidang.relations.page.block import Block
from haidang.relations.page.page import Page
from haidang.relations.percentages.finding import find_percentages
from haidang.relations.percentages.joint_shares import joint_shares
from haidang.relations.percentages.opposites import find_opposites
from haidang.relations.percentages.shares import find_shares
from haidang.relations.quotients.averages import find_averages
from haidang.relations.quotients.yields import find_yields
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.relations.repeats.finding import find_repeats
from haidang.relations.repeats.in_words import find_amounts_in_words
from haidang.relations.repeats.words_apart import find_words_apart
from haidang.relations.sums.ahead import sums_ahead
from haidang.relations.sums.bare import bare_sums
from haidang.relations.sums.below import below_sums
from haidang.relations.sums.built_totals import built_totals
from haidang.relations.sums.equal_shares import equal_shares
from haidang.relations.sums.in_prose import prose_sums
from haidang.relations.sums.mixed_kinds import mixed_kinds
from haidang.relations.sums.named_wholes import named_wholes
from haidang.relations.sums.remainders import find_remainders
from haidang.relations.sums.short_lists import short_lists
from haidang.relations.sums.splits_elsewhere import splits_elsewhere
from haidang.relations.sums.statuses import told_statuses
from haidang.relations.sums.told_lists import told_lists
from haidang.relations.sums.told_segments import told_segments
from haidang.relations.sums.two_states import two_states
from haidang.relations.tables.finding import find_table_sums
from haidang.text.flow import Flow

Finder = Callable[[Page], Iterator[Relation]]

Tied = tuple[Kind, tuple[int, int], tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]

# In this order, which is also the order of relations that begin at the same place. What is told again comes last: two
# figures that others show to be right are two.
FINDERS: tuple[Finder, ...] = (
    prose_sums,
    below_sums,
    find_remainders,
    built_totals,
    balances,
    differing,
    equal_shares,
    sums_ahead,
    told_lists,
    told_segments,
    splits_elsewhere,
    short_lists,
    told_statuses,
    two_states,
    mixed_kinds,
    named_wholes,
    bare_sums,
    counts,
    find_percentages,
    find_averages,
    find_yields,
    find_differences,
    find_carried,
    find_amounts_in_words,
    find_words_apart,
    find_shares,
    find_opposites,
    joint_shares,
    table_counts,
    find_table_sums,
)


def find_relations(flow: Flow, quantities: Sequence[Quantity], blocks: Sequence[Block]) -> tuple[Relation, ...]:
    """Every relation that the text states between its figures, in reading order.

    `quantities` are the flow's, in order. Costs time linear in the text and in the relations found.
    """
    page = Page(flow, quantities, blocks)
    found: dict[Tied, Relation] = {}
    _add(found, page, (relation for finder in FINDERS for relation in finder(page)))
    _add(found, page, find_told_bases(page, decided(found.values())))
    _add(found, page, find_repeats(page, held(found.values())))
    return tuple(sorted(told_once(found.values()), key=lambda relation: relation.start))


def _add(found: dict[Tied, Relation], page: Page, relations: Iterable[Relation]) -> None:
    """Keep of the relations between the same figures the one that says most."""
    for relation in relations:
        relation = doubted(page, relation)
        tied = _tied(relation)
        if tied not in found or _says_more(relation, found[tied]):
            found[tied] = relation


def _says_more(relation: Relation, other: Relation) -> bool:
    """Whether of two relations between the same figures this one decides what the other leaves open."""
    if relation.verdict is Verdict.UNDECIDED or other.verdict is Verdict.FAILS:
        return False
    whole = relation.connective is Connective.WHOLE and other.connective is not Connective.WHOLE
    return whole or other.verdict is Verdict.UNDECIDED


def _tied(relation: Relation) -> Tied:
    """The figures that a relation ties: "12,5 ha (7,2 ha + 5,1 ha)" is a bracket and a sum, and one relation.

    What counts items has their places as well, and what a sentence says twice stands at two places.
    """
    terms = tuple((term.start, term.end) for term in relation.terms)
    where = relation.item_spans or (() if terms else ((relation.start, relation.end),))
    return relation.kind, (relation.stated.start, relation.stated.end), terms, where
