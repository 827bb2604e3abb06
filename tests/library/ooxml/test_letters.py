from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.errors import UnreadableFile
from haidang.ooxml.letters import composed


@given(st.text(alphabet="aêơưđ中 \u0300\u0301\u0323\u031b", max_size=60))
def test_letters_are_composed(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)


def test_a_heap_of_marks_is_refused_soon() -> None:
    with pytest.raises(UnreadableFile):
        composed("a" + "\u0301\u0323" * 200_000)


def test_a_long_text_without_plain_letters_is_no_heap() -> None:
    assert composed("中" * 500 + "e\u0301") == "中" * 500 + "é"
