"""How many items lists within a sentence hold: the fewest and the most that their form allows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.library.relations.texts import page_of

from haidang.relations.counts.list_items import tally
from haidang.relations.counts.list_places import list_places
from haidang.relations.counts.listed_nouns import joined
from haidang.relations.counts.numbered_items import numbered_items
from haidang.relations.counts.place_items import places_of
from haidang.text.values import replace

LISTS = yaml.safe_load((Path(__file__).parent / "number_of_items.yaml").read_text(encoding="utf-8"))


def bounds(noun: str, words: str) -> tuple[int, int] | None:
    page = page_of(f"Có 3 {noun}{words}")
    count = replace(page.quantities[0], end=len(f"Có 3 {noun}"), noun=noun)
    found = (tally(page.text, noun, place) for place in list_places(page, count))
    return next(((each.fewest, each.most) for each in found if each is not None), None)


@pytest.mark.parametrize("case", LISTS, ids=lambda case: case["list"][:40])
def test_number_of_items(case: dict[str, Any]) -> None:
    told = (case["fewest"], case["most"]) if "fewest" in case else None
    assert bounds(case["noun"], case["list"]) == told


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("(1) làm đường; (2) làm cầu", 2),
        ("(i) làm đường; (ii) làm cầu; (iii) làm kênh", 3),
        ("a) làm đường; b) làm cầu; c) làm kênh; d) khác; đ) hết", 5),
        ("Một là, đủ vốn. Hai là, đủ người.", 2),
        ("nhóm thứ nhất làm đường; nhóm thứ hai làm cầu", 2),
        ("(2) làm cầu; (3) làm kênh", 0),
        ("(1) làm đường", 0),
        ("làm đường (1), làm cầu (2)", 0),
    ],
)
def test_items_that_number_themselves(text: str, items: int) -> None:
    assert len(numbered_items(text, 0, len(text))) == items


def test_items_reach_up_to_the_next_number() -> None:
    text = "(1) làm đường; (2) làm cầu"
    assert [text[low:high] for low, high in numbered_items(text, 0, len(text))] == ["(1) làm đường; ", "(2) làm cầu"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("xã Tân Lập, xã Hòa An đạt 15 tiêu chí", ["Tân Lập", "Hòa An"]),
        ("Tân Lập (12 hộ), Hòa An (7 hộ)", ["Tân Lập", "Hòa An"]),
        ("Tân Lập, Hòa An và Trạm Y tế", ["Tân Lập", "Hòa An"]),
        ("Sơn Kim 1, Sơn Kim 2", ["Sơn Kim 1", "Sơn Kim 2"]),
        ("giao thông, thủy lợi", None),
        ("Tân Lập", None),
        ("xã Tân Lập, phường Hòa An", None),
    ],
)
def test_places(text: str, names: list[str] | None) -> None:
    found = places_of(text, "xã", 0, len(text))
    assert (None if found is None else [text[low:high].removeprefix("xã ") for low, high in found]) == names


def test_what_one_matter_joins() -> None:
    assert joined("giáo dục", "đào tạo nghề")
    assert not joined("môi trường", "thu nhập")
