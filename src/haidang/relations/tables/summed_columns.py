"""Columns that are the sum of those beside them, which no header says: "Tiếp nhận | Đã xử lý | Đang xử lý"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.relations.arithmetic.slips import Cause, slips
from haidang.relations.page.grids import Grid
from haidang.relations.relation import Relation, Verdict
from haidang.relations.tables.formulas import has_formula
from haidang.relations.tables.totals import added, is_added

_MOST, _LEAST = 6, 3
_TWO_DIGITS = 10


def summed_columns(grid: Grid) -> Iterator[Relation]:
    """Columns whose rows are the sums of two to six columns beside them, all but a few that one slip parts from it."""
    columns = [column for column in range(grid.width) if len(grid.numbers(column)) >= _LEAST and is_added(grid, column)]
    for index, column in enumerate(columns):
        if has_formula(grid, column):
            continue
        for parts in _beside(columns, index):
            found = _rows(grid, column, parts)
            if _is_sum(found):
                yield from found
                break


def _beside(columns: Sequence[int], index: int) -> Iterator[Sequence[int]]:
    for count in range(2, _MOST + 1):
        if index + count < len(columns):
            yield columns[index + 1 : index + count + 1]
        if index >= count:
            yield columns[index - count : index]


def _rows(grid: Grid, column: int, parts: Sequence[int]) -> list[Relation]:
    """Each row's relation, as long as the first ones do not say that the column is no sum."""
    found: list[Relation] = []
    apart = 0
    for row in grid.body:
        whole, cells = row[column], [row[part] for part in parts]
        if whole is None or not whole.value or not all(cell is not None and cell.value is not None for cell in cells):
            continue
        relation = added(whole, [cell for cell in cells if cell is not None], missing=False)
        if relation is None:
            return []
        apart += bool(relation.gap)
        if apart * 2 > len(found) + 2:
            return []
        found.append(relation)
    return found


def _is_sum(found: Sequence[Relation]) -> bool:
    """Whether nearly all rows add up to the last digit, and one slip parts the others from it."""
    exact = [relation for relation in found if not relation.gap]
    telling = [relation for relation in exact if _says_much(relation)]
    if len(telling) < _LEAST or len(exact) * 3 < len(found) * 2:
        return False
    return all(_is_one_slip(each) for each in found if each.verdict is Verdict.FAILS)


def _is_one_slip(relation: Relation) -> bool:
    return any(slip.cause is not Cause.REPEATED for slip in slips(relation.stated, relation.terms))


def _says_much(relation: Relation) -> bool:
    """Whether a sum is no accident: of two digits, and of more than one part."""
    big = abs(relation.stated.value) >= relation.stated.precision * _TWO_DIGITS
    return big and sum(term.value != Decimal(0) for term in relation.terms) > 1
