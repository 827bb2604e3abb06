"""Reporting duties inside a task: how often, to whom, by when."""

from __future__ import annotations

from haidang.calendar.timeframes import Timeframe, find_timeframe
from haidang.reading.unit_lists import read_units
from haidang.text.patterns import regex
from haidang.text.values import frozen


@frozen
class ReportingDuty:
    """What a task asks to be reported: to which units, and when; `text` is the clause that says so."""

    text: str
    to: tuple[str, ...]
    time: Timeframe | None


_NO_REPORT = "(?! (?:kinh tế|nghiên cứu|tài chính|đánh giá tác động))"
_REPORT = regex(rf"báo cáo{_NO_REPORT}|Báo cáo{_NO_REPORT}|gửi (?:kết quả|về)|tổng hợp,? gửi|thông tin,? báo cáo")
_CLAUSE = regex(r"[.;]")
_TOWARDS = regex("về |gửi |cho |[Bb]áo cáo |trình |tới ")


def read_reporting(sentence: str, *, year: int | None) -> ReportingDuty | None:
    """The reporting duty that `sentence` states, or None.

    Only a duty with somebody to report to, or a time to do it, counts: "báo cáo" alone is any verb.
    """
    if "áo cáo" not in sentence and "gửi" not in sentence:
        return None
    found = _REPORT.search(sentence)
    if found is None:
        return None
    start = _clause_start(sentence, found.start())
    stop = _CLAUSE.search(sentence, found.end())
    clause = sentence[start : stop.start() if stop else len(sentence)].strip()
    to = _addressees(clause)
    time = find_timeframe(clause, year=year)
    if not to and (time is None or time.every is None):
        return None
    return ReportingDuty(clause, to, time)


def _clause_start(sentence: str, position: int) -> int:
    return max(sentence.rfind(". ", 0, position), sentence.rfind("; ", 0, position)) + 1


def _addressees(clause: str) -> tuple[str, ...]:
    names: list[str] = []
    for found in _TOWARDS.finditer(clause):
        units, _ = read_units(clause, found.end())
        names += [unit.name for unit in units if unit.name not in names]
    return tuple(names)
