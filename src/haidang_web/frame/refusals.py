"""One family of refusals: each a code, values, an HTTP status; one place turns them into a page or problem+json."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from haidang_web.frame.requests import request_id


@dataclass(frozen=True, slots=True)
class Advice:
    """What a person is told: what happened, what was kept or lost, what to do."""

    title: str
    sentence: str
    next_step: str = ""
    address: str = "/"
    """Where the next step is taken."""


class Refused(Exception):
    """Something that is not done, for a reason that the person can act on."""

    def __init__(self, code: str, advice: Advice, *, status: int = 400, retry_after: int = 0) -> None:
        super().__init__(code)
        self.code, self.advice, self.status, self.retry_after = code, advice, status, retry_after


class NotThere(Refused):
    """Nothing of that name, or nothing for this person: the answer reads the same."""

    def __init__(self, code: str, advice: Advice) -> None:
        super().__init__(code, advice, status=404)


class RefusalMiddleware:
    """Turns a refusal into its page, or into JSON for programs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The answer to a refusal; anything else goes on to be an error."""
        return tell(request, exception) if isinstance(exception, Refused) else None


def tell(request: HttpRequest, refused: Refused) -> HttpResponse:
    """The page of a refusal, or its problem+json (RFC 9457) under /api/."""
    if wants_json(request):
        response: HttpResponse = problem(refused.code, refused.advice, refused.status)
    else:
        context = {"advice": refused.advice, "code": refused.code, "request_id": request_id.get()}
        response = render(request, "frame/refused.html", context, status=refused.status)
    if refused.retry_after:
        response.headers["Retry-After"] = str(refused.retry_after)
    return response


def problem(code: str, advice: Advice, status: int) -> JsonResponse:
    """A refusal as problem+json."""
    detail = " ".join(words for words in (advice.sentence, advice.next_step) if words)
    body = {"type": f"urn:haidang:{code}", "title": advice.title, "status": status, "detail": detail}
    body["instance"] = f"urn:request:{request_id.get()}"
    return JsonResponse(
        body, status=status, content_type="application/problem+json", json_dumps_params={"ensure_ascii": False}
    )


def wants_json(request: HttpRequest) -> bool:
    """Whether a program asks: everything under /api/ is for programs."""
    return request.path.startswith("/api/")


def no_such_page() -> Advice:
    """What is said where nothing stands at an address."""
    return Advice(
        _("Không có trang này"),
        _("Địa chỉ có thể đã gõ nhầm, hoặc trang đã hết hạn giữ."),
        _("Về trang kiểm tra văn bản"),
    )
