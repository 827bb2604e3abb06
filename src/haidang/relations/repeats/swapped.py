"""A figure that stands elsewhere with two digits swapped: "6.840 nhân khẩu" that were moved, 6.480 that came back.

Two figures of a document are hardly ever one swap apart by chance, and least of all two of one noun, or two with the
same words around them; what other relations have shown to be right on both sides is left alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.slips import Cause, digits_apart
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.relations.repeats.measures import APART, PERIOD, names_in, telling
from haidang.text.patterns import regex

Place = tuple[int, int]

_LEAST, _MOST = 3, 13
"""Digits of a figure that can tell a swap."""
_LONG, _VERY_LONG = 4, 5
_LEAD, _TAIL = 80, 40
_FEW_ALIKE = 2
_NUMBER = regex(r"\d+")
# "Từ kết quả giải quyết việc làm mới cho 32.540 lao động": these say nothing of another figure.
_ANYWHERE = frozenset({"từ", "mới", "lên", "hỗ trợ", "tiếp", "bổ sung"})
_END = regex(r"[,;:.()\n|]|\d")


def swapped_digits(page: Page, settled: Collection[Place]) -> Iterator[Relation]:
    """Each figure that an earlier one says with two digits swapped; `settled` are the figures that others hold.

    Costs time linear in the figures.
    """
    alike: dict[tuple[str, str, str], list[Quantity]] = defaultdict(list)
    for quantity in page.quantities:
        digits = _digits(quantity)
        if digits:
            alike[quantity.unit, str(quantity.precision), "".join(sorted(digits))].append(quantity)
    for same in alike.values():
        if len({quantity.value for quantity in same}) == _FEW_ALIKE:
            yield from _pair(page, same, settled)


def _digits(quantity: Quantity) -> str:
    plain = quantity.to is None and quantity.denominator is None and quantity.qualifier in "=~" and quantity.precision
    digits = str(int(quantity.value / quantity.precision)) if plain else ""
    return digits if _LEAST <= len(digits) <= _MOST else ""


def _pair(page: Page, same: Sequence[Quantity], settled: Collection[Place]) -> Iterator[Relation]:
    """The first figure with the other value than the one told first, against that one."""
    first = same[0]
    other = next(quantity for quantity in same if quantity.value != first.value)
    if digits_apart(_digits(first), _digits(other), neighbours=True) is not Cause.SWAP or all(
        (each.start, each.end) in settled for each in (first, other)
    ):
        return
    if _are_one(page, first, other):
        one, again = interval_of(first), interval_of(other)
        verdict = Verdict.UNDECIDED if one.meets(again) else Verdict.FAILS
        place = other.start, other.end
        yield Relation(Kind.EQUAL, Connective.WHOLE, other, (first,), verdict, one, first.value, *place)


def _are_one(page: Page, first: Quantity, other: Quantity) -> bool:
    """Whether words, noun, names and period let two figures be one."""
    if page.sentence_start(first.start) == page.sentence_start(other.start) or (
        _in_table(page, first) and _in_table(page, other)
    ):
        return False
    words, others = _words(page, first), _words(page, other)
    said, again = words.lower(), others.lower()
    if _apart(page, first) != _apart(page, other) or _disjoint(names_in(words), names_in(others)):
        return False
    if telling(said) == telling(again):
        return False  # what is said in the same words is compared by `repeats`
    if _disjoint(*(_periods(page, each) for each in (first, other))):
        return False
    return _alike_enough(first, other, set(telling(said)) & set(telling(again)))


def _alike_enough(first: Quantity, other: Quantity, shared: set[str]) -> bool:
    """Whether the words two figures share say enough: the more digits, the fewer are needed."""
    digits = len(_digits(first))
    if not first.is_count:
        return len(shared) >= (_FEW_ALIKE if digits >= _LONG else _FEW_ALIKE + 1)
    if first.noun.casefold() != other.noun.casefold() or not first.noun:
        return False
    noun = first.noun.casefold().split()
    beyond = len(shared - set(noun))
    if digits >= _VERY_LONG or (digits >= _LONG and len(noun) > 1):
        return True
    return beyond >= (1 if digits >= _LONG or len(noun) > 1 else _FEW_ALIKE)


def _words(page: Page, quantity: Quantity) -> str:
    """The words around a figure: from the mark or figure before it to the next behind it."""
    lead = page.text[_lead(page, quantity) : quantity.start]
    return f"{lead} {page.text[quantity.end : _tail(page, quantity)]}"


def _lead(page: Page, quantity: Quantity) -> int:
    """Where the words before a figure begin: behind the figure before it, within its sentence."""
    index = bisect_left(page.starts, quantity.start)
    before = page.quantities[index - 1].end if index else 0
    return max(page.sentence_start(quantity.start), before, quantity.start - _LEAD)


def _tail(page: Page, quantity: Quantity) -> int:
    """Where the words behind a figure end."""
    end = _END.search(page.text, quantity.end, quantity.end + _TAIL)
    return end.start() if end else min(quantity.end + _TAIL, len(page.text))


def _apart(page: Page, quantity: Quantity) -> set[str]:
    """The words and numbers of the clause up to a figure that make it another than one without them."""
    lead = page.text[_lead(page, quantity) : quantity.start].lower()
    clause = lead[max(lead.rfind(mark) for mark in ",;:(") + 1 :]
    return ({*APART.findall(clause)} - _ANYWHERE) | {*_NUMBER.findall(clause)}


def _periods(page: Page, quantity: Quantity) -> frozenset[str]:
    """The times that the sentence of a figure names."""
    words = page.text[page.sentence_start(quantity.start) : _tail(page, quantity)].lower()
    return frozenset(found[0] for found in PERIOD.finditer(words))


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name something, and nothing in common."""
    return bool(one) and bool(other) and not one & other


def _in_table(page: Page, quantity: Quantity) -> bool:
    return page.text.startswith("|", page.paragraph_start(quantity.start))
