"""Each request, once answered, is one line in the log and one count: its view, never its address."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from haidang_web.frame import metrics

log = logging.getLogger(__name__)

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_QUIET = frozenset({"alive", "ready", "metrics"})
"""Machines ask these time and again; they are counted, but not written down."""


class ObservingMiddleware:
    """Counts and notes every request that is not for a static file."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = time.perf_counter()
        response = self.get_response(request)
        if not request.path.startswith(settings.STATIC_URL):
            _note(request, response.status_code, time.perf_counter() - begun)
        return response


def _note(request: HttpRequest, status: int, took: float) -> None:
    view = request.resolver_match.view_name if request.resolver_match else "none"
    method = request.method if request.method in _METHODS else "other"
    metrics.requests.labels(view, method, str(status)).inc()
    metrics.seconds.labels(view).observe(took)
    if view not in _QUIET:
        facts = {"view": view, "method": method, "status": status, "milliseconds": round(took * 1000, 1)}
        log.info("answered a request", extra={"facts": facts})
