"""What the rows and columns of tables state of one another."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.relations.grids import grid_of
from haidang.relations.page import Page
from haidang.relations.relation import Relation
from haidang.relations.table_formulas import formula_columns
from haidang.relations.table_totals import total_rows


def find_table_sums(page: Page) -> Iterator[Relation]:
    """Total rows, groups and columns with a formula, of every table. Costs time linear in the tables' places."""
    for table in page.flow.source.tables:
        grid = grid_of(page.flow, table, page.quantities, page.starts)
        if grid is not None:
            yield from total_rows(grid)
            yield from formula_columns(grid)
