from __future__ import annotations

from pathlib import Path

import committed
import pytest


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(committed, "ROOT", tmp_path)
    (tmp_path / "src").mkdir()
    return tmp_path


def _objections(root: Path, name: str, text: str) -> list[str]:
    (root / name).write_text(text, encoding="utf-8")
    return committed.objections(root / name)


def test_a_plain_file_has_nothing_against_it(root: Path) -> None:
    assert _objections(root, "a.lock", "click==8.5.1 \\\n    --hash=sha256:00\n") == []


@pytest.mark.parametrize(
    "text", ["https://files.python" + "hosted.org/a.whl", "/ho" + "me/someone/project", "C:\\Us" + "ers\\someone"]
)
def test_hosts_and_folders_of_one_machine_are_told_with_their_line(root: Path, text: str) -> None:
    [line] = _objections(root, "a.txt", f"first\n{text}\n")
    assert line.startswith("a.txt:2: ")


def test_a_loose_end_matters_in_the_library_only(root: Path) -> None:
    loose = "# TO" + "DO: later\n"
    assert _objections(root, "notes.md", loose) == []
    assert _objections(root, "src/a.py", loose)


def test_a_file_that_is_no_text_is_left_alone(root: Path) -> None:
    (root / "a.bin").write_bytes(b"\xff\xfe\x00")
    assert committed.objections(root / "a.bin") == []
