"""Pages without text, read by Tesseract in Vietnamese: a few pages at a time, each in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from io import BytesIO
from itertools import islice
from pathlib import Path
from statistics import median

from haidang.errors import UnreadableFile
from haidang.files import problems
from haidang.files.limits import Limits, Progress
from haidang.files.pages.values import Page, Word
from haidang.files.pictures import Picture, rules_in, straight
from haidang.text.characters import to_nfc
from haidang.text.patterns import regex
from haidang.text.values import frozen, replace

RECOGNISING = "Nhận dạng chữ trang"
LANGUAGE = "vie"

_WINDOWS_PLACE = r"C:\Program Files\Tesseract-OCR\tesseract.exe"

# What Tesseract sees in the lines of a table.
_LINES = frozenset("|¦_[]") | {"||", "|_", "_|", "__", "|."}

_ROMAN_MISREAD = regex(r"(I{0,2})L\.?")
# What Tesseract sees in a round bullet that stands alone at the head of a line.
_BULLETS = frozenset("«»°©®¢¤")
# There is no eleventh quarter: "quý 11/2025" is "quý II/2025".
_QUARTER = regex(r"[1lI]{2,3}(?=/\d{4}|[.,;]?$)")


def find_tesseract() -> str | None:
    """The program that reads pictures, or None where it or its Vietnamese is not installed."""
    program = shutil.which("tesseract") or (_WINDOWS_PLACE if Path(_WINDOWS_PLACE).is_file() else None)
    if program is None:
        return None
    try:
        listed = subprocess.run(
            [program, "--list-langs"], capture_output=True, stdin=subprocess.DEVNULL, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return program if LANGUAGE.encode() in (listed.stdout + listed.stderr).split() else None


def recognise(
    pictures: Iterator[Picture], count: int, name: str, *, progress: Progress | None, limits: Limits
) -> dict[int, Page]:
    """Pages by their number; `count` says how many pictures come. Raises `UnreadableFile` without Tesseract."""
    program = find_tesseract()
    if program is None:
        raise problems.needs_tesseract(name)
    workers = os.cpu_count() or 1
    pages: dict[int, Page] = {}
    if progress:
        progress(RECOGNISING, 0, count)  # the first page takes seconds
    with ThreadPoolExecutor(workers) as pool:

        def start(picture: Picture) -> Future[Page]:
            return pool.submit(_read, program, picture, name, limits)

        # Only as many pictures as are being read are held in memory.
        running = {start(picture) for picture in islice(pictures, workers)}
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for page in [future.result() for future in done]:
                pages[page.number] = page
                if progress:
                    progress(RECOGNISING, len(pages), count)
            running |= {start(picture) for picture in islice(pictures, len(done))}
    return pages


def _read(program: str, picture: Picture, name: str, limits: Limits) -> Page:
    image = straight(picture.image)
    table = _tesseract(program, image, name, limits)
    scale = picture.scale
    words = _words(table, scale)
    rules = rules_in(image, scale) if words else []
    return Page(picture.number, image.width * scale, image.height * scale, tuple(words), tuple(rules))


def _tesseract(program: str, image: object, name: str, limits: Limits) -> str:
    encoded = BytesIO()
    image.save(encoded, "PNG", compress_level=1)  # type: ignore[attr-defined]
    command = [program, "stdin", "stdout", "-l", LANGUAGE, "--dpi", "200", "--psm", "3", "tsv"]
    # Tesseract's own threads wait for each other longer than they work.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        answer = subprocess.run(
            command,
            input=encoded.getvalue(),
            capture_output=True,
            env=environment,
            timeout=limits.page_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise problems.no_text(name) from error
    except OSError as error:
        raise problems.needs_tesseract(name) from error
    if answer.returncode:
        raise _failed(name)
    return answer.stdout.decode("utf-8", errors="replace")


def _failed(name: str) -> UnreadableFile:
    # A page dropped in silence would make the rest look whole.
    return problems.no_text(name)


@frozen
class _Found:
    """A word of Tesseract's table and the box of its line, in pixels."""

    text: str
    left: float
    top: float
    width: float
    height: float
    line_top: float
    line_height: float


def _words(table: str, scale: float) -> list[Word]:
    """The words of Tesseract's table, each on the line that Tesseract put it on."""
    found: list[_Found] = []
    line = (0.0, 0.0)
    for row in table.splitlines()[1:]:
        fields = row.split("\t")
        if len(fields) < 12:
            continue
        left, top, width, height = (int(field) for field in fields[6:10])
        if fields[0] == "4":
            line = (top, height)
        elif fields[0] == "5" and (text := fields[11].strip()) and text not in _LINES:
            found.append(_Found(text, left, top, width, height, *line))
    usual = median([word.line_height for word in found]) if found else 1.0
    return [_word(word, usual, scale) for word in _mended(found)]


def _mended(found: list[_Found]) -> list[_Found]:
    """The words, a number that opens a heading put right."""
    mended: list[_Found] = []
    for before, word, after in zip([None, *found], found, [*found[1:], None], strict=False):
        opens = before is None or before.line_top != word.line_top
        follower = after.text if after and after.line_top == word.line_top else ""
        text = mend_heading(word.text, follower) if opens else word.text
        if before is not None and before.text.lower() == "quý":
            text = mend_quarter(text)
        mended.append(replace(word, text=text))
    return mended


def mend_heading(first: str, second: str) -> str:
    """The first word of a line: Tesseract takes "I." for "L", "II." for "IL", a bullet for a sign.

    >>> mend_heading("IL", "CÔNG"), mend_heading("L", "Mục"), mend_heading("L", "lít"), mend_heading("«", "Rà")
    ('II.', 'I.', 'L', '•')
    """
    if first in _BULLETS and second:
        return "•"
    found = _ROMAN_MISREAD.fullmatch(first)
    return "I" * (len(found[1]) + 1) + "." if found and second[:1].isupper() else first


def mend_quarter(number: str) -> str:
    """The number of a quarter, whose Roman strokes Tesseract takes for ones.

    >>> mend_quarter("11/2025"), mend_quarter("lII"), mend_quarter("1/2025")
    ('II/2025', 'III', '1/2025')
    """
    found = _QUARTER.match(number)
    return "I" * len(found[0]) + number[found.end() :] if found else number


def _word(found: _Found, usual: float, scale: float) -> Word:
    # A line's box depends on its letters; lines of about the usual height are of the same size.
    size = usual if 0.7 * usual <= found.line_height <= 1.5 * usual else found.line_height
    y = found.line_top + found.line_height * 0.8
    if found.line_height > 1.5 * usual:
        # Cells of a table taken for one line: the word's own box tells better where it stands.
        size, y = usual, found.top + found.height * 0.8
    text = to_nfc(found.text.replace("\u2044", "/"))
    return Word(text, found.left * scale, (found.left + found.width) * scale, y * scale, size * scale)
