"""Tasks: the smallest items of a plan that state a deed, who leads, who helps, by when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from haidang.calendar.timeframes import Timeframe, find_timeframe
from haidang.reading.assignments import read_assignment
from haidang.reading.deeds import turns_to_others
from haidang.reading.duties import read_reporting
from haidang.reading.entries import Entry
from haidang.reading.outline import Outline
from haidang.reading.said import NOTHING, nearest_time, placed
from haidang.reading.sections import Section
from haidang.reading.task import Task, short_title
from haidang.reading.task_walk import Deed, TaskWalk
from haidang.text.flow import Flow


def read_tasks(
    flow: Flow, outline: Outline, *, kind: str, year: int | None, apart: Sequence[tuple[int, int]] = ()
) -> list[Task]:
    """The tasks that the body's items state, in reading order.

    `kind` is the document's kind as the contract names it, `year` completes dates without one, `apart`
    holds the places of the references, in order (their dates are not times).
    """
    walk = TaskWalk(kind, year, {id(owner) for owner in outline.table_owners})
    deeds = walk.walk(Entry(outline.root, flow.text, year), NOTHING, Section.UNKNOWN)
    tasks = [_task(flow.text, deed, year, apart) for deed in deeds]
    return sorted(tasks, key=lambda task: task.start)


_TRAILING = " (*-+"


def _task(text: str, deed: Deed, year: int | None, apart: Sequence[tuple[int, int]]) -> Task:
    start, end = deed.start, max(deed.start + 1, deed.end)
    while end > start + 1 and text[end - 1] in _TRAILING:
        end -= 1
    words = text[start:end]
    # A paragraph below the last unit may turn to others: "Yêu cầu Giám đốc các sở ...".
    elsewhere = deed.item.marker is None and turns_to_others(words)
    stated = read_assignment(words, headed=deed.said.by_heading and not deed.own.lead and not elsewhere)
    lead = deed.own.lead or stated.lead or deed.said.lead
    helpers = tuple(dict.fromkeys(stated.coordinate + deed.own.coordinate)) or deed.said.coordinate
    time = _stated_time(words, start, end, year, apart)
    return Task(
        path=deed.item.path,
        title=short_title(words),
        text=words,
        lead=lead,
        coordinate=tuple(name for name in helpers if name not in lead),
        time=nearest_time(time, deed.own.time, deed.said.time, alone=deed.alone),
        product=deed.own.product or deed.said.product,
        reporting=read_reporting(words, year=year),
        start=start,
        end=end,
    )


def _stated_time(
    words: str, start: int, end: int, year: int | None, apart: Sequence[tuple[int, int]]
) -> Timeframe | None:
    """The time that the sentence itself states, dates of cited documents left alone."""
    index = bisect_left(apart, (start, start))
    cited: list[tuple[int, int]] = []
    while index < len(apart) and apart[index][0] < end:
        cited.append((apart[index][0] - start, apart[index][1] - start))
        index += 1
    return placed(find_timeframe(words, year=year, apart=cited), start)
