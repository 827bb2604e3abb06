"""A document laid out for a page: paragraphs, headings and tables, each cut where a finding begins or ends.

Plain data, so that it can be kept and drawn by a template; all words are the document's own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from haidang.checking.messages import sentence
from haidang.formats.checked import Checked, Shown
from haidang.reading.reading import Reading
from haidang.text.flow import Flow, Paragraph
from haidang.text.source import Cell, Place, Table
from haidang_web.checker.agreeing import MOST_SHOWN, agreements, failed
from haidang_web.checker.official_form import Line, Roles, are_recipients, is_letterhead, letterhead, line_ends
from haidang_web.checker.sums import draw_sum

Data = dict[str, Any]

_LONGEST_MARKER = 16
"""Characters of "PHẦN THỨ NHẤT": a heading's words begin behind its marker."""
_LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the flow that a finding speaks of: its own words, or figures it compares them with."""

    start: int
    end: int
    number: int
    """The finding's, from 1."""
    weight: str
    """`error`, `warning`, `note`; `part` for what it is compared with."""


def lay_out(checked: Checked) -> Data:
    """The page of a document: its blocks in reading order, and its findings in the order of their places."""
    reading = checked.document.reading
    marks = sorted(_marks(checked.findings), key=lambda mark: (mark.start, mark.end))
    places = _Places(reading)
    return {
        "title": reading.components.title.text if reading.components.title else "",
        "issuer": reading.components.issuer.text if reading.components.issuer else "",
        "kind": reading.kind,
        "pages": max((line.page or 0 for line in reading.source.lines), default=0),
        "notes": list(reading.source.notes),
        "starts": [paragraph.line.start for paragraph in reading.flow.paragraphs],
        "blocks": list(_blocks(reading, _Cutter(reading.flow, marks))),
        "findings": [_finding(checked, shown, number, places) for number, shown in enumerate(checked.findings, 1)],
        "failed": failed(checked.document.quantities, [shown.finding for shown in checked.findings]),
        **_agreed(checked, places),
    }


def _agreed(checked: Checked, places: _Places) -> Data:
    found = agreements(checked.document)
    shown = [{"words": each["words"], "paragraph": places.number(each["at"])} for each in found[:MOST_SHOWN]]
    return {"agreed": shown, "agreed_more": len(found) - len(shown)}


def _marks(findings: Sequence[Shown]) -> Iterator[Mark]:
    for number, shown in enumerate(findings, 1):
        finding = shown.finding
        yield Mark(finding.start, finding.end, number, finding.severity.value)
        for start, end in finding.related:
            yield Mark(start, end, number, "part")


def _finding(checked: Checked, shown: Shown, number: int, places: _Places) -> Data:
    finding = shown.finding
    return {
        "number": number,
        "code": shown.rule.code,
        "rule": shown.rule.name,
        "weight": finding.severity.value,
        "messages": {language: sentence(shown.rule, finding, language) for language in ("vi", "en")},
        "words": checked.words(shown),
        "paragraph": places.number(finding.start),
        "sum": draw_sum(checked.document, finding),
    }


class _Places:
    """The numbers of paragraphs as the page shows them in its margin."""

    def __init__(self, reading: Reading) -> None:
        self._starts = [paragraph.start for paragraph in reading.flow.paragraphs]

    def number(self, offset: int) -> int:
        """The number, from 1, of the paragraph at an offset of the flow."""
        return max(bisect_right(self._starts, offset), 1)


class _Cutter:
    """Cuts stretches of the flow into pieces that carry the same marks."""

    def __init__(self, flow: Flow, marks: Sequence[Mark]) -> None:
        self._written = flow.written
        self._by_paragraph: dict[int, list[Mark]] = defaultdict(list)
        starts = [paragraph.start for paragraph in flow.paragraphs]
        for mark in marks:
            # A finding may reach over several paragraphs; it is shown in each.
            first = max(bisect_right(starts, mark.start) - 1, 0)
            last = max(bisect_right(starts, max(mark.end - 1, mark.start)) - 1, first)
            for index in range(first, last + 1):
                self._by_paragraph[index].append(mark)

    def pieces(self, index: int, start: int, end: int, *, in_lines: bool = False) -> list[Data]:
        """The words of `[start, end)`, which lies in the paragraph at `index`, cut at its marks.

        `in_lines`: they are of a letterhead, and get the ends of their lines back.
        """
        ends = frozenset(start + at for at in line_ends(self._written[start:end])) if in_lines else frozenset()
        marks = [mark for mark in self._by_paragraph.get(index, ()) if mark.start < end and start < mark.end]
        if not marks:
            return [{"words": self._words(start, end, ends)}] if start < end else []
        edges = {start, end}
        for mark in marks:
            edges |= {max(mark.start, start), min(mark.end, end)}
        cuts = sorted(edges)
        return [self._piece(low, high, marks, ends) for low, high in zip(cuts, cuts[1:], strict=False)]

    def _words(self, start: int, end: int, ends: frozenset[int]) -> str:
        if not ends:
            return self._written[start:end]
        return "".join("\n" if at in ends else self._written[at] for at in range(start, end))

    def _piece(self, start: int, end: int, marks: Sequence[Mark], ends: frozenset[int]) -> Data:
        over = [mark for mark in marks if mark.start <= start and end <= mark.end]
        piece: Data = {"words": self._words(start, end, ends)}
        if over:
            weights = {mark.weight for mark in over}
            piece["weight"] = next(weight for weight in ("error", "warning", "note", "part") if weight in weights)
            piece["findings"] = sorted({mark.number for mark in over})
            piece["begins"] = sorted({mark.number for mark in over if mark.start == start and mark.weight != "part"})
        return piece


def _blocks(reading: Reading, cutter: _Cutter) -> Iterator[Data]:
    flow, tables = reading.flow, sorted(reading.source.tables, key=lambda table: table.start)
    headings = {heading.start: heading.path.count(".") + 1 for heading in reading.outline}
    roles, page, drawn = Roles(reading), None, 0
    sides = letterhead(reading)
    of_head = {line.index for side in sides for line in side}
    for index, paragraph in enumerate(flow.paragraphs):
        line = paragraph.line
        if line.page is not None and line.page != page:
            page = line.page
            yield {"kind": "page", "number": page}
        if index in of_head:
            if index == min(of_head):
                yield _letterhead(flow, *sides, cutter)
            continue
        if line.place is Place.TABLE:
            while drawn < len(tables) and tables[drawn].end < line.start:
                drawn += 1
            if drawn < len(tables) and tables[drawn].start <= line.start < tables[drawn].end:
                if line.start == tables[drawn].start or _is_first_row(flow, index, tables[drawn]):
                    yield _table(flow, tables[drawn], index, cutter)
                continue
        yield _paragraph(index, paragraph, headings, roles.of(paragraph), cutter)


def _letterhead(flow: Flow, left: Sequence[Line], right: Sequence[Line], cutter: _Cutter) -> Data:
    return {"kind": "letterhead", "sides": [_side(flow, left, (), cutter), _side(flow, right, left, cutter)]}


def _side(flow: Flow, lines: Sequence[Line], before: Sequence[Line], cutter: _Cutter) -> list[Data]:
    """The lines of one side; where both sides share a paragraph, links lead to the left."""
    led_to = {line.index for line in before}
    return [
        {
            "number": 0 if line.index in led_to else line.index + 1,
            "bold": flow.paragraphs[line.index].line.bold,
            "pieces": cutter.pieces(line.index, line.start, line.end),
        }
        for line in lines
    ]


def _is_first_row(flow: Flow, index: int, table: Table) -> bool:
    return index == 0 or flow.paragraphs[index - 1].line.start < table.start


def _paragraph(index: int, paragraph: Paragraph, headings: dict[int, int], role: str, cutter: _Cutter) -> Data:
    line = paragraph.line
    begins = range(paragraph.start, min(paragraph.start + _LONGEST_MARKER, paragraph.end))
    level = next((headings[at] for at in begins if at in headings), 0)
    is_heading = bool(level) and paragraph.end - paragraph.start < _LONGEST_HEADING
    classes = {
        "heading": is_heading and not role,
        "bold": line.bold or bool(line.heading),
        "centred": line.centred and not role,
        "apart": line.place is not Place.BODY,
        role: bool(role),
    }
    return {
        "kind": "heading" if is_heading else "paragraph",
        "number": index + 1,
        "classes": " ".join(name for name, holds in classes.items() if holds),
        "pieces": cutter.pieces(index, paragraph.start, paragraph.end),
    }


def _table(flow: Flow, table: Table, first: int, cutter: _Cutter) -> Data:
    starts = [paragraph.start for paragraph in flow.paragraphs]
    rows: dict[int, list[Data]] = defaultdict(list)
    plain = is_letterhead(table, flow.text[slice(*flow.stretch(table.start, table.end))])
    for cell in table.cells:
        shown = _cell(flow, cell, starts, cutter, in_lines=plain)
        rows[cell.row].append({**shown, "head": not plain and cell.row < max(table.header_rows, 1)})
    return {"kind": "table", "number": first + 1, "plain": plain, "rows": [rows[row] for row in sorted(rows)]}


def _cell(flow: Flow, cell: Cell, starts: Sequence[int], cutter: _Cutter, *, in_lines: bool) -> Data:
    start, end = flow.stretch(cell.start, cell.end)
    index = max(bisect_right(starts, start) - 1, 0)
    words = flow.text[start:end]
    return {
        "pieces": cutter.pieces(index, start, end, in_lines=in_lines),
        "rows": cell.row_span,
        "columns": cell.column_span,
        "left": are_recipients(words),
        "number": bool(words) and all(character in "0123456789.,%-+() /" for character in words),
    }
