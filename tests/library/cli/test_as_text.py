from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from haidang.cli import as_text
from haidang.files import load
from haidang.reading.reading import Reading, read
from haidang.text.values import replace


@pytest.fixture
def reading(plan: Path) -> Reading:
    return read(load(plan))


def _shown(reading: Reading, *parts: str, width: int = 100) -> str:
    return click.unstyle(as_text.render("a.txt", reading, parts=parts or tuple(as_text.PARTS), width=width))


def test_the_head_says_what_the_document_is(reading: Reading) -> None:
    assert "KẾ HOẠCH · số 12/KH-UBND · 05/3/2024" in _shown(reading)
    assert "Làm sạch đường làng, ngõ xóm năm 2024" in _shown(reading)


def test_the_parts_come_in_their_order_with_their_counts(reading: Reading) -> None:
    shown = _shown(reading)
    places = [shown.index(title) for title, _ in as_text.PARTS.values()]
    assert places == sorted(places)
    assert f"SỐ LIỆU ({len(reading.quantities)})" in shown


def test_a_task_shows_who_leads_who_helps_and_when(reading: Reading) -> None:
    shown = _shown(reading, "tasks")
    assert "Chủ trì" in shown
    assert "Công chức Địa chính - Xây dựng" in shown
    assert "Đoàn Thanh niên xã" in shown
    assert "[đến 30/6/2024]" in shown


def test_a_task_that_nobody_leads_says_so(reading: Reading) -> None:
    assert "(chưa giao)" in _shown(reading, "tasks")
    assert "(chưa nêu)" in _shown(reading, "tasks")


def test_a_figure_is_shown_as_written_as_understood_and_in_its_sentence(reading: Reading) -> None:
    shown = _shown(reading, "quantities")
    assert "12,5 triệu đồng" in shown
    assert "≈ 12.500.000 đồng" in shown
    assert "kinh phí khoảng 12,5 triệu đồng" in shown


def test_a_figure_that_says_just_what_it_means_is_not_said_twice(reading: Reading) -> None:
    assert not re.search(r"150 hộ +150 hộ", _shown(reading, "quantities"))


def test_a_reference_is_shown_once_with_its_date(reading: Reading) -> None:
    assert "Nghị quyết 20/NQ-HĐND  ngày 19/12/2023" in _shown(reading, "references")


@pytest.mark.parametrize("width", [20, 40, 60, 80, 300])
def test_no_line_is_wider_than_the_terminal_within_reason(reading: Reading, width: int) -> None:
    room = max(as_text.NARROWEST, min(width, as_text.WIDEST))
    assert max(len(line) for line in _shown(reading, width=width).splitlines()) <= room


def test_a_narrow_terminal_gives_a_task_the_whole_width(reading: Reading) -> None:
    shown = _shown(reading, "tasks", width=40).splitlines()
    assert f"  {reading.tasks[0].path}" in shown
    assert any(line.startswith("    → Chủ trì") for line in shown)


def test_a_note_on_how_the_file_was_opened_stays_with_the_answer(reading: Reading) -> None:
    source = replace(reading.flow.source, notes=("Nhận dạng chữ (OCR).",))
    noted = replace(reading, flow=replace(reading.flow, source=source))
    assert re.search(r"Lưu ý +Nhận dạng chữ \(OCR\)\.", _shown(noted, "components"))


def test_no_line_ends_in_spaces(reading: Reading) -> None:
    assert not any(line.endswith(" ") for line in _shown(reading).splitlines())


def test_a_document_without_anything_still_shows_its_head(tmp_path: Path) -> None:
    path = tmp_path / "trong.txt"
    path.write_text("Một đoạn văn.\n", encoding="utf-8")
    shown = _shown(read(load(path)))
    assert "VĂN BẢN · số … · chưa ghi ngày" in shown
    assert "NHIỆM VỤ (0)" in shown
