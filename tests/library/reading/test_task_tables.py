"""Tasks in the rows of tables: the tables of task_tables.txt, with their merged cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from haidang.files.text_files import read_text
from haidang.reading.outline import read_outline
from haidang.reading.task import Task
from haidang.reading.task_tables import read_task_tables
from haidang.text.flow import Flow, make_flow
from haidang.text.source import Cell, Line, Place, Source, Table

YEAR = 2024


def read_cases() -> list[tuple[str, str, list[list[str]]]]:
    """Name behind "##", a text, and behind "----" its tasks: path | first words | lead | helps | time | product."""
    cases: list[tuple[str, str, list[list[str]]]] = []
    for block in Path(__file__).with_name("task_tables.txt").read_text(encoding="utf-8").split("\n## ")[1:]:
        name, rest = block.split("\n", 1)
        text, expected = rest.split("\n----")
        rows = [[part.strip() for part in line.split("|")] for line in expected.strip("\n").splitlines()]
        cases.append((name, text.strip("\n"), rows))
    return cases


def make_source(text: str) -> Source:
    """A source with one table, in whose cells "^" goes on with the cell above and "<" with the cell before."""
    lines: list[Line] = []
    cells: dict[tuple[int, int], Cell] = {}
    held: dict[tuple[int, int], tuple[int, int]] = {}
    at, row = 0, 0
    for words in text.split("\n"):
        is_row = words.startswith("|")
        lines.append(Line(at, at + len(words), Place.TABLE if is_row else Place.BODY))
        for column, (start, said) in enumerate(parts_of(words) if is_row else []):
            owner = {"^": (row - 1, column), "<": (row, column - 1)}.get(said)
            held[row, column] = place = held[owner] if owner else (row, column)
            top = cells.get(place, Cell(at + start, at + start + len(said), row, column))
            cells[place] = Cell(top.start, top.end, *place, row - place[0] + 1, column - place[1] + 1)
        row += is_row
        at += len(words) + 1
    rows = [line for line in lines if line.place is Place.TABLE]
    return Source("case", text, tuple(lines), (Table(rows[0].start, rows[-1].end, tuple(cells.values())),))


def parts_of(row: str) -> list[tuple[int, str]]:
    """The cells of a row, with the place of their words in it."""
    parts: list[tuple[int, str]] = []
    at = 1
    for part in row.strip("|").split("|"):
        parts.append((at + len(part) - len(part.lstrip()), part.strip()))
        at += len(part) + 1
    return parts


def tasks_of(source: Source) -> tuple[Flow, list[Task]]:
    flow = make_flow(source)
    return flow, list(read_task_tables(flow, read_outline(flow).table_owners, year=YEAR))


CASES = pytest.mark.parametrize(("text", "rows"), [c[1:] for c in read_cases()], ids=[c[0] for c in read_cases()])


def as_row(task: Task, words: str) -> list[str]:
    who = [" / ".join(names) or "-" for names in (task.lead, task.coordinate)]
    time = task.time.text if task.time else "-"
    return [task.path or "-", task.text[: len(words)], *who, time, task.product or "-"]


@CASES
def test_each_row_that_states_a_deed_is_a_task(text: str, rows: list[list[str]]) -> None:
    found = tasks_of(make_source(text))[1]
    wanted = [row + ["-"] * (6 - len(row)) for row in rows]
    assert [as_row(task, row[1]) for task, row in zip(found, wanted, strict=False)] == wanted
    assert [task.text for task in found[len(wanted) :]] == []


@CASES
def test_a_task_is_the_slice_of_its_cell(text: str, rows: list[list[str]]) -> None:
    flow, found = tasks_of(make_source(text))
    assert all(flow.text[task.start : task.end] == task.text for task in found)


def test_a_markdown_table_is_read_as_one_of_word_is() -> None:
    text = "I. NHIỆM VỤ\n| STT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| 1 | Rà soát **hồ sơ** | Sở Y tế |"
    [task] = tasks_of(read_text(text.encode(), "case"))[1]
    assert (task.path, task.text, task.lead) == ("I.1", "Rà soát hồ sơ", ("Sở Y tế",))


def test_a_row_may_hold_a_reporting_duty() -> None:
    text = "| Nội dung | Chủ trì |\n| Tổng hợp, báo cáo UBND huyện trước ngày 25 hằng tháng | Phòng Nội vụ |"
    [task] = tasks_of(make_source(text))[1]
    assert task.reporting is not None and task.reporting.to == ("UBND huyện",)


def test_days_without_a_year_are_of_the_documents() -> None:
    [task] = tasks_of(make_source("| Nội dung | Thời gian |\n| Rà soát hồ sơ tồn đọng | Trước ngày 30/6 |"))[1]
    assert task.time is not None and task.time.end is not None and task.time.end.year == YEAR


@pytest.mark.parametrize("same", ["nt", "-nt-", "Như trên", '"'])
def test_the_cell_above_may_be_meant(same: str) -> None:
    text = f"| Nội dung | Chủ trì |\n| Làm phim giới thiệu | Sở Y tế |\n| Đón đoàn khảo sát | {same} |"
    assert [task.lead for task in tasks_of(make_source(text))[1]] == [("Sở Y tế",)] * 2
