"""The outline: texts of outlines.txt and the paths of their items, and what holds for any text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.files.text_files import read_text
from haidang.reading.outline import headings, read_outline
from haidang.text.flow import Flow, make_flow


def read_cases() -> list[tuple[str, str, list[str]]]:
    """Its name behind "##", the text, and behind "----" what is read: one item a line, path | words."""
    cases: list[tuple[str, str, list[str]]] = []
    for block in Path(__file__).with_name("outlines.txt").read_text(encoding="utf-8").split("\n## ")[1:]:
        name, rest = block.split("\n", 1)
        text, expected = rest.split("\n----\n")
        cases.append((name, text.strip("\n"), expected.strip("\n").splitlines()))
    return cases


CASES = pytest.mark.parametrize(("text", "expected"), [c[1:] for c in read_cases()], ids=[c[0] for c in read_cases()])


BULLET = re.compile(r"[-+*]\d+$")


def flow_of(text: str) -> Flow:
    return make_flow(read_text(text.encode(), "case"))


@CASES
def test_every_item_has_its_place(text: str, expected: list[str]) -> None:
    flow = flow_of(text)
    items = read_outline(flow).root.walk()
    assert [f"{item.path or '-'} | {flow.text[item.start : item.end]}".rstrip() for item in items] == expected


@CASES
def test_headings_are_the_items_that_are_no_bullets(text: str, expected: list[str]) -> None:
    flow = flow_of(text)
    outline = read_outline(flow)
    numbered = [line for line in expected if line[0] != "-" and not BULLET.search(line.split(" | ")[0])]
    found = [f"{heading.path} | {flow.text[heading.start : heading.end]}" for heading in headings(flow, outline)]
    assert [line for line in numbered if line in found] == found


def outline_paths(text: str, body_start: int = 0) -> list[str]:
    return [item.path for item in read_outline(flow_of(text), body_start).root.walk()]


def test_what_stands_before_the_body_is_left_out() -> None:
    text = "I. CĂN CỨ\nII. NHIỆM VỤ"
    assert outline_paths(text, text.index("II.")) == ["II"]


def test_a_long_item_has_its_first_clause_for_a_title() -> None:
    flow = flow_of(f"1. Tăng cường kiểm tra an toàn thực phẩm: {'rà soát cơ sở, ' * 15}báo cáo.")
    [heading] = headings(flow, read_outline(flow))
    assert heading.title == "Tăng cường kiểm tra an toàn thực phẩm"
    assert flow.text[heading.start : heading.end].endswith("báo cáo.")


def test_a_title_has_no_mark_at_its_end() -> None:
    flow = flow_of("I. NHIỆM VỤ:\n1. Giám sát.")
    assert [heading.title for heading in headings(flow, read_outline(flow))] == ["NHIỆM VỤ", "Giám sát"]


def test_every_table_has_the_item_it_stands_under() -> None:
    text = "I. NHIỆM VỤ\n| a | b |\n| --- | --- |\n| 1 | 2 |\nII. KINH PHÍ\n| c | d |\n| --- | --- |\n| 3 | 4 |"
    assert [owner.path for owner in read_outline(flow_of(text)).table_owners] == ["I", "II"]


def test_a_table_before_all_items_stands_under_the_root() -> None:
    outline = read_outline(flow_of("| a | b |\n| --- | --- |\n| 1 | 2 |"))
    assert outline.table_owners == (outline.root,)


WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=8)
LINES = "I. A|1. Một|1.1. Hai|a) Ba|- Bốn|+ Năm|* Sáu:|PHẦN I|Lời|PHỤ LỤC|Nơi nhận:|H. Bảy".split("|")


@given(st.lists(st.sampled_from(LINES) | WORDS, max_size=25).map("\n".join))
def test_items_stand_in_reading_order_under_the_root(text: str) -> None:
    flow = make_flow(read_text(f"Mở đầu\n{text}".encode(), "case"))
    outline = read_outline(flow)
    starts = [item.start for item in outline.root.walk()]
    assert starts == sorted(starts)
    assert len(outline.table_owners) == len(flow.source.tables)
