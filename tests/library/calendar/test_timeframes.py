"""When a task is to be done: behind a label (labels.txt) and inside a sentence (sentences.txt)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from haidang.calendar.timeframes import Timeframe, find_timeframe, read_timeframe


def read_cases(name: str) -> list[tuple[str, str]]:
    """A text at the margin, what is read from it indented below."""
    cases: list[tuple[str, str]] = []
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            cases[-1] = (cases[-1][0], line.strip())
        elif line and not line.startswith("#"):
            cases.append((line, ""))
    return cases


def as_line(found: Timeframe | None, wanted: str) -> str:
    if found is None:
        return "nothing"
    parts = [found.kind, str(found.start or "-"), str(found.end or "-"), found.every or "-", found.text]
    return " | ".join(parts[: wanted.count("|") + 1])


@pytest.mark.parametrize(("text", "wanted"), read_cases("labels.txt"))
def test_the_wording_behind_a_label(text: str, wanted: str) -> None:
    assert as_line(read_timeframe(text, year=2024), wanted) == wanted


@pytest.mark.parametrize(("text", "wanted"), read_cases("sentences.txt"))
def test_the_time_inside_a_sentence(text: str, wanted: str) -> None:
    assert as_line(find_timeframe(text, year=2024), wanted) == wanted


@pytest.mark.parametrize("text", [text for name in ("labels.txt", "sentences.txt") for text, _ in read_cases(name)])
def test_offsets_are_those_of_the_words(text: str) -> None:
    for found in (read_timeframe(text, year=2024), find_timeframe(text, year=2024)):
        if found is not None:
            assert text[found.start_offset : found.end_offset] == found.text


@pytest.mark.parametrize("text", ["trước 30/9", "Quý III", "từ ngày 15/11 đến ngày 15/12", "6 tháng đầu năm"])
def test_without_a_year_a_time_has_its_kind_and_no_days(text: str) -> None:
    found = read_timeframe(text)
    assert found is not None
    assert found.kind in ("deadline", "period")
    assert (found.start, found.end) == (None, None)


def test_a_written_year_needs_none_from_the_document() -> None:
    found = read_timeframe("Quý III/2023", year=2024)
    assert found is not None
    assert (found.start, found.end) == (date(2023, 7, 1), date(2023, 9, 30))


def test_stretches_set_apart_are_no_times() -> None:
    text = "Triển khai theo lịch trước ngày 30/9/2024"
    assert find_timeframe(text, year=2024) is not None
    assert find_timeframe(text, year=2024, apart=[(0, len(text))]) is None


@pytest.mark.parametrize(
    "piece", ["ngày ", "1/", "tháng 1, ", "hằng quý ", "quý I, ", "từ ngày 1/1 đến ", "trước ", "năm 2024-"]
)
def test_no_text_is_an_error(piece: str) -> None:
    read_timeframe(piece * 3000, year=2024)
    find_timeframe(piece * 3000, year=2024)
