"""Handlers of tables: rows, cells, what is merged."""

from __future__ import annotations

from haidang.ooxml.content import Cell, Row, Table
from haidang.ooxml.names import Attributes, is_on, val, whole
from haidang.ooxml.paragraphs import end_paragraph
from haidang.ooxml.story import Story
from haidang.ooxml.xml import damaged

# Word itself stops at 63 columns.
_SPAN_LIMIT = 200
_CELLS_LIMIT = 1000


def start_table(story: Story, attributes: Attributes) -> None:
    """`w:tbl`."""
    story.flush()
    story.push()
    story.table = Table()


def end_table(story: Story) -> None:
    """`/w:tbl`."""
    table = story.table
    story.pop()
    if table is not None and table.rows:
        story.sink(table)


def start_row(story: Story, attributes: Attributes) -> None:
    """`w:tr`."""
    story.row = Row()


def end_row(story: Story) -> None:
    """`/w:tr`."""
    row, story.row = story.row, None
    if row is not None and story.table is not None and not row.deleted:
        story.table.rows.append(row)


def start_cell(story: Story, attributes: Attributes) -> None:
    """`w:tc`."""
    if story.row is not None:
        story.cell = Cell()
        story.sink = story.cell.blocks.append


def end_cell(story: Story) -> None:
    """`/w:tc`."""
    if story.paragraph is not None:
        end_paragraph(story)
    story.flush()
    cell, story.cell = story.cell, None
    if cell is None or story.row is None:
        return
    story.sink = story.outer_sink
    beside = story.row.cells[-1] if story.row.cells else None
    if cell.continues_beside and beside is not None:
        beside.columns += cell.columns
        beside.blocks += cell.blocks
    elif not cell.deleted:
        story.row.cells.append(cell)
    if len(story.row.cells) > _CELLS_LIMIT:
        raise damaged("bảng có quá nhiều cột", "a table has too many columns")


def start_column_span(story: Story, attributes: Attributes) -> None:
    """`w:gridSpan`."""
    if story.cell is not None:
        story.cell.columns = _columns(attributes, 1)


def start_vertical_merge(story: Story, attributes: Attributes) -> None:
    """`w:vMerge`: without a value it goes on from the cell above."""
    if story.cell is not None:
        story.cell.opens_below = val(attributes) == "restart"
        story.cell.continues_above = not story.cell.opens_below


def start_horizontal_merge(story: Story, attributes: Attributes) -> None:
    """`w:hMerge`, of files older than column spans."""
    if story.cell is not None:
        story.cell.continues_beside = val(attributes) != "restart"


def start_free_columns(story: Story, attributes: Attributes) -> None:
    """`w:gridBefore`."""
    if story.row is not None:
        story.row.free_columns = _columns(attributes, 0)


def start_header_row(story: Story, attributes: Attributes) -> None:
    """`w:tblHeader`."""
    if story.row is not None:
        story.row.header = is_on(attributes)


def start_deleted_cell(story: Story, attributes: Attributes) -> None:
    """`w:cellDel`."""
    if story.cell is not None:
        story.cell.deleted = True


def _columns(attributes: Attributes, least: int) -> int:
    return min(max(whole(val(attributes), least) or least, least), _SPAN_LIMIT)
