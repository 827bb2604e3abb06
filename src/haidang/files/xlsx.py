""".xlsx and .xls by calamine: each sheet a heading and a table, numbers as Vietnamese documents print them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from haidang.files import problems
from haidang.files.building import SourceBuilder, Words
from haidang.files.corners import Corners
from haidang.files.limits import Limits
from haidang.files.packed import weigh
from haidang.text.source import Source

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

CellValue = int | float | str | bool | time | date | datetime | timedelta

_SIGNIFICANT = 15
"""Digits a spreadsheet keeps of a number; what a float holds beyond is noise."""


def read_sheets(data: bytes, name: str, *, limits: Limits) -> Source:
    """The `Source` of a workbook; raises `UnreadableFile` for what calamine cannot open."""
    if data.startswith(b"PK"):
        weigh(data, name, limits, watch=lambda part: Corners(name, limits).see)
    builder = SourceBuilder(name)
    workbook = _open(data, name)
    for title in workbook.sheet_names:
        _add_sheet(builder, workbook, title, name, limits)
    if not any(line.heading is None for line in builder.finish().lines):
        raise problems.empty(name)
    return builder.finish()


def _open(data: bytes, name: str) -> CalamineWorkbook:
    try:
        from python_calamine import CalamineWorkbook
    except ImportError as error:
        raise problems.needs_extra(name, "python-calamine", "xlsx") from error
    with _refusals(name):
        return CalamineWorkbook.from_filelike(BytesIO(data))


@contextmanager
def _refusals(name: str) -> Iterator[None]:
    """What calamine raises, as what we raise."""
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except PasswordError as error:
        raise problems.encrypted(name) from error
    except (CalamineError, OSError, ValueError) as error:
        raise problems.damaged(name) from error
    except BaseException as error:
        # Rust code that gives up raises this one, outside the family of `Exception`.
        if type(error).__name__ != "PanicException":
            raise
        raise problems.damaged(name) from error


def _add_sheet(builder: SourceBuilder, workbook: CalamineWorkbook, title: str, name: str, limits: Limits) -> None:
    from python_calamine import SheetTypeEnum

    metadata = next((sheet for sheet in workbook.sheets_metadata if sheet.name == title), None)
    if metadata is not None and metadata.typ is not SheetTypeEnum.WorkSheet:
        return
    with _refusals(name):
        sheet = workbook.get_sheet_by_name(title)
        rows = sheet.to_python(skip_empty_area=True)
        merged = _merged(sheet)
    cells = _cells([[as_shown(value) for value in row] for row in rows], merged)
    if cells:
        builder.paragraph(title, heading=1, bold=True)
        builder.table(cells)


def _merged(sheet: CalamineSheet) -> dict[tuple[int, int], tuple[int, int]]:
    """Spans of merged cells by row and column of their first, counted from the first used row and column."""
    if sheet.start is None:
        return {}
    top, left = sheet.start
    return {
        (first[0] - top, first[1] - left): (last[0] - first[0] + 1, last[1] - first[1] + 1)
        for first, last in sheet.merged_cell_ranges or ()
    }


def _cells(rows: list[list[str]], merged: dict[tuple[int, int], tuple[int, int]]) -> list[Words]:
    covered = {
        (row + down, column + right)
        for (row, column), (height, width) in merged.items()
        for down in range(min(height, len(rows) - row))
        for right in range(min(width, len(rows[row]) - column if row < len(rows) else 0))
        if down or right
    }
    cells: list[Words] = []
    kept = [index for index, row in enumerate(rows) if any(row)]
    place = {index: new for new, index in enumerate(kept)}
    for index in kept:
        for column, words in enumerate(rows[index]):
            if (index, column) in covered:
                continue
            height, width = merged.get((index, column), (1, 1))
            height = sum(1 for down in range(height) if index + down in place)
            cells.append(Words(words, place[index], column, height, min(width, len(rows[index]) - column)))
    return cells


def as_shown(value: CellValue) -> str:
    """A cell's value as a Vietnamese document prints it.

    >>> as_shown(676373.0), as_shown(0.1 + 0.2), as_shown(1234.5), as_shown(date(2024, 3, 21))
    ('676.373', '0,3', '1.234,5', '21/03/2024')
    """
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return f"{value.day:02}/{value.month:02}/{value.year}"
    if isinstance(value, time):
        return f"{value.hour:02}:{value.minute:02}"
    if isinstance(value, timedelta):
        return _duration(value)
    return value.strip()


def _moment(value: datetime) -> str:
    day = f"{value.day:02}/{value.month:02}/{value.year}"
    return f"{day} {value.hour:02}:{value.minute:02}" if value.hour or value.minute else day


def _duration(value: timedelta) -> str:
    minutes = int(value.total_seconds()) // 60
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _number(value: int | float) -> str:
    exact = Decimal(value) if isinstance(value, int) else Decimal(repr(value))
    if not exact.is_finite():
        return ""
    if not exact:
        return "0"
    last = exact.adjusted() - _SIGNIFICANT + 1
    rounded = exact.quantize(Decimal(1).scaleb(last), ROUND_HALF_EVEN) if last > -400 else exact
    plain = f"{rounded:f}" if abs(rounded.adjusted()) < 40 else str(rounded)
    whole, _, decimals = plain.partition(".")
    decimals = decimals.rstrip("0")
    # A year stands in a cell as a number; no document writes it "2.024".
    if not decimals and len(whole) == 4 and "1900" <= whole <= "2100":
        return whole
    return _grouped(whole) + ("," + decimals if decimals else "")


def _grouped(whole: str) -> str:
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return sign + f"{int(digits):,}".replace(",", ".") if digits.isdigit() else whole
