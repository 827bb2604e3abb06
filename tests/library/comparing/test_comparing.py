"""Whole pairs of documents: what their people would say of them, and what holds of any two."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from haidang.comparing.answered import Answer
from haidang.comparing.comparing import Comparison, compare
from haidang.files import load, load_stdin_text
from haidang.reading.reading import Reading, read

PAIRS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "pairs").glob("*.yaml"))
}
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*s/*.txt"))

KEYS = {"said", "heard", "nothing", "moved", "equal", "common", "changed"}


def reading(text: str) -> Reading:
    return read(load_stdin_text((text if text.strip() else ".").encode("utf-8")))


def compared(name: str, letters: str = "ab") -> Comparison:
    first, second = (read(load(Path(__file__).parent / "pairs" / f"{name}.{letter}.txt")) for letter in letters)
    return compare(first, second)


def moved(comparison: Comparison) -> list[str]:
    return [f"{each.name}: {each.before.text} -> {each.after.text}" for each in comparison.figures.moved]


def changed(comparison: Comparison) -> list[str]:
    return [
        f"{each.before.path} -> {each.after.path} {change.part}: {change.before} -> {change.after}"
        for each in (comparison.promises.changed if comparison.promises else ())
        for change in each.changes
    ]


def paths(comparison: Comparison, *answers: Answer) -> set[str]:
    return {each.task.path for each in comparison.tasks if each.answer in answers}


# What is in the pairs.


@pytest.mark.parametrize(("name", "case"), PAIRS.items())
def test_what_must_be_found_in_a_pair(name: str, case: dict[str, Any]) -> None:
    assert set(case) <= KEYS
    comparison = compared(name)
    assert paths(comparison, Answer.NOTHING) == set(case.get("nothing", ()))
    assert set(case.get("said", ())) <= paths(comparison, Answer.SAID)
    assert set(case.get("heard", ())) <= paths(comparison, Answer.SAID, Answer.DOUBTFUL)
    assert moved(comparison) == case.get("moved", [])
    assert changed(comparison) == case.get("changed", [])
    assert comparison.figures.equal == case.get("equal", 0)
    assert (comparison.promises.common if comparison.promises else None) == case.get("common")


def test_a_task_is_answered_with_the_passage_that_speaks_of_it() -> None:
    folder = Path(__file__).parent / "pairs"
    plan, report = (read(load(folder / f"moi-truong-xa.{letter}.txt")) for letter in "ab")
    answered = {each.task.path: each for each in compare(plan, report).tasks}
    digging = answered["II.2"]
    assert digging.start is not None
    assert "nạo vét được 12,6 km" in report.flow.text[digging.start : digging.end]
    contest = answered["II.4"]
    assert contest.start is contest.end is None


THIN = {
    "Tổ chức thực hiện các nhiệm vụ được giao.": "doubtful",
    "Bố trí kinh phí.": "doubtful",
    "Nuôi ong lấy mật.": "nothing",
    "Kiểm tra, giám sát.": "nothing",
}
REPLY = "BÁO CÁO\nKết quả\n\n1. Huyện đã bố trí kinh phí mua 20 máy bơm.\n"


@pytest.mark.parametrize(("task", "answer"), THIN.items())
def test_few_words_are_no_ground_to_say_that_a_task_was_answered(task: str, answer: str) -> None:
    (answered,) = compare(reading(f"KẾ HOẠCH\nCông tác năm\n\nI. NHIỆM VỤ\n\n1. {task}\n"), reading(REPLY)).tasks
    assert answered.answer.value == answer


# Any document beside itself, and any two the other way round.


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_document_says_all_that_it_says(path: Path) -> None:
    document = read(load(path))
    comparison = compare(document, document)
    assert {each.answer for each in comparison.tasks} <= {Answer.SAID}
    assert comparison.figures.moved == ()
    assert changed(comparison) == []


@pytest.mark.parametrize("name", PAIRS)
def test_figures_move_back_the_other_way_round(name: str) -> None:
    there, back = compared(name).figures, compared(name, "ba").figures
    assert sorted((each.before.text, each.after.text) for each in there.moved) == sorted(
        (each.after.text, each.before.text) for each in back.moved
    )
    assert (there.equal, there.ambiguous, there.first, there.second) == (
        back.equal,
        back.ambiguous,
        back.second,
        back.first,
    )


@pytest.mark.parametrize("name", PAIRS)
def test_promises_change_back_the_other_way_round(name: str) -> None:
    assert len(changed(compared(name))) == len(changed(compared(name, "ba")))


def test_documents_of_different_matters_leave_every_task_unanswered() -> None:
    folder = Path(__file__).parent / "pairs"
    plan = read(load(folder / "phong-chong-thien-tai.a.txt"))
    report = read(load(folder / "kinh-te-xa-hoi-huyen.b.txt"))
    comparison = compare(plan, report)
    assert paths(comparison, Answer.SAID, Answer.DOUBTFUL) == set()
    assert comparison.figures.moved == ()


# Whatever is in them.

FRAGMENTS = st.sampled_from(
    [
        "KẾ HOẠCH\n",
        "BÁO CÁO\n",
        "I. NHIỆM VỤ\n",
        "1. ",
        "- ",
        "Tuyên truyền pháp luật cho hộ nghèo",
        "Phòng Kinh tế chủ trì ",
        ", xong trước ngày 30/6/2024",
        "tỷ lệ hộ nghèo còn 3,2%",
        "thu ngân sách đạt 12 tỷ đồng",
        "120 cây xanh",
        "| TT | Chỉ tiêu | ha |\n| --- | --- | --- |\n| 1 | Lúa mùa | 12 |\n",
        "\n",
        " ",
        ". ",
        "; ",
        "(",
        "\u0301",
        "𝟛",
    ]
)
TEXTS = st.lists(FRAGMENTS, max_size=30).map("".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    first, second = reading(one), reading(other)
    there, back = compare(first, second), compare(second, first)
    assert len(there.tasks) == len(first.tasks)
    assert len(there.figures.moved) == len(back.figures.moved)
    for each in there.tasks:
        assert 0 <= each.closeness <= 100
        assert (each.start is None) == (each.end is None)
        assert each.start is not None or each.answer is not Answer.SAID
        assert each.start is None or each.answer is not Answer.NOTHING


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text_says_all_that_it_says(text: str) -> None:
    document = reading(text)
    comparison = compare(document, document)
    assert {each.answer for each in comparison.tasks} <= {Answer.SAID}
    assert comparison.figures.moved == ()


# Linear in the text: the ratio between two sizes is bounded, not seconds.

TIMES = 4
MOST = 3.0 * TIMES
"""A text four times as long may cost twelve times as much: below the sixteen of a quadratic cost, above all noise."""
UNSEEN = 0.05
"""Seconds below which nothing is measured."""

HEAD = "KẾ HOẠCH\nVề việc triển khai\n\nI. NHIỆM VỤ\n"

SHAPES: dict[str, Callable[[int], str]] = {
    "the same task": lambda count: HEAD + "1. Tuyên truyền pháp luật giao thông cho học sinh.\n" * count,
    "different tasks": lambda count: (
        HEAD + "".join(f"{n}. Sửa cầu số {n} xã {n % 97} dài {n} m.\n" for n in range(count))
    ),
    "one long task": lambda count: HEAD + "1. Vận động " + "hộ dân trồng rừng, nuôi cá " * count,
    "many leads": lambda count: HEAD + "1. Trồng cây. Chủ trì: " + ", ".join(f"Phòng Số {n}" for n in range(count)),
    "one sentence of figures": lambda count: "Có " + "diện tích lúa 12 ha, " * count,
    "a tall table": lambda count: "| TT | Tên | ha |\n| --- | --- | --- |\n" + "| 1 | Lúa mùa | 12 |\n" * count,
    "a wide table": lambda count: (
        "| Tên |" + " ha |" * count + "\n|" + " --- |" * (count + 1) + "\n| Lúa |" + " 12 |" * count
    ),
}


def _seconds(first: Reading, second: Reading) -> float:
    begin = time.process_time()
    compare(first, second)
    return time.process_time() - begin


@pytest.mark.parametrize("shape", SHAPES)
def test_comparing_costs_time_linear_in_the_text(shape: str) -> None:
    small, large = (reading(SHAPES[shape](count)) for count in (400, 400 * TIMES))
    for _ in range(3):
        taken = _seconds(large, large)
        if taken < UNSEEN or taken <= MOST * _seconds(small, small):
            return
    pytest.fail(f"{taken:.3f} s")
