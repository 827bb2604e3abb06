"""What a page repeats: running headers and footers, page numbers. And its footnotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from haidang.files.pages.values import Page, Row
from haidang.files.secrecy import is_mark
from haidang.text.patterns import regex

_EDGE = 0.12
"""Share of the page's height at top and bottom where headers and footers stand."""
_ROWS = 3
_LEVEL = 6.0
_APART = 1.25
"""How much more than the step between rows parts a running header from the text."""

Key = tuple[str, bool, int]

# "2", "- 2 -", "Trang 2", "2/10", "Trang 2 / 10", "– 2 –"
_PAGE_NUMBER = regex(r"(?:[-–—]\s*)?(?:(?i:trang|page)\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?(?:\s*[-–—])?")
_DIGITS = regex(r"\d+")

# "1 Nghị quyết số ...", "[1] ...", "(1) ...", "¹ ..."
_FOOTNOTE = regex(r"[\[(]?\d{1,3}[\])]?(?=\D)|[¹²³⁴-⁹]|\*{1,3}(?=\s?\w)")
_SMALL = 0.9
"""A footnote's letters beside those of the text."""


def without_running(pages: Sequence[tuple[Page, list[Row]]]) -> list[list[Row]]:
    """The rows of each page without page numbers and without what stands at the same place of page after page."""
    step = _usual_step([rows for _, rows in pages])
    edges = [_edge_rows(page, rows, step) for page, rows in pages]
    seen: dict[Key, list[int]] = defaultdict(list)
    for (page, _), edge in zip(pages, edges, strict=True):
        for row in edge:
            seen[_key(page, row)].append(page.number)
    repeated = {key for key, numbers in seen.items() if _again_and_again(numbers)}
    return [_without(page, rows, edge, repeated) for (page, rows), edge in zip(pages, edges, strict=True)]


def _without(page: Page, rows: list[Row], edge: list[Row], repeated: set[Key]) -> list[Row]:
    dropped = {id(row) for row in edge if _is_running(page, row, repeated)}
    left = [row for row in rows if id(row) not in dropped]
    dropped |= {id(row) for row in (left[:1] + left[-1:]) if _is_page_number(page, row)}
    return [row for row in left if id(row) not in dropped]


def _edge_rows(page: Page, rows: list[Row], step: float) -> list[Row]:
    """Rows near the top or the bottom that stand apart from the text between them."""
    head = [row for row in rows[:_ROWS] if row.y < page.height * _EDGE]
    foot = [row for row in rows[-_ROWS:] if row.y > page.height * (1 - _EDGE)]
    inside_head = rows[len(head) : len(head) + 1]
    inside_foot = rows[-len(foot) - 1 :][:1] if len(foot) < len(rows) else []
    return _until_text(head, inside_head, step) + _until_text(foot[::-1], inside_foot, step)


def _until_text(edge: list[Row], inner: list[Row], step: float) -> list[Row]:
    """The rows of `edge`, outermost first, up to the last one that stands apart from the row behind it."""
    if not inner:
        return edge
    last = 0
    for index, (row, behind) in enumerate(pairwise([*edge, *inner])):
        if abs(behind.y - row.y) > _APART * step * row.size or abs(behind.size - row.size) > 0.5:
            last = index + 1
    return edge[:last]


def _usual_step(pages: list[list[Row]]) -> float:
    """From row to row, in letter heights."""
    steps = [(low.y - high.y) / high.size for rows in pages for high, low in pairwise(rows) if low.y > high.y]
    return sorted(steps)[len(steps) // 3] if steps else 0.0


def _key(page: Page, row: Row) -> Key:
    """What a row says, digits aside, and about how far it stands from the nearer edge."""
    at_top = row.y < page.height / 2
    place = round((row.y if at_top else page.height - row.y) / _LEVEL)
    return (_DIGITS.sub("#", row.text), at_top, place)


def _is_running(page: Page, row: Row, repeated: set[Key]) -> bool:
    if is_mark(row.text):
        # A secret's mark on every page is no trimming: who reads the file must see it.
        return False
    text, top, place = _key(page, row)
    return any((text, top, place + off) in repeated for off in (-1, 0, 1))


def _is_page_number(page: Page, row: Row) -> bool:
    near = row.y < page.height * _EDGE or row.y > page.height * (1 - _EDGE)
    return near and _PAGE_NUMBER.fullmatch(row.text) is not None


def _again_and_again(numbers: list[int]) -> bool:
    """Three times within five pages: also where left and right pages differ, and in one section of many."""
    return any(third - first <= 4 for first, third in zip(numbers, numbers[2:], strict=False))


def split_footnotes(rows: list[Row], body_size: float) -> tuple[list[Row], list[Row]]:
    """The rows of a page's text, and those of the footnotes below it."""
    start = len(rows)
    while start and rows[start - 1].size <= _SMALL * body_size:
        start -= 1
    for index in range(start, len(rows)):
        if index and _FOOTNOTE.match(rows[index].text):
            return rows[:index], rows[index:]
    return rows, []


def footnotes_of(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Each footnote's mark and its rows; rows before the first mark go on from the page before."""
    notes: list[tuple[str, list[Row]]] = []
    for row in rows:
        mark = _FOOTNOTE.match(row.text)
        number = mark[0].strip("[]()") if mark else ""
        if mark and (not notes or not number.isdigit() or _follows(notes[-1][0], number)):
            notes.append((number, [row]))
        elif notes:
            notes[-1][1].append(row)
        else:
            notes.append(("", [row]))
    return notes


def _follows(before: str, number: str) -> bool:
    # A new page or section may begin at 1 again.
    return not before.isdigit() or int(number) in (int(before) + 1, 1)
