from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Call = Callable[..., Result]


def test_a_text_file_is_printed_to_the_last_character(haidang: Call, plan: Path) -> None:
    result = haidang("text", plan)
    assert result.exit_code == 0
    assert result.stdout_bytes == plan.read_bytes()


def test_line_ends_are_line_feeds(haidang: Call, plan: Path) -> None:
    unix = plan.read_bytes()
    plan.write_bytes(unix.replace(b"\n", b"\r\n"))
    assert haidang("text", plan).stdout_bytes == unix


def test_a_dash_reads_standard_input(haidang: Call) -> None:
    assert haidang("text", "-", input="Số: 1/BC-UBND\n".encode()).stdout == "Số: 1/BC-UBND\n"


def test_the_answer_can_go_to_a_file(haidang: Call, plan: Path, tmp_path: Path) -> None:
    answer = tmp_path / "answer.txt"
    result = haidang("text", plan, "--output", answer)
    assert (result.exit_code, result.stdout) == (0, "")
    assert answer.read_bytes() == plan.read_bytes()


def test_an_answer_that_cannot_be_written_is_told(haidang: Call, plan: Path, tmp_path: Path) -> None:
    result = haidang("text", plan, "--output", tmp_path / "nowhere" / "answer.txt")
    assert result.exit_code == 2
    assert "Không ghi được" in result.stderr
    assert "--output" in result.stderr


def test_a_file_that_is_not_there_is_told_in_one_sentence(haidang: Call, tmp_path: Path) -> None:
    result = haidang("text", tmp_path / "khong-co.docx")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "khong-co.docx" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_document_is_never_written_over_by_its_own_answer(haidang: Call, plan: Path) -> None:
    before = plan.read_bytes()
    result = haidang("text", plan, "--output", plan)
    assert result.exit_code == 2
    assert "đè lên" in result.stderr
    assert plan.read_bytes() == before


def test_a_folder_is_no_place_for_an_answer(haidang: Call, plan: Path, tmp_path: Path) -> None:
    result = haidang("text", plan, "--output", tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "đó là thư mục" in result.stderr


def test_an_empty_name_is_told(haidang: Call) -> None:
    assert "Tên tệp để trống" in haidang("text", "").stderr
