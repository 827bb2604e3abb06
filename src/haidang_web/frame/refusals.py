"""One family of refusals: each a code, an HTTP status, words; told as a page to people, as problem+json to programs."""

from __future__ import annotations

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
    next_step: str
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
    body = {"type": f"urn:haidang:{code}", "title": advice.title, "status": status}
    body |= {"detail": f"{advice.sentence} {advice.next_step}", "next_step": advice.next_step}
    body["instance"] = f"urn:request:{request_id.get()}"
    return JsonResponse(
        body, status=status, content_type="application/problem+json", json_dumps_params={"ensure_ascii": False}
    )


def wants_json(request: HttpRequest) -> bool:
    """Whether a program asks: every version of the API is for programs; the page about it is not."""
    return request.path.startswith("/api/v")


def no_such_page() -> Advice:
    """What is said where nothing stands at an address."""
    return Advice(
        _("Không có trang này"),
        _("Địa chỉ có thể đã gõ nhầm, hoặc trang đã hết hạn giữ."),
        _("Về trang kiểm tra văn bản"),
    )
