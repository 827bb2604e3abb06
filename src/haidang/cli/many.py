"""Many files checked: one after the other, or several at once in processes of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from pathlib import Path

from haidang.cli.loading import ProgressLine
from haidang.cli.one_file import check_file
from haidang.cli.options import STANDARD_INPUT
from haidang.formats.checked import Asked, Outcome, Page

_DOING = "Đang kiểm tra"


def check_all(asked: Sequence[Asked], page: Page, jobs: int) -> list[Outcome]:
    """Check every file with at most `jobs` processes; the outcomes come in the order asked."""
    outcomes: dict[int, Outcome] = {}
    with ProgressLine() as progress:
        progress(_DOING, 0, len(asked))
        for index, outcome in _outcomes(asked, page, min(jobs, len(asked))):
            outcomes[index] = outcome
            progress(_DOING, len(outcomes), len(asked))
    return [outcomes[index] for index in range(len(asked))]


def _outcomes(asked: Sequence[Asked], page: Page, jobs: int) -> Iterator[tuple[int, Outcome]]:
    """Each outcome with its place, as it comes."""
    # Standard input belongs to this process.
    if jobs == 1 or any(each.file == STANDARD_INPUT for each in asked):
        yield from enumerate(map(check_file, asked, repeat(page)))
        return
    # Slow to import, and most calls are of one file.
    from concurrent.futures import ProcessPoolExecutor, as_completed

    with ProcessPoolExecutor(jobs) as pool:
        places = {pool.submit(check_file, asked[index], page): index for index in _biggest_first(asked)}
        yield from ((places[future], future.result()) for future in as_completed(places))


def _biggest_first(asked: Sequence[Asked]) -> list[int]:
    """The places of the files: with the smallest last, all processes end together."""
    return sorted(range(len(asked)), key=lambda index: -_size(asked[index].file))


def _size(file: str) -> int:
    try:
        return Path(file).stat().st_size
    except (OSError, ValueError):
        # It is told when it is read.
        return 0
