"""How the words behind a percentage name what it is measured by."""

from __future__ import annotations

from enum import Enum

from haidang.relations.page.page import Page
from haidang.relations.percentages.labels import ANY, PLANNED, TIMED, words_of
from haidang.relations.percentages.percentages import Role, Stated
from haidang.text.patterns import regex
from haidang.text.values import frozen


class By(Enum):
    """How the words of a percentage name its base."""

    NOTHING = "nothing"
    NAME = "name"
    PLAN = "plan"
    TIME = "time"


@frozen
class Named:
    """How the base of a percentage is named, and the telling words of the name."""

    by: By
    words: frozenset[str]
    phrase: str = ""


# What the name of a base ends before.
_ENDS = regex(r"\b(?:và|do|nhờ|nhưng|còn|tăng|giảm|vượt|trong đó|gồm|để|vì|là|cao|thấp|trở|thì|mà|tương|với)\b")
_YEAR = regex(r"20\d\d")
_LEADS = regex(r"\W*(?:(?:so với|so|của|trên|trong|tổng số|tổng|số|toàn bộ|cả) )*")


def named_by(page: Page, stated: Stated) -> Named:
    """What the words behind a percentage, or those that open its sentence, say of its base."""
    if stated.role is not Role.SHARE:
        lead = page.text[max(page.sentence_start(stated.value.start), stated.value.start - 160) : stated.value.start]
        by = By.PLAN if PLANNED.search(stated.follow) else By.TIME
        if by is By.TIME and not TIMED.search(stated.follow) and PLANNED.search(lead.lower()):
            by = By.PLAN
        return Named(by, frozenset())
    timed, planned = TIMED.search(stated.follow), PLANNED.search(stated.follow)
    if planned and (timed is None or planned.start() < timed.start()):
        return Named(By.PLAN, frozenset(_YEAR.findall(stated.follow)))  # "chỉ tiêu đến năm 2025"
    if timed:
        return Named(By.TIME, frozenset())
    ends = _ENDS.search(stated.follow)
    name = (stated.follow[: ends.start()] if ends else stated.follow).strip()
    words = words_of(name) - ANY
    opens = _LEADS.match(name)
    phrase = name[opens.end() if opens else 0 :]
    return Named(By.NAME if words else By.NOTHING, words, phrase)
