"""Amounts of change against figure and base: "còn 293 hộ nghèo, giảm 83 hộ so với đầu năm (376 hộ)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.answers import answered, told_base
from haidang.relations.arithmetic import difference
from haidang.relations.bases import same_noun
from haidang.relations.page import Page
from haidang.relations.relation import Connective, Kind, Relation, Verdict

_LEAD = re.compile(r"[^;.()\d\n]{0,40}, (?:tăng|giảm)(?: thêm| được)? ")
_BASE = re.compile(r" ?[^,;()\d]{0,20}so với [^,;()\n]{0,40}\((?:là |có )?")
_REACH = 160


def find_differences(page: Page) -> Iterator[Relation]:
    """Every amount of change that stands between its figure and the base in a bracket."""
    quantities = page.quantities
    for value, change, base in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if base.start - value.end < _REACH and _comparable(value, change) and _comparable(change, base):
            before = page.text[value.end : change.start]
            if _LEAD.fullmatch(before) and _BASE.fullmatch(page.text, change.end, base.start):
                if page.text.startswith(")", base.end):
                    yield _relation(value, change, base, grew=" tăng" in before)
    yield from _answers(page)


# "So với cùng kỳ, giảm 146 lượt, 127 người (năm trước tiếp 1.012 lượt, 1.091 người)".
_GREW = re.compile(r"(?<!\w)(tăng|giảm)(?!\w)")


def _answers(page: Page) -> Iterator[Relation]:
    """Every change that answers a figure of the sentence before, with its base in the bracket behind all changes."""
    for at, change in enumerate(page.quantities):
        if change.unit != "count" or not _TOLD.search(page.text, change.end, change.end + _REACH):
            continue
        value, base = answered(page, at), told_base(page, at)
        if value is not None and base is not None:
            begin = page.sentence_start(change.start)
            grew = _GREW.findall(page.text[begin : change.start].lower())
            if grew:
                yield _relation(value, change, base, grew=grew[-1] == "tăng")


_TOLD = re.compile(r"\((?:[^()\n]{0,20}(?:năm|tháng|kỳ|quý)|là)[^()\n]*\)")


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two plain figures measure or count the same."""
    plain = all(each.to is None and each.denominator is None for each in (one, other))
    return plain and one.unit == other.unit != "%" and same_noun(one.noun, other.noun)


def _relation(value: Quantity, change: Quantity, base: Quantity, *, grew: bool) -> Relation:
    more, less = (value, base) if grew else (base, value)
    computed = difference(interval_of(more), interval_of(less))
    verdict = Verdict.HOLDS if interval_of(change).meets(computed) else Verdict.FAILS
    return Relation(
        Kind.GROWTH,
        Connective.WHOLE,
        change,
        (value, base),
        verdict,
        computed,
        more.value - less.value,
        value.start,
        base.end,
    )
