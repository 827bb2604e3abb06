"""What stands directly before a number: the words that can make it a name, a date or a mark."""

from __future__ import annotations

from typing import NamedTuple

from haidang.text.patterns import regex

_REACH = 48
"""Characters looked at before a number; a few words, so that reading stays linear."""

_OPENERS = "([\"“'"
_BULLETS = " -+*•|\"“'‘([."


class Before(NamedTuple):
    """The surroundings to the left of a number; the words in lower case."""

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
    written: str
    """The text looked at, from the paragraph's start on, without the spaces at its end."""

    @property
    def window(self) -> str:
        """`written` in lower case."""
        return self.written.lower()


def look_before(text: str, start: int) -> Before:
    """Read what stands before `start`, never beyond the paragraph or the table cell."""
    low = start - _REACH
    window = text[low:start] if low > 0 else text[:start]
    cut, bar = window.rfind("\n"), window.rfind("|")
    if bar > cut:
        cut = bar
    head = cut >= 0 or low <= 0
    if cut >= 0:
        window = window[cut + 1 :]
    bare = window.rstrip(" ")
    if not bare:
        return Before("", "", "", False, head, False, False, "")
    last = bare[-1]
    glued = len(bare) == len(window) and (last.isalpha() or last == "_")
    mark = "" if last.isalnum() else last
    opens = head and not bare.strip(_BULLETS)
    if mark and mark not in ".’'":
        return Before("", "", mark, glued, opens, False, False, bare)
    return _behind_words(bare, mark, glued, opens)


def _behind_words(bare: str, mark: str, glued: bool, opens: bool) -> Before:
    parts = bare.rsplit(None, 2)[-2:]
    last = parts[-1].lstrip(_OPENERS)
    capital, word = last[:1].isupper(), last.lower()
    if len(parts) == 1:
        return Before(word, word, mark, glued, opens, capital, capital, bare)
    first = parts[0].lstrip(_OPENERS)
    return Before(word, f"{first.lower()} {word}", mark, glued, opens, capital, first[:1].isupper(), bare)


_SENTENCE_END = regex(r"[.;!?](?=\s|$)|\n|\|")


def clause_start(text: str, at: int, reach: int = 160) -> int:
    """Where the sentence that holds `at` begins, looking back at most `reach` characters."""
    low = max(0, at - reach)
    start = low
    for found in _SENTENCE_END.finditer(text, low, at):
        start = found.end()
    return start
