"""Screens of two documents held against each other."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from haidang_web.checker import actions, rates, spool
from haidang_web.checker.access import gone, parcel_to_read
from haidang_web.checker.examiners import Busy, Stopped
from haidang_web.checker.forms import CompareForm
from haidang_web.checker.models import Parcel
from haidang_web.frame.refusals import Advice, Refused

PARTS = {"lead": gettext_lazy("Chủ trì"), "time": gettext_lazy("Thời gian"), "figure": gettext_lazy("Số liệu")}


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Hand in two documents, and be led to what changed between them."""
    form = CompareForm(request.POST, request.FILES) if request.method == "POST" else CompareForm()
    if request.method == "POST" and form.is_valid():
        rates.count(request, times=2)
        actions.erase_expired()
        return redirect("checker:comparison", compared(actions.take(form.handed_in())).code)
    context = {"form": form, "section": "compare", "minutes": settings.KEEP_MINUTES}
    return render(request, "checker/compare.html", context, status=400 if request.method == "POST" else 200)


def compared(parcel: Parcel) -> Parcel:
    """Hold both files of a parcel against each other. Raises Refused, and keeps nothing, where one cannot be read."""
    first, second = parcel.answers.all()
    try:
        asked = actions.request_for(first, "compare", spool.COMPARISON)
        other = {"other": str(spool.source_of(parcel.code, second.place)), "other_name": second.name}
        reply = actions.examiners().ask(asked | other, seconds=settings.CHECK_SECONDS, patience=30)
    except (Busy, Stopped):
        reply = {"problem": "busy", "sentence": _("Máy chủ đang bận hoặc văn bản quá lớn để so sánh ngay.")}
    if "problem" in reply:
        actions.erase(parcel)
        advice = Advice(_("Chưa so sánh được"), reply["sentence"], _("Chọn hai tệp khác"), "/so-sanh/")
        raise Refused(f"checker.{reply['problem']}", advice, status=422)
    return parcel


@require_GET
def comparison(request: HttpRequest, code: str) -> HttpResponse:
    """What the later document says of the earlier one."""
    parcel, kept = parcel_to_read(code), _kept(code)
    for promise in kept["page"]["promises"] or ():
        for change in promise["changes"]:
            change["part"] = PARTS[change["part"]]
    first, second = parcel.answers.all()
    context = {"section": "compare", "parcel": parcel, "first": first, "second": second, "page": kept["page"]}
    return render(request, "checker/comparison.html", context)


@require_GET
def download(request: HttpRequest, code: str) -> JsonResponse:
    """The comparison as the command line prints it."""
    parcel_to_read(code)
    response = JsonResponse(_kept(code)["json"], json_dumps_params={"ensure_ascii": False, "indent": 1})
    response.headers["Content-Disposition"] = 'attachment; filename="so-sanh.json"'
    return response


def _kept(code: str) -> dict[str, Any]:
    try:
        return spool.read_comparison(code)
    except FileNotFoundError:
        raise gone() from None
