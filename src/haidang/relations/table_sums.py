"""What the rows and columns of tables state of one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.block import Block
from haidang.relations.grids import grid_of
from haidang.relations.relation import Relation
from haidang.relations.table_formulas import formula_columns
from haidang.relations.table_totals import total_rows
from haidang.text.flow import Flow


def find_table_sums(flow: Flow, quantities: Sequence[Quantity], blocks: Sequence[Block]) -> Iterator[Relation]:
    """Total rows, groups and columns with a formula, of every table. Costs time linear in the tables' places."""
    if not flow.source.tables:
        return
    starts = [quantity.start for quantity in quantities]
    for table in flow.source.tables:
        grid = grid_of(flow, table, quantities, starts)
        if grid is not None:
            yield from total_rows(grid)
            yield from formula_columns(grid)
