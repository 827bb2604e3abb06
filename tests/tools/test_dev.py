from __future__ import annotations

from pathlib import Path

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


def test_uv_fetches_from_where_pip_was_told_to() -> None:
    told = (
        "global.index-url='https://mirror.example/simple'\n"
        "global.extra-index-url='file:///one\\nfile:///two'\n:env:.find-links='/wheels'\n:env:.timeout='60'\n"
    )
    assert environment.uv_settings(told) == {
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "UV_DEFAULT_INDEX": "https://mirror.example/simple",
        "UV_INDEX": "file:///one file:///two",
        "UV_FIND_LINKS": "/wheels",
    }


@pytest.mark.parametrize("uv_works", [True, False])
def test_where_uv_cannot_install_pip_does(uv_works: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[object], **settings: str) -> int:
        ran.append([str(part) for part in command])
        return int("uv" in ran[-1] and not uv_works)

    for name, value in {
        "VENV": tmp_path,
        "PYTHON": tmp_path / "python",
        "run": run,
        "_make_venv": lambda: None,
    }.items():
        monkeypatch.setattr(environment, name, value)
    monkeypatch.setattr(environment, "as_pip_is_told", dict)
    environment._install("requirements.lock", project=False)
    whole = [command for command in ran if command[-1].endswith("requirements.lock")]
    assert [command[2] for command in whole] == (["uv"] if uv_works else ["uv", "pip"])
    assert all("--require-hashes" in command for command in whole)
    assert (tmp_path / "requirements.lock.stamp").exists()
