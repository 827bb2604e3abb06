"""The group `page`: the site under load, its longest page in a browser, a long scan, the first answer."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import first_answer
import long_report
import page_load
import scanning
import scrolling
from measuring import Row


def rows(size: str) -> Iterator[Row]:
    """The rows of the group; `size` says how often each thing is measured."""
    yield from page_load.rows(size)
    with tempfile.TemporaryDirectory() as folder, page_load.site() as running:
        report = Path(folder) / "bao-cao-100-trang.txt"
        report.write_text(long_report.text(page_load.REPORT.read_text(encoding="utf-8")), encoding="utf-8")
        yield from scrolling.rows(running.address, report, 3 if size == "small" else 9)
        yield from scanning.rows(running, size)
    yield from first_answer.rows()
