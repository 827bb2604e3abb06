from __future__ import annotations

import json
from collections.abc import Callable

from click.testing import Result

from haidang.cli.rule_words import GROUPS
from haidang.rules.catalogue import CATALOGUE

Call = Callable[..., Result]


def test_every_rule_is_listed_under_its_group(haidang: Call) -> None:
    shown = haidang("rules").stdout
    for rule in CATALOGUE:
        assert f"  {rule.code}  {rule.name} " in shown
        assert shown.index(GROUPS[rule.group]) < shown.index(rule.code)


def test_the_list_fits_the_terminal(haidang: Call) -> None:
    assert all(len(line) <= 100 for line in haidang("rules").stdout.splitlines())


def test_json_lists_the_catalogue_for_programs(haidang: Call) -> None:
    rules = json.loads(haidang("rules", "--format", "json").stdout)["rules"]
    assert [(each["code"], each["name"], each["severity"]) for each in rules] == [
        (rule.code, rule.name, rule.severity.value) for rule in CATALOGUE
    ]
    assert all(set(each) == {"code", "name", "group", "severity", "what"} and each["what"] for each in rules)
