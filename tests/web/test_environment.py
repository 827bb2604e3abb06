"""Settings from the environment: read, defaulted, refused loudly."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from haidang_web import environment


@pytest.mark.parametrize(("word", "means"), [("1", True), ("True", True), ("on", True), ("0", False), ("no", False)])
def test_a_flag_is_a_plain_yes_or_no(word: str, means: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HAIDANG_DEBUG", word)
    assert environment.flag("DEBUG", default=not means) is means


@pytest.mark.parametrize(
    ("read", "word"),
    [
        (lambda: environment.flag("ODD", default=False), "maybe"),
        (lambda: environment.whole("ODD", 5, least=1, most=9), "10"),
        (lambda: environment.whole("ODD", 5, least=1, most=9), "five"),
        (lambda: environment.database("ODD", ""), "mysql://root@localhost/x"),
        (lambda: environment.database("ODD", ""), "postgresql://nobody@host"),
        (lambda: environment.folder("ODD", Path()), __file__),
    ],
)
def test_odd_values_are_refused_by_name(read: object, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HAIDANG_ODD", word)
    with pytest.raises(ImproperlyConfigured, match="HAIDANG_ODD"):
        read()  # type: ignore[operator]


def test_a_password_is_never_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HAIDANG_DATABASE", "mysql://root:hunter2@host/name")
    with pytest.raises(ImproperlyConfigured) as refused:
        environment.database("DATABASE", "")
    assert "hunter2" not in str(refused.value)


def test_a_secret_may_stand_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "key").write_text("long and random\n", encoding="utf-8")
    monkeypatch.setenv("HAIDANG_KEY_FILE", str(tmp_path / "key"))
    assert environment.text("KEY") == "long and random"
    monkeypatch.setenv("HAIDANG_KEY", "another")
    with pytest.raises(ImproperlyConfigured, match="both"):
        environment.text("KEY")


def test_a_file_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HAIDANG_KEY_FILE", "/nowhere/at/all")
    with pytest.raises(ImproperlyConfigured, match="/nowhere/at/all"):
        environment.text("KEY")


def test_postgresql_by_one_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HAIDANG_DATABASE", "postgresql://hai:d%40ng@db.example:5433/lighthouse?sslmode=require")
    found = environment.database("DATABASE", "")
    assert (found["USER"], found["PASSWORD"], found["HOST"]) == ("hai", "d@ng", "db.example")
    assert (found["PORT"], found["NAME"], found["OPTIONS"]) == ("5433", "lighthouse", {"sslmode": "require"})


def test_sqlite_loses_nothing_outside_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HAIDANG_UNDER_TEST", "false")
    monkeypatch.delenv("HAIDANG_DATABASE", raising=False)
    options = environment.database("DATABASE", "sqlite:////var/lib/haidang/site.sqlite3")
    assert options["NAME"] == "/var/lib/haidang/site.sqlite3"
    assert "synchronous=FULL" in options["OPTIONS"]["init_command"]  # type: ignore[index]
    assert "journal_mode=WAL" in options["OPTIONS"]["init_command"]  # type: ignore[index]
    assert options["OPTIONS"]["transaction_mode"] == "IMMEDIATE"  # type: ignore[index]
