from __future__ import annotations

import json
from pathlib import Path

import pytest
import run as bench

ROW = {
    "group": "reading",
    "name": "speed",
    "value": 2.0,
    "bound": 3.0,
    "better": "lower",
    "unit": "ratio",
    "note": "beside a floor",
}


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(bench, "JSON", tmp_path / "build" / "bench.json")
    monkeypatch.setattr(bench, "TABLE", tmp_path / "build" / "bench.md")
    monkeypatch.delenv("ONLY", raising=False)
    monkeypatch.delenv("SIZE", raising=False)
    return tmp_path / "build"


def test_a_run_writes_its_rows_with_when_and_where(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "GROUPS", {"reading": lambda size: iter([ROW])})
    assert bench.main() == 0
    [row] = json.loads((built / "bench.json").read_text(encoding="utf-8"))
    assert ROW.items() <= row.items()
    assert {"commit", "date", "machine"} <= set(row)
    line = f"| reading | speed | 2 | ≤ 3 | ratio | yes | beside a floor | {row['commit']} |"
    assert line in (built / "bench.md").read_text(encoding="utf-8")


def test_a_bound_that_is_not_kept_fails_the_run(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "GROUPS", {"reading": lambda size: iter([{**ROW, "value": 4.0}])})
    assert bench.main() == 1


def test_a_group_run_alone_replaces_its_own_rows_only(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = {**ROW, "group": "checking"}
    monkeypatch.setattr(bench, "GROUPS", {"reading": lambda size: iter([ROW]), "checking": lambda size: iter([other])})
    bench.main()
    monkeypatch.setenv("ONLY", "reading")
    monkeypatch.setitem(bench.GROUPS, "reading", lambda size: iter([{**ROW, "value": 1.0}]))
    bench.main()
    rows = json.loads((built / "bench.json").read_text(encoding="utf-8"))
    assert [(row["group"], row["value"]) for row in rows] == [("reading", 1.0), ("checking", 2.0)]


@pytest.mark.parametrize(("name", "value"), [("ONLY", "flying"), ("SIZE", "huge")])
def test_a_group_or_size_that_is_not_known_is_told(
    built: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert bench.main() == 2
    assert not built.exists()


def test_a_row_without_a_bound_is_kept_whatever_it_is() -> None:
    assert bench.holds({**ROW, "bound": None}) is None
    assert bench.holds({**ROW, "better": "higher"}) is False
