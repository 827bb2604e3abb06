"""Totals that are told once, and the shares that name them: "chiếm 99,94% tổng dư nợ của PGD"."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket, is_change
from haidang.relations.percentages.gathered import topic_of
from haidang.relations.percentages.labels import PLANNED, TIMED, around, words_of
from haidang.relations.percentages.percentages import Role, Stated, is_plain, is_relative
from haidang.relations.percentages.relative import Candidate, of_base
from haidang.relations.percentages.wholes import Wholes
from haidang.text.patterns import regex

_TOTAL = regex(
    r" (?:so với |trong |trên |của )?(?P<name>tổng (?:số )?[^\W\d_]+(?: [^\W\d_]+){0,5}?)"
    r"(?= (?:của|trên|ở|tại|và|toàn|trong|với|theo|do|phải|bị|thuộc) |$)"
)
_BACK, _FAR, _LEAST = 30, 2000, 2


def by_named_total(page: Page, stated: Stated, wholes: Wholes) -> Iterator[Candidate]:
    """The share in the total that is called as the words behind the percentage say, where one figure alone is."""
    found = _TOTAL.match(stated.follow.rstrip()) if stated.role is Role.SHARE else None
    if found is None or TIMED.search(stated.follow) or PLANNED.search(stated.follow):
        return
    value = _value(page, stated)
    if value is None:
        return
    totals = {each.value: each for each in wholes.called(found["name"], value)}
    if len(totals) == 1:
        for base in totals.values():
            yield from of_base(stated, value, base, True)


def _value(page: Page, stated: Stated) -> Quantity | None:
    """The figure right before a percentage that nothing else is said of, or the one that its clause names."""
    low = page.sentence_start(stated.value.start)
    for index in range(stated.index - 1, max(-1, stated.index - 4), -1):
        before = page.quantities[index]
        if before.start < low:
            break
        if not is_relative(before) and not is_change(page, index):
            return before if stated.clean and is_plain(before) else None
    return named_value(page, stated)


def named_value(page: Page, stated: Stated, unit: str = "") -> Quantity | None:
    """The only figure before whose words are all that the clause of the percentage says of its subject."""
    topic = topic_of(page, stated)
    if len(topic) < _LEAST:
        return None
    found: dict[object, Quantity] = {}
    for index in range(stated.index - 1, max(-1, stated.index - _BACK), -1):
        each = page.quantities[index]
        if stated.value.start - each.start > _FAR:
            break
        if not is_plain(each) or (unit and each.unit != unit) or is_change(page, index):
            continue
        if topic <= words_of(around(page, index)) and not in_closed_bracket(page, each, each.end + _FAR):
            found[each.value] = each
    return next(iter(found.values())) if len(found) == 1 else None
