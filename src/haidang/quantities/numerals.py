"""Digit strings to numbers: the Vietnamese marks (1.234.567,89) and the slips of real documents."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from haidang.text.patterns import regex

NUMBER = regex(r"\d\d*(?:[.,]\d+)*")
"""A run of digits with its marks; the mark that ends a sentence stays outside."""


def numbers_of(text: str) -> list[tuple[int, int]]:
    """Where the numbers of `text` stand.

    >>> numbers_of("12,5 tỷ, năm 2024.")
    [(0, 4), (13, 17)]
    """
    return [found.span() for found in NUMBER.finditer(text)]


_GROUPS = r"[1-9]\d{0,2}(?: \d{3}){1,4}(?:,\d{1,3})?(?!\d|[.,]\d)"
GROUPED = regex(rf"(?<![\d.,/+_-])({_GROUPS})(?: ?[/-] ?({_GROUPS}))?(?!/?\d)")
"""What may be a number whose groups a space parts, or two: "1 250 000", "12 345,6", "45 000 - 50 000"."""

LONGEST = 30
"""Longer runs are no figure of any document; they are not read at all."""


class Marks(Enum):
    """Which mark parts the decimals, where one number alone does not tell."""

    VIETNAMESE = "1.234,5"
    ENGLISH = "1,234.5"


class Numeral(NamedTuple):
    """A number as written: its value, and the power of ten of its last digit."""

    value: Decimal
    exponent: int

    @property
    def step(self) -> Decimal:
        """The worth of the last digit stated."""
        return Decimal(1).scaleb(self.exponent)


_ENGLISH = regex(r"\d{1,3}(?:,\d{3})+\.\d{1,2}|\d{1,3}(?:,\d{3}){2,}")
_VIETNAMESE = regex(r"\d+(?:\.\d{3})*,\d{1,2}|\d{1,3}(?:\.\d{3})+(?:,\d+)?")


def marks_of(written: Iterable[str]) -> Marks:
    """The habit of a document: English marks only where it uses them beyond doubt and never the Vietnamese ones.

    >>> marks_of(["1,234.5", "12.345"])
    <Marks.VIETNAMESE: '1.234,5'>
    >>> marks_of(["1,234.56", "250,000,000", "17"])
    <Marks.ENGLISH: '1,234.5'>
    """
    english = False
    for word in written:
        if "," not in word and "." not in word:
            continue
        if _VIETNAMESE.fullmatch(word):
            return Marks.VIETNAMESE
        english = english or _ENGLISH.fullmatch(word) is not None
    return Marks.ENGLISH if english else Marks.VIETNAMESE


def read_numeral(word: str, *, whole: bool = False, share: bool = False, marks: Marks = Marks.VIETNAMESE) -> Numeral:
    """The number that `word` states.

    Three digits behind a single dot are thousands (`676.373`), anything else behind it decimals (`82.03`); a
    comma parts decimals (`121,042 tỷ`). `whole` says that only a whole number makes sense (people, đồng), so
    `1,234` is a thousand and more; `share` that thousands do not (`45.123%`).

    >>> read_numeral("1.234.567,89").value, read_numeral("82.03").value, read_numeral("10.367,700").exponent
    (Decimal('1234567.89'), Decimal('82.03'), -3)
    """
    if " " in word:
        word = word.replace(" ", "")
    if word.isdigit():
        return Numeral(Decimal(word), 0)
    dots, commas = word.count("."), word.count(",")
    if dots and commas:
        return _both(word)
    mark = "." if dots else ","
    if dots + commas > 1:
        return _repeated(word, mark)
    before, after = word.split(mark)
    if len(after) == 3 and 1 <= len(before) <= 3 and before != "0" * len(before):
        thousands = (mark == ".") is (marks is Marks.VIETNAMESE)
        if (thousands and not share) or (whole and not before.startswith("0")):
            return Numeral(Decimal(before + after), 0)
    return _decimals(before, after)


def _decimals(before: str, after: str) -> Numeral:
    return Numeral(Decimal(f"{before}.{after}"), -len(after))


def _both(word: str) -> Numeral:
    """Dots and commas: the mark that comes last parts the decimals, the other groups of three."""
    cut = max(word.rfind("."), word.rfind(","))
    last = word[cut]
    if word.count(last) > 1:
        # "1.234,567.890": no reading fits; its digits are at least all there.
        return Numeral(Decimal(word.replace(".", "").replace(",", "")), 0)
    before = word[:cut].replace(".", "").replace(",", "")
    return _decimals(before, word[cut + 1 :])


def _repeated(word: str, mark: str) -> Numeral:
    """One mark several times: groups of three; a last group of another length is decimals ("5.500.00 đồng")."""
    groups = word.split(mark)
    if all(len(group) == 3 for group in groups[1:]):
        return Numeral(Decimal("".join(groups)), 0)
    if len(groups[-1]) <= 2 and all(len(group) == 3 for group in groups[1:-1]):
        return _decimals("".join(groups[:-1]), groups[-1])
    return Numeral(Decimal("".join(groups)), 0)
