"""The service files say nothing that systemd does not understand, and let little be done."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
UNITS = ["haidang-web.service", "haidang-worker.service"]
MOST_EXPOSED = 3.0
"""systemd's own measure, from 0 (sealed) to 10; a unit without any of these settings stands at 9.6."""

OLDEST = 250
"""The first systemd that measures a unit that is not installed."""


def version() -> int:
    if shutil.which("systemd-analyze") is None:
        return 0
    return int(analyze("--version").stdout.split()[1])


def analyze(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["systemd-analyze", *map(str, words)], capture_output=True, text=True, timeout=60, check=False
    )


pytestmark = pytest.mark.skipif(version() < OLDEST, reason=f"no systemd-analyze of {OLDEST} or newer here")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Both units, with a program that is there in the place of the one that is installed later."""
    for name in UNITS:
        words = (DEPLOY / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(re.sub(r"(?m)^ExecStart=\S+", "ExecStart=/bin/true", words), encoding="utf-8")
    return tmp_path


def test_systemd_understands_every_line(folder: Path) -> None:
    done = analyze("verify", "--man=no", *(folder / name for name in UNITS))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_is_sealed(folder: Path, name: str) -> None:
    said = analyze("security", "--offline=true", "--no-pager", folder / name).stdout
    found = re.search(r"Overall exposure level for \S+: ([\d.]+)", said)
    assert found and float(found[1]) <= MOST_EXPOSED
