"""`haidang compare` through the front door."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import Result
from tests.library.cli.conftest import PLAN

from haidang.cli.columns import column_count

Call = Callable[..., Result]

REPORT = """\
ỦY BAN NHÂN DÂN
XÃ AN BÌNH

Số: 80/BC-UBND

An Bình, ngày 15 tháng 12 năm 2024

BÁO CÁO
Kết quả làm sạch đường làng, ngõ xóm năm 2024

1. Đã vận động 172 hộ trồng cây, tổng kinh phí 14 triệu đồng.

2. Trạm Y tế xã khám sức khỏe cho học sinh hai trường.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "bao-cao.txt"
    path.write_text(REPORT, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The plan of the next year: another lead, and more trees."""
    words = PLAN.replace("Đoàn Thanh niên xã ", "Hội Nông dân xã ").replace("2024", "2025")
    words = words.replace("Công chức Địa chính - Xây dựng chủ trì", "Công an xã chủ trì").replace("150 hộ", "160 hộ")
    path = tmp_path / "ke-hoach-sau.txt"
    path.write_text(words, encoding="utf-8", newline="\n")
    return path


def _json(result: Result) -> dict[str, Any]:
    return dict(json.loads(result.stdout))


# For people.


def test_a_task_that_nothing_is_said_about_is_shown_with_its_lead(haidang: Call, plan: Path, report: Path) -> None:
    result = haidang("compare", plan, report)
    assert result.exit_code == 0
    assert result.stderr == ""
    silent = " ".join(result.stdout.partition("NHIỆM VỤ CHƯA THẤY NÓI ĐẾN (1)")[2].partition("SỐ LIỆU")[0].split())
    assert "kiểm tra đường xã" in silent
    assert "Công chức Địa chính - Xây dựng" in silent
    assert "trồng cây" not in silent


def test_figures_that_moved_are_shown_with_both_values(haidang: Call, plan: Path, report: Path) -> None:
    page = haidang("compare", plan, report).stdout
    assert re.search(r"150 hộ +→ 172 hộ +\+14,67%", page)
    assert re.search(r"tổng kinh phí|kinh phí +≈ 12,5 triệu đồng → 14 triệu đồng +\+12%", page)


def test_promises_that_changed_are_shown_of_two_plans(haidang: Call, plan: Path, later: Path) -> None:
    page = haidang("compare", plan, later).stdout
    assert "CAM KẾT THAY ĐỔI (2)" in page
    assert "Công chức Địa chính - Xây dựng ⇒ Công an xã" in page
    assert "150 hộ ⇒ 160 hộ" in page
    assert "30/6/2025" not in page


def test_the_page_says_how_much_could_be_compared(haidang: Call, plan: Path, report: Path) -> None:
    page = " ".join(haidang("compare", plan, report).stdout.split())
    assert "2 nhiệm vụ ở A: 1 có nói đến, 0 chưa rõ, 1 chưa thấy." in page
    assert "2 số liệu ở A, 3 ở B: 2 thay đổi, 0 như nhau" in page


def test_a_document_beside_itself_has_nothing_to_show(haidang: Call, plan: Path) -> None:
    page = haidang("compare", plan, plan).stdout
    assert "CHƯA" not in page
    assert "THAY ĐỔI" not in page
    assert "2 nhiệm vụ có ở cả hai: 0 thay đổi." in page


def test_a_document_without_tasks_says_so(haidang: Call, report: Path) -> None:
    assert "A không có nhiệm vụ nào để tìm ở B." in haidang("compare", report, report).stdout


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_page_keeps_to_its_columns(
    haidang: Call, plan: Path, later: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    page = haidang("compare", plan, later).stdout
    assert max(column_count(line) for line in page.splitlines()) <= columns


# For programs.


def test_spans_count_in_the_text_of_their_file(haidang: Call, plan: Path, report: Path) -> None:
    answer = _json(haidang("compare", plan, report, "--format", "json"))
    texts = {"first": PLAN, "second": REPORT}
    for figure in answer["figures"]:
        for side, text in texts.items():
            start, end = figure[side]["span"]
            assert text[start:end] == figure[side]["text"]
    inspection, trees = answer["tasks"]
    assert (inspection["answer"], inspection["other_span"]) == ("nothing", None)
    assert trees["answer"] == "said"
    start, end = trees["other_span"]
    assert REPORT[start:end].startswith("Đã vận động 172 hộ")


def test_every_field_is_documented(haidang: Call, plan: Path, later: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "reference" / "comparing-json.md").read_text(encoding="utf-8")

    def names(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value).union(*map(names, value.values()))
        return set().union(*map(names, value)) if isinstance(value, list) else set()

    answer = _json(haidang("compare", plan, later, "--format", "json"))
    assert answer["promises"]
    assert {name for name in names(answer) if f"`{name}`" not in page} == set()


def test_promises_are_null_beside_a_report(haidang: Call, plan: Path, report: Path) -> None:
    answer = _json(haidang("compare", plan, report, "--format", "json"))
    assert answer["promises"] is None
    assert answer["coverage"]["common_tasks"] is None


def test_the_output_file_gives_the_format(haidang: Call, plan: Path, report: Path, tmp_path: Path) -> None:
    for name in ("ra.json", "ra.txt"):
        result = haidang("compare", plan, report, "--output", tmp_path / name)
        assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads((tmp_path / "ra.json").read_text(encoding="utf-8"))["schema"] == 1
    assert "SỐ LIỆU THAY ĐỔI" in (tmp_path / "ra.txt").read_text(encoding="utf-8")


# What may be given.


def test_word_files_are_compared(haidang: Call, plan: Path, tmp_path: Path) -> None:
    document = docx.Document()
    for line in REPORT.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "bao-cao.docx"))
    answer = _json(haidang("compare", plan, tmp_path / "bao-cao.docx", "--format", "json"))
    assert [task["answer"] for task in answer["tasks"]] == ["nothing", "said"]


def test_one_of_them_may_be_piped_in(haidang: Call, plan: Path) -> None:
    result = haidang("compare", plan, "-", input=REPORT.encode("utf-8"))
    assert result.exit_code == 0
    assert "CHƯA THẤY NÓI ĐẾN (1)" in result.stdout


def test_both_cannot_be_piped_in(haidang: Call) -> None:
    result = haidang("compare", "-", "-", input=b"x")
    assert result.exit_code == 2
    assert "một lần" in result.stderr


@pytest.mark.parametrize("swapped", [False, True])
def test_a_file_that_cannot_be_read_ends_with_two(haidang: Call, plan: Path, tmp_path: Path, swapped: bool) -> None:
    files = (tmp_path / "khong-co.docx", plan) if swapped else (plan, tmp_path / "khong-co.docx")
    result = haidang("compare", *files)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "khong-co.docx" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_program_is_told_of_the_file_that_could_not_be_read(haidang: Call, plan: Path, tmp_path: Path) -> None:
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04 hong")
    result = haidang("compare", plan, tmp_path / "hong.docx", "--format", "json")
    assert result.exit_code == 2
    answer = _json(result)
    assert set(answer["second"]) == {"file", "error"}
    assert answer["second"]["error"] in result.stderr
    assert "tasks" not in answer


def test_an_old_answer_is_left_alone_when_there_is_no_new_one(haidang: Call, plan: Path, tmp_path: Path) -> None:
    old = tmp_path / "cu.txt"
    old.write_text("cũ", encoding="utf-8")
    assert haidang("compare", plan, tmp_path / "khong-co.txt", "--output", old).exit_code == 2
    assert old.read_text(encoding="utf-8") == "cũ"


def test_a_program_that_reads_a_file_is_told_what_could_not_be_read(haidang: Call, plan: Path, tmp_path: Path) -> None:
    old = tmp_path / "cu.json"
    old.write_text("cũ", encoding="utf-8")
    assert haidang("compare", plan, tmp_path / "khong-co.txt", "--output", old).exit_code == 2
    assert set(json.loads(old.read_text(encoding="utf-8"))["second"]) == {"file", "error"}


def test_a_source_is_never_written_over(haidang: Call, plan: Path, report: Path) -> None:
    result = haidang("compare", plan, report, "--output", report)
    assert result.exit_code == 2
    assert report.read_text(encoding="utf-8") == REPORT


@pytest.mark.parametrize("words", [(), ("a.txt",), ("a.txt", "b.txt", "c.txt")])
def test_two_files_are_asked_for(haidang: Call, words: tuple[str, ...]) -> None:
    result = haidang("compare", *words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert not re.search(r"Missing|unexpected|Error", result.stderr)


def test_the_time_of_a_task_that_nothing_is_said_about_is_shown(haidang: Call, tmp_path: Path) -> None:
    plan, report = tmp_path / "a.txt", tmp_path / "b.txt"
    plan.write_text(
        "KẾ HOẠCH\nAn toàn hồ đập năm 2024\nI. NHIỆM VỤ\n1. Cắm mốc chỉ giới hành lang bảo vệ hồ chứa\n"
        "- Đơn vị chủ trì: Phòng Quản lý công trình\n- Thời gian: quý III/2024\n",
        encoding="utf-8",
    )
    report.write_text("BÁO CÁO\nThu ngân sách năm 2024\nThu ngân sách đạt 12 tỷ đồng.\n", encoding="utf-8")
    page = haidang("compare", plan, report).stdout
    assert "→ Thời gian  quý III/2024" in page
    assert "nêu nhiều giá trị" not in page
