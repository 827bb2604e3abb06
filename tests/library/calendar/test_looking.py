"""What is looked for by its first letters is what the whole pattern finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.calendar import recurrences, stretches

WORDS = (
    "trong của năm 2024 2025 Năm đầu cuối hết Trong cả ngày Ngày 5 05 15/11 30/9/2024 5.3.2024 tháng Tháng 10 "
    "T10/2024 quý Quý quí I II III/2024 IV - , và đến tới giai đoạn Giai nhiệm kỳ học các Các sáu 6 ba chín nửa Nửa "
    "nay 11/2024 họp x ; . ) ( lần một mỗi Mỗi hằng Hàng hàng định kỳ thường xuyên Thường liên tục tuần 02 /năm 06 "
    "tháng/lần báo cáo"
).split()
TEXTS = st.lists(st.sampled_from(WORDS), max_size=14).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words), "\n".join(words)])
)


def _whole(pattern: re.Pattern[str], text: str) -> list[str]:
    return [found[0].strip() for found in pattern.finditer(text)]


@given(TEXTS)
def test_every_stretch_is_found(text: str) -> None:
    found = [stretch for match in stretches._STRETCH.finditer(text) if (stretch := stretches._stretch(match))]
    assert list(stretches.find_stretches(text)) == [stretches._shifted(stretch, text) for stretch in found]


@given(TEXTS)
def test_every_recurrence_is_found(text: str) -> None:
    found = [text[one.start : one.end].strip() for one in recurrences.find_recurrences(text)]
    assert found == _whole(recurrences._RECURRENCE, text)


@pytest.mark.parametrize("text", ["cuối của năm 2024", "trong của năm 2024,", "của năm 2024", "x, của năm 2024"])
def test_the_word_between_part_and_year_is_read(text: str) -> None:
    [stretch] = stretches.find_stretches(text)
    assert stretch.end == len(text.rstrip(","))
