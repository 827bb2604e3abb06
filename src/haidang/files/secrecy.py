"""The mark of a state secret on a document's first page (NĐ 30/2020, Annex I, box 10a): such a document is not read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from haidang.text.patterns import regex

MARKS = frozenset({"MẬT", "TỐI MẬT", "TUYỆT MẬT"})

_FIRST_LINES = 25
"""Lines with words in which the mark stands: those of the letterhead and a little more."""
_FIRST_CHARACTERS = 20_000
_MOST_BESIDE = 2
"""Cells with words in a row of a letterhead; a register of documents has more, and may speak of their marks."""

# "**MẬT**", "[MẬT]": emphasis and the frame of the box.
_FRAME = " \t*_#>`[]()"
# "Số: 12/BC-UBND MẬT": the box below the number, in one cell with it.
_BELOW_NUMBER = regex(r"\bSố ?:? ?[\d.… ]*[/-] ?[A-ZĐƯ][\w&./-]* (?P<mark>(?:TUYỆT |TỐI )?MẬT)$")


def mark_of(text: str) -> str | None:
    """The mark that stands in a box of its own, a line or a cell, among the first lines of `text`.

    >>> mark_of("UBND XÃ AN LÃO\\nSố: 12/BC-UBND\\nTỐI MẬT\\nBÁO CÁO")
    'TỐI MẬT'
    >>> mark_of("BÁO CÁO\\nCông tác bảo vệ bí mật nhà nước") is None
    True
    """
    # Where the last of the characters taken cuts a line, that line is not whole.
    first = text[:_FIRST_CHARACTERS].split("\n")
    lines = (line for line in (first if len(text) <= _FIRST_CHARACTERS else first[:-1]) if line.strip())
    return next((mark for line in islice(lines, _FIRST_LINES) for mark in _marks_in(line)), None)


def is_mark(words: str) -> bool:
    """Whether `words` are nothing but a mark."""
    return _bare(words) in MARKS


def _marks_in(line: str) -> Iterator[str]:
    cells = [cell for cell in map(_bare, line.split("|")) if cell]
    if len(cells) > _MOST_BESIDE:
        return
    for cell in cells:
        below = _BELOW_NUMBER.search(cell)
        if cell in MARKS or below is not None:
            yield below["mark"] if below else cell


def _bare(words: str) -> str:
    return " ".join(words.strip(_FRAME).split())
