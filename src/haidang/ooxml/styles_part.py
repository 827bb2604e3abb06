"""Reads `styles.xml`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from haidang.ooxml.names import Attributes, attribute, is_on, spelled_out, val, whole
from haidang.ooxml.properties import font_of, is_centred
from haidang.ooxml.styles import Style, Styles
from haidang.ooxml.xml import read_xml

_style_id = attribute("w:styleId")
_type = attribute("w:type")
_default = attribute("w:default")

_TABLE_STYLE = b'<w:style w:type="table"'
_CHUNK = 65_536


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


def _start_capitals(state: _State, attributes: Attributes) -> None:
    state.style.capitals = is_on(attributes)


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
        "w:caps": _start_capitals,
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
