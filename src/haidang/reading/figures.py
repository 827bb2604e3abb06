"""Every quantity of a document: those of its running text, and bare numbers whose unit its tables and lists give."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from haidang.quantities.context import look_before
from haidang.quantities.finding import find_quantities
from haidang.quantities.measures import Measure, read_measure
from haidang.quantities.not_quantities import looks_like_year, names_its_number
from haidang.quantities.numerals import Marks, read_numeral
from haidang.quantities.qualifiers import qualifier_before
from haidang.quantities.quantity import Quantity
from haidang.reading.table_units import Column, Given, columns_of, known_measure, row_measure
from haidang.text.flow import Flow
from haidang.text.markers import read_marker
from haidang.text.patterns import regex
from haidang.text.source import Cell, Table
from haidang.text.values import replace

# "Đơn vị tính: triệu đồng", "(ĐVT: ha)", "Đơn vị: 1.000 đồng".
UNIT_LINE = regex(
    r"[đĐ](?:ơn vị(?: tính)?|ƠN VỊ(?: TÍNH)?|vt|VT|/v tính|/V TÍNH)\s*:\s*(1(?:\.000){1,2} |1000 )?([^\n|;)]{1,30})"
)
_UNIT_OPENINGS = [regex(rf"{letter}(?=ơn vị|ƠN VỊ|vt|VT|/[vV])") for letter in "đĐ"]

# A cell that is one number and nothing else.
_NUMBER_CELL = regex(r"\(?[-+]?\s?(\d{1,3}(?: \d{3})+(?:,\d+)?|\d[\d.,]*\d|\d)\s?%?\)?")

_LINES_ABOVE = 3
"""Paragraphs above a table among which its unit line may stand."""


def find_figures(flow: Flow, numbers: list[tuple[int, int]] | None = None) -> list[Quantity]:
    """The quantities of `flow` in order, none overlapping; those with a unit from a table or list say where it stands.

    `numbers` are what `numerals.numbers_of` found in the flow's text, where that is known.
    A bare number in a table without a known unit is left out: what it counts is not said.
    """
    found = find_quantities(flow.text, numbers)
    inherited = [quantity for table in flow.source.tables for quantity in _of_table(flow, table)]
    inherited += _of_lists(flow)
    return _without_overlaps(found, inherited) if inherited else found


def _without_overlaps(found: list[Quantity], inherited: list[Quantity]) -> list[Quantity]:
    """Both in order; where two overlap, the one that states its own unit stays."""
    result: list[Quantity] = []
    for quantity in sorted([*found, *inherited], key=lambda each: (each.start, each.unit_from is not None)):
        if not result or quantity.start >= result[-1].end:
            result.append(quantity)
        elif result[-1].unit_from is not None and quantity.unit_from is None:
            result[-1] = quantity
    return result


def _of_table(flow: Flow, table: Table) -> list[Quantity]:
    words = _Words(flow)
    grid = table.grid()
    if not grid:
        return []
    columns, first_row = columns_of(grid, words)
    above = _unit_above(flow, table)
    found: list[Quantity] = []
    for row in grid[first_row:]:
        found += _of_row(words, row, columns, above)
    return found


class _Words:
    """The words of a table's cells, as the flow has them, and where they stand in it."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow

    def place(self, cell: Cell) -> tuple[int, int]:
        """Offsets in the flow."""
        start = self._flow.offset_of(cell.start)
        return start, max(start, self._flow.offset_of(cell.end))

    def of(self, cell: Cell | None) -> str:
        """The words of a cell on one line."""
        if cell is None:
            return ""
        start, end = self.place(cell)
        return self._flow.text[start:end].strip(" |\n")


def _of_row(words: _Words, row: list[Cell | None], columns: list[Column], above: Given | None) -> list[Quantity]:
    of_row = row_measure(row, columns, words)
    found: list[Quantity] = []
    for column, cell in zip(columns, row, strict=False):
        if cell is None or column.order or cell.column != column.index:
            continue
        given = column.given or of_row or (above if column.takes_table_unit else None)
        quantity = _cell_quantity(words, cell, given) if given is not None else None
        if quantity is not None:
            found.append(quantity)
    return found


def _cell_quantity(words: _Words, cell: Cell, given: Given) -> Quantity | None:
    start = words.place(cell)[0]
    written = words.of(cell)
    match = _NUMBER_CELL.fullmatch(written)
    if match is None or written.rstrip(")").endswith("%"):
        return None
    at = start + words.of(cell).index(match[1])
    return _quantity(match[1], at, given, negative="-" in written or written.startswith("("))


def _quantity(digits: str, start: int, given: Given, *, negative: bool = False) -> Quantity:
    measure, source = given
    whole = measure.counts or (measure.unit.startswith("VND") and measure.scale == 1)
    share = measure.unit in ("%", "pp")
    numeral = read_numeral(digits, whole=whole, share=share, marks=Marks.VIETNAMESE)
    value = numeral.value * measure.scale
    return Quantity(
        start=start,
        end=start + len(digits),
        text=digits,
        value=-value if negative else value,
        unit=measure.unit,
        precision=numeral.step * measure.scale,
        noun=measure.noun,
        unit_from=source,
    )


def unit_stated(text: str, start: int = 0, end: int | None = None) -> Given | None:
    """The unit of a line such as "Đơn vị tính: triệu đồng" within `text[start:end]`, and where its words stand."""
    found = UNIT_LINE.search(text, start, len(text) if end is None else end)
    return None if found is None else _of_unit_line(found)


def _of_unit_line(found: re.Match[str]) -> Given | None:
    phrase = found[2]
    measure = read_measure(f" {phrase}", 0)
    if measure is None or (measure.counts and (not measure.known or phrase[measure.end - 1 : measure.end] == " ")):
        # "Đơn vị: Phòng Tài chính" names an office.
        return None
    scale = measure.scale * int(found[1].replace(".", "")) if found[1] else measure.scale
    place = (found.start(2), found.start(2) + max(0, measure.end - 1))
    return Measure(measure.unit, scale, measure.end, measure.noun, measure.known), place


def _unit_above(flow: Flow, table: Table) -> Given | None:
    """The unit line nearest above the table, or in its first row."""
    start = flow.offset_of(table.start)
    low = start
    for _ in range(_LINES_ABOVE):
        low = max(flow.text.rfind("\n", 0, max(0, low - 1)), 0)
    stated = unit_stated(flow.text, low, start)
    if stated is not None:
        return stated
    line_end = flow.text.find("\n", start)
    return unit_stated(flow.text, start, line_end if line_end >= 0 else len(flow.text))


# "Vốn đầu tư (triệu đồng):", "Dự toán (triệu đồng): chi đầu tư 1.200; chi thường xuyên 800".
_BRACKET_UNIT = regex(r"\( ?([^()\n|:]{1,24}?) ?\) ?:")

# What the sentence goes on with: "chi đầu tư 1.200;", "ngân sách tỉnh là 500,", "năm 2023: 800".
_PART = regex(
    r"(?:[:;,]| và)"
    r"(?: ([^\d:;,.()|\n]{2,60}?|[^\d:;,.()|\n]{0,40}năm (?:19|20)\d\d(?: [^\W\d]{2,9}){0,2}))?(?: là| đạt|:)? "
    r"(\d[\d.,]*\d|\d)(?= ?(?:[;,(\n]|\.(?!\d)|và\b|$))"
)
_NEW_SENTENCE = regex(r"[.!?](?= [^\W\d_])")

# "- Vốn trung ương: 1.200": an item that ends in a bare number.
_ITEM_NUMBER = regex(r"(?:: ?|\bđạt |\blà |[^\W\d_] )(?:khoảng |trên |gần )?(\d[\d.,]*\d|\d)(?: ?\(|[;.,]*$)")


def _of_lists(flow: Flow) -> list[Quantity]:
    """What follows a unit in its own sentence, and the items below it down to the first paragraph that is none."""
    stated = list(_stated(flow.text))
    if not stated:
        return []
    found: list[Quantity] = []
    starts = [paragraph.start for paragraph in flow.paragraphs]
    ends = [at for at, _ in stated[1:]] + [len(flow.text)]
    for (at, given), until in zip(stated, ends, strict=True):
        index = bisect_right(starts, at) - 1
        if index >= 0 and not flow.text.startswith("|", starts[index]):
            found += _in_sentence(flow.text, at, min(flow.paragraphs[index].end, until), given)
            found += _in_items(flow, index + 1, until, given)
    return found


def _stated(text: str) -> list[tuple[int, Given]]:
    """The units that lines and brackets state, each with where its words end, in order."""
    found = []
    for line in _unit_lines(text):
        given = _of_unit_line(line)
        if given is not None:
            found.append((given[1][1], given))
    for bracket in _BRACKET_UNIT.finditer(text) if "):" in text else ():
        measure = known_measure(bracket[1])
        if measure is not None and measure.end > len(bracket[1]) and not measure.is_time:
            found.append((bracket.end(1), (measure, bracket.span(1))))
    return sorted(found, key=lambda each: each[0])


def _unit_lines(text: str) -> Iterator[re.Match[str]]:
    """Every match of `UNIT_LINE`, looked for at the letters that can open one."""
    end = 0
    for at in sorted(found.start() for opening in _UNIT_OPENINGS for found in opening.finditer(text)):
        line = UNIT_LINE.match(text, at) if at >= end else None
        if line is not None:
            end = line.end()
            yield line


def _in_sentence(text: str, at: int, end: int, given: Given) -> list[Quantity]:
    """The bare numbers of the rest of the sentence, each behind a word or two that say what it is of."""
    stop = _NEW_SENTENCE.search(text, at, end)
    parts = _PART.finditer(text, at, end if stop is None else stop.end())
    return [_listed(text, part[2], part.start(2), given) for part in parts if _is_amount(text, *part.span(2))]


def _in_items(flow: Flow, index: int, until: int, given: Given) -> list[Quantity]:
    """The bare numbers at the ends of the items from the paragraph `index` on."""
    found: list[Quantity] = []
    for place in range(index, len(flow.paragraphs)):
        paragraph = flow.paragraphs[place]
        line = flow.words(paragraph)
        if paragraph.end > until or read_marker(line) is None:
            break
        item = _ITEM_NUMBER.search(line)
        if item is not None and _is_amount(flow.text, paragraph.start + item.start(1), paragraph.start + item.end(1)):
            found.append(_listed(flow.text, item[1], paragraph.start + item.start(1), given))
    return found


def _is_amount(text: str, start: int, end: int) -> bool:
    """Whether a bare number is no year and no part of a name: "thôn 3", "năm 2024", "Khu Đông 1"."""
    digits, before = text[start:end], look_before(text, start)
    if looks_like_year(digits) or names_its_number(before, digits, False):
        return False
    return not (before.word and before.capital) or len(digits) > 1


def _listed(text: str, digits: str, start: int, given: Given) -> Quantity:
    sign, said = qualifier_before(text, start)
    return replace(_quantity(digits, start, given), qualifier=sign, qualifier_words=said)
