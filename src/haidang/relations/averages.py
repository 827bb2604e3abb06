"""Averages and rates against what they are the quotient of: "21 lớp với 688 học sinh, bình quân 32,8 học sinh/lớp"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic import exactly, product, ratio
from haidang.relations.bases import in_closed_bracket, is_change
from haidang.relations.misprints import is_misprint
from haidang.relations.page import Page
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.relations.relative import stated_rounded

_AVERAGE = r"(?:bình quân|trung bình|tính bình quân|tính ra|mật độ|bq)"
# "bình quân 32,8", "bình quân chung đạt 5,2", "mật độ dân số là 420", "đạt bình quân".
_SAID = re.compile(
    rf"\b{_AVERAGE}[^,;:.()\d]{{0,60}}$|\btỷ lệ (?:bác sĩ|giường bệnh|điều dưỡng)[^,;:.()\d]{{0,40}}$", re.IGNORECASE
)
# "bình quân mỗi hộ 5 triệu đồng", "trung bình 1 xã đạt 15,3 tiêu chí".
_OF_EACH = re.compile(
    rf"\b{_AVERAGE} ?(?:chung )?(?:mỗi|một|1|01|từng) (?P<noun>[^\W\d_]+)(?: [^\W\d_]+){{0,4}} ?$", re.IGNORECASE
)
# "bình quân 0,25 ha đất sản xuất/hộ", "trung bình 3 tỷ đồng một xã".
_EACH_BEHIND = re.compile(r"(?: [^\W\d_]+){0,4}(?: ?/ ?| mỗi | một | cho mỗi | trên mỗi )(?P<noun>[^\W\d_]+)")
_UNIT = re.compile(r"(?P<above>[^/]+)/(?:(?P<many>vạn|nghìn|ngàn|triệu|[\d.]+) )?(?P<below>[^\W_][^/]*)")
_MANY = {"vạn": 10_000, "nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000}
_AREAS = {"ha": Decimal(10_000), "km2": Decimal(1_000_000), "km²": Decimal(1_000_000), "m2": Decimal(1)}
_PEOPLE = frozenset("người dân khẩu nhân đầu lao".split())
_TIMES = frozenset({"ngày", "tháng", "giờ"})
# "mỗi xã 500 triệu đồng" is of each already.
_OF_ONE = re.compile(r"(?:mỗi|từng|(?:bình quân|trung bình)(?! cho| của)) [^,;:.()\d]{0,16}$")
_NAME = re.compile(r"[\d.]+ (?P<name>[^,;:.()\d]{0,40}?)(?= (?:là|đạt|có)\b|[,;:.()])")
_WORDS = ("ình quân", "rung bình", "ính ra", "ật độ", "bq ", "BQ ")
_LEAD = 80
_NEAR = 6
_LIKELY = (Decimal("0.4"), Decimal("2.5"))
_TELLING = 3
_LEAST_WORDS = 3
# Another time, another base, one of several kinds: the average is of figures that are not these.
_OTHER = re.compile(
    r"so với|cùng kỳ|tăng|giảm|năm trước|kế hoạch|mục tiêu|phấn đấu|tối đa|tối thiểu|không quá|từ|thêm|dự kiến"
    r"|định mức hỗ trợ"
)


@dataclass(frozen=True, slots=True)
class Average:
    """The figure at `index` that says how much of `above` falls on `worth` of `below`."""

    index: int
    value: Quantity
    above: str
    below: str
    worth: Decimal
    said: bool
    """Whether a word such as "bình quân" says that it is a quotient."""


def find_averages(page: Page) -> Iterator[Relation]:
    """Every average whose sentence, or the one before, states what was divided. Costs time linear in the text."""
    said = list(_places(page.text))
    for index, quantity in enumerate(page.quantities):
        if "/" not in quantity.unit:
            word = bisect_left(said, quantity.start)
            if not word or quantity.start - said[word - 1] > _LEAD:
                continue
        average = _read(page, index, quantity)
        if average is not None:
            relation = _decided(page, average)
            if relation is not None:
                yield relation


def _places(text: str) -> Iterator[int]:
    """Where a word stands that says of a figure without a rate that it is a quotient, in order."""
    yield from sorted(at for word in _WORDS for at in _all(text, word))


def _all(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _read(page: Page, index: int, quantity: Quantity) -> Average | None:
    if quantity.unit in ("%", "pp") or quantity.to is not None or quantity.denominator is not None:
        return None
    if "/" in quantity.unit:
        found = _UNIT.fullmatch(quantity.unit)
        if found is None:
            return None
        many = found["many"] or "1"
        worth = Decimal(_MANY[many] if many in _MANY else int(many.replace(".", "") or 1))
        return Average(index, quantity, found["above"], found["below"], worth, _is_said(page, index))
    lead = _lead(page, index)
    each = _OF_EACH.search(lead)
    if each is not None:
        return Average(index, quantity, quantity.unit, each["noun"].lower(), Decimal(1), True)
    behind = _EACH_BEHIND.match(page.text, quantity.end) if _SAID.search(lead) else None
    if behind is None:
        return None
    return Average(index, quantity, quantity.unit, behind["noun"].lower(), Decimal(1), True)


def _lead(page: Page, index: int) -> str:
    """The words before a figure in its sentence, back to 80 characters; figures before it end them."""
    start = page.quantities[index].start
    low = max(page.sentence_start(start), start - _LEAD)
    return page.text[low:start]


def _is_said(page: Page, index: int) -> bool:
    lead = _lead(page, index)
    if _SAID.search(lead) is not None or _OF_COUNT.search(lead) is not None:
        return True
    return "dân" in page.quantities[index].unit and _REACHES.search(lead) is not None


# "1.428 bác sĩ, dân số 1.190.000 người, đạt 12 bác sĩ/vạn dân".
_REACHES = re.compile(r"(?:đạt|tỷ lệ|tương đương|bằng)(?: là| khoảng)? $")
# "Định mức bình quân cho 05 xã đặc biệt khó khăn là".
_OF_COUNT = re.compile(rf"\b{_AVERAGE} (?:cho|của) \d+ [^,;:.()\d]{{0,50}}$", re.IGNORECASE)


def _decided(page: Page, average: Average) -> Relation | None:
    """The relation of the average: a pair of figures that gives it, else one that surely should."""
    above, below = _candidates(page, average)
    stated = stated_rounded(average.value)
    ways = [(one, other, _quotient(average, one, other)) for one in above for other in below if one is not other]
    for one, other, nominal in ways:
        computed = product(ratio(interval_of(one), interval_of(other)), exactly(_scale(average)))
        if nominal and computed.high is not None and stated.meets(computed):
            return _relation(average, one, other, nominal, Verdict.HOLDS, sure=True)
    if not average.said or _OTHER.search(_clause(page, average)):
        return None
    alone = len(above) == 1 and len(below) == 1
    for one, other, nominal in ways:
        sure = _is_sure(page, average, one, other, alone=alone)
        apart = average.value.value / nominal if nominal else Decimal(0)
        if (sure and _LIKELY[0] < apart < _LIKELY[1]) or _is_slip(average.value, nominal):
            return _relation(average, one, other, nominal, Verdict.FAILS, sure=sure)
    return None


def _clause(page: Page, average: Average) -> str:
    lead = _lead(page, average.index).lower()
    return lead[max(lead.rfind(mark) for mark in ",;:(") + 1 :]


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
_BRACKET = re.compile(r"[^,;:.()\d]{0,40}\((?:[^,;:.()\d]{0,40} )?")


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
