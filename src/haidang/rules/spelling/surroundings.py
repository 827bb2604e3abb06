"""Whether two names stand side by side, which makes them two: in a sentence, in a table, in a list of items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.text.patterns import regex

_AROUND = 4
"""How many items of a list above and below are looked at."""
_HEAD = 16
"""How far into an item its name may begin: behind a number and the word for a place."""


_ROWS = 200
"""How many rows of a table above and below are looked at."""


def side_by_side(text: str, at: int, other: str) -> bool:
    """Whether `other`, in small letters, stands in the sentence around `at`, in its table, or heads an item near it."""
    around = [_sentence(text, at).lower(), *(head.lower() for head in _items(text, at, len(other)))]
    if any(other in words and _whole(other).search(words) for words in around):
        return True
    table = _table(text, at).lower()
    if other not in table:
        return False
    # Of two works' names in a table only those of two like works are two: "Trường Tân Hòa", "Trường Tân Hóa".
    cell = text[text.rfind("| ", 0, at) + 2 : at].lower()
    return re.search(rf"\| {re.escape(cell + other)}(?!\w)", table) is not None


def in_table(text: str, at: int) -> bool:
    """Whether `at` stands in the row of a table."""
    return text.startswith("|", _line(text, at)[0])


def _whole(name: str) -> re.Pattern[str]:
    return regex(rf"(?<!\w){re.escape(name)}(?!\w)")


def _sentence(text: str, at: int) -> str:
    low = max(text.rfind("\n", 0, at), text.rfind(". ", 0, at)) + 1
    ends = [end for end in (text.find("\n", at), text.find(". ", at)) if end >= 0]
    return text[low : min(ends, default=len(text))]


def _line(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)


def _table(text: str, at: int) -> str:
    """The table whose row holds `at`; nothing outside of tables."""
    low, high = _line(text, at)
    if not text.startswith("|", low):
        return ""
    for _ in range(_ROWS):
        if low and text.startswith("|", above := _line(text, low - 1)[0]):
            low = above
        if high < len(text) and text.startswith("|", high + 1):
            high = _line(text, high + 1)[1]
    return text[low:high]


def _items(text: str, at: int, length: int) -> Iterator[str]:
    """The heads of the lines above and below, where the name heads its own."""
    low, high = _line(text, at)
    if at - low > _HEAD or text.startswith("|", low):
        return
    for _ in range(_AROUND):
        if low:
            low = _line(text, low - 1)[0]
            yield _head(text, low, length)
        if high < len(text):
            yield _head(text, high + 1, length)
            high = _line(text, high + 1)[1]


def _head(text: str, low: int, length: int) -> str:
    """The beginning of the line at `low`, as far as a name that begins in its head can reach; of a row nothing."""
    if text.startswith("|", low):
        return ""
    return text[low : min(low + _HEAD + length, _line(text, low)[1])]
