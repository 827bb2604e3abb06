"""Relations between a number that is announced and what is counted behind it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import exactly
from haidang.relations.arithmetic.slips import Cause, digits_apart
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.patterns import regex

MOST = 60
"""A number above this is not taken for one of items that a text lists by name."""
TYPED = 99
"""Up to here it may be one that was mistyped: "03 xã" as "73 xã"."""
_WRITTEN = regex(r"\d+(?![\d.,])")
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
    sure: bool = False,
    fit: bool = False,
) -> Relation:
    """The number against a list of `fewest` to `most` items: it fails outside, and above only where all are named.

    It must be near, or one slip at the keys away: two digits swapped; another first one where the items are `fit` to
    be those counted, another last one where that is `sure`.

    Inside, one that is next to the `likely` number of items is suspect.
    """
    if likely is not None and likely > _NEAR and abs(count.value - likely) == 1 and fewest <= count.value <= most:
        return count_relation(count, likely, spans, Verdict.UNDECIDED, tie, suspect=True)
    if fewest <= count.value <= most:
        verdict = Verdict.HOLDS if fewest == most else Verdict.UNDECIDED
        return count_relation(count, int(count.value), spans, verdict, tie)
    number = most if count.value > most else fewest
    near = abs(count.value - number) <= _NEAR and (number > 2 or count.value > 2) and count.value > 1
    nothing = not count.value and fewest > 1
    numbers = {most, likely or most, fewest if most - fewest == 1 else most}
    slipped = near or nothing or any(_is_mistyped(count, each, sure=sure, fit=fit) for each in numbers if each > 1)
    certain = slipped and (whole or count.value < fewest)
    return count_relation(count, number, spans, Verdict.FAILS if certain else Verdict.UNDECIDED, tie)


def _is_mistyped(count: Quantity, items: int, *, sure: bool, fit: bool) -> bool:
    """Whether one slip at the keys parts a number from that of the items: "30" and "03", "43" and "03", "08" and "03".

    Another digit alone says little: one number in ten has the same last digit, and up to nine any is one digit away.
    """
    cause = _slip(count, items)
    if cause is None or count.value == items:
        return False
    return sure or cause is Cause.SWAP or (fit and int(count.value) % 10 == items % 10)


def _slip(figure: Quantity, value: Decimal | int) -> Cause | None:
    """How a figure as it is written, with its zeros, is parted from another value by one slip at the keys."""
    written = _WRITTEN.match(figure.text)
    if written is None or value < 0 or value != int(value):
        return None
    return digits_apart(written[0], str(int(value)).zfill(len(written[0])), neighbours=True)


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
    count: Quantity,
    parts: Sequence[Quantity],
    tie: tuple[int, int],
    *,
    nearness: int = _FOUR_TIMES,
    besides: int = 0,
    sure: bool = False,
) -> Relation:
    """The number against what its parts count together; `besides` are the parts that count one without saying so.

    It fails where the number is at least `nearness` times the difference, and where the parts are `sure` to be all
    also where one slip at the keys parts it from them.
    """
    made = sum((part.value for part in parts), Decimal(besides))
    near = abs(count.value - made) * nearness <= count.value or (sure and _one_mistyped(count, parts, made))
    verdict = Verdict.HOLDS if made == count.value else Verdict.FAILS if near else Verdict.UNDECIDED
    return Relation(Kind.COUNT, Connective.WHOLE, count, tuple(parts), verdict, exactly(made), made, *tie)


def _one_mistyped(count: Quantity, parts: Sequence[Quantity], made: Decimal) -> bool:
    """Whether one slip at the keys, in the number or in a part, makes the parts add up to it."""
    gap = count.value - made
    return _slip(count, made) is not None or any(
        part.value + gap > 0 and _slip(part, part.value + gap) is not None for part in parts
    )
