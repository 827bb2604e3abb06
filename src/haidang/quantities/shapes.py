"""The shapes of a quantity that begins at a number: fraction, range, compound, plain. One function a shape."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from haidang.quantities.context import Before
from haidang.quantities.measures import SEXES, Measure, half_behind, power_said, read_measure
from haidang.quantities.not_quantities import is_day_and_month, is_scale_or_idiom, looks_like_year, names_its_number
from haidang.quantities.numerals import Numeral
from haidang.quantities.page import Hit, Page, build, fits, measure_behind, numeral_for
from haidang.quantities.quantity import Quantity
from haidang.text.patterns import regex
from haidang.text.values import replace

_SLASHES = frozenset({"/", " / ", "/ ", " /"})
_DASHES = frozenset({"-", " - ", "- ", " -", "÷", " ÷ ", " ~ ", "~"})
_UNTIL = frozenset({" đến ", " tới ", " đến khoảng ", " đến gần ", " đến dưới "})

# "22,656 tỷ đồng [4]/12,9 tỷ đồng", "3.071 TTHC/4.888 TTHC".
_STROKE = regex(r" ?(?:\[\d{1,3}\])? ?/ ?(?=\d)")
# "107 trai/100 gái", "112 bé trai trên 100 bé gái": a ratio, of which neither side is a count.
_HUNDRED = regex(r" ?(?:/|trên|so với) ?100 ?(?:bé )?(?:trai|gái|nam|nữ)\b")


def fraction(page: Page, index: int, before: Before) -> Hit | None:
    """`15/17 công trình`, `12.375,3/10.200 triệu đồng`: one unit behind both numbers."""
    if page.between(index) not in _SLASHES:
        return None
    start = page.numbers[index][0]
    second_end = page.numbers[index + 1][1]
    first, second = page.digits(index), page.digits(index + 1)
    after = page.text[second_end : second_end + 24]
    refused = Hit(None, index + 2)
    if after[:1] == "/" or is_scale_or_idiom(before, first, second, after.strip(" ").split("\n")[0]):
        return refused
    measure, _ = measure_behind(page, second_end)
    if measure is None or measure.is_time:
        return _bare_fraction(page, index, before) or refused
    if is_day_and_month(before, first, second, measure.known):
        return refused
    if looks_like_year(second) and not (measure.known and first > "12"):
        return refused
    if not fits(page, index, before, measure):
        return refused
    return Hit(_divided(page, start, measure.end, before, measure, (first, second)), index + 2)


def _divided(page: Page, start: int, end: int, before: Before, measure: Measure, parts: tuple[str, str]) -> Quantity:
    value = numeral_for(page, parts[0], measure)
    whole = numeral_for(page, parts[1], measure)
    return build(page, start, end, before, measure, value, denominator=whole.value * measure.scale)


_OUT_OF = regex(r" trên (?:tổng số |tổng )?(?=\d)")


def out_of(page: Page, index: int, before: Before) -> Hit | None:
    """`3 trên 5 xã`, `7 trên tổng số 9 tiêu chí`: a fraction in words."""
    start, end = page.numbers[index]
    found = _OUT_OF.match(page.text, end) if page.text.startswith(" trên ", end) else None
    if found is None:
        return None
    first, second = page.digits(index), page.digits(index + 1)
    measure, _ = measure_behind(page, page.numbers[index + 1][1])
    if measure is None or not measure.counts or not measure.known or not fits(page, index, before, measure):
        return None
    if looks_like_year(first) or not (first.isdigit() and second.isdigit()) or int(first) > int(second):
        return None
    return Hit(_divided(page, start, measure.end, before, measure, (first, second)), index + 2)


# A fraction without a noun counts where something says so: "đạt 15/19", "hoàn thành 7/9", "tỷ lệ 5/6 (83,3%)".
_SHARE_BEHIND = regex(r" ?(?:\(|=|\(=|, đạt|, bằng|, chiếm|đạt|\((?:đạt|bằng|chiếm)|bằng)(?: tỷ lệ)? ?\d+(?:,\d+)? ?%")
_WHOLE = regex(r"\d+|\d{1,3}(?:\.\d{3})+")
_BARE_FRACTION_WORDS = frozenset("đạt được là có còn thành với trên bằng".split())


def _bare_fraction(page: Page, index: int, before: Before) -> Hit | None:
    first, second = page.digits(index), page.digits(index + 1)
    if not (_WHOLE.fullmatch(first) and _WHOLE.fullmatch(second)) or looks_like_year(second):
        return None
    shared = _SHARE_BEHIND.match(page.text, page.numbers[index + 1][1]) is not None
    if not shared and before.word not in _BARE_FRACTION_WORDS and before.mark not in (":", "(") and not before.opens:
        return None
    if int(first.replace(".", "")) > int(second.replace(".", "")):
        return None
    if is_day_and_month(before, first, second, shared or before.word in ("đạt", "thành")):
        return None
    if before.opens and page.text[page.numbers[index + 1][1]] != " ":
        return None
    start, end = page.numbers[index][0], page.numbers[index + 1][1]
    if page.text[end : end + 1] in "-/" and page.text[end : end + 1]:
        return None
    bare = Measure("count", Decimal(1), end)
    return Hit(_divided(page, start, end, before, bare, (first, second)), index + 2)


def span_of_two(page: Page, index: int, before: Before) -> Hit | None:
    """`36-37 triệu`, `từ 5 đến 7 ha`: a range with its unit behind the second number."""
    gap = page.between(index)
    if gap not in _DASHES and gap not in _UNTIL:
        return None
    start = page.numbers[index][0]
    first, second = page.digits(index), page.digits(index + 1)
    second_end = page.numbers[index + 1][1]
    if page.text[second_end : second_end + 1] == "/" and page.text[second_end + 1 : second_end + 2].isdigit():
        return Hit(None, index + 3, named=True) if gap == "-" and len(second) <= 2 else None
    measure, _ = measure_behind(page, second_end)
    if measure is None or not fits(page, index, before, measure):
        return None
    low, high = numeral_for(page, first, measure), numeral_for(page, second, measure)
    if low.value >= high.value:
        return None
    finer = low if low.exponent < high.exponent else high
    return Hit(build(page, start, measure.end, before, measure, Numeral(low.value, finer.exponent), to=high), index + 2)


def split_decimals(page: Page, index: int, before: Before) -> Hit | None:
    """`80, 68%`: a space slipped in behind the decimal comma."""
    if page.between(index) != ", " or (not before.word and before.mark not in (":", "(")):
        return None
    first, second = page.digits(index), page.digits(index + 1)
    if not (first.isdigit() and second.isdigit()) or len(first) > 3 or len(second) > 2:
        return None
    start, end = page.numbers[index][0], page.numbers[index + 1][1]
    if "lần lượt" in before.window or "tương ứng" in before.window or names_its_number(before, first, False):
        return None
    measure = read_measure(page.text, end)
    if measure is None or measure.counts or measure.unit == "m2" or measure.is_time:
        return None
    value = Numeral(Decimal(f"{first}.{second}"), -len(second))
    return Hit(build(page, start, measure.end, before, measure, value), index + 2)


def plain(page: Page, index: int, before: Before) -> Hit | None:
    """One number with its unit or noun, and what may be joined behind it."""
    start, end = page.numbers[index]
    measure, words = measure_behind(page, end)
    if measure is None:
        return None
    if measure.noun.lower() in SEXES and (ratio := _HUNDRED.match(page.text, measure.end)) is not None:
        return Hit(None, page.index_from(ratio.end(), index + 1))
    if not fits(page, index, before, measure):
        return Hit(None, index + 1, named=measure.counts)
    after = page.index_from(measure.end, index + 1)
    value = numeral_for(page, page.digits(index), measure)
    joined = _joined(page, index, before, measure, value, after) if after < len(page.numbers) else None
    if joined is not None:
        return joined
    half = half_behind(page.text, measure)
    if half:
        value, measure = Numeral(value.value + Decimal("0.5"), min(value.exponent, -1)), measure._replace(end=half)
    if before.mark == "-" and not measure.counts and _is_minus(page.text, start):
        start, value = start - 1, Numeral(-value.value, value.exponent)
    quantity = build(page, start, measure.end, before, measure, value, words=words)
    return Hit(quantity, after)


_MINUS = regex(r"[^\W\d_] -$")


def _is_minus(text: str, start: int) -> bool:
    """As in "tăng trưởng -2,5%": a dash right before the digits and behind a word; "tăng 5 -7%" is a range."""
    return _MINUS.search(text, max(0, start - 3), start) is not None


def _joined(page: Page, index: int, before: Before, measure: Measure, value: Numeral, after: int) -> Hit | None:
    """What stands directly behind a quantity and belongs to it: a smaller amount, a base, an upper end."""
    gap = page.text[measure.end : page.numbers[after][0]]
    if len(gap) > 8:
        return None
    if not gap:
        return _metres(page, index, before, measure, value, after)
    if gap == " " and measure.scale > 1:
        return _compound(page, index, before, measure, value, after)
    if gap.strip(" ")[:1] in ("/", "[") and (found := _STROKE.match(page.text, measure.end)) is not None:
        return _over(page, index, before, measure, value, page.index_from(found.end(), after))
    if gap in _DASHES or (gap in _UNTIL and before.word == "từ"):
        return _up_to(page, index, before, measure, value, after)
    return None


def _metres(page: Page, index: int, before: Before, measure: Measure, value: Numeral, after: int) -> Hit | None:
    """`1m65`: the decimals of a length stand behind its unit."""
    start, end = page.numbers[after]
    digits = page.digits(after)
    if measure.unit != "m" or page.text[start - 1] != "m" or measure.scale != 1 or value.exponent:
        return None
    if len(digits) > 2 or not digits.isdigit() or page.text[end : end + 1].isalnum():
        return None
    value = Numeral(value.value + Decimal(f"0.{digits}"), -len(digits))
    return Hit(build(page, page.numbers[index][0], end, before, measure, value), after + 1)


def _compound(page: Page, index: int, before: Before, measure: Measure, value: Numeral, after: int) -> Hit | None:
    """`2 tỷ 350 triệu`, `825 tỷ 776 triệu đồng`, `9 triệu 410 nghìn con`."""
    gap = page.text[measure.end : page.numbers[after][0]]
    start, total, step = page.numbers[index][0], value.value * measure.scale, value.step * measure.scale
    last = measure
    while gap == " " and last.bare_money and last.scale > 1 and after < len(page.numbers):
        smaller = read_measure(page.text, page.numbers[after][1])
        if smaller is None or not _follows(page.text, last, smaller, page.numbers[after][1]):
            break
        part = numeral_for(page, page.digits(after), smaller)
        said = power_said(page.text, page.numbers[after][1])
        worth = Decimal(1) if smaller.unit == "VND" else smaller.scale.scaleb(-said)
        total, step, last = total * worth + part.value * smaller.scale, part.step * smaller.scale, smaller
        after = page.index_from(last.end, after + 1)
        gap = page.text[last.end : page.numbers[after][0]] if after < len(page.numbers) else ""
    if last is measure:
        return None
    quantity = build(page, start, last.end, before, last._replace(scale=Decimal(1)), value)
    return Hit(replace(quantity, value=total, precision=step), after)


def _follows(text: str, larger: Measure, smaller: Measure, at: int) -> bool:
    """Whether `smaller`, whose words begin at `at`, can be said behind `larger` as the rest of one amount."""
    if smaller.unit == "VND":
        return smaller.scale < larger.scale
    power = power_said(text, at)
    return power > 0 and Decimal(1).scaleb(power) < larger.scale


def _over(page: Page, index: int, before: Before, measure: Measure, value: Numeral, after: int) -> Hit | None:
    """`3.071 TTHC/4.888 TTHC`, `22,656 tỷ đồng [4]/12,9 tỷ đồng`."""
    if after >= len(page.numbers):
        return None
    base = read_measure(page.text, page.numbers[after][1])
    if base is None:
        return None
    if base.unit != measure.unit or base.noun.lower() != measure.noun.lower():
        return None
    whole = numeral_for(page, page.digits(after), base)
    start = page.numbers[index][0]
    quantity = build(page, start, base.end, before, measure, value, denominator=whole.value * base.scale)
    return Hit(quantity, page.index_from(base.end, after + 1))


def _up_to(page: Page, index: int, before: Before, measure: Measure, value: Numeral, after: int) -> Hit | None:
    """`10% - 15%`, `từ 5 triệu đồng đến 10 triệu đồng`."""
    upper = read_measure(page.text, page.numbers[after][1])
    if upper is None or upper.noun.lower() != measure.noun.lower():
        return None
    if upper.unit != measure.unit and not upper.unit.startswith(measure.unit + "/"):
        return None
    high = numeral_for(page, page.digits(after), upper)
    if high.value * upper.scale <= value.value * measure.scale:
        return None
    start = page.numbers[index][0]
    quantity = build(page, start, upper.end, before, measure, value)
    finer = min(quantity.precision, high.step * upper.scale)
    quantity = replace(quantity, unit=upper.unit, to=high.value * upper.scale, precision=finer)
    return Hit(quantity, page.index_from(upper.end, after + 1))


Recogniser = Callable[[Page, int, Before], Hit | None]
_ALONE: tuple[Recogniser, ...] = (plain, out_of)
_BY_GAP: dict[str, tuple[Recogniser, ...]] = {
    **dict.fromkeys(_SLASHES, (fraction, *_ALONE)),
    **dict.fromkeys(_DASHES | _UNTIL, (span_of_two, *_ALONE)),
    ", ": (*_ALONE, split_decimals),
}


def recognisers(gap: str) -> tuple[Recogniser, ...]:
    """What a number can be that `gap` parts from the next one, in the order in which it is tried."""
    return _BY_GAP.get(gap, _ALONE)
