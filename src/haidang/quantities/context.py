"""What stands directly before a number: the words that can make it a name, a date or a mark."""

from __future__ import annotations

import re
from typing import NamedTuple

_REACH = 48
"""Characters looked at before a number; a few words, so that reading stays linear."""

_OPENERS = "([\"“'"
_BULLETS = " -+*•|\"“'‘([."


class Before(NamedTuple):
    """The surroundings to the left of a number, in lower case."""

    word: str
    """The word directly before, without an opening bracket; empty where a mark or a paragraph's start parts them."""
    two: str
    """That word and the one before it."""
    mark: str
    """The mark that parts the number from the words before it (`:`, `,`, `(`, ...), or nothing."""
    glued: bool
    """Whether a letter stands right before the first digit ("ĐT.360", "khoảng1.230")."""
    opens: bool
    """Whether the number opens its paragraph or table cell (behind a bullet, a bracket or a quotation mark)."""
    capital: bool
    """Whether the word directly before begins with a capital."""
    two_capital: bool
    """Whether the word before that one does."""
    window: str
    """The text looked at, in lower case, from the paragraph's start on."""


def look_before(text: str, start: int) -> Before:
    """Read what stands before `start`, never beyond the paragraph or the table cell."""
    window = text[max(0, start - _REACH) : start]
    cut = max(window.rfind("\n"), window.rfind("|"))
    head = cut >= 0 or start <= _REACH
    if cut >= 0:
        window = window[cut + 1 :]
    bare = window.rstrip(" ")
    glued = bool(bare) and len(bare) == len(window) and (bare[-1].isalpha() or bare[-1] == "_")
    lower = bare.lower()
    mark = bare[-1] if bare and not bare[-1].isalnum() else ""
    opens = head and not bare.strip(_BULLETS)
    parts = bare.rsplit(None, 2)[-2:]
    word = two = ""
    capital = two_capital = False
    if parts and (not mark or mark in ".’'"):
        last = parts[-1].lstrip(_OPENERS)
        capital, word = last[:1].isupper(), last.lower()
        first = parts[0].lstrip(_OPENERS)
        two_capital, two = first[:1].isupper(), f"{first.lower()} {word}" if len(parts) > 1 else word
    return Before(word, two, mark, glued, opens, capital, two_capital, lower)


_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)|\n|\|")


def clause_start(text: str, at: int, reach: int = 160) -> int:
    """Where the sentence that holds `at` begins, looking back at most `reach` characters."""
    low = max(0, at - reach)
    start = low
    for found in _SENTENCE_END.finditer(text, low, at):
        start = found.end()
    return start
