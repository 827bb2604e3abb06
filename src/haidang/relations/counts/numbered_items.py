"""Items that number themselves within a paragraph: "(1) ...; (2) ...", "thứ nhất ...", "một là ...", "a) ..."."""

from __future__ import annotations

import re

from haidang.text.patterns import regex

_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ONES = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LETTERS = tuple("abcdđeghiklmnopq")
_LATIN = tuple("abcdefghijklm")

_LEAD = regex(r"(?:nhóm |bước |đợt |khâu |điểm |nội dung |giải pháp |nhiệm vụ )?", re.IGNORECASE)

# What the first mark of any way looks like.
_FIRST = regex(r"\((?:1|i|a)\)|1[)/.]|a\)|thứ nhất|một là", re.IGNORECASE)


def _patterns(marks: tuple[str, ...], form: str) -> tuple[re.Pattern[str], ...]:
    return tuple(regex(form % re.escape(mark), re.IGNORECASE) for mark in marks)


_NUMBERS = tuple(str(number) for number in range(1, 31))
# Each way of numbering: the pattern of each of its marks, in order.
_WAYS = (
    _patterns(_NUMBERS, r"\(%s\)"),
    _patterns(_ROMAN, r"\(%s\)"),
    _patterns(_LATIN, r"\(%s\)"),
    _patterns(_LETTERS, r"\(%s\)"),
    _patterns(_NUMBERS, r"(?<![\w.,/(])%s[)/] ?(?=\D)"),
    _patterns(_NUMBERS, r"(?<![\w.,/(])%s\. (?=[^\W\d])"),
    _patterns(_LETTERS, r"(?<![\w(])%s\) "),
    _patterns(_WORDS, r"(?<!\w)thứ %s(?!\w)"),
    _patterns(_ONES, r"(?<!\w)%s là(?!\w)"),
)


def numbered_items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items in `text[start:end]` where the first begins with the first mark of a way of numbering; else none."""
    lead = _LEAD.match(text, start, end)
    at = lead.end() if lead else start
    if not _FIRST.match(text, at, end):
        return []
    return max((_run(way, text, at, end) for way in _WAYS if way[0].match(text, at, end)), key=len, default=[])


def _run(way: tuple[re.Pattern[str], ...], text: str, start: int, end: int) -> list[tuple[int, int]]:
    edges: list[int] = []
    at = start
    for pattern in way:
        mark = pattern.search(text, at, end)
        if mark is None:
            break
        edges.append(mark.start())
        at = mark.end()
    return list(zip(edges, [*edges[1:], end], strict=True)) if len(edges) > 1 else []
