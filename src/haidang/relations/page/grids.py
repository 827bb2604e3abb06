"""Tables as grids of words and numbers, with what their rows and columns are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from haidang.quantities.interval import Interval
from haidang.quantities.numerals import Marks, marks_of, read_numeral
from haidang.quantities.quantity import Quantity
from haidang.text.flow import Flow
from haidang.text.patterns import regex
from haidang.text.source import Cell, Table
from haidang.text.values import frozen

_NUMBER = regex(r"\(?([-+]?)\s?(\d[\d.,]*\d|\d)\s?%?\)?")
_COLUMN_NUMBER = regex(r"\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?")
_DOTTED = regex(r"\d+\.\d{1,2}|\d+\.\d{4,}")
_GROUPED = regex(r"\d{1,3}\.\d{3}")


@frozen
class Place:
    """One place of a grid: its words, where they stand in the flow, and the number they are."""

    start: int
    end: int
    text: str
    value: Decimal | None = None
    step: Decimal = Decimal(1)
    exact: bool = False
    """Whether it counts, so that nothing was rounded."""
    scale: Decimal = Decimal(1)
    """What one of it is worth in its base unit."""
    unit: str = ""

    @property
    def interval(self) -> Interval:
        """The values that it can mean."""
        value = self.value or Decimal(0)
        if self.exact:
            return Interval(value, value)
        return Interval(value - self.step / 2, value + self.step / 2, open_high=True)

    def quantity(self) -> Quantity:
        """As a figure of the document, in its base unit."""
        value = (self.value or Decimal(0)) * self.scale
        return Quantity(self.start, self.end, self.text, value, self.unit, self.step * self.scale)


@frozen
class Grid:
    """A table's header rows and body rows; a merged cell stands in its first place only."""

    header: tuple[tuple[Place | None, ...], ...]
    body: tuple[tuple[Place | None, ...], ...]
    width: int

    def head(self, column: int) -> str:
        """The words of a column's header, in lower case; a merged header speaks for all its columns."""
        return " ".join(row[column].text for row in self.header if row[column] is not None).lower()  # type: ignore[union-attr]

    def numbers(self, column: int) -> list[int]:
        """The rows of the body that have a number in `column`."""
        return [
            at for at, row in enumerate(self.body) if (place := row[column]) is not None and place.value is not None
        ]


def grid_of(flow: Flow, table: Table, quantities: Sequence[Quantity], starts: Sequence[int]) -> Grid | None:
    """The grid of a table with at least two rows of numbers; None for others."""
    if table.column_count < 2 or table.row_count < 3:
        return None
    rows = _aligned(flow, table)
    words: dict[int, Place] = {}
    for cell in table.cells:
        start, end = flow.stretch(cell.start, cell.end)
        while start < end and flow.text[start] in "| ":
            start += 1
        while end > start and flow.text[end - 1] in "| ":
            end -= 1
        words[id(cell)] = Place(start, end, flow.text[start:end])
    first = _body_row([[words[id(cell)].text if cell else "" for cell in row] for row in rows])
    header = tuple(tuple(words[id(cell)] if cell else None for cell in row) for row in rows[:first])
    body = [
        [
            words[id(cell)] if cell and cell.row == at and (not column or cell is not row[column - 1]) else None
            for column, cell in enumerate(row)
        ]
        for at, row in enumerate(rows)
    ][first:]
    marks = marks_of(place.text for row in body for place in row if place is not None and place.text[:1].isdigit())
    for column in range(table.column_count):
        _read_column(body, column, marks, quantities, starts)
    return Grid(header, tuple(map(tuple, body)), table.column_count)


_ORDER = ("STT", "TT", "Stt", "Số TT", "SỐ TT")
_NOTES = regex(r"ghi chú", re.IGNORECASE)


def _aligned(flow: Flow, table: Table) -> list[list[Cell | None]]:
    """The rows of a table; a total that leaves out the place of its order, as one merged over it does, moved behind.

    "| TT | Tuyến | Số hộ | Diện tích |" above "| Tổng cộng | 513 | 4.075 |".
    """
    rows = [list(row) for row in table.grid()]
    first, last = rows[0][0], rows[0][-1]
    if (
        first is None
        or last is None
        or flow.text[slice(*flow.stretch(first.start, first.end))].strip("| ") not in _ORDER
    ):
        return rows
    if _NOTES.search(flow.text, *flow.stretch(last.start, last.end)):
        return rows
    for row in rows[1:]:
        if row[-1] is None and row[-2] is not None and row[0] is not None:
            words = flow.text[slice(*flow.stretch(row[0].start, row[0].end))].strip("| ")
            if len(words) > 3 and words[0].isalpha():
                row.insert(0, row.pop())
    return rows


def _body_row(rows: list[list[str]]) -> int:
    """The first row behind the header and the row that numbers the columns."""
    for at, row in enumerate(rows):
        filled = [word for word in row if word]
        if at and any(_NUMBER.fullmatch(word) for word in filled[1:]) and not is_numbering(filled):
            return at
    return len(rows)


def is_numbering(words: Sequence[str]) -> bool:
    """Whether a row only numbers the columns: "(1)", "2", "(3)=(4)+(5)"."""
    return (
        len(words) > 1 and all(_COLUMN_NUMBER.fullmatch(word) for word in words) and words[0].strip("()") in ("1", "A")
    )


def _read_column(
    body: list[list[Place | None]], column: int, marks: Marks, quantities: Sequence[Quantity], starts: Sequence[int]
) -> None:
    texts = [place.text for row in body if (place := row[column]) is not None]
    if any(_DOTTED.fullmatch(text) for text in texts) and any(_GROUPED.fullmatch(text) for text in texts):
        # "12.5" beside "3.750": nobody can tell thousands from decimals.
        return
    for row in body:
        place = row[column]
        found = _NUMBER.fullmatch(place.text) if place is not None else None
        if place is not None and found is not None and len(found[2]) < 25:
            row[column] = _number(place, found, marks, quantities, starts)


def _number(
    place: Place, found: re.Match[str], marks: Marks, quantities: Sequence[Quantity], starts: Sequence[int]
) -> Place:
    numeral = read_numeral(found[2], marks=marks)
    value = -numeral.value if found[1] == "-" or place.text.startswith("(") else numeral.value
    at = bisect_left(starts, place.start)
    stated = quantities[at] if at < len(quantities) and quantities[at].start < place.end else None
    if stated is None or stated.to is not None or not value or not stated.value:
        return Place(place.start, place.end, place.text, value, numeral.step)
    scale = abs(stated.value / value)
    exact = (stated.is_count or stated.unit == "VND") and stated.precision == 1
    return Place(place.start, place.end, place.text, value, numeral.step, exact, scale, stated.unit)
