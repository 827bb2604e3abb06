"""All relations of a text, by finders tried one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.amounts_in_words import find_amounts_in_words
from haidang.relations.below_sums import below_sums
from haidang.relations.block import Block
from haidang.relations.counts import counts
from haidang.relations.differences import find_differences
from haidang.relations.percentage_relations import find_percentages
from haidang.relations.prose_sums import prose_sums
from haidang.relations.relation import Relation
from haidang.relations.repeats import find_repeats
from haidang.relations.shares import find_shares
from haidang.relations.sums_ahead import sums_ahead
from haidang.relations.table_sums import find_table_sums
from haidang.text.flow import Flow

Finder = Callable[[Flow, Sequence[Quantity], Sequence[Block]], Iterator[Relation]]

# In this order, which is also the order of relations that begin at the same place.
FINDERS: tuple[Finder, ...] = (
    prose_sums,
    below_sums,
    sums_ahead,
    counts,
    find_percentages,
    find_differences,
    find_amounts_in_words,
    find_shares,
    find_repeats,
    find_table_sums,
)


def find_relations(flow: Flow, quantities: Sequence[Quantity], blocks: Sequence[Block]) -> tuple[Relation, ...]:
    """Every relation that the text states between its figures, in reading order.

    `quantities` are the flow's, in order. Costs time linear in the text and in the relations found.
    """
    found = [relation for finder in FINDERS for relation in finder(flow, quantities, blocks)]
    return tuple(sorted(found, key=lambda relation: relation.start))
