"""The words that tie, open, end and interrupt lists of parts."""

from __future__ import annotations

import re
import sys

import pytest

from haidang.relations.page.connectives import (
    CONNECTIVE,
    PART_WORDS,
    SPACES,
    WHOLE_WORDS,
    connective_of,
    leaves_open,
)
from haidang.relations.relation import Connective


@pytest.mark.parametrize("word", WHOLE_WORDS)
def test_words_of_the_whole(word: str) -> None:
    assert connective_of(word.capitalize()) is Connective.WHOLE
    found = CONNECTIVE.search(f"tổng số, {word} 5 hộ")
    assert found is not None and found[0] == word


@pytest.mark.parametrize("word", PART_WORDS)
def test_words_of_a_part(word: str) -> None:
    assert connective_of(word) is Connective.PART


@pytest.mark.parametrize("text", ["cụ thể hóa nghị quyết", "trong đóng góp", "bên trong", "gồmx"])
def test_words_that_only_look_alike(text: str) -> None:
    assert CONNECTIVE.search(text) is None


@pytest.mark.parametrize("text", ["đường, điện...", "điện, v.v", "chủ yếu là xã", "một số xã", "như xã An Thọ"])
def test_words_that_leave_a_list_open(text: str) -> None:
    assert leaves_open(text, 0, len(text))


def test_as_follows_closes_a_list() -> None:
    assert not leaves_open("cụ thể như sau", 0, 14)


def test_the_spaces_are_those_of_patterns() -> None:
    assert "".join(re.findall(r"\s", "".join(map(chr, range(sys.maxunicode + 1))))) == SPACES
