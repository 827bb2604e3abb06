"""What came in and what was carried over: "nhận mới 4.131 hồ sơ, kỳ trước chuyển sang 2.171, tổng cộng 6.302 hồ sơ"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import judge, sum_of_figures
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import same_noun
from haidang.relations.relation import Connective, Kind, Relation
from haidang.text.patterns import regex
from haidang.text.values import replace

# From the noun of what came in to the total: the number carried over may have no noun of its own.
_CARRIED = regex(
    r"[,;(][^,;.()\d\n]{0,50}(?:kỳ|tháng|quý|năm) trước[^,;.()\d\n]{0,30} (?P<carried>\d{1,3}(?:\.\d{3})*|\d+)"
    r"[^,;.()\d\n]{0,20}\)?[,;] [^,;.()\d\n]{0,20}(?:lũy kế|luỹ kế|tổng|cộng|phải)[^,;.()\d\n]{0,50} ",
    re.IGNORECASE,
)
_NEW = regex(r"(?:mới|trong kỳ|trong tháng|trong quý|trong năm)[^,;.()\d]{0,12}$", re.IGNORECASE)
_NOUN = regex(r"[^,;.()\d\n]{0,40}")
_REACH = 220


def find_carried(page: Page) -> Iterator[Relation]:
    """Every total of what came in and what was carried over from before."""
    for index, new in enumerate(page.quantities):
        if new.unit != "count" or page.text.find(" trước", new.end, new.end + _REACH // 2) < 0:
            continue
        if _NEW.search(page.text, max(0, new.start - 40), new.start):
            for total in page.quantities[index + 1 : index + 3]:
                if total.unit == "count" and total.start - new.end < _REACH and same_noun(new.noun, total.noun):
                    yield from _relation(page, new, total)


def _relation(page: Page, new: Quantity, total: Quantity) -> Iterator[Relation]:
    noun = _NOUN.match(page.text, new.end)
    found = _CARRIED.fullmatch(page.text, noun.end() if noun else new.end, total.start)
    if found is None:
        return
    digits = found["carried"]
    value = Decimal(digits.replace(".", ""))
    old = replace(new, start=found.start("carried"), end=found.end("carried"), text=digits, value=value)
    computed = sum_of_figures((new, old))
    verdict = judge(interval_of(total), computed)
    place = new.start, total.end
    yield Relation(Kind.SUM, Connective.WHOLE, total, (new, old), verdict, computed, new.value + value, *place)
