"""Words of a text are counted as whole words, whatever marks stand beside them."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from haidang.relations.repeats.word_counts import WordCounts

TEXT = "hộ nghèo và hộ cận nghèo; 12hộ, hộ_mới (nghèo) “hộ” m² rộng\nhộ…" + "".join(
    f"\ntừ{'a' * number}" for number in range(60)
)
WORDS = Counter(re.findall(r"[^\W\d_]+", TEXT))


@pytest.mark.parametrize("word", ["hộ", "nghèo", "m", "m²", "cận", "vắng", "từ"])
def test_a_word_is_counted_where_it_stands_alone(word: str) -> None:
    assert WordCounts(TEXT)[word] == WORDS[word]


def test_each_word_is_counted() -> None:
    counts = WordCounts(TEXT)
    assert {word: counts[word] for word in WORDS} == dict(WORDS)
