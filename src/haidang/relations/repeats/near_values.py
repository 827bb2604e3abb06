"""Which values may be one slip of the pen from another one of their unit: a cheap question before any comparing.

Two rows of digits that one slip parts have one half in common, or the same digits in another order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from haidang.relations.page.page import Page

Value = tuple[str, str]
"""A unit and digits as written."""

_FEWEST = 3
"""With more digits one half is the same."""


def near_values(page: Page) -> set[Value]:
    """The values of a page's plain figures, wholes of fractions among them, that may be one slip from another."""
    told = {(quantity.unit, digits) for quantity, digits in zip(page.quantities, page.written, strict=True) if digits}
    for quantity in page.quantities:
        if quantity.denominator is not None and quantity.precision:
            told.add((quantity.unit, str(int(quantity.denominator / quantity.precision))))
    return near_another(told)


def near_another(values: Iterable[Value]) -> set[Value]:
    """Those of distinct values that share what two figures share that one slip parts.

    >>> sorted(near_another([("count", "6480"), ("count", "6840"), ("count", "1975"), ("m2", "1976")]))
    [('count', '6480'), ('count', '6840')]
    """
    groups: dict[tuple[str, int], list[Value]] = {}
    for value in values:
        groups.setdefault((value[0], len(value[1])), []).append(value)
    found: set[Value] = set()
    for (_, length), alike in groups.items():
        if len(alike) > 1:
            _add_near(found, alike, length)
    return found


def _add_near(found: set[Value], alike: Iterable[Value], length: int) -> None:
    """Add the values of one unit and one length that share anything."""
    first: dict[str, Value] = {}
    for value in alike:
        for key in _shared(value[1], length):
            other = first.setdefault(key, value)
            if other is not value:
                found.add(other)
                found.add(value)


def _shared(digits: str, length: int) -> Sequence[str]:
    """What a row of digits has in common with those one slip from it: either half, or its digits in order."""
    ordered = "".join(sorted(digits))
    if length > _FEWEST:
        half = length // 2
        return ordered, f"{digits[:half]}*", f"*{digits[half:]}"
    if length == _FEWEST:
        return ordered, f"{digits[:2]}*", f"{digits[0]}*{digits[2]}", f"*{digits[1:]}"
    return ordered, f"{digits[:1]}*", f"*{digits[1:]}"
