"""Lines of a text file, and the tables that Markdown writes with pipes."""

from __future__ import annotations

import itertools

from haidang.text.patterns import regex
from haidang.text.source import Cell, Line, Place, Table

# "|---|:---:|": parts the header from the body.
_RULE = regex(r"[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*")
_BAR = regex(r"(?<!\\)\|")


def find_tables(text: str) -> tuple[tuple[Line, ...], tuple[Table, ...]]:
    """Every physical line of `text`, and its tables: two or more lines in a row of the form `| a | b |`."""
    spans = _line_spans(text)
    if "|" not in text:
        return tuple([Line(start, end) for start, end in spans]), ()
    places = [Place.BODY] * len(spans)
    tables: list[Table] = []
    for first, last in _blocks(text, spans):
        tables.append(_table(text, spans[first:last]))
        places[first:last] = [Place.TABLE] * (last - first)
    lines = tuple([Line(start, end, place) for (start, end), place in zip(spans, places, strict=True)])
    return lines, tuple(tables)


def _line_spans(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.removesuffix("\n").split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _blocks(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """First and last (not included) of the lines of each table."""
    rows = [_is_row(text[start:end].strip()) for start, end in spans]
    blocks: list[tuple[int, int]] = []
    index = 0
    while index < len(rows):
        first = index
        while index < len(rows) and rows[index]:
            index += 1
        if index - first >= 2:
            blocks.append((first, index))
        index += 1
    return blocks


def _is_row(line: str) -> bool:
    return len(line) > 2 and line[0] == "|" and line[-1] == "|"


def _table(text: str, spans: list[tuple[int, int]]) -> Table:
    cells: list[Cell] = []
    row = header_rows = 0
    for start, end in spans:
        if _RULE.fullmatch(text, start, end):
            header_rows = header_rows or row
            continue
        cells += _cells(text, start, end, row)
        row += 1
    return Table(spans[0][0], spans[-1][1], tuple(cells), header_rows)


def _cells(text: str, start: int, end: int, row: int) -> list[Cell]:
    bars = [found.start() for found in _BAR.finditer(text, start, end)]
    return [_cell(text, left + 1, right, row, column) for column, (left, right) in enumerate(itertools.pairwise(bars))]


def _cell(text: str, start: int, end: int, row: int, column: int) -> Cell:
    words = text[start:end].strip()
    if not words:
        middle = min(start + 1, end)
        return Cell(middle, middle, row, column)
    begin = text.index(words, start)
    return Cell(begin, begin + len(words), row, column)
