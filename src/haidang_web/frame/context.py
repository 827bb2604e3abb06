"""What every template may count on."""

from __future__ import annotations

from importlib.metadata import version

from django.http import HttpRequest

from haidang_web.frame.requests import request_id

_VERSION = version("haidang")


def frame(request: HttpRequest) -> dict[str, object]:
    """The request's number and the version that answers."""
    return {"request_id": request_id.get(), "version": _VERSION}
