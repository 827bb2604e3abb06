"""One job from its turn to its end, in this process."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from uuid import UUID

from haidang_web.jobs import actions
from haidang_web.jobs.kinds import Failed, Interrupted, Kind, kind_of
from haidang_web.jobs.models import Job

log = logging.getLogger(__name__)

_TELL_SECONDS = 0.5
"""Between two words on how far a job is; those in between are not written down."""


class Held:
    """A job that this process is at, and whether it is to stop."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.stop_for = ""
        self._told = 0.0
        self._doing = ""

    def pulse(self) -> None:
        """Raises Interrupted where the work is to stop."""
        if self.stop_for:
            raise Interrupted(self.stop_for)

    def tell(self, doing: str, done: int, whole: int) -> None:
        """Say how far it is; the first step of something else and the last always, others now and then."""
        self.pulse()
        moment = time.monotonic()
        if doing != self._doing or done == whole or moment - self._told >= _TELL_SECONDS:
            self._told, self._doing = moment, doing
            actions.tell(self.job, doing, done, whole)


class Holding:
    """Every job that this process is at."""

    def __init__(self) -> None:
        self._held: dict[UUID, Held] = {}
        self._lock = threading.Lock()
        self._closing = False

    @contextmanager
    def holding(self, job: Job) -> Iterator[Held]:
        """A job, from its lease to its end."""
        assert job.lease is not None
        held = Held(job)
        with self._lock:
            self._held[job.lease] = held
            if self._closing:
                held.stop_for = "handed_back"
        try:
            yield held
        finally:
            with self._lock:
                del self._held[job.lease]

    def leases(self) -> list[UUID]:
        """Those that are held now."""
        with self._lock:
            return list(self._held)

    def look(self) -> None:
        """Pass on to each job whether it was cancelled, or given to another worker."""
        leases = self.leases()
        if not leases:
            return
        asked = dict(Job.objects.filter(lease__in=leases).values_list("lease", "cancel_asked"))
        with self._lock:
            for lease in leases:
                if lease in self._held and asked.get(lease, True):
                    self._held[lease].stop_for = "cancelled" if lease in asked else "lost"

    def close(self) -> None:
        """Have every job handed back."""
        with self._lock:
            self._closing = True
            for held in self._held.values():
                held.stop_for = held.stop_for or "handed_back"

    def carry_out(self, pk: int, ticket: UUID) -> None:
        """Do the job of a ticket, if it is to be had."""
        job = actions.take_up(pk, ticket)
        if job is None:
            return
        kind = kind_of(job.kind)
        with self.holding(job) as held, suppress(Interrupted):  # lost: another worker has it
            if kind is None:
                actions.fail(job, "unknown", again=False)
            else:
                _do(kind, held)


def _do(kind: Kind, held: Held) -> None:
    job = held.job
    try:
        found = kind.work(held, job.payload)
        actions.finish(job, lambda: kind.settle(job.payload, found))
    except Interrupted as interrupted:
        {"cancelled": actions.stop, "handed_back": actions.hand_back}.get(interrupted.reason, _lost)(job)
    except Failed as failed:
        actions.fail(job, failed.why, again=False)
    except Exception:  # the outermost edge of a worker: the next job is done all the same
        log.exception("job broke", extra={"facts": {"job": job.pk, "kind": job.kind}})
        actions.fail(job, "broken", again=True)


def _lost(job: Job) -> None:
    log.warning("job went to another worker", extra={"facts": {"job": job.pk, "kind": job.kind}})
