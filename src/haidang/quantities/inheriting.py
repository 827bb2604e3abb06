"""Bare numbers that take their unit from the sentence: "giảm từ 5,2% xuống 3,1", "thu 120 tỷ đồng, chi 98"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.context import Before, clause_start, look_before
from haidang.quantities.listing import goes_on, lists_on, runs_parallel, splits_in_brackets, stands_below
from haidang.quantities.measures import Measure
from haidang.quantities.not_quantities import looks_like_year, names_its_number
from haidang.quantities.nouns import noun_of
from haidang.quantities.numerals import GROUPED, LONGEST, NUMBER, read_numeral
from haidang.quantities.page import Page
from haidang.quantities.qualifiers import qualifier_before
from haidang.quantities.quantity import Quantity
from haidang.text.patterns import regex

_REACH = 200
"""Characters between a number and the quantity whose unit it takes."""

# What may stand behind a number without a unit of its own.
_STOPS = regex(r" ?(?:[,;()\n]|\.(?!\d)|$)| (?:và|còn|so với|của)\b")
_DONE = regex(
    r" (?:đã|đang|chưa|không|được|hoàn thành|đạt|còn|bị|quá hạn|đúng hạn|trước hạn|trong hạn|chậm|mới|nam|nữ|thuộc|do|ở"
    r"|tại)\b"
)

# "từ 5,2% xuống 3,1", "từ 5,2% năm 2020 xuống còn 3,1", "từ 15 phường, xã còn 13".
_CHANGE = regex(
    r"(?:, [^\d,;.:()\n]{1,16}?)? (?:(?:năm|tháng|quý|vào|cuối|đầu|trong|của) [^,;.:()\n]{1,30}? )?"
    r"(?:xuống|lên|còn|sang)(?: còn| đến| tới| mức)? ?"
)
_LABEL = regex(r"(?:^|[\s(,;:-])(?:tổng số|số lượng|số)(?: lượng)? ([^\d,;:.()\n]{2,44}?)(?: là| đạt| có| hiện có)?:?$")
_NOT_AMOUNTS = regex(
    r"(?:điện thoại|tài khoản|hiệu|tờ|thửa|định danh|máy|nhà|báo danh|thứ tự|quyết định|công văn|hóa đơn)"
)
_LISTED = frozenset({", ", " và ", "; ", " , ", " hoặc ", " hay "})
_JOINS = frozenset("/+-_[.")
_OPENERS = frozenset("gồm có là và còn với đó".split())


def inherit(page: Page, found: list[Quantity], bare: list[int]) -> list[Quantity]:
    """The numbers at the indexes `bare` whose unit the sentence gives beyond doubt, as quantities, in order."""
    starts = [quantity.start for quantity in found]
    taken: list[Quantity] = []
    for index in bare:
        start = page.numbers[index][0]
        near = bisect_left(starts, start)
        before_it, beyond = _last_before(page.text, taken, found, near)
        after_it = found[near] if near < len(found) else None
        quantity = _inherited(page, index, before_it, beyond, after_it)
        if quantity is not None:
            taken.append(quantity)
    return taken


def _last_before(text: str, taken: list[Quantity], found: list[Quantity], near: int) -> tuple[Quantity | None, int]:
    """The quantity before, and where it ends with the share in brackets behind it: "tốt 12 (26,7%), khá 20"."""
    last = found[near - 1] if near else None
    if last is None or (taken and taken[-1].start > last.start):
        return (taken[-1], taken[-1].end) if taken else (None, 0)
    if last.unit == "%" and text[last.end : last.end + 1] == ")":
        owner = taken[-1] if taken else None
        if near > 1 and (owner is None or found[near - 2].start > owner.start):
            owner = found[near - 2]
        if owner is not None and text[owner.end : last.start].strip(" ") in _SHARE_OPENS:
            return owner, last.end + 1
    return last, last.end


_SHARE_OPENS = frozenset({"(", "(chiếm", "(đạt", "(bằng", "(tỷ lệ", "(đạt tỷ lệ", "(chiếm tỷ lệ", "(="})


def _inherited(
    page: Page, index: int, last: Quantity | None, beyond: int, following: Quantity | None
) -> Quantity | None:
    text = page.text
    start, end = page.numbers[index]
    digits = text[start:end]
    if end - start > LONGEST or looks_like_year(digits):
        return None
    before = look_before(text, start)
    if before.glued or names_its_number(before, digits, False) or (start and text[start - 1] in "/+-.,_["):
        return None
    for measure, source in _sources(page, index, before, last, beyond, following):
        return _build(page, start, end, measure, source)
    return None


def _sources(
    page: Page, index: int, before: Before, last: Quantity | None, beyond: int, following: Quantity | None
) -> Iterator[tuple[Measure, tuple[int, int]]]:
    """Where the unit can come from, the surest first."""
    text = page.text
    start, end = page.numbers[index]
    stops = _STOPS.match(text, end) is not None
    near = last is not None and start - last.end <= _REACH and "\n" not in text[last.end : start]
    if following is not None and _changes_into(text, before, end, following):
        yield _of(text, following)
    if near and last is not None:
        if stops and before.word and _CHANGE.fullmatch(text, last.end, start) and not _is_point(last):
            yield _of(text, last)
        labelled = before.word or before.mark == ":"
        if stops and labelled and (splits_in_brackets(text, last, start) or goes_on(text, last, beyond, start)):
            yield _of(text, last)
        if stops and before.word and runs_parallel(text, last, start):
            yield _of(text, last)
        if stops and labelled and not before.two.endswith(_HARMED) and lists_on(text, last, beyond, start, end):
            yield _of(text, last)
        if last.is_count and _is_state(text, before, end) and clause_start(text, start) <= last.end:
            yield _of(text, last)
    elif last is not None and stands_below(text, last, start, end):
        yield _of(text, last)
    if following is not None and _is_listed_before(page, index, before, following):
        yield _of(text, following)
    if stops:
        yield from _casualties(before, start)
        yield from _labelled(before, start)


def _is_point(quantity: Quantity) -> bool:
    return quantity.unit == "pp"


def _changes_into(text: str, before: Before, end: int, following: Quantity) -> bool:
    """As in "từ 5,2 xuống 3,1%": the unit stands behind the second number."""
    if before.word != "từ" or following.start - end > 40:
        return False
    return _CHANGE.fullmatch(text, end, following.start) is not None


def _is_state(text: str, before: Before, end: int) -> bool:
    """As in "9 đã hoàn thành, 4 đang thực hiện" behind "13 nhiệm vụ, gồm"."""
    return (before.mark in (":", ",", ";", "(") or before.word in _OPENERS) and _DONE.match(text, end) is not None


def _is_listed_before(page: Page, index: int, before: Before, following: Quantity) -> bool:
    """As in "lần lượt là 80, 68 và 75%", "70, 75, 80 tuổi", "3 và 5 xã": one unit behind the last of several."""
    if page.between(index) not in _LISTED:
        return False
    first = at = index
    while first and first > index - 8 and page.between(first - 1) in _LISTED:
        first -= 1
    while at < index + 8 and page.between(at) in _LISTED:
        at += 1
        if page.numbers[at][0] == following.start:
            return _is_one_list(page, first, at, before if first == index else None)
    return False


def _is_one_list(page: Page, first: int, last: int, before: Before | None) -> bool:
    """Whether the numbers from `first` to `last` are said of one thing: three of them, or two with "và"."""
    start = page.numbers[first][0]
    if "lần lượt" in page.text[max(0, start - 40) : page.numbers[last][0]].lower():
        return True
    if last - first < 2 and page.between(last - 1) not in (" và ", " hoặc ", " hay "):
        return False
    before = before or look_before(page.text, start)
    named = names_its_number(before, page.digits(first), False) or before.glued or before.mark in _JOINS
    return not named and (not before.capital or before.window == before.word)


def _casualties(before: Before, start: int) -> Iterator[tuple[Measure, tuple[int, int]]]:
    """As in "tai nạn 41 vụ, chết 19, bị thương 37": people, though nobody says so."""
    if before.two.endswith(_HARMED):
        yield Measure("count", Decimal(1), 0, "người"), (start - len(before.word) - 1, start - 1)


_HARMED = ("chết", "tử vong", "bị thương", "mất tích")


def _labelled(before: Before, start: int) -> Iterator[tuple[Measure, tuple[int, int]]]:
    """As in "Tổng số văn bản: 125", "Số hồ sơ tiếp nhận là 1.234": counts of what the label names."""
    window = before.window.rstrip(" ")
    if "số" not in window:
        return
    label = _LABEL.search(window)
    if label is None or _NOT_AMOUNTS.match(label[1]):
        return
    words = label[1].split(" ")
    count, known = noun_of(words, words)
    if count and known:
        noun = " ".join(words[:count])
        at = start - (len(before.window) - label.start(1)) - 1
        yield Measure("count", Decimal(1), 0, noun), (at, at + len(noun))


def _of(text: str, giver: Quantity) -> tuple[Measure, tuple[int, int]]:
    """The measure of `giver` and where its words stand."""
    numeral_end = giver.start
    while numeral_end < giver.end and (text[numeral_end].isdigit() or text[numeral_end] in ".,- /"):
        numeral_end += 1
    if giver.unit_from is not None:
        place = giver.unit_from
    else:
        place = (numeral_end, giver.end)
    digits = giver.precision
    scale = Decimal(1)
    if not giver.is_count:
        grouped = GROUPED.match(text, giver.start, numeral_end)
        written = grouped or NUMBER.search(text, giver.start, numeral_end)
        stated = read_numeral(written[1 if grouped else 0], share=giver.unit in ("%", "pp")) if written else None
        scale = digits / stated.step if stated is not None else Decimal(1)
    return Measure(giver.unit, scale, giver.end, giver.noun), place


def _build(page: Page, start: int, end: int, measure: Measure, source: tuple[int, int]) -> Quantity:
    whole = measure.counts or (measure.unit.startswith("VND") and measure.scale == 1)
    numeral = read_numeral(page.text[start:end], whole=whole, share=measure.unit in ("%", "pp"), marks=page.marks)
    sign, said = qualifier_before(page.text, start)
    return Quantity(
        start,
        end,
        page.text[start:end],
        numeral.value * measure.scale,
        measure.unit,
        numeral.step * measure.scale,
        sign,
        said,
        noun=measure.noun,
        unit_from=source,
    )
