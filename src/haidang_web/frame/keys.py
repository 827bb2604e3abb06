"""Vietnamese order and search, the same on every database: keys that are stored beside what they are of.

Letters stand in the order of the alphabet (a ă â ... d đ e ê ...); words that differ in their tones alone
stand in the order ngang, huyền, hỏi, ngã, sắc, nặng.
"""

from __future__ import annotations

import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: f"{index:02d}" for index, letter in enumerate(_LETTERS, 10)}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}


def sort_key(words: str) -> str:
    """A key whose plain order is the Vietnamese order of `words`.

    >>> sorted(["Đông", "Dương", "Ân", "An", "Ăn", "Dũng", "Dung"], key=sort_key)
    ['An', 'Ăn', 'Ân', 'Dung', 'Dũng', 'Dương', 'Đông']
    """
    letters, tones = [], []
    for word in words.lower().split():
        for character in unicodedata.normalize("NFC", word):
            letter, tone = _letter_and_tone(character)
            letters.append(_RANK.get(letter) or f"0{letter}")
            tones.append(tone)
        letters.append(" ")
    return "".join(letters).rstrip() + "|" + "".join(tones)


def _letter_and_tone(character: str) -> tuple[str, str]:
    """The letter without its tone, and the tone's rank: ấ is â with the fourth."""
    marks = unicodedata.normalize("NFD", character)
    tone = next((_TONES[mark] for mark in marks if mark in _TONES), "0")
    return unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES)), tone


def search_key(words: str) -> str:
    """`words` as people write them, for an exact match: lower case, one space.

    >>> search_key("  Cẩm   Giàng ")
    'cẩm giàng'
    """
    return " ".join(unicodedata.normalize("NFC", words).lower().split())


def folded_key(words: str) -> str:
    """`words` without any mark, so that "cam giang" finds Cẩm Giang and Cẩm Giàng.

    >>> folded_key("Cẩm Giàng, Đồng Nai")
    'cam giang, dong nai'
    """
    marks = unicodedata.normalize("NFD", search_key(words).replace("đ", "d"))
    return "".join(mark for mark in marks if not unicodedata.combining(mark))
