"""Titles in quotation marks that are worded in two ways: the theme of the year must be one everywhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from haidang.rules.spelling.variant import Variant, syllable_key
from haidang.text.characters import fold
from haidang.text.patterns import regex

_QUOTED = regex(r"[“\"](?P<title>[^“”\"\n]{30,300})[”\"]")
_WORDS = regex(r"\w+")
_TAIL = 5
"""Titles that end in the same so many words are one title."""


def odd_quotations(text: str) -> Iterator[Variant]:
    """Quoted titles that differ from the usual wording: in tones (for sure), or in words before the same ending."""
    found = list(_QUOTED.finditer(text))
    # Few end in the same word, and only these are looked at whole.
    lasts = [one["title"].lower().split()[-1] for one in found]
    ends = Counter(lasts)
    groups: dict[tuple[str, ...], list[tuple[re.Match[str], str]]] = defaultdict(list)
    for one, last in zip(found, lasts, strict=True):
        if ends[last] > 1:
            words = _WORDS.findall(one["title"].lower())
            groups[tuple(map(syllable_key, words[-_TAIL:]))].append((one, " ".join(words)))
    for group in groups.values():
        if len(group) > 1:
            yield from _odd(group)


def _odd(group: list[tuple[re.Match[str], str]]) -> Iterator[Variant]:
    counts = Counter(words for _, words in group)
    usual, count = counts.most_common(1)[0]
    shown = next(one["title"] for one, words in group if words == usual)
    for one, words in group:
        if words != usual and counts[words] <= count:
            sure = count > 1 and fold(words) == fold(usual)
            yield Variant(one.start("title"), one.end("title"), one["title"], shown, count, sure=sure, quoted=True)
