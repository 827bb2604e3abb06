"""Relations between a number that is announced and what is counted behind it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import exactly
from haidang.relations.relation import Connective, Kind, Relation, Verdict

MOST = 60
"""A number above this is not taken for one of items that a text lists by name."""
# A list that is farther from its number than this is not the list that was announced.
_NEAR = 2
_FOUR_TIMES = 4


def announced_against(
    count: Quantity,
    fewest: int,
    most: int,
    spans: Sequence[tuple[int, int]],
    tie: tuple[int, int],
    *,
    whole: bool = True,
    likely: int | None = None,
) -> Relation:
    """The number against a list of `fewest` to `most` items: it fails outside, and above only where all are named.

    Inside, one that is next to the `likely` number of items is suspect.
    """
    if likely is not None and likely > _NEAR and abs(count.value - likely) == 1 and fewest <= count.value <= most:
        return count_relation(count, likely, spans, Verdict.UNDECIDED, tie, suspect=True)
    if fewest <= count.value <= most:
        verdict = Verdict.HOLDS if fewest == most else Verdict.UNDECIDED
        return count_relation(count, int(count.value), spans, verdict, tie)
    number = most if count.value > most else fewest
    near = abs(count.value - number) <= _NEAR and (number > 2 or count.value > 2)
    certain = near and (whole or count.value < fewest)
    return count_relation(count, number, spans, Verdict.FAILS if certain else Verdict.UNDECIDED, tie)


def count_relation(
    count: Quantity,
    number: int,
    spans: Sequence[tuple[int, int]],
    verdict: Verdict,
    tie: tuple[int, int],
    *,
    suspect: bool = False,
) -> Relation:
    """A number against `number` items at `spans`."""
    return Relation(
        Kind.COUNT,
        Connective.WHOLE,
        count,
        (),
        verdict,
        exactly(number),
        Decimal(number),
        *tie,
        number,
        tuple(spans),
        suspect,
    )


def counted_together(
    count: Quantity, parts: Sequence[Quantity], tie: tuple[int, int], *, nearness: int = _FOUR_TIMES, besides: int = 0
) -> Relation:
    """The number against what its parts count together; `besides` are the parts that count one without saying so.

    It fails where the number is at least `nearness` times the difference.
    """
    made = sum((part.value for part in parts), Decimal(besides))
    near = abs(count.value - made) * nearness <= count.value
    verdict = Verdict.HOLDS if made == count.value else Verdict.FAILS if near else Verdict.UNDECIDED
    return Relation(Kind.COUNT, Connective.WHOLE, count, tuple(parts), verdict, exactly(made), made, *tie)
