"""Symbol fonts: what Symbol, Wingdings and Webdings show, as Unicode.

Word keeps such a character as U+F020 to U+F0FF (its code in the font plus F000) or names font and code.
"""

from __future__ import annotations

from haidang.text.patterns import regex

# Code 0x20 to 0x7E and 0xA0 to 0xFE of Adobe's Symbol encoding; a space where the font has nothing.
_SYMBOL_LOW = " !∀#∃%&∋()*+,-./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|-↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"

# Wingdings that stand in real documents: bullets, arrows, ticks, boxes, figures in circles.
_WINGDINGS = {
    0x22: "✂",
    0x28: "☎",
    0x29: "✆",
    0x2A: "✉",
    0x46: "☞",
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x70: "□",
    0x71: "❑",
    0x72: "❒",
    0x73: "◆",
    0x74: "◆",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x78: "☒",
    0x80: "⓪",
    0x9E: "•",
    0x9F: "•",
    0xA0: "▪",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "□",
    0xAA: "✦",
    0xAB: "★",
    0xAC: "✶",
    0xAE: "✷",
    0xB2: "✧",
    0xB6: "☆",
    0xD5: "⌫",
    0xD8: "➢",
    0xDC: "➲",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xEF: "⇦",
    0xF0: "⇨",
    0xF3: "⇔",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x51: "☒", 0x97: "●", 0xA2: "■", 0xA3: "□"}
_WINGDINGS_3 = {0x7D: "▶", 0x83: "◀", 0x75: "►", 0x66: "←", 0x67: "→"}
_WEBDINGS = {0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x3D: "■", 0x34: "▶", 0x33: "◀"}


def _table() -> dict[str, dict[int, str]]:
    symbol = dict(enumerate(_SYMBOL_LOW, 0x20)) | dict(enumerate(_SYMBOL_HIGH, 0xA0))
    wingdings = _WINGDINGS | {0x81 + place: "①②③④⑤⑥⑦⑧⑨⑩"[place] for place in range(10)}
    wingdings |= {0x8C + place: "❶❷❸❹❺❻❼❽❾❿"[place] for place in range(10)}
    return {
        "symbol": symbol,
        "wingdings": wingdings,
        "wingdings 2": _WINGDINGS_2,
        "wingdings 3": _WINGDINGS_3,
        "webdings": _WEBDINGS,
    }


_FONTS = _table()
_PRIVATE = regex("[\uf020-\uf0ff]")
# What most files mean by a private character whose font they do not name, and the bullets among these.
_UNNAMED = _FONTS["symbol"] | {0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0x76: "❖"}
_UNNAMED_BULLETS = {0xF000 | code: _UNNAMED[code] for code in (0x2A, 0x2B, 0x2D, 0x76, 0xA7, 0xD8, 0xFC)}


def shown(code: int, font: str) -> str:
    """The character that `font` shows for `code`; empty where nothing like it is known.

    >>> shown(0xF0B7, "Symbol"), shown(0xF02D, "Symbol"), shown(0xF0A7, "Wingdings"), shown(0x2013, "Arial")
    ('•', '-', '▪', '–')
    """
    table = _FONTS.get(font.strip().lower())
    if table is None and not 0xF000 <= code <= 0xF0FF:
        return _plain(code)
    if not (0xF000 <= code <= 0xF0FF or code <= 0xFF):
        return _plain(code)
    return (_UNNAMED if table is None else table).get(code & 0xFF, "").strip()


def _plain(code: int) -> str:
    if code < 0x20 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF or 0xE000 <= code <= 0xF8FF:
        return ""
    return chr(code)


def replace_private(text: str, font: str) -> str:
    """`text` with each private-use character as `font` shows it; one that nobody knows is left out.

    >>> replace_private("10 \\uf0b3 5", "Symbol")
    '10 ≥ 5'
    """
    if text.isascii() or not _PRIVATE.search(text):
        return text
    return _PRIVATE.sub(lambda found: shown(ord(found[0]), font), text)


def bullet(text: str, font: str) -> str:
    """A bullet as it is shown; one of a font that is not known is `•`."""
    if font.strip().lower() in _FONTS:
        return "".join(shown(ord(character), font) or "•" for character in text.strip())
    return _PRIVATE.sub(lambda found: _UNNAMED_BULLETS.get(ord(found[0]), "•"), text)
