"""Figures with one slip at the keys, which undone makes a percentage that nothing else near makes.

"Tiếp nhận 5.318 hồ sơ; giải quyết 4.206 hồ sơ, đạt 97,9%": 5.206 would be right. That a digit typed otherwise makes a
wrong base fit happens by accident for some four percentages in a hundred, two neighbours swapped for one in two
hundred: so the fewer figures the words allow as its base, the surer it is. The words are asked as if no slip had been
made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.mistyped import Typed, slips_behind
from haidang.relations.arithmetic.slips import Cause
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import is_change, same_noun
from haidang.relations.percentages.gathered import subjects
from haidang.relations.percentages.naming import By, named_by
from haidang.relations.percentages.percentages import Role, Stated
from haidang.relations.percentages.relative import Candidate, of_base
from haidang.relations.percentages.slipped import of_hundred
from haidang.relations.percentages.wholes import Wholes
from haidang.text.patterns import regex
from haidang.text.values import replace

_FINE = Decimal("0.1")
_LEAST = 100
_FEW, _MANY = 2, 8
"""How many figures words may allow as a base where a digit was typed otherwise, or two were swapped."""
# In another sentence: a plan that is named there may be of more than this.
_OTHERS = {By.NOTHING: 1, By.NAME: 2, By.PLAN: 0, By.TIME: 1}
_THEN = regex(r"(?:cùng kỳ|cùng thời|trước|ngoái|đầu (?:năm|kỳ)|so với|\()(?:(?! và )[^;%]){0,40}$")
_REACH = 60
_CLOSE = Decimal("0.03")
# "giải quyết 71, đạt 93,4%": a figure that was not read is nearer.
_UNREAD = regex(r"(?<![\d./,-])\d+(?:[.,]\d+)*,? ?[^\d;.]{0,24}$")


def by_mistyped(page: Page, stated: Stated, wholes: Wholes) -> Iterator[Candidate]:
    """Every base with which the percentage would be made if a figure had not been mistyped, and that words allow."""
    said = stated.value
    if said.unit != "%" or said.precision > _FINE or said.qualifier != "=" or said.value < said.precision * _LEAST:
        return
    if stated.index and _UNREAD.search(page.between(stated.index - 1, stated.index)):
        return
    topic, values = subjects(page, stated, wholes)
    for value, words in values:
        if stated.clean or topic <= words:
            yield from _of_value(page, stated, wholes, value, words)


def _of_value(
    page: Page, stated: Stated, wholes: Wholes, value: Quantity, words: frozenset[str]
) -> Iterator[Candidate]:
    bases = [(at, base) for at, base in wholes.near(stated, value) if _is_likely(page, stated, value, at, base)]
    slips = [(at, base, typed) for at, base in bases for typed in _only(slips_behind(of_hundred(stated), value, base))]
    if not slips:
        return
    named, sentence = named_by(page, stated), page.sentence_start(stated.value.start)
    for index, base, typed in slips:
        meant = _undone(value, typed, 0)
        others = [at for at, each in bases if at != index and wholes.may_be(stated, named, meant, words, at, each)]
        here = base.start >= sentence
        if typed.cause is Cause.DIGIT and not here and _is_close(typed, base if typed.place else value):
            continue  # "Có 709 tổ chức. Có 439 tổ chức đạt (62,62%)": of the 701 that were looked at
        few = 0 if not stated.clean else _FEW if here else _OTHERS[named.by]
        if len(others) >= (few if typed.cause is Cause.DIGIT else _MANY):
            continue
        if wholes.may_be(stated, named, meant, words, index, _undone(base, typed, 1)):
            yield from (replace(each, likely=True, typed=True) for each in of_base(stated, value, base, False))


def _is_likely(page: Page, stated: Stated, value: Quantity, index: int, base: Quantity) -> bool:
    """Whether a figure is another one of the same things; what something changed from must be of then."""
    if base.start == value.start or is_change(page, index) or not same_noun(value.noun, base.noun):
        return False
    low = max(page.sentence_start(base.start), base.start - _REACH)
    return stated.role is Role.SHARE or _THEN.search(page.text[low : base.start].lower()) is not None


def _is_close(typed: Typed, figure: Quantity) -> bool:
    return abs(typed.value - figure.value) < figure.value * _CLOSE


def _only(found: Iterable[Typed]) -> Iterator[Typed]:
    """The slips of which one alone explains a figure, two swapped before one digit: of many, each is an accident."""
    places: dict[tuple[int, Cause], list[Typed]] = {}
    for typed in found:
        places.setdefault((typed.place, typed.cause), []).append(typed)
    for (place, cause), each in places.items():
        if len(each) == 1 and (cause is Cause.SWAP or (place, Cause.SWAP) not in places):
            yield each[0]


def _undone(figure: Quantity, typed: Typed, place: int) -> Quantity:
    """A figure as it was meant, if the slip is its own."""
    return replace(figure, value=typed.value) if typed.place == place else figure
