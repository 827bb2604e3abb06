"""The time that a plan states for the whole of itself, and what is none."""

from __future__ import annotations

import pytest
from tests.library.rules.rule_cases import RULES, check

from haidang.rules.tasks.general_time import general_time

PLAN = """KẾ HOẠCH
Thực hiện chủ đề năm 2024
{before}
V. NHIỆM VỤ
1. Phòng Nội vụ chủ trì rà soát thủ tục hành chính{beside}.
2. Huyện đoàn chủ trì trồng cây.
"""


def time_of(before: str, beside: str = "") -> str | None:
    document, _ = check(RULES["NV02"], PLAN.format(before=before, beside=beside))
    found = general_time(document)
    return document.text[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("before", "time"),
    [
        ("IV. THỜI GIAN THỰC HIỆN\nTừ ngày 01/3/2024 đến ngày 30/11/2024.", "Từ ngày 01/3/2024 đến ngày 30/11/2024."),
        ("IV. THỜI GIAN, ĐỊA ĐIỂM\n- Từ ngày 01/3/2024 đến ngày 30/11/2024.", "Từ ngày 01/3/2024 đến ngày 30/11/2024."),
        ("IV. YÊU CẦU\n1. Thời gian thực hiện: trong năm 2024.", "trong năm 2024."),
        ("Kế hoạch này được triển khai thực hiện từ ngày 01/3/2024.", "từ ngày 01/3/2024"),
        ("Đợt cao điểm bắt đầu từ ngày 05/9/2024 đến ngày 05/10/2024.", "từ ngày 05/9/2024 đến ngày 05/10/2024"),
    ],
)
def test_a_plan_may_state_one_time_for_all(before: str, time: str) -> None:
    assert time_of(before) == time


@pytest.mark.parametrize("before", ["", "IV. THỜI GIAN THỰC HIỆN\nTheo hướng dẫn của tỉnh.", "IV. KINH PHÍ\nNăm 2024."])
def test_what_names_no_day_is_none(before: str) -> None:
    assert time_of(before) is None


def test_a_time_beside_tasks_is_theirs() -> None:
    assert time_of("", ". Thời gian thực hiện: Quý I/2024") is None
