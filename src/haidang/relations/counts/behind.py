"""Numbers in a bracket behind the list that they count: "Các xã A, B, C và D (04 xã)"."""

from __future__ import annotations

from haidang.quantities.quantity import Quantity
from haidang.relations.counts.counted import announced_against
from haidang.relations.counts.listed_nouns import PLACES
from haidang.relations.counts.place_items import places_of
from haidang.relations.page.clauses import sentence_start
from haidang.relations.page.connectives import REMAINDER, leaves_open
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.text.patterns import regex

_OPENS = regex(r"\((?:gồm |tổng cộng |tổng số |cộng |có )?$")
_CLOSES = regex(r"\s*[);]")


def count_behind(page: Page, count: Quantity) -> Relation | None:
    """`count` against the places of its noun that stand right before its bracket; None where none do."""
    text, noun = page.text, count.noun.casefold()
    if noun not in PLACES or not _CLOSES.match(text, count.end):
        return None
    opens = _OPENS.search(text, max(0, count.start - 16), count.start)
    if opens is None:
        return None
    start, end = sentence_start(text, opens.start()), opens.start()
    at = start + text[start:end].casefold().rfind(f"các {noun} ")
    if at < start or leaves_open(text, at, end) or REMAINDER.search(text, at, end):
        return None
    spans = places_of(text, noun, at + len(noun) + 5, end)
    if spans is None or text[spans[-1][1] : end].strip():
        return None
    return announced_against(count, len(spans), len(spans), spans, (opens.start(), count.start), sure=True)
