"""Documents that make their reader slow or hungry, and readers that die: stopped, said, and the next one is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.library.files.conftest import needs
from tests.web.checker.test_long_checks import scan

from haidang_web.checker.examiners import Busy, Examiner, Examiners, Stopped


@pytest.fixture
def pool() -> Iterator[Examiners]:
    pool = Examiners(1, megabytes=600)
    yield pool
    pool.close()


def request(folder: Path, words: str, name: str = "a.txt") -> dict[str, Any]:
    (folder / name).write_text(words, encoding="utf-8")
    return {
        "task": "examine",
        "path": str(folder / name),
        "to": str(folder / "answer.json"),
        "name": name,
        "today": "2024-11-05",
        "language": "vi",
        "limits": {},
    }


GOOD = "BÁO CÁO\nCó 12 hộ, gồm: 9 hộ nghèo, 2 hộ cận nghèo.\n"


def test_a_document_is_answered(pool: Examiners, tmp_path: Path) -> None:
    reply = pool.ask(request(tmp_path, GOOD), seconds=20, patience=5)
    assert reply["counts"]["errors"] + reply["counts"]["warnings"] >= 1
    assert (tmp_path / "answer.json").exists()


def test_a_slow_document_is_stopped_and_the_next_is_read(pool: Examiners, tmp_path: Path) -> None:
    with pytest.raises(Stopped) as stopped:
        pool.ask(request(tmp_path, GOOD * 20_000), seconds=0.2, patience=5)
    assert stopped.value.reason == "slow"
    assert pool.ask(request(tmp_path, GOOD), seconds=20, patience=5)["finished"]


def test_steps_that_nobody_hears_of_give_no_more_time(pool: Examiners, tmp_path: Path) -> None:
    needs("tesseract")
    asked = request(tmp_path, "")
    Path(asked["path"]).write_bytes(scan(12))
    with pytest.raises(Stopped) as stopped:
        pool.ask(asked, seconds=1, patience=5)
    assert stopped.value.reason == "slow"


def test_a_hungry_document_is_stopped_and_the_next_is_read(tmp_path: Path) -> None:
    pool = Examiners(1, megabytes=250)
    try:
        # Many plain lines fill the memory before anything else takes time.
        assert outcome(pool, request(tmp_path, "Dòng chữ không có số liệu nào.\n" * 1_000_000)) in ("hungry", "died")
        assert pool.ask(request(tmp_path, GOOD), seconds=20, patience=5)["finished"]
    finally:
        pool.close()


def outcome(pool: Examiners, asked: dict[str, Any]) -> str:
    try:
        return str(pool.ask(asked, seconds=60, patience=5).get("problem", "none"))
    except Stopped as stopped:
        return stopped.reason


def test_when_all_are_at_work_the_caller_is_told(pool: Examiners) -> None:
    with pool._free(patience=5), pytest.raises(Busy), pool._free(patience=0.05):
        raise AssertionError("a second one was given out")


def test_a_reader_that_is_killed_is_replaced(pool: Examiners, tmp_path: Path) -> None:
    with pool._free(patience=5) as examiner:
        assert isinstance(examiner, Examiner)
        examiner._process.kill()
        with pytest.raises(Stopped) as stopped:
            examiner.ask(request(tmp_path, GOOD), 10, None)
    assert stopped.value.reason == "died"
    with pool._free(patience=5) as first:
        first.end()
    with pytest.raises(Stopped):
        pool.ask(request(tmp_path, GOOD), seconds=20, patience=5)
    assert pool.ask(request(tmp_path, GOOD), seconds=20, patience=5)["finished"]


def test_an_answer_that_cannot_be_written_is_said(pool: Examiners, tmp_path: Path) -> None:
    asked = {**request(tmp_path, GOOD), "to": str(tmp_path / "nowhere" / "answer.json")}
    assert pool.ask(asked, seconds=20, patience=5)["problem"] == "no_room"
    assert pool.ask(request(tmp_path, GOOD), seconds=20, patience=5)["finished"]
