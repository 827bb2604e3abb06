"""A job from its asking to its end, in one process."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from tests.web.jobs.ledger.models import Entry

from haidang_web.jobs import actions, kinds, queries
from haidang_web.jobs.kinds import Interrupted, Kind
from haidang_web.jobs.models import Job, State
from haidang_web.jobs.running import Holding
from haidang_web.jobs.working import Working

pytestmark = pytest.mark.django_db


def ask(**payload: Any) -> Job:
    return actions.ask_for("ledger.write", {"number": 1, **payload})


def taken(job: Job) -> Job:
    assert job.ticket
    found = actions.take_up(job.pk, job.ticket)
    assert found
    return found


def entries() -> list[str]:
    return list(Entry.objects.values_list("words", flat=True))


def drain() -> None:
    Working(1).drain()


def late(job: Job) -> None:
    """As if its worker had been gone for long."""
    Job.objects.filter(pk=job.pk).update(lease_until=timezone.now() - timedelta(seconds=1))


def test_it_is_done_once() -> None:
    job = ask(steps=3)
    drain()
    drain()
    job.refresh_from_db()
    assert (job.state, job.attempts, job.lease, entries()) == (State.DONE, 1, None, ["done"])


def test_nobody_asks_for_what_nobody_knows() -> None:
    with pytest.raises(LookupError, match="no-such"):
        actions.ask_for("no-such", {})


def test_what_cannot_be_done_says_why() -> None:
    job = ask(why="too-far")
    drain()
    job.refresh_from_db()
    assert (job.state, job.why, job.attempts, entries()) == (State.FAILED, "too-far", 1, ["too-far"])


def test_what_breaks_is_tried_again_and_then_given_up() -> None:
    job = ask(breaks=True)
    for _ in range(3):
        job.refresh_from_db()
        assert job.state == State.WAITING and not entries()
        with_ticket = job.ticket
        assert with_ticket
        Holding().carry_out(job.pk, with_ticket)
    job.refresh_from_db()
    assert (job.state, job.why, job.attempts, entries()) == (State.FAILED, "broken", 3, ["broken"])


def test_it_can_be_tried_again_after_that() -> None:
    job = ask(why="too-far")
    drain()
    Job.objects.update(payload={"number": 1})
    actions.try_again(job)
    drain()
    job.refresh_from_db()
    assert (job.state, job.why, entries()) == (State.DONE, "", ["too-far", "done"])
    actions.try_again(job)
    job.refresh_from_db()
    assert job.state == State.DONE


def test_a_lost_lease_brings_it_back_until_attempts_run_out() -> None:
    job = ask()
    for attempt in (1, 2, 3):
        job.refresh_from_db()
        job = taken(job)
        assert job.attempts == attempt
        assert actions.reap() == 0
        late(job)
        assert actions.reap() == 1
    job.refresh_from_db()
    assert (job.state, job.why, entries()) == (State.FAILED, "lost", ["lost"])


def test_whoever_lost_the_lease_leaves_no_effect() -> None:
    mine = taken(ask())
    late(mine)
    actions.reap()
    with pytest.raises(Interrupted) as interrupted:
        actions.finish(mine, lambda: Entry.objects.create(number=1, words="mine") and None)
    assert interrupted.value.reason == "lost"
    drain()
    assert entries() == ["done"]


def test_an_old_ticket_is_not_let_in() -> None:
    job = ask()
    old = job.ticket
    assert old
    mine = taken(job)
    late(mine)
    actions.reap()
    assert actions.take_up(job.pk, old) is None
    assert actions.take_up(job.pk, uuid4()) is None


def test_a_ticket_whose_turn_came_to_nothing_is_replaced() -> None:
    from django_tasks_db.models import DBTaskResult

    job = ask()
    hour = timezone.now() - timedelta(hours=1)
    Job.objects.update(made=hour)
    assert actions.reap() == 0
    DBTaskResult.objects.update(status="RUNNING", started_at=hour)
    assert actions.reap() == 1
    drain()
    job.refresh_from_db()
    assert (job.state, entries()) == (State.DONE, ["done"])


def test_a_job_that_waits_is_cancelled_at_once() -> None:
    job = ask()
    actions.cancel(job)
    actions.cancel(job)
    drain()
    job.refresh_from_db()
    assert (job.state, entries()) == (State.CANCELLED, ["cancelled"])


def test_a_cancelled_job_whose_worker_is_gone_is_not_begun_anew() -> None:
    job = taken(ask())
    actions.cancel(job)
    late(job)
    actions.reap()
    job.refresh_from_db()
    assert (job.state, entries()) == (State.CANCELLED, ["cancelled"])


def test_a_cancelled_job_whose_worker_goes_home_is_not_begun_anew() -> None:
    job = taken(ask())
    actions.cancel(job)
    actions.hand_back(job)
    job.refresh_from_db()
    assert (job.state, entries()) == (State.CANCELLED, ["cancelled"])


def test_progress_is_written_down() -> None:
    job = taken(ask())
    actions.tell(job, "đếm", 3, 7)
    job.refresh_from_db()
    assert (job.doing, job.done, job.whole) == ("đếm", 3, 7)
    stranger = Job(pk=job.pk, lease=uuid4())
    actions.tell(stranger, "khác", 1, 1)
    job.refresh_from_db()
    assert job.doing == "đếm"


def test_the_first_step_of_something_else_is_told_at_once() -> None:
    job = taken(ask())
    with Holding().holding(job) as held:
        held.tell("đọc trang", 12, 12)
        held.tell("nhận dạng", 0, 12)  # and then, for long, nothing
        held.tell("nhận dạng", 1, 12)
    job.refresh_from_db()
    assert (job.doing, job.done) == ("nhận dạng", 0)


def test_a_renewed_lease_is_held() -> None:
    job = taken(ask())
    late(job)
    assert job.lease
    actions.renew([job.lease])
    assert actions.reap() == 0


def test_work_hears_that_its_job_went_to_somebody_else() -> None:
    holding = Holding()
    job = taken(ask())
    with holding.holding(job) as held:
        holding.look()
        held.pulse()
        late(job)
        actions.reap()
        holding.look()
        with pytest.raises(Interrupted, match="lost"):
            held.pulse()


def test_how_many_are_ahead_and_whether_anybody_works() -> None:
    first, second = ask(), ask()
    assert (queries.ahead_of(first), queries.ahead_of(second)) == (0, 1)
    assert queries.counts() == {"waiting": 2, "running": 0, "done": 0, "failed": 0, "cancelled": 0}
    assert not queries.somebody_works()
    actions.greet("a worker")
    actions.greet("a worker")
    assert queries.somebody_works()


def test_what_is_long_over_is_forgotten() -> None:
    ask()
    drain()
    assert actions.forget() == 0
    Job.objects.update(ended=timezone.now() - timedelta(days=8))
    assert actions.forget() == 1


def test_a_kind_that_is_gone_fails() -> None:
    kind = kinds.register(Kind("short-lived", lambda run, payload: None, lambda *_: None, lambda *_: None))
    job = actions.ask_for(kind.name, {})
    del kinds._kinds[kind.name]
    drain()
    job.refresh_from_db()
    assert (job.state, job.why) == (State.FAILED, "unknown")
