"""The one clock: moments are UTC, days are those of Asia/Ho_Chi_Minh."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """The moment it is, in UTC."""
    return timezone.now()


def today() -> date:
    """The day it is where the offices are."""
    return timezone.localdate(now())
