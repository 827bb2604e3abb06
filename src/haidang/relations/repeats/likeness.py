"""How alike two figures are by all that is said of them: a sum of weighted signs, as a logarithm of odds.

What a sign alone says is little; that many small signs agree is what a reader goes by.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cached_property
from math import inf, log

from haidang.relations.arithmetic.alike import same_noun
from haidang.relations.page.cues import any_of
from haidang.relations.page.page import Page
from haidang.relations.repeats.evidence import Evidence, disjoint, other_roles, others_named
from haidang.relations.repeats.forms import LONGEST_RUN, is_form, words_in_a_row
from haidang.relations.repeats.measures import WHOLE
from haidang.relations.repeats.readings import BASES, PLANS, Said
from haidang.relations.repeats.sightings import Sighting
from haidang.relations.repeats.surroundings import Surroundings, words_of
from haidang.relations.repeats.weights import IN_TABLE, IN_TEXT, MOST_IN_TABLE, MOST_IN_TEXT
from haidang.text.patterns import regex

Signs = dict[str, float]

# "Đạt 104,7% kế hoạch", "chiếm 30% tổng số": said of any share.
_OF_SHARES = frozenset("đạt kế hoạch dự toán chỉ tiêu giao cùng kỳ so chiếm tỷ lệ tổng số năm trước tăng giảm".split())
# What these say of a figure is not said of one without them.
_OPPOSITES = frozenset(
    {
        "chưa",
        "cận",
        "tái",
        "thoát",
        "nam",
        "nữ",
        "phi",
        "quá",
        "dưới",
        "ngoài",
        "mỗi",
        "bình quân",
        "đầu năm",
    }
    | {"cuối năm", "đầu kỳ", "cuối kỳ"}
)
_STILL, _LEFT_OVER = ("còn ", "còn lại ", "còn lại là ", "còn có "), frozenset({"chưa"})
# Where results are told again, and words that point back at them.
_LATE = regex(
    any_of(
        *("đánh giá", "hạn chế", "tồn tại", "khó khăn", "kết luận", "tóm lại", "nhìn chung", "như vậy", "nhận xét"),
        *("kiến nghị", "đề nghị", "tổ chức thực hiện", "nêu trên", "nói trên", "trên đây", "còn lại"),
    )
)
# "Trong 742 nhân khẩu có", "Qua phân loại 1.692 đơn", "Đối với 120.000 triệu đồng": of the figure told before.
_OF_WHICH = regex(
    r"(?:^|[;,.:] |[-+*] )(?:trong|trên|từ|qua(?: \w+){1,3}|đối với|với|số)(?: tổng)?(?: số)? $", re.IGNORECASE
)
_TOTAL = regex(r"\W*(?:tổng|cộng|toàn|chung)", re.IGNORECASE)
_LEAD, _BEHIND, _HEADING, _NEAR = 60, 60, 100, 700
_MOST_WORDS, _MOST_BESIDE = 12.0, 3.0
_LEAST, _WORDS, _BARE = 0.5, 5, 4
_MOST_IN_A_ROW = LONGEST_RUN / 2 * IN_TEXT["run"]
"""All but this of what must be read for two figures of the text speaks against it."""
_LEAST_WORDS, _LITTLE, _FEW_RIVALS = 2.0, 0.25, 10


class Likeness:
    """How alike the figures of a page are."""

    def __init__(self, page: Page, around: Surroundings, evidence: Evidence, seen: Collection[Sighting]) -> None:
        self._page, self._around, self._evidence = page, around, evidence
        self._cells = [each for each in seen if each.in_table]

    @cached_property
    def _told(self) -> Counter[tuple[str, int]]:
        """How many figures there are of each unit and number of digits."""
        written = zip(self._page.quantities, self._page.written, strict=True)
        told = Counter((quantity.unit, len(digits)) for quantity, digits in written if digits)
        told.update((each.quantity.unit, len(each.digits)) for each in self._cells)
        return told

    def of(self, one: Sighting, other: Sighting, needed: float = -inf) -> float:
        """The logarithm of the odds that two figures are one, whatever their digits.

        Words are weighed only where that can still give as much as is `needed`; else the odds are `-inf`.
        """
        first, again = sorted((one, other), key=lambda each: each.quantity.start)
        said, later = self._evidence.said(first), self._evidence.said(again)
        tabled = first.in_table or again.in_table
        weights = IN_TABLE if tabled else IN_TEXT
        around, shared = MOST_IN_TABLE if tabled else MOST_IN_TEXT
        plain = self._everywhere(first, again) | (
            self._tabled(first, again, said, later) if tabled else self._pointing(first, again)
        )
        odds = _sum(weights, plain)
        same = self._same(first, again)
        left = shared if same else around
        most = min(len(same) * log(self._page.sentence_count) / _WORDS, _MOST_WORDS) * weights["words"]
        if odds + most + left + _MOST_IN_A_ROW < needed:
            return -inf
        words = min(self._evidence.weight(same), _MOST_WORDS)
        odds += weights["words"] * words / _WORDS
        if not tabled and words < _LEAST_WORDS and not plain["beside"]:
            odds += weights["no words"]
        if odds + left + _MOST_IN_A_ROW < needed:
            return -inf
        odds += 0 if tabled else _sum(weights, self._told_twice(first, again, said, later))
        odds += _sum(weights, self._cell_words(first, again) if tabled else self._clause_words(said, later))
        return odds + _sum(weights, self._shares(said, later)) if odds + around >= needed else -inf

    def _everywhere(self, first: Sighting, again: Sighting) -> Signs:
        """The signs of all figures that need no weighing."""
        return {
            "": 1,
            "late heading": self._is_late(again),
            "beside": min(_MOST_BESIDE, self._evidence.beside(first, again) / 4),
            "rivals": self._rivals(first, again),
            "%": "%" in (first.quantity.unit, again.quantity.unit),
        }

    def _told_twice(self, first: Sighting, again: Sighting, said: Said, later: Said) -> Signs:
        """The signs of two figures of the text that must be read: hardly any speaks for it."""
        names, form = others_named(said.names, later.names), is_form(said.order, later.order)
        return {
            **self._roles(said, later, left=self._is_left(first, again)),
            "form": form,
            "form of names": form and names,
            "names": names,
            "headings": disjoint(said.above, later.above),
            "other years": disjoint(said.about, later.about),
            "run": words_in_a_row(said.order, later.order) / 2,
        }

    def _roles(self, said: Said, later: Said, *, left: bool = False) -> Signs:
        """What one is and the other is not; `left` over is not done."""
        roles = other_roles(said, later) - (_LEFT_OVER if left else frozenset())
        return {
            "base": bool(roles & BASES),
            "plan": bool(roles & PLANS),
            "role": bool(roles - PLANS - BASES),
            "opposite": bool(roles & _OPPOSITES),
        }

    def _pointing(self, first: Sighting, again: Sighting) -> Signs:
        """What the words beside the figures say."""
        one, other, text = first.quantity, again.quantity, self._page.text
        unlike = one.is_count and not same_noun(one.noun, other.noun)
        of_which = _OF_WHICH.search(self._before(again)) is not None
        of_all = all(WHOLE.search(self._before(each).lower()) for each in (first, again))
        return {
            "whole": first.is_whole + again.is_whole == 1,
            "part": first.is_part != again.is_part,
            "nouns": unlike,
            "people": one.is_count and not unlike and not _same_people(one.noun, other.noun),
            "summary": _LATE.search(self._page.lower, self._page.sentence_start(other.start), other.end + _BEHIND)
            is not None,
            "paragraph": one.start >= self._page.paragraph_start(other.start),
            "of which": of_which,
            "of which told": of_which and other.start - one.start < _NEAR and not unlike,
            "all": of_all,
            "narrower": of_all and self._is_narrower(first, again),
            "bracket": text[other.start - 1 : other.start] == "(",
            "back": self._evidence.points_back(first, again),
        }

    def _tabled(self, first: Sighting, again: Sighting, said: Said, later: Said) -> Signs:
        """The signs of a figure of a table and one of the text."""
        cell, told = (first, again) if first.in_table else (again, first)
        roles = self._roles(said, later)
        return {
            "role": roles["role"],
            "plan": roles["plan"],
            "total": _is_total(cell),
            "unit": bool(cell.quantity.unit) and cell.quantity.unit == told.quantity.unit,
            "far": log(1 + again.quantity.start - first.quantity.start) / 5,
            "length": log(self._page.sentence_count) / 3,
        }

    def _same(self, first: Sighting, again: Sighting) -> frozenset[str]:
        """The words of both; of shares those that say of what."""
        same = self._evidence.said(first).all_near & self._evidence.said(again).all_near
        return same - _OF_SHARES if "%" in (first.quantity.unit, again.quantity.unit) else same

    def _shares(self, said: Said, later: Said) -> Signs:
        """Which share of what is said of one is said around the other: the larger of both shares, and the smaller."""
        shares = self._evidence.share(said, later), self._evidence.share(later, said)
        return {"share": max(shares), "least share": min(shares)}

    def _clause_words(self, said: Said, later: Said) -> Signs:
        """What the clauses of two figures share."""
        weight = self._evidence.weight
        same = weight(said.near & later.near)
        contained = same / max(_LEAST, min(weight(said.near) or 1, weight(later.near) or 1))
        every = same / max(_LEAST, weight(said.near | later.near))
        return {"contained": contained, "little": contained < _LITTLE, "all words": every}

    def _cell_words(self, first: Sighting, again: Sighting) -> Signs:
        """Which share of the words of a row, or of a column's total, is among those of the figure of the text."""
        cell, told = (first, again) if first.in_table else (again, first)
        named = "column of total" if _is_total(cell) else "row"
        words = words_of(cell.head if _is_total(cell) else cell.label)
        weight = self._evidence.weight
        return {named: weight(words & self._evidence.said(told).all_near) / (weight(words) or 1)}

    def _rivals(self, first: Sighting, again: Sighting) -> float:
        """How many figures of as many digits could be meant."""
        unit, digits = first.quantity.unit or again.quantity.unit, len(first.digits)
        bare = self._told["", digits] / _BARE if unit else 0
        return log(max(_FEW_RIVALS, self._told[unit, digits] + bare)) / 2

    def _is_late(self, again: Sighting) -> bool:
        if again.in_table:
            return False
        headings = self._around.headings(again.quantity.start)
        return any(_LATE.search(self._page.lower, start, min(end, start + _HEADING)) for start, end in headings)

    def _is_left(self, first: Sighting, again: Sighting) -> bool:
        """Whether one figure is what is left, and the other what is not done: "còn 145 hộ", "145 hộ chưa trở về"."""
        done = [each for each in (first, again) if not self._evidence.said(each).roles & _LEFT_OVER]
        return len(done) == 1 and self._before(done[0]).lower().endswith(_STILL)

    def _is_narrower(self, first: Sighting, again: Sighting) -> bool:
        """Whether of two figures said of all one says more: "số hộ toàn xã", "số hộ toàn xã được vay vốn"."""
        said, later = self._evidence.said(first).near, self._evidence.said(again).near
        return said < later or later < said

    def _before(self, sighting: Sighting) -> str:
        start = sighting.quantity.start
        return self._page.text[max(self._page.sentence_start(start), start - _LEAD) : start]


def _sum(weights: Mapping[str, float], signs: Signs) -> float:
    return sum(weights.get(sign, 0) * much for sign, much in signs.items() if much)


def _is_total(cell: Sighting) -> bool:
    return not words_of(cell.label) or _TOTAL.match(cell.label) is not None


def _same_people(one: str, other: str) -> bool:
    """Whether two nouns share their words: "lao động" and "người" are both people, and may be others."""
    return not {*one.lower().split()}.isdisjoint(other.lower().split())
