"""What a paragraph or a run looks like by its style, through the chain of styles that each rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from haidang.ooxml.names import Attributes, attribute, is_on, spelled_out, spellings, val, whole
from haidang.ooxml.xml import read_xml

_style_id = attribute("w:styleId")
_type = attribute("w:type")
_default = attribute("w:default")
_ascii = attribute("w:ascii")
_high_ansi = attribute("w:hAnsi")
_ascii_theme = attribute("w:asciiTheme")
_high_ansi_theme = attribute("w:hAnsiTheme")

_USUAL_HIGH_ANSI = spellings("w:hAnsi")[0]
_USUAL_THEMES = frozenset({spellings("w:asciiTheme")[0], spellings("w:hAnsiTheme")[0]})

_HEADING_NAME = re.compile(r"heading ([1-9])", re.IGNORECASE)
_CENTRED = frozenset({"center"})
_TABLE_STYLE = b'<w:style w:type="table"'
_CHUNK = 65_536
# Word's own chains have up to four links.
_CHAIN_LIMIT = 50
THEME_FONT = "+"
"""Stands for the font of the theme, whatever it is."""


def font_of(attributes: Attributes) -> str | None:
    """The font that a `w:rFonts` names for Vietnamese letters; None where it names none."""
    named = attributes.get(_USUAL_HIGH_ANSI)
    # Nine in ten of all elements that reach this: no other spelling need be tried.
    if named and _USUAL_THEMES.isdisjoint(attributes):
        return named
    if _ascii_theme(attributes) or _high_ansi_theme(attributes):
        return THEME_FONT
    return _high_ansi(attributes) or _ascii(attributes) or None


def is_centred(attributes: Attributes) -> bool:
    """Whether a `w:jc` centres its paragraph."""
    return val(attributes) in _CENTRED


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
    outline: int | None = None
    centred: bool | None = None
    list_key: str | None = None
    depth: int | None = None


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph has by its style."""

    style: str = ""
    chain: tuple[str, ...] = ()
    """The style and those it rests on."""
    font: str = ""
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    heading: int | None = None
    centred: bool = False
    list_key: str = ""
    depth: int | None = None


@dataclass(frozen=True, slots=True)
class RunLook:
    """What a run has by its character style; a True of bold turns over that of the paragraph."""

    font: str | None = None
    bold: bool = False
    italic: bool = False
    hidden: bool = False


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
    )


@dataclass(slots=True)
class _State:
    styles: Styles = field(default_factory=Styles)
    style: Style = field(default_factory=Style)


def read_styles(chunks: Iterable[bytes]) -> Styles:
    """The styles of a styles part."""
    state = _State()
    data = without_table_styles(b"".join(chunks))
    read_xml((data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK)), state, _STARTS, _ENDS)
    return state.styles


def without_table_styles(data: bytes) -> bytes:
    """A styles part without the styles of tables, which say nothing of words.

    They are nine tenths of the part in many files, and cutting them out is far cheaper than parsing them. A tag's
    `<` stands nowhere else in XML without comments and CDATA, so what is cut is whole styles; otherwise nothing is.

    >>> without_table_styles(b'<w:styles><w:style w:type="table" w:styleId="A"><w:b/></w:style><w:style/></w:styles>')
    b'<w:styles><w:style/></w:styles>'
    """
    if b"<!" in data:
        return data
    first, *others = data.split(_TABLE_STYLE)
    kept = [first]
    for other in others:
        inside, end, after = other.partition(b"</w:style>")
        if not end or inside.partition(b">")[0].endswith(b"/"):
            return data
        kept.append(after)
    return b"".join(kept)


def _start_style(state: _State, attributes: Attributes) -> bool:
    kind = _type(attributes) or "paragraph"
    state.style = Style(_style_id(attributes), kind)
    if kind == "table":
        return True
    state.styles.styles[state.style.key] = state.style
    if kind == "paragraph" and _default(attributes) in ("1", "true", "on"):
        state.styles.usual = state.style.key
    return False


def _end_style(state: _State) -> None:
    state.style = Style()


def _start_defaults(state: _State, attributes: Attributes) -> None:
    state.style = state.styles.defaults


def _start_name(state: _State, attributes: Attributes) -> None:
    state.style.name = val(attributes)


def _start_based_on(state: _State, attributes: Attributes) -> None:
    state.style.based_on = val(attributes)


def _start_fonts(state: _State, attributes: Attributes) -> None:
    state.style.font = font_of(attributes)


def _start_bold(state: _State, attributes: Attributes) -> None:
    state.style.bold = is_on(attributes)


def _start_italic(state: _State, attributes: Attributes) -> None:
    state.style.italic = is_on(attributes)


def _start_hidden(state: _State, attributes: Attributes) -> None:
    state.style.hidden = is_on(attributes)


def _start_outline(state: _State, attributes: Attributes) -> None:
    state.style.outline = whole(val(attributes))


def _start_alignment(state: _State, attributes: Attributes) -> None:
    state.style.centred = is_centred(attributes)


def _start_list(state: _State, attributes: Attributes) -> None:
    state.style.list_key = val(attributes)


def _start_depth(state: _State, attributes: Attributes) -> None:
    state.style.depth = whole(val(attributes))


def _skip(state: _State, attributes: Attributes) -> bool:
    return True


_STARTS = spelled_out(
    {
        "w:docDefaults": _start_defaults,
        "w:style": _start_style,
        "w:name": _start_name,
        "w:basedOn": _start_based_on,
        "w:rFonts": _start_fonts,
        "w:b": _start_bold,
        "w:i": _start_italic,
        "w:vanish": _start_hidden,
        "w:outlineLvl": _start_outline,
        "w:jc": _start_alignment,
        "w:numId": _start_list,
        "w:ilvl": _start_depth,
        "w:latentStyles": _skip,
        "w:pPrChange": _skip,
        "w:rPrChange": _skip,
        "w:tblStylePr": _skip,
    }
)
_ENDS = spelled_out({"w:style": _end_style, "w:docDefaults": _end_style})
