"""Whatever is in a text, reading it costs time linear in it: the ratio between two sizes is bounded, not seconds."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from haidang.reading.reading import read
from haidang.text.characters import to_nfc
from haidang.text.source import Cell, Line, Source, Table

SIZE = 20_000
TIMES = 4
MOST = 3.0 * TIMES
"""A text four times as long may cost twelve times as much: below the sixteen of a quadratic cost, above all noise."""
UNSEEN = 0.15
"""Seconds below which nothing is measured."""

RUNS = (
    "- | a) 1. ( * _ ` # “ … : 1, 1/ 5 A x 0".split(" ")
    + ["Sở ", "phối hợp với ", "Căn cứ ", "Nơi nhận: ", "TM. ", "UBND các ", "ngày 1/", "ngày 5/6 ", "năm ", "quý I "]
    + ["từ ", "đến "]
    + ["Số: ", "12/QĐ-UBND ", "Điều ", "5 tỷ ", "đơn vị tính: ", "ba trăm ", "- Phối hợp: ", "thực hiện: ", "của ", " "]
)

HEAD = "KẾ HOẠCH\nVề việc triển khai\n\nI. NHIỆM VỤ\n1. "

SHAPES: dict[str, Callable[[str, int], str]] = {
    "one line": lambda run, size: run * (size // len(run)),
    "a task": lambda run, size: HEAD + f"{run} " * (size // (len(run) + 1)),
    "lines": lambda run, size: f"{run} a\n" * (size // (len(run) + 3)),
}

TEXTS: dict[str, Callable[[int], str]] = {
    "empty lines": lambda size: "\n" * size,
    "nested bullets": lambda size: "".join(f"{'-+*•'[count % 4]} mục {count}\n" for count in range(size // 10)),
    "numbers": lambda size: "".join(f"{count}. mục\n" for count in range(size // 10)),
    "decimal numbers": lambda size: "".join(f"{count % 99}.{count % 7}.{count % 5} a\n" for count in range(size // 9)),
    "brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "bases": lambda size: "QUYẾT ĐỊNH\nVề việc thử\n" + "Căn cứ Luật Đầu tư;\n" * (size // 20),
    "recipients": lambda size: f"{HEAD}a\nNơi nhận:\n" + "- UBND xã;\n" * (size // 11),
    "addressees": lambda size: "BÁO CÁO\nThử\nKính gửi:\n" + "- UBND xã;\n" * (size // 11),
    "levels": lambda size: "I. Sở A\nA. x\n1. y\na) z\n- k\n" * (size // 26),
}


def _source(text: str) -> Source:
    lines: list[Line] = []
    at = 0
    for words in text.split("\n"):
        lines.append(Line(at, at + len(words)))
        at += len(words) + 1
    return Source("hostile.txt", text, tuple(lines), markdown=True)


def _seconds(deed: Callable[[], object]) -> float:
    # What other tests left behind is not this text's cost.
    gc.disable()
    try:
        begin = time.process_time()
        deed()
        return time.process_time() - begin
    finally:
        gc.enable()


def _is_linear(make: Callable[[int], Callable[[], object]]) -> bool:
    """Whether the longer of two costs no more than `MOST` times the shorter; noise gets further chances."""
    short, long = make(SIZE), make(SIZE * TIMES)
    return any(_seconds(long) <= MOST * max(_seconds(short), UNSEEN / TIMES) for _ in range(4))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("run", RUNS)
def test_a_run_of_the_same_words_costs_time_linear_in_it(run: str, shape: str) -> None:
    def make(size: int) -> Callable[[], object]:
        source = _source(SHAPES[shape](run, size))
        return lambda: read(source)

    assert _is_linear(make)


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_of_one_shape_costs_time_linear_in_it(name: str) -> None:
    def make(size: int) -> Callable[[], object]:
        source = _source(TEXTS[name](size))
        return lambda: read(source)

    assert _is_linear(make)


def test_a_heap_of_combining_marks_costs_time_linear_in_it() -> None:
    def make(size: int) -> Callable[[], object]:
        return lambda: to_nfc("a" + "\u0301\u0323" * size)

    assert _is_linear(make)


def test_the_grid_of_a_table_costs_time_linear_in_its_cells() -> None:
    def make(size: int) -> Callable[[], object]:
        cells = tuple(Cell(0, 0, row, column) for row in range(size // 4) for column in range(4))
        return Table(0, 0, cells).grid

    assert _is_linear(make)
