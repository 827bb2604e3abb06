"""Which figures are of one thing, and which of them moved."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from haidang.comparing.moved import ComparedFigures, compare_figures
from haidang.files import load_stdin_text
from haidang.reading.reading import Reading, read

CASES: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("figures.yaml").read_text(encoding="utf-8"))


def reading(text: str) -> Reading:
    return read(load_stdin_text(text.encode("utf-8")))


def figures(one: str, other: str) -> ComparedFigures:
    return compare_figures(reading(one), reading(other))


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    found = figures(case["a"], case["b"])
    assert [f"{each.name}: {each.before.text} -> {each.after.text}" for each in found.moved] == case.get("moved", [])
    assert (found.equal, found.ambiguous) == (case.get("equal", 0), case.get("ambiguous", 0))


@pytest.mark.parametrize(
    ("before", "after", "difference", "percent"),
    [
        ("1.000 tấn", "1.250 tấn", Decimal(250_000), Decimal(25)),
        ("1.250 tấn", "1.000 tấn", Decimal(-250_000), Decimal(-20)),
        ("0 tấn", "12 tấn", Decimal(12_000), None),
        ("45%", "48,5%", Decimal("3.5"), None),
    ],
)
def test_how_far_a_figure_moved(before: str, after: str, difference: Decimal, percent: Decimal | None) -> None:
    (found,) = figures(f"Sản lượng chè khô là {before}.", f"Sản lượng chè khô là {after}.").moved
    assert (found.difference, found.percent) == (difference, percent)


def test_columns_of_a_table_are_told_apart() -> None:
    head = "| TT | Chỉ tiêu | ĐVT | Năm 2023 | Năm 2024 |\n| --- | --- | --- | --- | --- |\n"
    rows = head + "| 1 | Trồng rừng | ha | {} | {} |\n"
    found = figures(rows.format(410, 385), rows.format(410, 392))
    assert [(each.name, each.before.text, each.after.text) for each in found.moved] == [
        ("năm 2024, trồng rừng", "385", "392")
    ]
    assert found.equal == 1
