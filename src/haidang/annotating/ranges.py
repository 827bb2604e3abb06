"""The stretch of `document.xml` that each comment covers, so that no two of them cross."""

from __future__ import annotations

from collections.abc import Sequence

from haidang.annotating.cuts import Cut
from haidang.text.values import frozen, replace


@frozen
class Range:
    """What one comment covers: from `start` to `end`; its mark stands at `mark`, outside of links and insertions."""

    start: Cut
    end: Cut
    mark: Cut
    text: str


def nested(ranges: Sequence[Range]) -> list[Range]:
    """`ranges` in the order of the document, the wider first; one that reaches into another reaches to its end.

    Words are never given up for it: of two that overlap, the one that begins first grows.
    """
    done: list[Range] = []
    open_: list[int] = []
    for each in sorted(ranges, key=lambda each: (each.start.at, -each.end.at)):
        while open_ and done[open_[-1]].end.at <= each.start.at:
            open_.pop()
        for index in reversed(open_):
            if done[index].end.at >= each.end.at:
                break
            done[index] = replace(done[index], end=each.end, mark=each.mark)
        open_.append(len(done))
        done.append(each)
    return done
