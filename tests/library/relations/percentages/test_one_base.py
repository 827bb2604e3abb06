"""Counts with shares of one whole that is not stated."""

from __future__ import annotations

import pytest
from tests.library.relations.texts import page_of

from haidang.relations.percentages.partitions import find_partitions

_VOTES = (
    "Kết quả: tín nhiệm cao {} phiếu, chiếm {}%; tín nhiệm {} phiếu, chiếm {}%; tín nhiệm thấp {} phiếu, chiếm {}%."
)


def wrong(*figures: str) -> list[str]:
    found = find_partitions(page_of(_VOTES.format(*figures)))
    return [relation.stated.text for relation in found if relation.verdict.value == "fails"]


def test_shares_of_one_whole_hold() -> None:
    assert wrong("73", "77,66", "11", "11,70", "6", "6,38") == []


@pytest.mark.parametrize(
    ("figures", "share"),
    [
        (("73", "76,66", "11", "11,70", "6", "6,38"), "76,66%"),
        (("73", "77,66", "11", "17,10", "6", "6,38"), "17,10%"),
        (("68", "72,34", "19", "20,21", "3", "3,91"), "3,91%"),
    ],
)
def test_the_one_that_is_of_another_whole_is_wrong(figures: tuple[str, ...], share: str) -> None:
    assert wrong(*figures) == [share]


def test_shares_of_several_wholes_say_nothing() -> None:
    assert wrong("73", "91,25", "11", "55,00", "6", "60,00") == []
