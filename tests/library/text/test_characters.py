"""Characters come to one form, each where it was."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.text.characters import fold, plain, to_nfc


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Uỷ ban nhân dân", "Ủy ban nhân dân"),
        ("hoà giải, khoẻ mạnh, thuỷ lợi", "hòa giải, khỏe mạnh, thủy lợi"),
        ("HOÀ BÌNH, UỶ BAN", "HÒA BÌNH, ỦY BAN"),
        ("quý I, quỹ đất, quý báu", "quý I, quỹ đất, quý báu"),
        ("toàn tỉnh, hoàn thành, xoài, ngoại", "toàn tỉnh, hoàn thành, xoài, ngoại"),
        ("2021 – 2025", "2021 - 2025"),
        ("5\u00a0tỷ\u202fđồng", "5 tỷ đồng"),
        ("– gạch đầu dòng", "- gạch đầu dòng"),
        ("\uf0b7 dấu chấm", "• dấu chấm"),
    ],
)
def test_typing_habits_come_to_one_form(typed: str, read: str) -> None:
    assert plain(typed) == read


@given(st.text())
def test_plain_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text())
def test_plain_twice_is_plain_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_decomposed_letters_are_composed() -> None:
    assert to_nfc(unicodedata.normalize("NFD", "Ủy ban nhân dân huyện Cẩm Giàng")) == "Ủy ban nhân dân huyện Cẩm Giàng"


def test_every_line_end_is_one() -> None:
    assert to_nfc("một\r\nhai\rba\n") == "một\nhai\nba\n"


def test_fold_forgets_marks_and_case() -> None:
    assert fold("Đặc khu Bạch  Long Vĩ") == "dac khu bach long vi"
