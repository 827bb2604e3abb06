"""The numbers of a text and the pieces that recognisers share: reading one number with what follows it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from haidang.quantities.context import Before, look_before
from haidang.quantities.measures import Measure, read_measure
from haidang.quantities.not_quantities import dates_its_number, looks_like_year, names_its_number
from haidang.quantities.numerals import GROUPED, Marks, Numeral, marks_of, numbers_of, read_numeral
from haidang.quantities.qualifiers import qualifier_before, qualifier_behind
from haidang.quantities.quantity import Quantity, made
from haidang.quantities.times import is_duration, lasts_after_years
from haidang.quantities.words import number_in_words
from haidang.text.patterns import regex


class Page(NamedTuple):
    """A text with the places of its numbers and its habit of writing them."""

    text: str
    numbers: list[tuple[int, int]]
    marks: Marks

    def digits(self, index: int) -> str:
        """The number at `index` as written."""
        start, end = self.numbers[index]
        return self.text[start:end]

    def between(self, index: int) -> str:
        """What stands between the number at `index` and the next; "\\n" where there is none or it is far."""
        if index + 1 >= len(self.numbers):
            return "\n"
        start, end = self.numbers[index][1], self.numbers[index + 1][0]
        return self.text[start:end] if end - start <= 12 else "\n"

    def index_from(self, position: int, index: int) -> int:
        """The first number, from `index` on, that begins at `position` or later."""
        while index < len(self.numbers) and self.numbers[index][0] < position:
            index += 1
        return index


class Hit(NamedTuple):
    """One quantity read, or a refusal; `next` is the number to go on with."""

    quantity: Quantity | None
    next: int
    named: bool = False
    """Whether the number was refused as part of a name, so that a list of numbers behind it is refused too."""
    bare: bool = False
    """Whether the number has no unit of its own, so that the sentence may give it one."""


def page_of(text: str, numbers: list[tuple[int, int]] | None = None) -> Page:
    """Find the numbers of `text`; `numbers` are what `numbers_of` found in it."""
    numbers = numbers_of(text) if numbers is None else numbers
    heads = [one[0] for one, other in pairwise(numbers) if other[0] - one[1] == 1 and other[1] - other[0] >= 3]
    if heads and (grouped := list(_grouped(text, heads))):
        numbers = _with_grouped(numbers, grouped)
    return Page(text, numbers, marks_of(text[start:end] for start, end in numbers))


def _grouped(text: str, heads: list[int]) -> Iterator[tuple[int, int]]:
    """The numbers whose groups a space parts, among those that begin at `heads`."""
    end = 0
    for head in heads:
        found = GROUPED.match(text, head) if head >= end else None
        if found is None or not _is_one_number(text, *found.span()):
            continue
        end = found.end()
        yield from (found.span(part) for part in (1, 2) if found[part])


_LISTED_BEFORE = regex(r"\d(?:,| và| hoặc| giờ|h| phút| tháng| năm)? $")


def _is_one_number(text: str, start: int, end: int) -> bool:
    """Whether groups parted by spaces are beyond doubt one number: before a unit, and no name, year or list before."""
    measure = read_measure(text, end)
    if measure is None or not measure.known:
        return False
    before = look_before(text, start)
    first = text[start : text.index(" ", start)]
    if before.glued or _LISTED_BEFORE.search(before.window + " ") or names_its_number(before, first, False):
        return False
    if end - start > 8 or text.startswith("000", start + len(first) + 1):
        return True
    # "Thôn Đông 1 250 hộ": a name may end in a number; so may the mark that opens a paragraph be one.
    ahead = before.window[: len(before.window) - len(before.word)].rstrip(" -+*•|\"“'‘[")
    return not before.opens and (not before.capital or not ahead or ahead[-1] in ".;:,(!?")


def _with_grouped(numbers: list[tuple[int, int]], grouped: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """`numbers` with those in groups whole."""
    result: list[tuple[int, int]] = []
    whole = iter(grouped)
    start, end = next(whole)
    for number in numbers:
        while number[0] >= end and end >= 0:
            start, end = next(whole, (-1, -1))
        if start == number[0]:
            result.append((start, end))
        elif not start < number[0] < end:
            result.append(number)
    return result


def numeral_for(page: Page, digits: str, measure: Measure) -> Numeral:
    """The number of `digits`, read as fits its unit."""
    if digits.isdigit():
        return Numeral(Decimal(digits), 0)
    # "1,142 triệu lượt" are thousands of them.
    whole = (measure.counts or measure.unit.startswith("VND")) and measure.scale == 1
    return read_numeral(digits, whole=whole, share=measure.unit in ("%", "pp"), marks=page.marks)


# "02 (hai) công trình", "05 (năm) ngày".
_IN_BRACKETS = regex(r" ?\(([^()\d\n]{2,160})\)")

# "1.500.000.000 (một tỷ năm trăm triệu đồng)".
_AMOUNT_SAID = regex(r"(?:[Bb]ằng chữ ?:? ?)?(.{3,140}?) đồng(?: chẵn)?[./]*")


def measure_behind(page: Page, end: int) -> tuple[Measure | None, str]:
    """The unit or noun behind a number that ends at `end`, and the same number in words in brackets before it."""
    text = page.text
    if text.startswith(("(", " ("), end):
        found = _IN_BRACKETS.match(text, end)
        if found is not None and number_in_words(found[1]) is not None:
            return read_measure(text, found.end()), found[1].strip()
        if found is not None and (amount := _AMOUNT_SAID.fullmatch(found[1])) and number_in_words(amount[1]):
            return Measure("VND", Decimal(1), end), found[1].strip()
        return None, ""
    return read_measure(text, end), ""


_FUSED_WORDS = frozenset(
    "khoảng gần trên hơn là đạt với được có gồm ước bằng phí tích tăng giảm còn từ đến chiếm".split()
)


def fits(page: Page, index: int, before: Before, measure: Measure) -> bool:
    """Whether the number at `index` with `measure` behind it is a quantity, judged by what stands before it."""
    start, end = page.numbers[index]
    digits = page.text[start:end]
    if before.glued and not (before.word in _FUSED_WORDS or _lost_its_space(before, digits, measure)):
        return False
    if before.mark and not _fits_behind(page.text, start, before):
        return False
    if measure.is_time:
        return _time_fits(page, before, digits, measure)
    if measure.counts:
        return _count_fits(before, digits, measure)
    if before.word == "năm" and looks_like_year(digits):
        return False
    return not _programme(page.text, before, measure)


def _fits_behind(text: str, start: int, before: Before) -> bool:
    """Whether a number that begins at `start`, behind a mark, can be a quantity."""
    mark = text[start - 1]
    if mark in "/+.,_#" and not before.opens and not _may_follow(text, start):
        return False
    if mark == "-" and start > 1 and text[start - 2].isalpha():
        return False
    return before.mark != ":" or not before.window.endswith(_UNIT_LINES)


_UNIT_LINES = ("đơn vị:", "đơn vị tính:", "đvt:")
"""Behind these "1.000 đồng" is the unit of a table."""


def _lost_its_space(before: Before, digits: str, measure: Measure) -> bool:
    """Whether a space was lost before a share or an amount with decimals: "chế tạotăng1,36%"."""
    word = before.word
    return "," in digits and measure.unit in ("%", "VND") and word.endswith(_FUSED_ENDS) and word.isalpha()


_FUSED_ENDS = ("tăng", "giảm", "đạt", "khoảng", "là", "chiếm", "bằng", "hơn", "gần", "trên")


def _may_follow(text: str, start: int) -> bool:
    """Whether a mark may stand right before: "120 hộ/450 khẩu" are two counts, "(+22 ha)" is a change."""
    mark, before = text[start - 1], text[max(0, start - 2) : start - 1]
    return (mark == "/" and before.isalpha()) or (mark == "+" and before in ("(", " "))


def _time_fits(page: Page, before: Before, digits: str, measure: Measure) -> bool:
    if measure.unit == "tháng" and lasts_after_years(before, page.text, measure.end):
        return True
    if dates_its_number(before) or looks_like_year(digits) or measure.unit.endswith("/lần"):
        return False
    return is_duration(before, digits, measure.unit.partition("/")[0], page.text, measure.end)


def _count_fits(before: Before, digits: str, measure: Measure) -> bool:
    if names_its_number(before, digits, measure.known, measure.noun):
        return False
    if before.mark and before.mark in _QUOTES and not measure.known:
        # "3 cứng", "4 xung kích": slogans stand in quotation marks.
        return False
    if looks_like_year(digits) and not (measure.known and before.word not in _YEAR_WORDS):
        return False
    if measure.noun == "vụ" and before.word in ("lúa", "đất", "ruộng", "canh tác", "màu"):
        return False
    return measure.known or not before.capital or before.opens or digits[0] == "0" or len(digits) > 2


_QUOTES = frozenset("\"“'‘")
_YEAR_WORDS = frozenset("năm xuân đông thu hè vụ niên đến hết cuối đầu giữa khóa luật hiến sửa".split())


def _programme(text: str, before: Before, measure: Measure) -> bool:
    """Whether it is a programme's name: "dự án 5 triệu ha rừng"."""
    return before.two in ("dự án", "chương trình") and measure.unit == "m2" and text.startswith(" rừng", measure.end)


def build(
    page: Page,
    start: int,
    end: int,
    before: Before,
    measure: Measure,
    value: Numeral,
    *,
    to: Numeral | None = None,
    denominator: Decimal | None = None,
    words: str = "",
) -> Quantity:
    """The quantity from `start` to `end`, its values brought to the base unit and its qualifier read."""
    sign, said = qualifier_before(page.text, start)
    if sign == "=":
        sign, said = qualifier_behind(page.text, end)
    scale = measure.scale
    base = value.value * scale
    return made(
        start,
        end,
        page.text[start:end],
        base,
        measure.unit,
        value.step * scale if value.exponent else scale,
        sign,
        said,
        None if to is None else to.value * scale,
        measure.noun,
        None if denominator is None else base,
        denominator,
        words,
    )
