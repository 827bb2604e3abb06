"""Screens of the page without an account."""

from __future__ import annotations

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from haidang_web.checker import actions, downloads, long_checks, rates, samples
from haidang_web.checker.access import answer_to_read, kept_of, parcel_to_read
from haidang_web.checker.answer_page import AnswerPage
from haidang_web.checker.forms import KINDS, HandInForm
from haidang_web.checker.manuals import manual_of, manuals
from haidang_web.checker.models import Comparison, Parcel, State
from haidang_web.checker.progress import end_where_gone, problem_context, tell_progress, waiting_context
from haidang_web.checker.waiting import ParcelPage
from haidang_web.frame.refusals import NotThere, no_such_page


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Hand in files, and be led to the answer."""
    form = HandInForm(request.POST, request.FILES) if request.method == "POST" else HandInForm()
    if request.method == "POST" and form.is_valid():
        rates.count(request)
        actions.erase_expired()
        return _lead_to(long_checks.answer_or_ask(actions.take(form.handed_in())))
    context = {
        "form": form,
        "section": "check",
        "samples": samples.SAMPLES,
        "kinds": KINDS,
        "most_megabytes": settings.UPLOAD_MEGABYTES,
        "most_files": settings.UPLOAD_FILES,
        "minutes": settings.KEEP_MINUTES,
    }
    return render(request, "checker/start.html", context, status=400 if request.method == "POST" else 200)


def _lead_to(parcel: Parcel) -> HttpResponseRedirect:
    if Comparison.objects.filter(parcel=parcel).exists():
        return redirect("checker:comparison", parcel.code)
    if parcel.answers.count() == 1:
        return redirect("checker:answer", parcel.code, 1)
    return redirect("checker:parcel", parcel.code)


@require_POST
def sample(request: HttpRequest, name: str) -> HttpResponse:
    """One of the documents that the project grew from, as if it had been handed in."""
    found = samples.SAMPLES_BY_NAME.get(name)
    if found is None:
        raise NotThere("frame.not_found", no_such_page())
    rates.count(request)
    return _lead_to(long_checks.answer_or_ask(actions.take([found.handed_in()])))


@require_GET
def parcel(request: HttpRequest, code: str) -> HttpResponse:
    """Several files: what came of each, in one table."""
    found = parcel_to_read(code)
    page = ParcelPage(found, found.answers.select_related("job"))
    if len(page.rows) == 1 or Comparison.objects.filter(parcel=found).exists():
        return _lead_to(found)
    return render(request, "checker/parcel.html", {"section": "check", **page.context()})


@require_GET
@end_where_gone
def parcel_progress(request: HttpRequest, code: str) -> HttpResponse:
    """The table alone, for a page that looks again and again; nothing where it has it already."""
    found = parcel_to_read(code)
    page = ParcelPage(found, found.answers.select_related("job"))
    if page.seen == request.GET.get("da-thay"):
        return HttpResponse(status=204)
    return render(request, "checker/_parcel_rows.html", {**page.context(), "heard": page.heard})


@require_GET
@end_where_gone
def progress(request: HttpRequest, code: str, place: int) -> HttpResponse:
    """How far one file is, for a page that looks again and again; once it is over, that page opens anew."""
    return tell_progress(request, answer_to_read(code, place))


@require_POST
def stop(request: HttpRequest, code: str) -> HttpResponse:
    """Stop reading what is not read yet; what is there already stays."""
    found = parcel_to_read(code)
    long_checks.stop(found)
    return _lead_to(found)


@require_POST
def again(request: HttpRequest, code: str, place: int) -> HttpResponse:
    """Read a file once more that was not read to its end."""
    found = answer_to_read(code, place)
    rates.count(request)
    long_checks.try_again(found)
    return redirect("checker:answer", code, place)


@require_GET
def answer(request: HttpRequest, code: str, place: int) -> HttpResponse:
    """The document laid out, with what was found in it."""
    found = answer_to_read(code, place)
    if found.state == State.WAITING:
        return render(request, "checker/waiting.html", {"section": "check", **waiting_context(found)})
    if found.state != State.READY:
        return render(request, "checker/problem.html", {"section": "check", **problem_context(found)})
    page = AnswerPage(found, kept_of(found), request.GET)
    return render(request, "checker/answer.html", {"section": "check", "answer": found, "page": page})


@require_GET
def download(request: HttpRequest, code: str, place: int, kind: str) -> HttpResponse | FileResponse:
    """The answer as a file to keep: Word with comments, findings or tasks as .xlsx, JSON, SARIF.

    Until it is there, its page says how far it is.
    """
    found = answer_to_read(code, place)
    if found.state == State.WAITING:
        return redirect("checker:answer", code, place)
    return downloads.make(found, kept_of(found), kind)


@require_POST
def erase(request: HttpRequest, code: str) -> HttpResponse:
    """Erase everything that was handed in, at once."""
    actions.erase(parcel_to_read(code))
    return HttpResponseRedirect(reverse("checker:start") + "?da-xoa")


@require_GET
def rules(request: HttpRequest) -> HttpResponse:
    """The catalogue of rules."""
    return render(request, "checker/rules.html", {"section": "rules", "groups": manuals()})


@require_GET
def rule(request: HttpRequest, code: str) -> HttpResponse:
    """A rule's manual page; alone where a part of a page asks for it."""
    found = manual_of(code)
    if found is None:
        raise NotThere("frame.not_found", no_such_page())
    template = "checker/_manual.html" if request.htmx else "checker/rule.html"  # type: ignore[attr-defined]
    return render(request, template, {"section": "rules", "manual": found, "title": _("Quy tắc")})
