"""Who leads and who helps: the sentences of assignments.txt, values of labels, and sentences that name nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.reading.assignments import Assignment, read_assignment, read_value, says_only_who, split_units


def read_cases(file: str) -> list[tuple[str, bool, Assignment]]:
    """A sentence ("> " before it: under a unit's heading), and "lead:" and "helps:" with names parted by "|"."""
    blocks = Path(__file__).with_name(file).read_text(encoding="utf-8").split("\n\n")
    cases: list[tuple[str, bool, Assignment]] = []
    for block in blocks:
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if lines:
            roles = dict(line.strip().split(": ", 1) for line in lines[1:] if line != "  -")
            read = (tuple(roles.get(role, "").split(" | ")) if role in roles else () for role in ("lead", "helps"))
            cases.append((lines[0].removeprefix("> "), lines[0].startswith("> "), Assignment(*read)))
    return cases


@pytest.mark.parametrize(
    ("sentence", "headed", "said"), read_cases("assignments.txt"), ids=lambda value: str(value)[:50]
)
def test_who_leads_and_who_helps_is_read(sentence: str, headed: bool, said: Assignment) -> None:
    assert read_assignment(sentence, headed=headed) == said


@pytest.mark.parametrize(
    ("sentence", "headed", "said"), read_cases("assignments.txt"), ids=lambda value: str(value)[:50]
)
def test_nobody_leads_and_helps_at_once(sentence: str, headed: bool, said: Assignment) -> None:
    found = read_assignment(sentence, headed=headed)
    assert not set(found.lead) & set(found.coordinate)
    assert len(found.lead) == len(set(found.lead))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("Sở Y tế", Assignment(("Sở Y tế",))),
        ("Sở Y tế, Công an tỉnh.", Assignment(("Sở Y tế", "Công an tỉnh"))),
        ("Sở Y tế chủ trì; phối hợp với Công an tỉnh", Assignment(("Sở Y tế",), ("Công an tỉnh",))),
        ("Sở Y tế (chủ trì), Công an tỉnh (phối hợp)", Assignment(("Sở Y tế",), ("Công an tỉnh",))),
        ("chủ rừng", Assignment(("chủ rừng",))),
        ("", Assignment()),
    ],
)
def test_the_value_of_a_label_is_units_or_a_sentence_about_them(value: str, said: Assignment) -> None:
    assert read_value(value) == said


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Sở Tài chính; Sở Y tế", ["Sở Tài chính", "Sở Y tế"]),
        ("Các phòng, ban chuyên môn; UBND các xã, thị trấn", ["Các phòng, ban chuyên môn", "UBND các xã, thị trấn"]),
        ("Sở Tài chính / Sở Y tế", ["Sở Tài chính", "Sở Y tế"]),
        ("- Sở Tài chính - Sở Y tế", ["Sở Tài chính", "Sở Y tế"]),
        ("+ Sở Tài chính + Các Sở, ngành liên quan", ["Sở Tài chính", "Các Sở, ngành liên quan"]),
        ("Sở Y tế • Công an tỉnh", ["Sở Y tế", "Công an tỉnh"]),
        ("Sở Y tế, Sở Y tế", ["Sở Y tế"]),
        ("Sở Y tế. Hoàn thành trước 30/9.", ["Sở Y tế"]),
        ("Sở Y tế và chủ rừng", ["Sở Y tế", "chủ rừng"]),
        ("Ông Nguyễn Văn A; bà Trần Thị B", ["Ông Nguyễn Văn A", "bà Trần Thị B"]),
        ("Phòng Tổng hợp, Quy hoạch", ["Phòng Tổng hợp, Quy hoạch"]),
        ("UBND các xã theo chức năng, nhiệm vụ", ["UBND các xã"]),
        ("các Sở: Tài chính, Y tế; UBND xã", ["Sở Tài chính", "Sở Y tế", "UBND xã"]),
        ("chủ đầu tư dự án", ["chủ đầu tư dự án"]),
        ("", []),
        (" .;- ", []),
    ],
)
def test_a_list_of_nothing_but_units_parts_into_all_of_them(value: str, names: list[str]) -> None:
    assert list(split_units(value)) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện.",
        "Giao Phòng Nội vụ tham mưu thực hiện.",
        "Phòng Tư pháp là cơ quan đầu mối.",
        "Công an xã phụ trách, chủ rừng phối hợp",
    ],
)
def test_a_sentence_may_say_nothing_but_who(sentence: str) -> None:
    assert says_only_who(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra các cơ sở kinh doanh thực phẩm.",
        "Rà soát danh sách hộ nghèo trên địa bàn.",
        "Sở Y tế, Công an tỉnh",
        "Phòng Nội vụ tổ chức hội nghị tổng kết năm.",
    ],
)
def test_a_sentence_with_a_deed_says_more_than_who(sentence: str) -> None:
    assert not says_only_who(sentence)


PIECES = "Giao |Sở Y tế| chủ trì|, |phối hợp với |Công an xã|(|)|do |: |. |của |Khi ".split("|")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=20).map("".join))
def test_no_sentence_is_an_error(sentence: str) -> None:
    for headed in (False, True):
        found = read_assignment(sentence, headed=headed)
        assert all(found.lead + found.coordinate)
    assert all(split_units(sentence))
    assert says_only_who(sentence) in (True, False)
