"""Addresses for machines: is the process alive, can it do its work.

Each app names what it cannot do without (`needs`); what is missing is told by name alone, the reason stands in the log.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, JsonResponse

log = logging.getLogger(__name__)

_needs: dict[str, Callable[[], bool]] = {}


def needs(name: str, is_there: Callable[[], bool]) -> None:
    """Have `is_there` asked whenever the site is asked if it can do its work; one that raises is not there."""
    _needs[name] = is_there


def alive(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"alive": True})


def ready(request: HttpRequest) -> JsonResponse:
    """Everything that is needed is there; 503 and the names of what is missing otherwise."""
    missing = [name for name, is_there in _needs.items() if not _asked(name, is_there)]
    if missing:
        return JsonResponse({"ready": False, "missing": missing}, status=503)
    return JsonResponse({"ready": True})


def _asked(name: str, is_there: Callable[[], bool]) -> bool:
    try:
        return is_there()
    except Exception:  # an outermost edge: whatever broke, the answer is that it is not there
        log.exception("not ready", extra={"facts": {"missing": name}})
        return False


def database_answers() -> bool:
    """Whether the database takes a question."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def spool_is_writable() -> bool:
    """Whether uploads can be kept, with room for one of the largest."""
    folder = Path(settings.SPOOL)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    # Written for real: on a file system that was made read-only the rights alone still look right.
    probe = folder / f".ready-{os.getpid()}"
    probe.write_bytes(b"ready")
    probe.unlink()
    room = os.statvfs(folder) if hasattr(os, "statvfs") else None
    return room is None or room.f_bavail * room.f_frsize > settings.UPLOAD_TOTAL_MEGABYTES * 1_000_000


needs("database", database_answers)
needs("spool", spool_is_writable)
