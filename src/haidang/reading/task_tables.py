"""Tasks that stand in the rows of a table: STT, nhiệm vụ, chủ trì, phối hợp, thời gian, sản phẩm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from haidang.calendar.timeframes import Timeframe, read_timeframe
from haidang.reading.assignments import Assignment, read_value
from haidang.reading.duties import read_reporting
from haidang.reading.labels import read_labels
from haidang.reading.outline import Item
from haidang.reading.said import placed
from haidang.reading.task import Task, short_title
from haidang.reading.unit_headings import read_unit_heading
from haidang.reading.unit_values import split_units
from haidang.text.flow import Flow
from haidang.text.patterns import regex
from haidang.text.source import Cell, Table
from haidang.text.values import frozen, replace

# What a column holds, by the words of its header; the first pattern that fits decides.
_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("number", regex(r"^(?:STT|TT|Số TT|Số thứ tự|#|No)\.?$", re.IGNORECASE)),
    ("lead", regex(r"chủ\s*trì.{0,14}phối\s*(?:kết\s*)?hợp|phối\s*hợp.{0,14}chủ\s*trì", re.IGNORECASE)),
    ("coordinate", regex(r"phối\s*(?:kết\s*)?hợp|tham gia", re.IGNORECASE)),
    (
        "lead",
        regex(
            r"chủ trì|(?:cơ quan|đơn vị|phòng|người|bộ phận|cá nhân|ban)[^|]{0,30}(?:thực hiện|phụ trách|đầu mối|"
            r"tham mưu|soạn thảo|chịu trách nhiệm|theo dõi)|phân công|trách nhiệm|phụ trách|đơn vị thực hiện|"
            r"đầu mối|^thực hiện$|^(?:cơ quan|đơn vị)(?:,? đơn vị)?$",
            re.IGNORECASE,
        ),
    ),
    (
        "time",
        regex(
            r"thời\s*(?:gian|hạn|điểm)|tiến độ|hoàn thành|lộ trình|thời lượng|^hạn|năm thực hiện|kỳ hạn", re.IGNORECASE
        ),
    ),
    ("product", regex(r"sản phẩm|kết quả|đầu ra|hình thức văn bản|cấp trình", re.IGNORECASE)),
    (
        "task",
        regex(
            r"nhiệm vụ|nội dung|công việc|giải pháp|hoạt động|tên (?:đề án|văn bản|công việc|chương trình)|hạng mục|"
            r"việc cần",
            re.IGNORECASE,
        ),
    ),
)
# "nt", "-nt-", "Như trên", a pair of strokes: the cell above says it.
_REPEATED = regex(r"[-\s]*(?:nt|n/t|như trên|\"|''|″|〃)[-\s.]*", re.IGNORECASE)
_ORDINAL = regex(r"^[\dIVXLA-Za-zđĐ.()]{1,8}$")
_LETTERS = regex(r"[^\W\d_]{2}")


@frozen
class _Group:
    """What a row that heads others says of them."""

    label: str = ""
    lead: tuple[str, ...] = ()


def read_task_tables(flow: Flow, owners: Sequence[Item], *, year: int | None) -> Iterator[Task]:
    """The tasks of every table whose header names deeds and who leads them or by when."""
    for table, owner in zip(flow.source.tables, owners, strict=True):
        yield from _read_table(flow, table, owner, year)


def _read_table(flow: Flow, table: Table, owner: Item, year: int | None) -> Iterator[Task]:
    grid = table.grid()
    header, columns = _find_header(flow, grid)
    if "task" not in columns or not ("lead" in columns or "time" in columns):
        return
    group = _Group()
    above: Task | None = None
    for index, row in enumerate(grid[header + 1 :], header + 1):
        number = _words(flow, row, columns.get("number"))
        text = _words(flow, row, columns["task"])
        if not _LETTERS.search(text):
            group = _heading_row(flow, row, columns) or group
            continue
        below = _words(flow, grid[index + 1], columns.get("number")) if index + 1 < len(grid) else ""
        if _is_group(flow, row, columns, number, below):
            group = _heading_row(flow, row, columns) or _Group(number, _units_of(text))
            continue
        task = _task(flow, row, columns, _path(owner, group, number), group, year)
        if above is not None and _REPEATED.fullmatch(_words(flow, row, columns.get("lead"))):
            task = replace(task, lead=above.lead)
        above = task
        yield task


def _find_header(flow: Flow, grid: list[list[Cell | None]]) -> tuple[int, dict[str, int]]:
    """The last row that names columns, among the first four, and what each column holds.

    A header of two rows ("Thực hiện" over "Chủ trì" and "Phối hợp") is read from both, the lower first.
    """
    best: tuple[int, dict[str, int]] = (0, {})
    for index, row in enumerate(grid[:4]):
        columns = _named_columns(flow, row)
        if len(columns) > len(best[1]):
            best = (index, columns)
        elif columns and index == best[0] + 1 and _goes_on(flow, row, best[1], columns):
            taken = set(columns.values())
            above = {kind: column for kind, column in best[1].items() if column not in taken and kind not in columns}
            best = (index, above | columns)
    return best


def _named_columns(flow: Flow, row: list[Cell | None]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for column, cell in enumerate(row):
        kind = _column_kind(_cell(flow, cell))
        if kind and kind not in columns:
            columns[kind] = column
    return columns


def _goes_on(flow: Flow, row: list[Cell | None], above: dict[str, int], columns: dict[str, int]) -> bool:
    """Whether a row below the header still names columns: it has no number and no deed of its own."""
    if _is_lower(row):
        return True
    own = [_words(flow, row, above.get(kind)) for kind in ("number", "task") if above.get(kind) not in columns.values()]
    return not any(own)


def _is_lower(row: list[Cell | None]) -> bool:
    return any(cell is not None and cell.row_span > 1 for cell in row)


def _column_kind(words: str) -> str | None:
    if len(words) > 80:
        return None
    return next((kind for kind, pattern in _COLUMNS if pattern.search(words)), None)


def _cell(flow: Flow, cell: Cell | None) -> str:
    if cell is None or cell.end <= cell.start:
        return ""
    low, high = flow.stretch(cell.start, cell.end)
    return flow.text[low:high]


def _words(flow: Flow, row: list[Cell | None], column: int | None) -> str:
    return _cell(flow, row[column]) if column is not None and column < len(row) else ""


def _is_group(flow: Flow, row: list[Cell | None], columns: dict[str, int], number: str, below: str) -> bool:
    """A row whose one text stands alone heads the rows below it: "I | Công tác tuyên truyền | | |"."""
    task = row[columns["task"]]
    others = [
        _words(flow, row, column)
        for kind, column in columns.items()
        if kind not in ("task", "number") and row[column] is not task
    ]
    if any(others):
        return False
    if number and below.startswith(f"{number.rstrip('.')}."):
        return True
    return number == "" or not number.strip("().").isdigit() or (task is not None and task.column_span > 1)


def _heading_row(flow: Flow, row: list[Cell | None], columns: dict[str, int]) -> _Group | None:
    """A row merged over all columns: its words stand in whichever cell covers the first."""
    number = _words(flow, row, columns.get("number"))
    said = list(
        dict.fromkeys(_cell(flow, cell) for cell in row if cell is not None and _LETTERS.search(_cell(flow, cell)))
    )
    if len(said) != 1:
        return None
    head = said[0].split(" ", 1)[0]
    label = number if number != said[0] and _ORDINAL.match(number) else head if _ORDINAL.match(head) else ""
    return _Group(label.strip("."), _units_of(said[0]))


def _units_of(words: str) -> tuple[str, ...]:
    heading = read_unit_heading(re.sub(r"^[\dIVXA-Z]{1,4}[.)] ?", "", words))
    return heading.units if heading is not None and not heading.deed else ()


def _path(owner: Item, group: _Group, number: str) -> str:
    label = number.strip("(). ") if _ORDINAL.match(number) else ""
    parts = [owner.path]
    if group.label and not label.startswith(f"{group.label}."):
        parts.append(group.label.strip("(). "))
    return ".".join(part for part in (*parts, label) if part)


def _task(
    flow: Flow, row: list[Cell | None], columns: dict[str, int], path: str, group: _Group, year: int | None
) -> Task:
    cell = row[columns["task"]]
    assert cell is not None  # `_read_table` saw its words
    start, end = flow.stretch(cell.start, cell.end)
    text = flow.text[start:end]
    # A cell merged over several columns states the deed and nothing of them.
    columns = {kind: column for kind, column in columns.items() if column >= len(row) or row[column] is not cell}
    said = _who(_words(flow, row, columns.get("lead")))
    helpers = said.coordinate + split_units(_words(flow, row, columns.get("coordinate")))
    lead = said.lead or group.lead
    return Task(
        path=path,
        title=short_title(text),
        text=text,
        lead=lead,
        coordinate=tuple(name for name in helpers if name not in lead and _LETTERS.search(name)),
        time=_time(flow, row, columns.get("time"), year),
        product=_words(flow, row, columns.get("product")),
        reporting=read_reporting(text, year=year),
        start=start,
        end=end,
    )


def _time(flow: Flow, row: list[Cell | None], column: int | None, year: int | None) -> Timeframe | None:
    cell = row[column] if column is not None and column < len(row) else None
    if cell is None or cell.end <= cell.start:
        return None
    return placed(read_timeframe(_cell(flow, cell), year=year), flow.stretch(cell.start, cell.end)[0])


def _who(words: str) -> Assignment:
    """A cell on who does it: units, a sentence, or labels ("Chủ trì: ...; Phối hợp: ...")."""
    lead: tuple[str, ...] = ()
    coordinate: tuple[str, ...] = ()
    labels = read_labels(words, 0, len(words))
    if not labels:
        return read_value(words)
    for label in labels:
        found = read_value(words[label.value_start : label.end])
        if label.kind == "lead":
            lead, coordinate = lead + found.lead, coordinate + found.coordinate
        elif label.kind == "coordinate":
            coordinate += found.lead + found.coordinate
    return Assignment(lead, coordinate)
