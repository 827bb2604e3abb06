"""The passages of a reading in which something can be said: its paragraphs and table rows, with their heading."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.comparing.wording import content
from haidang.reading.outline import Item
from haidang.reading.reading import Reading
from haidang.text.source import Place
from haidang.text.values import frozen


@frozen
class Passage:
    """A paragraph of the body or a table's row, at offsets of the flow's text."""

    start: int
    end: int
    words: tuple[str, ...]
    heading: tuple[str, ...] = ()
    """The words of the heading it stands under: "3. Giải phóng mặt bằng", then "Đã vận động 12 hộ ..."."""


_LONGEST_HEADING = 200


def passages_of(reading: Reading) -> list[Passage]:
    """The passages of a reading; letterhead, legal bases and signature are none."""
    return [*_under(reading, reading.body), *_rows(reading)]


def _under(reading: Reading, root: Item) -> Iterator[Passage]:
    text = reading.flow.text
    open_items: list[tuple[Item, tuple[str, ...]]] = [(root, ())]
    while open_items:
        item, heading = open_items.pop()
        words = content(text[item.start : item.end]) if item.end > item.start else ()
        if words:
            yield Passage(item.start, item.end, words, heading)
        own = words if item.end - item.start <= _LONGEST_HEADING else ()
        open_items += [(child, own or heading) for child in reversed(item.children)]


def _rows(reading: Reading) -> Iterator[Passage]:
    for paragraph in reading.flow.paragraphs:
        if paragraph.line.place is Place.TABLE:
            words = content(reading.flow.words(paragraph))
            if words:
                yield Passage(paragraph.start, paragraph.end, words)
