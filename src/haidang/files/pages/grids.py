"""Drawn lines into tables: which rules meet, and the cells between them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from haidang.files.building import Words
from haidang.files.pages.rows import make_rows
from haidang.files.pages.values import Page, Row, Rule, Word
from haidang.text.patterns import regex
from haidang.text.values import frozen, replace

_NEAR = 3.0
"""Points within which two lines meet or are one."""
_COVERS = 0.5
"""Share of a cell's side that must be drawn for the side to part two cells."""
_NARROW = 14.0
"""No column or row is narrower: an end so close to a line is that line's, drawn a little long or short."""
_PADDING = 10.5
"""What a cell keeps free of its width, left and right together."""
_MOST_RULES = 2000
_MOST_CELLS = 20_000

# "ST⏎T", "1.234.⏎567": pieces of one word that was too long for its cell.
_PIECE = regex(r"[A-ZĐ]{1,4}|[\d.,/%]+")


@frozen
class Grid:
    """The lines of one table."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]

    def holds(self, word: Word) -> bool:
        """Whether `word` stands inside the table."""
        middle = (word.left + word.right) / 2
        height = word.y - word.size * 0.3
        return self.columns[0] <= middle <= self.columns[-1] and self.rows[0] <= height <= self.rows[-1]


@frozen
class Drawn:
    """The tables drawn on a page."""

    grids: tuple[Grid, ...] = ()
    """From top to bottom."""
    crowded: bool = False
    """Whether there is more on the page than was looked at, so that a table may be missing."""


@frozen
class PageTable:
    """A table as one page shows it."""

    page: int
    top: float
    bottom: float
    columns: tuple[float, ...]
    """Where its columns begin and end; empty for a table without drawn lines."""
    cells: tuple[Words, ...]
    header_rows: int = 0
    """Rows that the next page repeats."""


def find_grids(page: Page) -> Drawn:
    """The tables drawn on `page`; a frame round one text is none."""
    rules = _joined(page.rules)
    if len(rules) > _MOST_RULES:
        return Drawn(crowded=True)
    grids = [grid for group in _groups(rules) if (grid := _grid(group)) is not None]
    fit = [grid for grid in grids if len(grid.columns) * len(grid.rows) <= _MOST_CELLS]
    return Drawn(tuple(sorted(fit, key=lambda grid: grid.rows[0])), page.crowded or len(fit) < len(grids))


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Pieces of one line, which word processors draw cell by cell, made whole."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: (rule.level, rule.at)):
        if lines and lines[-1][0].level is rule.level and rule.at - lines[-1][0].at <= _NEAR:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    return [whole for line in lines for whole in _end_to_end(line)]


def _end_to_end(line: list[Rule]) -> list[Rule]:
    """The pieces on one line, joined where they touch."""
    whole: list[Rule] = []
    for rule in sorted(line, key=lambda rule: rule.low):
        if whole and rule.low <= whole[-1].high + _NEAR:
            whole[-1] = replace(whole[-1], high=max(whole[-1].high, rule.high))
        else:
            whole.append(replace(rule, at=line[0].at))
    return whole


def _groups(rules: list[Rule]) -> list[list[Rule]]:
    """Rules that meet, directly or by way of others."""
    leader = list(range(len(rules)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    level = [index for index, rule in enumerate(rules) if rule.level]
    upright = [index for index, rule in enumerate(rules) if not rule.level]
    for across in level:
        for down in upright:
            if _meet(rules[across], rules[down]):
                leader[find(across)] = find(down)
    groups: dict[int, list[Rule]] = defaultdict(list)
    for index, rule in enumerate(rules):
        groups[find(index)].append(rule)
    return list(groups.values())


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.low - _NEAR <= upright.at <= level.high + _NEAR
        and upright.low - _NEAR <= level.at <= upright.high + _NEAR
    )


def _grid(rules: list[Rule]) -> Grid | None:
    level = [rule for rule in rules if rule.level]
    upright = [rule for rule in rules if not rule.level]
    # The ends count too: a table cut by the end of the page has no line there.
    columns = _lines([rule.at for rule in upright], [end for rule in level for end in (rule.low, rule.high)])
    rows = _lines([rule.at for rule in level], [end for rule in upright for end in (rule.low, rule.high)])
    if len(columns) < 3 or len(rows) < 2:
        return None
    return Grid(tuple(columns), tuple(rows), tuple(level), tuple(upright))


def _lines(drawn: list[float], ends: list[float]) -> list[float]:
    """The lines drawn, and those missing where the others end."""
    lines = _clusters(drawn)
    return _clusters(lines + [end for end in ends if all(abs(end - line) > _NARROW for line in lines)])


def _clusters(values: list[float]) -> list[float]:
    clusters: list[float] = []
    for value in sorted(values):
        if not clusters or value - clusters[-1] > _NEAR + 1:
            clusters.append(value)
    return clusters


def read_table(grid: Grid, words: Sequence[Word], page: int) -> PageTable:
    """The cells of `grid` with the words that stand in them."""
    leader = _merged(grid)
    inside: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for word in words:
        row = _between(grid.rows, word.y - word.size * 0.3)
        column = _between(grid.columns, (word.left + word.right) / 2)
        inside[leader[row, column]].append(word)
    extents: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for place, first in leader.items():
        extents[first].append(place)
    cells = [_cell(places, make_rows(inside[first], page), grid) for first, places in extents.items()]
    return PageTable(page, grid.rows[0], grid.rows[-1], grid.columns, tuple(cells))


def _between(lines: tuple[float, ...], value: float) -> int:
    return min(max(bisect_right(lines, value) - 1, 0), len(lines) - 2)


def _merged(grid: Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """For each place of the grid the first place of the cell it belongs to."""
    leader: dict[tuple[int, int], tuple[int, int]] = {}
    upright, level = _by_line(grid.upright, grid.columns), _by_line(grid.level, grid.rows)
    for row in range(len(grid.rows) - 1):
        for column in range(len(grid.columns) - 1):
            leader[row, column] = (row, column)
            if column and not _drawn(upright[column], grid.rows[row], grid.rows[row + 1]):
                leader[row, column] = leader[row, column - 1]
            elif row and not _drawn(level[row], grid.columns[column], grid.columns[column + 1]):
                leader[row, column] = leader[row - 1, column]
    return leader


def _by_line(rules: tuple[Rule, ...], lines: tuple[float, ...]) -> list[list[Rule]]:
    sorted_out: list[list[Rule]] = [[] for _ in lines]
    for rule in rules:
        nearest = min(range(len(lines)), key=lambda index: abs(lines[index] - rule.at))
        sorted_out[nearest].append(rule)
    return sorted_out


def _drawn(rules: list[Rule], low: float, high: float) -> bool:
    return sum(max(0.0, min(rule.high, high) - max(rule.low, low)) for rule in rules) >= _COVERS * (high - low)


def _cell(places: list[tuple[int, int]], rows: list[Row], grid: Grid) -> Words:
    top, left = min(row for row, _ in places), min(column for _, column in places)
    bottom, right = max(row for row, _ in places), max(column for _, column in places)
    width = grid.columns[right + 1] - grid.columns[left] - _PADDING
    return Words(_cell_text(rows, width), top, left, bottom - top + 1, right - left + 1)


def _cell_text(rows: list[Row], width: float) -> str:
    text = ""
    for before, row in zip([None, *rows], rows, strict=False):
        text += "" if before is None or _cut_word(before, row, width) else " "
        text += row.text
    return text


def _cut_word(before: Row, after: Row, width: float) -> bool:
    """Whether a word was cut because not one letter more had room; nothing else cuts words in two."""
    if len(before.words) > 1 or not _PIECE.fullmatch(before.text) or not _PIECE.fullmatch(after.text):
        return False
    letter = (after.right - after.left) / len(after.text)
    return before.text[-1].isdigit() == after.text[0].isdigit() and before.right - before.left + letter > width
