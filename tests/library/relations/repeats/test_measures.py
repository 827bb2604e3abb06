"""What a figure is said to measure: its words, period, names, and what sets it apart."""

from __future__ import annotations

import pytest
from tests.library.relations.texts import document_of, page_with_blocks

from haidang.relations.repeats.measures import Measure, Measures, telling, words_behind


def measure(text: str, index: int = -1) -> Measure | None:
    """The measure of the last figure, or of the one at `index`."""
    page = page_with_blocks(text)
    return Measures(page).of(index % len(page.quantities))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tổng thu ngân sách nhà nước trên địa bàn ước đạt 186.420 triệu đồng.", "thu ngân sách nhà nước"),
        ("Toàn xã hiện có 212 hộ nghèo.", "hộ nghèo"),
        ("Hạn hán làm 1.126 ha cây trồng bị thiệt hại do hồ cạn.", "hạn hán làm cây trồng bị thiệt hại"),
        ("Đời sống được nâng lên; tổng số hộ nghèo là 221 hộ.", "hộ nghèo"),
        ("Tỷ lệ hộ nghèo giảm còn 3,21%.", "tỷ lệ hộ nghèo"),
    ],
)
def test_words(text: str, words: str) -> None:
    found = measure(text)
    assert found is not None and found.words == tuple(sorted(words.split()))


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Kế hoạch thu ngân sách xã là 12 tỷ đồng.", {"kế hoạch"}),
        ("Toàn xã giảm 212 hộ nghèo.", {"giảm"}),
        ("Toàn xã có 212 hộ cận nghèo.", {"cận"}),
        ("Toàn huyện mới có 612 phòng học kiên cố.", set()),
        ("Thu ngân sách xã đạt 12 tỷ đồng.", set()),
    ],
)
def test_words_that_set_apart(text: str, apart: set[str]) -> None:
    found = measure(text)
    assert found is not None and found.apart == apart


def test_period_and_names() -> None:
    found = measure("Trong quý II, dự án cầu Đông Hải giải ngân vốn đầu tư 12,5 tỷ đồng.")
    assert found is not None
    assert found.period == {"quý ii"}
    assert found.names == {"đông hải"}


def test_the_year_of_the_report_is_no_period_of_its_own() -> None:
    report = "Năm 2024 tình hình ổn định. Năm 2024 thu ngân sách xã đạt 12 tỷ đồng."
    found, other = measure(report), measure(report + " Năm 2023 thu ngân sách xã đạt 11 tỷ đồng.")
    assert found is not None and not found.period
    assert other is not None and other.period == {"năm 2023"}


def test_names_of_the_section() -> None:
    text = "1. Giải phóng mặt bằng tại xã An Thọ\n- Diện tích thu hồi là 34,39 ha.\n2. Kết luận\n- Tốt."
    assert Measures(page_with_blocks(text)).section(0) == {"an thọ"}


@pytest.mark.parametrize("text", ["Có 318 hộ, trong đó 212 hộ nghèo.", "Thu 12 tỷ đồng, phí 3 tỷ đồng."])
def test_parts_and_figures_that_say_too_little(text: str) -> None:
    assert measure(text) is None


def test_words_that_tell() -> None:
    assert telling("tổng số hộ nghèo của toàn xã là") == ["hộ", "nghèo", "xã"]
    document = document_of("Toàn xã có 318 hộ trong vùng ngập sâu thuộc ba thôn.")
    assert words_behind(document.text, document.quantities[0]).split()[:2] == ["trong", "vùng"]
