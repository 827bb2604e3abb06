"""A text cut into words, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.text.words import cut

TEXT = "1. Kế hoạch (mới).\nCác xã, “Trường Thọ”  và\n\nAn Thọ."


@pytest.mark.parametrize("word", ["Kế", "hoạch", "(mới).", "xã,", "“Trường", "An"])
def test_a_word_is_found_where_it_stands(word: str) -> None:
    words = cut(TEXT)
    assert words.offset(words.written.index(word)) == TEXT.index(word)


def test_a_span_ends_before_the_marks_behind_it() -> None:
    words = cut(TEXT)
    assert TEXT[slice(*words.span(words.written.index("hoạch"), 2))] == "hoạch (mới"


def test_words_with_capitals_are_known_behind_marks() -> None:
    words = cut(TEXT)
    assert [words.bare(at) for at in words.capitals] == ["kế", "các", "trường", "thọ", "an", "thọ"]


@given(st.text(alphabet="aĐ .,(\n", max_size=60))
def test_every_word_has_its_place(text: str) -> None:
    words = cut(text)
    for index, word in enumerate(words.written):
        if word.strip():
            start = words.offset(index)
            assert text[start : start + len(word)] == word
