"""The parts of a sum are named as a reader would name them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from haidang.files import Limits
from haidang_web.checker import examining

PLACES = """BÁO CÁO
Kết quả năm 2024
Đầu tư nông thôn mới 02 xã với tổng mức đầu tư 250.000 triệu đồng, cụ thể:
* Xã An Thái:
- Tổng mức đầu tư là 124.000 triệu đồng.
* Xã An Thọ:
- Tổng mức đầu tư là 120.600 triệu đồng.
"""
CASES = {
    "before the figure": (
        "Tổng vốn là 30.415 triệu đồng, bao gồm: vốn huyện 20.312 triệu đồng; vốn xã 11.103 triệu đồng.",
        [("vốn huyện", "20.312 triệu đồng"), ("vốn xã", "11.103 triệu đồng")],
    ),
    "in brackets": (
        "Toàn huyện có dân số 38.412 người (nam 18.967 người, nữ 19.454 người).",
        [("nam", "18.967 người"), ("nữ", "19.454 người")],
    ),
    "behind the figure": (
        "Tổng số 12 hộ nghèo, gồm 7 hộ ở thôn Đoài, 4 hộ ở thôn Thượng.",
        [("ở thôn Đoài", "7 hộ"), ("ở thôn Thượng", "4 hộ")],
    ),
    "by names alone": (
        "Hoàn thành đường của 03 thôn: Đoài, Thượng Phúc, Cầu Đá, Đông Lạc.",
        [("Đoài", ""), ("Thượng Phúc", ""), ("Cầu Đá", ""), ("Đông Lạc", "")],
    ),
}


def parts(folder: Path, words: str) -> list[tuple[str, str]]:
    file = folder / "bao-cao.txt"
    file.write_text(words, encoding="utf-8")
    found = examining.examine(str(file), file.name, date(2024, 12, 31), "vi", Limits())
    [drawn] = [finding["sum"] for finding in found["page"]["findings"] if finding["sum"]]
    return [(part["name"], part["figure"]) for part in drawn["parts"]]


@pytest.mark.parametrize("case", CASES)
def test_a_part_is_named_by_the_words_beside_it(case: str, tmp_path: Path) -> None:
    words, expected = CASES[case]
    assert parts(tmp_path, f"BÁO CÁO\nKết quả năm 2024\n{words}\n") == expected


def test_parts_that_are_all_named_alike_are_told_apart_by_their_headings(tmp_path: Path) -> None:
    assert parts(tmp_path, PLACES) == [("Xã An Thái", "124.000 triệu đồng"), ("Xã An Thọ", "120.600 triệu đồng")]
