"""Two documents held against each other, put on a page as plain data. Knows no Django: an examiner runs it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from haidang.comparing.answered import Answer
from haidang.comparing.comparing import compare
from haidang.comparing.promises import ChangedPromise
from haidang.errors import UnreadableFile
from haidang.files import Limits, Progress, load
from haidang.formats import compare_json
from haidang.formats.changes import change_of, stated_in
from haidang.formats.compared import Compared
from haidang.reading.reading import Reading, read
from haidang_web.checker.naming import by_its_name

Data = dict[str, Any]

_EXCERPT = 220


def compare_files(
    first: tuple[str, str], second: tuple[str, str], limits: Limits, progress: Progress | None = None
) -> Data:
    """What the second file says of the first one's tasks, figures and promises. Files are (path, name).

    `json` is what `haidang compare --format json` prints; `page` the same for people. Raises UnreadableFile.
    `progress` hears which of the two a step is of: `first: ...`, `second: ...`.
    """
    one = _reading(first, limits, _of("first", progress))
    other = _reading(second, limits, _of("second", progress))
    compared = Compared(first[1], one, second[1], other, compare(one, other))
    return {"json": json.loads(compare_json.render(compared)), "page": _page(compared)}


def _reading(file: tuple[str, str], limits: Limits, progress: Progress | None) -> Reading:
    path, name = file
    try:
        return read(load(Path(path), limits=limits, progress=progress))
    except UnreadableFile as error:  # of two, people must know which
        raise by_its_name(error, path, name) from error


def _of(part: str, progress: Progress | None) -> Progress | None:
    if progress is None:
        return None
    heard = progress
    return lambda doing, done, whole: heard(f"{part}: {doing}", done, whole)


def _page(compared: Compared) -> Data:
    figures, promises = compared.comparison.figures, compared.comparison.promises
    return {
        "nothing": _tasks(compared, Answer.NOTHING),
        "doubtful": _tasks(compared, Answer.DOUBTFUL),
        "said": len(compared.answered(Answer.SAID)),
        "tasks": len(compared.comparison.tasks),
        "figures": [
            {
                "name": moved.name,
                "first": stated_in(compared.first, moved.before),
                "second": stated_in(compared.second, moved.after),
                "change": change_of(moved),
            }
            for moved in figures.moved
        ],
        "coverage": {"first": figures.first, "second": figures.second, "equal": figures.equal},
        "promises": None if promises is None else [_promise(each) for each in promises.changed],
        "common": 0 if promises is None else promises.common,
    }


def _tasks(compared: Compared, answer: Answer) -> list[Data]:
    found = []
    for each in compared.answered(answer):
        task: Data = {"path": each.task.path, "title": each.task.title or each.task.text}
        task["lead"] = "; ".join(each.task.lead)
        task["time"] = each.task.time.text if each.task.time else ""
        if each.start is not None and each.end is not None:
            passage = compared.second.source.slice(compared.second.span(each.start, each.end))
            task["passage"] = passage if len(passage) <= _EXCERPT else passage[:_EXCERPT].rsplit(" ", 1)[0] + " …"
        found.append(task)
    return found


def _promise(promise: ChangedPromise) -> Data:
    changes = [
        {"part": change.part.value, "first": change.before, "second": change.after} for change in promise.changes
    ]
    return {"path": promise.before.path, "title": promise.before.title or promise.before.text, "changes": changes}
