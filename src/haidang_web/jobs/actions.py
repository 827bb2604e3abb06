"""Everything that changes a job: ask for it, take it up, say how far it is, end it, cancel it, try again."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction

from haidang_web.frame import clock
from haidang_web.jobs import queue
from haidang_web.jobs.kinds import Interrupted, kind_of
from haidang_web.jobs.models import OVER, Job, State, Worker

log = logging.getLogger(__name__)

_KEPT_DAYS = 7
"""How long jobs that are over can be looked up."""


def _lease() -> timedelta:
    return timedelta(seconds=settings.JOB_LEASE_SECONDS)


@transaction.atomic
def ask_for(kind: str, payload: dict[str, Any]) -> Job:
    """A new job, waiting for its turn; it is there when the transaction that asks for it is."""
    known = kind_of(kind)
    if known is None:
        raise LookupError(f"no kind of job is called {kind!r}")
    job = Job.objects.create(kind=kind, payload=payload, most_attempts=known.most_attempts, made=clock.now())
    _line_up(job)
    return job


def _line_up(job: Job, wait: timedelta | None = None) -> None:
    """Give a job a new place at the end of the queue; its old ticket is worth nothing from now on."""
    queue.leave(job.ticket)
    job.state, job.lease, job.lease_until, job.cancel_asked = State.WAITING, None, None, False
    job.doing, job.done, job.whole = "", 0, 0
    job.ticket = queue.enter(job.pk, clock.now() + wait if wait else None)
    job.save()


@transaction.atomic
def take_up(pk: int, ticket: UUID) -> Job | None:
    """The job of a ticket, under a new lease; None where it is not to be had with this ticket."""
    job = _locked(pk)
    if job is None or job.state != State.WAITING or job.ticket != ticket:
        return None
    job.state, job.lease, job.lease_until = State.RUNNING, uuid4(), clock.now() + _lease()
    job.attempts += 1
    job.begun, job.ended, job.why = clock.now(), None, ""
    job.save()
    return job


def _locked(pk: int) -> Job | None:
    return Job.objects.select_for_update().filter(pk=pk).first()


def renew(leases: Iterable[UUID]) -> None:
    """Hold leases for longer: their worker lives."""
    Job.objects.filter(lease__in=list(leases), state=State.RUNNING).update(lease_until=clock.now() + _lease())


def tell(job: Job, doing: str, done: int, whole: int) -> None:
    """Say how far a job is."""
    Job.objects.filter(pk=job.pk, lease=job.lease, state=State.RUNNING).update(
        doing=doing[:200], done=done, whole=whole
    )


@transaction.atomic
def finish(job: Job, effect: Callable[[], None]) -> None:
    """The job is done, and its effect there: both or neither. Raises Interrupted where it is no longer ours."""
    held = _held(job)
    effect()
    _end(held, State.DONE)


def _held(job: Job) -> Job:
    held = _locked(job.pk)
    if held is None or held.lease is None or held.lease != job.lease:
        raise Interrupted("lost")
    return held


def _end(job: Job, state: State, why: str = "") -> None:
    job.state, job.why, job.lease, job.lease_until, job.ended = state, why, None, None, clock.now()
    job.save()
    log.info("job over", extra={"facts": {"job": job.pk, "kind": job.kind, "state": str(state), "why": why}})


@transaction.atomic
def fail(job: Job, why: str, *, again: bool) -> None:
    """The work came to nothing; `again` where another attempt may do better, as long as attempts are left."""
    _fail(_held(job), why, again=again, wait=timedelta(seconds=2**job.attempts))


def _fail(job: Job, why: str, *, again: bool, wait: timedelta | None = None) -> None:
    if job.cancel_asked:
        _give_up(job, State.CANCELLED, "cancelled")
    elif again and job.attempts < job.most_attempts:
        _line_up(job, wait)
    else:
        _give_up(job, State.FAILED, why)


def _give_up(job: Job, state: State, why: str) -> None:
    known = kind_of(job.kind)
    if known is not None:
        known.give_up(job.payload, why)
    _end(job, state, why)


@transaction.atomic
def stop(job: Job) -> None:
    """The work has stopped because it was cancelled."""
    _give_up(_held(job), State.CANCELLED, "cancelled")


@transaction.atomic
def hand_back(job: Job) -> None:
    """The worker goes home in the middle of it: somebody else begins anew, and no attempt is counted."""
    held = _held(job)
    if held.cancel_asked:
        _give_up(held, State.CANCELLED, "cancelled")
        return
    held.attempts -= 1
    _line_up(held)


@transaction.atomic
def cancel(job: Job) -> None:
    """Have a job stopped: at once while it waits, within about a second while somebody is at it."""
    held = _locked(job.pk)
    if held is None or held.is_over:
        return
    if held.state == State.WAITING:
        queue.leave(held.ticket)
        _give_up(held, State.CANCELLED, "cancelled")
    else:
        held.cancel_asked = True
        held.save(update_fields=["cancel_asked"])


@transaction.atomic
def try_again(job: Job) -> None:
    """Do a job once more that failed or was cancelled; nothing for any other."""
    held = _locked(job.pk)
    if held is None or held.state not in (State.FAILED, State.CANCELLED):
        return
    held.attempts, held.why, held.ended = 0, "", None
    _line_up(held)


def reap() -> int:
    """Jobs whose worker is gone go back into the queue, or are given up after too many. Returns how many there were."""
    late = Job.objects.filter(state=State.RUNNING, lease_until__lt=clock.now()).values_list("pk", flat=True)
    lost = [pk for pk in late if _reap_lease(pk)]
    # A worker killed between its entry's turn and the lease leaves a job that waits with no entry to come.
    since = clock.now() - _lease()
    tickets = dict(Job.objects.filter(state=State.WAITING, made__lt=since).values_list("pk", "ticket"))
    coming = queue.to_come(tickets.values(), since)
    lost += [pk for pk, ticket in tickets.items() if ticket not in coming and _reap_ticket(pk, ticket)]
    if lost:
        log.warning("jobs without a worker", extra={"facts": {"jobs": lost}})
    return len(lost)


@transaction.atomic
def _reap_lease(pk: int) -> bool:
    job = _locked(pk)
    if job is None or job.lease_until is None or job.lease_until >= clock.now():
        return False
    _fail(job, "lost", again=True)
    return True


@transaction.atomic
def _reap_ticket(pk: int, ticket: UUID | None) -> bool:
    job = _locked(pk)
    if job is None or job.state != State.WAITING or job.ticket != ticket:
        return False
    _line_up(job)
    return True


def greet(worker: str) -> None:
    """A worker says that it is there."""
    Worker.objects.update_or_create(name=worker, defaults={"seen": clock.now()})


def take_leave(worker: str) -> None:
    """A worker goes."""
    Worker.objects.filter(name=worker).delete()


def forget() -> int:
    """Delete jobs that have been over for long, with what the queue and gone workers left. Returns how many jobs."""
    before = clock.now() - timedelta(days=_KEPT_DAYS)
    queue.forget(clock.now() - timedelta(days=1))
    Worker.objects.filter(seen__lt=before).delete()
    return Job.objects.filter(state__in=OVER, ended__lt=before).delete()[0]
