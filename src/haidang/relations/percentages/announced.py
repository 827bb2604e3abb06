"""Shares of the total that a list is announced by: "huy động 79.622 triệu đồng, cụ thể:" above "- ..., bằng 23,4%"."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import is_change
from haidang.relations.percentages.percentages import Role, Stated
from haidang.relations.percentages.relative import Candidate, of_base
from haidang.relations.percentages.stated_bases import are_alike
from haidang.text.patterns import regex

_LINES = 12
_FAR = 1500
_ITEM = regex(r"\s*(?:[-+*•]|[a-zđ]\)|\d{1,2}[.)]) ?")
_OF_ALL = regex(r" ?(?:của |trên |so với )?tổng")


def by_announced(page: Page, stated: Stated) -> Iterator[Candidate]:
    """The only figure of its unit in the line that announces the list, for a share that is said to be of the total."""
    at = stated.index - 1
    if at < 0 or stated.role is not Role.SHARE or not stated.clean or not _OF_ALL.match(stated.follow):
        return
    value, start = page.quantities[at], page.paragraph_start(stated.value.start)
    if value.start < start or is_change(page, at) or not _ITEM.match(page.text, start):
        return
    opens = _announcing(page, start)
    if opens is None:
        return
    told = [each for each in page.within(*opens) if are_alike(each, value)]
    if len(told) == 1 and told[0].value > value.value:
        yield from of_base(stated, value, told[0], True)


def _announcing(page: Page, start: int) -> tuple[int, int] | None:
    """Where the line stands that a list begins with; None where no line with a colon is near above."""
    low, end = max(0, start - _FAR), start - 1
    for _ in range(_LINES):
        begin = page.text.rfind("\n", low, max(low, end)) + 1
        if begin <= low:
            return None
        if page.text.endswith(":", begin, end):
            return begin, end
        if not _ITEM.match(page.text, begin):
            return None
        end = begin - 1
    return None
