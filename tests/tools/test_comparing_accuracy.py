"""What the pairs say is what is measured: the figures of the bench are only worth what their counting is."""

from __future__ import annotations

from pathlib import Path

import comparing_accuracy
import pytest
from compared import pairs

PLAN = """KẾ HOẠCH
Chăn nuôi năm 2024
I. NHIỆM VỤ
1. Lắp đặt camera giám sát tại chợ trung tâm. Công an xã chủ trì.
2. Tiêm phòng vắc-xin lở mồm long móng cho đàn trâu, bò của xã. Trạm Thú y chủ trì.
Sản lượng thịt lợn hơi: 120 tấn.
"""
REPORT = """BÁO CÁO
Chăn nuôi năm 2024
Đã tiêm phòng vắc-xin lở mồm long móng cho đàn trâu, bò của xã.
Sản lượng thịt lợn hơi: 135 tấn.
"""


def measured(folder: Path, listed: str) -> dict[str, comparing_accuracy.Tally]:
    for name, text in (("cap.a.txt", PLAN), ("cap.b.txt", REPORT), ("cap.yaml", listed)):
        (folder / name).write_text(text, encoding="utf-8")
    return comparing_accuracy.measure(pairs(folder))


def test_what_is_listed_and_told_is_found(tmp_path: Path) -> None:
    listed = "unanswered: [Lắp đặt camera]\nmoved: [{before: 120 tấn, after: 135 tấn}]\n"
    tasks, figures, _ = measured(tmp_path, listed).values()
    assert (tasks.found, tasks.listed, tasks.false) == (1, 1, [])
    assert (figures.found, figures.listed, figures.false) == (1, 1, [])


def test_what_is_told_and_not_listed_is_false(tmp_path: Path) -> None:
    tasks, figures, promises = measured(tmp_path, "answered: [{task: Lắp đặt camera, by: Đã tiêm phòng}]\n").values()
    assert (len(tasks.false), len(figures.false), promises.told) == (1, 1, 0)


def test_what_may_be_told_is_neither_missed_nor_false(tmp_path: Path) -> None:
    figures = measured(tmp_path, "either: [{before: 120 tấn, after: 135 tấn}]\n")["figures that moved"]
    assert (figures.listed, figures.told, figures.false) == (0, 1, [])


def test_what_is_listed_and_not_told_is_missed(tmp_path: Path) -> None:
    tasks = measured(tmp_path, "unanswered: [Tiêm phòng vắc-xin]\n")["tasks nothing is said about"]
    assert (tasks.found, tasks.missed) == (0, ["cap: Tiêm phòng vắc-xin"])


def test_words_that_stand_nowhere_are_a_mistake_of_the_list(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="12 tấn"):
        measured(tmp_path, "held: [{before: 12 tấn, after: 135 tấn}]\n")


def test_the_pairs_are_compared_rightly() -> None:
    tallies = comparing_accuracy.measure(pairs())
    assert not any(tally.false for tally in tallies.values())
    assert all(tally.share >= 0.9 for tally in tallies.values())
