"""What one item of the outline says of itself, of the items before it and of those below it."""

from __future__ import annotations

import pytest

from haidang.files.text_files import read_text
from haidang.reading.entries import Entry
from haidang.reading.outline import read_outline
from haidang.text.flow import make_flow


def first_entry(text: str) -> Entry:
    flow = make_flow(read_text(text.encode(), "case"))
    return Entry(read_outline(flow).root, flow.text, 2024).children[0]


@pytest.mark.parametrize(
    ("text", "marked", "bullet"),
    [("1. Rà soát", True, False), ("a) Rà soát", True, False), ("- Rà soát", True, True), ("Rà soát", False, False)],
)
def test_an_item_knows_its_marker(text: str, marked: bool, bullet: bool) -> None:
    entry = first_entry(text)
    assert (entry.marked, entry.bullet, entry.words) == (marked, bullet, "Rà soát")


def test_an_item_of_labels_alone_is_one() -> None:
    assert first_entry("- Chủ trì: Sở Y tế; thời gian: Quý I").is_label
    assert not first_entry("- Rà soát hồ sơ. Chủ trì: Sở Y tế").is_label


@pytest.mark.parametrize(
    ("text", "lead", "helpers"),
    [
        ("- Chủ trì: Sở Y tế", ("Sở Y tế",), ()),
        ("Đơn vị phối hợp: Công an tỉnh", (), ("Công an tỉnh",)),
        ("(Sở Y tế chủ trì, phối hợp với Công an tỉnh)", ("Sở Y tế",), ("Công an tỉnh",)),
        ("Giao Phòng Nội vụ tham mưu thực hiện nội dung này.", ("Phòng Nội vụ",), ()),
        ("Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện.", ("Sở Y tế",), ("Công an tỉnh",)),
        ("* Chủ trì:\n- Sở Y tế\n- Công an tỉnh", ("Sở Y tế", "Công an tỉnh"), ()),
    ],
)
def test_an_item_may_speak_of_those_before_it(text: str, lead: tuple[str, ...], helpers: tuple[str, ...]) -> None:
    said = first_entry(text).of_others
    assert said is not None and (said.lead, said.coordinate) == (lead, helpers)


@pytest.mark.parametrize(
    "text", ["- Rà soát hồ sơ.", "1. Giao Phòng Nội vụ tham mưu thực hiện nội dung này.", "Rà soát hồ sơ tồn đọng."]
)
def test_an_item_with_a_deed_or_a_marker_speaks_of_itself(text: str) -> None:
    assert first_entry(text).of_others is None


def test_a_leaf_that_names_units_acts_in_what_follows() -> None:
    acting = first_entry("Phòng Nội vụ:").acting
    assert acting is not None and acting.lead == ("Phòng Nội vụ",) and acting.by_heading


@pytest.mark.parametrize("text", ["1. Phòng Nội vụ\n- Rà soát biên chế", "Phòng Nội vụ: rà soát biên chế", "Rà soát"])
def test_parents_and_deeds_are_no_acting_leaves(text: str) -> None:
    assert first_entry(text).acting is None


def test_labels_below_are_of_the_item_where_nothing_else_stands_there() -> None:
    below = first_entry("1. Rà soát hồ sơ\n- Chủ trì: Sở Y tế\n- Phối hợp: Công an tỉnh").labels_below
    assert below is not None and (below.lead, below.coordinate) == (("Sở Y tế",), ("Công an tỉnh",))
    assert first_entry("1. Hồ sơ\n- Rà soát hồ sơ cũ\n- Chủ trì: Sở Y tế").labels_below is None
    assert first_entry("1. Rà soát hồ sơ").labels_below is None


def test_a_long_sentence_is_a_deed_whatever_words_stand_below_it() -> None:
    sentence = "1. Rà soát toàn bộ hồ sơ đề nghị cấp giấy chứng nhận quyền sử dụng đất còn tồn đọng."
    assert first_entry(f"{sentence}\nCông việc kéo dài.").whole_sentence
    assert not first_entry(f"{sentence}\n- Hồ sơ cũ").whole_sentence
    assert not first_entry("1. Rà soát hồ sơ\nCông việc kéo dài.").whole_sentence


def test_words_without_a_marker_introduce_marked_ones() -> None:
    assert first_entry("1. Hồ sơ\nCác việc sau:\n- Rà soát hồ sơ cũ").introduces_marked
    assert not first_entry("1. Hồ sơ\nRà soát hồ sơ cũ\n- Chủ trì: Sở Y tế").introduces_marked
