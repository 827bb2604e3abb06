"""Columns of a table that say what share of its total each row is: "Tỷ trọng (%)", 100 in the total row."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from haidang.relations.arithmetic.intervals import share
from haidang.relations.page.grids import Grid, Place
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.patterns import regex

_SHARE = regex(r"%|t[ỷỉ] trọng|cơ cấu|t[ỷỉ] lệ")
_HUNDRED = 100
_LEAST = 2
_MENDED = Decimal("1.5")


def share_columns(grid: Grid) -> Iterator[Relation]:
    """Every column of shares whose total is 100, against the column of which it mostly holds."""
    for column in range(grid.width):
        total = _total(grid, column)
        if total is not None and _SHARE.search(grid.head(column)):
            tried = [_shares(grid, column, other, total) for other in range(column) if _number(grid, total, other)]
            best = max(tried, key=_held, default=[])
            if _held(best) >= _LEAST and _held(best) * 2 > len(best):
                yield from best


def _total(grid: Grid, column: int) -> int | None:
    """The first or last row, where the column has 100."""
    for at in (len(grid.body) - 1, 0):
        place = grid.body[at][column] if grid.body else None
        if place is not None and place.value == _HUNDRED:
            return at
    return None


def _number(grid: Grid, row: int, column: int) -> bool:
    place = grid.body[row][column]
    return place is not None and place.value is not None and place.value > 0


def _held(relations: list[Relation]) -> int:
    return sum(relation.verdict is Verdict.HOLDS for relation in relations)


def _shares(grid: Grid, column: int, other: int, total: int) -> list[Relation]:
    whole = grid.body[total][other]
    found = []
    for at, row in enumerate(grid.body):
        said, part = row[column], row[other]
        if at != total and whole is not None and said is not None and part is not None and _number(grid, at, other):
            if said.value:
                found.append(_relation(said, part, whole))
    return found


def _relation(said: Place, part: Place, whole: Place) -> Relation:
    stated, one, all_ = said.quantity(), part.quantity(), whole.quantity()
    computed = share(part.interval, whole.interval)
    nominal = one.value / all_.value * _HUNDRED
    # The last digit is often mended so that all shares make 100.
    holds = abs(stated.value - nominal) <= stated.precision * _MENDED
    verdict = Verdict.HOLDS if holds else Verdict.FAILS
    return Relation(Kind.RATIO, Connective.WHOLE, stated, (one, all_), verdict, computed, nominal, said.start, said.end)
