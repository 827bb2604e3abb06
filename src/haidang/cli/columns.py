"""Text on a terminal: how many columns it takes, where it breaks, what stands under it."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Iterable

from haidang.text.patterns import regex

NARROWEST, WIDEST = 60, 120


def page_columns() -> int:
    """The columns of a page for people: those of the terminal, within what is pleasant to read."""
    return max(NARROWEST, min(shutil.get_terminal_size((100, 24)).columns, WIDEST))


# Letters, digits and punctuation that take one column each: nearly every text is of these alone.
_PLAIN = regex("[\x20-\x7e\xa0-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]*")


def column_count(text: str) -> int:
    """The columns that `text` takes: marks that sit on a letter take none, wide signs two.

    >>> column_count("tỷ"), column_count("ty\\u0309"), column_count("文")
    (2, 2, 2)
    """
    return len(text) if _PLAIN.fullmatch(text) else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def break_lines(text: str, columns: int) -> list[tuple[int, int]]:
    """Offsets of the lines that `text` takes in `columns`, broken at spaces; a longer word is broken inside.

    >>> break_lines("thu ngân sách", 8)
    [(0, 8), (9, 13)]
    """
    lines: list[tuple[int, int]] = []
    start = end = at = taken = 0
    for word in text.split(" "):
        stop, needed = at + len(word), column_count(word)
        if end > start and taken + 1 + needed > columns:
            lines.append((start, end))
            start, taken = at, 0
        elif at > start:
            taken += 1
        while needed > columns:
            cut = start + _fitting(text[start:stop], columns)
            lines.append((start, cut))
            start, needed = cut, column_count(text[cut:stop])
        taken += needed
        end, at = stop, stop + 1
    return [*lines, (start, end)] if end > start or not lines else lines


def _fitting(text: str, columns: int) -> int:
    """How many characters of `text` fit into `columns`; at least one."""
    taken = 0
    for count, character in enumerate(text):
        taken += _columns(character)
        if taken > columns:
            return max(count, 1)
    return len(text)


def underline(text: str, marks: Iterable[tuple[int, int, str]]) -> str:
    """The line to print under `text`: a sign under each column of `[start, end)`; the first mark wins.

    >>> underline("gồm 12 xã", [(4, 6, "^")])
    '    ^^'
    """
    signs = [" "] * (len(text) + 1)
    for start, end, sign in marks:
        # Only an empty mark may stand behind the last word.
        last = min(end, len(text)) if end > start else start + 1
        for index in range(max(start, 0), last):
            if signs[index] == " ":
                signs[index] = sign
    if _PLAIN.fullmatch(text):
        return "".join(signs).rstrip()
    widths = [*map(_columns, text), 1]
    return "".join(sign * columns for sign, columns in zip(signs, widths, strict=True)).rstrip()
