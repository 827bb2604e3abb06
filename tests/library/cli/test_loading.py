from __future__ import annotations

import sys

import pytest

from haidang.cli.loading import ProgressLine


def _watch(monkeypatch: pytest.MonkeyPatch, watched: bool) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: watched, raising=False)


def test_progress_is_shown_where_somebody_watches(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _watch(monkeypatch, True)
    with ProgressLine() as progress:
        progress("Nhận dạng chữ", 3, 12)
    shown = capsys.readouterr().err
    assert "Nhận dạng chữ" in shown
    assert "3/12" in shown


def test_the_line_is_wiped_when_the_work_is_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _watch(monkeypatch, True)
    with ProgressLine() as progress:
        progress("Nhận dạng chữ", 12, 12)
    assert capsys.readouterr().err.endswith(" \r")


def test_nothing_is_shown_where_nobody_watches(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _watch(monkeypatch, False)
    with ProgressLine() as progress:
        progress("Nhận dạng chữ", 3, 12)
    assert capsys.readouterr() == ("", "")


def test_the_line_keeps_to_a_narrow_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _watch(monkeypatch, True)
    monkeypatch.setenv("COLUMNS", "40")
    with ProgressLine() as progress:
        progress("Nhận dạng chữ", 3, 12)
    assert max(len(line) for line in capsys.readouterr().err.split("\r")) < 40


def test_a_single_step_is_not_worth_a_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _watch(monkeypatch, True)
    with ProgressLine() as progress:
        progress("Đang đọc", 0, 1)
    assert capsys.readouterr().err == ""
