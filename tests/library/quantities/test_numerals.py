"""Digit strings to numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.quantities.numerals import Marks, marks_of, numbers_of, read_numeral


@pytest.mark.parametrize(
    ("word", "value", "step"),
    [
        ("676.373", "676373", "1"),
        ("82.03", "82.03", "0.01"),
        ("121,042", "121.042", "0.001"),
        ("1.234.567,89", "1234567.89", "0.01"),
        ("10.367,700", "10367.7", "0.001"),
        ("108.937,00", "108937", "0.01"),
        ("1,200", "1.2", "0.001"),
        ("7000", "7000", "1"),
        ("08", "8", "1"),
        ("0.084", "0.084", "0.001"),
        ("13.0", "13", "0.1"),
        ("14.800.000.000", "14800000000", "1"),
        ("1,234,567.89", "1234567.89", "0.01"),
        ("1,234,567", "1234567", "1"),
        ("5.500.00", "5500", "0.01"),
        ("1234.567", "1234.567", "0.001"),
        ("12.34.56", "123456", "1"),
    ],
)
def test_marks_are_read_by_rule(word: str, value: str, step: str) -> None:
    numeral = read_numeral(word)
    assert (numeral.value, numeral.step) == (Decimal(value), Decimal(step))


def test_whole_things_are_never_thousandths() -> None:
    assert read_numeral("1,234", whole=True).value == 1234
    assert read_numeral("0,234", whole=True).value == Decimal("0.234")


def test_a_share_is_never_thousands() -> None:
    assert read_numeral("45.123", share=True).value == Decimal("45.123")


def test_a_document_in_english_marks_is_read_so() -> None:
    marks = marks_of(["1,234.56", "12", "2,500,000"])
    assert marks is Marks.ENGLISH
    assert read_numeral("12.345", marks=marks).value == Decimal("12.345")
    assert read_numeral("12,345", marks=marks).value == 12345


def test_one_vietnamese_number_settles_the_habit() -> None:
    assert marks_of(["1,234.56", "676.373", "0,5"]) is Marks.VIETNAMESE
    assert marks_of(["82.03", "15"]) is Marks.VIETNAMESE


@given(st.integers(min_value=0, max_value=10**12))
def test_thousands_dots_change_nothing(value: int) -> None:
    assert read_numeral(f"{value:,}".replace(",", "."), whole=True).value == value


@given(st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False))
def test_what_is_written_is_read_back(value: Decimal) -> None:
    written = f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
    assert read_numeral(written).value == value


@given(st.text(st.sampled_from("0123456789.,x "), max_size=30))
def test_numbers_stand_apart_and_hold_all_digits(text: str) -> None:
    spans = numbers_of(text)
    assert all(text[start].isdigit() and text[end - 1].isdigit() for start, end in spans)
    assert sum(letter.isdigit() for start, end in spans for letter in text[start:end]) == sum(map(str.isdigit, text))
