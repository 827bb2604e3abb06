"""Lines that a column's width cut, and lines that end where their author ended them."""

from __future__ import annotations

import pytest

from haidang.text.joining import belong_together

WIDTH = 76
FULL = "Vận hành hết công suất 42 trạm cấp nước, tổng công suất 38.500 m3/ngày đêm;"


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        (FULL, "lắp đặt thêm 05 hệ thống lọc trước ngày 28/02/2020.", True),
        (FULL, "Lắp đặt thêm 05 hệ thống lọc trước ngày 28/02/2020.", False),
        (FULL, "- lắp đặt thêm 05 hệ thống lọc", False),
        ("Vận hành 42 trạm cấp nước;", "lắp đặt thêm 05 hệ thống lọc", False),
        ("3. Văn phòng Sở", "Đăng tải Kế hoạch trên trang thông tin điện tử của Sở", False),
        ("5. Sở", "Khoa học và Công nghệ:", True),
    ],
)
def test_what_a_width_cut_goes_on(before: str, after: str, joined: bool) -> None:
    assert belong_together(before, after, wrapped=WIDTH, apart=False) is joined


def test_in_a_text_that_is_not_cut_a_clause_ends_its_line() -> None:
    assert not belong_together(FULL, "lắp đặt thêm 05 hệ thống lọc", wrapped=0, apart=False)


@pytest.mark.parametrize("end", [".", ";", ":", "…", "./.", '."', ".”)", ";*_", "!'\"”»"])
def test_behind_what_ends_a_sentence_nothing_goes_on(end: str) -> None:
    assert not belong_together(f"Vận hành 42 trạm cấp nước{end}", "lắp đặt thêm", wrapped=0, apart=True)


@pytest.mark.parametrize("end", ["", ",", ")", "”", '"', ".'\"”»’"])
def test_other_marks_do_not_end_a_sentence(end: str) -> None:
    assert belong_together(f"Vận hành 42 trạm cấp nước{end}", "lắp đặt thêm", wrapped=0, apart=True)


@pytest.mark.parametrize(
    "after", ["Số: 12/KH-UBND", "Nơi nhận:", "TM. ỦY BAN", "| một | hai |", "Phụ lục II", "Q. GIÁM"]
)
def test_parts_of_a_form_stand_apart(after: str) -> None:
    assert not belong_together("Vận hành 42 trạm cấp nước", after, wrapped=WIDTH, apart=False)
