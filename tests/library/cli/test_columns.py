from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.cli.columns import break_lines, column_count, page_columns, underline


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("12 xã", 5), ("tổng số", 7), ("to\u0302\u0309ng", 4), ("東京", 4), ("a\u200bb", 2), ("①", 1)],
)
def test_a_text_takes_as_many_columns_as_a_terminal_gives_it(text: str, columns: int) -> None:
    assert column_count(text) == columns


def _lines(text: str, columns: int) -> list[str]:
    return [text[start:end] for start, end in break_lines(text, columns)]


def test_lines_break_at_spaces() -> None:
    assert _lines("tổng thu ngân sách", 8) == ["tổng thu", "ngân", "sách"]


def test_a_word_longer_than_a_line_is_broken_inside() -> None:
    assert _lines("a 123456789 b", 4) == ["a", "1234", "5678", "9 b"]


def test_a_wide_sign_that_no_line_can_hold_stands_on_its_own() -> None:
    assert _lines("東京", 1) == ["東", "京"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert break_lines("", 10) == [(0, 0)]


@given(st.text(alphabet="ab ổ東\u0301", max_size=60), st.integers(min_value=2, max_value=12))
def test_no_line_is_too_long_and_no_word_is_lost(text: str, columns: int) -> None:
    lines = _lines(text, columns)
    assert all(column_count(line.strip()) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_marks_stand_under_their_words_whatever_the_letters_take() -> None:
    words = "o\u0302 12 東 34"
    at = words.index("12"), words.index("34")
    line = underline(words, [(at[0], at[0] + 2, "^"), (at[1], at[1] + 2, "~")])
    assert line == "  ^^    ~~"


def test_the_first_of_two_marks_at_one_place_is_seen() -> None:
    assert underline("12 xã", [(0, 2, "^"), (0, 5, "~")]) == "^^~~~"


def test_an_empty_mark_is_one_sign_even_behind_the_words() -> None:
    assert underline("Số:", [(3, 3, "^")]) == "   ^"


def test_marks_that_reach_beyond_the_line_are_cut() -> None:
    assert underline("12", [(-3, 9, "^")]) == "^^"


@pytest.mark.parametrize(("terminal", "page"), [("20", 60), ("80", 80), ("400", 120)])
def test_a_page_is_as_wide_as_the_terminal_within_bounds(
    monkeypatch: pytest.MonkeyPatch, terminal: str, page: int
) -> None:
    monkeypatch.setenv("COLUMNS", terminal)
    assert page_columns() == page
