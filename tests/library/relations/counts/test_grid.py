"""A number and its list in all common forms: told where one too low or too high, silent where it is right.

Nouns, ties and signs are crossed, so that no form of a statement depends on the words that it happens to have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, product
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.library.relations.texts import page_with_blocks

from haidang.relations.counts.in_prose import counts
from haidang.relations.relation import Verdict

GRID = yaml.safe_load((Path(__file__).parent / "grid.yaml").read_text(encoding="utf-8"))
WRITTEN = {2: ("2", "02", "hai"), 3: ("3", "03", "ba"), 4: ("4", "04", "bốn"), 5: ("5", "05", "5")}
PARTED: dict[str, Callable[[Sequence[str]], str]] = {
    "commas": ", ".join,
    "commas and và": lambda items: ", ".join(items[:-1]) + " và " + items[-1],
    "semicolons": "; ".join,
    "told more of each": lambda items: "; ".join(f"{item}, hiện đang hoàn thiện hồ sơ" for item in items),
}
LEAST = 0.8
"""The share of wrong numbers that must be told; the rest can be read in two ways."""


def statements(noun: str, items: Sequence[str], many: int) -> Iterator[tuple[str, int]]:
    """Each form of the statement with a number that is `many` more than the list holds, and that number."""
    turn = cycle(range(3))
    for tie, join, length in product(GRID["ties"], PARTED.values(), (3, 4)):
        number = length + many
        listed = tie.format(join(items[:length]))
        yield f"Năm 2023, địa phương có {WRITTEN[number][next(turn)]} {noun}{listed}.\nTiếp tục làm tốt.\n", number


def mistyped(noun: str, items: Sequence[str], tens: str) -> Iterator[str]:
    """Each form with the number of its items mistyped: `tens` before its digit, or behind it where that is 0."""
    for tie, join, length in product(GRID["ties"], PARTED.values(), (3, 4)):
        number = f"{length}0" if tens == "0" else f"{tens}{length}"
        yield f"Năm 2023, địa phương có {number} {noun}{tie.format(join(items[:length]))}.\nTiếp tục làm tốt.\n"


def is_told(text: str) -> bool:
    return any(relation.verdict is Verdict.FAILS for relation in counts(page_with_blocks(text)))


@pytest.mark.parametrize("case", GRID["nouns"], ids=lambda case: case["noun"])
def test_a_right_number_is_never_told(case: dict[str, Any]) -> None:
    assert not [text for text, _ in statements(case["noun"], case["items"], 0) if is_told(text)]


@pytest.mark.parametrize("many", [-1, 1])
@pytest.mark.parametrize("case", GRID["nouns"], ids=lambda case: case["noun"])
def test_a_wrong_number_is_told(case: dict[str, Any], many: int) -> None:
    told = [is_told(text) for text, _ in statements(case["noun"], case["items"], many)]
    least = case.get("more" if many > 0 else "fewer", LEAST)
    assert sum(told) >= least * len(told)


@pytest.mark.parametrize("tens", ["0", "1", "7"])
@pytest.mark.parametrize("case", GRID["nouns"], ids=lambda case: case["noun"])
def test_a_number_mistyped_is_told_however_far_off(case: dict[str, Any], tens: str) -> None:
    told = [is_told(text) for text in mistyped(case["noun"], case["items"], tens)]
    assert sum(told) >= case.get("more", LEAST) * len(told)
