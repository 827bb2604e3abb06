"""Percentages of a plan that is stated in another paragraph: "đạt 84,7% kế hoạch năm (116.500 tấn)", and far below
"ước cả năm 114.200 tấn, đạt 98,0% kế hoạch".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from haidang.quantities.quantity import Quantity
from haidang.relations.page.cues import Cues
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import value_before
from haidang.relations.percentages.percentages import Role, Stated
from haidang.relations.percentages.relative import Candidate, of_base
from haidang.text.patterns import regex
from haidang.text.values import replace

_PLAN = Cues(
    *("kế hoạch", "dự toán", "chỉ tiêu"),
    pattern=r"(?:kế hoạch|dự toán|chỉ tiêu)(?: cả)?(?: năm)?(?: được giao| giao)?(?: (?:là|giao|trồng))?(?: \(| là )",
)
_OF_PLAN = regex(r" ?(?:so với )?(?:kế hoạch|dự toán|chỉ tiêu)(?: cả)?(?: năm)?(?: giao| được giao)? ?$")


class Plans:
    """The plans that a page tells; looked for once, and only where a percentage asks for them."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def told(self) -> Sequence[Quantity]:
        """The figures that are said to be the plan of a year, in order."""
        found = []
        for match in _PLAN.finditer(self._page.text):
            near = self._page.within(match.end(), match.end() + 1)
            if near and near[0].unit != "%" and near[0].to is None:
                found.append(near[0])
        return found


def by_plan_elsewhere(page: Page, stated: Stated, plans: Plans) -> Iterator[Candidate]:
    """The only plan of the unit, wherever it stands; believed to fail where one slip explains it."""
    if stated.role is not Role.SHARE or stated.value.unit != "%" or not _OF_PLAN.match(stated.follow):
        return
    for unit in dict.fromkeys(plan.unit for plan in plans.told):
        at = value_before(page, stated, unit)
        if at is None or not stated.clean:
            continue
        same = {plan.value: plan for plan in plans.told if plan.unit == unit and plan.noun == page.quantities[at].noun}
        for plan in same.values():
            for each in of_base(stated, page.quantities[at], plan, False):
                yield replace(each, may_fail=len(same) == 1 and at == stated.index - 1)
