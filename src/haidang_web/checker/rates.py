"""How often one visitor may ask: counted by the minute, under a name that says nothing of who it is."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from haidang_web.checker.models import Use
from haidang_web.frame import clock
from haidang_web.frame.refusals import Advice, Refused

_MINUTE = 60


def count(request: HttpRequest, times: int = 1) -> None:
    """Count a request. Raises Refused (429) beyond what a minute allows; HAIDANG_RATE_PER_MINUTE=0 counts nothing."""
    if not settings.RATE_PER_MINUTE:
        return
    moment = clock.now()
    minute = moment.replace(second=0, microsecond=0)
    with transaction.atomic():
        Use.objects.filter(minute__lt=minute - timedelta(minutes=2)).delete()
        use, _made = Use.objects.get_or_create(visitor=_visitor(request), minute=minute)
        Use.objects.filter(pk=use.pk).update(times=F("times") + times)
        use.refresh_from_db()
    if use.times > settings.RATE_PER_MINUTE:
        raise Refused("checker.too_often", _too_often(), status=429, retry_after=_MINUTE - moment.second)


def _visitor(request: HttpRequest) -> str:
    """A name for the caller's address that cannot be turned back, and is another one tomorrow."""
    return salted_hmac("rates", f"{clock.today()} {address_of(request)}", algorithm="sha256").hexdigest()[:32]


def address_of(request: HttpRequest) -> str:
    """The caller's address; behind our own proxy, the one that the proxy saw."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")


def _too_often() -> Advice:
    return Advice(
        _("Gửi quá nhanh"),
        _("Một phút chỉ nhận %(most)d lượt từ một nơi; lượt này chưa được nhận.") % {"most": settings.RATE_PER_MINUTE},
        _("Thử lại sau một phút"),
    )
