"""Words looked for letter by letter are found as the pattern of all of them finds them."""

from __future__ import annotations

import re

import pytest

from haidang.reading import unit_words
from haidang.reading.choices import OneOf, any_of
from haidang.reading.unit_words import WORD_END

LISTS = (unit_words.RUN_ON, unit_words.DEEDS_IN_NAMES, unit_words.COMMA_INSIDE, unit_words.INSIDE_NAMES)
TEXT = """Sở Nông nghiệp và Phát triển nông thôn, Ban Quản lý dự án đầu tư xây dựng công trình giao thông, Quỹ Bảo vệ và
phát triển rừng, Hội đồng phối hợp phổ biến giáo dục pháp luật, Trung tâm Văn hóa, Thông tin và Thể thao, Đoàn Thanh
niên, đại diện cha mẹ học sinh, an toàn thực phẩm, địa phương"""


@pytest.mark.parametrize("words", LISTS, ids=lambda words: str(words[0]))
@pytest.mark.parametrize("behind", ["", WORD_END])
def test_each_place_holds_what_the_pattern_of_all_finds(words: tuple[str, ...], behind: str) -> None:
    one, pattern = OneOf(words, behind), re.compile(any_of(words) + behind)
    found = [one.match(TEXT, at) for at in range(len(TEXT) + 1)]
    assert [each and each.span() for each in found] == [
        each and each.span() for each in (pattern.match(TEXT, at) for at in range(len(TEXT) + 1))
    ]
    assert any(found)


def test_where_no_word_can_begin_nothing_is_found() -> None:
    one = OneOf(["[Nn]ông thôn", "đô thị"])
    assert one.match("(xã)", 0) is None and one.match("", 0) is None and one.match("nông", 0) is None


def test_letters_that_begin_no_word_are_not_kept() -> None:
    one = OneOf(["đô thị", "(?:và )?phát triển"])
    for letter in "abcdgxyz .,;":
        assert one.match(letter, 0) is None
    assert one.match("phát triển", 0) and len(one._compiled) == 1
