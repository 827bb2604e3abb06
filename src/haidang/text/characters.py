"""Characters as officials type them, brought to one form that keeps every offset.

Two kinds of change: replacements of one character by one (spaces, dashes, tone placement), which move
nothing, and characters that are left out (soft hyphens, zero-width spaces), which `Flow` accounts for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from haidang.text.patterns import regex

# One character by one: every space that is not a plain one, every dash, full-width forms of a few marks.
_ONE_FOR_ONE: dict[str, str] = {
    **dict.fromkeys(
        "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\x0b\x0c\x1f",
        " ",
    ),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d\uf02d\uf0be", "-"),
    **dict.fromkeys("\uf0b7\u2022\u2023\u2043\u25aa", "•"),
    "\u2044": "/",
    "\u2215": "/",
    "\uff0c": ",",
    "\uff1a": ":",
    "\u02d6": "+",
    "\uff0b": "+",
    # Letters of other alphabets that look like ours, and those that old fonts put in the place of ours.
    "\u00d0": "Đ",
    "\u00f0": "đ",
    "\u01a2": "Ư",
    "\u01a3": "ư",
}

# Nothing a reader sees: soft hyphen, zero-width spaces and joiners, marks of direction, byte-order mark.
INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff\ufffe"
)

# White space of any kind but the plain space and the line end.
_SPACES = (
    "\t\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f"
    "\u205f\u3000"
)

# oà -> òa, uỷ -> ủy where the syllable ends: NĐ 30/2020 writes the older placement. "quý", "quỹ" stay.
# Each pattern opens with one letter, which `re` looks for ten times as fast as for one of four.
_NEW_STYLE_TONES = [
    *(regex(rf"{letter}[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ](?![^\W\d_])") for letter in "oO"),
    *(regex(rf"{letter}[ỳýỷỹỵỲÝỶỸỴ](?<![qQ]..)(?![^\W\d_])") for letter in "uU"),
]

_TONES = "\u0300\u0301\u0309\u0303\u0323"


def _older_placement() -> dict[str, str]:
    table: dict[str, str] = {}
    for first, second in ("oa", "oe", "uy", "OA", "OE", "UY", "Oa", "Oe", "Uy", "oA", "oE", "uY"):
        for tone in _TONES:
            new = first + unicodedata.normalize("NFC", second + tone)
            old = unicodedata.normalize("NFC", first + tone) + second
            table[new] = old
    return table


_OLDER = _older_placement()


def plain(text: str) -> str:
    """`text` with one kind of space, dash and tone placement, each character where it was.

    >>> plain("Uỷ ban nhân dân – hoà giải, quý I")
    'Ủy ban nhân dân - hòa giải, quý I'
    """
    # A text is searched for one character many times faster than for one of a class.
    for odd, ours in _ONE_FOR_ONE.items():
        if odd in text:
            text = text.replace(odd, ours)
    for tone in _NEW_STYLE_TONES:
        text = tone.sub(_older, text)
    return text


def _older(found: re.Match[str]) -> str:
    return _OLDER[found[0]]


def plain_spaces(text: str) -> str:
    """`text` with a plain space in the place of every other; line ends stay.

    >>> plain_spaces("Ủy ban\\u00a0nhân\\tdân")
    'Ủy ban nhân dân'
    """
    for space in _SPACES:
        if space in text:
            text = text.replace(space, " ")
    return text


def to_nfc(text: str) -> str:
    """`text` in Unicode NFC (TCVN 6909:2001), with `\\n` for every kind of line end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    if _MANY_MARKS.search(text) is not None:
        text = _MANY_MARKS.sub(_stream_safe, text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


# Sorting a heap of marks costs time quadratic in it; no language piles up more than 30 (UAX 15, stream-safe text).
_MOST_MARKS = 30
_MARK = r"[^\w\s\x00-\u02ff]"
_MANY_MARKS = regex(rf"{_MARK}{_MARK}{{{_MOST_MARKS},}}")
_JOINER = "\u034f"


def _stream_safe(found: re.Match[str]) -> str:
    """A heap of combining marks with a grapheme joiner behind every 30; other signs stay as they are."""
    kept: list[str] = []
    marks = 0
    for sign in found[0]:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks > _MOST_MARKS:
            kept.append(_JOINER)
            marks = 1
        kept.append(sign)
    return "".join(kept)


UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""Capital letters of Vietnamese, for a class of characters in a pattern: `[{UPPER}]`."""


_FIRST_LETTER = regex(r"(?:\[([^\W\d_])([^\W\d_])\]|([^\W\d_]))(?![?*+{])")


def one_of(words: Iterable[str], *, behind_first: str = "", merged: bool = False) -> str:
    """A pattern of one of `words`, which are patterns tried in this order, laid out so that `re` tries few of them.

    Those that begin with the same letter stand in one group behind it: where the letter does not fit, all are passed
    over at once. `behind_first` is looked at behind that letter. `merged` says that letters behind which the same
    words stand share one group: half the work to compile, but a search no longer begins with looking for letters.

    >>> one_of(["Ban Chỉ đạo", "[Bb]an"])
    '(?:B(?:an Chỉ đạo|an)|ban)'
    """
    parts: list[str] = []
    groups: dict[str, list[str]] = {}
    for word in words:
        first = _FIRST_LETTER.match(word)
        for letter in filter(None, first.groups()) if first else ():
            groups.setdefault(letter, []).append(word[first.end() :])  # type: ignore[union-attr]
        if first is None:
            parts += [*_groups(groups, behind_first, merged), word]
            groups = {}
    return "(?:" + "|".join([*parts, *_groups(groups, behind_first, merged)]) + ")"


def _groups(groups: dict[str, list[str]], behind_first: str, merged: bool) -> list[str]:
    if merged:
        letters: dict[tuple[str, ...], list[str]] = {}
        for letter, rests in groups.items():
            letters.setdefault(tuple(rests), []).append(letter)
        groups = {same[0] if len(same) == 1 else f"[{''.join(same)}]": list(rests) for rests, same in letters.items()}
    joined = {letter: rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})" for letter, rests in groups.items()}
    return [f"{letter}{behind_first}{rest}" for letter, rest in joined.items()]


def word_opening(words: Iterable[str]) -> str:
    """A pattern of one of `words` where a word begins, the first letter in either case.

    Each of `words` is a pattern that begins with a letter. What is made opens with these and looks back afterwards:
    `re` looks for a set of first characters many times faster than for a boundary.
    """
    return one_of((f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words), behind_first=r"(?<!\w\w)")


_FOLD_D = str.maketrans({"đ": "d", "Đ": "d"})


def fold(text: str) -> str:
    """A key for comparing: lower case, no tone or vowel marks, single spaces.

    >>> fold("Ủy ban  Nhân dân huyện Cẩm Giàng") == fold("Uỷ ban nhân dân huyện Cam Giang")
    True
    """
    bare = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return " ".join(bare.translate(_FOLD_D).split())
