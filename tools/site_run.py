"""The site on one's own machine: set up, started and stopped together with what it needs.

The data stands in data/, which is kept between runs; `make clean` leaves it alone.
"""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import sys
import time
from pathlib import Path

from environment import PROGRAMS, PYTHON, ROOT, must, say

DATA = ROOT / "data"
SITE = PROGRAMS / ("haidang-site.exe" if os.name == "nt" else "haidang-site")
_STOP_SECONDS = 10


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
    """Bring the database up to date and serve until Ctrl+C."""
    port = os.environ.get("PORT", "8000")
    own = settings()
    must([SITE, "migrate", "--verbosity", "0"], **own)
    must([SITE, "collectstatic", "--noinput", "--verbosity", "0"], **own)
    say(f"Hải Đăng: http://127.0.0.1:{port}/ (Ctrl+C to stop)")
    return _together([_web(port)], own)


def _web(port: str) -> list[str | Path]:
    if os.name == "nt":  # gunicorn needs fork
        return [SITE, "runserver", "--noreload", f"127.0.0.1:{port}"]
    options = ["--workers", "2", "--timeout", "120", "--bind", f"127.0.0.1:{port}", "--log-level", "warning"]
    return [PYTHON, "-m", "gunicorn", *options, "--no-control-socket", "haidang_web.wsgi"]


def _together(commands: list[list[str | Path]], own: dict[str, str]) -> int:
    """Run commands side by side until one ends or Ctrl+C; then all of them end."""
    environment = {**os.environ, "PYTHONUTF8": "1", **own}
    running = [subprocess.Popen([str(word) for word in command], cwd=ROOT, env=environment) for command in commands]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        while all(process.poll() is None for process in running):
            time.sleep(0.2)
    except (KeyboardInterrupt, SystemExit):
        pass
    finally:
        for process in running:
            process.terminate()
        for process in running:
            process.wait(_STOP_SECONDS)
    return 0
