"""Labelled words: every label of labels.txt with its value, and what holds for any paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.reading.labels import read_labels


def read_cases() -> list[tuple[str, list[tuple[str, str]]]]:
    """A paragraph, and below it its labels in order: kind | value; "-" where it has none."""
    cases: list[tuple[str, list[tuple[str, str]]]] = []
    for line in Path(__file__).with_name("labels.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  ") and line != "  -":
            kind, value = line[2:].split(" |", 1)
            cases[-1][1].append((kind, value.strip()))
        elif line and line[0] not in "# ":
            cases.append((line, []))
    return cases


@pytest.mark.parametrize(("paragraph", "labels"), read_cases(), ids=lambda value: str(value)[:60])
def test_labels_are_read_with_their_values(paragraph: str, labels: list[tuple[str, str]]) -> None:
    found = read_labels(paragraph, 0, len(paragraph))
    assert [(each.kind, paragraph[each.value_start : each.end]) for each in found] == labels


@pytest.mark.parametrize(("paragraph", "labels"), read_cases(), ids=lambda value: str(value)[:60])
def test_offsets_are_those_of_the_whole_text(paragraph: str, labels: list[tuple[str, str]]) -> None:
    before = "Đoạn trước.\n"
    text = f"{before}{paragraph}\nThời gian: quý I"
    found = read_labels(text, len(before), len(before) + len(paragraph))
    assert [(each.kind, text[each.value_start : each.end]) for each in found] == labels
    assert all(each.start >= len(before) for each in found)


def test_the_words_before_the_first_label_are_the_deed() -> None:
    paragraph = "Rà soát hồ sơ. Đơn vị chủ trì: Sở Y tế."
    [label] = read_labels(paragraph, 0, len(paragraph))
    assert paragraph[: label.start] == "Rà soát hồ sơ. "


PIECES = "Thời gian|Chủ trì|Đơn vị |phối hợp|: |; |(|)|- |Sở Y tế|. |thực hiện| và ".split("|")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=20).map("".join))
def test_labels_stand_one_behind_the_other_inside_any_paragraph(paragraph: str) -> None:
    behind = 0
    for label in read_labels(paragraph, 0, len(paragraph)):
        assert behind <= label.start < label.value_start <= label.end <= len(paragraph)
        behind = label.end


@pytest.mark.parametrize(
    "label",
    [
        *("Các đơn vị thực hiện", "Đơn vị chủ trì", "CƠ QUAN THỰC HIỆN", "Phòng phụ trách", "Bộ phận thực hiện"),
        *("Tổ chức thực hiện", "Cá nhân phụ trách", "Lãnh đạo phụ trách", "Sở, ngành thực hiện", "Ban, ngành chủ trì"),
        *("Người thực hiện", "Bên thực hiện", "Lực lượng tham gia", "Thành phần tham gia", "Cùng phối hợp", "Hỗ trợ"),
        *("Phối hợp", "Triển khai thực hiện", "Chủ trì", "Phụ trách", "Đầu mối", "Phân công", "Trách nhiệm"),
        *("Chịu trách nhiệm chính", "Chủ đầu tư", "Giao cho", "Dự kiến thời gian", "Thời hạn", "Tiến độ", "Lộ trình"),
        *("Hạn hoàn thành", "Mốc thời gian", "Hoàn thành", "Xong", "Sản phẩm", "Kết quả", "Đầu ra"),
        *("Hình thức văn bản", "Nguồn kinh phí", "Kinh phí", "Địa điểm", "Cách thức", "Đối tượng", "Nội dung"),
        *("Mục tiêu", "Yêu cầu", "Số lượng", "Chỉ tiêu", "Ghi chú", "Phương thức", "Quy mô", "Tổng mức"),
        *("Giải pháp", "Biện pháp"),
    ],
)
def test_every_label_is_found_behind_its_first_letters(label: str) -> None:
    text = f"Lập danh sách. {label}: Sở Y tế. Thời gian: tháng 6/2024."
    assert [text[one.value_start : one.end] for one in read_labels(text, 0, len(text))][-1] == "tháng 6/2024"
    assert len(read_labels(text, 0, len(text))) == 2
