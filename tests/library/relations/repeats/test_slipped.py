"""A figure that stands elsewhere with one slip of the pen, in other words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.library.relations.texts import document_of

from haidang.relations.relation import Kind, Verdict

CASES: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("slipped.yaml").read_text(encoding="utf-8"))

FIRST = (
    "I. KẾT QUẢ\nCông tác chỉ đạo kịp thời. Nhân dân đồng tình. Thông tin thông suốt. Giao thông được nối lại.\n"
    "Sơ tán 1.925 hộ với 6.840 nhân khẩu; ngân sách huyện 6.494 triệu đồng; quỹ đất công ích 412,5 ha.\n"
)


def conflicts(*paragraphs: str) -> list[str]:
    return found_in(FIRST + "II. NHIỆM VỤ\n" + "\n".join(paragraphs) + "\n")


def found_in(text: str) -> list[str]:
    """What is told of two figures that may be one; with a question mark what only deserves a look."""
    relations = [each for each in document_of(text).relations if each.kind is Kind.EQUAL]
    found = [each for each in relations if each.verdict is Verdict.FAILS or each.suspect]
    return [f"{each.terms[0].text} / {each.stated.text}{' ?' if each.suspect else ''}" for each in found]


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("Đã đưa toàn bộ 6.480 nhân khẩu trở về nhà an toàn.", "6.840 nhân khẩu / 6.480 nhân khẩu"),
        ("Tham mưu phân bổ 6.944 triệu đồng ngân sách huyện.", "6.494 triệu đồng / 6.944 triệu đồng"),
        ("Kiểm tra việc quản lý 421,5 ha đất công ích.", "412,5 ha / 421,5 ha"),
        ("Dữ liệu của 1.952 hộ đã sơ tán được cập nhật.", "1.925 hộ / 1.952 hộ"),
    ],
)
def test_the_later_one_is_held_against_the_first(later: str, found: str) -> None:
    assert conflicts(later) == [found]


@pytest.mark.parametrize(
    "later",
    [
        "Đã đưa toàn bộ 6.840 nhân khẩu trở về nhà an toàn.",  # the same
        "Đã đưa 6.084 nhân khẩu trở về nhà.",  # digits that are no neighbours
        "Đã tiêm 6.480 liều vắc xin.",  # another noun
        "Thu phí chợ 6.944 triệu đồng.",  # other words
        "Tăng 6.944 triệu đồng ngân sách huyện so với năm trước.",  # a change
        "Kế hoạch ngân sách huyện 6.944 triệu đồng.",  # a plan
        "Năm 2019 sơ tán 6.480 nhân khẩu. Năm 2020 sơ tán 6.840 nhân khẩu.",  # the first of these is of another year
        "| Xã | Nhân khẩu |\n| A | 6.480 |",
    ],
)
def test_what_may_be_another_figure_is_left_alone(later: str) -> None:
    year = FIRST.replace("Sơ tán", "Năm 2020 sơ tán") if "2019" in later else FIRST
    relations = document_of(year + "II. NHIỆM VỤ\n" + later + "\n").relations
    assert not [each for each in relations if each.kind is Kind.EQUAL and each.verdict is Verdict.FAILS]


def test_figures_that_are_both_shown_right_are_two() -> None:
    first = "Có 4.321 hộ, gồm 4.000 hộ đồng bằng và 321 hộ miền núi.\n"
    second = "Hỗ trợ 4.231 hộ, gồm 4.000 hộ nông thôn và 231 hộ thành thị.\n"
    assert not conflicts(first.strip(), second.strip())


def test_three_values_are_a_form_that_is_filled_in() -> None:
    form = "Xã thứ {} vận động nhân dân hiến {} m2 đất."
    assert not conflicts(
        *(form.format(name, value) for name, value in (("nhất", "1.245"), ("hai", "1.254"), ("ba", "1.425")))
    )


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    assert found_in(case["text"]) == case["found"]
