"""The only door to a parcel: its link, while its time lasts."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from haidang_web.checker import spool
from haidang_web.checker.models import Answer, Comparison, Parcel, State
from haidang_web.frame import clock
from haidang_web.frame.refusals import Advice, NotThere


def parcel_to_read(code: str) -> Parcel:
    """The parcel of a link. Raises NotThere, the same for one that never was and one whose time is over."""
    parcel = Parcel.objects.filter(code=code, expires__gt=clock.now()).first()
    if parcel is None:
        raise gone()
    return parcel


def answer_to_read(code: str, place: int) -> Answer:
    """One file of a parcel, whatever came of it. Files that were handed in to be compared have no answers."""
    answers = Answer.objects.select_related("parcel", "job").filter(parcel__comparison=None)
    found = answers.filter(parcel=parcel_to_read(code), place=place).first()
    if found is None:
        raise gone()
    return found


def comparison_to_read(code: str) -> Comparison:
    """What sets the two files of a parcel apart, whatever came of it."""
    found = Comparison.objects.select_related("parcel", "job").filter(parcel=parcel_to_read(code)).first()
    if found is None:
        raise gone()
    return found


def kept_of(found: Answer | Comparison) -> dict[str, Any]:
    """What was kept of a file that was read, or of two that were compared. Raises NotThere where nothing is."""
    code = found.parcel.code
    if found.state != State.READY:
        raise gone()
    try:
        return spool.read_answer(code, found.place) if isinstance(found, Answer) else spool.read_comparison(code)
    except FileNotFoundError:
        raise gone() from None


def gone() -> NotThere:
    """What is said of a link that leads nowhere."""
    return NotThere(
        "checker.gone",
        Advice(
            _("Không còn kết quả ở địa chỉ này"),
            _("Kết quả chỉ được giữ %(minutes)d phút rồi xóa hẳn cùng tệp đã gửi; hoặc địa chỉ đã gõ nhầm.")
            % {"minutes": settings.KEEP_MINUTES},
            _("Kiểm tra lại văn bản"),
        ),
    )
