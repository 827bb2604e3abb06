"""A walk over the catalogue: what every rule owes its readers."""

from __future__ import annotations

import string
import sys
from pathlib import Path

import pytest
from tests.library.rules.rule_cases import RULES, cases, check, files, written

from haidang.checking.manual import read_manual
from haidang.checking.rule import Rule
from haidang.rules.catalogue import CATALOGUE

# The folders of the groups, and the names that other programs rely on (the contract of the command line).
GROUPS = {
    "SL": "figures",
    "TG": "time",
    "VB": "references",
    "TT": "form",
    "DV": "units",
    "CH": "spelling",
    "NV": "tasks",
}
NAMES = dict(
    line.split()
    for line in """
    SL01 sum-mismatch
    SL02 table-total-mismatch
    SL03 list-count-mismatch
    SL04 ratio-mismatch
    SL05 amount-in-words-mismatch
    SL06 conflicting-figures
    SL07 rank-out-of-range
    TG01 impossible-date
    TG02 date-order
    TG03 stale-forecast
    VB01 reference-conflict
    VB02 malformed-reference
    TT01 blank-number
    TT02 blank-date
    TT03 missing-component
    TT04 numbering-gap
    DV01 decimal-notation
    DV02 repeated-unit
    CH01 repeated-word
    CH02 unbalanced-bracket
    CH03 name-variant
    CH04 undefined-abbreviation
    NV01 task-without-lead
    NV02 task-without-timeframe
    NV03 task-overdue-at-issue
    """.strip().splitlines()
)

each_rule = pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)


def test_codes_are_in_order_and_none_is_used_twice() -> None:
    codes = [(list(GROUPS).index(rule.group), rule.code) for rule in CATALOGUE]
    assert codes == sorted(set(codes))


@each_rule
def test_code_and_name_are_those_of_the_contract(rule: Rule) -> None:
    assert NAMES[rule.code] == rule.name


@each_rule
def test_the_file_is_named_after_the_rule(rule: Rule) -> None:
    path = Path(str(sys.modules[rule.check.__module__].__file__))
    assert path.parent.name == GROUPS[rule.group]
    assert path.stem == f"{rule.code.lower()}_{rule.name.replace('-', '_')}"
    assert files()[rule.code].stem == path.stem
    assert files()[rule.code].parent.name == path.parent.name


@each_rule
def test_the_manual_page_has_all_its_parts(rule: Rule) -> None:
    manual = read_manual(rule)
    assert manual.what.endswith(".")
    assert all((manual.why, manual.wrong, manual.right, manual.norm))


@each_rule
def test_every_message_is_said_in_both_languages_with_the_same_values(rule: Rule) -> None:
    for message in rule.messages.values():
        assert _places(message.vi) == _places(message.en)
        assert message.vi != message.en


def _places(words: str) -> set[str]:
    """The names of the values in a message; `side_en` is what `side` is, said in English."""
    return {name.removesuffix("_en") for _, name, _, _ in string.Formatter().parse(words) if name is not None}


@each_rule
def test_there_are_passing_and_failing_cases(rule: Rule) -> None:
    told = [case.says for case in cases(rule.code)]
    assert any("pass" in says for says in told)
    assert any("fail" in says for says in told)
    assert written(files()[rule.code])["rule"] == rule.code


@each_rule
@pytest.mark.parametrize("part", ["wrong", "right"])
def test_its_wrong_example_is_found_and_its_right_one_is_not(rule: Rule, part: str) -> None:
    around = written(files()[rule.code]).get("example", {})
    text = "\n".join(filter(None, (around.get("before"), getattr(read_manual(rule), part), around.get("after"))))
    _, report = check(rule, text, today=around.get("today"), kind=around.get("kind"))
    assert bool(report.findings) == (part == "wrong"), text


def test_no_file_of_cases_is_left_without_its_rule() -> None:
    assert set(files()) <= set(NAMES)
    assert {code for code in files() if code not in RULES} <= set(NAMES) - set(RULES)
