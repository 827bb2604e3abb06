"""The nouns of counts: the longest known one, else the first syllable, and never a function word."""

from __future__ import annotations

import pytest

from haidang.quantities.nouns import _KNOWN_BY_HEAD, noun_of


@pytest.mark.parametrize("head", _KNOWN_BY_HEAD)
def test_known_nouns_stand_under_their_first_syllable(head: str) -> None:
    for phrase in _KNOWN_BY_HEAD[head].split(","):
        assert phrase.split()[0].lower() == head


@pytest.mark.parametrize(
    ("phrase", "noun", "known"),
    [
        ("hộ gia đình thoát nghèo", "hộ gia đình", True),
        ("chỉ vàng miếng", "chỉ vàng", True),
        ("cử tri đi bầu", "cử tri", True),
        ("flycam bay", "flycam", False),
        ("và các xã", "", False),
        ("rưỡi", "", False),
        ("UBND xã", "", False),
    ],
)
def test_takes_the_longest_noun(phrase: str, noun: str, known: bool) -> None:
    written = phrase.split()
    count, is_known = noun_of([word.lower() for word in written], written)
    assert (" ".join(written[:count]), is_known) == (noun, known)
