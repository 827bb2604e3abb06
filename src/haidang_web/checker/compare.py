"""Screens of two documents held against each other."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from haidang_web.checker import actions, long_checks, rates
from haidang_web.checker.access import comparison_to_read, kept_of
from haidang_web.checker.forms import CompareForm
from haidang_web.checker.models import State
from haidang_web.checker.progress import end_where_gone, problem_context, tell_progress, waiting_context

PARTS = {"lead": gettext_lazy("Chủ trì"), "time": gettext_lazy("Thời gian"), "figure": gettext_lazy("Số liệu")}


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Hand in two documents, and be led to what changed between them."""
    form = CompareForm(request.POST, request.FILES) if request.method == "POST" else CompareForm()
    if request.method == "POST" and form.is_valid():
        rates.count(request, times=2)
        actions.erase_expired()
        made = long_checks.compare_or_ask(actions.take(form.handed_in(), to_compare=True).comparison)
        return redirect("checker:comparison", made.parcel.code)
    context = {"form": form, "section": "compare", "minutes": settings.KEEP_MINUTES}
    return render(request, "checker/compare.html", context, status=400 if request.method == "POST" else 200)


@require_GET
def comparison(request: HttpRequest, code: str) -> HttpResponse:
    """What the later document says of the earlier one; until that is known, how far it is, or why it never will be."""
    found = comparison_to_read(code)
    first, second = found.parcel.answers.all()
    context = {"section": "compare", "parcel": found.parcel, "first": first, "second": second}
    if found.state == State.WAITING:
        return render(request, "checker/waiting.html", {**context, **waiting_context(found)})
    if found.state == State.FAILED:
        return render(request, "checker/problem.html", {**context, **problem_context(found)})
    kept = kept_of(found)
    for promise in kept["page"]["promises"] or ():
        for change in promise["changes"]:
            change["part"] = PARTS[change["part"]]
    return render(request, "checker/comparison.html", {**context, "page": kept["page"]})


@require_GET
@end_where_gone
def progress(request: HttpRequest, code: str) -> HttpResponse:
    """How far a comparison is, for a page that looks again and again."""
    return tell_progress(request, comparison_to_read(code))


@require_POST
def again(request: HttpRequest, code: str) -> HttpResponse:
    """Compare once more what was not compared to its end."""
    found = comparison_to_read(code)
    rates.count(request, times=2)
    long_checks.try_again(found)
    return redirect("checker:comparison", code)


@require_GET
def download(request: HttpRequest, code: str) -> HttpResponse:
    """The comparison as the command line prints it; until it is there, its page says how far it is."""
    found = comparison_to_read(code)
    if found.state == State.WAITING:
        return redirect("checker:comparison", code)
    response = JsonResponse(kept_of(found)["json"], json_dumps_params={"ensure_ascii": False, "indent": 1})
    response.headers["Content-Disposition"] = 'attachment; filename="so-sanh.json"'
    return response
