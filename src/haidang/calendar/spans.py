"""Many spans of a text, asked again and again whether one of them holds a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Spans:
    """Spans `[start, end)` in any order; each question costs the logarithm of their number."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._farthest = list(accumulate((end for _, end in ordered), max))

    def hold(self, start: int, end: int) -> bool:
        """Whether one of the spans reaches over all of `[start, end)`.

        >>> Spans([(0, 4), (10, 20)]).hold(12, 15), Spans([(0, 4), (10, 20)]).hold(3, 12)
        (True, False)
        """
        before = bisect_right(self._starts, start)
        return before > 0 and self._farthest[before - 1] >= end
