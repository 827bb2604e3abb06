"""Readings as a workbook that an office can use at once: sorted, filtered, printed, nothing to mend first."""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from haidang.formats import words
from haidang.formats.words import SENTENCE_END
from haidang.reading.reading import Reading
from haidang.text.values import frozen

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

A4 = 9
LONGEST_CELL = 32_000
"""A little under what Excel keeps in one cell."""
MOST_DIGITS = 15
"""A number with more would be rounded by Excel, so it is written as words."""
_LINE, _TALLEST = 15.75, 408.75
"""Points of one line of the font, and of the tallest row that Excel shows."""
FIRST_YEAR = 1900
"""Excel knows no day before."""

Value = str | Decimal | int | date | None
Row = tuple[Value, ...]


@frozen
class Sheet:
    """A sheet: its name, its columns with their widths, its rows."""

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: Callable[[Reading], Iterator[Row]]


def render(readings: Sequence[tuple[str, Reading]], unread: Sequence[tuple[str, str]] = ()) -> bytes:
    """The workbook's bytes; with several files, each row's first column names its file.

    Files that could not be read have a sheet of their own, so that nobody takes the rest for the whole.
    """
    import xlsxwriter

    answer = io.BytesIO()
    # What a document says is never run as a formula or followed as a link.
    as_words = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(answer, as_words) as workbook:
        # The same document gives the same bytes, whatever day it is.
        workbook.set_properties({"title": "Hải Đăng", "created": datetime(2000, 1, 1)})
        styles = _Styles(workbook)
        for sheet in SHEETS:
            page = workbook.add_worksheet(sheet.name)
            rows = [(name, row) for name, reading in readings for row in sheet.rows(reading)]
            if len(readings) + len(unread) > 1:
                _write_sheet(page, (_FILE, *sheet.columns), [(name, *row) for name, row in rows], styles)
            else:
                _write_sheet(page, sheet.columns, [row for _, row in rows], styles)
        if unread:
            page = workbook.add_worksheet("Không đọc được")
            _write_sheet(page, (_FILE, ("Lý do", 100)), unread, styles)
    return answer.getvalue()


class _Styles:
    """The looks of cells."""

    def __init__(self, workbook: Workbook) -> None:
        base = {
            "font_name": "Times New Roman",
            "font_size": 12,
            "valign": "top",
            "border": 1,
            "border_color": "#BFBFBF",
        }
        self.head: Format = workbook.add_format(
            {**base, "bold": True, "bg_color": "#DCE6F1", "text_wrap": True, "align": "center", "valign": "vcenter"}
        )
        self.words: Format = workbook.add_format({**base, "text_wrap": True})
        self.order: Format = workbook.add_format({**base, "align": "center"})
        self.whole: Format = workbook.add_format({**base, "num_format": "#,##0"})
        self.broken: Format = workbook.add_format({**base, "num_format": "#,##0.####"})
        self.day: Format = workbook.add_format({**base, "num_format": "dd/mm/yyyy", "align": "center"})


_FILE = ("Tệp", 24)


def _write_sheet(
    page: Worksheet, columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[Value]], styles: _Styles
) -> None:
    for index, (title, width) in enumerate(columns):
        page.set_column(index, index, width)
        page.write_string(0, index, title, styles.head)
    for number, row in enumerate(rows, 1):
        # Excel fits a row to its words when it opens the file; LibreOffice shows them one over another.
        page.set_row(number, _height(row, columns))
        for index, value in enumerate(row):
            _write(page, number, index, value, styles)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    _set_print(page)


def _height(row: Sequence[Value], columns: Sequence[tuple[str, int]]) -> float:
    """Points that the words of a row need, by the widths of their columns."""
    lines = 1
    for value, (_, width) in zip(row, columns, strict=True):
        if isinstance(value, str):
            lines = max(lines, sum(_lines(part, width) for part in value.split("\n")))
    return min(lines * _LINE, _TALLEST)


def _lines(said: str, width: int) -> int:
    # A column as wide as 10 digits holds some 12 letters of the font; more, were it not for words that do not fit.
    return max(1, -(-len(said) * 10 // (width * 12)))


def _set_print(page: Any) -> None:
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    page.set_footer("&L&A&RTrang &P/&N")


def _write(page: Worksheet, row: int, column: int, value: Value, styles: _Styles) -> None:
    if value is None or value == "":
        page.write_blank(row, column, None, styles.words)
    elif isinstance(value, str):
        page.write_string(row, column, _fitting(value), styles.words)
    elif isinstance(value, date) and value.year >= FIRST_YEAR:
        page.write_datetime(row, column, datetime.combine(value, time()), styles.day)
    elif isinstance(value, date):
        page.write_string(row, column, words.day(value), styles.words)
    elif len(words.plain(Decimal(value)).strip("-0").replace(".", "")) > MOST_DIGITS:
        page.write_string(row, column, words.number(Decimal(value)), styles.words)
    elif isinstance(value, int):
        page.write_number(row, column, value, styles.order)
    else:
        page.write_number(row, column, value, styles.whole if value == int(value) else styles.broken)


def _fitting(text: str) -> str:
    if len(text) <= LONGEST_CELL:
        return text
    return f"{text[:LONGEST_CELL]}… (còn {len(text) - LONGEST_CELL} ký tự, xem trong văn bản)"


def _tasks(reading: Reading) -> Iterator[Row]:
    starts = [heading.start for heading in reading.outline]
    for number, task in enumerate(reading.tasks, 1):
        timed = task.time
        above = bisect_right(starts, task.start) - 1
        yield (
            number,
            task.path,
            reading.outline[above].title if above >= 0 else None,
            task.text,
            "\n".join(task.lead),
            "\n".join(task.coordinate),
            timed.text if timed else None,
            timed.start if timed else None,
            timed.end if timed else None,
            task.product,
            task.reporting.text if task.reporting else None,
        )


def _quantities(reading: Reading) -> Iterator[Row]:
    starts = _sentence_starts(reading)
    for number, quantity in enumerate(reading.quantities, 1):
        first = starts[max(bisect_right(starts, quantity.start) - 1, 0)]
        last = bisect_right(starts, quantity.end - 1)
        behind = starts[last] if last < len(starts) else len(reading.flow.text)
        yield (
            number,
            reading.flow.text[quantity.start : quantity.end],
            words.QUALIFIERS[quantity.qualifier],
            quantity.value,
            quantity.to,
            words.unit(quantity.unit, quantity.noun),
            quantity.denominator,
            quantity.precision,
            reading.flow.text[first:behind].strip(),
        )


def _sentence_starts(reading: Reading) -> list[int]:
    """Where the sentences of all paragraphs begin, in order."""
    flow = reading.flow
    return [
        start
        for paragraph in flow.paragraphs
        for start in (
            paragraph.start,
            *(found.end() for found in SENTENCE_END.finditer(flow.text, paragraph.start, paragraph.end)),
        )
    ] or [0]


def _references(reading: Reading) -> Iterator[Row]:
    for number, item in enumerate(reading.references, 1):
        yield number, item.kind, item.number, item.date, item.issuer, reading.flow.text[item.start : item.end]


def _outline(reading: Reading) -> Iterator[Row]:
    for heading in reading.outline:
        yield heading.path, heading.title


def _components(reading: Reading) -> Iterator[Row]:
    components = reading.components
    yield "Loại văn bản", words.KINDS.get(reading.kind, reading.kind)
    for field, label in (("number", "Số"), ("symbol", "Ký hiệu"), ("title", "Trích yếu"), *words.COMPONENTS.items()):
        part = getattr(components, field)
        value = words.day(part) if field == "date" else words.said(part)
        yield label, "\n".join(value) if isinstance(value, list) else value
    for note in reading.source.notes:
        yield "Lưu ý", note


SHEETS = (
    Sheet(
        "Nhiệm vụ",
        (
            ("STT", 6),
            ("Mục", 10),
            ("Đề mục", 28),
            ("Nội dung", 60),
            ("Chủ trì", 26),
            ("Phối hợp", 26),
            ("Thời gian", 22),
            ("Từ ngày", 12),
            ("Đến ngày", 12),
            ("Sản phẩm", 22),
            ("Báo cáo", 22),
        ),
        _tasks,
    ),
    Sheet(
        "Số liệu",
        (
            ("STT", 6),
            ("Nguyên văn", 26),
            ("Mức độ", 12),
            ("Giá trị", 20),
            ("Đến", 20),
            ("Đơn vị", 16),
            ("Trong tổng số", 12),
            ("Độ chính xác", 16),
            ("Câu văn", 80),
        ),
        _quantities,
    ),
    Sheet(
        "Văn bản viện dẫn",
        (("STT", 6), ("Loại", 18), ("Số, ký hiệu", 22), ("Ngày", 12), ("Cơ quan ban hành", 30), ("Nguyên văn", 60)),
        _references,
    ),
    Sheet("Đề mục", (("Mục", 14), ("Tiêu đề", 110)), _outline),
    Sheet("Thành phần", (("Thành phần", 24), ("Nội dung", 100)), _components),
)
