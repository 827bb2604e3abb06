"""Which tasks of one document the other says something about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from haidang.comparing.nearest import Near, Nearest, Weights
from haidang.comparing.passages import Passage, passages_of
from haidang.comparing.wording import content, syllables
from haidang.reading.reading import Reading
from haidang.reading.task import Task
from haidang.text.characters import plain
from haidang.text.patterns import regex
from haidang.text.values import frozen


class Answer(StrEnum):
    """Whether the other document speaks of a task."""

    SAID = "said"
    DOUBTFUL = "doubtful"
    NOTHING = "nothing"


@frozen
class AnsweredTask:
    """A task and the passage of the other document that comes nearest to it."""

    task: Task
    answer: Answer
    closeness: int
    """How many hundredths of the task's content words the passage holds, rare words counting more."""
    start: int | None = None
    end: int | None = None
    """The passage, at offsets of the other flow's text; None where there is none to show."""


_SAID = 0.5
_NOTHING = 0.25
_FEW = 5
"""Content syllables below which a deed is too little to be recognised by: "báo cáo tiến độ", "bố trí kinh phí"."""
_LEAST = 2
"""Content syllables below which nobody can tell: "Tổ chức thực hiện nhiệm vụ được giao"."""
_AT_MOST_DOUBTFUL = 0.49
# "Tinh giản 12 biên chế", reported as "số biên chế đã giảm là 10 người".
_COUNTED = regex(r"(?:[^\W\d_]+ ){1,3}\d[\d.,]* ([^\W\d_]+ [^\W\d_]+)")
_MOST_NAMES = 32
"""Units taken out of a task's words: each costs a walk over them."""


def answer_tasks(asked: Reading, other: Reading) -> list[AnsweredTask]:
    """What `other` says of each task of `asked`, in the order of the tasks.

    "Nothing" only where no paragraph, table row or heading comes near. Costs time linear in both texts.
    """
    if not asked.tasks:
        return []
    passages = passages_of(other)
    deeds = [deed_words(task) for task in asked.tasks]
    weights = Weights([deed.whole for deed in deeds], [passage.words for passage in passages])
    nearest = Nearest([each.words for each in passages], weights, [each.heading for each in passages])
    same = _Same(other)
    return [
        same.answer(task, deed.whole) or _answer(task, deed, nearest, passages)
        for task, deed in zip(asked.tasks, deeds, strict=True)
    ]


class Deed(NamedTuple):
    """The content words of a task's whole text and of its title, without who does it and by when."""

    whole: tuple[str, ...]
    title: tuple[str, ...]


def deed_words(task: Task) -> Deed:
    """What a task is about."""
    named = sorted({*task.lead, *task.coordinate}, key=len, reverse=True)[:_MOST_NAMES]
    apart = [_lowered(words) for words in (*named, *([task.time.text] if task.time else []))]
    return Deed(_without(task.text, apart), _without(task.title, apart))


def count_syllables(words: Sequence[str]) -> int:
    """How many syllables say something."""
    return sum(map(bool, words))


def _lowered(words: str) -> str:
    """What a task says is spelled as its source spells it ("hoà"); the flow has one spelling ("hòa")."""
    return plain(words).lower()


def _without(text: str, apart: Sequence[str]) -> tuple[str, ...]:
    lowered = _lowered(text)
    for words in apart:
        lowered = lowered.replace(words, " ; ")
    return content(lowered)


def _near(nearest: Nearest, deed: Deed) -> Iterator[Near]:
    """What comes nearest to the whole deed and to its title, where each says enough to be recognised by."""
    telling = [words for words in deed if count_syllables(words) >= _FEW]
    for words in telling or (deed.whole,):
        near = nearest.find(words)
        if near is not None:
            yield near if telling else Near(near.index, min(near.share, _AT_MOST_DOUBTFUL))


class _Same:
    """Finds a task that the other document holds word for word or as its own task, however little it says."""

    def __init__(self, reading: Reading) -> None:
        self._places: dict[tuple[str, ...], tuple[int, int]] = {}
        spots = [(task.start, task.end) for task in reading.tasks]
        spots += [(item.start, item.end) for item in reading.body.walk() if item.end > item.start]
        for start, end in spots:
            self._places.setdefault(tuple(syllables(reading.flow.text[start:end])), (start, end))
        self._deeds = {deed_words(task).whole: (task.start, task.end) for task in reversed(reading.tasks)}

    def answer(self, task: Task, deed: tuple[str, ...]) -> AnsweredTask | None:
        place = self._places.get(tuple(syllables(plain(task.text)))) or (self._deeds.get(deed) if deed else None)
        return AnsweredTask(task, Answer.SAID, 100, *place) if place else None


def _answer(task: Task, deed: Deed, nearest: Nearest, passages: Sequence[Passage]) -> AnsweredTask:
    if count_syllables(deed.whole) < _LEAST:
        return AnsweredTask(task, Answer.DOUBTFUL, 0)
    best = max(_near(nearest, deed), key=lambda each: each.share, default=None)
    closeness = round(100 * best.share) if best else 0
    if best is None or best.share < _NOTHING:
        spoken = _object_holder(task, nearest)
        if spoken is not None:
            return AnsweredTask(task, Answer.DOUBTFUL, closeness, passages[spoken].start, passages[spoken].end)
        return AnsweredTask(task, Answer.NOTHING, closeness)
    passage = passages[best.index]
    answer = Answer.SAID if best.share >= _SAID else Answer.DOUBTFUL
    return AnsweredTask(task, answer, closeness, passage.start, passage.end)


def _object_holder(task: Task, nearest: Nearest) -> int | None:
    """A passage that speaks of the very things the deed counts, however it calls the deed."""
    counted = _COUNTED.match(_lowered(task.title or task.text))
    return nearest.holder(counted[1]) if counted else None
