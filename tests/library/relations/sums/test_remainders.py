"""What is left of a whole, beside what was done of it."""

from __future__ import annotations

import pytest
from tests.library.relations.texts import page_of, read

from haidang.relations.sums.remainders import find_remainders


def found(text: str) -> list[str]:
    return [read(relation) for relation in find_remainders(page_of(text))]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Đã giải quyết 19/33 vụ việc, còn lại 14 vụ.", "holds 33 vụ việc: 19; 14 vụ"),
        ("Đã giải quyết 19/33 vụ việc, 15 vụ còn lại đang giải quyết.", "fails 33 vụ việc: 19; 15 vụ"),
        ("Đã giải quyết 19/33 vụ việc, đang giải quyết 12 vụ.", "undecided 33 vụ việc: 19; 12 vụ"),
        ("Nhận 536 đơn, đã giải quyết 516 đơn, chưa giải quyết 20 đơn.", "holds 536 đơn: 516 đơn; 20 đơn"),
        ("Nhận 536 đơn, đã giải quyết 516 đơn, đang giải quyết 30 đơn.", "fails 536 đơn: 516 đơn; 30 đơn"),
    ],
)
def test_rest_and_what_was_done_make_the_whole(text: str, relation: str) -> None:
    assert found(text) == [relation]


@pytest.mark.parametrize(
    "text",
    [
        "Đã giải quyết 19/33 vụ việc, tăng 14 vụ.",
        "Đã giải quyết 19/33 vụ việc. Còn lại 14 hộ nghèo.",
        "Đã giải quyết 19/33 vụ việc, còn lại 14 người.",
        "Nhận 536 đơn, giảm 516 đơn, còn lại 20 đơn.",
        "Kế hoạch 36 đơn, đã giải quyết 516 đơn, đang giải quyết 20 đơn.",
    ],
)
def test_other_figures_are_no_rest(text: str) -> None:
    assert found(text) == []
