"""What the rows and columns of tables state of one another."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.relations.tables.crossing import crossed
from haidang.relations.tables.exact import exact_sums
from haidang.relations.tables.formulas import formula_columns
from haidang.relations.tables.parts import share_columns
from haidang.relations.tables.summed_columns import summed_columns
from haidang.relations.tables.totals import total_rows


def find_table_sums(page: Page) -> Iterator[Relation]:
    """Total rows, groups and columns with a formula, of every table. Costs time linear in the tables' places."""
    for end, grid in page.grids:
        sums = [*total_rows(grid), *formula_columns(grid), *summed_columns(grid)]
        yield from exact_sums(page, end, grid, crossed(sums))
        yield from share_columns(grid)
