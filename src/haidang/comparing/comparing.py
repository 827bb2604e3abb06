"""Two readings side by side: a plan and a report, last year and this."""

from __future__ import annotations

from haidang.comparing.answered import AnsweredTask, answer_tasks
from haidang.comparing.moved import ComparedFigures, compare_figures
from haidang.comparing.promises import ComparedPromises, compare_promises
from haidang.reading.reading import Reading
from haidang.text.values import frozen


@frozen
class Comparison:
    """What the second document says of the first one's tasks, figures and promises."""

    tasks: tuple[AnsweredTask, ...]
    figures: ComparedFigures
    promises: ComparedPromises | None
    """None where they are not two plans."""


def compare(first: Reading, second: Reading) -> Comparison:
    """Hold two readings against each other. Costs time linear in both texts; never an error.

    `first` comes first in time: the plan before its report, last year before this.
    """
    return Comparison(
        tasks=tuple(answer_tasks(first, second)),
        figures=compare_figures(first, second),
        promises=compare_promises(first, second),
    )
