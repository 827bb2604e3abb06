"""Titles in quotation marks that are worded in two ways: the theme of the year must be one everywhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from haidang.rules.spelling.variant import Variant, syllable_key
from haidang.text.characters import fold
from haidang.text.patterns import regex

_LEAST, _MOST = 30, 300
"""How many characters a title has."""
_WORDS = regex(r"\w+")
_TAIL = 5
"""Titles that end in the same so many words are one title."""

_Title = tuple[int, str, str]
"""Where a title begins, as it is written, and its words."""


def odd_quotations(text: str) -> Iterator[Variant]:
    """Quoted titles that differ from the usual wording: in tones (for sure), or in words before the same ending."""
    found = list(_titles(text))
    # Few end in the same word, and only these are looked at whole.
    lasts = [text[start:end].rsplit(None, 1)[-1].lower() for start, end in found]
    ends = Counter(lasts)
    groups: dict[tuple[str, ...], list[_Title]] = defaultdict(list)
    for (start, end), last in zip(found, lasts, strict=True):
        if ends[last] > 1:
            words = _WORDS.findall(text[start:end].lower())
            groups[tuple(map(syllable_key, words[-_TAIL:]))].append((start, text[start:end], " ".join(words)))
    for group in groups.values():
        if len(group) > 1:
            yield from _odd(group)


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """Where titles stand between quotation marks."""
    # A text is searched for one mark ten times as fast as for one of three.
    alike = text.replace("“", '"').replace("”", '"')
    opened, at = -1, alike.find('"')
    while at >= 0:
        length = at - opened - 1
        if opened >= 0 and text[at] != "“" and _LEAST <= length <= _MOST and _is_worded(text[opened + 1 : at]):
            yield opened + 1, at
            opened = -1
        else:
            opened = -1 if text[at] == "”" else at
        at = alike.find('"', at + 1)


def _is_worded(title: str) -> bool:
    return "\n" not in title and not title.isspace()


def _odd(group: list[_Title]) -> Iterator[Variant]:
    counts = Counter(words for *_, words in group)
    usual, count = counts.most_common(1)[0]
    shown = next(title for _, title, words in group if words == usual)
    for start, title, words in group:
        if words != usual and counts[words] <= count:
            sure = count > 1 and fold(words) == fold(usual)
            yield Variant(start, start + len(title), title, shown, count, sure=sure, quoted=True)
