"""The parts that a list names: the figure of each item, and what makes the list uncertain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.page.clauses import Clause, clauses
from haidang.relations.page.connectives import ATTRIBUTE, CROSSES, ENDS, NEXT, REMAINDER, REST, is_no_part, is_plain
from haidang.relations.page.page import Page
from haidang.relations.sums.clause_facts import (
    alone_in_bracket,
    in_brackets,
    inner_connective,
    lent,
    multiplied,
    opens_list,
)
from haidang.relations.sums.parts import Parts
from haidang.text.patterns import regex
from haidang.text.values import replace

# "chuyên đề 4 lớp": a number in front of a word; not of a road, a date or a document.
_UNREAD = regex(r"(?<![\w/.,-])\d{1,3}(?:\.\d{3})*(?= [^\W\d_A-ZĐ]{2})")
_LETTER = regex(r"[^\W\d_]")
# "đất đai 417, xây dựng 286": numbers that are told by their labels alone.
_NUMBERS = regex(r"\d(?:(?<=[^\W\d_] \d)|(?<=[^\W\d_]: \d))[\d.]*(?: và|[,;]) [^\d\n]{2,60}\d")
_NUMBERS_FAR = 120
_LISTED = frozenset({",", "và", "cùng", "+"})
# "gồm: cấp huyện 20 hồ sơ, cấp xã 30 hồ sơ; đã giải quyết 48 hồ sơ": what was done of all of them.
_DEED = regex(r"\s*(?:đã|đang|chưa|tỷ lệ|kết quả|đến nay|hiện)(?!\w)", re.IGNORECASE)
_NUMBER = regex(r"\s*\d")
_SOON = 8
_REST_BEHIND = 16  # "481 văn bản còn lại"


MOST = 80
"""Clauses of one list that are read; a longer one is left undecided, so that a heap of lists costs no more."""


_MOST_FIGURES = 48
"""Figures of one clause that are looked at; no item has more, brackets included."""


def parts_of(page: Page, total: Quantity, start: int, end: int, most: int = MOST) -> Parts:
    """The parts of `total` that the list `[start, end)` names, in its first `most` clauses."""
    walk = _Walk(page, total)
    walk.parts.announced = page.text.endswith((":", ": ", ":\n"), 0, start)
    for number, clause in enumerate(clauses(page.text, start, end)):
        if walk.ended:
            break
        if number == most:
            walk.parts.open = True
            break
        walk.take(clause)
    walk.close()
    return walk.parts


def may_have_parts(page: Page, total: Quantity, start: int, end: int, least: int = 1) -> bool:
    """Whether `least` figures of `[start, end)` can be added to a total: a cheap question before `parts_of`.

    Of a heap of figures it is not asked, as only the first clauses are read of one. Numbers alone may lend its unit.
    """
    figures = page.within(start, end)
    if len(figures) > _MOST_FIGURES:
        return True
    if not figures and least == 1:
        return _NUMBERS.search(page.text, start, min(end, start + _NUMBERS_FAR)) is not None
    return len(figures) >= least and sum([addable(page.text, total, figure) for figure in figures]) >= least


class _Walk:
    """Goes through a list clause by clause."""

    def __init__(self, page: Page, total: Quantity) -> None:
        self.page = page
        self.total = total
        self.parts = Parts(page.text)
        self.ended = False
        self._item = 0
        """Figures of the current item: what stands since the last semicolon."""
        self._bracketed = False
        """Whether items have their figures in brackets: "các sở (15 đại biểu), các huyện (9 đại biểu)"."""
        self._words = False
        """Whether the current item says anything."""
        self._elsewhere = False
        """Whether the current item has figures of other units: "; ảnh hưởng 2.317 hộ" is another matter."""
        self._behind = 0
        """Such items at the end; where parts follow them, they were items without a figure all the same."""
        self._last = ""
        """What parted the last clause from the one before."""
        self._ended_by_and = False
        """Whether the first stretch was a list that "và" ended: what follows its semicolon is another matter."""
        self._numbers_first = False
        """Whether its first item begins with its number: "19 trường mầm non"."""
        self._deeds = False
        """Whether the list is one of deeds from its beginning: "gồm: đã giải quyết 12 đơn; đang giải quyết 3 đơn"."""
        self._plain = False
        """Whether the current clause has no word that opens or ends a list, or crosses its parts."""
        self._inner = False
        self._rest = Decimal(-1)
        """What the figures of an inner split have not made up yet."""

    def take(self, clause: Clause) -> None:
        """Look at one more clause."""
        text, start, end = self.page.text, clause.start, clause.end
        if not clause.before:
            self._deeds = _DEED.match(text, start, end) is not None
            self._numbers_first = _NUMBER.match(text, start, end) is not None
        elif clause.before == ";":
            if self._is_told_whole(clause) or self._splits_again(start):
                self.ended = True
                return
            self._next_item()
        if not self.parts.main and clause.before and NEXT.match(text, start, end):
            self.ended = True  # "thu nội địa 9.877 tỷ đồng, trong đó 7/16 khoản đạt; kế đến là dầu thô 8.097 tỷ đồng"
            return
        self._last = clause.before
        self._plain = is_plain(text, start, end + _REST_BEHIND)
        stop = None if self._plain else ENDS.search(text, start, end)
        if stop and not in_brackets(stop.start(), clause):
            self.ended, end = True, stop.start()
        if not self._plain and opens_list(text, start, end, clause):
            self.parts.open = True
        inner = None if self._inner else inner_connective(self.page, start, end, clause)
        self._figures(clause, start, end if inner is None else inner)
        self._words = self._words or _LETTER.search(text, start, end) is not None
        if inner is not None:
            self._inner = self.parts.inner = True
            self._rest = self.parts.main[-1].value if self.parts.main else Decimal(-1)
            self._figures(clause, inner, end)

    def _is_told_whole(self, clause: Clause) -> bool:
        """Whether a semicolon ends the list: a deed follows, or words do where "19 trường A, 22 trường B và 3 C"."""
        if self.parts.groups > 1 or len(self.parts.main) < 2:
            return False
        if self._tells_others(clause):
            return True
        text, start, end = self.page.text, clause.start, clause.end
        if not self._deeds and _DEED.match(text, start, end):
            return True
        words = self._numbers_first and not _NUMBER.match(text, start, end)
        return words and self._last == "và" and len(self.parts.main) > 2

    def _tells_others(self, clause: Clause) -> bool:
        """Whether other things are counted behind a semicolon, or more is told of the total itself.

        "gồm bộ đội 320 người, công an 145 người; 18 xuồng máy, 46 thuyền", "...; kế hoạch 40 tuyến năm 2026".
        """
        text, start = self.page.text, clause.start
        if ATTRIBUTE.match(text, start, clause.end):
            return not text.startswith(" riêng", start)
        number = None if self._numbers_first else _NUMBER.match(text, start, clause.end)
        if number is None:
            return False
        figures = self.page.within(start, number.end())
        return not any(addable(text, self.total, figure) for figure in figures)

    def _splits_again(self, start: int) -> bool:
        """Whether another statement follows a semicolon: "; chia theo trụ cột: ...", "; tổng số 892 lớp với ..."."""
        found = self.page.connectives(start, start + _SOON) if self.parts.main else ()
        if len(self.parts.main) > 1 and self.page.text.startswith(" tổng số ", start):
            return True
        return any(match[0].casefold().endswith(("theo", "chia ra")) for match in found)

    def close(self) -> None:
        """End an item: one with words and without a figure leaves the sum undecided."""
        if not self._item and self._words and self.parts.main:
            elsewhere = self._elsewhere or self._ended_by_and
            self.parts.unknown += not elsewhere
            self._behind += elsewhere
        self._words = self._elsewhere = False

    def _next_item(self) -> None:
        self.close()
        if self.parts.groups == 1:
            self._ended_by_and = self._last == "và" and len(self.parts.main) > 1
        self.parts.groups += 1
        self._item, self._inner = 0, False

    def _figures(self, clause: Clause, start: int, end: int) -> None:
        text = self.page.text
        within = self.page.within(start, end)[:_MOST_FIGURES]
        found = [q for q in within if addable(text, self.total, q) and not multiplied(text, q)]
        plain = [q for q in found if not in_brackets(q.start, clause)]
        if not plain and (not self._item or self._bracketed):
            plain = [q for q in found if alone_in_bracket(q, clause)][:1]
            self._bracketed = self._bracketed or bool(plain)
        if not within and not self._inner and (number := lent(self.page, self.total, start, end)) is not None:
            self.parts.lent, plain = True, [number]
        if not plain:
            self._elsewhere = self._elsewhere or (not found and bool(within))
            if not found and self._leaves_open(clause, start, end, figures=bool(within)):
                self.parts.unknown += 1
            return
        self.parts.all += plain
        if self._inner:
            self._split(plain)
        elif self._item and (clause.before not in _LISTED or ATTRIBUTE.match(text, start)):
            self.parts.left_out += len(plain)
        else:
            self._first(plain, start)

    def _leaves_open(self, clause: Clause, start: int, end: int, *, figures: bool) -> bool:
        """Whether a clause without a figure may be a part all the same: "nguồn khác", or a number that was not read."""
        text = self.page.text
        if REMAINDER.search(text, start, end):
            return not in_brackets(start, clause)
        return not figures and _UNREAD.search(text, start, end) is not None

    def _first(self, plain: Sequence[Quantity], start: int) -> None:
        """Take the first figure that is not a base, a plan or a change."""
        text = self.page.text
        real = next((q for q in plain if not is_no_part(text, start, q.start)), None)
        self.parts.left_out += len(plain) - (real is not None)
        if real is not None:
            self._add(real)
            if not self._plain and CROSSES.search(text, start, real.end + _REST_BEHIND):
                self.parts.crossing = True
            self.parts.closed = REST.search(text, start, plain[-1].end + _REST_BEHIND) is not None
        else:
            self._elsewhere = True  # "; bình quân mỗi hộ khoảng 6 ô lồng"

    def _split(self, found: Sequence[Quantity]) -> None:
        """Count figures of an inner split off; when they make up its figure, the outer list goes on."""
        self._rest -= sum(quantity.value for quantity in found)
        if not self._rest:
            self._inner = False

    def _add(self, figure: Quantity) -> None:
        if figure.qualifier_words.startswith("tối ") and self.page.text.startswith(":", figure.start - 2):
            figure = replace(figure, qualifier="=")  # "Thiết bị dạy học tối thiểu: 12.760 triệu đồng"
        self.parts.main.append(figure)
        self.parts.unknown += self._behind
        self._behind = 0
        if not self._item:
            self.parts.by_semicolon.append(figure)
        if self.parts.groups == 1:
            self.parts.first_stretch.append(figure)
        self._item += 1
