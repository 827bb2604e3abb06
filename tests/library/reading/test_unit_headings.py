"""Headings that name who acts: the cases of unit_headings.txt."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.reading.unit_headings import read_unit_heading


def read_cases() -> list[tuple[str, list[str] | None]]:
    """The words of an item and the lines below them, None for "-"."""
    blocks = Path(__file__).with_name("unit_headings.txt").read_text(encoding="utf-8").split("\n\n")
    cases: list[tuple[str, list[str] | None]] = []
    for block in blocks:
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if lines:
            below = [line.strip() for line in lines[1:]]
            cases.append((lines[0], below if below != ["-"] else None))
    return cases


@pytest.mark.parametrize(("words", "expected"), read_cases(), ids=lambda value: str(value)[:50])
def test_the_units_of_a_heading_are_read(words: str, expected: list[str] | None) -> None:
    heading = read_unit_heading(words)
    if heading is None:
        assert expected is None
        return
    deed = [f"> {words[heading.deed :]}"] if heading.deed else []
    assert [*heading.units, *deed] == expected


PIECES = "Sở Y tế|Giao |: |PHÒNG |(|)|, ".split("|")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4)).map("".join))
def test_no_heading_is_an_error(words: str) -> None:
    heading = read_unit_heading(words)
    assert heading is None or (heading.units and 0 <= heading.deed < len(words))
