"""How gunicorn serves the site: `gunicorn --config python:haidang_web.serving haidang_web.wsgi`.

Options on the command line come after these; WEB_CONCURRENCY says how many processes there are.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

bind = "127.0.0.1:8000"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 4
"""A visitor with a slow line occupies a thread, not a process."""
timeout = 120
graceful_timeout = 30
max_requests = 5000
max_requests_jitter = 500
control_socket_disable = True
accesslog = None
"""Our own lines say what was asked, without anybody's address (frame/observing.py)."""
logconfig_dict: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request": {"()": "haidang_web.frame.logs.RequestIdFilter"}},
    "formatters": {"lines": {"()": "haidang_web.frame.logs.JsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines", "filters": ["request"]}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {"gunicorn.error": {"level": "INFO", "handlers": [], "propagate": True}},
}


def on_starting(server: Any) -> None:
    """Before the first process: counts of processes that are no more are forgotten."""
    from django.conf import settings

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haidang_web.settings")
    if settings.METRICS_TOKEN:
        from haidang_web.frame.metrics import forget_the_dead

        forget_the_dead(Path(settings.METRICS))


def post_worker_init(worker: Any) -> None:
    """Have an examiner ready before the first document comes."""
    from haidang_web.checker.actions import examiners

    threading.Thread(target=lambda: examiners().warm_up(), daemon=True).start()
