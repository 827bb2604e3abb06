"""What the page says while an answer is still to come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from haidang.files.ocr import RECOGNISING
from haidang.files.pdf import READING
from haidang_web.checker.models import Answer, Comparison, Parcel, State
from haidang_web.frame import clock
from haidang_web.jobs import queries as jobs
from haidang_web.jobs.models import State as JobState

STEPS: Mapping[str, str | Promise] = {
    READING: gettext_lazy("Đang đọc trang"),
    RECOGNISING: gettext_lazy("Đang nhận dạng chữ (OCR) trang"),
}
PARTS: Mapping[str, str | Promise] = {
    "first": gettext_lazy("Văn bản trước"),
    "second": gettext_lazy("Văn bản sau"),
}
"""Of a comparison: which of the two a step is of."""
_FEWEST_STEPS = 4
"""Before that many, how long the rest takes is anybody's guess."""


@dataclass(frozen=True)
class Waiting:
    """How far one file is, or a comparison of two."""

    answer: Answer | Comparison

    @cached_property
    def words(self) -> str:
        """What is being done."""
        job = self.answer.job
        if job is None or (job.state == JobState.RUNNING and not job.doing):
            return _("Đang đọc văn bản")
        if job.cancel_asked:
            return _("Đang dừng")
        if job.state == JobState.RUNNING:
            return _said(job.doing)
        ahead = jobs.ahead_of(job)
        if not ahead:
            return _("Sắp tới lượt")
        return ngettext("Đang chờ, còn %(ahead)d việc ở trước", "Đang chờ, còn %(ahead)d việc ở trước", ahead) % {
            "ahead": ahead
        }

    @property
    def done(self) -> int:
        """How many steps are done."""
        return self.answer.job.done if self.answer.job else 0

    @property
    def whole(self) -> int:
        """How many steps there are; 0 where that is not known."""
        return self.answer.job.whole if self.answer.job else 0

    @cached_property
    def left(self) -> str:
        """How long it will take still, roughly, in words; nothing where nobody can tell."""
        job = self.answer.job
        if job is None or job.begun is None or job.doing != RECOGNISING or job.done < _FEWEST_STEPS:
            return ""
        minutes = round(_seconds_left(job.begun, clock.now(), job.done, job.whole) / 60)
        if minutes < 1:
            return _("còn chưa đầy một phút")
        return ngettext("còn khoảng %(minutes)d phút", "còn khoảng %(minutes)d phút", minutes) % {"minutes": minutes}

    @cached_property
    def hindrance(self) -> str:
        """What is said where it waits although nobody will come for it."""
        job = self.answer.job
        if job is None or job.state != JobState.WAITING or jobs.somebody_works():
            return ""
        return _(
            "Bộ phận đọc văn bản dài chưa chạy trên máy chủ; hãy báo người quản trị."
            " Tệp vẫn được giữ và sẽ được đọc khi bộ phận này chạy lại."
        )

    @property
    def tenths(self) -> str:
        """How far it is, roughly: readers of screens hear of no more than that."""
        return f"{10 * self.done // self.whole * 10} %" if self.whole else ""

    @property
    def seen(self) -> str:
        """All that is shown, in short: a page that has it already is told nothing."""
        return "|".join([self.words, self.tenths, f"{self.done}/{self.whole}", self.left, str(bool(self.hindrance))])

    def is_news_after(self, seen: str) -> bool:
        """Whether people who listen are to hear of it: something else is done, or another tenth of it."""
        return seen.split("|")[:2] != [self.words, self.tenths]


class ParcelPage:
    """Several files of one parcel, each as far as it is."""

    def __init__(self, parcel: Parcel, answers: Iterable[Answer]) -> None:
        self.parcel = parcel
        self.rows = [Waiting(answer) for answer in answers]
        self.waiting = sum(row.answer.state == State.WAITING for row in self.rows)

    @property
    def seen(self) -> str:
        """All that is shown, in short."""
        return "; ".join(row.answer.state if row.answer.state != State.WAITING else row.seen for row in self.rows)

    @property
    def heard(self) -> str:
        """What people who listen are told."""
        done = len(self.rows) - self.waiting
        return _("Đã xong %(done)d trên %(whole)d tệp") % {"done": done, "whole": len(self.rows)}

    def context(self) -> dict[str, object]:
        """What its templates show."""
        waiting = [row for row in self.rows if row.answer.state == State.WAITING]
        return {
            "parcel": self.parcel,
            "rows": self.rows,
            "waiting": self.waiting,
            "seen": self.seen,
            "minutes": settings.KEEP_MINUTES,
            "hindrance": next((row.hindrance for row in waiting if row.hindrance), ""),
        }


def _said(doing: str) -> str:
    part, _colon, step = doing.rpartition(": ")
    words = str(STEPS.get(step, step))
    return f"{PARTS[part]}: {words[:1].lower()}{words[1:]}" if part in PARTS else words


def _seconds_left(begun: datetime, now: datetime, done: int, whole: int) -> float:
    return (now - begun).total_seconds() / done * (whole - done)
