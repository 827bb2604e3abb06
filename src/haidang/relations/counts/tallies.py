"""How many things a list holds."""

from __future__ import annotations

from haidang.text.values import frozen


@frozen
class Tally:
    """How many items a list can hold, and where they stand. `whole` says that it names them all."""

    fewest: int
    most: int
    spans: tuple[tuple[int, int], ...]
    whole: bool = True
    likely: int | None = None
    """How many there are if every comma parts two items, where that is likely."""
    sure: bool = False
    """Whether they are so many for sure, and what is counted."""
    fit: bool = False
    """Whether the items are what is counted, and no parts or kinds of it."""
