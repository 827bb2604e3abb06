"""Checks that take longer than a request: a job for each file, with progress by page, that can be left and stopped."""

from __future__ import annotations

import time
from datetime import timedelta
from functools import cache
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import translation

from haidang_web.checker import actions, spool
from haidang_web.checker.examiners import Examiners, Stopped
from haidang_web.checker.models import Answer, Parcel, State
from haidang_web.frame import clock
from haidang_web.jobs import actions as jobs
from haidang_web.jobs.kinds import Kind, Payload, Run, Timer

KIND = "checker.answer"
_LEFT_SECONDS = 180
"""Longer than any request is at it."""

TRY_AGAIN = frozenset({"cancelled", "lost", "broken", "slow", "hungry", "died", "unforeseen", "no_room"})
"""Problems after which another attempt may do better."""


def answer_or_ask(parcel: Parcel) -> Parcel:
    """Read what can be read while somebody waits; have the rest read in the background."""
    until = time.monotonic() + settings.ANSWER_SECONDS
    for answer in parcel.answers.select_related("parcel"):
        try:
            actions.answer_soon(answer, until)
        except actions.Long:
            ask_for(answer)
    return parcel


@transaction.atomic
def ask_for(answer: Answer) -> None:
    """Have a file read and checked in the background."""
    answer.job = jobs.ask_for(KIND, {"answer": answer.pk, "language": translation.get_language() or "vi"})
    answer.save(update_fields=["job"])


@transaction.atomic
def try_again(answer: Answer) -> None:
    """Have a file read once more, where that makes sense; otherwise nothing."""
    held = Answer.objects.select_for_update().get(pk=answer.pk)
    if held.state != State.FAILED or held.problem not in TRY_AGAIN:
        return
    held.state, held.problem, held.sentence = State.WAITING, "", ""
    held.save()
    if held.job is None:
        ask_for(held)
    else:
        jobs.try_again(held.job)


def ask_for_left() -> int:
    """Have read what no request and no job is at: its process was killed in the middle. Returns how many there were."""
    before = clock.now() - timedelta(seconds=_LEFT_SECONDS)
    left = Answer.objects.filter(state=State.WAITING, job=None, parcel__made__lt=before).select_related("parcel")
    found = [answer for answer in left if not spool.has_comparison(answer.parcel.code)]
    for answer in found:
        ask_for(answer)
    return len(found)


def stop(parcel: Parcel) -> None:
    """Stop everything that is still to come of a parcel; what is there already stays."""
    for answer in parcel.answers.filter(state=State.WAITING).select_related("job"):
        if answer.job is not None:
            jobs.cancel(answer.job)


@cache
def examiners() -> Examiners:
    """The pool of a worker: more time and room for each document than a request gives."""
    return Examiners(settings.JOBS_AT_ONCE, settings.JOB_CHECK_MEGABYTES)


def _work(run: Run, payload: Payload) -> dict[str, Any] | None:
    answer = Answer.objects.select_related("parcel").filter(pk=payload["answer"], state=State.WAITING).first()
    if answer is None:
        return None
    _keep(answer.parcel)
    code, place = answer.parcel.code, answer.place
    try:
        with translation.override(payload["language"]):
            asked = actions.request_for(answer, "examine for long", "answer.json")
            reply = examiners().ask(
                asked, seconds=settings.JOB_CHECK_SECONDS, patience=60, progress=run.tell, pulse=run.pulse
            )
    except Stopped as stopped:
        reply = {"problem": stopped.reason, "sentence": ""}
    except StopIteration:  # its file was erased before its turn came
        return None
    finally:
        if not Parcel.objects.filter(code=code).exists():
            spool.erase(code)  # erased meanwhile: nothing that was written since then stays
    actions.guard(code, place, reply)
    return reply


def _keep(parcel: Parcel) -> None:
    """The hour counts from when there is somebody who reads it, and again from the answer."""
    until = clock.now() + timedelta(minutes=settings.KEEP_MINUTES)
    Parcel.objects.filter(pk=parcel.pk, expires__lt=until).update(expires=until)


def _settle(payload: Payload, reply: dict[str, Any] | None) -> None:
    answer = _waiting(payload)
    if answer is not None and reply is not None:
        with translation.override(payload["language"]):
            actions.settle(answer, reply)
        _keep(answer.parcel)


def _give_up(payload: Payload, why: str) -> None:
    answer = _waiting(payload)
    if answer is not None:
        with translation.override(payload["language"]):
            actions.settle(answer, {"problem": why})


def _waiting(payload: Payload) -> Answer | None:
    found = Answer.objects.select_for_update(of=("self",)).select_related("parcel")
    return found.filter(pk=payload["answer"], state=State.WAITING).first()


CHECK = Kind(KIND, _work, _settle, _give_up, most_attempts=3)
TIMERS = (Timer("checker.erase", 60, actions.erase_expired), Timer("checker.left", 60, ask_for_left))
