"""Tables from drawn lines, however a program draws them."""

from __future__ import annotations

import pytest
from tests.library.files.making_pdf import content_pdf, show

from haidang.files.limits import LIMITS
from haidang.files.pages.grids import find_grids, read_table
from haidang.files.pages.spanning import continue_table
from haidang.files.pages.values import Page, Rule, Word
from haidang.files.pdf import read_pdf
from haidang.text.source import Source

X, Y = (85.0, 120.0, 300.0, 400.0), (700.0, 680.0, 660.0)
CELLS = [["TT", "Nhiem vu", "Von"], ["1", "Xay tru so", "1.250"]]


def strokes() -> str:
    lines = [f"{X[0]} {y} m {X[-1]} {y} l S" for y in Y] + [f"{x} {Y[0]} m {x} {Y[-1]} l S" for x in X]
    return "0.5 w " + " ".join(lines)


def thin_boxes() -> str:
    """Each side of each cell a filled box of half a point, as Word draws them."""
    level = [f"{left} {y} {right - left} 0.48 re f" for y in Y for left, right in zip(X, X[1:], strict=False)]
    upright = [f"{x} {low} 0.48 {high - low} re f" for x in X for high, low in zip(Y, Y[1:], strict=False)]
    return " ".join(level + upright)


def boxes_of_cells() -> str:
    rows, columns = list(zip(Y, Y[1:], strict=False)), list(zip(X, X[1:], strict=False))
    return " ".join(f"{x} {low} {r - x} {high - low} re S" for high, low in rows for x, r in columns)


def scaled() -> str:
    """The same lines in a space ten times as fine."""
    return (
        "q 0.1 0 0 0.1 0 0 cm "
        + " ".join(
            [f"{X[0] * 10} {y * 10} m {X[-1] * 10} {y * 10} l S" for y in Y]
            + [f"{x * 10} {Y[0] * 10} m {x * 10} {Y[-1] * 10} l S" for x in X]
        )
        + " Q"
    )


def read(drawn: str, rows: list[list[str]] = CELLS) -> Source:
    written = b"".join(
        show(text, X[column] + 4, Y[row] - 15, 12) for row, line in enumerate(rows) for column, text in enumerate(line)
    )
    return read_pdf(content_pdf([drawn.encode() + b" " + written]), "a.pdf", progress=None, limits=LIMITS)


@pytest.mark.parametrize("draw", [strokes, thin_boxes, boxes_of_cells, scaled])
def test_lines_drawn_in_any_way_make_a_table(draw: object) -> None:
    source = read(draw())  # type: ignore[operator]
    assert source.text == "| TT | Nhiem vu | Von |\n| 1 | Xay tru so | 1.250 |\n"
    assert (source.tables[0].row_count, source.tables[0].column_count) == (2, 3)


def test_a_frame_is_no_table() -> None:
    frame = f"{X[0]} {Y[-1]} {X[-1] - X[0]} {Y[0] - Y[-1]} re S"
    assert not read(frame).tables


def test_the_line_below_a_motto_is_no_table() -> None:
    assert not read(f"{X[0]} {Y[1]} m {X[2]} {Y[1]} l S").tables


def test_cells_without_a_line_between_them_are_one() -> None:
    drawn = strokes().replace(f"{X[2]} {Y[0]} m {X[2]} {Y[-1]} l S", f"{X[2]} {Y[1]} m {X[2]} {Y[-1]} l S")
    (table,) = read(drawn, [["TT", "Nhiem vu va von"], CELLS[1]]).tables
    heading = table.cells[1]
    assert (heading.row, heading.column, heading.column_span, heading.row_span) == (0, 1, 2, 1)


def test_a_table_without_its_outer_lines_keeps_its_columns() -> None:
    drawn = (
        strokes().replace(f"{X[0]} {Y[0]} m {X[0]} {Y[-1]} l S", "").replace(f"{X[-1]} {Y[0]} m", f"{X[2]} {Y[0]} m")
    )
    assert read(drawn).tables[0].column_count == 3


RULES = tuple(Rule(True, y, 0, 200) for y in (0.0, 20.0, 40.0)) + tuple(
    Rule(False, x, 0, 40) for x in (0.0, 50.0, 200.0)
)


def table_of(number: int, texts: list[list[str]]) -> object:
    words = [
        Word(text, 5 + 50 * column, 40 + 50 * column, 15 + 20 * row, 12)
        for row, line in enumerate(texts)
        for column, text in enumerate(line)
        if text
    ]
    page = Page(number, 300, 300, tuple(words), RULES)
    (grid,) = find_grids(page).grids
    return read_table(grid, words, number)


def rows_of(table: object) -> list[list[str]]:
    cells = table.cells  # type: ignore[attr-defined]
    count = max(cell.row for cell in cells) + 1
    return [[cell.text for cell in sorted(cells, key=lambda c: c.column) if cell.row == row] for row in range(count)]


@pytest.mark.parametrize(
    ("second", "whole"),
    [
        ([["2", "cong"], ["3", "dien"]], [["TT", "viec"], ["1", "duong"], ["2", "cong"], ["3", "dien"]]),
        ([["TT", "viec"], ["2", "cong"]], [["TT", "viec"], ["1", "duong"], ["2", "cong"]]),
        ([["", "lang"], ["2", "cong"]], [["TT", "viec"], ["1", "duong lang"], ["2", "cong"]]),
    ],
    ids=["new rows", "header repeated", "row cut by the page"],
)
def test_a_table_goes_on_over_the_page(second: list[list[str]], whole: list[list[str]]) -> None:
    first = table_of(1, [["TT", "viec"], ["1", "duong"]])
    joined = continue_table(first, table_of(2, second))  # type: ignore[arg-type]
    assert rows_of(joined) == whole


def test_tables_two_pages_apart_are_two() -> None:
    first = table_of(1, CELLS)
    assert continue_table(first, table_of(3, CELLS)) is None  # type: ignore[arg-type]


def test_a_drawing_of_thousands_of_lines_is_no_table_and_that_is_said() -> None:
    rules = tuple(Rule(level, at * 4.0, 0, 9000) for at in range(2000) for level in (True, False))
    drawn = find_grids(Page(1, 9000, 9000, (), rules))
    assert (drawn.grids, drawn.crowded) == ((), True)


def test_a_grid_of_too_many_cells_is_left_out_and_that_is_said() -> None:
    rules = tuple(Rule(level, at * 20.0, 0, 4000) for at in range(200) for level in (True, False))
    drawn = find_grids(Page(1, 4000, 4000, (), rules))
    assert (drawn.grids, drawn.crowded) == ((), True)


@pytest.mark.parametrize(("strokes", "said"), [(19_000, False), (21_000, True)], ids=["all", "too many"])
def test_what_is_drawn_and_not_looked_at_is_said(strokes: int, said: bool) -> None:
    dots = b"".join(b"%d %d m %d %d l S " % (at % 500, at // 50, at % 500 + 1, at // 50) for at in range(strokes))
    source = read_pdf(content_pdf([dots + show("Ban do xa", 85, 700)]), "a.pdf", progress=None, limits=LIMITS)
    assert source.text == "Ban do xa\n"
    assert [note[:7] for note in source.notes] == (["Trang 1"] if said else [])


def test_an_outline_of_too_many_points_is_said() -> None:
    outline = b"0 0 m " + b"".join(b"%d %d l " % (at % 500, at // 50) for at in range(21_000)) + b"S "
    source = read_pdf(content_pdf([outline + show("Ban do xa", 85, 700)]), "a.pdf", progress=None, limits=LIMITS)
    assert [note[:7] for note in source.notes] == ["Trang 1"]
