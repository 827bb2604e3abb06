"""Tasks of small documents: those of tasks.txt, and what holds for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.files.text_files import read_text
from haidang.reading.outline import read_outline
from haidang.reading.task import Task, short_title
from haidang.reading.tasks import read_tasks
from haidang.text.flow import make_flow

YEAR = 2024


def read_cases() -> list[tuple[str, str, str, list[list[str]]]]:
    """Name and kind behind "##", a text, and behind "----" its tasks: path | first words | lead | helps | time."""
    cases: list[tuple[str, str, str, list[list[str]]]] = []
    for block in Path(__file__).with_name("tasks.txt").read_text(encoding="utf-8").split("\n## ")[1:]:
        title, rest = block.split("\n", 1)
        name, _, kind = title.partition(" @")
        text, expected = rest.split("\n----")
        rows = [[part.strip() for part in line.split("|")] for line in expected.strip("\n").splitlines()]
        cases.append((name, kind or "plan", text.strip("\n"), rows))
    return cases


CASES = pytest.mark.parametrize(
    ("kind", "text", "rows"), [case[1:] for case in read_cases()], ids=[case[0] for case in read_cases()]
)


def tasks_of(text: str, kind: str) -> list[Task]:
    flow = make_flow(read_text(text.encode(), "case"))
    return read_tasks(flow, read_outline(flow), kind=kind, year=YEAR)


def as_row(task: Task, words: str) -> list[str]:
    who = [" / ".join(names) or "-" for names in (task.lead, task.coordinate)]
    return [task.path or "-", task.text[: len(words)], *who, task.time.text if task.time else "-"]


@CASES
def test_what_is_to_be_done_by_whom_and_by_when_is_read(kind: str, text: str, rows: list[list[str]]) -> None:
    found = tasks_of(text, kind)
    wanted = [row + ["-"] * (5 - len(row)) for row in rows]
    assert [as_row(task, row[1]) for task, row in zip(found, wanted, strict=False)] == wanted
    assert [task.text for task in found[len(wanted) :]] == []


@CASES
def test_a_task_is_its_slice(kind: str, text: str, rows: list[list[str]]) -> None:
    flow = make_flow(read_text(text.encode(), "case"))
    for task in tasks_of(text, kind):
        assert flow.text[task.start : task.end] == task.text
        if task.time is not None:
            assert flow.text[task.time.start_offset : task.time.end_offset] == task.time.text


def test_labels_state_the_product() -> None:
    [task] = tasks_of("I. NHIỆM VỤ\n1. Xây dựng đề án cho thuê đất. Sản phẩm: Đề án.", "plan")
    assert task.product == "Đề án"


def test_a_task_knows_its_reporting_duty() -> None:
    [task] = tasks_of("I. NHIỆM VỤ\n1. Theo dõi dịch bệnh, báo cáo UBND huyện trước ngày 25 hằng tháng.", "plan")
    assert task.reporting is not None and task.reporting.to == ("UBND huyện",)


def test_days_without_a_year_are_of_the_documents() -> None:
    [task] = tasks_of("I. NHIỆM VỤ\n1. Rà soát danh sách hộ nghèo trước ngày 30/9.", "plan")
    assert task.time is not None and task.time.end is not None and task.time.end.year == YEAR


def test_dates_of_cited_documents_are_no_times() -> None:
    text = "I. NHIỆM VỤ\n1. Triển khai Nghị quyết số 5/NQ-HĐND ngày 15/12/2024 về học phí."
    flow = make_flow(read_text(text.encode(), "case"))
    cited = (text.index("Nghị quyết"), text.index(" về"))
    [task] = read_tasks(flow, read_outline(flow), kind="plan", year=YEAR, apart=[cited])
    assert task.time is None


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Rà soát hồ sơ; báo cáo hằng tuần.", "Rà soát hồ sơ"),
        ("Rà soát hồ sơ, bảo đảm đúng quy định", "Rà soát hồ sơ"),
        ("Đạt 3.500 ha lúa vụ đông xuân.", "Đạt 3.500 ha lúa vụ đông xuân"),
        ("kiểm " * 40, "kiểm " * 30 + "…"),
    ],
)
def test_a_title_is_the_first_clause(words: str, title: str) -> None:
    assert short_title(words) == title


WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=8)
LINES = [
    "I. NHIỆM VỤ", "1. Sở Y tế", "- Rà soát danh mục thuốc.", "Đơn vị thực hiện: Sở Y tế", "* Chủ trì:",
    "+ Công an tỉnh",
    "a) Phối hợp với Sở Nội vụ", "(Sở Y tế chủ trì)", "Giao Sở Y tế:", "PHỤ LỤC", "II. KINH PHÍ", "Thời gian: Quý I",
]  # fmt: skip


KINDS = ["plan", "report", "decision"]


@given(st.lists(st.sampled_from(LINES) | WORDS, max_size=20).map("\n".join), st.sampled_from(KINDS))
def test_tasks_of_any_text_stand_in_reading_order(text: str, kind: str) -> None:
    found = tasks_of(f"Mở đầu\n{text}", kind)
    assert all(task.text and task.title for task in found)
    assert [task.start for task in found] == sorted(task.start for task in found)
