"""A comparison as JSON for other programs; every span counts in what `haidang text` prints of its file."""

from __future__ import annotations

from collections.abc import Sequence

from haidang.comparing.answered import Answer, AnsweredTask
from haidang.comparing.moved import MovedFigure
from haidang.comparing.promises import ChangedPromise
from haidang.formats import read_json
from haidang.formats.compared import Compared
from haidang.formats.read_json import Entry
from haidang.formats.words import plain, said
from haidang.quantities.quantity import Quantity
from haidang.reading.reading import Reading


def render(compared: Compared) -> str:
    """The comparison as one entry."""
    comparison = compared.comparison
    promises = comparison.promises
    changed = None if promises is None else [_promise(compared, each) for each in promises.changed]
    entry: Entry = {
        "schema": read_json.SCHEMA,
        "first": _document(compared.first_file, compared.first),
        "second": _document(compared.second_file, compared.second),
        "tasks": [_task(compared, each) for each in comparison.tasks],
        "figures": [_figure(compared, each) for each in comparison.figures.moved],
        "promises": changed,
        "coverage": _coverage(compared),
    }
    return read_json.render([entry])


def unread(files: Sequence[tuple[str, Reading | str]]) -> str:
    """What a program is told where one of the two could not be read, or neither."""
    told = [
        read_json.failure(file, outcome) if isinstance(outcome, str) else _document(file, outcome)
        for file, outcome in files
    ]
    return read_json.render([{"schema": read_json.SCHEMA, "first": told[0], "second": told[1]}])


def _document(file: str, reading: Reading) -> Entry:
    components = reading.components
    return {
        "file": file,
        "kind": reading.kind,
        "number": said(components.number),
        "symbol": said(components.symbol),
        "date": components.date.isoformat() if components.date else None,
        "title": said(components.title),
    }


def _task(compared: Compared, answered: AnsweredTask) -> Entry:
    task = answered.task
    place = None
    if answered.start is not None and answered.end is not None:
        place = compared.second.span(answered.start, answered.end)
    return {
        "path": task.path,
        "title": task.title,
        "answer": answered.answer.value,
        "closeness": answered.closeness,
        "span": compared.first.span(task.start, task.end),
        "other_span": place,
    }


def _figure(compared: Compared, moved: MovedFigure) -> Entry:
    return {
        "name": moved.name,
        "unit": moved.before.unit,
        "noun": moved.before.noun or None,
        "first": _stated(compared.first, moved.before),
        "second": _stated(compared.second, moved.after),
        "difference": plain(moved.difference),
        "percent": None if moved.percent is None else plain(moved.percent),
    }


def _stated(reading: Reading, quantity: Quantity) -> Entry:
    span = reading.span(quantity.start, quantity.end)
    return {
        "text": reading.source.slice(span),
        "value": plain(quantity.value),
        "to": None if quantity.to is None else plain(quantity.to),
        "qualifier": quantity.qualifier,
        "span": span,
    }


def _promise(compared: Compared, promise: ChangedPromise) -> Entry:
    before, after = promise.before, promise.after
    return {
        "path": before.path,
        "title": before.title,
        "changes": [
            {"part": change.part.value, "first": change.before, "second": change.after} for change in promise.changes
        ],
        "span": compared.first.span(before.start, before.end),
        "other_path": after.path,
        "other_span": compared.second.span(after.start, after.end),
    }


def _coverage(compared: Compared) -> Entry:
    """How much could be held against each other at all: silence must never look like approval."""
    figures, promises = compared.comparison.figures, compared.comparison.promises
    return {
        "tasks": len(compared.comparison.tasks),
        **{answer.value: len(compared.answered(answer)) for answer in Answer},
        "first_figures": figures.first,
        "second_figures": figures.second,
        "moved": len(figures.moved),
        "equal": figures.equal,
        "ambiguous": figures.ambiguous,
        "common_tasks": None if promises is None else promises.common,
    }
