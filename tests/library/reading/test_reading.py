"""A whole Reading: both documents in samples/, what its kind and year do, and what holds for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.files import load
from haidang.files.pipe_tables import find_tables
from haidang.files.text_files import read_text
from haidang.reading.reading import Reading, read
from haidang.text.source import Line, Source

SAMPLES = Path(__file__).parents[3] / "samples"
PLAN, REPORT = "ke-hoach-bach-long-vi-2024", "bao-cao-an-lao-2024"
NAMES = (PLAN, REPORT)


def read_sample(name: str) -> Reading:
    return read(load(SAMPLES / f"{name}.txt"))


def reading_of(text: str) -> Reading:
    return read(read_text(text.encode(), "case"))


def assert_spans_hold(reading: Reading) -> None:
    text = reading.flow.text
    size = len(reading.source.text)
    for value in (*reading.outline, *reading.tasks, *reading.references, *reading.quantities):
        assert 0 <= value.start <= value.end <= len(text)
        span = reading.span(value.start, value.end)
        assert 0 <= span.start <= span.end <= size
    for task in reading.tasks:
        assert reading.flow.written[task.start : task.end] == task.text


@pytest.mark.parametrize("name", NAMES)
def test_spans_of_the_samples_hold(name: str) -> None:
    assert_spans_hold(read_sample(name))


@pytest.mark.parametrize("name", NAMES)
def test_spans_lead_back_to_the_words_of_the_source(name: str) -> None:
    reading = read_sample(name)
    for quantity in reading.quantities:
        said = reading.source.slice(reading.span(quantity.start, quantity.end))
        assert letters(said) == letters(quantity.text)
    for reference in reading.references:
        said = reading.source.slice(reading.span(reference.start, reference.end))
        assert letters(said) == letters(reference.text)


def letters(words: str) -> str:
    """Without what a flow may write otherwise: spaces, marks and the place of tones."""
    return "".join(letter for letter in words if letter.isascii() and letter.isalnum())


@pytest.mark.parametrize("name", NAMES)
def test_everything_stands_in_reading_order(name: str) -> None:
    reading = read_sample(name)
    for values in (reading.outline, reading.tasks, reading.references, reading.quantities):
        starts = [value.start for value in values]
        assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("name", "kind", "headings", "tasks", "references", "quantities"),
    [(PLAN, "plan", 21, 32, 2, 1), (REPORT, "report", 21, 0, 22, 140)],
)
def test_as_much_as_the_samples_say_is_read(
    name: str, kind: str, headings: int, tasks: int, references: int, quantities: int
) -> None:
    reading = read_sample(name)
    assert reading.kind == kind
    assert (len(reading.outline), len(reading.tasks), len(reading.references)) == (headings, tasks, references)
    assert len(reading.quantities) >= quantities


def test_the_plans_outline_has_its_own_numbers() -> None:
    paths = [heading.path for heading in read_sample(PLAN).outline]
    assert paths[:5] == ["A", "A.1", "A.2", "A.3", "B"]
    assert paths[9:13] == ["B.I.4", "B.I.4.1", "B.I.4.2", "B.I.4.3"]
    assert paths[-6:] == ["C", "C.1", "C.3", "C.4", "C.5", "C.6"]  # The plan itself leaves out its C.2.


@pytest.mark.parametrize(
    ("path", "lead", "coordinate"),
    [
        ("B.I.1.-1", ("Phòng Kinh tế và Hạ tầng huyện",), ("Các cơ quan, đơn vị liên quan",)),
        ("B.I.1.-2", ("Phòng Kinh tế và Hạ tầng huyện",), ("Các cơ quan, đơn vị liên quan",)),
        ("B.I.3.-2", ("Doanh nghiệp viễn thông", "Điện lực Hải Phòng"), ()),
        ("B.I.4.2", (), ()),
        ("C.1.-2", ("Phòng Kinh tế và Hạ tầng huyện",), ("Ban Thi đua - Khen thưởng huyện",)),
        ("C.4", ("Công an huyện", "Ban Chỉ huy Quân sự huyện", "Biên phòng huyện"), ()),
        ("C.6.*1.-1", (), ()),
    ],
)
def test_the_plan_says_who_leads_and_who_helps(path: str, lead: tuple[str, ...], coordinate: tuple[str, ...]) -> None:
    [task] = [task for task in read_sample(PLAN).tasks if task.path == path]
    assert (task.lead, task.coordinate) == (lead, coordinate)


def test_what_the_plan_says_was_done_is_no_task() -> None:
    assert "B.I.3.-1" not in [task.path for task in read_sample(PLAN).tasks]


def test_aims_of_the_plan_are_no_tasks() -> None:
    assert {task.path[0] for task in read_sample(PLAN).tasks} == {"B", "C"}


HEAD = "ỦY BAN NHÂN DÂN XÃ TÂN PHÚ\nSố: 12/KH-UBND\nTân Phú, ngày 05 tháng 3 năm 2023\nKẾ HOẠCH\nChuyển đổi số\n"
TABLE = "| TT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| 1 | Tập huấn cán bộ | Công an xã |\n"


def test_the_documents_date_completes_days() -> None:
    [task] = reading_of(f"{HEAD}I. NHIỆM VỤ\n1. Tập huấn tổ công nghệ số cộng đồng trước ngày 30/6.\n").tasks
    assert task.time is not None and task.time.end is not None and task.time.end.year == 2023


def test_without_a_date_the_year_of_the_title_completes_days() -> None:
    text = "KẾ HOẠCH\nChuyển đổi số năm 2022\nI. NHIỆM VỤ\n1. Tập huấn tổ công nghệ số cộng đồng trước ngày 30/6.\n"
    [task] = reading_of(text).tasks
    assert task.time is not None and task.time.end is not None and task.time.end.year == 2022


def test_tasks_of_tables_and_of_items_stand_in_reading_order() -> None:
    reading = reading_of(f"{HEAD}I. NHIỆM VỤ\n{TABLE}\n2. Công an xã cấp định danh điện tử cho người dân.\n")
    assert [(task.path, task.lead) for task in reading.tasks] == [("I.1", ("Công an xã",)), ("I.2", ("Công an xã",))]


def test_letterhead_and_title_are_no_items() -> None:
    assert [heading.path for heading in reading_of(f"{HEAD}I. NHIỆM VỤ\n1. Tập huấn.\n").outline] == ["I", "I.1"]


def test_dates_of_cited_documents_are_no_times() -> None:
    text = f"{HEAD}I. NHIỆM VỤ\n1. Triển khai Kế hoạch số 5/KH-UBND ngày 15/12/2024 của UBND huyện.\n"
    assert [task.time for task in reading_of(text).tasks] == [None]


def test_a_source_without_lines_says_nothing() -> None:
    reading = read(Source("empty", "", ()))
    assert reading.outline == reading.tasks == reading.references == reading.quantities == ()


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PIECES = (
    "I. NHIỆM VỤ;1. Sở Y tế;- Rà soát 5 ha;Số: 1/KH-UBND;KẾ HOẠCH;| TT | Nhiệm vụ | Chủ trì |;| 1 | Rà soát | Sở Y tế |"
    ";Nơi nhận:;TM. ỦY BAN;Đơn vị thực hiện: Sở Y tế;ngày 05 tháng 3 năm 2023;**đậm**;PHỤ LỤC"
    ";báo cáo UBND xã hằng tháng"
).split(";")
TEXTS = st.lists(st.sampled_from(PIECES) | WORDS, max_size=20).map("\n".join)


@given(TEXTS)
def test_no_text_is_an_error(text: str) -> None:
    assert_spans_hold(read(Source("any", text, (Line(0, len(text)),))))


@given(TEXTS)
def test_no_text_file_is_an_error(text: str) -> None:
    lines, tables = find_tables(text)
    assert_spans_hold(read(Source("any", text, lines, tables, markdown=True)))
