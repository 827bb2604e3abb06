"""Blanks inside a number are told from two numbers side by side."""

from __future__ import annotations

import pytest

from haidang.rules.units.blanks import blanks_in_numbers, joined


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("đã có gần 12. 000 hộ hiến đất", "12. 000"),
        ("xử lý hơn 37, 38 tỷ đồng", "37, 38"),
        ("với 19 136 hộ vay", "19 136"),
        ("tổng thu là 1.250 300 đồng", "1.250 300"),
        ("đạt 98 ,5% kế hoạch", "98 ,5"),
    ],
)
def test_a_number_with_a_blank(text: str, number: str) -> None:
    assert [text[start:end] for start, end in blanks_in_numbers(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "khoảng 2, 3 tấn mỗi ngày",
        "lần lượt đạt 37, 38 tỷ đồng",
        "trong tháng 12 136 hộ được vay",
        "đạt 12, trong đó 3 hộ",
        "có 15 xã, 212 hộ",
        "quốc lộ 37, 38 km",
    ],
)
def test_two_numbers(text: str) -> None:
    assert not list(blanks_in_numbers(text))


@pytest.mark.parametrize(
    ("number", "right"), [("12. 000", "12.000"), ("37, 38", "37,38"), ("19 136", "19.136"), ("98 ,5", "98,5")]
)
def test_joined(number: str, right: str) -> None:
    assert joined(number) == right
