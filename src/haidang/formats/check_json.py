"""Findings as JSON for other programs, in the form that the contract fixes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from haidang.formats import read_json
from haidang.formats.checked import Checked, Outcome, Shown
from haidang.formats.read_json import Entry
from haidang.formats.waiver_problem import WaiverProblem


def page(checked: Checked) -> Entry:
    """The entry of one document; every span counts in what `haidang text` prints."""
    entry: Entry = {
        "file": checked.asked.file,
        "findings": [_finding(checked, shown) for shown in checked.findings],
        "coverage": asdict(checked.coverage),
    }
    return entry if checked.asked.known is None else {**entry, "known": checked.known}


def _finding(checked: Checked, shown: Shown) -> Entry:
    finding, reading = shown.finding, checked.document.reading
    entry: Entry = {
        "rule": shown.rule.name,
        "code": shown.rule.code,
        "severity": finding.severity.value,
        "message": checked.message(shown),
        "span": reading.span(finding.start, finding.end),
        "related": [reading.span(*place) for place in finding.related],
        "stated": finding.stated,
        "computed": finding.computed,
    }
    if shown.waiver is not None:
        until = shown.waiver.until
        entry["waived"] = {"reason": shown.waiver.reason, "until": until.isoformat() if until else None}
    return entry


def whole(outcomes: Sequence[Outcome], problems: Sequence[WaiverProblem], language: str) -> str:
    """The answer for all files. A waiver that is not heeded stands in the entry of the first file it serves."""
    return read_json.render([_entry(outcome, problems, language) for outcome in outcomes])


def _entry(outcome: Outcome, problems: Sequence[WaiverProblem], language: str) -> Entry:
    if outcome.error or not isinstance(outcome.page, dict):
        return read_json.failure(outcome.file, outcome.error)
    own = [
        {
            "rule": each.waiver.rule,
            "text": each.waiver.text,
            "problem": each.problem.value,
            "message": each.sentence(language),
        }
        for each in problems
        if each.document == outcome.file
    ]
    return {**outcome.page, "waivers": own} if own else outcome.page
