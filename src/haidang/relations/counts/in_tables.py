"""The number that a table's title announces against its numbered rows: "Danh mục 12 công trình" above 11 rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.counts.counted import announced_against
from haidang.relations.page.connectives import leaves_open
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.text.patterns import regex
from haidang.text.source import Table

# How far above its table a title may stand.
_ABOVE = 400
_MOST = 200
_NUMBER = regex(r"0?(\d{1,3})\.?")
_OPEN_TITLE = regex(r"(?<!\w)(?:một số|chủ yếu|trong đó|tiêu biểu|trích)(?!\w)", re.IGNORECASE)
_TITLE = regex(r"(?:danh mục|danh sách|biểu|bảng tổng hợp|thống kê)[^\n\d]{0,40}$", re.IGNORECASE)
_TIED = regex(r"[^\n.]{0,200}(?:như sau|sau đây|sau|gồm|cụ thể|dưới đây|kèm theo|:)[\s:.;)*]*$")


def table_counts(page: Page) -> Iterator[Relation]:
    """Every number of things in the line above a table whose rows number these things."""
    before = 0
    for table in page.flow.source.tables:
        start = page.flow.stretch(table.start, table.end)[0]
        count = _announced(page, max(before, start - _ABOVE), start)
        before = page.flow.stretch(table.start, table.end)[1]
        rows = _rows(page, table, count) if count is not None else []
        if count is not None and len(rows) > 1:
            yield announced_against(count, len(rows), len(rows), rows, (count.start, count.end), sure=True)


def _announced(page: Page, low: int, start: int) -> Quantity | None:
    """The number in the last sentence above a table, behind "danh mục" or before "như sau:"."""
    text = page.text
    end = len(text[low:start].rstrip()) + low
    line = max(text.rfind("\n", low, end) + 1, low)
    for begin in (line, max(text.rfind("\n", low, max(line - 1, low)) + 1, low)):
        for count in reversed(page.within(begin, end)):
            whole = count.unit == "count" and count.qualifier == "=" and count.numerator is None and count.to is None
            if not whole or not count.noun or not 2 <= count.value <= _MOST:
                continue
            stop = text.find("\n", count.end, end)
            own = text[begin : stop if stop >= 0 else end]
            if leaves_open(text, begin, end) or _OPEN_TITLE.search(own):
                return None
            titled = _TITLE.search(text, begin, count.start) or _TIED.match(text, count.end, end)
            return count if titled else None
    return None


def _rows(page: Page, table: Table, count: Quantity) -> list[tuple[int, int]]:
    """The rows that a first column numbers from one on, without a gap, where the header names what is counted."""
    grid = table.grid()
    if table.column_count < 2 or not grid:
        return []
    noun = count.noun.casefold().split()[0]
    text = page.flow.source.text
    header = " ".join(text[cell.start : cell.end] for row in grid[:2] for cell in row if cell).casefold()
    if noun not in header.split() and "tên" not in header.split():
        return []
    found: list[tuple[int, int]] = []
    for row in grid:
        first, second = row[0], row[1]
        number = _NUMBER.fullmatch(text[first.start : first.end].strip(" |*")) if first else None
        if number is None or first is None or second is None:
            continue
        if second is not first and text[second.start : second.end].strip(" |(*)") == "2":
            continue  # the row that numbers the columns
        if int(number[1]) != len(found) + 1:
            return []
        found.append(page.flow.stretch(first.start, second.end))
    return found
