"""Every case of every rule: what must be found in it, or that nothing is."""

from __future__ import annotations

import pytest
from tests.library.rules.rule_cases import KEYS, RULES, Case, cases, check, files

from haidang.checking.finding import Finding
from haidang.checking.messages import sentence
from haidang.rules.subject import Document

ALL = [case for code in files() if code in RULES for case in cases(code)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.code}-{case.name}")
def test_case(case: Case) -> None:
    assert set(case.says) <= KEYS, "a word that the README does not know"
    assert ("pass" in case.says) != ("fail" in case.says), "a case passes or fails"
    document, report = check(RULES[case.code], case.text, today=case.says.get("today"), kind=case.says.get("kind"))
    found = [_told(case, document, finding) for finding in report.findings]
    if "pass" in case.says:
        assert not found
        return
    assert any(_is_meant(case, document, finding) for finding in report.findings), found or "nothing was found"
    assert len(found) == case.says.get("count", len(found)), found


def _is_meant(case: Case, document: Document, finding: Finding) -> bool:
    """Whether the finding is the one that the case tells of."""
    told = {"stated": finding.stated, "computed": finding.computed, "severity": finding.severity.value}
    return (
        _covers(document.text, finding, str(case.says.get("at", "")))
        and all(str(case.says[name]) == value for name, value in told.items() if name in case.says)
        and str(case.says.get("says", "")) in sentence(RULES[case.code], finding)
    )


def _covers(text: str, finding: Finding, words: str) -> bool:
    return words in text[finding.start : finding.end]


def _told(case: Case, document: Document, finding: Finding) -> str:
    """A finding in one line, for whoever reads a failed test."""
    words = document.text[finding.start : finding.end]
    figures = f"stated {finding.stated}, computed {finding.computed}"
    return f"{finding.severity.value} at {words!r}, {figures}: {sentence(RULES[case.code], finding)}"
