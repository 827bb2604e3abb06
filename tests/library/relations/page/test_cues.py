"""Words that begin something: the same found as by the pattern itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.relations.page.cues import Cues, Words, any_of

WORDS = ("tổng số", "tổng", "tổng cộng", "cộng", "cả", r"cuối năm \d{4}", "còn", "còn lại", "dư", "đang")
PIECES = st.sampled_from(
    [
        "tổng",
        "Tổng",
        " số",
        " cộng",
        "cộng",
        "Cả",
        "cuối năm 2023",
        "còn",
        " ",
        ",",
        "x",
        "công",
        "\n",
        "cảnh",
        " lại",
        "dư",
        "Đang",
        "Dư",
    ]
)


@given(st.lists(PIECES, max_size=30))
def test_all_that_the_pattern_finds_and_nothing_else(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = [match.span() for match in Cues(*WORDS).finditer(text)]
    assert found == [match.span() for match in re.finditer(any_of(*WORDS), text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [("Như xã Đông", "Như"), ("như xã", "như"), ("thư ký", None), ("nhưng", None), ("vận như", "như")],
)
def test_any_of_finds_whole_words_with_either_first_letter(text: str, found: str | None) -> None:
    match = re.search(any_of("như", "tiêu biểu", "nhất là"), text)
    assert (match and match[0]) == found


@given(st.lists(PIECES, max_size=30), st.integers(0, 40), st.integers(0, 80))
def test_words_of_a_stretch_are_those_of_the_pattern(pieces: list[str], start: int, length: int) -> None:
    text, end = "".join(pieces), start + length
    words, plain = Words(*WORDS), re.compile(any_of(*WORDS))
    first, again = words.search(text, start, end), plain.search(text, start, end)
    assert (first and first.span()) == (again and again.span())
    found = [match.span() for match in words.finditer(text, start, end)]
    assert found == [match.span() for match in plain.finditer(text, start, end)]


def test_what_follows_may_forbid_a_word() -> None:
    words = Words("như", "một số", behind="(?! sau)")
    text = "như sau: A, như B"
    found = words.search(text, 0, len(text))
    assert found is not None
    assert found.start() == 12
