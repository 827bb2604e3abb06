"""One figure stated twice beside the same other figure, or said to be the one above.

"Trong 186 hộ thuê có 127 hộ ký hợp đồng", and elsewhere "trong 186 hộ thuê đất mới có 107 hộ ký hợp đồng".
"""

from __future__ import annotations

from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import same_noun
from haidang.relations.arithmetic.slips import digits_apart
from haidang.relations.page.page import Page
from haidang.relations.repeats.measures import PERIOD, names_in, telling
from haidang.text.patterns import regex

Pair = tuple[Quantity, Quantity]
Key = tuple[object, ...]

_LEAST_WHOLE = 20
_REACH = 60
_BETWEEN = regex(r"[^;.:()\n\d]{0,60}")
# Of the part: what it had at another time, or one of several.
_APART = regex(r"(?<!\w)(?:tăng|giảm|thêm|còn|chưa|không|lên|xuống|mỗi|đợt|lần|trước|kế hoạch|phấn đấu)(?!\w)")
_BEHIND = regex(r"[^,;:.()\n|\d]{0,50}(?!\w)")
_LEAST_WORDS, _MOST_WORDS = 2, 4
_ABOVE = regex(r"[^,;:.()\n|\d]{0,24}?(?:nói|nêu|kể) trên(?!\w)")
_FAR = 2000
_BACK = 30
# A share stands between a figure and the fraction that tells it again.
_BEFORE_IT = 2


def find_beside(page: Page) -> Iterator[Pair]:
    """Each two parts of one whole, of the same words, and each figure "nói trên" with the one it surely means."""
    told: dict[Key, tuple[Quantity, frozenset[str], frozenset[str]]] = {}
    for index, quantity in enumerate(page.quantities):
        key = _key(page, index)
        if key is None:
            continue
        sentence = page.text[page.sentence_start(quantity.start) : quantity.end + 60]
        period = frozenset(found[0] for found in PERIOD.finditer(sentence.lower()))
        names = names_in(sentence)
        before = told.setdefault(key, (quantity, period, names))
        if before[0] is not quantity and before[1] == period and (before[2] == names or not (before[2] and names)):
            yield before[0], quantity
    yield from _in_brackets(page)
    if any(words in page.text for words in ("nói trên", "nêu trên", "kể trên")):
        yield from _said_above(page)


def _in_brackets(page: Page) -> Iterator[Pair]:
    """Each figure of which a share is told, and the fraction behind: "2.740 ha, bằng 75% diện tích (2.740/3.654 ha)".

    The part of the fraction is the figure, or one slip from it; "120 cơ sở, đạt 75% (90/120 cơ sở)" tells of the whole.
    """
    for index, fraction in enumerate(page.quantities):
        if index < _BEFORE_IT or fraction.denominator is None or page.text[fraction.start - 1] != "(":
            continue
        share, figure = page.quantities[index - 1], page.quantities[index - _BEFORE_IT]
        if share.unit != "%" or figure.unit != fraction.unit or figure.denominator is not None or figure.to is not None:
            continue
        near = figure.start >= page.sentence_start(fraction.start) and fraction.start - share.end < _REACH
        if near and figure.precision == fraction.precision and _is_told_again(figure, fraction):
            yield figure, fraction


def _is_told_again(figure: Quantity, fraction: Quantity) -> bool:
    """Whether a figure is the part of a fraction, or one slip from it and not its whole."""
    if figure.value == fraction.value or not figure.precision:
        return figure.value == fraction.value
    if figure.is_count and not same_noun(figure.noun, fraction.noun):
        return False  # "12 hộ nghèo, đạt 88,2% (15/17 xã)"
    digits = [str(int(each.value / each.precision)) for each in (figure, fraction)]
    return figure.value != fraction.denominator and digits_apart(*digits, neighbours=True) is not None


def _key(page: Page, index: int) -> Key | None:
    """The whole and the words behind the part; None where either is missing or it is no plain part."""
    part = page.quantities[index]
    if part.unit != "count" or part.to is not None:
        return None
    if part.denominator is not None:
        whole, noun = part.denominator, part.noun
    elif index and _is_whole(page, page.quantities[index - 1], part):
        whole, noun = page.quantities[index - 1].value, page.quantities[index - 1].noun
    else:
        return None
    lead = page.text[max(page.sentence_start(part.start), part.start - 60) : part.start].lower()
    said = _BEHIND.match(page.text, part.end)
    behind = telling(said[0].lower())[:_MOST_WORDS] if said else []
    if whole < _LEAST_WHOLE or len(behind) < _LEAST_WORDS or _APART.search(lead):
        return None
    return whole, noun.lower().split(" ")[0], tuple(behind)


def _is_whole(page: Page, whole: Quantity, part: Quantity) -> bool:
    if (
        part.start - whole.end > _REACH
        or whole.unit != "count"
        or whole.to is not None
        or whole.denominator is not None
        or whole.value < part.value
    ):
        return False
    between = _BETWEEN.fullmatch(page.text, whole.end, part.start)
    return between is not None and "có" in between[0].lower().split() and same_noun(whole.noun, part.noun)


def _said_above(page: Page) -> Iterator[Pair]:
    for index, quantity in enumerate(page.quantities):
        if quantity.denominator is None and quantity.to is None and quantity.unit != "%":
            if _ABOVE.match(page.text, quantity.end):
                meant = _meant(page, index)
                if meant is not None:
                    yield meant, quantity


def _meant(page: Page, index: int) -> Quantity | None:
    """The figure above that a figure "nói trên" is: an equal one, or else the one whose words it repeats."""
    quantity = page.quantities[index]
    low = page.sentence_start(quantity.start)
    own = set(telling(page.text[max(low, quantity.start - 80) : quantity.start].lower()))
    alike = []
    for at in range(index - 1, max(-1, index - 1 - _BACK), -1):
        other = page.quantities[at]
        if quantity.start - other.start > _FAR:
            break
        if other.unit != quantity.unit or not same_noun(other.noun or "x", quantity.noun or "x"):
            continue
        if other.value == quantity.value:
            return other
        before = max(page.sentence_start(other.start), page.quantities[at - 1].end if at else 0)
        words = set(telling(page.text[max(before, other.start - 60) : other.start].lower()))
        if len(words) >= _LEAST_WORDS and words <= own and other.denominator is None:
            alike.append(other)
    return alike[0] if len(alike) == 1 else None
