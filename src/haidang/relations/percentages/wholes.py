"""Which figures of a document may be the base of a percentage by the words that name it, or without any."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import same_noun as same_people
from haidang.relations.page.page import Page
from haidang.relations.percentages.cells import Sheet, sheets_of
from haidang.relations.percentages.labels import ANY, PLANNED, TIMED, around, clause, is_cell, words_of
from haidang.relations.percentages.naming import By, Named
from haidang.relations.percentages.percentages import Stated
from haidang.text.patterns import regex
from haidang.text.values import replace

_BACK, _AHEAD = 40, 4
_FAR, _SOON = 6000, 300
_LARGEST = 3


_NAME = 3
_PHRASED, _TIMES = 12_000, 4
_SIGHT = 30
# From a name to its figure: "Diện tích phải thu hồi: 48,26 ha", "tổng thu ngân sách thành phố là 631.800".
_TO_FIGURE = regex(r"[^,;.|\d\n]{0,50}")
_CALLED = 20
# "Tổng dư nợ đến hết năm 2020 là".
_TO_TOTAL = regex(r"(?:[^,;.|\d\n]|(?:năm |ngày |/|-)?\d{1,2}(?:/\d{1,2})?/\d{4}|năm \d{4}){0,60}")
_NOT_TOTAL = regex(
    r"tăng|giảm|vượt|hụt|thêm|chiếm|đạt \d|trong đó|cùng kỳ|trước|đầu (?:năm|kỳ)|(?<!\w)(?:kế hoạch|dự toán)"
)


Subjects = tuple[frozenset[str], tuple[tuple[Quantity, frozenset[str]], ...]]
"""The words of the topic of a percentage, and the figures that it may be said of, each with its words."""


class Wholes:
    """The figures of a page as bases; made once for all percentages, and only as far as one asks."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.subjects: dict[int, Subjects] = {}

    @cached_property
    def _largest(self) -> dict[tuple[str, str], list[int]]:
        """The indexes of the largest figures of each unit and noun."""
        found: dict[tuple[str, str], list[int]] = {}
        for index, each in enumerate(self._page.quantities):
            if each.unit == "count" and each.to is None and each.denominator is None:
                found.setdefault((each.unit, _head(each.noun)), []).append(index)
        value = self._page.quantities
        return {key: sorted(all_, key=lambda at: -value[at].value)[:_LARGEST] for key, all_ in found.items()}

    @cached_property
    def sheets(self) -> Sequence[Sheet]:
        """The page's tables."""
        return sheets_of(self._page)

    def phrased(self, stated: Stated, named: Named, value: Quantity) -> Iterator[Quantity]:
        """The figures of the value's unit that stand right beside the base's name, nearest first."""
        if named.by is not By.NAME or len(named.phrase) < _NAME:
            return
        low, at = max(0, stated.value.start - _PHRASED), stated.value.start
        for _ in range(_TIMES):
            at = self._page.lower.rfind(named.phrase, low, at)
            if at < 0:
                return
            base = self._beside(at, at + len(named.phrase), value.unit)
            if base is not None and base.start != value.start:
                yield base

    def called(self, name: str, value: Quantity) -> Iterator[Quantity]:
        """The figures of the value's unit, not less than it, that stand right behind a name, wherever it stands."""
        at = -1
        for _ in range(_CALLED):
            at = self._page.lower.find(name, at + 1)
            if at < 0:
                return
            end = at + len(name)
            near = self._page.within(end, end + _SOON)[:1]
            behind = near[0] if near else None
            if behind is None or behind.unit != value.unit or behind.to is not None or behind.value < value.value:
                continue
            words = _TO_TOTAL.fullmatch(self._page.lower, end, behind.start)
            if words is not None and _NOT_TOTAL.search(words[0]) is None:
                yield _whole(behind)

    def _beside(self, start: int, end: int, unit: str) -> Quantity | None:
        """The figure of a unit right behind a name, or the one right before it."""
        page = self._page
        behind = next(iter(page.within(end, end + _SOON)), None)
        if behind is not None and behind.unit == unit and _TO_FIGURE.fullmatch(page.text, end, behind.start):
            return _whole(behind)
        before = bisect_left(page.starts, start) - 1
        if before < 0 or page.quantities[before].unit != unit:
            return None
        figure = page.quantities[before]
        return _whole(figure) if figure.to is None and start - figure.end < _SIGHT else None

    def near(self, stated: Stated, value: Quantity) -> Iterator[tuple[int, Quantity]]:
        """The figures of the value's unit that stand near enough, and the largest of its noun."""
        page, at = self._page, stated.index
        low, high = stated.value.start - _FAR, stated.value.end + _SOON
        seen = set()
        for index in range(min(len(page.quantities), at + _AHEAD) - 1, max(-1, at - _BACK), -1):
            base = page.quantities[index]
            if low < base.start < high and base.unit == value.unit and base.start != value.start:
                seen.add(index)
                yield index, _whole(base)
        for index in self._largest.get((value.unit, _head(value.noun)), ()):
            if index not in seen:
                yield index, page.quantities[index]

    def may_be(
        self, stated: Stated, named: Named, value: Quantity, words: frozenset[str], index: int, base: Quantity
    ) -> bool:
        """Whether the words allow the figure at `index` to be the base of a percentage that is said of `value`."""
        page = self._page
        label = around(page, index)
        if value.unit == "count" and not _counts_alike(value, base, named):
            return False
        if named.by is By.TIME:
            near = abs(base.start - stated.value.start) < _SIDE
            return near and TIMED.search(clause(page, index)) is not None
        told = words_of(label)
        same = page.paragraph_start(base.start) == page.paragraph_start(stated.value.start)
        if named.by is By.PLAN:
            shared = (words & told) - ANY
            near = 0 < stated.value.start - base.start < _SIDE
            if named.words and same and named.words <= told and base.value >= value.value:
                return True
            return PLANNED.search(clause(page, index)) is not None and (same or near or "tổng" in told or bool(shared))
        if named.by is By.NAME and not named.words <= words_of(value.noun):
            if len(named.words & told) * 2 >= len(named.words):
                return True
            if _head(value.noun) not in named.words and not (words & told & named.words):
                return False
        return base.value >= value.value and self._is_whole(stated, value, index)

    def _is_whole(self, stated: Stated, value: Quantity, index: int) -> bool:
        """Whether a figure is the nearest that is larger, the largest of those near, or the largest of its noun."""
        page = self._page
        if index in self._largest.get((value.unit, _head(value.noun)), ()):
            return True
        near: list[int] = []
        for at in range(stated.index - 1, max(-1, stated.index - _BACK), -1):
            each = page.quantities[at]
            if each.unit == value.unit and each.value > value.value and not is_cell(page, each):
                if each.unit != "count" or same_people(each.noun, value.noun):
                    near.append(at)
            if len(near) == _WIDE:
                break
        return bool(near) and index in (near[0], max(near, key=lambda at: page.quantities[at].value))


_WIDE = 8
_SIDE = 500


def _head(noun: str) -> str:
    return noun.casefold().partition(" ")[0]


def _whole(base: Quantity) -> Quantity:
    """Of a fraction its denominator."""
    if base.denominator is None:
        return base
    return replace(base, value=base.denominator, numerator=None, denominator=None)


def _counts_alike(value: Quantity, base: Quantity, named: Named) -> bool:
    if _head(value.noun) == _head(base.noun):
        return True
    if _head(base.noun) == "lượt" or _head(value.noun) == "lượt":
        return _head(base.noun) in named.words
    return same_people(value.noun, base.noun) or _head(base.noun) in named.words
