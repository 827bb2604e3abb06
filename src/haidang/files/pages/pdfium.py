"""Words and drawn lines of a PDF's pages, by pdfium."""

from __future__ import annotations

import ctypes
import itertools
import math
from collections.abc import Callable, Iterator
from typing import Any

from haidang.files.pages.values import Rule, Word
from haidang.text.characters import to_nfc
from haidang.text.legacy import convert_run
from haidang.text.patterns import regex
from haidang.text.values import frozen

Point = tuple[float, float]
Turn = Callable[[float, float], Point]

_MOST_OBJECTS = 20_000
"""Things drawn on a page, and points of one, that are looked at: tables have far fewer, maps far more."""
_THIN = 3.0
"""Points: a filled box no thicker is a line."""
_SHORT = 5.0
_BOLD_WEIGHT = 600
_LETTER = 1.15
"""Height of a letter's box for a font of size 1."""
_RAISED = 0.75
"""A footnote's mark beside the letters it follows."""

# "m2", "1.200km2", "tấn/m3": a raised digit that is not a footnote's mark.
_POWER = regex(r"(?:^|[\d/(.,])[kcdhm]?m$")

# pdfium's sign for a hyphen at the end of a line.
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "\u00ad"}


@frozen
class _Letter:
    text: str
    left: float
    right: float
    y: float
    size: float
    index: int


def turn_of(raw: Any, page: Any) -> tuple[Turn, float, float]:
    """What takes a point of the page's own space to the page as shown (y downwards), and its width and height."""
    left, bottom, right, top = page.get_cropbox()
    width, height = right - left, top - bottom
    turns: dict[int, Turn] = {
        0: lambda x, y: (x - left, top - y),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }
    rotation = page.get_rotation()
    return turns[rotation], *((width, height) if rotation in (0, 180) else (height, width))


def words_of(raw: Any, text_page: Any, turn: Turn) -> list[Word]:
    """The words of a page; empty for a page without text."""
    count = raw.FPDFText_CountChars(text_page)
    words: list[Word] = []
    gathered: list[_Letter] = []
    for letter in _letters(raw, text_page, count, turn):
        if gathered and (letter is None or _apart(gathered[-1], letter)):
            words += _word(raw, text_page, gathered)
            gathered = []
        if letter is not None:
            gathered.append(letter)
    return words + (_word(raw, text_page, gathered) if gathered else [])


def _letters(raw: Any, text_page: Any, count: int, turn: Turn) -> Iterator[_Letter | None]:
    """Each letter with its place; None for what parts words."""
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    size = 0.0
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text_page, index)
        text = _HYPHENS.get(code) or chr(code)
        if code not in _HYPHENS and (code < 33 or text.isspace() or 0xD800 <= code < 0xE000):
            size = 0.0
            yield None
            continue
        if not raw.FPDFText_GetLooseCharBox(text_page, index, box):
            continue
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        first, second = turn(box.left, box.top), turn(box.right, box.bottom)
        left, right = sorted((first[0], second[0]))
        # Within a word the size changes at a raised digit and nowhere else that matters.
        if not size or text.isdigit():
            size = _size(raw, text_page, index)
        yield _Letter(text, left, right, turn(x.value, y.value)[1], size, index)


def _size(raw: Any, text_page: Any, index: int) -> float:
    """The letter height: the font's size is told apart from the scale it is drawn at."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, index, matrix)
    size = raw.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
    return float(min(max(size * _LETTER, 1.0), 1000.0))


def _apart(before: _Letter, letter: _Letter) -> bool:
    size = max(before.size, letter.size)
    return (
        letter.left - before.right > 0.6 * size
        or letter.left < before.left - size
        or abs(letter.y - before.y) > 0.6 * size
    )


def _word(raw: Any, text_page: Any, letters: list[_Letter]) -> list[Word]:
    first = letters[0]
    font, bold, italic = _font(raw, text_page, first.index)
    text = to_nfc(convert_run(_spelled(letters), font))
    right = max(letter.right for letter in letters)
    return [Word(text, first.left, right, first.y, first.size, bold, italic)]


def _spelled(letters: list[_Letter]) -> str:
    """The letters of a word, a footnote's mark behind it in brackets: "đồng[4]" and not "đồng4"; "m2" stays."""
    text = "".join(letter.text for letter in letters)
    body = max(letter.size for letter in letters)
    end = len(letters)
    while end and letters[end - 1].size < _RAISED * body and letters[end - 1].text.isdigit():
        end -= 1
    head = "".join(letter.text for letter in letters[:end])
    if end in (0, len(letters)) or _POWER.search(head):
        return text
    return f"{head}[{text[len(head) :]}]"


def _font(raw: Any, text_page: Any, index: int) -> tuple[str, bool, bool]:
    buffer = ctypes.create_string_buffer(256)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text_page, index, buffer, 256, flags)
    name = buffer.value.decode("utf-8", errors="replace")
    lower = name.lower()
    bold = (
        "bold" in lower or bool(flags.value & (1 << 18)) or raw.FPDFText_GetFontWeight(text_page, index) >= _BOLD_WEIGHT
    )
    return name, bold, "italic" in lower or "oblique" in lower or bool(flags.value & (1 << 6))


def rules_of(raw: Any, page: Any, turn: Turn) -> tuple[list[Rule], bool]:
    """The level and upright lines drawn on a page, as strokes or as thin boxes; and whether there is more drawn."""
    rules: list[Rule] = []
    count = raw.FPDFPage_CountObjects(page)
    crowded = count > _MOST_OBJECTS
    for index in range(min(count, _MOST_OBJECTS)):
        drawn = raw.FPDFPage_GetObject(page, index)
        if drawn and raw.FPDFPageObj_GetType(drawn) == raw.FPDF_PAGEOBJ_PATH:
            rules += _rules_of_path(raw, drawn, turn)
            crowded |= raw.FPDFPath_CountSegments(drawn) > _MOST_OBJECTS
    return rules, crowded


def _rules_of_path(raw: Any, drawn: Any, turn: Turn) -> Iterator[Rule]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(drawn, fill, stroke)
    if not fill.value and not stroke.value:
        return
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, matrix)
    for points in _outlines(raw, drawn, matrix, turn):
        yield from _rules_of_outline(points, bool(stroke.value))


def _outlines(raw: Any, drawn: Any, matrix: Any, turn: Turn) -> Iterator[list[Point]]:
    """The points of each part of a path that is drawn in one go."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for index in range(min(raw.FPDFPath_CountSegments(drawn), _MOST_OBJECTS)):
        segment = raw.FPDFPath_GetPathSegment(drawn, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        across = matrix.a * x.value + matrix.c * y.value + matrix.e
        up = matrix.b * x.value + matrix.d * y.value + matrix.f
        points.append(turn(across, up))
        if raw.FPDFPathSegment_GetClose(segment) and len(points) > 2:
            points.append(points[0])
    if points:
        yield points


def _rules_of_outline(points: list[Point], stroked: bool) -> Iterator[Rule]:
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    if bottom - top <= _THIN and right - left > _SHORT:
        yield Rule(True, (top + bottom) / 2, left, right)
    elif right - left <= _THIN and bottom - top > _SHORT:
        yield Rule(False, (left + right) / 2, top, bottom)
    elif stroked:
        yield from _rules_of_sides(points)


def _rules_of_sides(points: list[Point]) -> Iterator[Rule]:
    for (x, y), (next_x, next_y) in itertools.pairwise(points):
        if abs(y - next_y) <= 0.5 and abs(x - next_x) > _SHORT:
            yield Rule(True, y, min(x, next_x), max(x, next_x))
        elif abs(x - next_x) <= 0.5 and abs(y - next_y) > _SHORT:
            yield Rule(False, x, min(y, next_y), max(y, next_y))
