"""Amounts of change between a figure and its base."""

from __future__ import annotations

import pytest
from tests.library.relations.texts import page_of, read

from haidang.relations.changes.differences import find_differences


def found(text: str) -> list[str]:
    return [read(relation) for relation in find_differences(page_of(text))]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Toàn xã còn 293 hộ nghèo, giảm 83 hộ so với đầu năm (376 hộ).", "holds 83 hộ: 293 hộ nghèo; 376 hộ"),
        ("Toàn xã còn 293 hộ nghèo, giảm 38 hộ so với đầu năm (376 hộ).", "fails 38 hộ: 293 hộ nghèo; 376 hộ"),
        (
            "Thu 52,4 tỷ đồng, tăng 4,4 tỷ đồng so với năm 2023 (48 tỷ đồng).",
            "holds 4,4 tỷ đồng: 52,4 tỷ đồng; 48 tỷ đồng",
        ),
        (
            "Thu 52,4 tỷ đồng, tăng 4,4 tỷ đồng so với năm 2023 (58 tỷ đồng).",
            "fails 4,4 tỷ đồng: 52,4 tỷ đồng; 58 tỷ đồng",
        ),
    ],
)
def test_change_follows_from_figure_and_base(text: str, relation: str) -> None:
    assert found(text) == [relation]


@pytest.mark.parametrize(
    "text",
    [
        "Toàn xã còn 293 hộ nghèo, giảm 83 hộ so với đầu năm.",
        "Toàn xã còn 293 hộ nghèo, giảm 83 khẩu so với đầu năm (376 hộ).",
        "Toàn xã còn 293 hộ nghèo, giảm 12% so với đầu năm (376 hộ).",
        "Còn 293 hộ nghèo. Thu ngân sách, giảm 83 hộ so với đầu năm (376 hộ).",
    ],
)
def test_nothing_is_said_without_figure_and_base(text: str) -> None:
    assert found(text) == []
