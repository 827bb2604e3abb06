from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from haidang.ooxml.content import Cell, Row, Table
from haidang.ooxml.grid import lay_out


def row(*spans: int, free: int = 0, header: bool = False) -> Row:
    return Row([Cell(columns=span) for span in spans], free, header)


def spots(table: Table) -> list[list[tuple[int, int, int]]]:
    """Column, columns and rows of each cell."""
    return [[(each.column, each.columns, each.rows) for each in row] for row in lay_out(table).rows]


def test_cells_follow_one_another() -> None:
    assert spots(Table([row(1, 2), row(1, 1, 1)])) == [[(0, 1, 1), (1, 2, 1)], [(0, 1, 1), (1, 1, 1), (2, 1, 1)]]


def test_columns_in_which_no_cell_begins_are_none() -> None:
    assert spots(Table([row(3, 2), row(3, 2)])) == [[(0, 1, 1), (1, 1, 1)]] * 2


def test_a_cell_goes_down_as_far_as_it_is_continued_without_a_gap() -> None:
    table = Table([Row([Cell(opens_below=True)])] + [Row([Cell(continues_above=True)]) for _ in range(2)])
    assert spots(table) == [[(0, 1, 3)], [], []]
    gap = Table([Row([Cell(opens_below=True)]), row(1), Row([Cell(continues_above=True)])])
    assert spots(gap) == [[(0, 1, 1)], [(0, 1, 1)], [(0, 1, 1)]]


def test_header_rows_are_counted_from_the_top() -> None:
    rows = [row(1, header=True), row(1), row(1, header=True)]
    assert (lay_out(Table(rows)).header_rows, lay_out(Table(rows[:1])).header_rows) == (1, 1)


CELLS = st.builds(
    Cell,
    columns=st.integers(1, 4),
    continues_above=st.booleans(),
    opens_below=st.booleans(),
)
ROWS = st.builds(Row, st.lists(CELLS, max_size=5), st.integers(0, 3))


@given(st.lists(ROWS, max_size=6))
def test_cells_of_a_row_never_cover_each_other_and_stay_on_the_grid(rows: list[Row]) -> None:
    grid = lay_out(Table(rows))
    for number, placed in enumerate(grid.rows):
        ends = 0
        for each in placed:
            assert each.row == number and each.column >= ends and each.row + each.rows <= len(rows)
            ends = each.column + each.columns
        assert ends <= grid.columns
