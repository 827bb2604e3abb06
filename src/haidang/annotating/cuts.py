"""Places in `document.xml` where the marks of a comment may stand, and how a run is split to let them in."""

from __future__ import annotations

import re
from itertools import accumulate

from haidang.annotating.elements import TEXT, Element, Layout, Spot
from haidang.text.patterns import regex
from haidang.text.values import frozen

# What counts as one letter in the text of an element: an entity, a line end, a character.
_LETTER = regex(r"&[^;]*;|\r\n|.", re.DOTALL)
_NAME = regex(rb"<([^\s/>]+)")
_PRESERVED = regex(rb"xml:space\s*=\s*[\"']preserve[\"']")


@frozen
class Cut:
    """Byte `at` of the part; there `close` ends what is split, and `reopen` begins it again."""

    at: int
    close: bytes = b""
    reopen: bytes = b""
    widen: int | None = None
    """Byte at which to say that the spaces of the split text count."""


def cut_before(layout: Layout, element: Element, spot: Spot, offset: int, length: int) -> Cut:
    """The place before the letter at `offset` of an element that says `length` letters, or before a wider part."""
    if spot.run is None:
        return Cut(spot.unit.start)
    if offset > 0:
        inside = _inside(layout, element, spot.run, offset, length)
        if inside is not None:
            return inside
    if element.start == spot.run.content:
        return Cut(spot.run.start)
    return _between(layout, spot.run, element.start)


def cut_after(layout: Layout, element: Element, spot: Spot, offset: int, length: int) -> Cut:
    """The place behind the first `offset` letters of an element that says `length` letters, or behind a wider part."""
    if spot.run is None:
        return Cut(spot.unit.end)
    if offset < length:
        inside = _inside(layout, element, spot.run, offset, length)
        if inside is not None:
            return inside
    if element.end == spot.run.close:
        return Cut(spot.run.end)
    return _between(layout, spot.run, element.end)


def _between(layout: Layout, run: Element, at: int) -> Cut:
    return Cut(at, _end_tag(layout.data, run), _head(layout.data, run))


def _inside(layout: Layout, element: Element, run: Element, offset: int, length: int) -> Cut | None:
    """A cut between two letters; None where the file's letters are not those that were read."""
    data = layout.data
    places = _letters(layout, element) if element.name == TEXT else []
    if len(places) != length:
        return None
    preserved = _is_preserved(data, element)
    at = places[offset]
    tag = data[element.start : element.open_end]
    widen = None
    if not preserved:
        widen = element.open_end - 1
        tag = tag[:-1] + b' xml:space="preserve">'
    return Cut(at, _end_tag(data, element) + _end_tag(data, run), _head(data, run) + tag, widen)


def _letters(layout: Layout, element: Element) -> list[int]:
    """The byte at which each letter of a text begins; none of a text that is not written as it is read."""
    known = layout.letters.get(element.start)
    if known is None:
        text = layout.data[element.open_end : element.close].decode("utf-8")
        whole = "<" not in text and (_is_preserved(layout.data, element) or text == text.strip())
        sizes = (len(letter.encode()) for letter in _LETTER.findall(text)) if whole else ()
        known = list(accumulate(sizes, initial=element.open_end))[:-1]
        layout.letters[element.start] = known
    return known


def _is_preserved(data: bytes, element: Element) -> bool:
    return _PRESERVED.search(data, element.start, element.open_end) is not None


def _head(data: bytes, run: Element) -> bytes:
    """The start tag of a run and its properties."""
    return data[run.start : run.content]


def _end_tag(data: bytes, element: Element) -> bytes:
    name = _NAME.match(data, element.start)
    return b"</" + (name[1] if name else b"") + b">"
