"""Many files checked: one after the other, or several at once in processes of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat

from haidang.cli.checked import Asked, Outcome, Page
from haidang.cli.loading import ProgressLine
from haidang.cli.one_file import check_file
from haidang.cli.options import STANDARD_INPUT

_DOING = "Đang kiểm tra"
_MOST_AT_ONCE = 8
"""Files handed to a process at a time: enough that handing them over costs little, few enough to end together."""


def check_all(asked: Sequence[Asked], page: Page, jobs: int) -> list[Outcome]:
    """Check every file with at most `jobs` processes; the outcomes come in the order asked."""
    outcomes: list[Outcome] = []
    with ProgressLine() as progress:
        progress(_DOING, 0, len(asked))
        for outcome in _outcomes(asked, page, min(jobs, len(asked))):
            outcomes.append(outcome)
            progress(_DOING, len(outcomes), len(asked))
    return outcomes


def _outcomes(asked: Sequence[Asked], page: Page, jobs: int) -> Iterator[Outcome]:
    # Standard input belongs to this process.
    if jobs == 1 or any(each.file == STANDARD_INPUT for each in asked):
        yield from map(check_file, asked, repeat(page))
        return
    # Slow to import, and most calls are of one file.
    from concurrent.futures import ProcessPoolExecutor

    chunk = max(1, min(_MOST_AT_ONCE, len(asked) // (jobs * 4)))
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(check_file, asked, repeat(page), chunksize=chunk)
