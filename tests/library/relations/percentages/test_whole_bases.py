"""Percentages of counts that no whole number gives, and those that nothing can be said of."""

from __future__ import annotations

import pytest
from tests.library.relations.texts import page_of

from haidang.relations.percentages.percentages import percentages
from haidang.relations.percentages.whole_bases import of_whole_base


def _impossible(text: str) -> list[str]:
    page = page_of(text)
    return [each.value.text for each in percentages(page) if of_whole_base(page, each) is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Xảy ra 29 vụ cháy, tăng 11,15% so với cùng kỳ.",
        "Xảy ra 12 vụ đuối nước, giảm 21,3% so với năm 2021.",
        "Có 34 giáo viên được khen thưởng, tỷ lệ 54,6%.",
        "Xảy ra 29 vụ cháy. So với cùng kỳ, số vụ cháy tăng 11,15%.",
    ],
)
def test_no_whole_number_gives_it(text: str) -> None:
    assert len(_impossible(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Xảy ra 29 vụ cháy, tăng 11,54% so với cùng kỳ.",
        "Xảy ra 29 vụ cháy, tăng 11% so với cùng kỳ.",
        "Xảy ra khoảng 29 vụ cháy, tăng 11,15% so với cùng kỳ.",
        "Có 25.500 lượt người, tăng 8,71% so với cùng kỳ.",
        "Cùng kỳ xảy ra 29 vụ cháy, tăng 11,15% so với năm trước.",
        "Có 34 dự án khởi công, chiếm 54,6% tổng vốn.",
        "Có 29 hộ nghèo, giảm 11,15% so với cùng kỳ.",
        "Xảy ra 29 vụ cháy. So với cùng kỳ, giá trị thiệt hại tăng 11,15%.",
    ],
)
def test_nothing_speaks_against_it(text: str) -> None:
    assert not _impossible(text)
