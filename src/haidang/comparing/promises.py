"""Promises that changed: a task that two plans both hold, with another lead, time or target."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from haidang.calendar.timeframes import Timeframe
from haidang.comparing.answered import count_syllables, deed_words
from haidang.comparing.moved import REPORTS, is_same
from haidang.comparing.nearest import Nearest, Weights
from haidang.comparing.wording import syllables
from haidang.quantities.quantity import Quantity
from haidang.reading.reading import Reading
from haidang.reading.task import Task
from haidang.text.characters import plain
from haidang.text.values import frozen


class Part(StrEnum):
    """What of a promise changed."""

    LEAD = "lead"
    TIME = "time"
    FIGURE = "figure"


@frozen
class Change:
    """One thing that a task says otherwise, in the words of both documents."""

    part: Part
    before: str
    after: str


@frozen
class ChangedPromise:
    """A task of the first plan, the task of the second that is the same deed, and what differs."""

    before: Task
    after: Task
    changes: tuple[Change, ...]


@frozen
class ComparedPromises:
    """The tasks that both plans hold: those that changed, and how many were held against each other."""

    changed: tuple[ChangedPromise, ...]
    common: int


_ALIKE = 0.6
"""The share of its words that each of two tasks must hold of the other to be one deed ..."""
_TELLING = 6
"""... and the content syllables that each must have: "bố trí kinh phí" is in every plan, and another deed in each."""
_MOST_NAMES = 32
"""Units of a task that are held against each other one by one; of more, only whether all are the same."""


def compare_promises(first: Reading, second: Reading) -> ComparedPromises | None:
    """The tasks that both hold; None where one of the two is a report or has no tasks.

    Two tasks are one deed where each is the nearest to the other. Costs time linear in both texts.
    """
    if {first.kind, second.kind} & REPORTS or not (first.tasks and second.tasks):
        return None
    years = year_of(second) - year_of(first) if year_of(first) and year_of(second) else 0
    pairs = list(_same_deeds(first.tasks, second.tasks))
    compared = [ChangedPromise(one, other, tuple(_changes(first, one, second, other, years))) for one, other in pairs]
    return ComparedPromises(tuple(each for each in compared if each.changes), len(pairs))


def year_of(reading: Reading) -> int:
    """The year a document was dated in; 0 where it has no date."""
    return reading.components.date.year if reading.components.date else 0


def _same_deeds(first: Sequence[Task], second: Sequence[Task]) -> Iterator[tuple[Task, Task]]:
    ours, theirs = [deed_words(task).whole for task in first], [deed_words(task).whole for task in second]
    weights = Weights(ours, theirs)
    there, back = _nearest(ours, theirs, weights), _nearest(theirs, ours, weights)
    once, once_there = Counter(ours), Counter(theirs)
    for index, other in enumerate(there):
        # What is asked of several units in the same words cannot be told apart.
        if other is not None and back[other] == index and once[ours[index]] == once_there[theirs[other]] == 1:
            yield first[index], second[other]


def _nearest(asked: Sequence[tuple[str, ...]], others: Sequence[tuple[str, ...]], weights: Weights) -> list[int | None]:
    """For each of `asked` the index of the one of `others` that is alike; None where there is none."""
    nearest = Nearest(others, weights)
    same = {words: index for index, words in reversed(list(enumerate(others))) if any(words)}
    return [same[words] if words in same else _alike(nearest, words, others) for words in asked]


def _alike(nearest: Nearest, words: tuple[str, ...], others: Sequence[tuple[str, ...]]) -> int | None:
    near = nearest.find(words) if count_syllables(words) >= _TELLING else None
    if near is None or near.share < _ALIKE or count_syllables(others[near.index]) < _TELLING:
        return None
    return near.index


def _changes(first: Reading, one: Task, second: Reading, other: Task, years: int) -> Iterator[Change]:
    if one.lead and other.lead and not _same_units(one.lead, other.lead):
        yield Change(Part.LEAD, "; ".join(one.lead), "; ".join(other.lead))
    if one.time and other.time and not _same_time(one.time, other.time, years):
        yield Change(Part.TIME, one.time.text, other.time.text)
    ours, theirs = _targets(first, one), _targets(second, other)
    for thing, quantity in ours.items():
        target = theirs.get(thing)
        if quantity and target and not is_same(quantity, target):
            yield Change(Part.FIGURE, quantity.text, target.text)


def _same_units(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the same units are named, each perhaps more fully in one of the documents."""
    if max(len(ours), len(theirs)) > _MOST_NAMES:
        return set(ours) == set(theirs)
    return all(any(_same_unit(one, other) for other in theirs) for one in ours) and all(
        any(_same_unit(one, other) for one in ours) for other in theirs
    )


def _same_unit(one: str, other: str) -> bool:
    """Whether two names can be of one unit: "Ủy ban MTTQ xã" is "Uỷ ban Mặt trận Tổ quốc Việt Nam xã"."""
    ours, theirs = (frozenset(syllables(plain(name))) for name in (one, other))
    return ours <= theirs or theirs <= ours


def _same_time(one: Timeframe, other: Timeframe, years: int) -> bool:
    """Whether both bound the deed alike; "trong năm 2024" of one year's plan is "trong năm 2025" of the next's."""
    if one.end and other.end:
        return other.end in (one.end, _later(one.end, years))
    if one.every and other.every:
        return one.every == other.every
    dated = (bool(one.end), bool(other.end))
    return not (any(dated) and "recurring" in (one.kind, other.kind))


def _later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        # 29 February, or a year that no calendar has.
        return day.replace(year=min(max(day.year + years, date.min.year), date.max.year), day=28)


def _targets(reading: Reading, task: Task) -> dict[tuple[str, str], Quantity | None]:
    """The figures of a task by unit and noun; None for those that it states more than one of."""
    low = bisect_left(reading.quantities, task.start, key=lambda each: each.start)
    found: dict[tuple[str, str], Quantity | None] = {}
    for index in range(low, len(reading.quantities)):
        quantity = reading.quantities[index]
        if quantity.start >= task.end:
            break
        if not (task.time and task.time.start_offset <= quantity.start < task.time.end_offset):
            thing = (quantity.unit, quantity.noun.casefold())
            found[thing] = None if thing in found else quantity
    return found
