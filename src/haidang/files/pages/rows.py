"""Words into rows: those on one line, from left to right."""

from __future__ import annotations

from collections.abc import Iterable

from haidang.files.pages.values import Row, Word

_SAME_LINE = 0.3
"""How far, in letter heights, words of one line may stand above each other."""
_SAME_LEVEL = 0.7
"""The same for the two columns of a letterhead, whose lines seldom stand quite level."""
_MOST_PAIRS = 10_000


def make_rows(words: Iterable[Word], page: int) -> list[Row]:
    """Rows from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.y):
        if rows and abs(word.y - rows[-1][0].y) <= _SAME_LINE * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    ordered = [sorted(row, key=lambda word: word.left) for row in rows]
    return [Row(tuple(row), page) for row in _level(ordered)]


def _level(rows: list[list[Word]]) -> list[list[Word]]:
    """Rows that stand beside each other, nearly level, made one."""
    level: list[list[Word]] = []
    for row in rows:
        if level and _beside(level[-1], row):
            level[-1] = sorted([*level[-1], *row], key=lambda word: word.left)
        else:
            level.append(row)
    return level


def _beside(first: list[Word], second: list[Word]) -> bool:
    size = max(first[0].size, second[0].size)
    if abs(first[0].y - second[0].y) > _SAME_LEVEL * size:
        return False
    if len(first) * len(second) > _MOST_PAIRS:
        return False
    taken = [(word.left, word.right) for word in first]
    return all(word.right <= low or word.left >= high for word in second for low, high in taken)
