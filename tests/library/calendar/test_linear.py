"""What a sentence's times cost: a text four times as long costs four times as much; sixteen would be quadratic."""

from __future__ import annotations

import time

import pytest

from haidang.calendar.timeframes import find_timeframe, read_timeframe

SIZE, TIMES = 20_000, 4
MOST = 3.0 * TIMES
UNSEEN = 0.05
"""Seconds below which nothing is measured."""

RUNS = (
    "ngày 5/6 ",
    "ngày 5/6/2024, ",
    "5/6 và ",
    "1/1 x ",
    "đến năm 2030 ",
    "hằng tháng ngày 5/6 ",
    "thường xuyên trong năm 2024 ",
    "trước ngày 25 hằng tháng ",
    "định kỳ 6 tháng trước ngày 15/6 ",
)


def _seconds(text: str) -> float:
    apart = [(at, at + 2) for at in range(0, len(text), 40)]
    begin = time.process_time()
    find_timeframe(text, year=2024)
    find_timeframe(text, year=2024, apart=apart)
    read_timeframe(text, year=2024)
    return time.process_time() - begin


@pytest.mark.parametrize("run", RUNS)
def test_a_run_of_times_costs_time_linear_in_it(run: str) -> None:
    short, long = (run * (size // len(run)) for size in (SIZE, SIZE * TIMES))
    # Noise gets a second chance.
    assert any(_seconds(long) <= MOST * max(_seconds(short), UNSEEN / TIMES) for _ in range(2))
