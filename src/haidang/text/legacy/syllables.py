"""The shape of a Vietnamese syllable: which strings of letters could be one."""

from __future__ import annotations

import unicodedata

from haidang.text.patterns import regex

_ONSET = "(?:ngh?|nh|n|gh|gi|g|kh|k|ch|c|ph|p|th|tr|t|qu|b|d|đ|h|l|m|r|s|v|x)?"

# Vowels that nothing may follow, and vowels that a final consonant may close.
_OPEN = (
    "iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uyu|uya|uêu|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|ia|ya|ua|ưa|uơ"
)
_CLOSABLE = "uyê|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y"
_CODA = "(?:ch|c|m|ng|nh|n|p|t)?"

_SYLLABLE = regex(f"{_ONSET}(?:(?:{_OPEN})|(?:{_CLOSABLE}){_CODA})")
_TONE = regex("[\u0300\u0301\u0303\u0309\u0323]")


def is_syllable(word: str) -> bool:
    """Whether `word` (letters only) has the shape of a Vietnamese syllable with at most one tone.

    >>> is_syllable("nghiệp"), is_syllable("nghiÖp"), is_syllable("été")
    (True, False, False)
    """
    apart = unicodedata.normalize("NFD", word.lower())
    bare, tones = _TONE.subn("", apart)
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None
