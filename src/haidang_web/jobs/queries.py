"""What there is to know of many jobs."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db.models import Count

from haidang_web.frame import clock
from haidang_web.jobs.models import Job, State, Worker


def ahead_of(job: Job) -> int:
    """How many jobs have their turn before a waiting one."""
    return Job.objects.filter(state=State.WAITING, made__lt=job.made).count()


def somebody_works() -> bool:
    """Whether a worker has said lately that it is there."""
    lately = clock.now() - timedelta(seconds=2 * settings.JOB_LEASE_SECONDS)
    return Worker.objects.filter(seen__gte=lately).exists()


def nobody_waits_in_vain() -> bool:
    """Whether what is waiting has somebody who will do it; without anything waiting nobody is missed."""
    return not Job.objects.filter(state=State.WAITING).exists() or somebody_works()


def counts() -> dict[str, int]:
    """How many jobs there are in each state."""
    found = dict(Job.objects.values_list("state").annotate(Count("pk")))
    return {state: found.get(state, 0) for state in State.values}
