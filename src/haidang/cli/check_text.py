"""Findings for people: each in its sentence with its figures marked, what it says, and how much could be checked."""

from __future__ import annotations

import re
import textwrap
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import asdict

import click

from haidang.checking.coverage import Coverage
from haidang.checking.finding import Severity
from haidang.cli.columns import column_count, page_columns
from haidang.cli.excerpt import FOUND, excerpt
from haidang.formats import words
from haidang.formats.checked import Checked, Outcome, Shown, Tally
from haidang.formats.waiver_problem import WaiverProblem
from haidang.reading.components import Components
from haidang.reading.pieces import Piece
from haidang.text.values import frozen

_INDENT = "  "
_ALIKE = 3
"""Notes of one rule that are each shown whole; of more the first is, the others a line each."""
_NAME = 40
"""Columns of a file's name in the table of all; of a longer one the end is shown."""

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_WAIVED = "green"


@frozen
class _Labels:
    """What the page says around the findings, in one language."""

    severities: dict[Severity, str]
    waived: str
    waived_until: str
    section: str
    page: str
    left_out: str
    alike: str
    nothing: str
    found: str
    silent: str
    known: str
    coverage: tuple[str, ...]
    table: tuple[str, ...]
    whole: str
    unreadable: str


_VI = _Labels(
    severities={Severity.ERROR: "LỖI", Severity.WARNING: "CẢNH BÁO", Severity.NOTE: "LƯU Ý"},
    waived="ĐÃ BỎ QUA",
    waived_until="đến hết {day}",
    section="mục {path}",
    page="trang {page}",
    left_out="… và {count} chỗ liên quan khác",
    alike="thêm {count} chỗ như vậy",
    nothing="Không có phát hiện nào.",
    found="{errors} lỗi · {warnings} cảnh báo · {notes} lưu ý",
    silent="{count} đã bỏ qua có lý do",
    known="{count} đã biết từ trước",
    coverage=(
        "Đọc được {quantities} số liệu",
        "{checked} đã đối chiếu",
        "{rest} không có gì để đối chiếu",
        "{relations} quan hệ, {held} khớp",
    ),
    table=("Văn bản", "lỗi", "cảnh báo", "lưu ý", "số liệu", "đối chiếu"),
    whole="Cộng {count} văn bản",
    unreadable="không đọc được",
)

_EN = _Labels(
    severities={Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "NOTE"},
    waived="WAIVED",
    waived_until="until {day}",
    section="section {path}",
    page="page {page}",
    left_out="… and {count} more related places",
    alike="{count} more like it",
    nothing="Nothing found.",
    found="{errors} errors · {warnings} warnings · {notes} notes",
    silent="{count} waived with a reason",
    known="{count} known before",
    coverage=(
        "Read {quantities} figures",
        "{checked} checked",
        "{rest} with nothing to check against",
        "{relations} relations, {held} hold",
    ),
    table=("Document", "errors", "warnings", "notes", "figures", "checked"),
    whole="{count} documents",
    unreadable="could not be read",
)

_LABELS = {"vi": _VI, "en": _EN}


def page(checked: Checked) -> str:
    """Everything to be said of one document, wrapped to the columns asked for."""
    width = checked.asked.width
    labels = _LABELS[checked.asked.language]
    shown = _Findings(checked, labels, width)
    singly, alike = _gathered(checked.findings)
    sections = [_banner(checked, width), *(list(shown.section(each)) for each in singly)]
    sections += [list(shown.lines(group)) for group in alike]
    sections.append([_faint("─" * width), *_ending(checked.tally(), checked.coverage, labels, width)])
    return "\n\n".join("\n".join(line.rstrip() for line in section) for section in sections) + "\n"


def _gathered(findings: Sequence[Shown]) -> tuple[list[Shown], list[list[Shown]]]:
    """What is shown whole, and by rule the notes that only repeat one shown: thirty duties without a date."""
    notes: dict[tuple[str, str], list[Shown]] = {}
    for shown in findings:
        if shown.finding.severity is Severity.NOTE and shown.waiver is None:
            notes.setdefault((shown.rule.code, shown.finding.message), []).append(shown)
    alike = [group[1:] for group in notes.values() if len(group) > _ALIKE]
    hidden = {id(shown) for group in alike for shown in group}
    return [shown for shown in findings if id(shown) not in hidden], alike


def _banner(checked: Checked, width: int) -> list[str]:
    components = checked.document.reading.components
    number, symbol = (piece.text if piece else "" for piece in (components.number, components.symbol))
    signed = f"{number or '…'}/{symbol}" if symbol else number or "…"
    kind = words.KINDS.get(checked.document.reading.kind, checked.document.reading.kind).upper()
    title = textwrap.wrap(components.title.text if components.title else "", width)
    rule = "─" * width
    head = f"{kind} · số {signed} · {words.day(components.date) or 'chưa ghi ngày'}"
    return [_faint(checked.asked.file), rule, click.style(head, bold=True), *title, rule]


def _faint(line: str) -> str:
    return click.style(line, dim=True)


class _Findings:
    """The findings of one document as sections of its page."""

    def __init__(self, checked: Checked, labels: _Labels, width: int) -> None:
        reading = checked.document.reading
        self._checked, self._labels, self._width = checked, labels, width
        self._breaks = [match.start() for match in re.finditer("\n", reading.source.text)]
        self._headings = [heading.start for heading in reading.outline]
        self._paragraphs = [paragraph.start for paragraph in reading.flow.paragraphs]
        self._closing = min((piece.start for piece in _closing(reading.components)), default=len(checked.document.text))
        self._gutter = len(str(len(self._breaks) + 1))

    def section(self, shown: Shown) -> Iterator[str]:
        """A head, the words it is about, what is said of them, and who answered for it."""
        yield self._head(shown)
        yield from self._places(shown)
        for paragraph in self._checked.message(shown).splitlines():
            yield from textwrap.wrap(paragraph, self._width, initial_indent=_INDENT, subsequent_indent=_INDENT)
        if shown.waiver is not None:
            until = self._labels.waived_until.format(day=words.day(shown.waiver.until)) if shown.waiver.until else ""
            reason = " · ".join(filter(None, (shown.waiver.reason, until)))
            yield from textwrap.wrap(f"→ {reason}", self._width, initial_indent=_INDENT, subsequent_indent=_INDENT * 2)

    def lines(self, group: Sequence[Shown]) -> Iterator[str]:
        """Notes like one shown before, a line each: where it stands and how its words begin."""
        name = f"{group[0].rule.code} {group[0].rule.name}"
        label = click.style(self._labels.severities[Severity.NOTE], fg=_colour(group[0]), bold=True)
        yield f"{label}  {click.style(name, bold=True)} · {self._labels.alike.format(count=len(group))}"
        columns = self._width - self._gutter - len(f"{_INDENT} │ ")
        for shown in group:
            words_of = self._checked.document.text[shown.finding.start : shown.finding.end]
            where = next(self._where(shown.finding.start), "")
            room = columns - column_count(where) - 2
            begins = textwrap.shorten(words_of, room, placeholder=" …")
            gap = " " * (columns - column_count(begins) - column_count(where))
            yield self._behind(str(self._line_number(shown.finding.start)), f"{begins}{gap}{_faint(where)}")

    def _head(self, shown: Shown) -> str:
        """The weight, code and name of a finding on the left; on the right, where it stands."""
        label = self._labels.waived if shown.waiver else self._labels.severities[shown.finding.severity]
        name = f"{shown.rule.code} {shown.rule.name}"
        where = " · ".join(self._where(shown.finding.start))
        gap = " " * max(self._width - column_count(f"{label}  {name}{where}"), 2) if where else ""
        return f"{click.style(label, fg=_colour(shown), bold=True)}  {click.style(name, bold=True)}{gap}{_faint(where)}"

    def _where(self, offset: int) -> Iterator[str]:
        """Its section and its page, where there are such; letterhead and signature stand in no section."""
        reading = self._checked.document.reading
        index = bisect_right(self._headings, offset) - 1
        if index >= 0 and not self._headings[index] < self._closing <= offset:
            yield self._labels.section.format(path=reading.outline[index].path)
        paragraph = bisect_right(self._paragraphs, offset) - 1
        if paragraph >= 0 and (number := reading.flow.paragraphs[paragraph].line.page) is not None:
            yield self._labels.page.format(page=number)

    def _places(self, shown: Shown) -> Iterator[str]:
        """The paragraphs of a finding, behind the numbers of their lines in what `haidang text` prints."""
        finding = shown.finding
        columns = self._width - self._gutter - len(f"{_INDENT} │ ")
        cut = excerpt(self._checked.document.text, (finding.start, finding.end), finding.related, columns)
        number = 0
        for row in (row for rows in cut.paragraphs for row in rows):
            before, number = number, self._line_number(row.at) if row.at is not None else number
            yield self._behind("" if number == before else str(number), row.words)
            if row.marks:
                yield self._behind("", click.style(row.marks, fg=_colour(shown), dim=FOUND not in row.marks))
        if cut.left_out:
            yield self._behind("", _faint(self._labels.left_out.format(count=cut.left_out)))

    def _line_number(self, offset: int) -> int:
        position = self._checked.document.reading.flow.position(offset)
        return bisect_left(self._breaks, position) + 1

    def _behind(self, number: str, line: str) -> str:
        return f"{_INDENT}{_faint(f'{number:>{self._gutter}} │')} {line}"


def _colour(shown: Shown) -> str:
    return _WAIVED if shown.waiver else _COLOURS[shown.finding.severity]


def _closing(components: Components) -> Iterator[Piece]:
    """What stands behind the body: who gets the document, and who signs it."""
    yield from components.recipients
    yield from filter(None, (components.authority, components.signer_title))


def _ending(tally: Tally, coverage: Coverage, labels: _Labels, width: int) -> Iterator[str]:
    """How many findings there are, and how much could be checked at all."""
    found = labels.found.format(errors=tally.errors, warnings=tally.warnings, notes=tally.notes)
    parts = [found if tally.errors + tally.warnings + tally.notes else labels.nothing]
    parts += [labels.silent.format(count=tally.waived)] if tally.waived else []
    parts += [labels.known.format(count=tally.known)] if tally.known else []
    yield click.style(" · ".join(parts), bold=True)
    yield from _packed(
        [each.format(rest=coverage.quantities - coverage.checked, **asdict(coverage)) for each in labels.coverage],
        width,
    )


def _packed(parts: Sequence[str], width: int) -> Iterator[str]:
    """Parts on as few lines as they need, none of them broken."""
    line = ""
    for part in parts:
        longer = f"{line} · {part}" if line else part
        if line and column_count(longer) > width:
            yield line
            longer = part
        line = longer
    yield line


def whole(outcomes: Sequence[Outcome], problems: Sequence[WaiverProblem], language: str) -> str:
    """The pages one after the other; behind several of them, a table of all."""
    pages = [_unread(outcome, language) if outcome.error else str(outcome.page) for outcome in outcomes]
    if len(outcomes) > 1:
        pages.append(table(outcomes, language))
    return "\n\n".join(pages)


def _unread(outcome: Outcome, language: str) -> str:
    """The place of a file that could not be read, so that an answer kept in a file is of every document."""
    head = f"{outcome.file}: {_LABELS[language].unreadable}"
    return "\n".join([click.style(head, bold=True, fg="red"), *textwrap.wrap(outcome.error, page_columns())]) + "\n"


def table(outcomes: Sequence[Outcome], language: str) -> str:
    """One row a document and one for all: what was found, and how much could be checked."""
    labels = _LABELS[language]
    rows = [_table_row(outcome.file, outcome.tally, outcome.coverage) for outcome in outcomes]
    rows = [(row[0], labels.unreadable) if outcome.error else row for row, outcome in zip(rows, outcomes, strict=True)]
    read = [outcome for outcome in outcomes if not outcome.error]
    last = _table_row(
        labels.whole.format(count=len(read)),
        sum((outcome.tally for outcome in read), Tally()),
        sum((outcome.coverage for outcome in read), Coverage()),
    )
    return "\n".join(_aligned([labels.table, *rows, last])) + "\n"


def _table_row(name: str, tally: Tally, coverage: Coverage) -> tuple[str, ...]:
    figures = (tally.errors, tally.warnings, tally.notes, coverage.quantities, coverage.checked)
    return (name, *map(str, figures))


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """A head, rows with their figures to the right, and a last row below a line."""
    first = min(max(column_count(row[0]) for row in rows), _NAME)
    others = [column_count(each) for each in rows[0][1:]]
    others = [
        max(least, *(column_count(row[at]) for row in rows if len(row) > at)) for at, least in enumerate(others, 1)
    ]
    rule = "─" * (first + sum(others) + 2 * len(others))
    for index, row in enumerate(rows):
        if index in (1, len(rows) - 1):
            yield _faint(rule)
        name = row[0] if column_count(row[0]) <= first else f"…{row[0][-(first - 1) :]}"
        padded = name + " " * (first - column_count(name))
        cells = row[1:] if len(row) == 2 else [f"{cell:>{room}}" for cell, room in zip(row[1:], others, strict=True)]
        yield click.style("  ".join([padded, *cells]), bold=index in (0, len(rows) - 1))
