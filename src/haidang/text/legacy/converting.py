"""Which encoding a font's name means, and text converted from it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from haidang.text.legacy import tcvn3, vni
from haidang.text.patterns import regex

Encoding = Literal["tcvn3", "vni"]

# ".VnTime", "VNI-Times", "VNI Helve"; PDF puts "ABCDEF+" before the name of a font it holds in part.
_LEGACY_FONT = regex(r"(?:[A-Z]{6}\+)?(?:(?P<tcvn3>\.Vn)|(?P<vni>VNI[- ]))", re.IGNORECASE)

# ".VnTimeH", ".VnArialH,Bold": the font draws small letters as capitals.
_CAPITALS_FONT = regex(r"H(?:[,-]?(?:Bold|Italic|Regular|Oblique|BoldItalic|BoldMT|MT))*$")


@lru_cache(maxsize=512)
def encoding_of_font(font: str) -> Encoding | None:
    """The encoding that text in `font` is written in, or None for a font of Unicode text.

    >>> encoding_of_font(".VnTime"), encoding_of_font("VNI-Times"), encoding_of_font("Times New Roman")
    ('tcvn3', 'vni', None)
    """
    found = _LEGACY_FONT.match(font)
    if found is None:
        return None
    return "tcvn3" if found["tcvn3"] else "vni"


def convert(text: str, encoding: Encoding) -> str:
    """`text` of a known encoding in Unicode."""
    return tcvn3.to_unicode(text) if encoding == "tcvn3" else vni.to_unicode(text)


def convert_run(text: str, font: str) -> str:
    """`text` as `font` shows it: converted for `.Vn*` and `VNI-*`, as it is for every other font.

    >>> convert_run("Céng hoµ", ".VnTimeH"), convert_run("Cộng hòa", "Times New Roman")
    ('CỘNG HOÀ', 'Cộng hòa')
    """
    encoding = encoding_of_font(font)
    if encoding is None:
        return text
    converted = convert(text, encoding)
    return converted.upper() if encoding == "tcvn3" and _CAPITALS_FONT.search(font) else converted
