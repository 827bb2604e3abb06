"""Everything that changes what was handed in: take it, answer it, erase it."""

from __future__ import annotations

import logging
import threading
import time
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from haidang.files.limits import MEGABYTE
from haidang.files.ocr import RECOGNISING
from haidang_web.checker import spool
from haidang_web.checker.examiners import Busy, Examiners, Stopped
from haidang_web.checker.models import Answer, Comparison, Parcel, State
from haidang_web.frame import clock, metrics
from haidang_web.frame.refusals import Advice, Refused
from haidang_web.jobs import actions as jobs

log = logging.getLogger(__name__)

_LONGEST_NAME = 120
_LEAST_SECONDS = 0.2
"""Less is not worth beginning a file for."""
_STRAY_SECONDS = 600


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A file as it came: what people call it, and its bytes piece by piece."""

    name: str
    chunks: Iterable[bytes]


def take(files: Sequence[HandedIn], *, to_compare: bool = False) -> Parcel:
    """Keep files for the time that is promised; their answers, or what sets two apart, are still to come."""
    moment = clock.now()
    with transaction.atomic():
        parcel = Parcel.objects.create(made=moment, expires=moment + timedelta(minutes=settings.KEEP_MINUTES))
        for place, file in enumerate(files, 1):
            Answer.objects.create(parcel=parcel, place=place, name=plain_name(file.name))
        if to_compare:
            Comparison.objects.create(parcel=parcel)
    try:
        for place, file in enumerate(files, 1):
            spool.keep(parcel.code, place, file.name, file.chunks)
    except OSError:
        erase(parcel)
        raise
    return parcel


def plain_name(name: str) -> str:
    """A file's name as it is shown: no folders, no signs that a page or a log could trip over.

    >>> plain_name("C:\\\\van ban\\\\bao cao.docx"), plain_name("../../etc/passwd")
    ('bao cao.docx', 'passwd')
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    shown = "".join(
        sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign)[0] not in "CZ" or sign == " "
    )
    shown = shown.strip() or "van-ban"
    return shown if len(shown) <= _LONGEST_NAME else "…" + shown[-_LONGEST_NAME + 1 :]


@cache
def examiners() -> Examiners:
    """The pool of this process."""
    return Examiners(settings.CHECKS_AT_ONCE, settings.CHECK_MEGABYTES)


def answer(answer: Answer, *, patience: float = 30) -> Answer:
    """Read and check one file now. One that is marked as a state secret is erased at once, with all that came of it."""
    try:
        reply = examiners().ask(
            request_for(answer, "examine", "answer.json"), seconds=settings.CHECK_SECONDS, patience=patience
        )
    except Busy:
        raise Refused("checker.busy", _busy(), status=503) from None
    except Stopped as stopped:
        reply = {"problem": stopped.reason}
    guard(answer, reply)
    settle(answer, reply)
    return answer


class Long(Exception):
    """Reading a file takes longer than a request may."""


def answer_soon(answer: Answer, until: float) -> None:
    """Read and check one file before the moment `until` (of the monotonic clock). Raises Long, leaving nothing."""
    if spool.is_picture(answer.parcel.code, answer.place):
        raise Long
    reply = reply_soon(lambda: request_for(answer, "examine", "answer.json"), until)
    guard(answer, reply)
    settle(answer, reply)


def reply_soon(request: Callable[[], dict[str, Any]], until: float) -> dict[str, Any]:
    """An examiner's reply before the moment `until`. Raises Long.

    A page that must be recognised is one that takes long, and so is waiting for others.
    """

    def heard(doing: str, done: int, whole: int) -> None:
        if doing.endswith(RECOGNISING) or time.monotonic() >= until:
            raise Long

    left = until - time.monotonic()
    if left <= _LEAST_SECONDS:
        raise Long
    try:
        return examiners().ask(request(), seconds=left, patience=left, progress=heard)
    except Busy:
        raise Long from None
    except Stopped as stopped:
        if stopped.reason == "slow":
            _replace_examiner()
            raise Long from None
        return {"problem": stopped.reason}
    except Long:
        _replace_examiner()
        raise


def _replace_examiner() -> None:
    """One was given up with its document: the next visitor is not to wait until another has started."""
    threading.Thread(target=examiners().warm_up, daemon=True).start()


def guard(awaited: Answer | Comparison, reply: dict[str, Any]) -> None:
    """Erase at once what turned out to be marked as a state secret, with all that came of it."""
    if reply.get("problem") == "secret":
        spool.erase(awaited.parcel.code, awaited.place if isinstance(awaited, Answer) else None)
        log.warning("an upload was marked as a state secret; it was erased")


def request_for(answer: Answer, task: str, file: str) -> dict[str, Any]:
    """What an examiner is asked for one file; `file` is where in its folder the answer is to stand."""
    code, place = answer.parcel.code, answer.place
    return {
        "task": task,
        "path": str(spool.source_of(code, place)),
        "to": str(spool.folder_of(code, place) / file),
        "name": answer.name,
        "today": clock.today().isoformat(),
        "language": "en" if get_language() == "en" else "vi",
        "limits": {"file_bytes": settings.UPLOAD_MEGABYTES * MEGABYTE},
    }


def settle(awaited: Answer | Comparison, reply: dict[str, Any]) -> None:
    """Put down what came of a file, or of two: that its answer is there, or why it is not."""
    problem = reply.get("problem", "")
    awaited.state = State.FAILED if problem else State.READY
    awaited.problem, awaited.said = problem, reply.get("said", {})
    if isinstance(awaited, Answer):
        counts = reply.get("counts", {})
        awaited.errors, awaited.warnings, awaited.notes = (
            counts.get(name, 0) for name in ("errors", "warnings", "notes")
        )
    awaited.save()
    metrics.checks.labels(problem or "ready").inc()
    log.info("answered", extra={"facts": {"state": str(awaited.state), "problem": problem}})


def _busy() -> Advice:
    return Advice(
        _("Nhiều người đang dùng cùng lúc"),
        _("Tệp chưa được kiểm tra và không còn được giữ."),
        _("Thử lại sau một phút"),
    )


def erase(parcel: Parcel) -> None:
    """Erase a parcel with every file and answer, now; what is still being read is stopped."""
    awaited = [*parcel.answers.select_related("job"), *Comparison.objects.filter(parcel=parcel).select_related("job")]
    jobs_of_it = [each.job for each in awaited if each.job is not None]
    parcel.delete()
    spool.erase(parcel.code)
    for job in jobs_of_it:
        jobs.cancel(job)


def erase_expired() -> int:
    """Erase every parcel whose time is over, and folders that no parcel owns. Returns how many parcels there were."""
    over = list(Parcel.objects.filter(expires__lte=clock.now()))
    for parcel in over:
        erase(parcel)
    # Left by a process that was killed between the two halves of taking or erasing.
    strays = spool.older_than(_STRAY_SECONDS)
    for code in strays - set(Parcel.objects.filter(code__in=strays).values_list("code", flat=True)):
        spool.erase(code)
    spool.erase_left_uploads()
    return len(over)
