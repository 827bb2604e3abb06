"""Pages into a `Source`: tables out first, then what stands side by side, then paragraphs across page ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from haidang.files.building import SourceBuilder
from haidang.files.pages.columns import Block, as_table, find_blocks
from haidang.files.pages.grids import PageTable, find_grids, read_table
from haidang.files.pages.paragraphs import (
    Frame,
    Paragraph,
    body_size,
    frame_of,
    goes_on,
    make_paragraphs,
    make_short_paragraphs,
)
from haidang.files.pages.rows import make_rows
from haidang.files.pages.running import footnotes_of, split_footnotes, without_running
from haidang.files.pages.spanning import continue_table
from haidang.files.pages.values import Page, Row
from haidang.text.legacy import convert, detect
from haidang.text.source import Place, Source
from haidang.text.values import frozen, replace

Item = Row | Block | PageTable

CROWDED = (
    "Trang {pages} có quá nhiều nét vẽ (như bản đồ, bản vẽ) nên không xét hết; "
    "bảng ở đó, nếu có, được đọc thành từng dòng chữ và cần được đối chiếu với bản gốc."
)


@frozen
class _Loose:
    """A page with its tables taken out."""

    page: Page
    rows: list[Row]
    tables: list[PageTable]
    crowded: bool


def assemble(pages: Sequence[Page], name: str, notes: Sequence[str] = ()) -> Source:
    """The `Source` of a document's pages."""
    loose = [_take_tables(page) for page in pages]
    kept = without_running([(sheet.page, sheet.rows) for sheet in loose])
    size = body_size([row for rows in kept for row in rows])
    items: list[Item] = []
    footnotes: list[Row] = []
    for sheet, rows in zip(loose, kept, strict=True):
        rows, below = split_footnotes(rows, size)
        footnotes += below
        items += _in_order(sheet.tables, rows)
    crowded = [str(sheet.page.number) for sheet in loose if sheet.crowded]
    more = [CROWDED.format(pages=", ".join(crowded))] if crowded else []
    return _write(items, footnotes, name, [*notes, *more])


def _take_tables(page: Page) -> _Loose:
    words = list(page.words)
    tables: list[PageTable] = []
    drawn = find_grids(page)
    for grid in drawn.grids:
        inside = [word for word in words if grid.holds(word)]
        if not inside:
            continue
        words = [word for word in words if not grid.holds(word)]
        tables.append(read_table(grid, inside, page.number))
    return _Loose(page, make_rows(words, page.number), tables, drawn.crowded)


def _in_order(tables: list[PageTable], rows: list[Row]) -> list[Item]:
    """Tables, blocks and rows of one page from top to bottom."""
    items: list[Item] = []
    start = 0
    for table in tables:
        above = start
        while above < len(rows) and rows[above].y < table.top + 1:
            above += 1
        items += find_blocks(rows[start:above])
        items.append(table)
        start = above
    return items + list(find_blocks(rows[start:]))


def _write(items: list[Item], footnotes: list[Row], name: str, notes: Sequence[str]) -> Source:
    parts = _parts([_block_as_table(item) for item in items])
    recode = _recoder(parts)
    builder = SourceBuilder(name)
    for part in parts:
        if isinstance(part, PageTable):
            cells = [replace(cell, text=recode(cell.text)) for cell in part.cells]
            builder.table(cells, header_rows=part.header_rows, page=part.page)
        else:
            _write_paragraph(builder, part, Place.BODY, recode)
    for mark, rows in footnotes_of(footnotes):
        _write_footnote(builder, mark, Paragraph(rows), recode)
    return builder.finish(notes)


def _write_footnote(builder: SourceBuilder, mark: str, note: Paragraph, recode: Callable[[str], str]) -> None:
    text = recode(note.text)
    if mark:
        # "1 Nghị quyết" and "[1] Nghị quyết" alike: the mark stands in brackets, as it does in the text.
        text = f"[{mark}] {text.lstrip('[(').removeprefix(mark).lstrip('])').lstrip()}"
    builder.paragraph(text, place=Place.FOOTNOTE, page=note.rows[0].page)


def _block_as_table(item: Item) -> Item:
    return (as_table(item) or item) if isinstance(item, Block) else item


def _parts(items: list[Item]) -> list[Paragraph | PageTable]:
    """Paragraphs and tables in reading order, whole again where a page cut them."""
    frames = _frames([item for item in items if isinstance(item, Row)])
    parts: list[Paragraph | PageTable] = []
    for before, item in zip([None, *items], items, strict=False):
        if isinstance(item, Row):
            _add_row(parts, item, frames[item.page], joins=isinstance(before, Row))
        elif isinstance(item, Block):
            for column in item.columns:
                parts += make_short_paragraphs(column)
        else:
            _add_table(parts, item)
    return parts


def _add_row(parts: list[Paragraph | PageTable], row: Row, frame: Frame, *, joins: bool) -> None:
    last = parts[-1] if parts else None
    if joins and isinstance(last, Paragraph) and goes_on(last, row, frame):
        last.rows.append(row)
    else:
        parts += make_paragraphs([row], frame)


def _add_table(parts: list[Paragraph | PageTable], table: PageTable) -> None:
    last = parts[-1] if parts else None
    whole = continue_table(last, table) if isinstance(last, PageTable) else None
    if whole is None:
        parts.append(table)
    else:
        parts[-1] = whole


def _frames(rows: list[Row]) -> dict[int, Frame]:
    """The frame of each page: habits are the document's, margins the page's own where it has rows enough to tell."""
    if not rows:
        return {}
    whole = frame_of(rows)
    pages: dict[int, list[Row]] = {}
    for row in rows:
        pages.setdefault(row.page, []).append(row)
    return {page: _frame_of_page(on_page, whole) for page, on_page in pages.items()}


def _frame_of_page(rows: list[Row], whole: Frame) -> Frame:
    if len(rows) < 8:
        return whole
    own = frame_of(rows)
    return replace(whole, left=own.left, right=own.right)


def _recoder(parts: list[Paragraph | PageTable]) -> Callable[[str], str]:
    """What turns an old encoding into Unicode where the fonts' names did not tell it."""
    sample = "\n".join(part.text for part in parts if isinstance(part, Paragraph))
    encoding = detect(sample)
    if encoding is None:
        return str
    return partial(convert, encoding=encoding)


def _write_paragraph(builder: SourceBuilder, paragraph: Paragraph, place: Place, recode: Callable[[str], str]) -> None:
    rows = paragraph.rows
    builder.paragraph(
        recode(paragraph.text),
        place=place,
        bold=all(row.bold for row in rows),
        italic=all(row.italic for row in rows),
        centred=paragraph.centred,
        page=rows[0].page,
    )
