"""Worker processes for tests of jobs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connection
from tests.web.jobs.ledger import kinds

# Its tables are known by the name that the settings give it; collected, they would be known by two.
collect_ignore = ["ledger"]

ROOT = Path(__file__).resolve().parents[3]
LEASE = 2

assert kinds.WRITE  # known to this process


def database_address() -> str:
    """The database of this test, as a setting of another process."""
    found = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{found['NAME']}"
    return "postgresql://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**found)


Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start_worker(tmp_path: Path, spool: Path) -> Iterator[Start]:
    """Start a worker on the database of this test; none outlives it."""
    started: list[subprocess.Popen[bytes]] = []

    def start(lanes: int = 1) -> subprocess.Popen[bytes]:
        own = {
            "HAIDANG_DATABASE": database_address(),
            "HAIDANG_SPOOL": str(spool),
            "HAIDANG_JOB_LEASE_SECONDS": str(LEASE),
            "DJANGO_SETTINGS_MODULE": "tests.web.settings",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        }
        command = [sys.executable, "-m", "tests.web.jobs.mortal_worker", str(tmp_path), str(lanes)]
        with (tmp_path / "worker.log").open("ab") as log:
            process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **own}, stderr=log)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def eventually(is_so: Callable[[], bool], seconds: float = 30) -> bool:
    """Whether something comes true while other processes work."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if is_so():
            return True
        time.sleep(0.05)
    return False
