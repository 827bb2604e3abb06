from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.ooxml.number_formats import write_number


@pytest.mark.parametrize(
    ("number_format", "written"),
    [
        ("decimal", "1 4 9 11 21 40"),
        ("decimalZero", "01 04 09 11 21 40"),
        ("upperRoman", "I IV IX XI XXI XL"),
        ("lowerRoman", "i iv ix xi xxi xl"),
        ("upperLetter", "A D I K U NN"),
        ("lowerLetter", "a d i k u nn"),
        ("ordinal", "1st 4th 9th 11th 21st 40th"),
        ("hex", "1 4 9 B 15 28"),
        ("chicago", "* § *** ‡‡‡ ****** §§§§§§§§§§"),
        ("decimalEnclosedCircle", "① ④ ⑨ ⑪ 21 40"),
        ("nobody knows", "1 4 9 11 21 40"),
    ],
)
def test_numbers_are_written_as_in_word(number_format: str, written: str) -> None:
    assert " ".join(write_number(value, number_format) for value in (1, 4, 9, 11, 21, 40)) == written


def test_vietnamese_counting_is_in_words() -> None:
    written = [write_number(value, "vietnameseCounting") for value in (1, 5, 10, 11, 15, 21, 25, 40, 54, 100)]
    assert written == [
        "một",
        "năm",
        "mười",
        "mười một",
        "mười lăm",
        "hai mươi mốt",
        "hai mươi lăm",
        "bốn mươi",
        "năm mươi bốn",
        "100",
    ]


@pytest.mark.parametrize("number_format", ["upperRoman", "lowerLetter", "chicago", "vietnameseCounting", "ordinal"])
@given(value=st.integers(-5, 10**9 - 1))
def test_no_number_is_too_odd_or_too_large(number_format: str, value: int) -> None:
    assert 0 < len(write_number(value, number_format)) < 60
