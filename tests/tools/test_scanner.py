"""The rules of semgrep carry their proofs, and what speaks against a file, or against a rule, is told.

That each rule finds its one text and leaves its other is shown by semgrep itself, in every `make lint`.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import environment
import pytest
import scanner
import yaml
from scanner import Proof

RULES = [rule for path in scanner.RULES.glob("*.yml") for rule in yaml.safe_load(path.read_text("utf-8"))["rules"]]
TOLD = Proof("a-rule", "haidang_web/x.py", "eval(x)\n", told=True)
LEFT = Proof("a-rule", "haidang_web/x.py", "pass\n", told=False)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule["id"]))
def test_a_rule_carries_a_text_that_it_tells_and_one_that_it_leaves(rule: dict[str, Any]) -> None:
    told, left = (
        next(proof for proof in scanner.proofs() if proof.rule == rule["id"] and proof.told is which)
        for which in (True, False)
    )
    assert told.text.strip() and left.text.strip() and told.text != left.text
    assert rule["severity"] == "ERROR" and rule["message"].endswith(".")
    if told.file.endswith(".py"):
        compile(told.text, told.file, "exec")
        compile(left.text, left.file, "exec")


def test_no_two_rules_have_one_name() -> None:
    assert Counter(rule["id"] for rule in RULES).most_common(1)[0][1] == 1


def report(folder: Path, *found: Path, read: tuple[Path, ...] = (), errors: tuple[object, ...] = ()) -> dict[str, Any]:
    """What semgrep would say."""
    scanned = [str(path) for path in (folder / TOLD.path, folder / LEFT.path, *read)]
    results = [
        {"check_id": "a-rule", "path": str(path), "start": {"line": 3}, "extra": {"message": "Not so."}}
        for path in found
    ]
    return {"errors": list(errors), "paths": {"scanned": scanned}, "results": results}


def said(folder: Path, given: dict[str, Any], *files: Path) -> list[str]:
    return list(scanner.objections(given, [TOLD, LEFT], folder, set(files)))


def test_nothing_is_said_where_all_is_well(tmp_path: Path) -> None:
    folder, ours = (tmp_path / "proofs").resolve(), tmp_path.resolve() / "ours.py"
    assert said(folder, report(folder, folder / TOLD.path, read=(ours,)), ours) == []


def test_what_stands_in_a_file_of_ours_is_told(tmp_path: Path) -> None:
    folder, ours = (tmp_path / "proofs").resolve(), tmp_path.resolve() / "ours.py"
    given = report(folder, folder / TOLD.path, ours, read=(ours,))
    assert said(folder, given, ours) == [f"{ours}:3: a-rule: Not so."]


def test_a_rule_that_has_gone_blind_is_told(tmp_path: Path) -> None:
    assert said(tmp_path.resolve(), report(tmp_path.resolve())) == ["a-rule: finds nothing in `told`"]


def test_a_rule_that_finds_too_much_is_told(tmp_path: Path) -> None:
    folder = tmp_path.resolve()
    given = report(folder, folder / TOLD.path, folder / LEFT.path)
    assert said(folder, given) == ["a-rule: finds something in `left`"]


def test_a_file_that_was_not_read_is_told(tmp_path: Path) -> None:
    folder, ours = (tmp_path / "proofs").resolve(), tmp_path.resolve() / "ours.py"
    broken = {"path": "ours.py", "message": "Syntax error at line 2:\n `x` was unexpected"}
    given = report(folder, folder / TOLD.path, errors=(broken,))
    assert said(folder, given, ours) == [
        "ours.py: not read to its end: Syntax error at line 2:",
        f"{ours}: was not read",
    ]


def test_a_text_that_was_not_read_proves_nothing(tmp_path: Path) -> None:
    nothing: dict[str, Any] = {"errors": [], "paths": {"scanned": []}, "results": []}
    assert said(tmp_path.resolve(), nothing) == ["a-rule: its text was not read"] * 2


def test_every_kind_of_file_is_ours_but_what_others_wrote() -> None:
    files = scanner.ours()
    assert {path.suffix for path in files} == {".py", ".html", ".js"}
    assert not [path for path in files if "vendor" in path.parts]


@pytest.mark.parametrize(("in_ci", "code"), [("true", 1), ("", 0)])
def test_without_semgrep_that_is_said(in_ci: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", in_ci)
    monkeypatch.setattr(environment, "set_up_scanner", lambda: False)
    assert scanner.main() == code


@pytest.mark.parametrize("works", ["uv", "pip", ""])
def test_semgrep_has_an_environment_of_its_own(works: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[object], **settings: str) -> int:
        ran.append([str(part) for part in command])
        tool = ran[-1][2]
        if tool == "venv":
            Path(ran[-1][-1]).mkdir(exist_ok=True)
        return int(tool not in ("venv", works))

    monkeypatch.setattr(environment, "SCANNER", tmp_path / "scanner")
    monkeypatch.setattr(environment, "run", run)
    monkeypatch.setattr(environment, "as_pip_is_told", dict)
    assert environment.set_up_scanner() is bool(works)
    installing = [command for command in ran if command[2] != "venv"]
    assert all("--require-hashes" in command and str(tmp_path) in " ".join(command) for command in installing)
    ran.clear()
    # Once installed, it is left alone; what could not be is tried anew.
    assert environment.set_up_scanner() is bool(works)
    assert bool(ran) is not bool(works)


def test_it_is_no_part_of_what_the_site_is_started_with() -> None:
    everything = (environment.ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "\nsemgrep==" not in everything
    alone = (environment.ROOT / "requirements-semgrep.lock").read_text(encoding="utf-8")
    assert "\nsemgrep==" in alone and "--hash=sha256:" in alone


def test_nothing_is_asked_of_a_network() -> None:
    how = json.dumps(scanner._HOW)
    assert '"--metrics", "off"' in how and "--disable-version-check" in how and str(scanner.RULES) in how
