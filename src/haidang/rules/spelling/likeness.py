"""Whether two syllables differ as by a slip of the keyboard or of the ear."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from haidang.rules.spelling.variant import syllable_key
from haidang.text.legacy.syllables import is_syllable

_TONES = "\u0300\u0301\u0309\u0303\u0323"
# Beginnings and ends that much of the country speaks alike, and so writes wrong: "Lũng Chang", "Lũng Trang".
_BEGINNINGS = (
    ("tr", "ch"),
    ("x", "s"),
    ("gi", "d"),
    ("r", "d"),
    ("ngh", "ng"),
    ("gh", "g"),
    ("k", "c"),
    ("qu", "cu"),
    ("p", "b"),
    ("ng", "ng"),  # no "n": what follows is spoken "l" and "n" alike
    ("nh", "nh"),
    ("n", "l"),
)
_ENDINGS = (("y", "i"), ("k", "c"))
_SHORTEST = 4
"""Syllables shorter than this are one letter apart from too many others: "Tân", "Tây", "Tâm"."""


@lru_cache(maxsize=8192)
def alike(first: str, second: str) -> bool:
    """Whether two syllables differ in marks alone, or have one tone and differ in one letter or in a like sound.

    >>> alike("trường", "thường"), alike("bình", "bính"), alike("chang", "trang"), alike("tân", "tâm")
    (True, True, True, False)
    """
    one, other = syllable_key(first), syllable_key(second)
    if one == other:
        return True
    return _tone(first) == _tone(second) and (_sound(one) == _sound(other) or _one_letter(one, other))


@lru_cache(maxsize=8192)
def one_stroke(first: str, second: str) -> bool:
    """Whether two syllables, however short and whatever their tones, are one letter apart.

    >>> one_stroke("nie", "nia"), one_stroke("hím", "hin"), one_stroke("an", "am"), one_stroke("kin", "sơn")
    (True, True, True, False)
    """
    one, other = syllable_key(first), syllable_key(second)
    return one[:1] == other[:1] and _one_letter(one, other, 2)


_is_syllable = lru_cache(maxsize=8192)(is_syllable)


def is_misspelt(name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a name is another one but for a syllable that cannot be written so.

    >>> is_misspelt(("văn", "thiẹp"), ("văn", "thiệp")), is_misspelt(("hưng", "thinh"), ("hưng", "thịnh"))
    (True, False)
    """
    here, there = _differing(name, other)
    return syllable_key(here) == syllable_key(there) and not _is_syllable(here) and _is_syllable(there)


def has_lost_tone(name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a name is another one without the tone of a syllable: "Hưng Thinh", "Hưng Thịnh".

    >>> has_lost_tone(("hưng", "thinh"), ("hưng", "thịnh")), has_lost_tone(("ngũ", "hùng"), ("ngũ", "hung"))
    (True, False)
    """
    here, there = _differing(name, other)
    return not _tone(here) and bool(_tone(there)) and _toneless(there) == here


def _differing(name: Sequence[str], other: Sequence[str]) -> tuple[str, str]:
    """The syllables that two names of one length differ in; empty ones where there are none, or several."""
    found = [(here, there) for here, there in zip(name, other, strict=True) if here != there]
    return found[0] if len(found) == 1 else ("", "")


@lru_cache(maxsize=8192)
def _toneless(syllable: str) -> str:
    signs = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(sign for sign in signs if sign not in _TONES))


def _tone(syllable: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", syllable) if sign in _TONES)


def _sound(key: str) -> str:
    for written, spoken in _BEGINNINGS:
        if key.startswith(written):
            key = spoken + key[len(written) :]
            break
    for written, spoken in _ENDINGS:
        if key.endswith(written):
            key = key[: -len(written)] + spoken
    return key


def _one_letter(one: str, other: str, shortest: int = _SHORTEST) -> bool:
    """Whether a letter is another, is missing, or stands before the one it follows."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) < shortest or len(longer) - len(shorter) > 1:
        return False
    head = 0
    while head < len(shorter) and shorter[head] == longer[head]:
        head += 1
    if len(longer) > len(shorter):
        return shorter[head:] == longer[head + 1 :]
    swapped = longer[head : head + 2] == shorter[head : head + 2][::-1] and shorter[head + 2 :] == longer[head + 2 :]
    return len(shorter) >= shortest and (shorter[head + 1 :] == longer[head + 1 :] or swapped)
