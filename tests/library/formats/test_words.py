from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from haidang.formats import words


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("0", "0"),
        ("7", "7"),
        ("-1234.5", "-1.234,5"),
        ("-0.5", "-0,5"),
        ("8948", "8.948"),
        ("2435.70", "2.435,7"),
        ("1E+9", "1.000.000.000"),
    ],
)
def test_a_number_is_written_as_in_vietnamese(value: str, written: str) -> None:
    assert words.number(Decimal(value)) == written


@pytest.mark.parametrize(
    ("code", "noun", "written"),
    [
        ("VND", "", "đồng"),
        ("VND/hộ", "", "đồng/hộ"),
        ("count", "hộ", "hộ"),
        ("count/ngày", "lượt", "lượt/ngày"),
        ("m2", "", "m²"),
        ("%/năm", "", "%/năm"),
        ("pp", "", "điểm %"),
        ("USD", "", "USD"),
    ],
)
def test_a_unit_is_written_as_people_do(code: str, noun: str, written: str) -> None:
    assert words.unit(code, noun) == written


def test_an_amount_shows_its_qualifier_and_range() -> None:
    assert words.amount(Decimal(30), Decimal(40), ">=", "count", "hộ") == "≥ 30-40 hộ"


def test_a_date_has_a_nought_where_the_decree_wants_one() -> None:
    assert words.day(date(2024, 2, 9)) == "09/02/2024"
    assert words.day(date(2024, 11, 25)) == "25/11/2024"
    assert words.day(None) == ""
