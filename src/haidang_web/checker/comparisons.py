"""Two files of one parcel held against each other while somebody waits."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from haidang_web.checker import actions, spool
from haidang_web.checker.models import Comparison
from haidang_web.checker.problems import sentence_about, sentence_in_language
from haidang_web.frame.refusals import Advice, Refused

_FAULTS_OF_THE_MOMENT = frozenset({"hungry", "died", "no_room", "unforeseen"})
"""What may go better with more room, or another time: told on the comparison's page, where it can be tried again."""


def compare_soon(comparison: Comparison, until: float) -> None:
    """Hold both files against each other before the moment `until` (of the monotonic clock).

    Raises Long, and nothing came of it; Refused, and keeps nothing, where one of them cannot be read.
    """
    parcel = comparison.parcel
    if any(spool.is_picture(parcel.code, answer.place) for answer in parcel.answers.all()):
        raise actions.Long
    reply = actions.reply_soon(lambda: request_for(comparison), until)
    problem = reply.get("problem", "")
    if problem and problem not in _FAULTS_OF_THE_MOMENT:
        actions.guard(comparison, reply)
        actions.erase(parcel)
        advice = Advice(
            _("Chưa so sánh được"),
            sentence_in_language(reply.get("said", {})) or sentence_about(problem),
            _("Chọn hai tệp khác"),
            "/so-sanh/",
        )
        raise Refused(f"checker.{problem}", advice, status=422)
    actions.settle(comparison, reply)


def request_for(comparison: Comparison) -> dict[str, Any]:
    """What an examiner is asked for two files."""
    first, second = comparison.parcel.answers.select_related("parcel")
    asked = actions.request_for(first, "compare", spool.COMPARISON)
    other = spool.source_of(comparison.parcel.code, second.place)
    return {**asked, "other": str(other), "other_name": second.name}
