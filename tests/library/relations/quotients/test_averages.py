"""Averages, yields and ratios of boys to girls: what is divided, and how surely."""

from __future__ import annotations

import pytest
from tests.library.relations.texts import page_of, read

from haidang.relations.quotients.averages import find_averages
from haidang.relations.quotients.rates import averages
from haidang.relations.quotients.yields import find_yields


def divided(text: str) -> list[str]:
    return [read(relation) for relation in find_averages(page_of(text))]


def grown(text: str) -> list[str]:
    return [read(relation) for relation in find_yields(page_of(text))]


@pytest.mark.parametrize(
    ("text", "above", "below", "worth"),
    [
        ("bình quân 32,8 học sinh/lớp", "count", "lớp", 1),
        ("mật độ 24 thuê bao/100 dân", "count", "dân", 100),
        ("đạt 6,1 bác sĩ/vạn dân", "count", "dân", 10_000),
        ("bình quân mỗi hộ 5 triệu đồng", "VND", "hộ", 1),
        ("trung bình 3 tỷ đồng một xã", "VND", "xã", 1),
        ("bình quân 0,25 ha đất sản xuất/hộ", "m2", "hộ", 1),
    ],
)
def test_what_falls_on_how_many(text: str, above: str, below: str, worth: int) -> None:
    (average,) = averages(page_of(text + "."))
    assert (average.above, average.below, average.worth, average.said) == (above, below, worth, True)


@pytest.mark.parametrize("text", ["Toàn xã có 5 hộ.", "Đã chi 5 triệu đồng.", "Tỷ lệ đạt 5%."])
def test_plain_figures_are_no_averages(text: str) -> None:
    assert not list(averages(page_of(text)))


def test_units_are_turned() -> None:
    text = "Đã cấp 21,5 tấn hóa chất để xử lý 172 ha, bình quân 125 kg/ha."
    assert divided(text) == ["holds 125 kg/ha: 21,5 tấn; 172 ha"]


def test_a_rate_without_the_word_is_only_believed_where_it_holds() -> None:
    assert divided("Trường có 20 lớp với 600 học sinh, 30 học sinh/lớp.") == [
        "holds 30 học sinh/lớp: 600 học sinh; 20 lớp"
    ]
    assert not divided("Trường có 20 lớp với 600 học sinh, 35 học sinh/lớp.")


def test_of_two_wholes_one_slip_decides() -> None:
    text = "Xã có 40 lớp với 1.312 học sinh, huyện có 1.240 học sinh, bình quân 35,7 học sinh/lớp."
    assert divided(text) == []
    assert divided(text.replace("35,7", "38,2")) == ["fails 38,2 học sinh/lớp: 1.312 học sinh; 40 lớp"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Gieo sạ 1.268,5 ha lúa, năng suất 71,2 tạ/ha, sản lượng 9.031,7 tấn.",
            "holds 71,2 tạ/ha: 9.031,7 tấn; 1.268,5 ha",
        ),
        (
            "Gieo sạ 1.268,5 ha lúa, năng suất 71,2 tạ/ha, sản lượng 9.301,7 tấn.",
            "fails 71,2 tạ/ha: 9.301,7 tấn; 1.268,5 ha",
        ),
        (
            "Có 412 bé trai, 386 bé gái, tỷ số 106,7 bé trai/100 bé gái.",
            "holds 106,7 bé trai/100 bé gái: 412 bé trai; 386 bé gái",
        ),
        (
            "Có 412 bé trai, 386 bé gái, tỷ số 116,7 bé trai/100 bé gái.",
            "fails 116,7 bé trai/100 bé gái: 412 bé trai; 386 bé gái",
        ),
    ],
)
def test_yields_and_boys(text: str, found: str) -> None:
    assert grown(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Có 412 bé trai, tỷ số 106,7 bé trai/100 bé gái.",
        "Cà phê 22.365 ha, năng suất 26,5 tạ/ha, sản lượng 55.000 tấn.",
    ],
)
def test_what_is_missing_or_bears_in_part_decides_nothing(text: str) -> None:
    assert not grown(text)
