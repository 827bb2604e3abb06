"""Numbers of things that several brackets list together: "04 hộ thuộc 02 xã: X (hộ A, hộ B), Y (hộ C, hộ D)"."""

from __future__ import annotations

from haidang.quantities.quantity import Quantity
from haidang.relations.counts.counted import announced_against
from haidang.relations.counts.item_heads import spans_of
from haidang.relations.counts.list_places import ListPlace, begins_with
from haidang.relations.page.clauses import REACH, closing
from haidang.relations.page.connectives import leaves_open
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.text.patterns import regex

_NEXT = regex(r"\)(?:[,;]| và| và \d+|, và) [^()\n.;:]{1,60}\((?=\S)")
_MOST = 30


def nested_count(page: Page, count: Quantity, place: ListPlace) -> Relation | None:
    """`count` against the things in this bracket and in those of the items behind; None where there is one alone."""
    text, noun = page.text, count.noun
    if place.how != "bracket" or not begins_with(text, place.start, noun):
        return None
    brackets = [(place.start, place.end)]
    while len(brackets) < _MOST and (found := _NEXT.match(text, brackets[-1][1])) is not None:
        brackets.append((found.end(), closing(text, found.end() - 1, min(len(text), found.end() + REACH))))
    if len(brackets) == 1:
        return None
    things = [span for low, high in brackets for span in spans_of(text, low, high)]
    own = sum(begins_with(text, span.low, noun) for span in things)
    opens = leaves_open(text, place.start, brackets[-1][1])
    fewest = own if own == len(things) and not opens else 1
    most = len(things) if own == len(things) and not opens else int(count.value)
    return announced_against(count, fewest, most, [(span.low, span.high) for span in things], place.tie)
