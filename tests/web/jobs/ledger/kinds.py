"""Work that takes as long as it is told to, and whose effect is an entry."""

from __future__ import annotations

import time
from typing import Any

from tests.web.jobs.ledger.models import Entry

from haidang_web.jobs.kinds import Failed, Kind, Payload, Run, register


def work(run: Run, payload: Payload) -> int:
    """Hear of everything that jobs hear of."""
    steps = int(payload.get("steps", 1))
    for step in range(steps):
        run.tell("đếm", step, steps)
        time.sleep(payload.get("seconds", 0))
    if "why" in payload:
        raise Failed(payload["why"])
    if payload.get("breaks"):
        raise ValueError("as it was told to")
    return int(payload["number"])


def settle(payload: Payload, number: Any) -> None:
    """The effect."""
    Entry.objects.create(number=number, words="done")


def give_up(payload: Payload, why: str) -> None:
    """The effect of a job that came to nothing."""
    Entry.objects.create(number=payload["number"], words=why)


WRITE = register(Kind("ledger.write", work, settle, give_up, most_attempts=3))
