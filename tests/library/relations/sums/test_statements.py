"""Totals with their parts in every order, tie and notation: right ones are silent, one changed digit is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.library.relations.texts import document_of

from haidang.relations.relation import Relation, Verdict

GRID = yaml.safe_load(Path(__file__).with_name("statements.yaml").read_text(encoding="utf-8"))
CELLS = [(tie, unit) for tie in GRID["ties"] for unit in GRID["units"]]


def written(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def another_digit(value: int) -> int:
    """The number with another digit in its middle."""
    digits = list(str(value))
    digits[len(digits) // 2] = str((int(digits[len(digits) // 2]) + 3) % 10)
    return int("".join(digits))


def statement(tie: str, unit: str, thing: dict[str, Any], total: int, parts: Sequence[int]) -> str:
    """One statement of the grid."""
    labelled = zip(thing["labels"], map(written, parts), strict=False)
    items = [
        GRID["units"][unit].format(label=label, number=number, unit=thing["of_part"]) for label, number in labelled
    ]
    return GRID["ties"][tie].format(
        subject=thing["subject"],
        total=f"{written(total)} {thing['of_total']}",
        list=", ".join(items),
        items="; ".join(items),
        sum=" + ".join(items),
        below="\n".join(f"- {item[0].upper()}{item[1:]}." for item in items),
    )


def splits() -> Iterator[tuple[dict[str, Any], Sequence[int]]]:
    """Every thing with two and five parts of four digits, and with three of three."""
    long, short = GRID["numbers"]
    for thing in GRID["things"].values():
        yield from ((thing, parts) for parts in (long[:2], long, short[:3]))


def failing(text: str) -> list[Relation]:
    return [relation for relation in document_of(text).relations if relation.verdict is Verdict.FAILS]


@pytest.mark.parametrize(("tie", "unit"), CELLS)
def test_parts_that_make_their_total_are_never_told(tie: str, unit: str) -> None:
    texts = [statement(tie, unit, thing, sum(parts), parts) for thing, parts in splits()]
    assert [text for text in texts if failing(text)] == []


@pytest.mark.parametrize(("tie", "unit"), CELLS)
def test_another_digit_in_the_total_is_told(tie: str, unit: str) -> None:
    texts = [statement(tie, unit, thing, another_digit(sum(parts)), parts) for thing, parts in splits()]
    assert [text for text in texts if not failing(text)] == []


@pytest.mark.parametrize(("tie", "unit"), CELLS)
def test_another_digit_in_a_part_is_told(tie: str, unit: str) -> None:
    texts = [
        statement(tie, unit, thing, sum(parts), (parts[0], another_digit(parts[1]), *parts[2:]))
        for thing, parts in splits()
    ]
    assert [text for text in texts if not failing(text)] == []
