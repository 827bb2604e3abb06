"""A Reading for people: what the document is, what it asks of whom by when, its figures, what it cites."""

from __future__ import annotations

import textwrap
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

import click

from haidang.formats import words
from haidang.quantities.quantity import Quantity
from haidang.reading.outline import Heading
from haidang.reading.reading import Reading
from haidang.reading.task import Task

NARROWEST, WIDEST = 40, 120
_ROOMY = 60
"""Columns below which a task's path stands on a line of its own, and a figure above its value."""
_LABEL = 18
_AROUND = 36
"""Characters of the sentence shown on each side of a figure, at most ..."""
_LEAST = 6
"""... and fewer than which are not worth showing."""


def render(name: str, reading: Reading, *, parts: Sequence[str], width: int) -> str:
    """The parts asked for (names in `PARTS`), in their fixed order, wrapped to `width` columns."""
    width = max(NARROWEST, min(width, WIDEST))
    sections = [_banner(name, reading, width)]
    for part, (title, lines) in PARTS.items():
        if part in parts:
            body = list(lines(reading, width))
            head = _strong(f"{title} ({_count(part, reading)})" if part in _COUNTED else title)
            sections.append([head, "", *body] if body else [head])
    return "\n\n".join("\n".join(line.rstrip() for line in section) for section in sections) + "\n"


def unread(name: str, sentence: str, *, width: int) -> str:
    """What is shown in the place of a file that could not be read."""
    width = max(NARROWEST, min(width, WIDEST))
    rule = "─" * width
    return "\n".join([_faint(name), rule, _strong("KHÔNG ĐỌC ĐƯỢC"), *textwrap.wrap(sentence, width), rule]) + "\n"


def _strong(line: str) -> str:
    return click.style(line, bold=True)


def _faint(line: str) -> str:
    return click.style(line, dim=True) if line else ""


def _count(part: str, reading: Reading) -> int:
    return len(reading.flow.source.tables) if part == "tables" else len(getattr(reading, part))


def _banner(name: str, reading: Reading, width: int) -> list[str]:
    components = reading.components
    number, symbol = (piece.text if piece else "" for piece in (components.number, components.symbol))
    signed = f"{number or '…'}/{symbol}" if symbol else number or "…"
    day = words.day(components.date) or "chưa ghi ngày"
    head = f"{words.KINDS.get(reading.kind, reading.kind).upper()} · số {signed} · {day}"
    rule = "─" * width
    title = textwrap.wrap(components.title.text if components.title else "", width)
    return [_faint(name), rule, _strong(head), *title, rule]


def _components(reading: Reading, width: int) -> Iterator[str]:
    for field, label in words.COMPONENTS.items():
        part = getattr(reading.components, field)
        value = words.day(part) if field == "date" else words.said(part)
        for index, line in enumerate([value] if isinstance(value, str) else value or ()):
            if line:
                yield from _labelled(label if index == 0 else "", line, width)
    for note in reading.source.notes:
        yield from _labelled("Lưu ý", note, width)


def _labelled(label: str, value: str, width: int, indent: str = "  ") -> Iterator[str]:
    """A label and its value in two columns, the value wrapped."""
    room = width - len(indent) - _LABEL
    for index, line in enumerate(textwrap.wrap(value, room) or [""]):
        yield f"{indent}{label if index == 0 else '':{_LABEL}}{line}"


def _hanging(head: str, value: str, width: int, column: int) -> Iterator[str]:
    """A short head, then text that stays right of `column`."""
    lines = textwrap.wrap(value, width - column) or [""]
    if len(head) >= column:
        yield head
        head = ""
    yield f"{head:{column}}{lines[0]}"
    for line in lines[1:]:
        yield f"{'':{column}}{line}"


def _outline(reading: Reading, width: int) -> Iterator[str]:
    for heading in reading.outline:
        depth = heading.path.count(".")
        yield from _hanging(
            f"{'  ' * min(depth + 1, 6)}{heading.path}  ", heading.title, width, 4 + 2 * min(depth, 5) + 8
        )


def _tasks(reading: Reading, width: int) -> Iterator[str]:
    longest = max((len(task.path) for task in reading.tasks), default=0)
    column = min(longest, 12) + 4 if width >= _ROOMY else 4
    for index, task in enumerate(reading.tasks):
        if index:
            yield ""
        head, *rest = _hanging(f"  {task.path}", task.text or task.title, width, column)
        path = len(task.path) + 2
        yield f"{_strong(head[:path])}{head[path:]}"
        yield from rest
        yield from _about(task, width, " " * column)


def _about(task: Task, width: int, indent: str) -> Iterator[str]:
    """Who leads and helps, by when, with what product."""
    said = [
        ("Chủ trì", "; ".join(task.lead) or "(chưa giao)"),
        ("Phối hợp", "; ".join(task.coordinate)),
        ("Thời gian", _time(task)),
        ("Sản phẩm", task.product),
        ("Báo cáo", task.reporting.text if task.reporting else ""),
    ]
    for label, value in said:
        if value:
            yield from _labelled(f"→ {label}", value, width, indent)


def _time(task: Task) -> str:
    time = task.time
    if time is None:
        return "(chưa nêu)"
    first, last = words.day(time.start), words.day(time.end)
    dates = f"{first} - {last}" if first and last else first or (last and f"đến {last}")
    return f"{time.text} [{dates or words.TIMES[time.kind]}]"


def _quantities(reading: Reading, width: int) -> Iterator[str]:
    """The figures under their headings, a line each: as written, as understood, and the words around it."""
    starts = [heading.start for heading in reading.outline]
    shown = [
        (_where(reading, starts, each), _one_line(each.text), _understood(each), each) for each in reading.quantities
    ]
    written = min(max((len(text) for _, text, _, _ in shown), default=0), width // 4)
    values = min(max((len(value) for _, _, value, _ in shown), default=0), width // 4)
    for index, (heading, group) in enumerate(groupby(shown, key=lambda row: row[0])):
        if index:
            yield ""
        if heading:
            yield _strong(textwrap.shorten(f"{heading.path}  {heading.title}", width, placeholder=" …"))
        for _, text, value, quantity in group:
            if len(text) > written or len(value) > values:
                yield from textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="  ")
                text = ""
            line = f"  {text:{written}}  {value:>{values}}  "
            around = _around(reading, quantity, width - len(line))
            if around or line.strip():
                yield f"{line}{_faint(around)}"


def _where(reading: Reading, starts: list[int], quantity: Quantity) -> Heading | None:
    index = bisect_right(starts, quantity.start) - 1
    return reading.outline[index] if index >= 0 else None


def _understood(quantity: Quantity) -> str:
    """The value in its base unit; empty where the text says just that."""
    value = words.amount(quantity.value, quantity.to, quantity.qualifier, quantity.unit, quantity.noun)
    if quantity.denominator is not None:
        value = f"{words.number(quantity.value)} trong {words.number(quantity.denominator)} {quantity.noun}".rstrip()
    return "" if value == _one_line(quantity.text).lstrip("0") else value


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _around(reading: Reading, quantity: Quantity, width: int) -> str:
    """The sentence around a figure, cut at words to `width`."""
    text = reading.flow.text
    reach = min(_AROUND, (width - (quantity.end - quantity.start)) // 2 - 1)
    if reach < _LEAST:
        return ""
    left = text.rfind("\n", 0, quantity.start) + 1
    right = text.find("\n", quantity.end)
    right = len(text) if right < 0 else right
    before = text[max(left, quantity.start - reach) : quantity.start]
    after = text[quantity.end : min(right, quantity.end + reach)]
    if quantity.start - reach > left:
        before = "…" + before.partition(" ")[2]
    if quantity.end + reach < right:
        after = after.rpartition(" ")[0] + "…"
    return f"{before}{text[quantity.start : quantity.end]}{after}".strip()


def _references(reading: Reading, width: int) -> Iterator[str]:
    column = min(max((len(f"{item.kind} {item.number}") for item in reading.references), default=0), 40) + 4
    seen: dict[tuple[str, str, str], int] = {}
    for item in reading.references:
        key = (item.kind, item.number, words.day(item.date))
        seen[key] = seen.get(key, 0) + 1
    for (kind, number, day), times in seen.items():
        again = f", nêu {times} lần" if times > 1 else ""
        yield from _hanging(f"  {kind} {number}", f"{f'ngày {day}' if day else 'không nêu ngày'}{again}", width, column)


def _tables(reading: Reading, width: int) -> Iterator[str]:
    text = reading.flow.source.text
    for number, table in enumerate(reading.flow.source.tables, 1):
        head = textwrap.shorten(text[table.start : table.end].split("\n", 1)[0], width - 12, placeholder=" …")
        yield f"  Bảng {number}: {table.row_count} hàng, {table.column_count} cột"
        yield f"    {head}"


PARTS: dict[str, tuple[str, Callable[[Reading, int], Iterable[str]]]] = {
    "components": ("THỂ THỨC", _components),
    "outline": ("ĐỀ MỤC", _outline),
    "tasks": ("NHIỆM VỤ", _tasks),
    "quantities": ("SỐ LIỆU", _quantities),
    "references": ("VĂN BẢN VIỆN DẪN", _references),
    "tables": ("BẢNG", _tables),
}

_COUNTED = frozenset(PARTS) - {"components"}
