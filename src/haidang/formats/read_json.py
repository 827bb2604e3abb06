"""A Reading as JSON for other programs, in the form that the contract fixes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from haidang.calendar.timeframes import Timeframe
from haidang.formats.words import plain, said
from haidang.quantities.quantity import Quantity
from haidang.reading.components import Components
from haidang.reading.duties import ReportingDuty
from haidang.reading.outline import Heading
from haidang.reading.reading import Reading
from haidang.reading.references import Reference
from haidang.reading.task import Task
from haidang.text.source import Cell, Table

SCHEMA = 1

Entry = dict[str, Any]


def render(entries: Sequence[Entry]) -> str:
    """Entries as JSON: one file's alone, several under `documents`. Every item of a list stands on one line."""
    if len(entries) == 1:
        return _entry(entries[0], "") + "\n"
    inside = ",\n".join(f"  {_entry(entry, '  ')}" for entry in entries)
    return f'{{\n "documents": [\n{inside}\n ]\n}}\n'


def _entry(entry: Entry, indent: str) -> str:
    fields = ",\n".join(f"{indent} {_dump(name)}: {_value(value, indent)}" for name, value in entry.items())
    return f"{{\n{fields}\n{indent}}}"


def _value(value: object, indent: str) -> str:
    if not isinstance(value, list) or not value:
        return _dump(value)
    items = ",\n".join(f"{indent}  {_dump(item)}" for item in value)
    return f"[\n{items}\n{indent} ]"


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def failure(file: str, sentence: str) -> Entry:
    """The entry of a file that could not be read."""
    return {"file": file, "error": sentence}


def entry(file: str, reading: Reading) -> Entry:
    """The entry of a file that was read; every span counts in what `haidang text` prints."""
    return {
        "file": file,
        "schema": SCHEMA,
        "kind": reading.kind,
        "components": _components(reading.components),
        "outline": [_heading(reading, heading) for heading in reading.outline],
        "tasks": [_task(reading, task) for task in reading.tasks],
        "references": [_reference(reading, reference) for reference in reading.references],
        "quantities": [_quantity(reading, quantity) for quantity in reading.quantities],
        "tables": [_table(reading, table) for table in reading.source.tables],
        "notes": list(reading.source.notes),
    }


# In the order of the contract; the date is told apart from the words that state it.
COMPONENTS = (
    "number",
    "symbol",
    "issuer",
    "parent_issuer",
    "place",
    "date",
    "title",
    "addressee",
    "authority",
    "signer_title",
    "signer",
    "recipients",
    "legal_bases",
)


def _components(components: Components) -> Entry:
    return {name: _day(components.date) if name == "date" else said(getattr(components, name)) for name in COMPONENTS}


def _heading(reading: Reading, heading: Heading) -> Entry:
    return {"path": heading.path, "title": heading.title, "span": reading.span(heading.start, heading.end)}


def _task(reading: Reading, task: Task) -> Entry:
    return {
        "path": task.path,
        "title": task.title,
        "text": task.text,
        "lead": list(task.lead),
        "coordinate": list(task.coordinate),
        "time": _time(task.time),
        "product": task.product or None,
        "reporting": _reporting(task.reporting),
        "span": reading.span(task.start, task.end),
    }


def _time(time: Timeframe | None) -> Entry | None:
    if time is None:
        return None
    return {"text": time.text, "kind": time.kind, "start": _day(time.start), "end": _day(time.end), "every": time.every}


def _reporting(duty: ReportingDuty | None) -> Entry | None:
    return {"text": duty.text, "to": list(duty.to), "time": _time(duty.time)} if duty else None


def _reference(reading: Reading, reference: Reference) -> Entry:
    span = reading.span(reference.start, reference.end)
    return {
        "text": reading.source.slice(span),
        "kind": reference.kind,
        "number": reference.number,
        "date": _day(reference.date),
        "issuer": reference.issuer or None,
        "span": span,
    }


# What a quantity says only where it has something to say.
_SOMETIMES = ("to", "noun", "numerator", "denominator", "words")


def _quantity(reading: Reading, quantity: Quantity) -> Entry:
    span = reading.span(quantity.start, quantity.end)
    stated: Entry = {
        "text": reading.source.slice(span),
        "value": plain(quantity.value),
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "precision": plain(quantity.precision),
    }
    for name in _SOMETIMES:
        value = getattr(quantity, name)
        if value not in (None, ""):
            stated[name] = plain(value) if isinstance(value, Decimal) else value
    if quantity.unit_from is not None:
        stated["unit_from"] = reading.span(*quantity.unit_from)
    return {**stated, "span": span}


def _table(reading: Reading, table: Table) -> Entry:
    text = reading.source.text
    return {
        "rows": [[_words(text, cell) for cell in row] for row in table.grid()],
        "span": [table.start, table.end],
    }


def _words(text: str, cell: Cell | None) -> str:
    return " ".join(text[cell.start : cell.end].split()) if cell else ""


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def entries_of(readings: Iterable[tuple[str, Reading | str]]) -> list[Entry]:
    """One entry a file: what was read, or the sentence that says why not."""
    return [failure(file, outcome) if isinstance(outcome, str) else entry(file, outcome) for file, outcome in readings]
