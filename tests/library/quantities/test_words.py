"""Numbers in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.quantities.words import number_in_words, run_of_number_words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("hai", 2),
        ("mười", 10),
        ("mười lăm", 15),
        ("mười một", 11),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("hai mươi tư", 24),
        ("hai mươi bốn", 24),
        ("ba lăm", 35),
        ("chín mươi lăm", 95),
        ("một trăm", 100),
        ("một trăm linh ba", 103),
        ("một trăm lẻ ba", 103),
        ("ba trăm hai mươi lăm", 325),
        ("một nghìn", 1000),
        ("một ngàn không trăm linh năm", 1005),
        ("mười hai triệu", 12_000_000),
        ("Một tỷ hai trăm năm mươi triệu", 1_250_000_000),
        ("hai tỉ, ba trăm triệu", 2_300_000_000),
        ("hai nghìn tỷ", 2_000_000_000_000),
        ("một trăm hai mươi mốt tỷ không trăm bốn mươi hai triệu", 121_042_000_000),
        ("sáu trăm bảy mươi sáu tỷ ba trăm bảy mươi ba triệu", 676_373_000_000),
    ],
)
def test_reads_the_words(words: str, value: int) -> None:
    assert number_in_words(words) == value


@pytest.mark.parametrize("words", ["", "hai đoàn", "trăm mươi", "hộ", "mười trăm linh"])
def test_other_words_are_no_number(words: str) -> None:
    assert number_in_words(words) is None


_NAMES = "không một hai ba bốn năm sáu bảy tám chín".split()


def _below_a_thousand(value: int) -> str:
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    parts = [_NAMES[hundreds], "trăm"] if hundreds else []
    if tens == 0 and hundreds and ones:
        parts.append("linh")
    if tens:
        parts += ["mười"] if tens == 1 else [_NAMES[tens], "mươi"]
    if ones:
        parts.append("lăm" if ones == 5 and tens else "mốt" if ones == 1 and tens > 1 else _NAMES[ones])
    return " ".join(parts)


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=0, max_value=999), st.integers(0, 999))
def test_what_is_said_is_read_back(billions: int, millions: int, thousands: int) -> None:
    said = [_below_a_thousand(billions), "tỷ"]
    for count, name in ((millions, "triệu"), (thousands, "nghìn")):
        if count:
            said += [_below_a_thousand(count), name]
    value = billions * 10**9 + millions * 10**6 + thousands * 10**3
    assert number_in_words(" ".join(said)) == value


def test_a_run_ends_where_the_number_ends() -> None:
    text = "có hai mươi lăm hộ"
    assert text[3 : run_of_number_words(text, 3)] == "hai mươi lăm"
    assert run_of_number_words("có hộ", 3) == 3
