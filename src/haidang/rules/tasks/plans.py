"""Which documents hand out tasks, so that what a task lacks can be told of them, and how a finding points at one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from haidang.reading.task import Task
from haidang.rules.subject import Document
from haidang.text.patterns import regex

# A directive or a letter orders in sentences whose time and lead the reader knows; a plan must say them.
_PLANS = frozenset({"plan"})

# "Lực lượng xung kích: 185 người, gồm ...", "Phấn đấu bàn giao 70% mặt bằng": what there is or should be, not a deed.
_COUNTED = regex(
    r"Phấn đấu |(?:Bảng|Biểu|Phụ lục|Kế hoạch)(?: số)? [^.;:\n]{0,40}(?:có|gồm) \d|"
    r"[^:.;\d]{3,60}: ?(?:khoảng |hơn |trên |gần |ít nhất |tối thiểu |tổng số |gồm )?\d"
)


def is_plan(document: Document) -> bool:
    """Whether the document is a plan with tasks."""
    return document.reading.kind in _PLANS and bool(document.reading.tasks)


def opening(text: str, start: int, end: int) -> tuple[int, int]:
    """The first words of a task, which a finding points at: its first clause, at most some 120 characters."""
    stop = min(end, start + 120)
    cut = min((at for at in (text.find(mark, start, stop) for mark in (". ", "; ", "\n")) if at > 0), default=stop)
    return start, max(cut, start + 1)


def whole(task: Task, place: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The whole task beside its opening, where it says more than that."""
    return ((task.start, task.end),) if task.end > place[1] else ()


def states_count(task: Task) -> bool:
    """Whether a task's words list what there is behind a colon, or what should be, rather than order anything."""
    return _COUNTED.match(task.text) is not None


class Lacking:
    """The tasks of a plan that lack something, and whether it was forgotten or is said elsewhere for all."""

    def __init__(self, tasks: Sequence[Task], lacks: Callable[[Task], bool]) -> None:
        """`lacks` says of a task whether it lacks what all should have."""
        self.of = len(tasks)
        self.tasks = [task for task in tasks if lacks(task)]
        self._all = Counter(map(_section, tasks))
        self._lacking = Counter(map(_section, self.tasks))
        self._group = Counter(map(_parent, tasks))
        self._lacking_group = Counter(map(_parent, self.tasks))

    def share(self) -> float:
        """The share of the plan's tasks that lack it."""
        return len(self.tasks) / self.of

    def forgotten(self, task: Task, at_most: float) -> bool:
        """Whether at most this share of the plan's tasks, and of those beside `task` in its section, lack it.

        A section none of whose tasks has it says it elsewhere: in the last part, in another document. So does a
        heading with several items.
        """
        section, group = _section(task), _parent(task)
        if self._lacking_group[group] == self._group[group] >= _SEVERAL:
            return False
        beside = self._all[section]
        return self.share() <= at_most and (beside == 1 or self._lacking[section] / beside <= at_most)


_SEVERAL = 3


def _parent(task: Task) -> str:
    """The path of the heading that a task stands under."""
    return task.path.rpartition(".")[0]


def _section(task: Task) -> str:
    """The first heading of a task's path; where its number stands alone, the whole document is one section."""
    head, _, rest = task.path.partition(".")
    return head if rest else ""
