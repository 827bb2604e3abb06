"""What a page repeats: running headers and footers, page numbers. And its footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from haidang.files.pages.values import Page, Row

_EDGE = 0.12
"""Share of the page's height at top and bottom where headers and footers stand."""
_ROWS = 3
_LEVEL = 6.0

# "2", "- 2 -", "Trang 2", "2/10", "Trang 2 / 10", "– 2 –"
_PAGE_NUMBER = re.compile(r"(?:[-–—]\s*)?(?:(?i:trang|page)\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?(?:\s*[-–—])?")
_DIGITS = re.compile(r"\d+")

# "1 Nghị quyết số ...", "[1] ...", "(1) ...", "¹ ..."
_FOOTNOTE = re.compile(r"[\[(]?\d{1,3}[\])]?(?=\D)|[¹²³⁴-⁹]|\*{1,3}(?=\s?\w)")
_SMALL = 0.9
"""A footnote's letters beside those of the text."""


def without_running(pages: Sequence[tuple[Page, list[Row]]]) -> list[list[Row]]:
    """The rows of each page without page numbers and without what stands at the same place of many pages."""
    seen: Counter[tuple[str, bool, int]] = Counter()
    for page, rows in pages:
        seen.update({key for row in _edge_rows(page, rows) for key in _keys(page, row)})
    least = max(2, len(pages) // 3) if len(pages) < 6 else 3
    return [[row for row in rows if not _is_running(page, rows, row, seen, least)] for page, rows in pages]


def _edge_rows(page: Page, rows: list[Row]) -> list[Row]:
    head = [row for row in rows[:_ROWS] if row.y < page.height * _EDGE]
    return head + [row for row in rows[-_ROWS:] if row.y > page.height * (1 - _EDGE)]


def _keys(page: Page, row: Row) -> list[tuple[str, bool, int]]:
    """What a row says, digits aside, and about how far it stands from the nearer edge."""
    at_top = row.y < page.height / 2
    place = round((row.y if at_top else page.height - row.y) / _LEVEL)
    words = _DIGITS.sub("#", row.text)
    return [(words, at_top, place)]


def _is_running(page: Page, rows: list[Row], row: Row, seen: Counter[tuple[str, bool, int]], least: int) -> bool:
    if row not in _edge_rows(page, rows):
        return False
    if row in (rows[0], rows[-1]) and _PAGE_NUMBER.fullmatch(row.text):
        return True
    return any(seen[text, top, place + off] >= least for text, top, place in _keys(page, row) for off in (-1, 0, 1))


def split_footnotes(rows: list[Row], body_size: float) -> tuple[list[Row], list[Row]]:
    """The rows of a page's text, and those of the footnotes below it."""
    start = len(rows)
    while start and rows[start - 1].size <= _SMALL * body_size:
        start -= 1
    for index in range(start, len(rows)):
        if index and _FOOTNOTE.match(rows[index].text):
            return rows[:index], rows[index:]
    return rows, []
