"""Figures that both documents state: which moved, and how far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from haidang.comparing.labels import Label, labels_of
from haidang.quantities.interval import Interval, interval_of
from haidang.quantities.quantity import Quantity
from haidang.reading.reading import Reading
from haidang.text.values import frozen

REPORTS = frozenset({"report", "minutes"})
"""Kinds that tell what was done."""

_BOUNDS = frozenset({"<", "<=", ">", ">="})


@frozen
class MovedFigure:
    """One thing measured in both documents with values that differ by more than their rounding."""

    name: str
    before: Quantity
    """In the first document, at offsets of its flow ..."""
    after: Quantity
    """... and in the second."""

    @property
    def difference(self) -> Decimal:
        """How much more the second document states, in the base unit."""
        return self.after.value - self.before.value

    @property
    def percent(self) -> Decimal | None:
        """The difference in hundredths of the first value, to two places; None from nought, and between shares."""
        if not self.before.value or self.before.unit.startswith(("%", "pp")):
            return None
        return (100 * self.difference / abs(self.before.value)).quantize(Decimal("0.01"))


@frozen
class ComparedFigures:
    """The figures of two documents held against each other; what was left out is counted."""

    moved: tuple[MovedFigure, ...]
    equal: int
    """Things of which both state the same."""
    ambiguous: int
    """Things of which one of the documents states several values: which to compare is not told."""
    first: int
    second: int
    """How many figures each document states."""


def compare_figures(first: Reading, second: Reading) -> ComparedFigures:
    """The figures of the same thing in both, in the order of the first document. Costs time linear in both texts."""
    before, after = _by_label(first), _by_label(second)
    common = [label for label in before if label in after]
    sure = [label for label in common if _is_one(before[label]) and _is_one(after[label])]
    moved = [
        MovedFigure(label.words, before[label][0], after[label][0])
        for label in sure
        if not is_same(before[label][0], after[label][0])
    ]
    return ComparedFigures(
        moved=tuple(moved),
        equal=len(sure) - len(moved),
        ambiguous=len(common) - len(sure),
        first=len(first.quantities),
        second=len(second.quantities),
    )


def _by_label(reading: Reading) -> dict[Label, list[Quantity]]:
    """A report's own tasks say what is wanted next ("nâng lên 70%"), which nothing that was reached goes with."""
    starts = [task.start for task in reading.tasks] if reading.kind in REPORTS else []
    found: dict[Label, list[Quantity]] = {}
    for quantity, label in labels_of(reading):
        if not _is_wanted(reading, starts, quantity):
            found.setdefault(label, []).append(quantity)
    return found


def _is_wanted(reading: Reading, starts: Sequence[int], quantity: Quantity) -> bool:
    index = bisect_right(starts, quantity.start) - 1
    return index >= 0 and quantity.start < reading.tasks[index].end


def _is_one(quantities: list[Quantity]) -> bool:
    return len({(quantity.value, quantity.to) for quantity in quantities}) == 1


def is_same(one: Quantity, other: Quantity) -> bool:
    """Whether rounding explains the difference; the bound in "trên 95%", "dưới 3%" is not rounded."""
    return _meant(one).meets(_meant(other))


def _meant(quantity: Quantity) -> Interval:
    if quantity.qualifier in _BOUNDS:
        return Interval(quantity.value, quantity.value)
    return interval_of(quantity)
