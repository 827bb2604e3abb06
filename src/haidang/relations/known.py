"""What the relations that were found say of figures, and of one another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal

from haidang.relations.relation import Connective, Kind, Relation, Verdict

Where = tuple[int, int]

_SHARES = (Kind.RATIO, Kind.GROWTH)


def decided(relations: Iterable[Relation]) -> set[Where]:
    """Where the figures stand that take part in a relation that holds or fails."""
    known = (relation for relation in relations if relation.verdict is not Verdict.UNDECIDED)
    return {where for relation in known for where in _figures(relation)}


def held(relations: Iterable[Relation]) -> dict[Where, Decimal]:
    """Where the figures stand that a relation shows to be right, and what share of itself each could still differ.

    "879 hộ, bằng 80,3%" is true of 1.094 as of 1.095; and any part may be less than its whole.
    """
    found: dict[Where, Decimal] = {}
    for relation in relations:
        if relation.verdict is Verdict.HOLDS and relation.connective is Connective.WHOLE:
            for where in _figures(relation):
                found[where] = min(_play(relation), found.get(where, Decimal(1)))
    return found


def told_once(relations: Collection[Relation]) -> Iterator[Relation]:
    """The relations, without those that fail although others show why, or tell the same.

    Some parts of a total fail nothing where all its parts make it; and "giảm từ 2.914 hộ xuống còn 2.386 hộ, tức giảm
    438 hộ" is one fault, be it read as a difference or as a sum.
    """
    whole: dict[int, set[int]] = {}
    changes: set[frozenset[Where]] = set()
    for relation in relations:
        if relation.kind is Kind.SUM and relation.verdict is Verdict.HOLDS and len(relation.terms) > 1:
            whole.setdefault(relation.stated.start, set()).update(term.start for term in relation.terms)
        elif relation.kind is Kind.GROWTH and relation.verdict is Verdict.FAILS:
            changes.add(frozenset(_figures(relation)))
    for relation in relations:
        fails = relation.kind is Kind.SUM and relation.verdict is Verdict.FAILS
        if not fails or not (_is_refuted(relation, whole) or frozenset(_figures(relation)) in changes):
            yield relation


def _is_refuted(relation: Relation, whole: dict[int, set[int]]) -> bool:
    """Whether all terms are among the parts that make the total."""
    known = whole.get(relation.stated.start)
    return known is not None and known.issuperset(term.start for term in relation.terms)


def _figures(relation: Relation) -> Iterator[Where]:
    return ((each.start, each.end) for each in (relation.stated, *relation.terms))


def _play(relation: Relation) -> Decimal:
    """What share of itself a figure may differ so that a percentage holds as well; 0 in sums."""
    stated = relation.stated
    return stated.precision / stated.value if relation.kind in _SHARES and stated.value else Decimal(0)
