"""The long scan of `make bench ONLY=page` is one that a careless reader could not get right."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

import long_scan
import pypdfium2
import pytest
import scanning
from processes import megabytes_of_children


def test_no_page_is_like_another() -> None:
    pages = ["\n".join(page) for page in islice(long_scan._pages(), 300)]
    assert len(set(pages)) == 300
    assert sum(len(page) for page in pages) / 300 > 1200


def test_samples_that_are_held_out_are_never_printed() -> None:
    assert "heldout" not in long_scan.OPEN


def test_its_pages_are_pictures_without_text(tmp_path: Path) -> None:
    scan = tmp_path / "quet.pdf"
    printed = long_scan.write(scan, 2)
    with pypdfium2.PdfDocument(scan) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    assert texts == ["", ""] and "KẾ HOẠCH" in printed[0] + printed[1]


def test_words_are_counted_as_often_as_they_were_printed() -> None:
    page = '<p>Giao 12 <mark class="error">hộ</mark> nghèo; <b>h</b>ộ khác</p>'
    assert scanning._share("Giao 12 hộ nghèo", page) == 1
    assert scanning._share("hộ hộ hộ hộ", page) == 0.5


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_memory_of_a_child_is_told_by_its_command() -> None:
    words = "import sys; block = bytes(50_000_000); print(flush=True); sys.stdin.read()"
    child = subprocess.Popen([sys.executable, "-c", words], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    now, ever = megabytes_of_children(os.getpid(), "bytes(50_000_000)")
    child.communicate()
    assert ever >= now > 5
    assert megabytes_of_children(os.getpid(), "no such command") == (0.0, 0.0)
