"""Cited documents: every case of references.txt, and what must hold for any text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from haidang.reading.references import Reference, find_references


@dataclass(frozen=True, slots=True)
class Case:
    """A text and the lines below it: kind | number | date | words."""

    text: str
    expected: tuple[tuple[str, ...], ...]


def read_cases() -> list[Case]:
    lines = Path(__file__).with_name("references.txt").read_text(encoding="utf-8").splitlines()
    cases: list[Case] = []
    for line in lines:
        if line.startswith("  "):
            parts = tuple(part.strip() for part in line.split(" | "))
            cases[-1] = Case(cases[-1].text, (*cases[-1].expected, parts))
        elif line and not line.startswith("#"):
            cases.append(Case(line.replace("⏎", "\n"), ()))
    return cases


def as_line(found: Reference, wanted: tuple[str, ...]) -> tuple[str, ...]:
    day = found.date.isoformat() if found.date else "-"
    return (found.kind, found.number, day, found.text)[: max(len(wanted), 3)]


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.text[:60])
def test_what_a_text_cites_is_found(case: Case) -> None:
    found = find_references(case.text)
    wanted = [*case.expected, *[()] * len(found)]
    assert [as_line(one, want) for one, want in zip(found, wanted, strict=False)] == list(case.expected)


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.text[:60])
def test_every_citation_is_its_slice_and_stands_behind_the_one_before(case: Case) -> None:
    end = 0
    for found in find_references(case.text):
        assert case.text[found.start : found.end] == found.text
        assert found.start >= end
        end = found.end


def test_the_own_number_can_be_given() -> None:
    text = "Nội dung.\n(Kèm theo Kế hoạch số 35/KH-UBND của UBND huyện)\ntheo Kế hoạch số 35/KH-UBND của UBND tỉnh"
    assert len(find_references(text)) == 2
    assert [found.start for found in find_references(text, own="35/KH-UBND")] == [text.rindex("Kế hoạch")]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Nghị quyết số 48/NQ-HĐND ngày 15/12/2023 của Hội đồng nhân dân huyện về nhiệm vụ", "Hội đồng nhân dân huyện"),
        ("Quyết định số 12/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Chương trình", "Thủ tướng Chính phủ"),
        ("Công văn số 1/SKHĐT-TH của Sở Kế hoạch và Đầu tư về việc báo cáo", "Sở Kế hoạch và Đầu tư"),
        ("Kế hoạch số 12/KH-UBND", ""),
    ],
)
def test_the_issuer_is_what_stands_behind(text: str, issuer: str) -> None:
    assert find_references(text)[0].issuer == issuer


@pytest.mark.parametrize("piece", ["số ", "1/", "ngày ", "Quyết định số ", "1/A", "12/QĐ-", "10, ", "/A", "Kế hoạch 1"])
def test_no_text_is_an_error(piece: str) -> None:
    for found in find_references(piece * 20_000):
        assert found.number
