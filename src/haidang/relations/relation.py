"""What a relation between stated figures is, and whether it can hold."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from haidang.quantities.interval import Interval
from haidang.quantities.quantity import Quantity
from haidang.text.values import frozen


class Verdict(Enum):
    """Whether some values inside the intervals of the terms satisfy a relation."""

    HOLDS = "holds"
    FAILS = "fails"
    UNDECIDED = "undecided"
    """A part is missing or cannot be compared: nothing can be said."""


class Connective(Enum):
    """How a text ties parts to their whole."""

    WHOLE = "whole"
    """bao gồm, gồm, cụ thể, chia ra, a bracket that lists all parts, "A = B + C": the parts make the whole."""
    PART = "part"
    """trong đó: the parts are among the whole; together they may not exceed it."""
    OPEN = "open"
    """"...", v.v., như: more parts are not named."""


class Kind(Enum):
    """What ties the terms of a relation."""

    SUM = "sum"
    COUNT = "count"
    """An announced number against the items of a list, or against what the items together count."""
    RATIO = "ratio"
    """A percentage against the numerator and denominator stated with it."""
    GROWTH = "growth"
    """A percentage of change against the figure and its base."""
    SHARES = "shares"
    """Shares of one whole that make 100%."""
    JOINT = "joint"
    """The share of both of two conditions against the share of each."""
    EQUAL = "equal"
    """The same measure of the same thing stated twice."""
    WORDS = "words"
    """An amount in figures against the amount in words."""
    TABLE = "table"
    """A total row or column, or a column with a formula, against its cells."""


@frozen
class Relation:
    """One relation that a text states, with its verdict.

    `stated` is what the text says (the total, the percentage), `terms` the figures it must follow from,
    `computed` all values that the terms allow, `gap` the stated value less the computed one at their
    nominal values (None where undecided). `[start, end)` is the place of the words that tie them, in the flow.
    """

    kind: Kind
    connective: Connective
    stated: Quantity
    terms: tuple[Quantity, ...]
    verdict: Verdict
    computed: Interval | None
    nominal: Decimal | None
    """What the terms give at their nominal values."""
    start: int
    end: int
    items: int | None = None
    """Number of items counted, where the terms are items rather than figures."""
    item_spans: tuple[tuple[int, int], ...] = ()
    suspect: bool = False
    """Whether a relation that is undecided deserves a look all the same."""

    @property
    def gap(self) -> Decimal | None:
        """Stated less computed, at nominal values."""
        return None if self.nominal is None else self.stated.value - self.nominal
