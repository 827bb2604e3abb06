"""What takes longer than a request: a job for each file or comparison, with progress, that can be left and stopped."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import translation

from haidang_web.checker import actions, comparisons, spool
from haidang_web.checker.examiners import Examiners, Stopped
from haidang_web.checker.models import Answer, Comparison, Parcel, State
from haidang_web.frame import clock
from haidang_web.jobs import actions as jobs
from haidang_web.jobs.kinds import Kind, Payload, Run, Timer

Awaited = Answer | Comparison

_LEFT_SECONDS = 180
"""Longer than any request is at it."""

TRY_AGAIN = frozenset({"cancelled", "lost", "broken", "slow", "hungry", "died", "unforeseen", "no_room"})
"""Problems after which another attempt may do better."""


def answer_or_ask(parcel: Parcel) -> Parcel:
    """Read what can be read while somebody waits; have the rest read in the background."""
    until = time.monotonic() + settings.ANSWER_SECONDS
    for answer in parcel.answers.select_related("parcel"):
        answer_or_ask_one(answer, until)
    return parcel


def answer_or_ask_one(answer: Answer, until: float | None = None) -> None:
    """Read one file before the moment `until` (of the monotonic clock), or have it read in the background."""
    try:
        actions.answer_soon(answer, time.monotonic() + settings.ANSWER_SECONDS if until is None else until)
    except actions.Long:
        ask_for(answer)


def compare_or_ask(comparison: Comparison) -> Comparison:
    """Hold two files against each other while somebody waits, or in the background."""
    try:
        comparisons.compare_soon(comparison, time.monotonic() + settings.ANSWER_SECONDS)
    except actions.Long:
        ask_for(comparison)
    return comparison


@transaction.atomic
def ask_for(awaited: Awaited) -> None:
    """Have a file read, or two compared, in the background."""
    language = translation.get_language() or "vi"
    work = _WORKS[type(awaited)]
    awaited.job = jobs.ask_for(work.kind, {work.row: awaited.pk, "language": language})
    awaited.save(update_fields=["job"])


@transaction.atomic
def try_again(awaited: Awaited) -> None:
    """Have something done once more, where that makes sense; otherwise nothing."""
    held = _WORKS[type(awaited)].held(awaited.pk, State.FAILED)
    if held is None or held.problem not in TRY_AGAIN:
        return
    held.state, held.problem, held.said = State.WAITING, "", {}
    held.save()
    if held.job is None:
        ask_for(held)
    else:
        jobs.try_again(held.job)


def ask_for_left() -> int:
    """Have done what no request and no job is at: its process was killed in the middle. Returns how much there was."""
    left = {"state": State.WAITING, "job": None, "parcel__made__lt": clock.now() - timedelta(seconds=_LEFT_SECONDS)}
    found: list[Awaited] = [
        *Answer.objects.filter(parcel__comparison=None, **left),
        *Comparison.objects.filter(**left),
    ]
    for awaited in found:
        ask_for(awaited)
    return len(found)


def stop(parcel: Parcel) -> None:
    """Stop everything that is still to come of a parcel; what is there already stays."""
    for awaited in _awaited_of(parcel):
        if awaited.state == State.WAITING and awaited.job is not None:
            jobs.cancel(awaited.job)


def _awaited_of(parcel: Parcel) -> Iterator[Awaited]:
    yield from parcel.answers.select_related("job")
    yield from Comparison.objects.filter(parcel=parcel).select_related("job")


@cache
def examiners() -> Examiners:
    """The pool of a worker: more time and room for each document than a request gives."""
    return Examiners(settings.JOBS_AT_ONCE, settings.JOB_CHECK_MEGABYTES)


@dataclass(frozen=True, slots=True)
class Work:
    """What a job does with a row: has it examined, and puts down what came of it."""

    kind: str
    row: str
    """What the payload calls the row."""
    model: type[Awaited]
    request_for: Callable[[Any], dict[str, Any]]

    def work(self, run: Run, payload: Payload) -> dict[str, Any] | None:
        """Have an examiner do it; nothing where it was erased meanwhile."""
        awaited = self.model.objects.select_related("parcel").filter(pk=payload[self.row], state=State.WAITING).first()
        if awaited is None:
            return None
        _keep(awaited.parcel)
        code = awaited.parcel.code
        try:
            with translation.override(payload["language"]):
                asked = self.request_for(awaited)
                reply = examiners().ask(
                    asked, seconds=settings.JOB_CHECK_SECONDS, patience=60, progress=run.tell, pulse=run.pulse
                )
        except Stopped as stopped:
            reply = {"problem": stopped.reason}
        except StopIteration:  # its file was erased before its turn came
            return None
        finally:
            if not Parcel.objects.filter(code=code).exists():
                spool.erase(code)  # erased meanwhile: nothing that was written since then stays
        actions.guard(awaited, reply)
        return reply

    def settle(self, payload: Payload, reply: dict[str, Any] | None) -> None:
        """Put down what came of it."""
        awaited = self.held(payload[self.row], State.WAITING)
        if awaited is not None and reply is not None:
            actions.settle(awaited, reply)
            _keep(awaited.parcel)

    def give_up(self, payload: Payload, why: str) -> None:
        """Put down why nothing came of it."""
        awaited = self.held(payload[self.row], State.WAITING)
        if awaited is not None:
            actions.settle(awaited, {"problem": why})

    def held(self, pk: int, state: State) -> Awaited | None:
        """The row, for this transaction alone; None where it is no longer in that state."""
        return (
            self.model.objects.select_for_update(of=("self",))
            .select_related("parcel")
            .filter(pk=pk, state=state)
            .first()
        )

    def as_kind(self) -> Kind:
        """The same for those who do jobs."""
        return Kind(self.kind, self.work, self.settle, self.give_up, most_attempts=3)


def _keep(parcel: Parcel) -> None:
    """The hour counts from when there is somebody who reads it, and again from the answer."""
    until = clock.now() + timedelta(minutes=settings.KEEP_MINUTES)
    Parcel.objects.filter(pk=parcel.pk, expires__lt=until).update(expires=until)


def _examination(answer: Answer) -> dict[str, Any]:
    return actions.request_for(answer, "examine for long", "answer.json")


_WORKS: dict[type[Awaited], Work] = {
    Answer: Work("checker.answer", "answer", Answer, _examination),
    Comparison: Work("checker.comparison", "comparison", Comparison, comparisons.request_for),
}
KINDS = [work.as_kind() for work in _WORKS.values()]
TIMERS = (Timer("checker.erase", 60, actions.erase_expired), Timer("checker.left", 60, ask_for_left))
