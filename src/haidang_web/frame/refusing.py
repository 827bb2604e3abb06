"""The one place where a refusal becomes an answer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from haidang_web.frame.foreseen import method_not_allowed, refusal_of
from haidang_web.frame.refusals import tell

log = logging.getLogger(__name__)


class RefusalMiddleware:
    """Turns a refusal, and what is foreseen to go wrong, into its page or into JSON for programs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != HTTPStatus.METHOD_NOT_ALLOWED or "Allow" not in response.headers:
            return response
        told = tell(request, method_not_allowed())
        told.headers["Allow"] = response.headers["Allow"]
        return told

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The answer to a refusal; anything else goes on to be an error."""
        refused = refusal_of(exception)
        if refused is None:
            return None
        if refused.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            log.error("refused", exc_info=exception, extra={"facts": {"code": refused.code}})
        return tell(request, refused)
