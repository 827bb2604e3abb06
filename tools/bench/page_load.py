"""The group `page`, under load: fifty people at once, the empty page, and how long it takes until a page answers."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from free_port import free_port
from measuring import Row, in_turns, process, row
from visitor import Visitor

from haidang.checking.engine import run
from haidang.files import load
from haidang.reading.reading import read
from haidang.rules.catalogue import CATALOGUE
from haidang.rules.subject import Document

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "samples" / "bao-cao-an-lao-2024.txt"
PEOPLE = 50
CORES = 2
# What every right answer says of the report.
TOLD = ("1.380 triệu đồng", "3.989 triệu đồng")
_START_SECONDS = 60
_WHAT_IT_STANDS_ON = "import django.core.handlers.wsgi, django.db, django.template, gunicorn.app.wsgiapp, pydantic"


@dataclass(frozen=True)
class Site:
    """A site that runs for as long as the bench needs it."""

    address: str
    started: float
    """Seconds from the start of its processes until a page answered."""
    worker: int
    """The process that reads what takes long."""


@contextmanager
def site() -> Iterator[Site]:
    """The site on a free port, with data of its own and no limit on how often one may ask."""
    with tempfile.TemporaryDirectory(prefix="haidang-bench-") as data:
        environment = {
            **os.environ,
            "HAIDANG_DATA": data,
            "HAIDANG_SECRET_KEY": "of a bench that is over in a minute, and then nobody's",
            "HAIDANG_HTTPS": "false",
            "HAIDANG_RATE_PER_MINUTE": "0",
        }
        command = [sys.executable, "-c", "from haidang_web.command import main; main()"]
        for deed in (["migrate", "--verbosity", "0"], ["collectstatic", "--noinput", "--verbosity", "0"]):
            subprocess.run([*command, *deed], env=environment, check=True)
        port = free_port()
        web = [sys.executable, "-m", "gunicorn", "--config", "python:haidang_web.serving", "--no-control-socket"]
        web += ["--bind", f"127.0.0.1:{port}", "--log-level", "error", "haidang_web.wsgi"]
        begin = time.perf_counter()
        processes = [
            subprocess.Popen(each, env=environment, stderr=subprocess.DEVNULL) for each in (web, [*command, "work"])
        ]
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address)
            yield Site(address, time.perf_counter() - begin, processes[1].pid)
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                process.wait(30)


def _wait(address: str) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        try:
            with urlopen(f"{address}/healthz", timeout=5):
                return
        except OSError:  # refused, or too slow while the machine is busy
            time.sleep(0.1)
    raise SystemExit("The site did not start.")


def rows(size: str) -> Iterator[Row]:
    """The rows of the group; `size` says how often each thing is measured."""
    with site() as running:
        (floor,) = in_turns(3, lambda: process(sys.executable, "-c", _WHAT_IT_STANDS_ON))
        note = f"to load what it stands on, and nothing of its own, takes {floor:.2f} s"
        yield _row(
            "from the start of its processes to its first answer", running.started, None, "lower", "seconds", note
        )
        Visitor(running.address).check(REPORT)  # each process has read a document
        yield from _fifty_at_once(running)
        yield _empty_page(running, 200)


def _row(name: str, value: float, bound: float | None, better: str, unit: str, note: str) -> Row:
    return row("page", name, value, bound, better, unit, note)


def _fifty_at_once(running: Site) -> Iterator[Row]:
    """Fifty people hand in the report at the same moment, and each waits for the answer."""
    (alone,) = in_turns(9, lambda: run(Document(read(load(REPORT))), CATALOGUE))
    visitors = [Visitor(running.address) for _ in range(PEOPLE)]
    for visitor in visitors:
        visitor.open()
    together = threading.Barrier(PEOPLE)
    answers: list[tuple[float, str]] = []

    def hand_in(visitor: Visitor) -> None:
        together.wait()
        begin = time.perf_counter()
        page = visitor.check(REPORT)
        answers.append((time.perf_counter() - begin, page))

    threads = [threading.Thread(target=hand_in, args=(visitor,)) for visitor in visitors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    refused = PEOPLE - sum(bool(page) for _, page in answers)
    wrong = sum(bool(page) and not all(words in page for words in TOLD) for _, page in answers)
    times = sorted(seconds for seconds, page in answers if page)
    slowest = times[int(len(times) * 0.95) - 1] if times else float("inf")
    note = f"{PEOPLE} people on {CORES} cores; median {statistics.median(times):.2f} s" if times else ""
    yield _row(f"{PEOPLE} people at once: refused", refused, 0, "lower", "count", note)
    yield _row(f"{PEOPLE} people at once: wrong answers", wrong, 0, "lower", "count", f"each must say {TOLD[0]}")
    floor = alone * PEOPLE / CORES
    note = f"the library alone needs {alone * 1000:.0f} ms, {floor:.2f} s for all of them on {CORES} cores"
    yield _row(f"{PEOPLE} people at once: 95 of 100 have their answer within", slowest, None, "lower", "seconds", note)
    yield _row(
        f"{PEOPLE} people at once: that, against the library alone", slowest / floor, None, "lower", "ratio", note
    )


def _empty_page(running: Site, requests: int) -> Row:
    """The first page, asked for by one visitor, between requests that are answered with next to nothing."""

    def get(path: str) -> None:
        with urlopen(running.address + path, timeout=30) as page:
            page.read()

    page, floor = in_turns(requests, lambda: get("/"), lambda: get("/healthz"))
    note = f"{page * 1000:.1f} ms; an answer without a page {floor * 1000:.1f} ms; {requests} requests each, in turns"
    return _row("the empty page", page * 1000, None, "lower", "milliseconds", note)
