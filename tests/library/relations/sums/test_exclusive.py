"""Parts that no thing can be in twice are told from parts that overlap."""

from __future__ import annotations

import pytest
from tests.library.relations.texts import page_of

from haidang.relations.sums.exclusive import exclude_each_other

APART = (
    "Sơn La 48 nhà, Thái Nguyên 33 nhà, Cao Bằng 5 nhà",
    "(Hà Giang: 130 nhà; Lai Châu: 259 nhà; Lào Cai: 1 nhà)",
    "Điện Biên thiệt hại lớn nhất với 142 nhà, Hà Giang 97 nhà, Sơn La 48 nhà, Lào Cai 30 nhà",
    "mầm non có 43 trường, tiểu học có 109 trường, THCS có 38 trường và THPT có 9 trường",
    "có 1.180 vụ việc cũ tồn đọng chuyển qua và 1.196 vụ mới phát sinh trong năm",
    "khách quốc tế 97.678 lượt, tăng 59%; khách trong nước 234.216 lượt",
)
TOGETHER = (
    "nữ 562 người, đảng viên 803 người",
    "Sơn La 48 nhà, Sơn La 33 nhà, Cao Bằng 5 nhà",
    "Sơn La 48 nhà, bị sập 33 nhà, Cao Bằng 5 nhà, hư hỏng 7 nhà",
    "mầm non có 43 trường, tiểu học có 109 trường, đạt chuẩn 38 trường",
    "đúng hạn 7.226 hồ sơ; đang giải quyết 78 hồ sơ",
    "12 trường",
)


@pytest.mark.parametrize("text", APART)
def test_places_and_kinds_exclude_each_other(text: str) -> None:
    page = page_of(text)
    assert exclude_each_other(page.text, [figure for figure in page.quantities if figure.unit == "count"])


@pytest.mark.parametrize("text", TOGETHER)
def test_traits_do_not(text: str) -> None:
    page = page_of(text)
    assert not exclude_each_other(page.text, [figure for figure in page.quantities if figure.unit == "count"])
