"""What was handed in to be checked: the parcel of files, each file's answer; nothing of what they say."""

from __future__ import annotations

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from haidang_web.checker.problems import sentence_about, sentence_in_language
from haidang_web.jobs.models import Job


def new_code() -> str:
    """The address of a parcel: whoever has the link may read the answer, and nobody can guess it."""
    return secrets.token_urlsafe(18)


class Parcel(models.Model):
    """Files that were handed in together. Until `expires` its link opens the answers; then all of it is erased."""

    code = models.CharField(max_length=40, unique=True, default=new_code)
    made = models.DateTimeField()
    expires = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"Parcel {self.pk}"

    @property
    def several(self) -> int:
        """How many files it has, where each has a page of its own and one page lists them; otherwise 0."""
        count = self.answers.filter(parcel__comparison=None).count()
        return count if count > 1 else 0


class State(models.TextChoices):
    """How far an answer is."""

    WAITING = "waiting", _("đang chờ")
    READY = "ready", _("đã xong")
    FAILED = "failed", _("không đọc được")


class Awaited(models.Model):
    """Something that comes of a parcel, and how far it is. Its words stand in the spool, never here."""

    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    problem = models.CharField(max_length=20, blank=True)
    said = models.JSONField(default=dict)
    """Why there is no answer, and what to do, in every language; nothing where the site itself knows what to say."""
    job = models.ForeignKey(Job, on_delete=models.SET_NULL, null=True, related_name="+")
    """What reads it in the background, where that takes longer than a request."""

    class Meta:
        abstract = True

    @property
    def sentence(self) -> str:
        """Why there is no answer, and what to do, in the language of the page."""
        return sentence_in_language(self.said) or sentence_about(self.problem)


class Answer(Awaited):
    """One file of a parcel, and how far its answer is."""

    parcel = models.ForeignKey(Parcel, on_delete=models.CASCADE, related_name="answers")
    place = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=255)
    errors = models.PositiveIntegerField(default=0)
    warnings = models.PositiveIntegerField(default=0)
    notes = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["parcel", "place"], name="one_answer_a_place")]
        ordering = ["place"]

    def __str__(self) -> str:
        return f"Answer {self.place} of parcel {self.parcel_id}"


class Comparison(Awaited):
    """Two files of one parcel held against each other; its files are never answered one by one."""

    parcel = models.OneToOneField(Parcel, on_delete=models.CASCADE, related_name="comparison")

    def __str__(self) -> str:
        return f"Comparison of parcel {self.parcel_id}"


class Use(models.Model):
    """How often a visitor asked within a minute; who it was cannot be told from it."""

    visitor = models.CharField(max_length=32)
    minute = models.DateTimeField(db_index=True)
    times = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["visitor", "minute"], name="one_count_a_minute")]

    def __str__(self) -> str:
        return f"Use {self.pk}"


class Key(models.Model):
    """A key that a program sent with a request, so that sending it twice does it once."""

    name = models.CharField(max_length=64, unique=True)
    digest = models.CharField(max_length=64)
    parcel = models.OneToOneField(Parcel, on_delete=models.CASCADE)

    def __str__(self) -> str:
        return f"Key {self.pk}"
