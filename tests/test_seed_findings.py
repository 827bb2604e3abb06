"""What the two documents that the project grew from get wrong is found on its words; what holds is left alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from haidang.checking.engine import run
from haidang.files import load
from haidang.reading.reading import read
from haidang.relations.relation import Verdict
from haidang.rules.catalogue import CATALOGUE
from haidang.rules.subject import Document

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
REPORT, PLAN = "bao-cao-an-lao-2024.txt", "ke-hoach-bach-long-vi-2024.txt"


@cache
def document(name: str) -> Document:
    return Document(read(load(SAMPLES / name)))


@cache
def findings(name: str) -> tuple[tuple[str, str, str], ...]:
    """Code, words and gap of each finding."""
    text = document(name).text
    found = run(document(name), CATALOGUE).findings
    return tuple((each.code, text[each.start : each.end], each.values.get("gap", "")) for each in found)


@pytest.mark.parametrize(
    ("name", "code", "words", "gap"),
    [
        (REPORT, "SL01", "676.373 triệu đồng", "1.380 triệu đồng"),
        (REPORT, "SL01", "483.295 triệu đồng", "3.989 triệu đồng"),
        (REPORT, "SL03", "81 hạng mục", ""),
        (REPORT, "DV01", "82.03", ""),
        (REPORT, "DV02", "1,7ha.ha", ""),
        (REPORT, "TT01", "", ""),
        (REPORT, "TT02", "", ""),
        (REPORT, "CH02", ")", ""),
        (REPORT, "CH03", "Thọ", ""),
        (REPORT, "TG03", "", ""),
        (PLAN, "TT04", "3", ""),
        (PLAN, "NV01", "", ""),
        (PLAN, "NV02", "", ""),
    ],
)
def test_found(name: str, code: str, words: str, gap: str) -> None:
    assert any(each[0] == code and words in each[1] and gap in each[2] for each in findings(name)), findings(name)


def test_every_other_sum_and_share_of_theirs_is_left_alone() -> None:
    figures = [words for code, words, _gap in findings(REPORT) if code.startswith("SL")]
    assert len(figures) == 3


def test_much_of_it_is_held_against_something() -> None:
    """So that silence says something."""
    held = [each for each in document(REPORT).relations if each.verdict is Verdict.HOLDS]
    assert len(held) >= 12
