"""Findings as SARIF 2.1.0 (OASIS, errata 01), for programs that gather findings of many tools.

Regions count characters in what `haidang text` prints, lines and columns from 1 as SARIF does.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import quote

from haidang.checking.baseline import fingerprint_of
from haidang.checking.manual import read_manual
from haidang.checking.rule import Rule
from haidang.formats.checked import Checked, Outcome, Shown
from haidang.formats.waiver_problem import WaiverProblem
from haidang.rules.catalogue import CATALOGUE
from haidang.text.source import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "haidang/v1"

Object = dict[str, Any]

_INDEXES = {rule.code: index for index, rule in enumerate(CATALOGUE)}


def page(checked: Checked) -> list[Object]:
    """The results of one document."""
    places = _Places(checked)
    return [_result(checked, shown, places) for shown in checked.findings]


class _Places:
    """Places of one document as SARIF writes them."""

    def __init__(self, checked: Checked) -> None:
        self._reading = checked.document.reading
        self._text = self._reading.source.text
        self._lines = [0, *(match.end() for match in re.finditer("\n", self._text))]
        self._file = {"uri": address(checked.asked.file)}

    def location(self, start: int, end: int) -> Object:
        """The location of flow offsets, with its words."""
        span = self._reading.span(start, end)
        return {"physicalLocation": {"artifactLocation": self._file, "region": self._region(span)}}

    def _region(self, span: Span) -> Object:
        first, last = (bisect_right(self._lines, offset) for offset in span)
        return {
            "startLine": first,
            "startColumn": span.start - self._lines[first - 1] + 1,
            "endLine": last,
            "endColumn": span.end - self._lines[last - 1] + 1,
            "charOffset": span.start,
            "charLength": span.end - span.start,
            "snippet": {"text": self._text[span.start : span.end]},
        }


def address(file: str) -> str:
    """A file's name as a URI: as given where it is relative, with its scheme where it is not.

    >>> address("báo cáo.docx"), address("-")
    ('b%C3%A1o%20c%C3%A1o.docx', 'stdin')
    """
    if file == "-":
        return "stdin"
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")


def _result(checked: Checked, shown: Shown, places: _Places) -> Object:
    finding = shown.finding
    result: Object = {
        "ruleId": shown.rule.code,
        "ruleIndex": _INDEXES[shown.rule.code],
        "level": finding.severity.value,
        "message": {"text": checked.message(shown)},
        "locations": [places.location(finding.start, finding.end)],
        "partialFingerprints": {FINGERPRINT: fingerprint_of(finding, checked.document.text)},
        "properties": {"stated": finding.stated, "computed": finding.computed},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **places.location(*place)} for number, place in enumerate(finding.related, 1)
        ]
    if shown.waiver is not None:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": shown.waiver.reason},
        ]
    return result


def whole(outcomes: Sequence[Outcome], problems: Sequence[WaiverProblem], language: str) -> str:
    """One log with one run: the catalogue, what was found, which files could not be read."""
    run = {
        "tool": {"driver": _driver()},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(outcome) for outcome in outcomes],
        "invocations": [_invocation(outcomes, problems, language)],
        "results": [result for outcome in outcomes if isinstance(outcome.page, list) for result in outcome.page],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _driver() -> Object:
    # Slow to import, and needed once.
    from importlib.metadata import version

    return {"name": "haidang", "version": version("haidang"), "rules": [_descriptor(rule) for rule in CATALOGUE]}


def _descriptor(rule: Rule) -> Object:
    manual = read_manual(rule)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": manual.what},
        "fullDescription": {"text": manual.why or manual.what},
        "help": {"text": f"Sai:\n{manual.wrong}\n\nĐúng:\n{manual.right}\n\nCăn cứ: {manual.norm}"},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _artifact(outcome: Outcome) -> Object:
    artifact: Object = {"location": {"uri": address(outcome.file)}}
    return artifact if outcome.error else {**artifact, "properties": {"coverage": asdict(outcome.coverage)}}


def _invocation(outcomes: Sequence[Outcome], problems: Sequence[WaiverProblem], language: str) -> Object:
    unread = [_notice("error", each.error, each.file) for each in outcomes if each.error]
    unheeded = [_notice("warning", each.sentence(language), each.document) for each in problems]
    return {"executionSuccessful": not unread, "toolExecutionNotifications": [*unread, *unheeded]}


def _notice(level: str, words: str, file: str) -> Object:
    place = {"physicalLocation": {"artifactLocation": {"uri": address(file)}}}
    return {"level": level, "message": {"text": words}, "locations": [place]}
