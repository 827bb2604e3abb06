"""The site's addresses, and some where everything goes wrong."""

from __future__ import annotations

import errno
from collections.abc import Callable

from django.core.exceptions import BadRequest, PermissionDenied, RequestDataTooBig, TooManyFilesSent
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from haidang_web import urls
from haidang_web.frame import views
from haidang_web.frame.uploads import TooMuchAtOnce
from haidang_web.urls import handler400, handler403, handler404, handler500

__all__ = ["ERRORS", "handler400", "handler403", "handler404", "handler500", "urlpatterns"]

ERRORS: dict[str, tuple[BaseException, int]] = {
    "bad": (BadRequest("x"), 400),
    "forbidden": (PermissionDenied(), 403),
    "large": (TooMuchAtOnce(), 413),
    "words": (RequestDataTooBig(), 413),
    "many": (TooManyFilesSent(), 413),
    "database": (OperationalError("could not connect"), 503),
    "full": (OSError(errno.ENOSPC, "No space left on device"), 503),
    "read-only": (OSError(errno.EROFS, "Read-only file system"), 503),
    "broken": (RuntimeError("ours"), 500),
}


def _breaking(error: BaseException) -> Callable[[HttpRequest], HttpResponse]:
    def view(request: HttpRequest) -> HttpResponse:
        raise error

    return view


urlpatterns = [
    *(
        path(f"{prefix}thu/{name}/", _breaking(error))
        for prefix in ("", "api/v1/")
        for name, (error, _status) in ERRORS.items()
    ),
    path("thu/post/", require_POST(views.not_found)),
    *urls.urlpatterns,
]
