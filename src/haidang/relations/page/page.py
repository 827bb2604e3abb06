"""What all finders look at: a text, its figures found by place, its sentences and the lists below its lines."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from haidang.quantities.quantity import Quantity
from haidang.relations.page.block import Block
from haidang.relations.page.clauses import sentence_end, sentence_start
from haidang.relations.page.connectives import CONNECTIVES, plus_signs
from haidang.relations.page.grids import Grid, grid_of
from haidang.relations.page.lists_below import Announced, lists_below
from haidang.relations.page.near_figures import NearFigures
from haidang.text.flow import Flow

# Beside the end of its paragraph: what ends a sentence, or a table's cell.
_SENTENCE_ENDS = ("|", ". ", "! ", "? ")


class Page:
    """A flow with its quantities in order, made ready once for all finders. Costs time linear in the text.

    `blocks` are its paragraphs as the outline nests them.
    """

    def __init__(self, flow: Flow, quantities: Sequence[Quantity], blocks: Sequence[Block] = ()) -> None:
        self.flow = flow
        self.text = flow.text
        self.quantities = quantities
        self.blocks = blocks
        self.starts = [quantity.start for quantity in quantities]
        self._between: dict[tuple[int, int], str] = {}
        self._ends: dict[int, int] = {}
        self._begins: dict[int, int] = {}

    @cached_property
    def lower(self) -> str:
        """The text in lower case, place by place; as it stands where that would shift places."""
        lower = self.text.lower()
        return lower if len(lower) == len(self.text) else self.text

    @cached_property
    def written(self) -> Sequence[str]:
        """The digits of each quantity as they are written, of a fraction those of its part; none of a range."""
        return [str(int(q.value / q.precision)) if q.to is None and q.precision else "" for q in self.quantities]

    @cached_property
    def lists(self) -> Sequence[Announced]:
        """The lists that a line announces, each with the line."""
        return tuple(lists_below(self.text, self.blocks))

    @cached_property
    def grids(self) -> Sequence[tuple[int, Grid]]:
        """The tables that have numbers, each with the place where it ends."""
        found = []
        for table in self.flow.source.tables:
            grid = grid_of(self.flow, table, self.quantities, self.starts)
            if grid is not None:
                found.append((self.flow.stretch(table.start, table.end)[1], grid))
        return found

    @cached_property
    def near_figures(self) -> NearFigures:
        """What stands near a figure, to look for words that only say something of one."""
        return NearFigures(self.text, self.quantities)

    @cached_property
    def plus_signs(self) -> Sequence[int]:
        """Where plus signs stand that are no bullets, or their words, in order."""
        return plus_signs(self.text)

    @cached_property
    def _sentences(self) -> Sequence[int]:
        marked = (place for mark in _SENTENCE_ENDS for place in _behind_all(self.text, mark))
        return sorted((*self._paragraphs, *marked))

    @cached_property
    def _paragraphs(self) -> Sequence[int]:
        return [0, *_behind_all(self.text, "\n")]

    @cached_property
    def _connectives(self) -> Sequence[re.Match[str]]:
        return tuple(CONNECTIVES.finditer(self.text))

    @cached_property
    def _connected(self) -> Sequence[int]:
        return [match.start() for match in self._connectives]

    def connectives(self, start: int, end: int) -> Sequence[re.Match[str]]:
        """The words in `[start, end)` that tie parts to their whole, in order."""
        low = bisect_left(self._connected, start)
        return self._connectives[low : bisect_left(self._connected, end, low)]

    def count_connectives(self, start: int, end: int) -> int:
        """How many of them there are."""
        return bisect_left(self._connected, end) - bisect_left(self._connected, start)

    def within(self, start: int, end: int) -> Sequence[Quantity]:
        """The quantities that begin in `[start, end)`, in order."""
        low = bisect_left(self.starts, start)
        return self.quantities[low : bisect_left(self.starts, end, low)]

    def between(self, first: int, second: int) -> str:
        """The words between two quantities, given by index, in lower case."""
        words = self._between.get((first, second))
        if words is None:
            words = self.text[self.quantities[first].end : self.quantities[second].start].lower()
            self._between[first, second] = words
        return words

    def sentence_start(self, at: int) -> int:
        """Where the sentence or table cell that holds `at` begins."""
        return self._sentences[bisect_right(self._sentences, at) - 1]

    def told_from(self, at: int) -> int:
        """Where the sentence that reaches up to `at` begins, within its paragraph; table cells are no sentences."""
        begin = self._begins.get(at)
        if begin is None:
            begin = self._begins[at] = sentence_start(self.text, at)
        return begin

    def sentence_end(self, at: int) -> int:
        """Where the sentence at `at` ends: at its point or at the paragraph's end."""
        end = self._ends.get(at)
        if end is None:
            end = self._ends[at] = sentence_end(self.text, at)
        return end

    @property
    def sentence_count(self) -> int:
        """How many sentences and table cells there are."""
        return len(self._sentences)

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence or table cell that holds `at` begins, and where the next one does."""
        found = bisect_right(self._sentences, at)
        return self._sentences[found - 1], self._sentences[found] if found < len(self._sentences) else len(self.text)

    def paragraph_start(self, at: int) -> int:
        """Where the paragraph that holds `at` begins."""
        return self._paragraphs[bisect_right(self._paragraphs, at) - 1]

    def in_table(self, at: int) -> bool:
        """Whether `at` stands in the row of a table."""
        return self.text.startswith("|", self.paragraph_start(at))


def _behind_all(text: str, mark: str) -> list[int]:
    """Where `text` goes on behind each `mark`."""
    found, at = [], text.find(mark)
    while at >= 0:
        at += len(mark)
        found.append(at)
        at = text.find(mark, at)
    return found
