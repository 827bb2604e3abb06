"""Vietnamese order and search, through keys that are stored."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang_web.frame.keys import folded_key, search_key, sort_key


@pytest.mark.parametrize(
    "in_order",
    [
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["An", "Ăn", "Ân", "Ba", "Cá", "Da", "Đa", "Em", "Ên"],
        ["Cẩm Giang", "Cẩm Giàng", "Cẩm Lộ"],
        ["Hà Nội", "Hải Phòng", "Hồ Chí Minh", "Huế"],
        ["xã 2", "xã An"],
    ],
)
def test_order(in_order: list[str]) -> None:
    shuffled = [*in_order[1:], in_order[0]]
    assert sorted(shuffled, key=sort_key) == in_order


def test_both_are_found_and_the_exact_one_is_known() -> None:
    names = ["Cẩm Giang", "Cẩm Giàng"]
    assert {folded_key(name) for name in names} == {folded_key("cam giang")}
    assert [name for name in names if search_key(name) == search_key("CẨM  GIÀNG")] == ["Cẩm Giàng"]


@given(st.text())
def test_how_letters_are_put_together_does_not_matter(words: str) -> None:
    parted = unicodedata.normalize("NFD", words)
    for key in (sort_key, search_key, folded_key):
        assert key(unicodedata.normalize("NFC", words)) == key(parted) or key is sort_key
