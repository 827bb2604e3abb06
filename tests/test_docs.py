"""The docs say what is so: nothing undocumented, no link to nowhere, no page out of date."""

from __future__ import annotations

import re
from pathlib import Path

import dev
import make_reference
import pytest
import settings_reference

from haidang.checking.coverage import Coverage
from haidang.checking.rule import Rule
from haidang.cli import as_text, read
from haidang.cli.program import COMMANDS
from haidang.formats import read_json
from haidang.rules.catalogue import CATALOGUE

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")]
PAGES += sorted((ROOT / "docs").rglob("*.md"))
REFERENCE = ROOT / "docs" / "reference"

_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
_PATH = re.compile(r"`((?:src|tests|tools|docs|samples|changes|files|formats|cli|ooxml)/[\w./<>-]*)`")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", make_reference.PAGES, ids=_name)
def test_each_generated_page_is_current(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == make_reference.PAGES[page](), "run `make docs`"


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_every_rule_has_its_section(rule: Rule) -> None:
    assert f"### {rule.code} {rule.name}\n" in make_reference.RULES_PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_section(name: str) -> None:
    assert f"## `haidang {name}`" in make_reference.PAGE.read_text(encoding="utf-8")


def test_every_setting_is_in_the_sample_and_on_its_page() -> None:
    asked = {each.name for each in settings_reference.asked()}
    assert asked == {each.name for each in settings_reference.described()} - {"WEB_CONCURRENCY"}
    assert all(len(each.words) > 15 for each in settings_reference.described())
    page = settings_reference.PAGE.read_text(encoding="utf-8")
    assert all(f"### `{name}`" in page for name in asked)


def test_every_field_of_the_json_is_documented() -> None:
    page = (REFERENCE / "reading-json.md").read_text(encoding="utf-8")
    for name in ("file", "error", "documents", "schema", "notes", "every", "unit_from", *read_json.COMPONENTS):
        assert f"`{name}`" in page or f'"{name}"' in page, name


def test_every_field_of_the_findings_is_documented() -> None:
    page = (REFERENCE / "checking-json.md").read_text(encoding="utf-8")
    finding = ("rule", "code", "severity", "message", "span", "related", "stated", "computed", "waived")
    for name in ("file", "error", "findings", "coverage", "known", "waivers", *finding, *Coverage.__slots__):
        assert f"`{name}`" in page, name


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_no_link_leads_nowhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_no_path_that_a_page_names_is_gone(page: Path) -> None:
    for named in _PATH.findall(page.read_text(encoding="utf-8")):
        if "<" not in named:
            assert (ROOT / named).exists() or (ROOT / "src" / "haidang" / named).exists(), named


def test_every_room_is_described() -> None:
    page = (ROOT / "docs" / "explanation" / "rooms.md").read_text(encoding="utf-8")
    for half in ("haidang", "haidang_web"):
        for room in (path.name for path in (ROOT / "src" / half).iterdir() if (path / "__init__.py").exists()):
            assert f"`{room}`" in page, room


def test_every_decision_is_listed_and_says_its_four_things() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    for page in folder.glob("0*.md"):
        text = page.read_text(encoding="utf-8")
        assert page.name in listed
        for part in ("Status: ", "## Context", "## Decision", "## Consequences"):
            assert part in text, (page.name, part)


def test_the_readme_shows_the_commands_that_there_are() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"make (\w+) {2,}#", text) + re.findall(r"tools/dev\.py (\w+)", text):
        assert target in dev.TARGETS


def test_the_makefile_knows_every_target() -> None:
    [line] = [
        line for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if line.startswith("TARGETS")
    ]
    assert line.split(":=")[1].split() == list(dev.TARGETS)


def test_the_parts_that_can_be_asked_for_are_the_parts_that_are_shown() -> None:
    assert list(as_text.PARTS) == list(read.PARTS)


def test_change_notes_are_one_sentence_with_a_known_kind() -> None:
    for note in (ROOT / "changes").glob("*.md"):
        if note.name != "README.md":
            assert re.fullmatch(r"\d+\.(feature|fix|rule|docs)\.md", note.name)
            assert len(note.read_text(encoding="utf-8").strip().splitlines()) == 1
