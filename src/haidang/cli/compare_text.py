"""A comparison for people: what nothing is said about, what is doubtful, which figures and promises moved."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from haidang.cli.columns import column_count, page_columns
from haidang.comparing.answered import Answer, AnsweredTask
from haidang.comparing.promises import ChangedPromise, Part
from haidang.formats import words
from haidang.formats.changes import change_of, stated_in
from haidang.formats.compared import Compared
from haidang.reading.reading import Reading
from haidang.reading.task import Task

_INDENT = "  "
_LONGEST_PATH = 12
_EXCERPT = 160
"""Characters shown of a passage: enough to see whether it speaks of the task."""
_LABEL = 13
_CHANGE = 24
"""Columns of a figure's line for all but its name and values."""
_LEAST_NAME = 24
"""Columns of a figure's name below which its values do not stand beside it."""

_PARTS = {Part.LEAD: "Chủ trì", Part.TIME: "Thời gian", Part.FIGURE: "Số liệu"}


def render(compared: Compared) -> str:
    """Everything to be said of two documents, wrapped to the terminal."""
    width = page_columns()
    sections = [list(_banner(compared, width))]
    nothing, doubtful = compared.answered(Answer.NOTHING), compared.answered(Answer.DOUBTFUL)
    if nothing:
        sections.append([_head("NHIỆM VỤ CHƯA THẤY NÓI ĐẾN", len(nothing)), *_tasks(compared, nothing, width)])
    if doubtful:
        sections.append([_head("NHIỆM VỤ CHƯA RÕ, CẦN XEM", len(doubtful)), *_tasks(compared, doubtful, width)])
    moved = compared.comparison.figures.moved
    if moved:
        sections.append([_head("SỐ LIỆU THAY ĐỔI", len(moved)), "", *_figures(compared, width)])
    promises = compared.comparison.promises
    if promises and promises.changed:
        lines = [line for each in promises.changed for line in ("", *_promise(each, width))]
        sections.append([_head("CAM KẾT THAY ĐỔI", len(promises.changed)), *lines])
    sections.append([click.style("─" * width, dim=True), *_ending(compared, width)])
    return "\n\n".join("\n".join(line.rstrip() for line in section) for section in sections) + "\n"


def _head(title: str, count: int) -> str:
    return click.style(f"{title} ({count})", bold=True)


def _banner(compared: Compared, width: int) -> Iterator[str]:
    rule = "─" * width
    yield rule
    yield from _document("A", compared.first_file, compared.first, width)
    yield from _document("B", compared.second_file, compared.second, width)
    yield rule


def _document(letter: str, file: str, reading: Reading, width: int) -> Iterator[str]:
    components = reading.components
    number, symbol = (piece.text if piece else "" for piece in (components.number, components.symbol))
    signed = f"{number or '…'}/{symbol}" if symbol else number or "…"
    kind = words.KINDS.get(reading.kind, reading.kind).upper()
    head = f"{letter}  {kind} · số {signed} · {words.day(components.date) or 'chưa ghi ngày'}"
    yield click.style(head, bold=True)
    for said in (components.title.text if components.title else "", file):
        yield from textwrap.wrap(said, width, initial_indent="   ", subsequent_indent="   ")


def _tasks(compared: Compared, answered: list[AnsweredTask], width: int) -> Iterator[str]:
    """Each task with who leads it, its time where its words do not say it, and what of B may speak of it."""
    for each in answered:
        yield ""
        yield from _task(each.task, width)
        lead = "; ".join(each.task.lead)
        if lead:
            yield from _labelled("→ Chủ trì", lead, width)
        if each.task.time is not None and each.task.time.text not in (each.task.title or each.task.text):
            yield from _labelled("→ Thời gian", each.task.time.text, width)
        if each.start is not None and each.end is not None:
            passage = compared.second.source.slice(compared.second.span(each.start, each.end))
            yield from _labelled("→ Ở B", f"“{textwrap.shorten(passage, _EXCERPT, placeholder=' …')}”", width)


def _task(task: Task, width: int) -> Iterator[str]:
    head = f"{_INDENT}{task.path:{_LONGEST_PATH}}{_INDENT}"
    rest = " " * (_LONGEST_PATH + 2 * len(_INDENT))
    first, *others = textwrap.wrap(task.title or task.text, width - len(rest)) or [""]
    path = len(_INDENT) + len(task.path)
    yield f"{click.style(head[:path], bold=True)}{head[path:]}{first}"
    for line in others:
        yield f"{rest}{line}"


def _labelled(label: str, value: str, width: int) -> Iterator[str]:
    indent = " " * (_LONGEST_PATH + 2 * len(_INDENT))
    lines = textwrap.wrap(value, width - len(indent) - _LABEL) or [""]
    for index, line in enumerate(lines):
        yield f"{indent}{label if index == 0 else '':{_LABEL}}{line}"


def _figures(compared: Compared, width: int) -> Iterator[str]:
    """A line a figure: its name, both values, how far it moved; on a narrow page the values stand below the name."""
    moved = compared.comparison.figures.moved
    values = [(stated_in(compared.first, each.before), stated_in(compared.second, each.after)) for each in moved]
    left, right = (min(max(map(column_count, side)), width // 4) for side in zip(*values, strict=True))
    room = width - left - right - _CHANGE
    for each, (before, after) in zip(moved, values, strict=True):
        names = textwrap.wrap(each.name, max(room, _LEAST_NAME))
        if room < _LEAST_NAME:
            yield from (f"{_INDENT}{line}" for line in names)
            yield f"{_INDENT * 2}{before} → {after}  {change_of(each)}"
            continue
        name, *others = names
        padding = " " * (room - column_count(name))
        yield f"{_INDENT}{name}{padding}  {before:>{left}} → {after:<{right}}  {change_of(each)}"
        yield from (f"{_INDENT * 2}{line}" for line in others)


def _promise(promise: ChangedPromise, width: int) -> Iterator[str]:
    yield from _task(promise.before, width)
    for change in promise.changes:
        yield from _labelled(f"→ {_PARTS[change.part]}", f"{change.before} ⇒ {change.after}", width)


def _ending(compared: Compared, width: int) -> Iterator[str]:
    """How much could be held against each other: silence must never look like approval."""
    comparison = compared.comparison
    said, doubtful, nothing = (len(compared.answered(answer)) for answer in Answer)
    figures, promises = comparison.figures, comparison.promises
    if comparison.tasks:
        tasks = f"{len(comparison.tasks)} nhiệm vụ ở A: {said} có nói đến, {doubtful} chưa rõ, {nothing} chưa thấy"
    else:
        tasks = "A không có nhiệm vụ nào để tìm ở B"
    several = f"{figures.ambiguous} nêu nhiều giá trị nên không so, " if figures.ambiguous else ""
    moved = (
        f"{figures.first} số liệu ở A, {figures.second} ở B: {len(figures.moved)} thay đổi, {figures.equal} như nhau, "
        f"{several}còn lại không có số cùng tên để so"
    )
    parts = [tasks, moved]
    if promises is not None:
        parts.append(f"{promises.common} nhiệm vụ có ở cả hai: {len(promises.changed)} thay đổi")
    for part in parts:
        yield from textwrap.wrap(f"{part}.", width, subsequent_indent=_INDENT)
