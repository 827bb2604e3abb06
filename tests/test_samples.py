"""The two documents that the project grew from, as text, Word file, PDF and scan: all say the same."""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from pathlib import Path

import make_samples
import pytest

from haidang.files import load
from haidang.reading.reading import Reading, read

PLAN, REPORT = "ke-hoach-bach-long-vi-2024", "bao-cao-an-lao-2024"
NAMES = (PLAN, REPORT)

# The texts are evidence: what must be read from them counts their characters.
DIGESTS = {
    PLAN: "349cc90398ed483ba3c593df884f04350910ae08ffd295de41a16c6c4a5a1b29",
    REPORT: "b6c09af937a05ff4059c3f78985f079bbb5aa55800d85f1cce8028e9171b7f93",
}

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice Writer")
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs Tesseract with Vietnamese")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that is made from the samples."""
    folder = tmp_path_factory.mktemp("samples")
    make_samples.make_all(folder)
    return folder


def _text(name: str) -> Reading:
    return read(load(make_samples.SAMPLES / f"{name}.txt"))


def _tasks(reading: Reading) -> list[tuple[object, ...]]:
    return [(each.path, each.lead, each.coordinate, each.time and each.time.kind) for each in reading.tasks]


def _figures(reading: Reading) -> Counter[tuple[object, ...]]:
    return Counter((each.value, each.unit, each.noun, each.qualifier, each.to) for each in reading.quantities)


def _references(reading: Reading) -> list[tuple[object, ...]]:
    return [(each.kind, each.number, each.date) for each in reading.references]


@pytest.mark.parametrize("name", NAMES)
def test_the_texts_are_kept_byte_for_byte(name: str) -> None:
    data = (make_samples.SAMPLES / f"{name}.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == DIGESTS[name]


def test_the_plan_has_tasks_with_and_without_a_lead() -> None:
    tasks = _text(PLAN).tasks
    assert len(tasks) >= 25
    assert any(task.lead == ("Phòng Kinh tế và Hạ tầng huyện",) for task in tasks)
    assert any(not task.lead for task in tasks)


def test_the_report_states_the_capital_that_nobody_added_up() -> None:
    stated = {each.text: each.value for each in _text(REPORT).quantities}
    assert stated["676.373 triệu đồng"] == 676_373_000_000
    assert stated["181.766 triệu đồng"] + stated["493.227 triệu đồng"] == 674_993_000_000


def test_a_sum_that_a_page_break_cut_in_two_is_seen_whole() -> None:
    reading = _text(REPORT)
    [cut] = [each for each in reading.quantities if each.text == "47.670 triệu đồng"]
    paragraph = next(each for each in reading.flow.paragraphs if each.start <= cut.start < each.end)
    assert "59.370 triệu đồng" in reading.flow.words(paragraph)


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_says_what_the_text_says(made: Path, name: str) -> None:
    text, docx = _text(name), read(load(made / f"{name}.docx"))
    assert _tasks(docx) == _tasks(text)
    assert _figures(docx) == _figures(text)
    assert _references(docx) == _references(text)


@needs_libreoffice
@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_says_what_the_text_says(made: Path, name: str) -> None:
    text, pdf = _text(name), read(load(made / f"{name}.pdf"))
    assert _tasks(pdf) == _tasks(text)
    assert _figures(pdf) == _figures(text)
    assert _references(pdf) == _references(text)


@needs_libreoffice
@needs_tesseract
@pytest.mark.slow  # seven pages of OCR, about a second each
def test_the_scan_says_nearly_what_the_text_says(made: Path) -> None:
    text, scan = _text(PLAN), read(load(made / f"{PLAN}.scan.pdf"))
    # OCR may misread a letter here and there: one task in ten may come out otherwise. Every figure and reference must
    # be found; one thing more may look like a figure, as "Số: 35/KH-UBND" does when its stroke is lost.
    alike = sum((Counter(_tasks(text)) & Counter(_tasks(scan))).values())
    assert alike >= 0.9 * len(text.tasks)
    assert _figures(text) <= _figures(scan)
    assert len(scan.quantities) <= len(text.quantities) + 1
    assert _references(scan) == _references(text)
