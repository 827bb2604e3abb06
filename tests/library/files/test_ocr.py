"""Scans: the same words and tables, read off the picture; and what is said when that cannot be done."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from tests.library.files.conftest import ROWS, Scan
from tests.library.files.making_pdf import content_pdf, show
from tests.library.files.test_pdf import LETTERHEAD, rows_of
from tests.library.needs import needs

from haidang.errors import UnreadableFile
from haidang.files import load, ocr

pytestmark = pytest.mark.slow


def same_letters(first: str, second: str) -> float:
    """Share of the words of `first` that are in `second`."""
    words = first.split()
    return sum(1 for word in words if word in second) / len(words)


def test_a_scan_reads_as_its_paper(papers: Path, scan: Scan) -> None:
    needs("tesseract")
    paper, scanned = load(papers / "plan.pdf"), load(scan("plan", [0, 1]))
    assert scanned.text.splitlines()[:8] == LETTERHEAD
    assert same_letters(paper.text, scanned.text) > 0.97
    assert [len(rows_of(scanned, 0)), len(rows_of(scanned, 0)[0])] == [len(ROWS), len(ROWS[0])]
    assert "OCR" in scanned.notes[0]
    assert "toàn văn bản" in scanned.notes[0]


def test_a_picture_of_a_page(papers: Path, scan: Scan) -> None:
    needs("tesseract")
    scan("plan", [0])
    source = load(papers / "plan-scan.png")
    assert source.text.splitlines()[:8] == LETTERHEAD


def test_only_the_pages_without_text_are_recognised(papers: Path, scan: Scan, tmp_path: Path) -> None:
    needs("tesseract")
    mixed = pypdfium2.PdfDocument(papers / "everything.pdf")
    pages = len(mixed)
    scanned = pypdfium2.PdfDocument(scan("plan", [0]))
    mixed.import_pages(scanned, [0])
    path = tmp_path / "mixed.pdf"
    mixed.save(path)
    mixed.close()
    scanned.close()
    heard: list[str] = []
    source = load(path, progress=lambda step, done, total: heard.append(f"{step} {done}/{total}"))
    assert f"trang {pages + 1};" in source.notes[0]
    assert "HUYỆN BẠCH LONG VĨ" in source.text.splitlines()
    assert heard[-1] == f"{ocr.RECOGNISING} 1/1"


def test_a_scan_needs_tesseract(papers: Path, scan: Scan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "find_tesseract", lambda: None)
    with pytest.raises(UnreadableFile) as caught:
        load(scan("plan", [0]))
    assert caught.value.reason == "needs-tesseract"


def test_a_scan_of_nothing_has_no_text(tmp_path: Path) -> None:
    needs("tesseract")
    from PIL import Image

    path = tmp_path / "trang.pdf"
    Image.new("L", (1654, 2339), 255).save(path, resolution=200)
    with pytest.raises(UnreadableFile) as caught:
        load(path)
    assert caught.value.reason == "no-text"


def test_an_empty_page_among_others_is_no_scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "find_tesseract", lambda: None)
    path = tmp_path / "trang.pdf"
    path.write_bytes(content_pdf([show("Trang mot co chu", 85, 700), b""]))
    assert load(path).text == "Trang mot co chu\n"


def test_tesseract_that_takes_too_long_is_stopped(papers: Path, scan: Scan) -> None:
    needs("tesseract")
    from haidang.files import Limits

    with pytest.raises(UnreadableFile) as caught:
        load(scan("plan", [0]), limits=Limits(page_seconds=0.05))
    assert caught.value.reason == "no-text"


@pytest.mark.parametrize(
    ("read", "meant"),
    [("11/2025", "II/2025"), ("111/2025", "III/2025"), ("lI,", "II,"), ("1/2025", "1/2025"), ("IV/2025", "IV/2025")],
)
def test_a_quarter_has_no_number_eleven(read: str, meant: str) -> None:
    assert ocr.mend_quarter(read) == meant


@pytest.mark.parametrize(("read", "follower", "meant"), [("«", "Rà", "•"), ("«", "", "«"), ("«Rà", "soát", "«Rà")])
def test_a_sign_alone_before_words_is_a_bullet(read: str, follower: str, meant: str) -> None:
    assert ocr.mend_heading(read, follower) == meant
