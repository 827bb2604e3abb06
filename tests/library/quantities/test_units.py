"""Units as written, and the words that only begin like one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from haidang.quantities.measures import read_measure
from haidang.quantities.units import UNIT_HEADS, UNITS, goes_on


def test_every_spelling_is_lower_case_and_worth_something() -> None:
    for spelling, unit in UNITS.items():
        assert spelling == spelling.lower()
        assert unit.scale > 0


@pytest.mark.parametrize(
    ("written", "unit", "scale"),
    [
        ("ha", "m2", 10_000),
        ("km2", "m2", 1_000_000),
        ("m²", "m2", 1),
        ("sào", "m2", 360),
        ("tạ/ha", "kg/ha", 100),
        ("tr.đ", "VND", 1_000_000),
        ("nghìn tỷ đồng", "VND", 10**12),
        ("Triệu đồng", "VND", 1_000_000),
        ("MW", "W", 1_000_000),
        ("Mb/s", "bit/s", 1_000_000),
        ("điểm %", "pp", 1),
        ("triệu USD", "USD", 1_000_000),
        ("đồng/người/tháng", "VND/người/tháng", 1),
    ],
)
def test_a_unit_is_brought_to_its_base(written: str, unit: str, scale: int) -> None:
    measure = read_measure(f" {written}", 0)
    assert measure is not None
    assert (measure.unit, measure.scale) == (unit, Decimal(scale))


@pytest.mark.parametrize("words", ["tỷ lệ", "đồng thời", "triệu tập", "tấn công", "năm học"])
def test_a_longer_word_is_not_the_unit(words: str) -> None:
    first, second = words.split()
    assert goes_on(first, second)


def test_a_noun_counts() -> None:
    measure = read_measure(" hộ gia đình, cá nhân", 0)
    assert measure is not None
    assert (measure.unit, measure.noun) == ("count", "hộ gia đình")


@pytest.mark.parametrize("words", ["và các", "đã hoàn thành", ", 5", "của huyện"])
def test_function_words_measure_nothing(words: str) -> None:
    assert read_measure(f" {words}", 0) is None


@pytest.mark.parametrize("spelling", sorted(UNITS))
def test_every_spelling_is_found_by_its_first_word(spelling: str) -> None:
    words = spelling.split(" ")
    assert UNIT_HEADS[words[0]] >= len(words)
