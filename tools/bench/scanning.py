"""A scan of three hundred pages goes through the page: with progress, bounded memory, and its words at the end."""

from __future__ import annotations

import html
import os
import re
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import long_scan
from measuring import Row, row
from page_load import Site
from processes import megabytes_of_children
from visitor import ANSWERED, Visitor

from haidang.files.ocr import LANGUAGE, find_tesseract
from haidang.files.pictures import rendered

WHOLE = 300
PAGES = {"small": 24, "full": WHOLE}
MOST_MEGABYTES = 2048
"""What HAIDANG_JOB_CHECK_MEGABYTES allows the process that reads it."""
_FLOOR_PAGES = 24
_LEAST_TOLD = 0.6
_GIVING_WAY = ("nice", "-n", "5") if os.name == "posix" else ()
"""As the process of the document does, Tesseract alone gives way to others."""
_LOOK_SECONDS = 0.5
_PATIENCE_A_PAGE = 60
_DONE = re.compile(r"""<progress[^>]* value="?(\d+)""")
_WORD = re.compile(r"[^\W\d_]{2,}|\d+")


@dataclass
class Watched:
    """What somebody saw who waited for the answer."""

    page: str = ""
    seconds: float = 0.0
    told: list[tuple[float, int]] = field(default_factory=list)
    """The seconds at which another number of pages was told."""
    memory: list[tuple[int, float]] = field(default_factory=list)
    """Pages done, and the megabytes that the process of the document took then."""
    most: float = 0.0

    @property
    def longest_silence(self) -> float:
        """The most seconds without news."""
        times = [0.0, *(at for at, _ in self.told), self.seconds]
        return max(after - before for before, after in zip(times, times[1:], strict=False))


def rows(site: Site, size: str) -> Iterator[Row]:
    """The rows; nothing where there is no Tesseract."""
    program = find_tesseract()
    if program is None:
        return
    count = int(os.environ.get("PAGES", PAGES[size]))
    with tempfile.TemporaryDirectory() as folder:
        scan = Path(folder) / "ho-so-quet.pdf"
        printed = long_scan.write(scan, count)
        before = _floor(program, scan, count, 0)
        seen = _watched(site, scan, count)
        floor = (before + _floor(program, scan, count, 1)) / 2
        size_told = f"{scan.stat().st_size / 1e6:.0f} MB"
    told = f"{count} of {WHOLE} pages run" + ("" if count >= WHOLE else " (SIZE=full runs them all)") + f", {size_told}"
    yield from _told(count, told, printed, seen, floor)
    cores = os.cpu_count() or 1
    note = f"{seen.seconds / count:.2f} s a page; tesseract alone {floor:.2f} s a page, {cores} at a time; {told}"
    yield _row("seconds until its answer", seen.seconds, None, "lower", "seconds", note)
    yield _row("a page, against tesseract alone", seen.seconds / count / floor, None, "lower", "ratio", note)


def _told(count: int, told: str, printed: list[str], seen: Watched, floor: float) -> Iterator[Row]:
    share = _share("\n".join(printed), seen.page)
    yield _row("its answer shows", float(ANSWERED in seen.page), 1, "higher", "count", told)
    yield _row("words of the pages that stand in its answer", share, 0.9, "higher", "share", f"{told}; all alike: none")
    steps = len({done for _, done in seen.told if done})
    note = f"told {steps} times for {count} pages, looked at every {_LOOK_SECONDS} s; some end together"
    yield _row("progress: pages told one by one", steps / count, _LEAST_TOLD, "higher", "share", note)
    note = f"its end, when all is read and checked, among it; Tesseract alone {floor:.2f} s a page"
    yield _row("progress: longest silence", seen.longest_silence, None, "lower", "seconds", note)
    if seen.most:
        tenth = max((size for done, size in seen.memory if 0 < done <= max(count / 10, 1)), default=0)
        note = f"{tenth:.0f} MB at a tenth of the pages; allowed {MOST_MEGABYTES} MB; {told}"
        yield _row("memory of its process, at most", seen.most, MOST_MEGABYTES, "lower", "megabytes", note)


def _row(name: str, value: float, bound: float | None, better: str, unit: str, note: str) -> Row:
    return row("page", f"a scan of {WHOLE} pages: {name}", value, bound, better, unit, note)


def _watched(site: Site, scan: Path, count: int) -> Watched:
    visitor, seen = Visitor(site.address), Watched()
    visitor.open()
    begin = time.perf_counter()
    seen.page, address = visitor.hand_in(scan)
    while ANSWERED not in seen.page and time.perf_counter() - begin < _PATIENCE_A_PAGE * count:
        done = _done(seen.page)
        if not seen.told or seen.told[-1][1] != done:
            seen.told.append((time.perf_counter() - begin, done))
        now, ever = megabytes_of_children(site.worker, "haidang_web.checker.examiner")
        seen.memory.append((done, now))
        seen.most = max(seen.most, ever)
        time.sleep(_LOOK_SECONDS)
        seen.page = visitor.get(address)
    seen.seconds = time.perf_counter() - begin
    return seen


def _done(page: str) -> int:
    found = _DONE.search(page)
    return int(found[1]) if found else 0


def _share(printed: str, page: str) -> float:
    """How many of the printed words stand on the page, each as often as it was printed."""
    wanted = Counter(_WORD.findall(printed))
    shown = Counter(_WORD.findall(html.unescape(re.sub(r"</?(?:mark|a|b|span)[^>]*>", "", page))))
    return sum((wanted & shown).values()) / sum(wanted.values())


def _floor(program: str, scan: Path, count: int, half: int) -> float:
    """Seconds a page of Tesseract alone, over pages spread through the scan; each half looks at others."""
    import pypdfium2

    every = max(count // _FLOOR_PAGES, 1)
    numbers = list(range(1, count + 1, every))[half::2]
    with pypdfium2.PdfDocument(scan) as document:
        pictures = [_png(picture.image) for picture in rendered(document, numbers)]
    begin = time.perf_counter()
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        list(pool.map(lambda picture: _read(program, picture), pictures))
    return (time.perf_counter() - begin) / len(pictures)


def _png(image: object) -> bytes:
    encoded = BytesIO()
    image.save(encoded, "PNG", compress_level=1)  # type: ignore[attr-defined]
    return encoded.getvalue()


def _read(program: str, picture: bytes) -> None:
    subprocess.run(
        [*_GIVING_WAY, program, "stdin", "stdout", "-l", LANGUAGE, "--dpi", "200", "--psm", "3", "tsv"],
        input=picture,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        check=True,
    )
