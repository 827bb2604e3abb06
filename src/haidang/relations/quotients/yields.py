"""Rates that two figures give in their own way: the yield of fields, and boys for each hundred girls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.interval import Interval, interval_of
from haidang.quantities.numerals import read_numeral
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import exactly, product, ratio
from haidang.relations.arithmetic.misprints import is_misprint, one_slip_off
from haidang.relations.arithmetic.mistyped import slips_behind
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket, is_change
from haidang.relations.percentages.relative import stated_rounded
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.patterns import regex

_HECTARE = Decimal(10_000)
_HUNDRED = Decimal(100)
_NEAR = 5
_TELLING = 100
_REACH = 400
_LIKELY = (Decimal("0.75"), Decimal("1.33"))
_YIELD = regex(r"năng suất[^,;:.()\d]{0,40}$", re.IGNORECASE)
_CROP = regex(r"sản lượng[^;:.()\d]{0,40}$", re.IGNORECASE)
# Of these only a part of the area bears: "cà phê 22.000 ha, năng suất 26 tạ/ha".
_PERENNIAL = regex(
    r"cà phê|cao su|chè|ăn quả|\bđiều\b|\btiêu\b|\bcam\b|bưởi|thu hoạch|kinh doanh|lâu năm|dừa|nhãn|vải|mía|\bxoài\b"
    r"|thủy sản|nuôi|cho sản phẩm",
    re.IGNORECASE,
)
# "108,6 trẻ trai/100 trẻ gái", "112 bé trai/100 bé gái", "110,2 nam/100 nữ".
_HUNDRED_GIRLS = regex(
    r"(?P<number>\d+(?:,\d+)?) ?(?:trẻ(?: sơ sinh)?|bé|cháu|em|trẻ em)?(?: là)? ?(?:trai|nam) ?/ ?100 ?"
    r"(?:trẻ(?: sơ sinh)?|bé|cháu|em|trẻ em)? ?(?:gái|nữ)"
)
_BOYS = regex(r"[\d.]+ ?(?:trẻ |bé |em )?(?:trai|nam)\b")
_GIRLS = regex(r"[\d.]+ ?(?:trẻ |bé |em )?(?:gái|nữ)\b")

# "1,7 triệu ha; năng suất 56,24 tạ/ha; sản lượng 9,8 tấn": a "nghìn" or "triệu" is lost.
_LOST = (Decimal(1000), Decimal(1000000))


def find_yields(page: Page) -> Iterator[Relation]:
    """Every yield beside its area and its crop, and every ratio of boys to girls beside their numbers."""
    if "/ha" in page.text:
        for index, quantity in enumerate(page.quantities):
            if quantity.unit == "kg/ha" and quantity.to is None:
                relation = _yield(page, index, quantity)
                if relation is not None:
                    yield relation
    if "/100" in page.text or "/ 100" in page.text:
        for found in _HUNDRED_GIRLS.finditer(page.text):
            relation = _boys(page, found)
            if relation is not None:
                yield relation


def _yield(page: Page, index: int, rate: Quantity) -> Relation | None:
    start = page.paragraph_start(rate.start)
    if not _YIELD.search(page.text, max(start, rate.start - 50), rate.start):
        return None
    areas = [at for at in _near(page, index, "m2") if page.quantities[at].start < rate.start]
    crops = [at for at in _near(page, index, "kg") if _CROP.search(_before(page, at))]
    said = stated_rounded(rate)
    for area in areas:
        for crop in crops:
            computed = _per_hectare(page.quantities[crop], page.quantities[area])
            if said.meets(_all_per(page.quantities[crop], page.quantities[area], _HECTARE)):
                return _relation(rate, page.quantities[crop], page.quantities[area], computed, Verdict.HOLDS)
    if len(crops) != 1 or not areas:
        return None
    whole, told = page.quantities[crops[0]], [page.quantities[at] for at in areas]
    if _PERENNIAL.search(page.text, start, rate.start):
        return _without_thousands(rate, whole, told)
    return _without_thousands(rate, whole, told) or _failing(page, rate, whole, told)


def _without_thousands(rate: Quantity, crop: Quantity, areas: list[Quantity]) -> Relation | None:
    """Where the crop would be right in thousands or millions of its unit."""
    for area in areas:
        if any(stated_rounded(rate).meets(_all_per(crop, area, _HECTARE * lost)) for lost in _LOST):
            return _relation(rate, crop, area, _per_hectare(crop, area), Verdict.FAILS)
    return None


def _failing(page: Page, rate: Quantity, crop: Quantity, areas: list[Quantity]) -> Relation | None:
    """Where one area is told, the crop must be of it; of several, one slip must part it from one."""
    for area in areas:
        computed = _per_hectare(crop, area)
        apart = rate.value / computed
        alone = len(areas) == 1 and area.start >= page.sentence_start(rate.start)
        likely = _LIKELY[0] < apart < _LIKELY[1]
        slip = _is_slip(rate, crop, area)
        if (alone and (likely or slip or _is_typed(rate, crop, area))) or (likely and slip):
            return _relation(rate, crop, area, computed, Verdict.FAILS)
    return None


def _is_typed(rate: Quantity, crop: Quantity, area: Quantity) -> bool:
    """Whether one digit, or two swapped, part the yield from what is gathered, or what is gathered from the yield."""
    if one_slip_off(rate.value, _per_hectare(crop, area), rate.precision):
        return True
    return any(slips_behind(product(interval_of(rate), exactly(_HUNDRED / _HECTARE)), crop, area))


def _is_slip(rate: Quantity, crop: Quantity, area: Quantity) -> bool:
    wanted = (
        (rate, _per_hectare(crop, area)),
        (crop, rate.value * area.value / _HECTARE),
        (area, crop.value / rate.value * _HECTARE),
    )
    return any(
        each.precision and each.value / each.precision >= _TELLING and is_misprint(each.value, value, each.precision)
        for each, value in wanted
    )


def _near(page: Page, index: int, unit: str) -> list[int]:
    """The figures of `unit` in the paragraph, a few before and behind, none of them a change or an aside."""
    rate = page.quantities[index]
    low, end = page.paragraph_start(rate.start), page.text.find("\n", rate.start)
    high = len(page.text) if end < 0 else end
    reach = range(max(0, index - _NEAR), min(len(page.quantities), index + 3))
    return [at for at in reach if _is_told(page, at, unit, low, high, rate.start)]


def _is_told(page: Page, at: int, unit: str, low: int, high: int, start: int) -> bool:
    quantity = page.quantities[at]
    if quantity.unit != unit or not low <= quantity.start < high or quantity.to is not None or quantity.value <= 0:
        return False
    if quantity.start > start and "; " in page.text[start : quantity.start].replace("; sản lượng", ""):
        return False
    return not is_change(page, at) and not in_closed_bracket(page, quantity, max(start, quantity.end + 1))


def _before(page: Page, index: int) -> str:
    start, before = page.quantities[index].start, page.quantities[index - 1].end if index else 0
    return page.text[max(before, start - 60) : start]


def _per_hectare(crop: Quantity, area: Quantity) -> Decimal:
    return crop.value / area.value * _HECTARE


def _all_per(crop: Quantity, area: Quantity, each: Decimal) -> Interval:
    """Every value that the one figure can have for `each` of the other."""
    return product(ratio(interval_of(crop), interval_of(area)), exactly(each))


def _boys(page: Page, found: re.Match[str]) -> Relation | None:
    """ "gồm 11.172 trẻ trai và 10.288 trẻ gái; tỷ số giới tính khi sinh 108,6 trẻ trai/100 trẻ gái"."""
    end = page.text.find("\n", found.end(), found.end() + _REACH)
    low = max(page.paragraph_start(found.start()), found.start() - _REACH)
    near = page.within(low, found.end() + _REACH if end < 0 else end)
    told = [each for each in near if each.end <= found.start() or each.start >= found.end()]
    boys = [each for each in told if _BOYS.match(page.text, each.start)]
    girls = [each for each in told if _GIRLS.match(page.text, each.start)]
    if len(boys) != 1 or len(girls) != 1 or not girls[0].value:
        return None
    numeral = read_numeral(found["number"])
    stated = Quantity(found.start(), found.end(), found[0], numeral.value, "", numeral.step)
    holds = stated_rounded(stated).meets(_all_per(boys[0], girls[0], _HUNDRED))
    verdict = Verdict.HOLDS if holds else Verdict.FAILS
    return _relation(stated, boys[0], girls[0], boys[0].value / girls[0].value * _HUNDRED, verdict)


def _relation(rate: Quantity, crop: Quantity, area: Quantity, nominal: Decimal, verdict: Verdict) -> Relation:
    places = (rate, crop, area)
    return Relation(
        Kind.RATIO,
        Connective.WHOLE,
        rate,
        (crop, area),
        verdict,
        None,
        nominal,
        min(place.start for place in places),
        max(place.end for place in places),
    )
