"""A request that is sent twice with one key is done once: the second is told what the first was."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from haidang_web.checker import actions
from haidang_web.checker.models import Key, Parcel, State
from haidang_web.frame import clock
from haidang_web.frame.refusals import Advice, Refused

_LONGEST = 200


@contextmanager
def once(key: str, address: str, handed_in: actions.HandedIn) -> Iterator[Parcel]:
    """The parcel of a key: made now, or the one that was made before for the same bytes.

    Raises Refused: 422 where the key stood for something else, 409 while the first request is still at work
    (what is done in the background may be asked for again and again).
    """
    if not 1 <= len(key) <= _LONGEST:
        sentence = _("Khóa Idempotency-Key dài từ 1 đến 200 ký tự.")
        raise _refused("key", sentence, _("Gửi lại với một khóa ngắn hơn."), 422)
    chunks = list(handed_in.chunks)
    digest = hashlib.sha256(b"".join(chunks)).hexdigest()
    name = salted_hmac("keys", f"{address} {key}", algorithm="sha256").hexdigest()
    Key.objects.filter(parcel__expires__lte=clock.now()).delete()
    made = _make(name, digest, actions.HandedIn(handed_in.name, chunks))
    if made is not None:
        try:
            yield made
        except Refused as refused:
            if refused.status >= 500:
                actions.erase(made)
            raise
        return
    found = Key.objects.select_related("parcel").get(name=name)
    if found.digest != digest:
        sentence = _("Khóa này đã dùng cho một văn bản khác.")
        raise _refused("key_reused", sentence, _("Gửi lại với khóa mới."), 422)
    if found.parcel.answers.filter(state=State.WAITING, job=None).exists():
        sentence = _("Yêu cầu đầu tiên với khóa này còn đang chạy.")
        raise _refused("key_at_work", sentence, _("Gửi lại với khóa này sau ít giây."), 409)
    yield found.parcel


def _make(name: str, digest: str, handed_in: actions.HandedIn) -> Parcel | None:
    """The parcel of a new key; None where the key is taken."""
    if Key.objects.filter(name=name).exists():
        return None
    parcel = actions.take([handed_in])
    try:
        with transaction.atomic():
            Key.objects.create(name=name, digest=digest, parcel=parcel)
    except IntegrityError:  # another request with the key came first
        actions.erase(parcel)
        return None
    return parcel


def _refused(code: str, sentence: str, next_step: str, status: int) -> Refused:
    return Refused(f"checker.{code}", Advice(_("Không có kết quả"), sentence, next_step), status=status)
