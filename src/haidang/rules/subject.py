"""What the rules for documents look at: a reading, the day it is checked, and the relations found in it once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from haidang.quantities.quantity import Quantity
from haidang.reading.outline import Item
from haidang.reading.reading import Reading
from haidang.relations.finding import find_relations
from haidang.relations.page.block import Block
from haidang.relations.relation import Relation
from haidang.text.markers import BULLETS
from haidang.text.words import Words, cut


@dataclass
class Document:
    """A reading under check. `today` is None where nobody said what day it is: the library has no clock."""

    reading: Reading
    today: date | None = None

    @property
    def text(self) -> str:
        """The flow's text, in which all offsets count."""
        return self.reading.flow.text

    @property
    def quantities(self) -> Sequence[Quantity]:
        """The figures that were read, in order."""
        return self.reading.quantities

    @cached_property
    def words(self) -> Words:
        """The text cut into words, once for all rules that look at words side by side."""
        return cut(self.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The body as blocks, as the outline nests it."""
        return tuple(_block(child) for child in self.reading.body.children)

    @cached_property
    def relations(self) -> Sequence[Relation]:
        """Every relation between figures that the document states, found once for all rules."""
        return find_relations(self.reading.flow, self.reading.quantities, self.blocks)


def _block(item: Item) -> Block:
    marker = item.marker
    return Block(
        item.start,
        item.end,
        marker is not None,
        marker is not None and marker.kind in BULLETS,
        tuple(_block(child) for child in item.children),
    )
