"""Workbooks: each sheet a heading and a table, figures as Vietnamese documents print them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from haidang.errors import UnreadableFile
from haidang.files import LIMITS, Limits, load
from haidang.files.xlsx import CellValue, as_shown


def workbook(fill: Any) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        fill(book)
    return out.getvalue()


def loaded(data: bytes, folder: Path, limits: Limits = LIMITS) -> Any:
    path = folder / "bieu.xlsx"
    path.write_bytes(data)
    return load(path, limits=limits)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (676373.0, "676.373"),
        (0.1 + 0.2, "0,3"),
        (1234.5, "1.234,5"),
        (10367.7, "10.367,7"),
        (-1500, "-1.500"),
        (0, "0"),
        (-0.0, "0"),
        (2024, "2024"),
        (2024.5, "2.024,5"),
        (1e20, "100.000.000.000.000.000.000"),
        (1.005, "1,005"),
        (float("nan"), ""),
        (True, "Có"),
        ("  Xã An Thọ ", "Xã An Thọ"),
        (date(2024, 3, 21), "21/03/2024"),
        (datetime(2024, 3, 21, 14, 5), "21/03/2024 14:05"),
        (datetime(2024, 3, 21), "21/03/2024"),
        (time(7, 30), "07:30"),
        (timedelta(hours=26), "26:00"),
    ],
)
def test_values_as_documents_print_them(value: CellValue, shown: str) -> None:
    assert as_shown(value) == shown


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
def test_no_digit_of_a_figure_is_lost_or_made_up(figure: Decimal) -> None:
    back = as_shown(float(figure)).replace(".", "").replace(",", ".")
    assert Decimal(back or "0") == figure


@given(st.floats())
def test_every_number_is_shown(number: float) -> None:
    assert "e" not in as_shown(number).lower() or abs(number) > 1e39 or abs(number) < 1e-39


def test_sheets_are_headings_with_tables(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        first = book.add_worksheet("Biểu 01")
        first.merge_range(1, 1, 1, 3, "Vốn đầu tư (triệu đồng)")
        first.write_row(2, 1, ["Xã", "Kế hoạch", "Thực hiện"])
        first.write_row(4, 1, ["An Thọ", 181766, 493227.25])
        book.add_worksheet("Trống")
        book.add_worksheet("Biểu 02").write(0, 0, "Tổng")

    source = loaded(workbook(fill), tmp_path)
    assert source.text == (
        "Biểu 01\n| Vốn đầu tư (triệu đồng) |  |  |\n| Xã | Kế hoạch | Thực hiện |\n"
        "| An Thọ | 181.766 | 493.227,25 |\nBiểu 02\n| Tổng |\n"
    )
    assert source.tables[0].cells[0].column_span == 3
    assert [line.heading for line in source.lines] == [1, None, None, None, 1, None]


def test_a_workbook_without_a_word_is_empty(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        loaded(workbook(lambda book: book.add_worksheet("Trống")), tmp_path)
    assert caught.value.reason == "empty"


def test_two_cells_at_far_corners_do_not_fill_the_memory(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "a")
        sheet.write(1_000_000, 16_000, "b")

    with pytest.raises(UnreadableFile) as caught:
        loaded(workbook(fill), tmp_path)
    assert caught.value.reason == "too-large"
