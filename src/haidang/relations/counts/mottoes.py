"""Mottoes that number a word against the items that repeat it: "06 rõ: rõ người, rõ việc, rõ thời gian"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.counts.counted import announced_against
from haidang.relations.counts.item_heads import spans_of
from haidang.relations.page.clauses import REACH, closing
from haidang.relations.page.connectives import leaves_open
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.text.patterns import regex

_WORDS = ("rõ", "tại chỗ", "không")
_NUMBER = regex(r"(?<![\w.,/])\d{1,2}$")
_TIE = regex(r"[\"”']?,? ?(?:\(|:|(?:gồm|là|đó là|bao gồm):?) ?[\"“']?(?=\S)")


def mottoes(page: Page) -> Iterator[Relation]:
    """Every number before such a word, where two items or more hold it. Costs a search of the text for each word."""
    text = page.text
    for word in _WORDS:
        at = text.find(f" {word}")
        while at >= 0:
            number = _NUMBER.search(text, max(0, at - 3), at) if text[at - 1].isdigit() else None
            tie = _TIE.match(text, at + len(word) + 1) if number else None
            if number and tie:
                figure = Quantity(
                    number.start(),
                    tie.start(),
                    text[number.start() : tie.start()],
                    Decimal(number[0]),
                    "count",
                    Decimal(1),
                )
                yield from _counted(page, figure, word, tie.span())
            at = text.find(f" {word}", at + 1)


def _counted(page: Page, figure: Quantity, word: str, tie: tuple[int, int]) -> Iterator[Relation]:
    """The number against the items behind it up to the first without the word; a bracket has no other."""
    text = page.text
    bracket = text[tie[0] : tie[1]].find("(")
    opened = tie[0] + bracket
    end = closing(text, opened, opened + REACH) if bracket >= 0 else page.sentence_end(tie[1])
    spans: list[tuple[int, int]] = []
    for span in spans_of(text, tie[1], end):
        if word not in text[span.low : span.high].casefold():
            if bracket >= 0:
                return
            break
        spans.append((span.low, span.high))
    if len(spans) > 1 and not leaves_open(text, spans[0][0], end):
        yield announced_against(figure, len(spans), len(spans), spans, tie, sure=True)
