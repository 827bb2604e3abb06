"""The queue below our rows: django-tasks' own tables, one entry a ticket. Nothing else here knows of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import OperationalError
from django.db.models import Q
from django_tasks import TaskContext, TaskResultStatus, task
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction, is_locked_database_exception

_carry_out: list[Callable[[int, UUID], None]] = []


@task(takes_context=True)
def take_up(context: TaskContext, pk: int) -> None:
    """An entry's turn has come: the job that it stands for is taken up, if the entry is still its ticket."""
    for carry_out in _carry_out:
        carry_out(pk, UUID(str(context.task_result.id)))


def on_turn(carry_out: Callable[[int, UUID], None]) -> None:
    """Say who carries jobs out in this process."""
    _carry_out[:] = [carry_out]


def turn(worker: str) -> bool:
    """Let the next entry have its turn, if there is one."""
    entry = _claim(worker)
    if entry is None:
        return False
    _runner(worker).run_task(entry)
    return True


def _claim(worker: str) -> Any:
    """The next entry, for this worker alone; None where there is none, or where the database is busy."""
    with exclusive_transaction():
        try:
            entry = DBTaskResult.objects.ready().get_locked()
            if entry is not None:
                entry.claim(worker)
        except OperationalError as error:
            if not is_locked_database_exception(error):
                raise
            return None
    return entry


def _runner(worker: str) -> Worker:
    """The part of the queue's own worker that calls the task and writes down how it ended."""
    return Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=worker,
        excluded_queue_names=[],
    )


def enter(pk: int, not_before: datetime | None = None) -> UUID:
    """A new entry for a job, behind all others. Returns its number."""
    entry = take_up.using(run_after=not_before) if not_before else take_up
    return UUID(str(entry.enqueue(pk).id))


def leave(ticket: UUID | None) -> None:
    """Take an entry out before its turn; nothing where its turn has come."""
    if ticket is not None:
        DBTaskResult.objects.filter(pk=ticket, status=TaskResultStatus.READY).delete()


def to_come(tickets: Iterable[UUID | None], since: datetime) -> set[UUID]:
    """Those entries whose turn is still to come, or came after `since`: somebody may be about to take it."""
    known = [ticket for ticket in tickets if ticket is not None]
    on_its_way = Q(status=TaskResultStatus.RUNNING, started_at__gt=since)
    found = DBTaskResult.objects.filter(Q(status=TaskResultStatus.READY) | on_its_way, pk__in=known)
    return {UUID(str(pk)) for pk in found.values_list("pk", flat=True)}


def forget(before: datetime) -> int:
    """Delete entries whose turn was long ago, those of killed workers too. Returns how many."""
    past = DBTaskResult.objects.exclude(status=TaskResultStatus.READY).filter(started_at__lt=before)
    return int(past.delete()[0])
