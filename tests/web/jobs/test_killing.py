"""Worker processes killed in earnest, at every moment that matters and at random: no job is lost, no effect doubled."""

from __future__ import annotations

import random
import signal
from collections import Counter
from typing import Any

import pytest
from tests.web.jobs.conftest import Start, eventually
from tests.web.jobs.ledger.models import Entry
from tests.web.jobs.mortal_worker import MOMENTS

from haidang_web.jobs import actions
from haidang_web.jobs.models import Job, State, Worker

pytestmark = pytest.mark.django_db(transaction=True)


def ask(number: int, **more: Any) -> Job:
    return actions.ask_for("ledger.write", {"number": number, **more})


def states() -> Counter[str]:
    return Counter(Job.objects.values_list("state", flat=True))


def test_killed_at_every_moment(start_worker: Start) -> None:
    jobs = [ask(number, dies=moment) for number, moment in enumerate(MOMENTS)]
    killed = 0
    process = start_worker()
    while states()[State.DONE] < len(jobs) or killed < len(jobs):
        assert eventually(lambda p=process: p.poll() is not None or states()[State.DONE] == len(jobs))
        if process.poll() is None:
            break
        assert process.returncode == -signal.SIGKILL
        killed += 1
        process = start_worker()
    assert killed == len(MOMENTS)
    assert eventually(lambda: states()[State.DONE] == len(jobs))
    assert Counter(Entry.objects.values_list("number", "words")) == {(number, "done"): 1 for number in range(len(jobs))}


def test_killed_at_random(start_worker: Start) -> None:
    chance = random.Random(4)
    numbers = range(60)
    for number in numbers:
        ask(number, seconds=0.01, steps=3)
    running = [start_worker(lanes=2), start_worker(lanes=2)]
    for _ in range(4):
        some = states()[State.DONE] + chance.randrange(1, 8)
        assert eventually(lambda some=some: states()[State.DONE] >= some)
        victim = chance.randrange(2)
        running[victim].kill()
        running[victim].wait()
        running[victim] = start_worker(lanes=2)
    assert eventually(lambda: states()[State.DONE] == len(numbers))
    assert Counter(Entry.objects.values_list("number", "words")) == {(number, "done"): 1 for number in numbers}


def test_a_worker_that_is_told_to_stop_hands_its_job_back(start_worker: Start) -> None:
    job = ask(1, steps=400, seconds=0.05)
    process = start_worker()
    assert eventually(lambda: Job.objects.filter(state=State.RUNNING, done__gt=0).exists())
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0
    job.refresh_from_db()
    assert (job.state, job.attempts) == (State.WAITING, 0)
    assert not Worker.objects.exists() and not Entry.objects.exists()


def test_a_job_is_cancelled_while_somebody_is_at_it(start_worker: Start) -> None:
    job = ask(1, steps=400, seconds=0.05)
    start_worker()
    assert eventually(lambda: Job.objects.filter(state=State.RUNNING, done__gt=0).exists())
    actions.cancel(job)
    assert eventually(lambda: states()[State.CANCELLED] == 1, seconds=5)
    assert list(Entry.objects.values_list("number", "words")) == [(1, "cancelled")]
