"""Which documents hand out tasks, so that what a task lacks can be told of them."""

from __future__ import annotations

from haidang.rules.subject import Document

# A directive or a letter orders in sentences whose time and lead the reader knows; a plan must say them.
_PLANS = frozenset({"plan"})


def is_plan(document: Document) -> bool:
    """Whether the document is a plan with tasks."""
    return document.reading.kind in _PLANS and bool(document.reading.tasks)


def opening(text: str, start: int, end: int) -> tuple[int, int]:
    """The first words of a task, which a finding points at: its first clause, at most some 120 characters."""
    stop = min(end, start + 120)
    cut = min((at for at in (text.find(mark, start, stop) for mark in (". ", "; ", "\n")) if at > 0), default=stop)
    return start, max(cut, start + 1)
