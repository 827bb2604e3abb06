"""Figures stated twice: which are one figure, and which only look like it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.library.relations.texts import page_with_blocks, read

from haidang.relations.relation import Verdict
from haidang.relations.repeats.finding import find_repeats

CASES: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("repeats.yaml").read_text(encoding="utf-8"))

APART = [
    line
    for line in Path(__file__).with_name("not_repeats.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def found(text: str) -> list[str]:
    return [read(one) for one in find_repeats(page_with_blocks(text))]


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert found("\n".join(CASES[name]["text"])) == CASES[name]["read"]


@pytest.mark.parametrize("pair", APART)
def test_figures_of_two_things_are_not_compared(pair: str) -> None:
    first, second = pair.split(" | ")
    assert not found(f"I. TÌNH HÌNH\n{first}\nCông tác chỉ đạo được quan tâm.\nII. ĐÁNH GIÁ\n{second}\n")


@pytest.mark.parametrize(
    ("value", "conflicts"),
    [("1.254", True), ("1.235", True), ("1.345", True), ("1.245", False), ("2.154", False), ("987", False)],
)
def test_other_words_need_values_one_slip_apart(value: str, conflicts: bool) -> None:
    text = f"Thu hoạch lúa mùa sớm được 1.245 tấn.\nĐến nay thu hoạch lúa mùa sớm {value} tấn, bảo đảm kế hoạch."
    assert bool(found(text)) == conflicts


def test_the_later_figure_is_the_one_that_is_stated() -> None:
    (relation,) = find_repeats(page_with_blocks("Toàn xã có 212 hộ nghèo.\nTổng số hộ nghèo là 221 hộ."))
    assert relation.stated.start > relation.terms[0].start
    assert relation.verdict is Verdict.FAILS


def test_words_of_a_form_are_compared_with_nothing() -> None:
    form = "Vận động nhân dân hiến đất làm đường được {} m2.\n"
    assert len(found(form.format("1.245") + form.format("1.254"))) == 1
    assert not found("".join(form.format(value) for value in ("1.245", "1.254", "986")))


def test_many_figures_that_are_nearly_alike_cost_time_linear_in_them() -> None:
    text = "".join(f"Tổng số hộ nghèo toàn xã là {1000 + number % 900} hộ.\n" for number in range(1500))
    assert found(text) == []
