"""The marker that opens an item: `PHẦN I`, `A.`, `I.`, `1.`, `1.1.`, `a)`, `-`, `+`, `*`."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple

from haidang.text.patterns import regex


class MarkerKind(IntEnum):
    """Kinds of marker, from the widest to the narrowest as documents usually nest them."""

    PART = 1
    CHAPTER = 2
    SECTION = 3
    ARTICLE = 4
    LETTER_UPPER = 5
    ROMAN = 6
    NUMBER = 7
    LETTER_LOWER = 8
    STAR = 9
    DASH = 10
    PLUS = 11
    DOT = 12


BULLETS = frozenset({MarkerKind.STAR, MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.DOT})


class Marker(NamedTuple):
    """A marker read off the start of a line.

    `label` is its name in a path (`B`, `I`, `1`, `4.1`, `a`, `-`), `value` its place in its own
    series where it has one, `depth` how many numbers a decimal one has, `end` the offset in the
    line where the item's words begin.
    """

    kind: MarkerKind
    label: str
    value: int | None
    end: int
    depth: int = 1
    closing: str = ""
    """What closes it: `.`, `)`, `/`, `:` or nothing."""


# Vietnamese letters of items (NĐ 30/2020, Annex I): đ follows d; no f, j, w, z. Typists use them all the same.
LETTERS = "abcdđeghiklmnopqrstuvxy"

_BULLET_KINDS = {
    "-": MarkerKind.DASH,
    "+": MarkerKind.PLUS,
    "*": MarkerKind.STAR,
}

# "- Tăng cường ...": what most bullets look like.
_BULLETS = {f"{sign} ": Marker(kind, sign, None, 2) for sign, kind in _BULLET_KINDS.items()}
_NO_WORDS = frozenset({"", "-"})

_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

_MARKER = regex(
    r"""
    (?!V/v)
    (?:
      # "PHẦN THỨ NHẤT", "Phần I", "CHƯƠNG II", "Mục 1", "Điều 3."
      (?P<word>(?i:phần\ thứ|phần|chương|tiểu\ mục|mục|điều))\ +
      (?P<rank>(?i:nhất|hai|ba|tư|bốn|năm|sáu|bảy)\b|[IVXLC]+(?![^\W\d_])|\d{1,3}[a-zđ]?(?!\d))
      (?P<wordclose>\ *[.:/)-]?)
    | (?P<bullet>[-+*]|[•●○▪■□◦►➢❖✓✔])(?![-+*\d])\ *(?=[^\s-])
    | (?P<minus>[-+])(?=\d)
    | (?P<decimal>\d{1,3}(?:\.\d{1,2}){1,4})(?P<deciclose>[.)/:]|\ ?-(?=\ )|)(?=\ |$|[^\W\d_])
    | (?P<number>\d{1,3})(?P<numclose>[.)/:]|\ *-(?=\ ))(?=\ |$|[^\W\d_])
    | (?P<roman>[IVX]+|[IVX]*I[iI]{1,2}|[ivx]{2,5}(?=\.)|i(?=\.))(?P<romclose>[.)/:]|\ *-(?=\ ))(?=\ |$|[^\W\d_])
    | (?P<letter>[A-ZĐa-zđ])(?P<letclose>[.)/]|\ *-(?=\ )|[.]?\d{0,2}[.)])(?=\ |$|[^\W\d_])
    )\ *
    """,
    re.VERBOSE,
)

_RANKS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7}

_WORDS = {
    "phần": MarkerKind.PART,
    "phần thứ": MarkerKind.PART,
    "chương": MarkerKind.CHAPTER,
    "mục": MarkerKind.SECTION,
    "tiểu mục": MarkerKind.SECTION,
    "điều": MarkerKind.ARTICLE,
}

# Of "Phần", "Chương", "Tiểu mục", "Mục", "Điều".
_WORD_BEGINS = frozenset({"ph", "ch", "ti", "mụ", "đi"})

_FIRST = frozenset("0123456789-+*•●○▪■□◦►➢❖✓✔") | frozenset("ABCDEFGHIKLMNOPQRSTUVXYĐabcdđeghiklmnopqrstuvxyfjwzFJWZ")


def roman_value(numeral: str) -> int:
    """The number a Roman numeral stands for; `Ii` (a slip for `II`) is read too.

    >>> roman_value("XIV"), roman_value("Ii")
    (14, 2)
    """
    total = 0
    previous = 0
    for letter in reversed(numeral.upper()):
        worth = _ROMAN_DIGITS[letter]
        total += worth if worth >= previous else -worth
        previous = max(previous, worth)
    return total


def read_marker(line: str) -> Marker | None:
    """The marker at the start of `line` (which has no leading space), or None.

    A bare number or a letter is a marker only with what closes it: `1.`, `1)`, `1/`, `a)`, `A.`,
    `I -`. `1,7 ha`, `10.367 tỷ` and `Ông A.` are not.
    """
    if not line or line[0] not in _FIRST:
        return None
    head = line[:2]
    bullet = _BULLETS.get(head)
    if bullet is not None and line[2:3] not in _NO_WORDS and not line[2].isspace():
        return bullet
    if _opens_a_word(head):
        return None
    found = _MARKER.match(line)
    if found is None:
        return None
    return _READERS[found.lastgroup or ""](found)


def _opens_a_word(letters: str) -> bool:
    """Whether the first two letters of a line are those of a word that is no marker: most lines are passed over so."""
    return (
        len(letters) == 2 and letters.isalpha() and letters[1] not in "IVXivx" and letters.lower() not in _WORD_BEGINS
    )


def _word_marker(found: re.Match[str]) -> Marker | None:
    word = found["word"].lower()
    rank = found["rank"]
    kind = _WORDS[word]
    if kind is MarkerKind.ARTICLE and not rank[0].isdigit():
        return None
    if rank.lower() in _RANKS:
        value = _RANKS[rank.lower()]
    elif rank[0].isdigit():
        value = int(rank.rstrip("abcdđeghik"))
    else:
        value = roman_value(rank)
    # "Mục 1 của Kế hoạch", "Phần mềm": a heading's number is followed by its close, its title or nothing.
    rest = found.string[found.end() :]
    if rest and not found["wordclose"].strip() and rest[0].islower():
        return None
    return Marker(
        kind, f"{found['word'].split()[0].capitalize()} {rank}", value, found.end(), closing=found["wordclose"].strip()
    )


def _bullet_marker(found: re.Match[str]) -> Marker:
    sign = found["bullet"] or found["minus"]
    kind = _BULLET_KINDS.get(sign, MarkerKind.DOT)
    return Marker(kind, sign if kind is not MarkerKind.DOT else "•", None, found.end())


def _number_marker(found: re.Match[str]) -> Marker:
    number, closing = found.group("number", "numclose")
    return Marker(MarkerKind.NUMBER, number, int(number), found.end(), 1, closing.strip())


def _roman_marker(found: re.Match[str]) -> Marker:
    numeral, closing = found.group("roman", "romclose")
    return Marker(MarkerKind.ROMAN, numeral.upper(), roman_value(numeral), found.end(), 1, closing.strip())


def _decimal_marker(found: re.Match[str]) -> Marker | None:
    parts = found["decimal"].split(".")
    # "10.367 tỷ" has three digits behind its dot, which the pattern refuses; "2.5 ha" is a quantity.
    rest = found.string[found.end() : found.end() + 1]
    if not found["deciclose"] and rest.islower():
        return None
    return Marker(
        MarkerKind.NUMBER,
        found["decimal"],
        int(parts[-1]),
        found.end(),
        depth=len(parts),
        closing=found["deciclose"].strip(),
    )


def _letter_marker(found: re.Match[str]) -> Marker | None:
    letter = found["letter"]
    kind = MarkerKind.LETTER_UPPER if letter.isupper() else MarkerKind.LETTER_LOWER
    place = LETTERS.find(letter.lower())
    label = letter + found["letclose"].strip(".)/- ")
    return Marker(kind, label, place + 1 if place >= 0 else None, found.end(), closing=found["letclose"].strip()[-1:])


# By the last group of `_MARKER` that took part.
_READERS: dict[str, Callable[[re.Match[str]], Marker | None]] = {
    "wordclose": _word_marker,
    "bullet": _bullet_marker,
    "minus": _bullet_marker,
    "deciclose": _decimal_marker,
    "numclose": _number_marker,
    "romclose": _roman_marker,
    "letclose": _letter_marker,
}
