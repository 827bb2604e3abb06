"""A short run of the coverage-guided fuzzer, where it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.fuzz
def test_a_thousand_inputs(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "tests/fuzz/fuzz_files.py"), "-runs=1000", f"-artifact_prefix={tmp_path}/"]
    environment = {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))), "PYTHONUTF8": "1", "PATH": ""}
    answer = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=300, check=False)
    assert answer.returncode == 0, answer.stderr.decode("utf-8", "replace")[-3000:]
