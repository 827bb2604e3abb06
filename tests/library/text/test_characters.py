"""Characters come to one form, each where it was."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.text.characters import fold, one_of, plain, plain_spaces, to_nfc, word_opening


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


def test_a_heap_of_marks_gets_a_joiner_behind_every_thirty() -> None:
    heap = "a" + "\u0323" * 70
    assert to_nfc(heap).count("\u034f") == 2
    assert to_nfc("a" + "\u0323" * 29).count("\u034f") == 0


@pytest.mark.parametrize("signs", ["…" * 80, "―" * 80, "“”" * 40])
def test_runs_of_other_signs_stay(signs: str) -> None:
    assert to_nfc(signs) == signs


def test_letters_of_other_alphabets_become_ours() -> None:
    assert plain("Ðề án, ðất, ƣu tiên, Ƣu") == "Đề án, đất, ưu tiên, Ưu"


@pytest.mark.parametrize(
    ("text", "places"),
    [("trước ngày 5, Trước tháng 6", [0, 14]), ("ngược, hạn", [7]), ("xtrước", []), ("1trước", [])],
)
def test_a_word_opening_is_found_where_a_word_begins(text: str, places: list[int]) -> None:
    pattern = re.compile(word_opening(["trước", "hạn"]))
    assert [found.start() for found in pattern.finditer(text)] == places


@pytest.mark.parametrize("text", ["Ban", "Ban Chỉ đạo", "ban", "Tỉnh ủy", "Huyện ủy", "Sở Y tế", "Cục"])
def test_grouped_words_match_as_a_plain_alternation_does(text: str) -> None:
    words = ["Ban Chỉ đạo", "(?:Tỉnh|Huyện) ủy", "[Bb]an", "Sở"]
    grouped, plainly = re.match(one_of(words), text), re.match("|".join(words), text)
    assert (grouped and grouped[0]) == (plainly and plainly[0])


@given(st.text(st.sampled_from("ab \n\t\x0b\x0c\r\x1c\x85\u00a0\u1680\u2003\u2028\u202f\u3000")))
def test_plain_spaces_leave_one_kind_and_the_line_ends(text: str) -> None:
    assert plain_spaces(text) == re.sub(r"[^\S\n]", " ", text)


def test_every_kind_of_space_becomes_plain() -> None:
    kinds = [chr(code) for code in range(0x10000) if chr(code).isspace() and chr(code) != "\n"]
    assert plain_spaces("".join(kinds)) == " " * len(kinds)


def test_letters_behind_which_the_same_stands_may_share_a_group() -> None:
    words = ["[Tt]rưởng phòng", "[Tt]rưởng", "[Bb]an", "Ban Chỉ đạo", "tổ"]
    merged, apart = re.compile(one_of(words, merged=True)), re.compile(one_of(words))
    assert one_of(["[Bb]an", "[Bb]ộ"], merged=True) == "(?:[Bb](?:an|ộ))"
    for text in ("Trưởng phòng", "trưởng ban", "Ban Chỉ đạo", "ban chỉ", "tổ", "Tổ", "bàn"):
        found, same = merged.match(text), apart.match(text)
        assert (found and found[0]) == (same and same[0])
