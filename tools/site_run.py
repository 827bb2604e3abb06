"""The site on one's own machine: set up, started and stopped together with what it needs.

The data stands in data/, which is kept between runs; `make clean` leaves it alone.
"""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import postgresql
from environment import PROGRAMS, PYTHON, ROOT, must, say

DATA = ROOT / "data"
SITE = PROGRAMS / ("haidang-site.exe" if os.name == "nt" else "haidang-site")
_STOP_SECONDS = 15


def settings() -> dict[str, str]:
    """The environment that the site runs in here: as on a server, but without TLS."""
    own = {"HAIDANG_DATA": str(DATA), "HAIDANG_SECRET_KEY_FILE": str(_secret()), "HAIDANG_HTTPS": "false"}
    return {**own, **{name: value for name, value in os.environ.items() if name.startswith("HAIDANG_")}}


def _secret() -> Path:
    DATA.mkdir(exist_ok=True)
    file = DATA / "secret-key"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50) + "\n", encoding="utf-8")
    return file


def run_site() -> int:
    """Bring the database up to date and serve until Ctrl+C, SIGTERM, or until one of the processes ends."""
    port = os.environ.get("PORT", "8000")
    signal.signal(signal.SIGTERM, _asked_to_stop)
    try:
        with _database() as database:
            own = {**settings(), **database}
            must([SITE, "migrate", "--verbosity", "0"], **own)
            must([SITE, "collectstatic", "--noinput", "--verbosity", "0"], **own)
            say(f"Hải Đăng: http://127.0.0.1:{port}/ (Ctrl+C to stop)")
            return _together([_web(port), [SITE, "work"]], own)
    except postgresql.Unable as unable:
        say(str(unable))
        return 1
    except KeyboardInterrupt:
        return 0


def _asked_to_stop(*_: object) -> None:
    raise KeyboardInterrupt


@contextmanager
def _database() -> Iterator[dict[str, str]]:
    """The engine of `ENGINE`: SQLite needs nothing; PostgreSQL is started with its data in data/postgresql."""
    engine = os.environ.get("ENGINE", "sqlite").lower()
    if engine not in ("sqlite", "postgresql"):
        raise SystemExit(f"[dev] ENGINE must be sqlite or postgresql, not {engine}.")
    if engine == "sqlite":
        yield {}
        return
    with postgresql.server(DATA / "postgresql") as address:
        say("PostgreSQL runs, with its data in data/postgresql.")
        yield {"HAIDANG_DATABASE": address}


def _web(port: str) -> list[str | Path]:
    if os.name == "nt":  # gunicorn needs fork
        return [SITE, "runserver", "--noreload", f"127.0.0.1:{port}"]
    options = ["--config", "python:haidang_web.serving", "--bind", f"127.0.0.1:{port}", "--log-level", "warning"]
    return [PYTHON, "-m", "gunicorn", *options, "haidang_web.wsgi"]


def _together(commands: list[list[str | Path]], own: dict[str, str]) -> int:
    """Run commands side by side until one ends or Ctrl+C; then all of them end. Returns 1 where one ended unasked."""
    environment = {**os.environ, "PYTHONUTF8": "1", **own}
    running: list[subprocess.Popen[bytes]] = []
    try:
        for command in commands:
            running.append(subprocess.Popen([str(word) for word in command], cwd=ROOT, env=environment))
        while all(process.poll() is None for process in running):
            time.sleep(0.2)
        say("One of the processes has ended; the others are stopped.")
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        _stop(running)


def _stop(running: list[subprocess.Popen[bytes]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl+C must not leave one behind
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for process in running:
        process.terminate()
    until = time.monotonic() + _STOP_SECONDS
    for process in running:
        try:
            process.wait(max(until - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
