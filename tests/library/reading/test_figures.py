"""Units inherited from tables and lists; numbers that only order or date the rows are no quantities."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from haidang.files.text_files import read_text
from haidang.reading.figures import find_figures
from haidang.text.flow import make_flow


def figures(text: str) -> list[str]:
    """What is read, one line a quantity: text, value, unit, and the words that gave the unit."""
    flow = make_flow(read_text(dedent(text).strip().encode(), "mau.txt"))
    lines = []
    for quantity in find_figures(flow):
        assert flow.text[quantity.start : quantity.end] == quantity.text
        given = f" <- {flow.text[slice(*quantity.unit_from)]}" if quantity.unit_from else ""
        noun = f" [{quantity.noun}]" if quantity.noun else ""
        sign = "" if quantity.qualifier == "=" else f"{quantity.qualifier} "
        value = f"{quantity.value.normalize():f}"
        lines.append(f"{quantity.text} = {sign}{value} {quantity.unit}{noun}{given}")
    return lines


def test_a_unit_line_above_a_table_speaks_of_its_figures() -> None:
    text = """
    Đơn vị tính: triệu đồng

    | STT | Nguồn vốn | Kế hoạch | Giải ngân |
    | --- | --- | --- | --- |
    | 1 | Ngân sách trung ương | 1.204.500 | 604.200 |
    | 2 | Ngân sách xã | 870 | - |
    """
    assert figures(text) == [
        "1.204.500 = 1204500000000 VND <- triệu đồng",
        "604.200 = 604200000000 VND <- triệu đồng",
        "870 = 870000000 VND <- triệu đồng",
    ]


def test_a_column_s_own_unit_goes_before_the_table_s() -> None:
    text = """
    (ĐVT: triệu đồng)

    | TT | Xã | Diện tích (ha) | Số hộ | Kinh phí | Tỷ lệ (%) |
    |---|---|---|---|---|---|
    | 1 | An Thọ | 15 | 236 | 7.200 | 60 |
    """
    assert figures(text) == [
        "15 = 150000 m2 <- ha",
        "236 = 236 count [hộ] <- hộ",
        "7.200 = 7200000000 VND <- triệu đồng",
        "60 = 60 % <- %",
    ]


def test_a_column_of_units_speaks_of_its_row() -> None:
    text = """
    | TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
    |---|---|---|---|---|
    | 1 | Diện tích lúa | ha | 1.200 | 1.150 |
    | 2 | Thu ngân sách | Tỷ đồng | 45 | 47 |
    | 3 | Hộ nghèo giảm | Hộ | 120 | 98 |
    """
    assert figures(text) == [
        "1.200 = 12000000 m2 <- ha",
        "1.150 = 11500000 m2 <- ha",
        "45 = 45000000000 VND <- Tỷ đồng",
        "47 = 47000000000 VND <- Tỷ đồng",
        "120 = 120 count [Hộ] <- Hộ",
        "98 = 98 count [Hộ] <- Hộ",
    ]


def test_rows_that_number_the_columns_and_columns_of_order_hold_no_quantities() -> None:
    text = """
    Đơn vị: đồng

    | STT | Nội dung | Năm | Mã dự án | Tổng | Tỉnh | Huyện |
    |---|---|---|---|---|---|---|
    | (1) | (2) | (3) | (4) | (5)=(6)+(7) | (6) | (7) |
    | 1 | Đường trục | 2024 | 7812345 | 3.000.000 | 2.000.000 | 1.000.000 |
    """
    assert figures(text) == [
        "3.000.000 = 3000000 VND <- đồng",
        "2.000.000 = 2000000 VND <- đồng",
        "1.000.000 = 1000000 VND <- đồng",
    ]


def test_a_bare_number_without_a_known_unit_is_left_out() -> None:
    text = """
    | TT | Tên | Điểm |
    |---|---|---|
    | 1 | Xã A | 85 |
    """
    assert figures(text) == []


def test_a_cell_with_its_own_unit_keeps_it() -> None:
    text = """
    ĐVT: triệu đồng

    | TT | Nội dung | Giá trị |
    |---|---|---|
    | 1 | Tỷ lệ giải ngân | 45% |
    | 2 | Đường 3 km | 1.500 |
    """
    assert figures(text) == ["45% = 45 %", "3 km = 3000 m", "1.500 = 1500000000 VND <- triệu đồng"]


def test_a_list_s_opening_line_speaks_of_its_items() -> None:
    text = """
    Phân bổ vốn như sau (đơn vị tính: triệu đồng):

    - Vốn trung ương: 1.200
    - Vốn huyện: 870;
    - Vốn dân góp: 30 triệu đồng.

    Các phòng tổ chức thực hiện, tổng số: 5.
    """
    assert figures(text) == [
        "1.200 = 1200000000 VND <- triệu đồng",
        "870 = 870000000 VND <- triệu đồng",
        "30 triệu đồng = 30000000 VND",
    ]


@pytest.mark.parametrize("line", ["Đơn vị tính: Triệu đồng", "ĐVT: triệu đồng", "(Đơn vị: 1.000.000 đồng)"])
def test_unit_lines_as_offices_write_them(line: str) -> None:
    text = f"{line}\n\n| TT | Vốn | Số tiền |\n|---|---|---|\n| 1 | Huyện | 25 |"
    assert [each.split(" <-")[0] for each in figures(text)] == ["25 = 25000000 VND"]


def test_running_text_is_read_as_without_tables() -> None:
    assert figures("Hoàn thành 15/17 công trình, kinh phí 59.370 triệu đồng.") == [
        "15/17 công trình = 15 count [công trình]",
        "59.370 triệu đồng = 59370000000 VND",
    ]


def blocks() -> Iterator[tuple[str, list[str]]]:
    """The texts of the data file, each with the lines of what is read from it."""
    lines: list[str] = []
    expected: list[str] = []
    for line in [*Path(__file__).with_name("figures.txt").read_text(encoding="utf-8").splitlines(), "%%"]:
        if line.startswith("  "):
            expected.append(line.strip())
        elif line != "%%":
            lines.append(line)
        else:
            yield "\n".join(each for each in lines if not each.startswith("#")).strip(), expected
            lines, expected = [], []


@pytest.mark.parametrize(("text", "expected"), list(blocks()))
def test_reads_the_block(text: str, expected: list[str]) -> None:
    assert figures(text) == expected
