"""Tables that a sentence tells of: "Thu ngân sách bằng 57,3% dự toán" below a table of what was planned and done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from haidang.quantities.quantity import Quantity
from haidang.relations.page.grids import Grid, Place
from haidang.relations.page.page import Page
from haidang.relations.percentages.labels import ANY, PLANNED, TIMED, as_quantity, is_total, rows_of, words_of
from haidang.relations.percentages.naming import By, Named
from haidang.relations.percentages.percentages import Role, Stated
from haidang.text.patterns import regex
from haidang.text.values import frozen, replace

_ABOVE, _BELOW = 5000, 1500
_TABLES = 3
_SHARE = regex(r"%|t[ỷỉ] lệ|t[ỷỉ] trọng|cơ cấu")

Pair = tuple[Quantity, Quantity]


@frozen
class Row:
    """A row of numbers with the telling words of its label."""

    words: frozenset[str]
    total: bool
    places: tuple[Place | None, ...]


class Sheet:
    """A table as sentences tell of it, read no further than one asks."""

    def __init__(self, grid: Grid, end: int) -> None:
        self.end = end
        self._grid = grid

    @cached_property
    def start(self) -> int:
        """Where its first row begins."""
        return min((place.start for row in self._grid.header[:1] for place in row if place is not None), default=0)

    @cached_property
    def heads(self) -> Sequence[str]:
        """The words of the columns' headers."""
        return [self._grid.head(column) for column in range(self._grid.width)]

    @cached_property
    def rows(self) -> Sequence[Row]:
        """The first and the last rows."""
        return [Row(words_of(label) - ANY, is_total(label), places) for label, places in rows_of(self._grid)]

    @cached_property
    def columns(self) -> Sequence[int]:
        """The columns of figures that are no shares."""
        return [at for at, head in enumerate(self.heads) if _SHARE.search(head) is None]

    def numbers(self, row: Row) -> Iterator[tuple[int, Place]]:
        """The figures of a row, each with its column."""
        for column in self.columns:
            place = row.places[column]
            if place is not None and place.value is not None and place.value > 0:
                yield column, place


def sheets_of(page: Page) -> Sequence[Sheet]:
    """The tables of a page, in order."""
    return [Sheet(grid, end) for end, grid in page.grids]


def near(sheets: Sequence[Sheet], at: int) -> Sequence[Sheet]:
    """The tables next above a place, and one right below it."""
    found = [each for each in sheets if at - _ABOVE < each.end <= at][-_TABLES:]
    return [*found, *[each for each in sheets if at < each.start < at + _BELOW][:1]]


def named_cells(sheet: Sheet, named: Named, value: Quantity) -> Iterator[Quantity]:
    """The figures whose row and column have the base's name: "tổng số học sinh" is the total row's "Học sinh"."""
    if named.by is not By.NAME:
        return
    told = named.words - words_of(value.noun)
    for row in sheet.rows:
        if not (row.total or row.words & named.words):
            continue
        for column, place in sheet.numbers(row):
            words = words_of(sheet.heads[column]) | row.words
            if (told or named.words) <= words and place.unit in ("", value.unit):
                yield as_quantity(place, value.unit)


def told_pairs(sheet: Sheet, stated: Stated, named: Named, topic: frozenset[str]) -> Iterator[Pair]:
    """What was done and what was planned or done before, or a part and its total, of the row that a clause names."""
    total = named.by is By.PLAN and stated.follow.startswith(" tổng ")  # "tổng nhu cầu kinh phí" is a total as well
    if named.by in (By.PLAN, By.TIME) and not total:
        asked = PLANNED if named.by is By.PLAN else TIMED
        bases = [column for column in sheet.columns if asked.search(sheet.heads[column])]
        for row in sheet.rows if bases else ():
            if _is_named(row, topic):
                yield from _of_columns(sheet, row, bases)
    elif stated.role is Role.SHARE and topic:
        totals = [row for row in sheet.rows if row.total]
        for row in sheet.rows if len(totals) == 1 else ():
            if not row.total and _is_named(row, topic):
                yield from _of_total(sheet, row, totals[0])
        if len(totals) == 1:
            yield from _of_all_columns(sheet, totals[0], topic)


def _is_named(row: Row, topic: frozenset[str]) -> bool:
    """Whether a clause's words name a row; a total without words of its own has any name."""
    if not row.words:
        return row.total
    return bool(topic) and (row.words <= topic or topic <= row.words)


def _of_columns(sheet: Sheet, row: Row, bases: Sequence[int]) -> Iterator[Pair]:
    numbers = dict(sheet.numbers(row))
    for base in bases:
        for column, place in numbers.items():
            if column != base and base in numbers and place.unit == numbers[base].unit:
                yield place.quantity(), numbers[base].quantity()


def _of_all_columns(sheet: Sheet, total: Row, topic: frozenset[str]) -> Iterator[Pair]:
    """A column that the clause names and the column of all, in the total row: "thủy lợi chiếm 61,0% tổng thiệt hại"."""
    whole = [place for column, place in sheet.numbers(total) if is_total(sheet.heads[column])]
    for column, place in sheet.numbers(total) if len(whole) == 1 else ():
        if place is not whole[0] and topic <= words_of(sheet.heads[column]):
            if place.unit == whole[0].unit:
                yield place.quantity(), whole[0].quantity()
            elif not place.unit:  # the unit stands in the header of the total alone
                yield replace(place, unit=whole[0].unit, scale=whole[0].scale).quantity(), whole[0].quantity()


def _of_total(sheet: Sheet, row: Row, total: Row) -> Iterator[Pair]:
    whole = dict(sheet.numbers(total))
    for column, place in sheet.numbers(row):
        if column in whole:
            yield place.quantity(), whole[column].quantity()
