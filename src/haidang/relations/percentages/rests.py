"""Shares of what was done, told by what is left: "được cấp 5.250 triệu đồng, đã chi 93,0%, dư 367,5 triệu đồng"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import difference, share
from haidang.relations.page.page import Page
from haidang.relations.percentages.percentages import RATE, Role, Stated
from haidang.relations.percentages.relative import Candidate
from haidang.relations.percentages.stated_bases import are_alike
from haidang.text.patterns import regex

_HUNDRED = Decimal(100)
_LEFT = regex(r" [^,;.()\n\d]{0,40}[,;(] ?(?:còn dư|dư|còn lại|còn tồn|tồn|còn|số dư)(?: là)? ")
_DONE = regex(r", (?:đã|đến nay|lũy kế|thực hiện|giải ngân|chi|thanh toán)\b")
_OTHER_BASE = regex(r"kế hoạch năm|cùng kỳ|trước|so với")


def by_rest(page: Page, stated: Stated) -> Iterator[Candidate]:
    """The rest behind the share, and before it the whole."""
    at = stated.index - 1
    if at < 0 or at + 2 >= len(page.quantities) or stated.role is not Role.SHARE:
        return
    base, rest = page.quantities[at], page.quantities[at + 2]
    if not are_alike(base, rest) or base.start < page.sentence_start(stated.value.start):
        return
    told = page.text[base.end : stated.value.start].lower()
    if _LEFT.fullmatch(page.between(at + 1, at + 2)) and not _OTHER_BASE.search(stated.follow) and _DONE.search(told):
        # "còn 12 tỷ đồng chưa phân bổ" is not what is left of what was paid.
        yield from _all_but(rest, base, sure="trong đó" not in told and not page.text.startswith(" chưa", rest.end))


# "còn lại chưa giải ngân 2.205 triệu đồng, tỷ lệ giải ngân 91,0%".
_NOT_DONE = regex(r"\bchưa (?P<deed>[^,;.()\d\n]{2,30}?)(?: là| còn)? $")
_RATE = regex(r"[^,;.()\d\n]{0,30}[,;] (?:đạt )?t[ỷỉ] lệ (?:đã )?(?P<deed>[^,;.()\d\n]{2,30}?)(?: đạt| là| bằng)? ")


def by_undone(page: Page, stated: Stated) -> Iterator[Candidate]:
    """What is not done yet, right before a share that is called by the same deed."""
    at = stated.index - 2
    if at < 0 or stated.word != RATE or not are_alike(page.quantities[at], page.quantities[at + 1]):
        return
    base, rest = page.quantities[at], page.quantities[at + 1]
    undone, rate = _NOT_DONE.search(page.between(at, at + 1)), _RATE.fullmatch(page.between(at + 1, at + 2))
    if undone and rate and undone["deed"] == rate["deed"]:
        yield from _all_but(rest, base, sure=True)


def _all_but(rest: Quantity, base: Quantity, *, sure: bool) -> Iterator[Candidate]:
    if rest.value < base.value:
        done = difference(interval_of(base), interval_of(rest))
        exact = (base.value - rest.value) / base.value * _HUNDRED
        yield Candidate((rest, base), share(done, interval_of(base)), exact, sure)
