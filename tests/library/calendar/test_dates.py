"""Dates as written: dates.txt holds the texts and what stands in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from haidang.calendar.dates import WrittenDate, day_of, find_dates, match_date


def read_cases() -> list[tuple[str, list[str]]]:
    cases: list[tuple[str, list[str]]] = []
    for line in Path(__file__).with_name("dates.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            cases[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            cases.append((line, []))
    return cases


def as_line(found: WrittenDate) -> str:
    return found.value.isoformat() if found.value else f"{found.text} none"


@pytest.mark.parametrize(("text", "wanted"), read_cases())
def test_every_date_is_found(text: str, wanted: list[str]) -> None:
    found = list(find_dates(text))
    assert [as_line(one) for one in found] == wanted
    assert all(text[one.start : one.end] == one.text for one in found)


def test_a_short_date_is_read_only_where_asked_for() -> None:
    assert match_date("30/9", 0) is not None
    assert match_date("30/9", 0, short=False) is None


@pytest.mark.parametrize("day", [1, 28, 29, 30, 31])
def test_a_day_is_that_of_the_calendar(day: int) -> None:
    assert day_of(2023, 2, day) == (date(2023, 2, day) if day <= 28 else None)


def test_a_day_without_a_year_has_no_value() -> None:
    assert day_of(None, 2, 5) is None


@pytest.mark.parametrize("piece", ["ngày ", "1/", "1.", "31/12/20", "5 tháng "])
def test_no_text_is_an_error(piece: str) -> None:
    assert all(found.day >= 0 for found in find_dates(piece * 20_000))
