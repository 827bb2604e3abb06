"""Reporting duties inside a task: the sentences of duties.txt."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.reading.duties import read_reporting


def read_cases() -> list[tuple[str, list[str]]]:
    blocks = Path(__file__).with_name("duties.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    parted = [block.strip().splitlines() for block in blocks]
    return [(lines[0], [line.strip() for line in lines[1:]]) for lines in parted]


@pytest.mark.parametrize(("sentence", "expected"), read_cases(), ids=lambda value: str(value)[:50])
def test_what_is_reported_to_whom_and_when_is_read(sentence: str, expected: list[str]) -> None:
    duty = read_reporting(sentence, year=2024)
    if duty is None:
        assert expected == ["-"]
        return
    to, time = " / ".join(duty.to) or "-", duty.time.text if duty.time else "-"
    assert [duty.text, f"{to} | {time}"] == expected


def test_the_documents_year_completes_a_day() -> None:
    duty = read_reporting("Tổng hợp, báo cáo UBND xã trước ngày 30/9.", year=2023)
    assert duty is not None and duty.time is not None and duty.time.end is not None
    assert duty.time.end.isoformat() == "2023-09-30"


PIECES = "báo cáo |gửi |UBND xã|. |; |ngày 5/6".split("|")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4)).map("".join))
def test_the_clause_is_part_of_any_sentence(sentence: str) -> None:
    duty = read_reporting(sentence, year=2024)
    assert duty is None or (duty.text in sentence and (duty.to or duty.time))
