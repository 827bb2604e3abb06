"""How much of a subject could be checked at all: silence must never look like approval."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from haidang.quantities.quantity import Quantity
from haidang.relations.relation import Relation, Verdict


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was read and what of it stood in a relation that could be checked."""

    quantities: int = 0
    """Figures that were read."""
    checked: int = 0
    """Of these, figures that take part in at least one relation that could be decided."""
    relations: int = 0
    """Relations that were found, those that could not be decided included."""
    held: int = 0
    """Of these, relations that hold."""

    def __add__(self, other: Coverage) -> Coverage:
        """Both subjects together."""
        return Coverage(
            self.quantities + other.quantities,
            self.checked + other.checked,
            self.relations + other.relations,
            self.held + other.held,
        )


def cover(quantities: Sequence[Quantity], relations: Sequence[Relation]) -> Coverage:
    """Count what `relations` say of `quantities`.

    A figure counts as checked when a term of a decided relation stands where it stands: a relation over a
    table makes terms of its own for cells that are figures too.
    """
    decided = [relation for relation in relations if relation.verdict is not Verdict.UNDECIDED]
    places = _merged([(term.start, term.end) for relation in decided for term in (relation.stated, *relation.terms)])
    starts = [start for start, _ in places]
    return Coverage(
        quantities=len(quantities),
        checked=sum(_touched(quantity, places, starts) for quantity in quantities),
        relations=len(relations),
        held=sum(relation.verdict is Verdict.HOLDS for relation in relations),
    )


def _merged(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places in order, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _touched(quantity: Quantity, places: list[tuple[int, int]], starts: list[int]) -> bool:
    index = bisect_right(starts, quantity.end - 1) - 1
    return index >= 0 and places[index][1] > quantity.start
