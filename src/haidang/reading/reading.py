"""A Reading: everything that was read from one source, each value with its place."""

from __future__ import annotations

from haidang.quantities.numerals import numbers_of
from haidang.quantities.quantity import Quantity
from haidang.reading.components import Components, read_components
from haidang.reading.figures import find_figures
from haidang.reading.outline import Heading, Item, headings, read_outline
from haidang.reading.pieces import Piece
from haidang.reading.references import Reference, find_references
from haidang.reading.spelling import Spelling
from haidang.reading.task import Task
from haidang.reading.task_tables import read_task_tables
from haidang.reading.tasks import read_tasks
from haidang.text.flow import Flow, make_flow
from haidang.text.patterns import regex
from haidang.text.source import Source, Span
from haidang.text.values import frozen


@frozen
class Reading:
    """What a document says: its components, outline, tasks, references and figures.

    Values hold offsets of `flow.text`; `span` turns them into spans of the text that `haidang text`
    prints. What stands in `source.tables` is kept there.
    """

    flow: Flow
    kind: str
    """`plan`, `report`, `decision` ...: the kinds that the contract of the command line names."""
    components: Components
    outline: tuple[Heading, ...]
    body: Item
    """The root of the outline's tree: every paragraph of the body under its heading."""
    tasks: tuple[Task, ...]
    references: tuple[Reference, ...]
    quantities: tuple[Quantity, ...]

    @property
    def source(self) -> Source:
        """The source that was read."""
        return self.flow.source

    def span(self, start: int, end: int) -> Span:
        """The source's span of a value's `start` and `end`."""
        return self.flow.span(start, end)


def read(source: Source) -> Reading:
    """Read a whole source. No text is an error: what nothing recognises stays a paragraph.

    Costs time linear in the text.
    """
    flow = make_flow(source)
    components = read_components(flow)
    numbers = numbers_of(flow.text)
    references = find_references(flow.text, own=components.own, numbers=numbers)
    outline = read_outline(flow, _body_start(components))
    year = components.date.year if components.date else _year_of(components.title)
    apart = [(reference.start, reference.end) for reference in references]
    tasks = read_tasks(flow, outline, kind=components.kind, year=year, apart=apart)
    tasks += read_task_tables(flow, outline.table_owners, year=year)
    spelling = Spelling(flow)
    return Reading(
        flow=flow,
        kind=components.kind,
        components=spelling.components(components),
        outline=tuple(map(spelling.heading, headings(flow, outline))),
        body=outline.root,
        tasks=tuple(map(spelling.task, sorted(tasks, key=lambda task: task.start))),
        references=tuple(references),
        quantities=tuple(find_figures(flow, numbers)),
    )


def _body_start(components: Components) -> int:
    """Where the letterhead and the title end; 0 where neither stands."""
    head = (components.symbol, components.date_at, components.title, components.addressee)
    return max((piece.end for piece in head if piece is not None), default=0)


_YEAR = regex(r"\b(?:19|20)\d\d\b")


def _year_of(title: Piece | None) -> int | None:
    """The one year that a title names; an undated draft's days without a year are of that year."""
    years = set(_YEAR.findall(title.text)) if title is not None else set()
    return int(years.pop()) if len(years) == 1 else None
