"""What the columns of a table of figures measure: units in its header, a column of units, columns of order."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Protocol

from haidang.quantities.measures import Measure, read_measure
from haidang.quantities.nouns import KNOWN, noun_of
from haidang.text.patterns import regex
from haidang.text.source import Cell
from haidang.text.values import frozen

Given = tuple[Measure, tuple[int, int]]
"""A unit, and where the words that give it stand."""

# Columns that only number, name or date the rows.
_ORDER = regex(
    r"(?:stt|tt|số tt|số thứ tự|thứ tự|năm|mã.*|ngày.*|số,? ký hiệu.*|số quyết định.*|số văn bản|ghi chú.*|thời gian.*|"
    r"tờ bản đồ.*|số tờ.*|số thửa.*|thửa.*|điện thoại.*|số điện thoại.*|tiến độ.*|xếp hạng|hạng|thứ hạng|"
    r"năm .*hoàn thành|"
    r"khởi công.*|số nhà|cccd|cmnd.*|năm sinh|mức độ|cấp độ|tháng|quý|số hiệu.*)",
    re.IGNORECASE,
)
_UNIT_COLUMN = regex(r"(?:đvt|đơn vị(?: tính)?|đ\.?v\.? ?tính|đv)\.?", re.IGNORECASE)

# "Diện tích (ha)", "Kinh phí (triệu đồng)", "Tỷ lệ %", "Số hộ", "Tổng số hộ".
_IN_BRACKETS = regex(r"\(\s*(?:đvt|đơn vị(?: tính)?)?\s*:?\s*([^()]{1,28})\)", re.IGNORECASE)
_SHARE = regex(r"tỷ lệ|tỉ lệ|tỷ trọng|%|phần trăm", re.IGNORECASE)
_COUNT = regex(r"(?:tổng )?số(?: lượng)? ((?:[^\W\d_]+ ?){1,4})", re.IGNORECASE)
_NO_COUNT = regex(r"số (?:tiền|vốn|liệu|dư|thu|chi|đã|còn|kế hoạch|thực hiện|cuối|đầu|kiểm)|tổng số$", re.IGNORECASE)

# "(1)", "2", "(3)=(4)+(5)", "A": the row that numbers the columns.
_COLUMN_NUMBER = regex(r"\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?")
_NUMBER = regex(r"\(?[-+]?\s?\d[\d.,]*(?: \d{3})*(?:,\d+)?\s?%?\)?")


class Words(Protocol):
    """Gives the words of a cell and where they stand."""

    def of(self, cell: Cell | None) -> str:
        """The words of a cell."""

    def place(self, cell: Cell) -> tuple[int, int]:
        """Where they stand."""


@frozen
class Column:
    """What a column holds."""

    index: int
    order: bool
    """Whether it only numbers, names or dates the rows."""
    given: Given | None
    """The unit its header gives."""
    units: bool = False
    """Whether it holds the units of the rows."""

    @property
    def takes_table_unit(self) -> bool:
        """Whether the unit line above the table may speak of it."""
        return not self.order and not self.units


def columns_of(grid: list[list[Cell | None]], words: Words) -> tuple[list[Column], int]:
    """The columns of a table and the first row of its body."""
    first = _body_row(grid, words)
    width = len(grid[0])
    return [_column(grid[:first], index, words) for index in range(width)], first


def _body_row(grid: list[list[Cell | None]], words: Words) -> int:
    """The first row with a figure that does not number the columns; a table without one has no body."""
    numbering = -1
    for place, row in enumerate(grid):
        said = [words.of(cell) for cell in row]
        filled = [word for word in said if word]
        if _numbers_columns(filled):
            numbering = place
            continue
        if place == 0:
            continue
        if any(_NUMBER.fullmatch(word) for word in filled):
            return max(place, numbering + 1)
    return numbering + 1 if numbering >= 0 else min(1, len(grid))


def _numbers_columns(words: list[str]) -> bool:
    if len(words) < 2 or not all(_COLUMN_NUMBER.fullmatch(word) for word in words):
        return False
    numbers = [int(found[0]) for word in words if (found := re.search(r"\d+", word)) is not None]
    return bool(numbers) and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 2


def _column(header: list[list[Cell | None]], index: int, words: Words) -> Column:
    cells: list[Cell] = []
    for row in header:
        cell = row[index] if index < len(row) else None
        if cell is not None and (not cells or cells[-1] is not cell):
            cells.append(cell)
    said = [word for cell in cells if (word := words.of(cell)) and not _COLUMN_NUMBER.fullmatch(word)]
    if any(_ORDER.fullmatch(word) for word in said):
        return Column(index, True, None)
    if any(_UNIT_COLUMN.fullmatch(word) for word in said):
        return Column(index, False, None, units=True)
    for cell in reversed(cells):
        given = _of_header(words.of(cell), words.place(cell)[0])
        if given is not None:
            return Column(index, False, given)
    return Column(index, False, None)


def _of_header(header: str, start: int) -> Given | None:
    """The unit that a header names."""
    for found in _IN_BRACKETS.finditer(header):
        measure = known_measure(found[1].strip())
        if measure is not None:
            at = start + found.start(1)
            return measure, (at, at + len(found[1].strip()))
    if _SHARE.search(header):
        return Measure("%", Decimal(1), 0), (start, start + len(header))
    return _count_header(header, start)


def known_measure(phrase: str) -> Measure | None:
    """The unit that `phrase` names and nothing else: "triệu đồng", "1.000 m3", "hộ"; None where it says more."""
    scale = Decimal(1)
    for thousand in ("1.000 ", "1000 "):
        if phrase.startswith(thousand):
            phrase, scale = phrase[len(thousand) :], Decimal(1000)
    measure = read_measure(f" {phrase}", 0)
    if measure is None or not measure.known or measure.end < len(phrase) - 12:
        return None
    return Measure(measure.unit, measure.scale * scale, measure.end, measure.noun)


def _count_header(header: str, start: int) -> Given | None:
    found = _COUNT.match(header)
    if found is None or _NO_COUNT.match(header):
        return None
    written = found[1].split()
    words = [word.lower() for word in written]
    count, _ = noun_of(words, [word.lower() for word in written])
    if not count or (" ".join(words[:count]) not in KNOWN):
        return None
    noun = " ".join(written[:count])
    at = start + found.start(1)
    return Measure("count", Decimal(1), 0, noun), (at, at + len(noun))


def row_measure(row: list[Cell | None], columns: list[Column], words: Words) -> Given | None:
    """The unit that the row's cell in a column of units names ("ha", "Triệu đồng", "Hộ")."""
    for column, cell in zip(columns, row, strict=False):
        if not column.units or cell is None:
            continue
        measure = known_measure(words.of(cell))
        if measure is not None:
            return measure, words.place(cell)
    return None
