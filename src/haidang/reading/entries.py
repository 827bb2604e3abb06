"""Items of the outline with what their own words say: labels, units, whether they speak of other items."""

from __future__ import annotations

from dataclasses import dataclass

from haidang.calendar.timeframes import find_timeframe
from haidang.reading.assignments import read_assignment, says_only_who
from haidang.reading.deeds import frames, speaks_of_items, urges
from haidang.reading.labels import Labelled, read_labels
from haidang.reading.outline import Item
from haidang.reading.said import NOTHING, Said, by_labels, placed
from haidang.reading.unit_headings import UnitHeading, read_unit_heading, read_unknown_heading
from haidang.reading.unit_values import split_units
from haidang.text.lazy import lazy
from haidang.text.markers import BULLETS
from haidang.text.patterns import regex


@dataclass
class Entry:
    """One item; what is costly to read is read once, when it is first asked for."""

    item: Item
    text: str
    """The flow's whole text."""
    year: int | None

    @lazy
    def words(self) -> str:
        """The item's words behind its marker."""
        return self.text[self.item.start : self.item.end]

    @lazy
    def children(self) -> list[Entry]:
        """The entries of the items below."""
        return [Entry(child, self.text, self.year) for child in self.item.children]

    @lazy
    def labels(self) -> list[Labelled]:
        """Labels in the words, values at offsets of the flow."""
        return read_labels(self.text, self.item.start, self.item.end)

    @lazy
    def heading(self) -> UnitHeading | None:
        """The units that the words name as a heading does."""
        return read_unit_heading(self.words)

    def name_unknown_units(self) -> None:
        """Take "Bảo vệ nhà trường: Tuần tra ..." for a unit's item where those beside it are units' too."""
        marked = [child for child in self.children if child.marked]
        named = sum(child.heading is not None for child in marked)
        if named < _SEVERAL or 2 * named < len(marked):
            return
        for child in marked:
            if child.heading is None:
                child.heading = read_unknown_heading(child.words)

    @property
    def marked(self) -> bool:
        """Whether the item has a number, a letter or a bullet."""
        return self.item.marker is not None

    @property
    def bullet(self) -> bool:
        """Whether the item is a bullet."""
        return self.item.marker is not None and self.item.marker.kind in BULLETS

    @lazy
    def is_label(self) -> bool:
        """Whether the item holds labels and no deed before them."""
        return bool(self.labels) and not any(
            letter.isalnum() for letter in self.text[self.item.start : self.labels[0].start]
        )

    @lazy
    def of_others(self) -> Said | None:
        """What the item says of the items before it, where it says nothing of its own; None where it does."""
        if self.is_label:
            return by_labels(self.text, self.labels, self.year).and_then(self._listed_below())
        if self.marked:
            return None
        words = self.text[self.item.start : self.labels[0].start] if self.labels else self.words
        bracketed = words.startswith("(") and words.rstrip(" .;").endswith(")")
        if not (bracketed or speaks_of_items(words) or says_only_who(words)):
            return None
        found = read_assignment(words.strip("() .;"))
        if not (found.lead or found.coordinate):
            return None
        said = Said(found.lead, found.coordinate, placed(find_timeframe(words, year=self.year), self.item.start))
        return said.and_then(by_labels(self.text, self.labels, self.year))

    def _listed_below(self) -> Said:
        """The units that stand as bullets below "Đơn vị phối hợp:"."""
        label = self.labels[-1]
        if label.value_start < label.end or label.kind not in ("lead", "coordinate"):
            return NOTHING
        names = tuple(name for child in self.children for name in split_units(child.words))
        return Said(lead=names) if label.kind == "lead" else Said(coordinate=names)

    @lazy
    def acting(self) -> Said | None:
        """The units that a leaf names and nothing else: those behind it are its deeds, as below a heading."""
        if self.item.children or self.item.opens or self.heading is None or self.heading.deed:
            return None
        return Said(lead=self.heading.units, by_heading=True)

    @lazy
    def labels_below(self) -> Said | None:
        """What the items below say of this one, where none of them states anything else."""
        said = NOTHING
        for child in self.children:
            below = child.of_others
            if below is None and not _BESIDES.match(child.words):
                return None
            said = said.and_then(below or NOTHING)
        return said if said != NOTHING else None

    @lazy
    def introduces_marked(self) -> bool:
        """Whether an item below it has a marker and states more than labels: words without marker introduce those."""
        return any(child.marked and not child.is_label for child in self.children)

    @property
    def whole_sentence(self) -> bool:
        """Whether the item is a sentence by itself, with only words without markers below it."""
        if not self.marked or self.text[self.item.end - 1] not in ".;/" or any(child.marked for child in self.children):
            return False
        closing = all(frames(child.words) or urges(child.words) for child in self.children)
        return closing or self.item.end - self.item.start > _SENTENCE


# "- Kinh phí: 20 triệu đồng" beside "- Thời gian: quý II": told of the deed above, and none of its own.
_BESIDES = regex(
    r"(?:[Nn]guồn )?(?:[Kk]inh phí|[Vv]ốn)(?: thực hiện)? ?:|(?:[Đđ]ịa điểm|[Đđ]ối tượng|[Ss]ố lượng|[Qq]uy mô"
    r"|[Tt]hành phần(?: tham dự| tham gia)?)(?: thực hiện)? ?:"
)
_SEVERAL = 2
_SENTENCE = 60
"""Characters from which words that end with a full stop are a sentence rather than a title."""
