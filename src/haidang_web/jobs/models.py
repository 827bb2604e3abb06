"""What is to be done in the background, how far it is, and who is at it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """How far a job is."""

    WAITING = "waiting", _("đang chờ")
    RUNNING = "running", _("đang làm")
    DONE = "done", _("đã xong")
    FAILED = "failed", _("không làm được")
    CANCELLED = "cancelled", _("đã dừng")


OVER = (State.DONE, State.FAILED, State.CANCELLED)


class Job(models.Model):
    """One piece of work. Its effect and its end are one transaction, so that neither is there without the other."""

    kind = models.CharField(max_length=60)
    payload = models.JSONField(default=dict)
    """Which rows it is about; never what people wrote or uploaded."""
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    ticket = models.UUIDField(null=True)
    """Its entry in the queue. An older entry that turns up late is not let in."""
    lease = models.UUIDField(null=True)
    """Of the worker that is at it; a worker whose lease is no longer this one has lost the job."""
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    most_attempts = models.PositiveSmallIntegerField(default=3)
    cancel_asked = models.BooleanField(default=False)
    doing = models.CharField(max_length=200, blank=True)
    done = models.PositiveIntegerField(default=0)
    whole = models.PositiveIntegerField(default=0)
    why = models.CharField(max_length=60, blank=True)
    """Why it failed: a code that the app which asked for it has words for."""
    made = models.DateTimeField()
    begun = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="jobs_state_is_known"),
            models.CheckConstraint(
                condition=Q(state="running", lease__isnull=False, lease_until__isnull=False)
                | (~Q(state="running") & Q(lease__isnull=True)),
                name="jobs_lease_while_running",
            ),
        ]
        indexes = [models.Index(fields=["state", "lease_until"], name="jobs_by_state")]

    def __str__(self) -> str:
        return f"Job {self.pk} ({self.kind})"

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens to it unless somebody tries again."""
        return self.state in OVER


class Worker(models.Model):
    """A worker process, as long as it says that it is there."""

    name = models.CharField(max_length=60, unique=True)
    seen = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
