"""Splits of a total that stands in another sentence: "Nếu chia theo tính chất thì vốn trả nợ 41.260 triệu đồng, ...".

The words "chia theo", "phân theo" say that a total is split. Which one, the words before them say and the arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.slips import telling, typing_slips
from haidang.relations.page.clauses import sentence_end
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.named_parts import may_have_parts, parts_of
from haidang.relations.sums.parts import Parts
from haidang.relations.sums.told_figures import exactly_makes, is_exact, near, told
from haidang.relations.sums.weighing import NEARLY
from haidang.text.patterns import regex

_SPLITS = ("theo", "chia ra", "chia thành")
# What stands before "theo" and names nothing: "Nếu phân theo", "Còn chia theo".
_NO_NAME = frozenset({"nếu", "còn", "và", "thì", "số", "được", "khi", "tính", "phân", "chia", "nay", "trên", "này"})
_TOTAL = regex(r"(?<!\w)(?:tổng|toàn (?:bộ|tỉnh|huyện|xã|thành phố|thị xã|ngành))(?!\w)", re.IGNORECASE)
_WORD = regex(r"[^\W\d_]+")
_BACK, _AROUND, _TRIED, _MANY = 1500, 40, 12, 1000


def splits_elsewhere(page: Page) -> Iterator[Relation]:
    """Every list behind "chia theo", "phân theo" whose sentence has no figure before these words."""
    for match in page.connectives(0, len(page.text)):
        if not match[0].casefold().endswith(_SPLITS):
            continue
        begin = page.sentence_start(match.start())
        if page.within(begin, match.start()) or page.in_table(begin):
            continue
        relation = _split(page, match, begin)
        if relation is not None:
            yield relation


def _split(page: Page, match: re.Match[str], begin: int) -> Relation | None:
    end = sentence_end(page.text, match.end())
    name = _name(page.text[begin : match.start()])
    failing = None
    for total in _totals(page, begin)[:_TRIED]:
        if not may_have_parts(page, total, match.end(), end):
            continue
        parts = parts_of(page, total, match.end(), end)
        if _is_clean(parts) and exactly_makes(total, parts.main):
            return told(total, parts.main, Verdict.HOLDS, match.span())
        if failing is None and _is_clean(parts) and _is_named(page, total, name) and _is_slipped(total, parts):
            failing = told(total, parts.main, Verdict.FAILS, match.span())
    return failing


def _totals(page: Page, begin: int) -> list[Quantity]:
    """Large exact figures before a sentence, the nearest first, none of them in a table."""
    low = max(begin - _BACK, page.text.rfind("|\n", 0, begin) + 1)
    return [
        figure
        for figure in reversed(page.within(low, begin))
        if figure.denominator is None and is_exact(figure) and figure.value >= _MANY * figure.precision
    ]


def _is_clean(parts: Parts) -> bool:
    doubtful = parts.unknown or parts.left_out or parts.inner or parts.open or parts.crossing
    return len(parts.main) > 1 and not doubtful


def _is_slipped(total: Quantity, parts: Parts) -> bool:
    return near(total, parts.main, NEARLY) and any(telling(slip) for slip in typing_slips(total, parts.main))


def _name(words: str) -> str:
    """The last two words that may name what is split, in small letters; empty where none does."""
    said = [word for word in _WORD.findall(words.lower()) if word not in _NO_NAME]
    return " ".join(said[-2:])


def _is_named(page: Page, total: Quantity, name: str) -> bool:
    """Whether the name stands beside the total; where nothing is named, whether it is said to be a total."""
    if name:
        return name in page.text[max(0, total.start - _AROUND) : total.end + _AROUND].lower()
    return _TOTAL.search(page.text, page.sentence_start(total.start), total.start) is not None
