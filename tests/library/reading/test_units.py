"""Names of units: where each ends and how lists part, by the cases of units.txt, and what holds for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.reading.unit_lists import covers_units, read_units
from haidang.reading.units import find_heads, opens_with_unit, read_unit, starts_sentence


def read_cases() -> list[tuple[str, list[str], str | None]]:
    """Text, the units below it, and the words behind "|" that follow (None where the case leaves them open)."""
    blocks = Path(__file__).with_name("units.txt").read_text(encoding="utf-8").split("\n\n")
    cases: list[tuple[str, list[str], str | None]] = []
    for block in blocks:
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if lines:
            below = [line[2:] for line in lines[1:]]
            names = [line for line in below if line[0] not in "|-"]
            cases.append((lines[0], names, next((line[1:] for line in below if line[0] == "|"), None)))
    return cases


@pytest.mark.parametrize(("text", "names", "rest"), read_cases(), ids=lambda value: str(value)[:50])
def test_a_list_of_units_is_read_to_its_end(text: str, names: list[str], rest: str | None) -> None:
    units, end = read_units(text)
    assert [unit.name for unit in units] == names
    if rest is not None:
        assert text[end:].startswith(rest) and bool(rest) == bool(text[end:])


@pytest.mark.parametrize(("text", "names", "rest"), read_cases(), ids=lambda value: str(value)[:50])
def test_a_unit_is_its_slice_but_for_the_head_that_a_list_shares(text: str, names: list[str], rest: str | None) -> None:
    units, end = read_units(text)
    behind = 0
    for unit in units:
        assert behind <= unit.start < unit.end <= end
        assert unit.name.endswith(text[unit.start : unit.end].strip(" ,;"))
        behind = unit.end


@pytest.mark.parametrize(("text", "names", "rest"), read_cases(), ids=lambda value: str(value)[:50])
def test_a_text_opens_with_a_unit_where_one_is_read(text: str, names: list[str], rest: str | None) -> None:
    assert opens_with_unit(text) is bool(names)


def test_a_list_may_begin_inside_a_text() -> None:
    text = "Giao Sở Y tế, Công an tỉnh rà soát"
    units, end = read_units(text, 5)
    assert [(unit.start, unit.end) for unit in units] == [(5, 12), (14, 26)]
    assert text[end:] == " rà soát"


def test_one_unit_ends_where_the_next_begins() -> None:
    text = "Sở Y tế, Sở Tài chính"
    assert read_unit(text, 0) == len("Sở Y tế")
    assert read_unit(text, 3) is None


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Giao Sở Y tế phối hợp với phòng Nội vụ", ["Sở Y tế", "phòng Nội vụ"]),
        ("thủ trưởng các cơ quan và chủ tịch UBND xã", ["thủ trưởng", "các cơ quan", "chủ tịch", "UBND"]),
        ("cơ sở hạ tầng, tổ chức thực hiện, đội ngũ cán bộ", []),
        ("Hàng năm, mỗi đơn vị và từng địa phương", ["mỗi đơn vị", "từng địa phương"]),
        ("do đơn vị được giao và sở chuyên ngành", ["đơn vị được giao"]),
    ],
)
def test_heads_are_found_in_running_text(text: str, opening: list[str]) -> None:
    found = find_heads(text)
    assert [at for at in map(text.index, opening) if at not in found] == []
    assert bool(found) is bool(opening)


@pytest.mark.parametrize("text", ["Sở Y tế", "Sở Y tế; Công an tỉnh.", "Các phòng, ban./.", "UBND các xã"])
def test_a_list_of_units_and_nothing_else_is_covered(text: str) -> None:
    assert covers_units(text)


@pytest.mark.parametrize("text", ["", "Sở Y tế rà soát", "Rà soát", "Sở Y tế: chủ trì", "thường xuyên"])
def test_more_or_less_than_a_list_is_not_covered(text: str) -> None:
    assert not covers_units(text)


@pytest.mark.parametrize("text", ["Hoàn thành trước 30/9", "Thời gian: quý I", "Chủ trì, phối hợp", "Rà soát hồ sơ"])
def test_a_deed_or_a_label_begins_a_sentence(text: str) -> None:
    assert starts_sentence(text)


@pytest.mark.parametrize("text", ["Sở Y tế", "Tổ chức - Hành chính", "Nông nghiệp và Môi trường", ""])
def test_more_of_a_name_begins_no_sentence(text: str) -> None:
    assert not starts_sentence(text)


PIECES = "Sở |các |UBND |huyện| và |, |: |Tài chính|phòng| - |(|a|\n|Giám đốc |1".split("|")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join))
def test_no_text_is_an_error(text: str) -> None:
    for at in [0, *find_heads(text)]:
        units, end = read_units(text, at)
        assert at <= end <= len(text)
        assert all(at <= unit.start < unit.end <= end and unit.name for unit in units)
