"""Where in the bytes of `document.xml` its elements stand: what the words were read from, and the runs around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from haidang.ooxml.names import attribute, spellings, whole
from haidang.text.patterns import regex
from haidang.text.values import frozen

PARAGRAPH, RUN, TEXT = "w:p", "w:r", "w:t"

# Elements that words are read from; `haidang.ooxml.runs` has what each says.
_WORDS = "w:t m:t w:tab w:ptab w:br w:cr w:noBreakHyphen w:sym w:footnoteReference w:endnoteReference".split()
# Elements that may hold the marks of a comment between their runs.
_OPEN = "w:hyperlink w:ins w:moveTo w:smartTag".split()
_OTHERS = "w:p w:r w:pPr w:rPr w:tc".split()
_COMMENTS = "w:commentRangeStart w:commentRangeEnd w:commentReference".split()
_NAMES = {full: name for name in _WORDS + _OPEN + _OTHERS + _COMMENTS for full in spellings(name)}

# An attribute may hold ">", so a tag does not end at the first one.
_TAG = regex(rb"<[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*>")

_id = attribute("w:id")


@dataclass(slots=True)
class Element:
    """An element: where its start tag begins and ends, where its end tag begins and ends, and what it stands in."""

    name: str
    start: int
    open_end: int
    parent: Element | None
    content: int
    """Where what it holds begins, its properties left out."""
    close: int = 0
    end: int = 0


@dataclass(slots=True)
class Layout:
    """The elements that words are read from, by the place that `Piece` gives, and what is known of the whole part."""

    data: bytes
    root: Element
    by_place: dict[int, Element] = field(default_factory=dict)
    highest_comment: int = -1
    letters: dict[int, list[int]] = field(default_factory=dict)
    """What was found of the letters of texts, by where these begin."""


@frozen
class Spot:
    """Where an element stands: its paragraph in the body, the run to split around it, or what is only taken whole."""

    paragraph: Element
    unit: Element
    """The part of the paragraph that it stands in."""
    run: Element | None
    boxed: bool
    container: Element | None
    """The cell that the paragraph stands in, or None in the body itself."""


def lay_out(data: bytes) -> Layout:
    """The elements of a main part in UTF-8 that the reader of .docx has read without complaint."""
    scan = _Scan(data)
    parser = expat.ParserCreate(None, " ")
    parser.StartElementHandler = lambda name, attributes: scan.start(name, attributes, parser.CurrentByteIndex)
    parser.EndElementHandler = lambda name: scan.end(parser.CurrentByteIndex)
    parser.Parse(data, True)
    return scan.layout


class _Scan:
    """The elements that are open, from the root to the innermost."""

    def __init__(self, data: bytes) -> None:
        self.layout = Layout(data, Element("", 0, 0, None, 0))
        self._open: list[Element] = []

    def start(self, full: str, attributes: dict[str, str], at: int) -> None:
        """A start tag at byte `at`."""
        name = _NAMES.get(full, "")
        tag = _TAG.match(self.layout.data, at)
        open_end = tag.end() if tag else at
        element = Element(name, at, open_end, self._open[-1] if self._open else None, open_end)
        if not self._open:
            self.layout.root = element
        self._open.append(element)
        if name in _WORDS and name not in ("w:t", "m:t"):
            self.layout.by_place[at] = element
        elif name in _COMMENTS:
            self.layout.highest_comment = max(self.layout.highest_comment, whole(_id(attributes)) or 0)

    def end(self, at: int) -> None:
        """An end tag at byte `at`; of an element without one, the byte behind it."""
        data, element = self.layout.data, self._open.pop()
        if data[element.open_end - 2 : element.open_end] == b"/>":
            element.close = element.end = element.open_end
        else:
            element.close, element.end = at, data.index(b">", at) + 1
        if element.name in ("w:t", "m:t"):
            self.layout.by_place[element.close] = element
        elif element.name in ("w:pPr", "w:rPr") and element.parent is not None:
            if element.parent.name == element.name.removesuffix("Pr"):
                element.parent.content = element.end


def spot_of(element: Element) -> Spot | None:
    """Where `element` stands, or None where that is in no paragraph."""
    chain = [element]
    while chain[-1].parent is not None:
        chain.append(chain[-1].parent)
    hosts = [index for index, each in enumerate(chain) if each.name == PARAGRAPH]
    if not hosts or hosts[-1] == 0:
        return None
    # Paragraphs stand inside one another in text boxes only; comments are anchored outside of these.
    host = hosts[-1]
    between = chain[1:host]
    splits = bool(between) and between[0].name == RUN and all(each.name in _OPEN for each in between[1:])
    container = next((each for each in chain[host:] if each.name == "w:tc"), None)
    return Spot(chain[host], chain[host - 1], between[0] if splits else None, len(hosts) > 1, container)
