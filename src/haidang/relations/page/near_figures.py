"""The words around the figures of a text as a text of its own: half of a report stands far from any figure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.page.cues import Cues

BEFORE, BEHIND = 132, 48
"""How far from a figure words are kept: "đầu năm ..." stands farthest before one that is told with it."""


class NearFigures:
    """What stands near the figures of a text, in which cues of figures are looked for at half the cost."""

    def __init__(self, text: str, quantities: Sequence[Quantity]) -> None:
        """`quantities` are in order. Costs time linear in them and in what stands around them."""
        self._text = text
        stretches: list[tuple[int, int]] = []
        start = end = 0
        for quantity in quantities:
            low, high = max(0, quantity.start - BEFORE), quantity.end + BEHIND
            if low > end:
                stretches.append((start, end))
                start = low
            end = high
        stretches.append((start, end))
        self._near = "\n".join([text[low:high] for low, high in stretches])
        self._begins, self._shifts = _places(stretches)

    def finditer(self, cues: Cues) -> Iterator[re.Match[str]]:
        """Every match of cues near a figure, in the text and in order; farther off some are found and some not."""
        begins, shifts = self._begins, self._shifts
        return cues.matches(self._text, [at + shifts[bisect_right(begins, at) - 1] for at in cues.places(self._near)])


def _places(stretches: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Where each stretch begins in the text of all of them, and how much farther on in the whole text."""
    begins, shifts, at = [], [], 0
    for low, high in stretches:
        begins.append(at)
        shifts.append(low - at)
        at += high - low + 1
    return begins, shifts
