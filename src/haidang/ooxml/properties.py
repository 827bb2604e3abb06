"""Properties that runs, paragraphs and styles have alike."""

from __future__ import annotations

from haidang.ooxml.names import Attributes, attribute, spellings, val

_ascii = attribute("w:ascii")
_high_ansi = attribute("w:hAnsi")
_ascii_theme = attribute("w:asciiTheme")
_high_ansi_theme = attribute("w:hAnsiTheme")

_USUAL_HIGH_ANSI = spellings("w:hAnsi")[0]
_USUAL_THEMES = frozenset({spellings("w:asciiTheme")[0], spellings("w:hAnsiTheme")[0]})

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
    return val(attributes) == "center"
