"""Amounts in words on a line of their own, below the paragraph or the table that states the amount in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.relations.repeats.in_words import amount_in_words, in_words
from haidang.text.patterns import regex

_WORDS = regex(r"\n\(?(?:[Ss]ố tiền )?(?:[Vv]iết )?(?:[Gg]hi )?[Bb]ằng chữ(?: là)? ?:? ?(?P<said>[^()\n.]{8,240})")
_TOTAL = regex(r"(?<!\w)(?:tổng|cộng)(?!\w)", re.IGNORECASE)
_ABOVE, _CUE = 1500, 40
_NEAR = Decimal("0.5")


def find_words_apart(page: Page) -> Iterator[Relation]:
    """Every amount in words that begins a line, with the amount above it."""
    text = page.text
    at = text.find("ằng chữ")
    while at >= 0:
        match = _WORDS.match(text, max(text.rfind("\n", max(0, at - _CUE), at), 0))
        said = None if match is None else amount_in_words(match["said"])
        if match is not None and said is not None:
            amount = _above(page, match.start(), said)
            if amount is not None and amount.words == "":
                yield in_words(amount, said, match.end("said"), match.start() + 1)
        at = text.find("ằng chữ", at + 1)


def _above(page: Page, at: int, said: Decimal) -> Quantity | None:
    """The amount that words below it say: one that is the same, or else the last that is called a total."""
    amounts = [each for each in page.within(at - _ABOVE, at) if each.unit == "VND" and each.to is None]
    if amounts and amounts[-1].words:
        return None
    same = next((each for each in reversed(amounts) if said in interval_of(each)), None)
    return same or _total(page, amounts, said)


def _total(page: Page, amounts: Sequence[Quantity], said: Decimal) -> Quantity | None:
    """The last total whose value is near what is said: of a table's last row the nearest."""
    for amount in reversed(amounts):
        line = page.paragraph_start(amount.start)
        if _TOTAL.search(page.text, line, amount.start) is None:
            continue
        row = [each for each in amounts if page.paragraph_start(each.start) == line]
        best = min(row, key=lambda each: abs(each.value - said))
        return best if abs(best.value - said) <= said * _NEAR else None
    return None
