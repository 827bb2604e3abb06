"""Markers that open items, and what only looks like one: the cases of markers.txt."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.text.markers import read_marker, roman_value


def read_cases() -> list[tuple[str, str]]:
    lines = Path(__file__).with_name("markers.txt").read_text(encoding="utf-8").splitlines()
    lines = [line for line in lines if line and not line.startswith("#")]
    return [(text, expected.strip()) for text, expected in zip(lines[::2], lines[1::2], strict=True)]


@pytest.mark.parametrize(("line", "expected"), read_cases())
def test_marker_is_read(line: str, expected: str) -> None:
    marker = read_marker(line)
    if marker is None:
        assert expected == "-"
        return
    value = "-" if marker.value is None else str(marker.value)
    assert f"{marker.kind.name} | {marker.label} | {value} | {marker.end}" == expected


def test_a_deeper_number_says_how_deep() -> None:
    marker = read_marker("1.2.3. Đầu tư")
    assert marker is not None and marker.depth == 3


@given(st.text(max_size=40))
def test_no_line_is_an_error(line: str) -> None:
    marker = read_marker(line)
    assert marker is None or 0 < marker.end <= len(line)


def _roman(number: int) -> str:
    numeral = ""
    for worth, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= worth:
            numeral, number = numeral + letters, number - worth
    return numeral


@given(st.integers(min_value=1, max_value=89))
def test_roman_numerals_round_trip(number: int) -> None:
    assert roman_value(_roman(number)) == number


@pytest.mark.parametrize("sign", "-+*")
def test_a_plain_bullet_is_read_as_one_with_more_spaces(sign: str) -> None:
    near, far = read_marker(f"{sign} Tăng cường"), read_marker(f"{sign}  Tăng cường")
    assert near is not None and far is not None
    assert near._replace(end=far.end) == far


@pytest.mark.parametrize("line", ["- ", "- -", "-  ", "--", "- - Tăng", "Các sở", "IV", "Vì vậy", "xã Hồng"])
def test_what_only_looks_like_a_marker(line: str) -> None:
    assert read_marker(line) is None
