"""What stands side by side without lines drawn: letterheads, signature blocks, tables made by tabs."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from haidang.files.building import Words
from haidang.files.pages.grids import PageTable
from haidang.files.pages.values import Row, Word
from haidang.text.markers import read_marker
from haidang.text.patterns import regex
from haidang.text.values import frozen

_GAP = 1.1
"""Letter heights between two columns, at least; a stretched line's spaces stay below."""
_STRIP = 0.6
"""Letter heights that must stay white from the first row of a block to its last."""
_WIDE_GAP = 3.0
"""A gap that parts columns even where it stands in one row alone."""
_NEXT_ROW = 2.2
"""Letter heights to the next row of a block."""
_SIGNATURE_ROOM = 9.0
"""The same above a signer's name."""

_CENTRED = 10.0
"""Points from the middle of the page within which a row is the title below a letterhead, not a part of it."""

_MOST_ROWS = 300

# The right half of a letterhead, which long names of offices on the left come close to.
_STATE = regex(r"CỘNG (?:HÒA|HOÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT")
_STATE_BEGINS = frozenset({"CỘNG", "ĐẢNG"})
_CLOSE = 0.35
"""Letter heights that are enough between the halves of a letterhead."""

# The list of recipients opens a block of its own, also right below a table.
_SIGNATURE = regex(r"Nơi nhận\b")

_FIGURE = regex(r"[\d.,%/()+-]+")


@frozen
class Block:
    """Rows of a page with columns side by side."""

    rows: tuple[Row, ...]
    columns: tuple[tuple[Row, ...], ...]
    """The rows of each column, from top to bottom."""


def find_blocks(rows: Sequence[Row]) -> list[Row | Block]:
    """`rows` in order, with those that stand side by side gathered into blocks."""
    found: list[Row | Block] = []
    index = 0
    middle = _middle(rows)
    while index < len(rows):
        size, strip = _grow(rows, index, middle)
        block = _block(rows[index : index + size], strip) if strip else None
        found.append(block or rows[index])
        index += size if block else 1
    return found


def as_table(block: Block) -> PageTable | None:
    """The table that a block is, if it is one: three columns or more, or figures down the right."""
    if len(block.rows) < 3:
        return None
    right = block.columns[-1]
    figures = sum(1 for row in right if all(_FIGURE.fullmatch(word.text) for word in row.words))
    if len(block.columns) < 3 and figures * 5 < len(block.rows) * 3:
        return None
    cells = [
        Words(_at(column, row), index, place)
        for index, row in enumerate(block.rows)
        for place, column in enumerate(block.columns)
    ]
    return PageTable(block.rows[0].page, block.rows[0].y, block.rows[-1].y, (), tuple(cells))


def _at(column: tuple[Row, ...], row: Row) -> str:
    words = set(row.words)
    return " ".join(part.text for part in column if words.issuperset(part.words))


def _gaps(row: Row) -> list[tuple[float, float]]:
    """The white stretches of a row that may part columns."""
    words = row.words
    spaces = [(first.right, second.left) for first, second in itertools.pairwise(words)]
    usual = sorted(high - low for low, high in spaces)[(len(spaces) - 1) // 3] if len(spaces) > 3 else 0.0
    return [
        (low, high)
        for index, (low, high) in enumerate(spaces)
        if (high - low >= max(_GAP * row.size, 2.5 * usual) and not _only_marker(words[: index + 1]))
        or (
            words[index + 1].text in _STATE_BEGINS
            and _opens_state(words[index + 1 :])
            and high - low > _CLOSE * row.size
        )
    ]


def _opens_state(words: Sequence[Word]) -> bool:
    return _STATE.match(" ".join(word.text for word in words[:4])) is not None


def _only_marker(before: Sequence[Word]) -> bool:
    """Whether what stands before a gap is a list marker followed by a tab."""
    if len(before) > 2:
        return False
    text = " ".join(word.text for word in before)
    return len(text) <= 6 and read_marker(text + " x") is not None


def _middle(rows: Sequence[Row]) -> float:
    return (min(row.left for row in rows) + max(row.right for row in rows)) / 2 if rows else 0.0


def _grow(rows: Sequence[Row], first: int, middle: float) -> tuple[int, tuple[float, float] | None]:
    """How many rows from `first` on share a white strip, and the strip."""
    gaps = _gaps(rows[first])
    if not gaps:
        return 1, None
    strip = max(gaps, key=lambda gap: gap[1] - gap[0])
    least = _CLOSE if _STATE.search(rows[first].text) else _STRIP
    last = first
    for index in range(first + 1, min(len(rows), first + _MOST_ROWS)):
        if _SIGNATURE.match(rows[index].text):
            break
        narrowed = _narrowed(strip, rows[last], rows[index], least)
        if narrowed is None or (not _gaps(rows[index]) and abs(_middle([rows[index]]) - middle) <= _CENTRED):
            break
        strip, last = narrowed, index
    return last - first + 1, strip


def _narrowed(strip: tuple[float, float], before: Row, row: Row, least: float) -> tuple[float, float] | None:
    room = _SIGNATURE_ROOM if row.left >= sum(strip) / 2 else _NEXT_ROW
    if row.y - before.y > room * row.size:
        return None
    low, high = strip
    for word in row.words:
        if word.right <= (low + high) / 2:
            low = max(low, word.right)
        elif word.left >= (low + high) / 2:
            high = min(high, word.left)
        else:
            return None
    return (low, high) if high - low >= least * row.size else None


def _block(rows: Sequence[Row], strip: tuple[float, float]) -> Block | None:
    two_sided = [row for row in rows if row.left < strip[0] + 0.1 and row.right > strip[1] - 0.1]
    widest = max(high - low for low, high in _gaps(rows[0]))
    if len(two_sided) < 2 and len(rows) < 3 and widest < _WIDE_GAP * rows[0].size:
        return None
    edges = _edges(rows, strip)
    if len(edges) < 2:
        return None
    columns = tuple(_column(rows, low, high) for low, high in edges)
    return Block(tuple(rows), columns)


def _edges(rows: Sequence[Row], strip: tuple[float, float]) -> list[tuple[float, float]]:
    """Left and right of each column: the stretches that words of some row take."""
    taken = sorted(piece for row in rows for piece in _pieces(row, strip))
    edges: list[tuple[float, float]] = []
    for low, high in taken:
        if edges and low <= edges[-1][1] + 1:
            edges[-1] = (edges[-1][0], max(edges[-1][1], high))
        else:
            edges.append((low, high))
    return edges


def _pieces(row: Row, strip: tuple[float, float]) -> list[tuple[float, float]]:
    """What a row's words take of its width, cut at its gaps and at the strip that is white in every row."""
    middle = (strip[0] + strip[1]) / 2
    gaps = _gaps(row)
    if row.left < middle < row.right and not any(low <= middle <= high for low, high in gaps):
        gaps = sorted([*gaps, strip])
    cuts = [row.left, *[end for gap in gaps for end in gap], row.right]
    return list(zip(cuts[::2], cuts[1::2], strict=True))


def _column(rows: Sequence[Row], low: float, high: float) -> tuple[Row, ...]:
    parts = [(row, [word for word in row.words if low - 0.5 <= word.left and word.right <= high + 0.5]) for row in rows]
    return tuple([Row(tuple(words), row.page) for row, words in parts if words])
