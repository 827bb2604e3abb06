from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import python_calamine
from click.testing import Result

from haidang.cli import read as reading_command

Call = Callable[..., Result]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "hong.docx"
    path.write_bytes(b"PK\x03\x04 nothing more")
    return path


def test_json_is_what_it_prints_unless_told_otherwise(haidang: Call, plan: Path) -> None:
    result = haidang("read", plan)
    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert answer["file"] == str(plan)
    assert answer["schema"] == 1
    assert answer["kind"] == "plan"


def test_vietnamese_stays_readable_in_json(haidang: Call, plan: Path) -> None:
    assert "Nguyễn Văn A" in haidang("read", plan).stdout


def test_every_span_finds_its_words_in_what_text_prints(haidang: Call, plan: Path) -> None:
    text = haidang("text", plan).stdout
    answer = json.loads(haidang("read", plan).stdout)
    assert answer["quantities"]
    for item in [*answer["quantities"], *answer["references"]]:
        start, end = item["span"]
        assert text[start:end] == item["text"]


def test_several_files_answer_in_the_order_given(haidang: Call, plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "bao-cao.txt"
    other.write_text("BÁO CÁO\nKết quả năm 2024\n\nĐã trồng 20 cây.\n", encoding="utf-8")
    answer = json.loads(haidang("read", other, plan).stdout)
    assert [entry["file"] for entry in answer["documents"]] == [str(other), str(plan)]


def test_a_file_that_cannot_be_read_leaves_the_others_read(haidang: Call, plan: Path, broken: Path) -> None:
    result = haidang("read", broken, plan)
    assert result.exit_code == 2
    first, second = json.loads(result.stdout)["documents"]
    assert set(first) == {"file", "error"}
    assert first["error"] in result.stderr
    assert second["kind"] == "plan"


def test_a_program_is_told_of_one_file_that_cannot_be_read(haidang: Call, broken: Path) -> None:
    result = haidang("read", broken, "--format", "json")
    assert result.exit_code == 2
    answer = json.loads(result.stdout)
    assert answer == {"file": str(broken), "error": result.stderr.rstrip("\n")}


@pytest.mark.parametrize("format_", ["text", "xlsx"])
def test_one_file_that_cannot_be_read_is_no_answer_for_people(haidang: Call, broken: Path, format_: str) -> None:
    result = haidang("read", broken, "--format", format_)
    assert (result.exit_code, result.stdout_bytes) == (2, b"")
    assert len(result.stderr.splitlines()) == 1
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("format_", ["text", "xlsx"])
def test_several_files_of_which_none_can_be_read_write_no_answer(
    haidang: Call, broken: Path, tmp_path: Path, format_: str
) -> None:
    answer = tmp_path / "answer"
    assert haidang("read", broken, tmp_path / "no", "--format", format_, "--output", answer).exit_code == 2
    assert not answer.exists()


def test_text_says_in_its_place_that_a_file_could_not_be_read(haidang: Call, plan: Path, broken: Path) -> None:
    shown = haidang("read", broken, plan, "--format", "text").stdout
    assert shown.index("KHÔNG ĐỌC ĐƯỢC") < shown.index("THỂ THỨC")


def test_a_name_that_promises_what_is_not_written_is_refused(haidang: Call, plan: Path, tmp_path: Path) -> None:
    result = haidang("read", plan, "--output", tmp_path / "a.csv")
    assert result.exit_code == 2
    assert ".xlsx" in result.stderr
    assert haidang("read", plan, "--format", "json", "--output", tmp_path / "a.csv").exit_code == 0


def test_one_file_that_cannot_be_read_leaves_the_old_answer_alone(haidang: Call, broken: Path, tmp_path: Path) -> None:
    answer = tmp_path / "answer.json"
    answer.write_text("old", encoding="utf-8")
    assert haidang("read", broken, "--output", answer).exit_code == 2
    assert answer.read_text(encoding="utf-8") == "old"


def test_verbose_also_shows_where_an_error_came_from(haidang: Call, broken: Path) -> None:
    result = haidang("read", broken, "--verbose")
    assert "Traceback" in result.stderr
    assert "hong.docx" in result.stderr.splitlines()[-1]


def test_an_error_nobody_foresaw_asks_to_be_reported(
    haidang: Call, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(source: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(reading_command, "read", fall)
    result = haidang("read", plan)
    assert (result.exit_code, set(json.loads(result.stdout))) == (2, {"file", "error"})
    assert "lỗi chưa lường trước (ZeroDivisionError)" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_format_follows_the_name_of_the_output(haidang: Call, plan: Path, tmp_path: Path) -> None:
    for name, begins in (("a.json", b"{"), ("a.xlsx", b"PK"), ("a.txt", str(plan).encode())):
        assert haidang("read", plan, "--output", tmp_path / name).exit_code == 0
        assert (tmp_path / name).read_bytes().startswith(begins)


def test_the_format_asked_for_wins_over_the_name(haidang: Call, plan: Path, tmp_path: Path) -> None:
    haidang("read", plan, "--format", "json", "--output", tmp_path / "a.txt")
    assert json.loads((tmp_path / "a.txt").read_text(encoding="utf-8"))["kind"] == "plan"


def test_a_workbook_goes_to_standard_output_when_piped(haidang: Call, plan: Path) -> None:
    book = python_calamine.CalamineWorkbook.from_filelike(
        io.BytesIO(haidang("read", plan, "--format", "xlsx").stdout_bytes)
    )
    assert "Nhiệm vụ" in book.sheet_names


def test_a_part_can_be_asked_for_alone(haidang: Call, plan: Path) -> None:
    shown = haidang("read", plan, "--format", "text", "--part", "references").stdout
    assert "VĂN BẢN VIỆN DẪN (1)" in shown
    assert "NHIỆM VỤ (" not in shown


def test_a_part_of_anything_but_text_is_refused(haidang: Call, plan: Path) -> None:
    result = haidang("read", plan, "--part", "tasks")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--format text" in result.stderr


def test_a_name_that_is_no_utf8_does_no_harm(haidang: Call, plan: Path, tmp_path: Path) -> None:
    odd = tmp_path / "ke\udcff.txt"
    odd.write_bytes(plan.read_bytes())
    assert json.loads(haidang("read", odd).stdout)["kind"] == "plan"
    assert haidang("read", odd, plan, "--output", tmp_path / "a.xlsx").exit_code == 0
    assert "Không tìm thấy" in haidang("read", tmp_path / "no\udcff.txt").stderr


def test_text_for_people_has_no_terminal_codes_when_piped(haidang: Call, plan: Path) -> None:
    assert "\x1b" not in haidang("read", plan, "--format", "text").stdout


@pytest.mark.parametrize("command", ["read", "text", "check"])
def test_a_document_marked_as_a_secret_is_refused_by_every_command(
    haidang: Call, plan: Path, tmp_path: Path, command: str
) -> None:
    marked = tmp_path / "mat.txt"
    marked.write_text("TỐI MẬT\n" + plan.read_text(encoding="utf-8"), encoding="utf-8")
    for result in (haidang(command, marked), haidang(command, "-", input=marked.read_bytes())):
        assert result.exit_code == 2
        assert "người quản lý tài liệu mật" in " ".join(result.stderr.split())
        assert "Nguyễn Văn A" not in result.stdout + result.stderr


def test_a_dash_reads_standard_input(haidang: Call, plan: Path) -> None:
    answer = json.loads(haidang("read", "-", input=plan.read_bytes()).stdout)
    assert (answer["file"], answer["kind"]) == ("-", "plan")


@pytest.mark.parametrize(("data", "said"), [(b"", "trống"), (b"%PDF-1.7\n\x00", "không phải văn bản thuần")])
def test_what_is_piped_in_is_told_apart_from_a_file(haidang: Call, data: bytes, said: str) -> None:
    result = haidang("read", "-", input=data)
    assert (result.exit_code, json.loads(result.stdout)["file"]) == (2, "-")
    assert said in result.stderr
    assert "tên tệp" in result.stderr


def test_standard_input_is_read_once(haidang: Call, plan: Path) -> None:
    assert "một lần" in haidang("read", "-", "-", input=plan.read_bytes()).stderr


def test_a_document_is_never_written_over_by_its_own_answer(haidang: Call, plan: Path) -> None:
    before = plan.read_bytes()
    result = haidang("read", plan, "--output", plan)
    assert result.exit_code == 2
    assert "đè lên" in result.stderr
    assert plan.read_bytes() == before
