"""A bounded pool of examiners: processes that are watched, and stopped where a document takes too long or too much."""

from __future__ import annotations

import json
import logging
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

log = logging.getLogger(__name__)

Progress = Callable[[str, int, int], None]
Pulse = Callable[[], None]

_START_SECONDS = 60
_PULSE_SECONDS = 0.5
_MOST_DOCUMENTS = 200
"""Documents that one process reads before it makes room for a fresh one."""
_WEARING = frozenset({"hungry", "nested", "unforeseen"})
"""Problems after which a fresh process takes over."""


class Stopped(Exception):
    """A document that was given up: `slow`, `hungry`, or the process `died` of it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Busy(Exception):
    """Every examiner was at work for as long as the caller would wait."""


class Examiner:
    """One process beside this one, with its replies."""

    def __init__(self, megabytes: int) -> None:
        self.documents = 0
        self._process = subprocess.Popen(
            [sys.executable, "-m", "haidang_web.checker.examiner", str(megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self._replies: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        try:
            self._next(time.monotonic() + _START_SECONDS)
        except Stopped:
            self.end()
            raise

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._replies.put(line)
        self._replies.put(None)

    def _next(self, until: float, pulse: Pulse | None = None) -> dict[str, Any]:
        while True:
            left = max(until - time.monotonic(), 0.001)
            try:
                line = self._replies.get(timeout=min(left, _PULSE_SECONDS) if pulse else left)
                break
            except queue.Empty:
                if time.monotonic() >= until:
                    raise Stopped("slow") from None
            if pulse:
                pulse()
        if line is None:
            raise Stopped("died")
        reply: dict[str, Any] = json.loads(line)
        return reply

    def ask(
        self, request: dict[str, Any], seconds: float, progress: Progress | None, pulse: Pulse | None = None
    ) -> dict[str, Any]:
        """The reply to a request; `progress` hears of steps, each of which gives the document its time anew.

        `pulse` is called while nothing is heard; what it or `progress` raises gives the document up.
        Raises Stopped.
        """
        assert self._process.stdin is not None
        self.documents += 1
        try:
            self._process.stdin.write(json.dumps(request, ensure_ascii=False) + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError) as error:  # the pipe broke, or was closed when the process ended
            raise Stopped("died") from error
        until = time.monotonic() + seconds
        while True:
            reply = self._next(until, pulse)
            if "doing" not in reply:
                return reply
            if progress is not None:  # where nobody hears of steps, somebody waits for the whole
                progress(reply["doing"], reply["done"], reply["whole"])
                until = time.monotonic() + seconds

    def end(self) -> None:
        """Stop the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was not yet written is written to nobody
                    pipe.close()


class Examiners:
    """At most `most` processes, started when they are first needed and kept for the next document."""

    def __init__(self, most: int, megabytes: int) -> None:
        self._most, self._megabytes = most, megabytes
        self._idle: queue.LifoQueue[Examiner | None] = queue.LifoQueue()
        for _ in range(most):
            self._idle.put(None)

    def ask(
        self,
        request: dict[str, Any],
        *,
        seconds: float,
        patience: float,
        progress: Progress | None = None,
        pulse: Pulse | None = None,
    ) -> dict[str, Any]:
        """The reply of a free examiner. Raises Busy after `patience` seconds without one, Stopped on giving up."""
        with self._free(patience) as examiner:
            reply = examiner.ask(request, seconds, progress, pulse)
            if reply.get("problem") in _WEARING:
                examiner.documents = _MOST_DOCUMENTS
            return reply

    def warm_up(self) -> None:
        """Start a first process before there is a document for it."""
        with suppress(Busy, Stopped), self._free(patience=0.1):
            pass

    def close(self) -> None:
        """End every process that is idle; one at work ends with its document."""
        for _ in range(self._most):
            examiner = self._idle.get()
            if examiner is not None:
                examiner.end()
        for _ in range(self._most):
            self._idle.put(None)

    @contextmanager
    def _free(self, patience: float) -> Iterator[Examiner]:
        try:
            examiner = self._idle.get(timeout=patience)
        except queue.Empty:
            raise Busy from None
        kept: Examiner | None = None
        try:
            examiner = examiner or Examiner(self._megabytes)
            yield examiner
            kept = examiner if examiner.documents < _MOST_DOCUMENTS else None
        finally:
            if examiner is not None and kept is None:
                examiner.end()
            self._idle.put(kept)
