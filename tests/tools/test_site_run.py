"""Site and worker are started together and stopped together, whoever ends first."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"
LASTS = "import time, pathlib; pathlib.Path({file!r}).touch(); time.sleep(60)"
ENDS = "import time; time.sleep(0.5)"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of Unix")


def together(*programs: str) -> subprocess.Popen[bytes]:
    """Python programs side by side, as the site and its worker are."""
    script = (
        "import signal, sys, site_run\n"
        "signal.signal(signal.SIGTERM, site_run._asked_to_stop)\n"
        "sys.exit(site_run._together([[sys.executable, '-c', program] for program in sys.argv[1:]], {}))\n"
    )
    return subprocess.Popen([sys.executable, "-c", script, *programs], cwd=TOOLS, stderr=subprocess.DEVNULL)


def started(*files: Path) -> bool:
    until = time.monotonic() + 20
    while time.monotonic() < until and not all(file.exists() for file in files):
        time.sleep(0.05)
    return all(file.exists() for file in files)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_all_of_them_stop(number: signal.Signals, tmp_path: Path) -> None:
    files = [tmp_path / "one", tmp_path / "two"]
    process = together(*(LASTS.format(file=str(file)) for file in files))
    assert started(*files)
    process.send_signal(number)
    assert process.wait(20) == 0


def test_when_one_ends_the_others_are_stopped_and_it_is_said(tmp_path: Path) -> None:
    process = together(LASTS.format(file=str(tmp_path / "one")), ENDS)
    assert process.wait(20) == 1
