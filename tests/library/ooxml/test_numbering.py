from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from haidang.ooxml.numbering import AbstractList, Label, Level, Numbering, Override, make_list

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("numbering_cases.yaml").read_text(encoding="utf-8")
)
KEYS = {"format": "number_format", "suff": "suffix"}


def same(text: str, font: str) -> str:
    return text


def as_level(description: str | dict[str, Any]) -> Level:
    if isinstance(description, str):
        number_format, _, text = description.partition(" ")
        return Level(number_format=number_format, text=text)
    return Level(**{KEYS.get(key, key): value for key, value in description.items()})


def labels(case: dict[str, Any]) -> list[str]:
    abstract = AbstractList("a", {depth: as_level(each) for depth, each in enumerate(case["levels"])})
    nums: dict[str, dict[int, int]] = case.get("nums", {"1": {}})
    numbering = Numbering(
        [
            make_list(key, abstract, {at: Override(start) for at, start in starts.items()})
            for key, starts in nums.items()
        ],
        same,
    )
    found = []
    for item in case["items"].split():
        key, _, depth = item.rpartition("/")
        numbered = numbering.find(key or "1")
        found.append(numbering.next_label(numbered, int(depth)).text if numbered else "")
    return found


@pytest.mark.parametrize("name", CASES)
def test_items_have_the_numbers_that_word_shows(name: str) -> None:
    assert " ".join(label or "_" for label in labels(CASES[name])) == CASES[name]["shown"]


def one_level(**facts: Any) -> Label:
    numbered = make_list("1", AbstractList("a", {0: Level(**facts)}), {})
    return Numbering([numbered], same).next_label(numbered, 0)


@pytest.mark.parametrize(("suffix", "gap"), [("tab", " "), ("space", " "), ("nothing", "")])
def test_what_follows_the_number_is_a_space_or_nothing(suffix: str, gap: str) -> None:
    assert one_level(text="%1.", suffix=suffix) == Label("1.", gap)


def test_words_of_a_level_are_converted_from_the_font_of_their_level_or_paragraph() -> None:
    numbered = make_list("1", AbstractList("a", {0: Level(text="muc %1")}), {})
    numbering = Numbering([numbered], lambda text, font: text.replace("muc", "mục") if font == ".VnTime" else text)
    assert numbering.next_label(numbered, 0, ".VnTime").text == "mục 1"
    assert numbering.next_label(numbered, 0, "Arial").text == "muc 2"


DEPTHS = st.lists(st.integers(0, 4), max_size=40)


@settings(max_examples=80)
@given(DEPTHS)
def test_numbers_of_all_levels_follow_from_those_before(depths: list[int]) -> None:
    """Each item is one more than the last of its level since a higher one, and repeats the numbers above it."""
    text = [".".join(f"%{place + 1}" for place in range(depth + 1)) for depth in range(5)]
    numbered = make_list("1", AbstractList("a", {depth: Level(text=text[depth]) for depth in range(5)}), {})
    numbering = Numbering([numbered], same)
    expected: list[int] = []
    for depth in depths:
        if len(expected) > depth:
            expected = expected[: depth + 1]
            expected[depth] += 1
        else:
            expected += [1] * (depth + 1 - len(expected))
        assert numbering.next_label(numbered, depth).text == ".".join(map(str, expected))


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(["1", "2", "3"]), st.integers(0, 2)), max_size=30))
def test_lists_that_begin_anew_do_so_once_and_then_count_with_their_kin(items: list[tuple[str, int]]) -> None:
    abstract = AbstractList("a", {depth: Level(text=f"%{depth + 1}") for depth in range(3)})
    numbering = Numbering(
        [
            make_list("1", abstract, {}),
            make_list("2", abstract, {0: Override(start=10)}),
            make_list("3", abstract, {}),
        ],
        same,
    )
    count, seen = 0, False
    for key, depth in items:
        numbered = numbering.find(key)
        assert numbered is not None
        label = numbering.next_label(numbered, depth).text
        begins = key == "2" and depth == 0 and not seen
        seen |= begins
        if depth == 0:
            count = 10 if begins else count + 1
            assert label == str(count)
        elif count == 0:
            # A deeper item comes first: its list says where the level passed over begins.
            count = 10 if key == "2" else 1
