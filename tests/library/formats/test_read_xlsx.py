from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from haidang.files import load
from haidang.formats import read_xlsx
from haidang.reading.reading import Reading, read
from haidang.text.values import replace


@pytest.fixture
def reading(plan: Path) -> Reading:
    return read(load(plan))


def _sheet(answer: bytes, name: str) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(answer)).get_sheet_by_name(name).to_python()


def _part(answer: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(answer)).read(name).decode("utf-8")


def test_the_sheets_stand_in_the_order_an_office_needs_them(reading: Reading) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(read_xlsx.render([("a", reading)])))
    assert book.sheet_names == ["Nhiệm vụ", "Số liệu", "Văn bản viện dẫn", "Đề mục", "Thành phần"]


def test_a_task_is_a_row_with_real_dates(reading: Reading) -> None:
    head, row = _sheet(read_xlsx.render([("a", reading)]), "Nhiệm vụ")[:2]
    task = dict(zip(head, row, strict=True))
    assert task["Mục"] == "I.1"
    assert task["Chủ trì"] == "Công chức Địa chính - Xây dựng"
    assert task["Đến ngày"] == date(2024, 6, 30)


def test_a_figure_is_a_real_number_with_its_unit_and_sentence(reading: Reading) -> None:
    head, *rows = _sheet(read_xlsx.render([("a", reading)]), "Số liệu")
    [money] = [row for row in (dict(zip(head, row, strict=True)) for row in rows) if row["Đơn vị"] == "đồng"]
    assert money["Giá trị"] == 12_500_000
    assert money["Mức độ"] == "khoảng"
    assert "Vận động 150 hộ" in money["Câu văn"]


def test_a_figure_stands_beside_its_sentence_alone(tmp_path: Path) -> None:
    words = "Toàn xã có 412 hộ nghèo. Hỗ trợ 96 hộ vay vốn; cấp 12 tấn giống.\nThu 3 tỷ đồng."
    path = tmp_path / "a.txt"
    path.write_text(words, encoding="utf-8")
    head, *rows = _sheet(read_xlsx.render([("a", read(load(path)))]), "Số liệu")
    column = head.index("Câu văn")
    assert [row[column] for row in rows] == [
        "Toàn xã có 412 hộ nghèo.", *["Hỗ trợ 96 hộ vay vốn; cấp 12 tấn giống."] * 2, "Thu 3 tỷ đồng."
    ]  # fmt: skip


def test_the_components_are_listed(reading: Reading) -> None:
    said = dict(_sheet(read_xlsx.render([("a", reading)]), "Thành phần")[1:])
    assert said["Loại văn bản"] == "Kế hoạch"
    assert said["Nơi nhận"] == "UBND huyện\nLưu: VT"


def test_words_that_look_like_formulas_or_links_stay_words(reading: Reading) -> None:
    evil = '=HYPERLINK("http://example.com";"x")'
    tasks = tuple(replace(task, product=evil, text="+1+cmd|' /C calc'!A0") for task in reading.tasks)
    answer = read_xlsx.render([("a", replace(reading, tasks=tasks))])
    assert "<f>" not in _part(answer, "xl/worksheets/sheet1.xml")
    assert "hyperlink" not in _part(answer, "xl/worksheets/sheet1.xml").lower()
    assert evil in _sheet(answer, "Nhiệm vụ")[1]


def test_a_text_longer_than_a_cell_says_how_much_is_left_out(reading: Reading) -> None:
    tasks = (replace(reading.tasks[0], text="a" * 40_000),)
    row = _sheet(read_xlsx.render([("a", replace(reading, tasks=tasks))]), "Nhiệm vụ")[1]
    assert any("còn 8000 ký tự" in str(value) for value in row)


def test_a_number_that_excel_would_round_is_written_as_words(reading: Reading) -> None:
    long = replace(reading.quantities[0], value=Decimal("1234567890123456789"))
    row = _sheet(read_xlsx.render([("a", replace(reading, quantities=(long,)))]), "Số liệu")[1]
    assert "1.234.567.890.123.456.789" in row


def test_a_day_that_excel_does_not_know_is_written_as_words(reading: Reading) -> None:
    old = replace(reading.references[0], date=date(1890, 5, 19))
    row = _sheet(read_xlsx.render([("a", replace(reading, references=(old,)))]), "Văn bản viện dẫn")[1]
    assert "19/5/1890" in row


def test_every_sheet_has_a_frozen_head_a_filter_and_prints_on_a4_across(reading: Reading) -> None:
    answer = read_xlsx.render([("a", reading)])
    for number in range(1, 6):
        sheet = _part(answer, f"xl/worksheets/sheet{number}.xml")
        assert 'state="frozen"' in sheet
        assert "<autoFilter" in sheet
        assert 'paperSize="9"' in sheet
        assert 'orientation="landscape"' in sheet


def test_several_files_are_told_apart_by_their_first_column(reading: Reading) -> None:
    rows = _sheet(read_xlsx.render([("a.txt", reading), ("b.txt", reading)]), "Nhiệm vụ")
    assert rows[0][0] == "Tệp"
    assert {row[0] for row in rows[1:]} == {"a.txt", "b.txt"}


def test_a_row_is_as_tall_as_its_words_where_nobody_fits_it(reading: Reading) -> None:
    long = replace(reading, tasks=(replace(reading.tasks[0], text="một đoạn dài " * 40),))
    assert 'ht="126"' in _part(read_xlsx.render([("a", long)]), "xl/worksheets/sheet1.xml")
    endless = replace(reading, tasks=(replace(reading.tasks[0], text="một đoạn dài " * 900),))
    assert 'ht="408.75"' in _part(read_xlsx.render([("a", endless)]), "xl/worksheets/sheet1.xml")


def test_a_file_that_could_not_be_read_has_its_reason_in_the_workbook(reading: Reading) -> None:
    answer = read_xlsx.render([("a.txt", reading)], [("b.docx", "Tệp bị hỏng.")])
    assert _sheet(answer, "Không đọc được") == [["Tệp", "Lý do"], ["b.docx", "Tệp bị hỏng."]]
    assert _sheet(answer, "Nhiệm vụ")[1][0] == "a.txt"


def test_a_note_on_how_the_file_was_opened_stays_with_the_answer(reading: Reading) -> None:
    source = replace(reading.flow.source, notes=("Nhận dạng chữ (OCR).",))
    noted = replace(reading, flow=replace(reading.flow, source=source))
    assert ["Lưu ý", "Nhận dạng chữ (OCR)."] in _sheet(read_xlsx.render([("a.txt", noted)]), "Thành phần")


def test_the_same_reading_gives_the_same_bytes(reading: Reading) -> None:
    assert read_xlsx.render([("a", reading)]) == read_xlsx.render([("a", reading)])
