"""Shares told one after the other of one base: where the others hold of it, the one that does not is wrong.

"Cơ cấu nợ: a) nợ có khả năng thu 271,9 tỷ đồng, chiếm 55,9%; b) nợ chờ xử lý 12,8 tỷ đồng, chiếm 2,6%; ..."
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.numerals import read_numeral
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import same_noun as same_people
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import is_change, same_noun
from haidang.relations.percentages.percentages import Role, Stated, is_relative
from haidang.relations.percentages.relative import decided, of_base
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.patterns import regex
from haidang.text.values import frozen

_BARE = regex(r"(?<= )(\d{1,3}(?:\.\d{3})*|\d{1,4}),? ?\(?(?:chiếm|tỷ lệ|đạt|bằng)?(?: tỷ lệ)? ?$")
_REACH = 60
_NEAR = 160
"""Characters between a share and the next part."""
_FAR = 700
"""Characters between a base and the first part."""
_BASES = 6
_FINE = Decimal("0.1")
# Behind these another base begins.
_APART = ("trong đó", "trong số", "kế hoạch", "so với", "dự toán", "chỉ tiêu", "cùng kỳ")


@frozen
class Part:
    """A share and the figure that it is said of."""

    stated: Stated
    value: Quantity
    settled: bool
    """Whether the share holds of what its own words name."""
    base: int | None = None
    """Where the figure stands of which it surely holds."""


def share_part(page: Page, stated: Stated, relation: Relation | None) -> Part | None:
    """The share as one of several; None for what is no share, or of a plan, or says its own base."""
    if stated.role is not Role.SHARE or stated.value.unit != "%" or not stated.index or not stated.clean:
        return None
    value = _bare(page, stated) or _before(page, stated)
    near = stated.value.start - value.end < _REACH and value.start >= page.sentence_start(stated.value.start)
    plain = value.to is None and value.denominator is None and "/" not in value.unit
    if not near or not plain or is_relative(value) or stated.value.value >= 100 or _has_own_base(stated, page):
        return None
    if relation is None or relation.verdict is not Verdict.HOLDS:
        return Part(stated, value, False)
    sure = relation.connective is Connective.WHOLE and len(relation.terms) > 1
    return Part(stated, value, True, relation.terms[-1].start if sure else None)


def _before(page: Page, stated: Stated) -> Quantity:
    """The figure before a share, ages passed over: "15 người dưới 35 tuổi (14,29%)"."""
    aged = stated.index > 1 and page.quantities[stated.index - 1].noun == "tuổi"
    return page.quantities[stated.index - 2 if aged else stated.index - 1]


def _bare(page: Page, stated: Stated) -> Quantity | None:
    """A count without its noun: "Phòng kiên cố 842, chiếm 82,9%"."""
    found = _BARE.search(
        page.text, max(page.quantities[stated.index - 1].end, stated.value.start - 40), stated.value.start
    )
    if found is None:
        return None
    numeral = read_numeral(found[1])
    return Quantity(found.start(1), found.end(1), found[1], numeral.value, "count", numeral.step)


def _has_own_base(stated: Stated, page: Page) -> bool:
    return any(word in stated.follow for word in _APART) or page.text.startswith(" kế", stated.value.end)


def among_siblings(page: Page, parts: Sequence[Part]) -> Iterator[Relation]:
    """The relation of each part that is not settled by itself, where its siblings settle the base."""
    group: list[Part] = []
    for part in parts:
        if group and not _goes_on(page, group[-1], part):
            yield from _judged(page, group)
            group = []
        group.append(part)
    yield from _judged(page, group)


def _goes_on(page: Page, one: Part, other: Part) -> bool:
    """Whether a part stands right behind another, of the same kind and in the same words."""
    first, second = one.value, other.value
    if first.unit != second.unit or not same_noun(first.noun, second.noun) or one.stated.word != other.stated.word:
        return False
    if other.stated.follow.strip() not in ("", one.stated.follow.strip()):
        return False
    between = page.text[one.stated.value.end : second.start]
    return len(between) < _NEAR and not any(word in between.lower() for word in _APART) and ". " not in between


def _judged(page: Page, group: Sequence[Part]) -> Iterator[Relation]:
    if len(group) < 2 or all(part.settled for part in group):
        return
    base = _common_base(page, group)
    if base is None:
        return
    for part in group:
        if not part.settled:
            candidates = of_base(part.stated, part.value, page.quantities[base], True)
            relation = decided(part.stated, candidates, Kind.RATIO)
            if relation is not None:
                yield relation


def _common_base(page: Page, group: Sequence[Part]) -> int | None:
    """The figure before the group of which most of its shares hold, at least two or one with a decimal."""
    first = group[0].value
    largest = max(part.value.value for part in group)
    before = bisect_left(page.starts, first.start)
    for index in range(before - 1, max(-1, before - 1 - _BASES), -1):
        base = page.quantities[index]
        if first.start - base.start > _FAR:
            return None
        plain = base.to is None and base.denominator is None and base.unit == first.unit and base.value >= largest
        alike = same_noun(base.noun, first.noun) or same_people(base.noun, first.noun)
        if not plain or not alike or is_change(page, index):
            continue
        held = [part for part in group if _holds(page, part, index)]
        fine = any(part.stated.value.precision <= _FINE for part in held)
        whole = sum(part.value.value for part in group) == base.value and bool(held)
        known = any(part.base == base.start for part in group)
        if whole or known or (len(held) * 2 >= len(group) and (len(held) > 1 or fine)):
            return index
    return None


def _holds(page: Page, part: Part, base: int) -> bool:
    candidates = of_base(part.stated, part.value, page.quantities[base], True)
    relation = decided(part.stated, candidates, Kind.RATIO)
    return relation is not None and relation.verdict is Verdict.HOLDS
