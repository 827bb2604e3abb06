"""Counts with their shares of all counts together."""

from __future__ import annotations

import pytest
from tests.library.relations.texts import page_of

from haidang.relations.percentages.partitions import find_partitions

_RUN = "Kết quả: tốt {} em ({}%), khá {} em ({}%), đạt {} em ({}%)."


def found(*figures: str) -> list[str]:
    return [f"{each.verdict.value} {each.stated.text}" for each in find_partitions(page_of(_RUN.format(*figures)))]


def test_shares_that_follow_hold() -> None:
    assert found("50", "50", "30", "30", "20", "20") == ["holds 50%", "holds 30%", "holds 20%"]


@pytest.mark.parametrize(
    ("figures", "wrong"),
    [
        (("500", "50,0", "300", "32,0", "200", "20,0"), "fails 32,0%"),
        (("500", "50,0", "390", "30,0", "200", "20,0"), "fails 30,0%"),
    ],
)
def test_one_share_or_count_is_wrong(figures: tuple[str, ...], wrong: str) -> None:
    assert found(*figures) == [wrong]


@pytest.mark.parametrize(
    "figures",
    [("500", "5,0", "300", "3,0", "200", "2,0"), ("500", "80,0", "300", "95,0", "200", "101,2")],
)
def test_shares_of_another_whole_say_nothing(figures: tuple[str, ...]) -> None:
    assert found(*figures) == []
