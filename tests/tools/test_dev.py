from __future__ import annotations

import dev
import environment
import pytest
from environment import SystemPart

MISSING = SystemPart("Clay tablets", ("clay",), "reading clay", programs=("no-such-program-anywhere",))


def test_help_lists_every_target(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    shown = capsys.readouterr().out
    for name in dev.TARGETS:
        assert f"  {name} " in shown


@pytest.mark.parametrize("words", [["fly"], ["test", "lint"]])
def test_an_unknown_target_is_told(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(words) == 2
    assert "No such target" in capsys.readouterr().err


def test_settings_can_be_given_as_with_make(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONLY", "")
    seen = []
    monkeypatch.setitem(dev.TARGETS, "bench", lambda: seen.append(dev.os.environ["ONLY"]) or 0)
    assert dev.main(["bench", "ONLY=reading"]) == 0
    assert seen == ["reading"]


def test_what_is_skipped_is_counted_and_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert environment.tell_missing([MISSING]) == 0
    said = capsys.readouterr().err
    assert "1 system part" in said
    assert "Clay tablets (clay): reading clay" in said


def test_in_ci_a_skip_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert environment.tell_missing([MISSING]) == 1
    assert environment.tell_missing([]) == 0


def test_a_part_is_there_when_its_programs_and_files_are() -> None:
    assert not MISSING.is_there()
    assert SystemPart("Python", (), "", programs=("python3",)).is_there()
    assert not SystemPart("A file", (), "", files=("no/such/file",)).is_there()
