"""`find_quantities`: every quantity that a text states, in order."""

from __future__ import annotations

from haidang.quantities.context import Before, look_before
from haidang.quantities.inheriting import inherit
from haidang.quantities.measures import read_measure
from haidang.quantities.not_quantities import (
    DATE_BEHIND,
    NOT_A_VALUE,
    is_contact,
    is_item_mark,
    looks_like_year,
    names_its_number,
)
from haidang.quantities.numerals import LONGEST
from haidang.quantities.page import Hit, Page, page_of
from haidang.quantities.quantity import Quantity
from haidang.quantities.shapes import recognisers
from haidang.quantities.spoken import find_spoken
from haidang.quantities.words import number_in_words
from haidang.text.patterns import regex
from haidang.text.values import replace


def find_quantities(text: str, numbers: list[tuple[int, int]] | None = None) -> list[Quantity]:
    """Find the quantities of `text`, which is the running text of a document (`text.flow.Flow.text`).

    `numbers` are what `numerals.numbers_of` found in it, where that is known.

    Numbers that take their unit from the sentence are among them, with `unit_from`; those that take it from a list
    or a table are not (`reading.figures` finds these). No two overlap. Costs time linear in the text.
    """
    page = page_of(text, numbers)
    found, bare = _in_figures(page)
    spoken = find_spoken(text)
    if spoken:
        found = _merged(found, spoken)
    inherited = inherit(page, found, bare) if bare else []
    return _merged(found, inherited) if inherited else found


def _in_figures(page: Page) -> tuple[list[Quantity], list[int]]:
    """The quantities stated with figures and unit, and the numbers that stand bare."""
    found: list[Quantity] = []
    bare: list[int] = []
    index, named = 0, False
    while index < len(page.numbers):
        hit = _read(page, index)
        if named and _names_go_on(page, index) and (hit.quantity is None or hit.quantity.is_count):
            index += 1
            continue
        named = hit.named
        if hit.quantity is not None:
            found.append(_with_words(page.text, hit.quantity))
        elif hit.bare:
            bare.append(index)
        index = max(hit.next, index + 1)
    return found, bare


_LIST_GAPS = frozenset({", ", ",", " và ", " - ", "-", " đến ", " hoặc ", "&", " & ", "/", " hay "})


def _names_go_on(page: Page, index: int) -> bool:
    """Whether the number continues a list of names: "các thôn 1, 2 và 3 xã Hòa Thắng"; not "năm 2023, 12 xã"."""
    if not index or page.between(index - 1) not in _LIST_GAPS or len(page.digits(index)) > 2:
        return False
    start = page.numbers[index - 1][0]
    if page.between(index - 1) == ", " and page.text[max(0, start - 6) : start].lower().endswith(_PERIODS_BEFORE):
        measure = read_measure(page.text, page.numbers[index][1])
        return measure is None or not measure.counts or not measure.known
    return True


_PERIODS_BEFORE = ("năm ", "tháng ", "quý ", "quí ")


def _read(page: Page, index: int) -> Hit:
    """What the number at `index` is: a quantity or nothing."""
    text = page.text
    start, end = page.numbers[index]
    if end - start > LONGEST or text.startswith("000", start):
        # A group "000" alone is what is left of another number.
        return Hit(None, index + 1)
    skipped = _refused_at_sight(page, index)
    if skipped:
        return Hit(None, skipped)
    before = look_before(text, start)
    if _is_mark_or_code(text, before, start, end):
        return Hit(None, index + 1)
    for recognise in recognisers(page.between(index)):
        hit = recognise(page, index, before)
        if hit is not None:
            return hit
    named = names_its_number(before, text[start:end], False)
    return Hit(None, index + 1, named=named, bare=not named)


_TOKEN_DATE = regex(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d")
# What may follow a number that begins a date; behind a space only the first letters of what may.
_DATE_MARKS = frozenset({"/", "-", " ", "t", "."})
_DATE_BEHIND_SPACE = frozenset({"/", "-", "t"})
# What never follows the number of a name, a reference or a time of day.
_VALUE_MARKS = frozenset({"", ",", ".", "%", ")", "\n", ";"})
_NO_VALUE_BEHIND_SPACE = frozenset({"/", ":"})


def _refused_at_sight(page: Page, index: int) -> int:
    """The number to go on with behind a date, a year or a reference, 0 where the number at `index` is none of them."""
    text = page.text
    start, end = page.numbers[index]
    after = text[end : end + 1]
    further = text[end + 1 : end + 2] if after == " " else ""
    size = end - start
    if after in _DATE_MARKS and (size <= 2 or (size == 4 and looks_like_year(text[start:end]))):
        date = DATE_BEHIND.match(text, end) if not further or further in _DATE_BEHIND_SPACE else None
        if date is not None:
            return page.index_from(date.end(), index + 1)
        if size == 4 and text[start - 4 : start] in ("năm ", "Năm "):
            return index + 1
    if after in _VALUE_MARKS or (further and further not in _NO_VALUE_BEHIND_SPACE):
        return 0
    if (not after.isalnum() or after == "h") and NOT_A_VALUE.match(text, end):
        return index + 1 + (after == "h")
    return 0


def _is_mark_or_code(text: str, before: Before, start: int, end: int) -> bool:
    """Whether the number is an item's mark, a telephone, an account, a date with dots."""
    digits = text[start:end]
    if before.opens and is_item_mark(before, text, digits, end):
        return True
    if end - start < 5:
        return False
    return is_contact(before, digits) or (digits[-5] == "." and _TOKEN_DATE.fullmatch(digits) is not None)


# "(Bằng chữ: Một tỷ hai trăm triệu đồng)" behind the amount, perhaps on the next line.
_WORDS_BEHIND = regex(r"[ .,;]*\n?\(? ?(?:[Ss]ố tiền )?(?:[Vv]iết )?[Bb]ằng chữ(?: là)? ?:? ?([^()\n]{3,240})")


# "125 triệu (Một trăm hai mươi lăm triệu đồng)".
_BRACKET_BEHIND = regex(r" ?\(([^()\d\n]{5,200}?)(?: đồng)?(?: chẵn)?[./]*\)")


def _with_words(text: str, quantity: Quantity) -> Quantity:
    """`quantity` with the amount in words that stands behind it."""
    if not quantity.unit.startswith("VND"):
        return quantity
    if "ằng chữ" in text[quantity.end : quantity.end + 40]:
        found = _WORDS_BEHIND.match(text, quantity.end)
        return quantity if found is None else replace(quantity, words=found[1].strip(" ./;,"))
    if text[quantity.end : quantity.end + 2] != " (":
        return quantity
    found = _BRACKET_BEHIND.match(text, quantity.end)
    if found is None or number_in_words(found[1]) != quantity.value:
        return quantity
    return replace(quantity, words=found[0].strip(" ()"))


def _merged(found: list[Quantity], spoken: list[Quantity]) -> list[Quantity]:
    """Both lists in order; a number in words that reaches into one in figures gives way."""
    result: list[Quantity] = []
    for quantity in sorted([*found, *spoken], key=lambda each: (each.start, -each.end)):
        if not result or quantity.start >= result[-1].end:
            result.append(quantity)
    return result
