"""A worker that kills itself, as the system would, at the moment that a job names: once for each job.

Run as `python -m tests.web.jobs.mortal_worker FOLDER`; FOLDER keeps what has killed already.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django


def main() -> None:
    """Work until stopped, or killed."""
    django.setup()
    from django.core.management import call_command
    from tests.web.jobs.ledger import kinds

    from haidang_web.jobs import actions, running
    from haidang_web.jobs.models import Job

    folder = Path(sys.argv[1])

    def at(moment: str, pk: int) -> None:
        if Job.objects.get(pk=pk).payload.get("dies") == moment:
            try:
                (folder / str(pk)).touch(exist_ok=False)
            except FileExistsError:
                return
            os.kill(os.getpid(), signal.SIGKILL)

    def around(function: Callable[..., Any], before: str, after: str) -> Callable[..., Any]:
        def called(job: Any, *more: Any, **named: Any) -> Any:
            pk = job if isinstance(job, int) else job.pk
            at(before, pk)
            found = function(job, *more, **named)
            at(after, pk)
            return found

        return called

    actions.take_up = around(actions.take_up, "before the lease", "after the lease")
    actions.tell = around(actions.tell, "", "at work")
    actions.finish = around(actions.finish, "before the end", "after the end")
    actions._end = around(actions._end, "between effect and end", "before the commit")
    running.actions = actions
    assert kinds.WRITE
    call_command("work", lanes=int(sys.argv[2]))


MOMENTS = (
    "before the lease",
    "after the lease",
    "at work",
    "before the end",
    "between effect and end",
    "before the commit",
    "after the end",
)

if __name__ == "__main__":
    main()
