"""Many files at once give what one after the other gives."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from haidang.cli.many import _biggest_first, check_all
from haidang.formats import check_json
from haidang.formats.checked import Asked

DAY = date(2024, 12, 1)


@pytest.fixture
def asked(tmp_path: Path) -> list[Asked]:
    """Files of growing size, one of which is not there."""
    files = [tmp_path / f"{number}.txt" for number in range(6)]
    for number, file in enumerate(files):
        file.write_text("Họp ngày 31/02/2024 tại xã. " * (number + 1), encoding="utf-8")
    files[3].unlink()
    return [Asked(str(file), "vi", DAY, 80) for file in files]


def test_two_processes_answer_as_one_does(asked: list[Asked]) -> None:
    alone, together = (check_all(asked, check_json.page, jobs) for jobs in (1, 2))
    assert together == alone
    assert [each.file for each in together] == [each.file for each in asked]
    assert [bool(each.error) for each in together] == [False, False, False, True, False, False]


def test_the_biggest_file_is_checked_first(asked: list[Asked]) -> None:
    assert _biggest_first(asked) == [5, 4, 2, 1, 0, 3]


def test_a_name_that_no_system_knows_comes_last(asked: list[Asked]) -> None:
    assert _biggest_first([Asked("\0", "vi", DAY, 80), *asked[:1]]) == [1, 0]
