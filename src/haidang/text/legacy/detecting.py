"""Which old encoding a text without fonts is written in, by its letters."""

from __future__ import annotations

from itertools import islice

from haidang.text.legacy.converting import Encoding, convert
from haidang.text.legacy.syllables import is_syllable
from haidang.text.patterns import regex

# A word as either encoding spells it: letters, and the signs of Latin-1 that TCVN3 uses as letters.
# "©" is â, "®" đ, "\u00ad" ư; none of them stands inside a word of a Unicode text.
_WORD = regex(
    "[^\\W\\d_\u0300-\u036f\u00a1-\u00bf][\u0300\u0301\u0303\u0309\u0323\u00a1-\u00bf]*"
    "(?:[^\\W\\d_]|[\u0300\u0301\u0303\u0309\u0323\u00a1-\u00bf])*|[\u00a1-\u00bf]+[^\\W\\d_]+"
    "(?:[^\\W\\d_]|[\u00a1-\u00bf])*"
)

# Letters that only Unicode has: no text of an old encoding holds them.
_UNICODE_ONLY = regex(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9"
    "\u0300\u0301\u0303\u0309\u0323]"
)
_OLD_LETTER = regex("[\u00a1-\u00ff]")

_SAMPLE = 40_000
"""Characters looked at: a text does not change its encoding half way."""
_WORDS = 600
_LEAST_WORDS = 3
_SHARE = 0.8


def detect(text: str) -> Encoding | None:
    """`tcvn3`, `vni` or None for a whole `text`; Unicode, French or English text gives None.

    >>> detect("C«ng hoµ x· héi chñ nghÜa ViÖt Nam"), detect("Cộng hòa xã hội chủ nghĩa Việt Nam")
    ('tcvn3', None)
    """
    if text.isascii():
        return None
    sample = _sample(text)
    old = len(_OLD_LETTER.findall(sample))
    if old < _LEAST_WORDS or len(_UNICODE_ONLY.findall(sample)) * 20 > old:
        return None
    words = _words(sample)
    if len(set(words)) < _LEAST_WORDS:
        return None
    shares = {encoding: _share([convert(word, encoding) for word in words]) for encoding in _ENCODINGS}
    best = max(_ENCODINGS, key=lambda encoding: shares[encoding])
    return best if shares[best] >= _SHARE and shares[best] > _share(words) else None


_ENCODINGS: tuple[Encoding, ...] = ("tcvn3", "vni")


def vietnamese_share(text: str) -> float:
    """Share of the words with marks that could be Vietnamese syllables, from 0 to 1; 1 where there are none."""
    words = _words(_sample(text))
    return _share(words) if words else 1.0


def _sample(text: str) -> str:
    """The head and the middle: a long foreign preface must not decide alone."""
    if len(text) <= _SAMPLE:
        return text
    middle = len(text) // 2
    return text[: _SAMPLE // 2] + "\n" + text[middle : middle + _SAMPLE // 2]


def _words(sample: str) -> list[str]:
    marked = (found[0] for found in _WORD.finditer(sample) if not found[0].isascii())
    return list(islice(marked, _WORDS))


def _share(words: list[str]) -> float:
    return sum(1 for word in words if is_syllable(word)) / len(words)
