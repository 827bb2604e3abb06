"""What screens of answers and of comparisons share while nothing is there yet, or never will be."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django_htmx.http import HttpResponseClientRefresh

from haidang_web.checker.long_checks import TRY_AGAIN
from haidang_web.checker.models import Answer, Comparison, State
from haidang_web.checker.waiting import Waiting
from haidang_web.frame.refusals import NotThere

Awaited = Answer | Comparison


def address_of(awaited: Awaited, deed: str = "") -> str:
    """Where something that is awaited stands, or what is done about it: its `progress`, `again`."""
    if isinstance(awaited, Comparison):
        return reverse("checker:" + (f"comparison_{deed}" if deed else "comparison"), args=[awaited.parcel.code])
    return reverse(f"checker:{deed or 'answer'}", args=[awaited.parcel.code, awaited.place])


def name_of(awaited: Awaited) -> str:
    """What people call it: the name of its file, or both names."""
    if isinstance(awaited, Comparison):
        return " → ".join(awaited.parcel.answers.values_list("name", flat=True))
    return awaited.name


def waiting_context(awaited: Awaited) -> dict[str, object]:
    """What the page shows while something is still to come."""
    return {
        "parcel": awaited.parcel,
        "name": name_of(awaited),
        "waiting": Waiting(awaited),
        "progress_address": address_of(awaited, "progress"),
        "minutes": settings.KEEP_MINUTES,
    }


def problem_context(awaited: Awaited) -> dict[str, object]:
    """What the page shows where something never will be there."""
    return {
        "name": name_of(awaited),
        "awaited": awaited,
        "again_address": address_of(awaited, "again") if awaited.problem in TRY_AGAIN else "",
        "start_address": reverse("checker:compare" if isinstance(awaited, Comparison) else "checker:start"),
    }


def end_where_gone(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page that looks again and again opens anew, and then says so, where what it waits for was erased meanwhile."""

    @wraps(view)
    def looked(request: HttpRequest, *args: object, **named: object) -> HttpResponse:
        try:
            return view(request, *args, **named)
        except NotThere:
            if request.htmx:  # type: ignore[attr-defined]
                return HttpResponseClientRefresh()
            raise

    return looked


def tell_progress(request: HttpRequest, awaited: Awaited) -> HttpResponse:
    """How far something is, for a page that looks again and again; once it is over, that page opens anew."""
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(address_of(awaited))
    if awaited.state != State.WAITING:
        return HttpResponseClientRefresh()
    context, waiting, seen = waiting_context(awaited), Waiting(awaited), request.GET.get("da-thay", "")
    if waiting.seen == seen:
        return HttpResponse(status=204)
    heard = f"{waiting.words} {waiting.tenths}" if waiting.is_news_after(seen) else ""
    return render(request, "checker/_waiting.html", {**context, "heard": heard})
