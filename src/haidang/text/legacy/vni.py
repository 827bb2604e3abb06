"""VNI for Windows: a plain letter followed by a mark, as bytes that look like Latin-1 letters."""

from __future__ import annotations

import unicodedata

from haidang.text.patterns import regex

_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HAT = "\u0302"
_HATS = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVE = "\u0306"
_BREVES = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}

# Letters that are one byte: ô and ö stand for ơ and ư (a tone may follow), the i's and ỵ carry theirs.
_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _pairs() -> dict[str, str]:
    table: dict[str, str] = {}
    for letter in "aeouyôö":
        base = _SINGLE.get(letter, letter)
        for mark, tone in _TONES.items():
            table[letter + mark] = base + tone
    for letter in "aeo":
        for mark, tone in _HATS.items():
            table[letter + mark] = letter + _HAT + tone
    for mark, tone in _BREVES.items():
        table["a" + mark] = "a" + _BREVE + tone
    return table


def _with_capitals() -> dict[str, str]:
    table: dict[str, str] = {}
    for written, letter in {**_pairs(), **_SINGLE}.items():
        composed = unicodedata.normalize("NFC", letter)
        table[written] = composed
        # "UÛY BAN" and "Uûy ban": the case of the letter decides, not that of its mark.
        table[written.upper()] = composed.upper()
        if len(written) == 2:
            table[written[0].upper() + written[1]] = composed.upper()
            table[written[0] + written[1].upper()] = composed
    return table


LETTERS: dict[str, str] = _with_capitals()

# Pairs before single letters: "ôù" is ớ, "ô" alone ơ.
_WRITTEN = regex("|".join(sorted(LETTERS, key=len, reverse=True)))


def to_unicode(text: str) -> str:
    """`text`, VNI bytes read as Latin-1, in Unicode.

    >>> to_unicode("Uûy ban nhaân daân, UÛY BAN NHAÂN DAÂN")
    'Ủy ban nhân dân, ỦY BAN NHÂN DÂN'
    """
    return _WRITTEN.sub(lambda found: LETTERS[found[0]], text)
