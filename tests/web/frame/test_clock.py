"""What time it is: one clock in UTC, and the day of the offices."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.template import Context, Template

import haidang_web
from haidang_web.frame import clock

EVENING = datetime(2024, 11, 5, 17, 30, tzinfo=UTC)


def test_after_midnight_in_hanoi_it_is_the_next_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: EVENING)
    assert clock.today() == date(2024, 11, 6)


def test_pages_tell_the_time_of_the_offices() -> None:
    assert Template("{{ at|date:'H:i d/m/Y' }}").render(Context({"at": EVENING})) == "00:30 06/11/2024"


def test_nobody_looks_at_a_clock_of_their_own() -> None:
    """Ages of files and lengths of waits aside, which no date comes of."""
    asked = re.compile(r"timezone\.(?:now|localdate|localtime)\(|datetime\.(?:now|utcnow|today)\(|date\.today\(")
    site = Path(haidang_web.__file__).parent
    found = [
        str(path.relative_to(site)) for path in site.rglob("*.py") if asked.search(path.read_text(encoding="utf-8"))
    ]
    assert found == [str(Path("frame", "clock.py"))]
