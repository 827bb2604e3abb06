"""What a paragraph or a run looks like by its style, through the chain of styles that each rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from haidang.text.patterns import regex
from haidang.text.values import frozen

_HEADING_NAME = regex(r"heading ([1-9])", re.IGNORECASE)
# Word's own chains have up to four links.
_CHAIN_LIMIT = 50


@dataclass(slots=True)
class Style:
    """One style as the file has it; None where it says nothing."""

    key: str = ""
    kind: str = ""
    name: str = ""
    based_on: str = ""
    font: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    outline: int | None = None
    centred: bool | None = None
    list_key: str | None = None
    depth: int | None = None


@frozen
class ParagraphLook:
    """What a paragraph has by its style."""

    style: str = ""
    chain: tuple[str, ...] = ()
    """The style and those it rests on."""
    font: str = ""
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    capitals: bool = False
    """Whether letters are shown as capitals, however they were typed."""
    heading: int | None = None
    centred: bool = False
    list_key: str = ""
    depth: int | None = None


@frozen
class RunLook:
    """What a run has by its character style; a True of bold turns over that of the paragraph."""

    font: str | None = None
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    capitals: bool = False


@dataclass(slots=True)
class Styles:
    """The styles of a document, each looked up once."""

    styles: dict[str, Style] = field(default_factory=dict)
    defaults: Style = field(default_factory=Style)
    usual: str = ""
    """The style of paragraphs that name none."""
    _paragraphs: dict[str, ParagraphLook] = field(default_factory=dict)
    _runs: dict[str, RunLook] = field(default_factory=dict)

    def paragraph(self, key: str) -> ParagraphLook:
        """The look of a paragraph of style `key`; an unknown one is of the usual style."""
        look = self._paragraphs.get(key)
        if look is None:
            known = key if key in self.styles else self.usual
            look = self._paragraphs[key] = self._paragraph_look(list(self._chain(known)))
        return look

    def run(self, key: str) -> RunLook:
        """The look of a run of character style `key`."""
        look = self._runs.get(key)
        if look is None:
            look = self._runs[key] = _run_look(list(self._chain(key)))
        return look

    def list_of(self, key: str) -> str:
        """The list that a numbering style names."""
        return next((style.list_key for style in self._chain(key) if style.list_key), "")

    def _chain(self, key: str) -> Iterator[Style]:
        seen: set[str] = set()
        while key in self.styles and key not in seen and len(seen) < _CHAIN_LIMIT:
            seen.add(key)
            yield self.styles[key]
            key = self.styles[key].based_on

    def _paragraph_look(self, chain: list[Style]) -> ParagraphLook:
        whole_chain = [*chain, self.defaults]
        outline = next((style.outline for style in chain if style.outline is not None), None)
        return ParagraphLook(
            style=chain[0].key if chain else "",
            chain=tuple(style.key for style in chain),
            font=next((style.font for style in whole_chain if style.font is not None), ""),
            bold=next((style.bold for style in whole_chain if style.bold is not None), False),
            italic=next((style.italic for style in whole_chain if style.italic is not None), False),
            hidden=next((style.hidden for style in whole_chain if style.hidden is not None), False),
            capitals=next((style.capitals for style in whole_chain if style.capitals is not None), False),
            heading=heading_of(outline) if outline is not None else _heading_by_name(chain),
            centred=next((style.centred for style in whole_chain if style.centred is not None), False),
            list_key=next((style.list_key for style in chain if style.list_key is not None), ""),
            depth=next((style.depth for style in chain if style.depth is not None), None),
        )


def heading_of(outline: int) -> int | None:
    """The level of a heading, from 1; outline level 9 is body text."""
    return outline + 1 if 0 <= outline < 9 else None


def _heading_by_name(chain: list[Style]) -> int | None:
    """Word's own headings have their level even where the file leaves it out."""
    for style in chain:
        found = _HEADING_NAME.fullmatch(style.name)
        if found:
            return int(found[1])
    return None


def _run_look(chain: list[Style]) -> RunLook:
    return RunLook(
        font=next((style.font for style in chain if style.font is not None), None),
        bold=next((style.bold for style in chain if style.bold is not None), False),
        italic=next((style.italic for style in chain if style.italic is not None), False),
        hidden=next((style.hidden for style in chain if style.hidden is not None), False),
        capitals=next((style.capitals for style in chain if style.capitals is not None), False),
    )
