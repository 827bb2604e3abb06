"""One figure stated twice in other words, where one slip of the pen parts the two values.

"Tổng số hộ nghèo toàn xã là 212 hộ", and in the conclusions "221 hộ nghèo": alike words alone say little, and so do
two values that are one digit apart; both together are hardly ever chance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import same_noun
from haidang.relations.arithmetic.misprints import one_digit_apart
from haidang.relations.page.page import Page
from haidang.relations.repeats.measures import Measure, Measures
from haidang.relations.repeats.near_values import Value
from haidang.text.patterns import regex

# One digit of two may differ by chance; two digits swapped hardly.
_SWAPPED_ONLY = 2
# From here on, chance alone hardly makes two values one slip apart.
_MANY_DIGITS = 4
_VERY_MANY = 5
_LONGEST = 13
# How many figures with nearly the same digits are compared.
_KEPT = 8
_MOST_VALUES = 2
_SURE_WORDS = 4
_FEW_WORDS = 2


def find_misprints(page: Page, slips: Collection[Value]) -> Iterator[tuple[Quantity, Quantity]]:
    """Each two figures of one measure that are one slip apart, the earlier first. Costs time linear in the figures.

    `slips` are the values that may be one slip from another.
    """
    measures = Measures(page)
    forms = _Forms(measures, page.quantities)
    written = [
        _telling(quantity, digits) if (quantity.unit, digits) in slips else ""
        for quantity, digits in zip(page.quantities, page.written, strict=True)
    ]
    near: dict[str, list[int]] = {}
    values: dict[tuple[str, Decimal], Quantity] = {}
    for index, quantity in enumerate(page.quantities):
        told = values.setdefault((quantity.unit, quantity.value), quantity)
        if not written[index] or (told is not quantity and same_noun(told.noun or "x", quantity.noun or "x")):
            continue  # its own value was told before: that is what it repeats
        for other in _alike(near, quantity, written[index], index):
            if not _one_slip(written[other], written[index]):
                continue
            digits = written[index]
            weight = len(digits) + (sorted(digits) == sorted(written[other]))
            if _one_measure(measures, page, other, index, weight) and not forms.filled_in(other, index):
                yield page.quantities[other], quantity
                break


def _telling(quantity: Quantity, digits: str) -> str:
    """The digits as written, where the value is plain and long enough to tell a slip."""
    plain = quantity.denominator is None and quantity.unit_from is None and quantity.qualifier in "=~"
    return digits if plain and _SWAPPED_ONLY <= len(digits) <= _LONGEST else ""


def _alike(near: dict[str, list[int]], quantity: Quantity, digits: str, index: int) -> list[int]:
    """Earlier figures whose digits become the same where one is left out of both; this one is kept for later ones."""
    found: set[int] = set()
    measured = f"{quantity.unit} {quantity.precision} "
    for at in range(len(digits)):
        key = measured + digits[:at] + digits[at + 1 :]
        kept = near.get(key)
        if kept is None:
            near[key] = [index]
        elif kept[-1] != index:
            found.update(kept)
            kept.append(index)
            del kept[:-_KEPT]
    return sorted(found, reverse=True)


def _one_slip(digits: str, others: str) -> bool:
    """Whether two rows of digits are one slip apart; of two digits only swapped ones tell."""
    if digits == others or len(digits) != len(others) or not one_digit_apart(digits, others):
        return False
    return len(digits) > _SWAPPED_ONLY or sorted(digits) == sorted(others)


def _one_measure(measures: Measures, page: Page, first: int, second: int, weight: int) -> bool:
    """Whether two figures surely are of one measure.

    `weight` is the number of digits, one more where two are swapped: the more, the fewer words are enough.
    """
    one, other = page.quantities[first], page.quantities[second]
    if one.is_count and not same_noun(one.noun, other.noun):
        return False
    said = measures.of(first)
    again = None if said is None else measures.of(second)
    if said is None or again is None:
        return False
    swapped = sorted(page.written[first]) == sorted(page.written[second])
    if (
        weight > _MANY_DIGITS
        and one.is_count
        and swapped
        and (_counts_all(measures, said, again, one, other) or _counts_all(measures, again, said, other, one))
    ):
        return True
    if not _comparable(said, again, weight) or not _same_words(said, again, weight):
        return False
    same_scope = bool(said.names) or (said.whole and again.whole)
    return same_scope or measures.section(first) == measures.section(second)


# "Vận động 5.260 hộ trong toàn xã", beside "Xã có 14 ấp, 5.260 hộ".
_OF_ALL = regex(r" (?:dân )?(?:trong |trên |của )?(?:toàn|cả|địa bàn) (?:xã|phường|huyện|tỉnh|thị|thành)")


def _counts_all(measures: Measures, bare: Measure, whole: Measure, one: Quantity, other: Quantity) -> bool:
    """Whether one figure is of a noun alone, and the other of all of that noun."""
    plain = not bare.apart and (bare.whole or not bare.names) and set(bare.words) <= set(one.noun.lower().split())
    return plain and (_OF_ALL.match(measures.text, other.end) is not None or _is_all(bare, whole, other))


def _is_all(bare: Measure, whole: Measure, other: Quantity) -> bool:
    """Whether both are said of all, the other of its noun alone: "Dân số toàn xã 7.863 nhân khẩu"."""
    same = bare.whole and whole.whole and bare.period == whole.period and not whole.apart and bare.names == whole.names
    return same and set(whole.words) <= {*other.noun.lower().split(), "dân"}


def _comparable(one: Measure, other: Measure, weight: int) -> bool:
    """Whether time and place do not part two measures."""
    if one.apart != other.apart or one.names != other.names or one.numbers != other.numbers:
        return False
    if one.times and other.times and not one.times & other.times:
        return False
    if one.period != other.period and (one.period and other.period):
        return False
    return one.period == other.period or weight >= _VERY_MANY or _is_said_alike(one, other)


def _is_said_alike(one: Measure, other: Measure) -> bool:
    """Whether many words are the same, so that a time which one alone tells hardly parts them."""
    return one.words == other.words and len(one.words) > _SURE_WORDS


def _same_words(one: Measure, other: Measure, weight: int) -> bool:
    """Whether the words of one are among those of the other, which says hardly more."""
    few, many = sorted((one.words, other.words), key=len)
    if not Counter(few) <= Counter(many):
        return False
    if len(few) >= _SURE_WORDS:
        return len(many) - len(few) <= len(few) - _FEW_WORDS
    if weight > _VERY_MANY and few and one.alone and other.alone and len(many) - len(few) <= _FEW_WORDS:
        return True
    enough = _MANY_DIGITS if one.whole or other.whole else _VERY_MANY + 1
    near = few == many or (len(few) > _FEW_WORDS and len(many) - len(few) <= _FEW_WORDS)
    if few == many and one.whole and other.whole:
        enough -= 1
    return one.alone and other.alone and len(few) >= _FEW_WORDS and near and weight >= enough


class _Forms:
    """Words that return with a third value: a form filled in for one place after the other. Read when asked for."""

    def __init__(self, measures: Measures, quantities: Sequence[Quantity]) -> None:
        self._measures = measures
        self._quantities = quantities
        self._values: dict[tuple[object, ...], set[Decimal]] = {}

    def filled_in(self, first: int, second: int) -> bool:
        """Whether the words of either figure are a form's."""
        if not self._values:
            for index in range(len(self._quantities)):
                self._values.setdefault(self._key(index), set()).add(self._quantities[index].value)
        return any(len(self._values[self._key(index)]) > _MOST_VALUES for index in (first, second))

    def _key(self, index: int) -> tuple[object, ...]:
        measure = self._measures.of(index)
        if measure is None:
            return (index,)
        return self._quantities[index].unit, measure.words, measure.apart, measure.period, measure.names
