"""A worker process: lanes that take jobs from the queue, a keeper of their leases, and what is done time and again."""

from __future__ import annotations

import logging
import os
import secrets
import socket
import threading
import time
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, close_old_connections, connections

from haidang_web.jobs import actions, queue
from haidang_web.jobs.kinds import Timer, timers
from haidang_web.jobs.running import Holding

log = logging.getLogger(__name__)

_POLL_SECONDS = 0.5
_LOOK_SECONDS = 1.0
_PAUSE_SECONDS = 2.0
"""After the database did not answer."""
_STOP_SECONDS = 8.0
"""For jobs to be handed back; after that their leases run out by themselves."""


class Working:
    """Everything that goes on in a worker, from its start to its stop."""

    def __init__(self, lanes: int) -> None:
        self.name = f"{socket.gethostname()[:30]}-{os.getpid()}-{secrets.token_hex(3)}"
        self.holding = Holding()
        self._stopped = threading.Event()
        self._lanes = lanes

    def run(self) -> None:
        """Work until `stop` is called."""
        queue.on_turn(self.holding.carry_out)
        actions.greet(self.name)
        tasks = [self._keep, *(self._repeating(timer) for timer in self._timers()), *[self._turning] * self._lanes]
        threads = [threading.Thread(target=task, daemon=True) for task in tasks]
        for thread in threads:
            thread.start()
        log.info("worker started", extra={"facts": {"worker": self.name, "lanes": self._lanes}})
        self._stopped.wait()
        until = time.monotonic() + _STOP_SECONDS
        for thread in threads:
            thread.join(max(until - time.monotonic(), 0))
        actions.take_leave(self.name)
        log.info("worker stopped", extra={"facts": {"worker": self.name}})

    def drain(self) -> None:
        """Do what is waiting now, in this thread, and return."""
        queue.on_turn(self.holding.carry_out)
        while queue.turn(self.name):
            pass

    def stop(self) -> None:
        """Take nothing more on; what is being done is handed back."""
        self._stopped.set()
        self.holding.close()

    def _timers(self) -> list[Timer]:
        lease = settings.JOB_LEASE_SECONDS
        return [
            Timer("jobs.reap", max(lease / 3, 0.3), actions.reap),
            Timer("jobs.greet", max(lease / 2, 0.3), lambda: actions.greet(self.name)),
            Timer("jobs.forget", 3600, actions.forget),
            *timers(),
        ]

    def _turning(self) -> None:
        """A lane: one job after the other."""

        def turn() -> None:
            while not self._stopped.is_set() and queue.turn(self.name):
                close_old_connections()

        self._until_stopped(turn, pause=_POLL_SECONDS)

    def _repeating(self, timer: Timer) -> Callable[[], None]:
        return lambda: self._until_stopped(timer.do, pause=timer.seconds)

    def _keep(self) -> None:
        """Hold the leases of what is being done, and hear of what is to stop."""
        renewed = 0.0

        def look() -> None:
            nonlocal renewed
            leases = self.holding.leases()
            if leases and time.monotonic() - renewed >= settings.JOB_LEASE_SECONDS / 4:
                renewed = time.monotonic()
                actions.renew(leases)
            self.holding.look()

        self._until_stopped(look, pause=min(_LOOK_SECONDS, settings.JOB_LEASE_SECONDS / 4))

    def _until_stopped(self, do: Callable[[], object], pause: float) -> None:
        try:
            while not self._stopped.is_set():
                close_old_connections()
                try:
                    do()
                except DatabaseError:
                    log.exception("the database did not answer")
                    self._stopped.wait(_PAUSE_SECONDS)
                except Exception:  # the outermost edge of a worker: one chore that breaks stops no other
                    log.exception("a chore broke")
                    self._stopped.wait(_PAUSE_SECONDS)
                self._stopped.wait(pause)
        finally:
            connections.close_all()
