"""Averages and rates against what they are the quotient of: "21 lớp với 688 học sinh, bình quân 32,8 học sinh/lớp"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import exactly, product, ratio
from haidang.relations.arithmetic.misprints import is_misprint
from haidang.relations.arithmetic.mistyped import is_mistyped_product, slips_behind
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket, is_change
from haidang.relations.percentages.relative import stated_rounded
from haidang.relations.quotients.rates import Average, averages, clause_of
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.patterns import regex

_AREAS = {"ha": Decimal(10_000), "km2": Decimal(1_000_000), "km²": Decimal(1_000_000), "m2": Decimal(1)}
_PEOPLE = frozenset("người dân khẩu nhân đầu lao".split())
_TIMES = frozenset({"ngày", "tháng", "giờ"})
# "mỗi xã 500 triệu đồng" is of each already.
_OF_ONE = regex(r"(?:mỗi|từng|(?:bình quân|trung bình)(?! cho| của)) [^,;:.()\d]{0,16}$")
_NAME = regex(r"[\d.]+ (?P<name>[^,;:.()\d]{0,40}?)(?= (?:là|đạt|có)\b|[,;:.()])")
_NEAR = 6
_LIKELY = (Decimal("0.4"), Decimal("2.5"))
_TELLING = 3
_LEAST_WORDS = 3
_TEN, _HUNDRED = Decimal(10), Decimal(100)
# Another time, another base, one of several kinds: the average is of figures that are not these.
_OTHER = regex(
    r"so với|cùng kỳ|tăng|giảm|năm trước|kế hoạch|mục tiêu|phấn đấu|tối đa|tối thiểu|không quá|từ|thêm|dự kiến"
    r"|định mức hỗ trợ"
)


Way = tuple[Quantity, Quantity, Decimal]
"""What stands above and below the line, and what they give."""


def find_averages(page: Page) -> Iterator[Relation]:
    """Every average whose sentence, or the one before, states what was divided. Costs time linear in the text."""
    for average in averages(page):
        relation = _decided(page, average)
        if relation is not None:
            yield relation


def _decided(page: Page, average: Average) -> Relation | None:
    """The relation of the average: a pair of figures that gives it, else one that surely should."""
    above, below = _candidates(page, average)
    stated = stated_rounded(average.value)
    ways = [(one, other, _quotient(average, one, other)) for one in above for other in below if one is not other]
    for one, other, nominal in ways:
        computed = product(ratio(interval_of(one), interval_of(other)), exactly(_scale(average)))
        if nominal and stated.meets(computed):
            return _relation(average, one, other, nominal, Verdict.HOLDS, sure=True)
    if _OTHER.search(clause_of(page, average)):
        return None
    if not average.said:
        return _of_prices(page, average, ways)
    alone = len(above) == 1 and len(below) == 1
    for one, other, nominal in ways:
        sure = _is_sure(page, average, one, other, alone=alone)
        apart = average.value.value / nominal if nominal else Decimal(0)
        likely = _LIKELY[0] < apart < _LIKELY[1] or _is_typed(average, one, other)
        if (sure and likely) or _is_slip(average.value, nominal):
            return _relation(average, one, other, nominal, Verdict.FAILS, sure=sure)
    return None


def _of_prices(page: Page, average: Average, ways: Sequence[Way]) -> Relation | None:
    """The relation of a price beside a number and what all cost, of which one is mistyped: else they agree exactly.

    "góp 81,6 triệu đồng mua 62 bình (300 nghìn đồng/bình)": 18,6 triệu đồng.
    """
    sentence, end = page.sentence(average.value.start)
    if sum(each.unit == average.value.unit for each in page.within(sentence, end)) > 1:
        return None  # "tổng 1.560 triệu đồng (xây mới 50 triệu đồng/căn, sửa chữa 30 triệu đồng/căn)"
    for one, other, nominal in ways:
        here = one.start >= sentence and other.start >= sentence and other.value >= _TEN
        if here and is_mistyped_product(one, other, average.value, _scale(average)):
            return _relation(average, one, other, nominal, Verdict.FAILS, sure=False)
    return None


def _is_typed(average: Average, above: Quantity, below: Quantity) -> bool:
    """Whether one slip at the keys in a figure makes the average."""
    said = interval_of(average.value)
    share = product(said, exactly(_HUNDRED / _scale(average)))
    return any(slips_behind(share, above, below))


def _candidates(page: Page, average: Average) -> tuple[list[Quantity], list[Quantity]]:
    """What may stand above and below the line: the figures of its sentence, else those of the one before."""
    start = average.value.start
    sentence, paragraph = page.sentence_start(start), page.paragraph_start(start)
    above: list[Quantity] = []
    below: list[Quantity] = []
    for index in _around(page, average.index):
        quantity = page.quantities[index]
        if quantity.start < paragraph or not _is_plain(page, index, start):
            continue
        if quantity.start > start and not _same_sentence(page, average, quantity):
            continue
        if quantity.start < sentence and _has_own(above, sentence) and _has_own(below, sentence):
            continue
        if _is_above(average, quantity):
            above.append(quantity)
        if _is_below(average, quantity):
            below.append(quantity)
    behind = [each for each in above if each.start > start and _opens_bracket(page, average, each)]
    return behind or above, below


def _has_own(figures: list[Quantity], sentence: int) -> bool:
    return any(each.start >= sentence for each in figures)


# "bình quân 0,25 ha đất sản xuất/hộ (tổng diện tích cấp 15,5 ha)".
_BRACKET = regex(r"[^,;:.()\d]{0,40}\((?:[^,;:.()\d]{0,40} )?")


def _opens_bracket(page: Page, average: Average, quantity: Quantity) -> bool:
    return _BRACKET.fullmatch(page.text, average.value.end, quantity.start) is not None


def _around(page: Page, index: int) -> Iterator[int]:
    """The figures before, nearest first, then two behind."""
    yield from range(index - 1, max(-1, index - 1 - _NEAR), -1)
    yield from range(index + 1, min(len(page.quantities), index + 3))


def _same_sentence(page: Page, average: Average, quantity: Quantity) -> bool:
    between = page.text[average.value.end : quantity.start]
    return ". " not in between and "; " not in between and "\n" not in between


def _is_plain(page: Page, index: int, start: int) -> bool:
    quantity = page.quantities[index]
    if quantity.to is not None or quantity.denominator is not None or "/" in quantity.unit or not quantity.value:
        return False
    before = page.text[max(page.sentence_start(quantity.start), quantity.start - 24) : quantity.start].lower()
    if _OF_ONE.search(before):
        return False
    return not is_change(page, index) and not in_closed_bracket(page, quantity, start)


def _is_above(average: Average, quantity: Quantity) -> bool:
    if quantity.unit != average.above:
        return False
    return quantity.unit != "count" or _alike(quantity.noun, average.value.noun)


def _is_below(average: Average, quantity: Quantity) -> bool:
    if average.below in _AREAS:
        return quantity.unit == "m2"
    if average.below in _TIMES:
        return quantity.unit == average.below
    return quantity.unit == "count" and _alike(quantity.noun, average.below)


def _alike(noun: str, other: str) -> bool:
    one, two = _head(noun), _head(other)
    return bool(one) and (one == two or (one in _PEOPLE and two in _PEOPLE))


def _head(noun: str) -> str:
    """The first syllable of what is counted: "người" of "lượt người"."""
    return noun.lower().removeprefix("lượt ").partition(" ")[0]


def _scale(average: Average) -> Decimal:
    return _AREAS.get(average.below, Decimal(1)) * average.worth


def _quotient(average: Average, above: Quantity, below: Quantity) -> Decimal:
    return above.value / below.value * _scale(average)


def _is_sure(page: Page, average: Average, above: Quantity, below: Quantity, *, alone: bool) -> bool:
    """Whether both figures stand alone in the average's sentence, or the one before names what is divided."""
    sentence = page.sentence_start(average.value.start)
    if below.start < sentence:
        return False
    return alone if above.start >= sentence else _named_alike(page, above, below)


def _named_alike(page: Page, above: Quantity, below: Quantity) -> bool:
    """ "các xã đặc biệt khó khăn 38.420 triệu đồng ... cho 05 xã đặc biệt khó khăn"."""
    name = _NAME.match(page.text, below.start, below.end + 40)
    words = name["name"].split() if name else []
    return len(words) >= _LEAST_WORDS and " ".join(words) in page.text[max(0, above.start - 60) : above.start]


def _is_slip(stated: Quantity, nominal: Decimal) -> bool:
    """Whether one slip in a figure of enough digits parts the stated average from the one that was divided out."""
    if stated.qualifier != "=" or len(stated.value.normalize().as_tuple().digits) < _TELLING:
        return False
    return is_misprint(stated.value, nominal, stated.precision)


def _relation(
    average: Average, above: Quantity, below: Quantity, nominal: Decimal, verdict: Verdict, *, sure: bool
) -> Relation:
    places = (average.value, above, below)
    computed = product(ratio(interval_of(above), interval_of(below)), exactly(_scale(average)))
    return Relation(
        Kind.RATIO,
        Connective.WHOLE if sure else Connective.OPEN,
        average.value,
        (above, below),
        verdict,
        computed,
        nominal,
        min(place.start for place in places),
        max(place.end for place in places),
    )
