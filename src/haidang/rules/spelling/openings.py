"""Phrases whose first word lost or changed its tone: "Chính trang đô thị" where the text writes "chỉnh trang"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress

from haidang.rules.spelling.variant import Variant, syllable_key
from haidang.text.characters import UPPER

_LOWER = rf"[^\W\d_{UPPER}]"
# Where a phrase begins with a capital: a heading, a sentence, an item of a list, a quotation.
_OPENING = re.compile(
    rf"[{UPPER}](?<![^\W_].){_LOWER}{{1,6}} (?P<second>{_LOWER}{{2,7}})(?: (?P<third>{_LOWER}{{2,7}}))?(?![^\W_])"
)
_BEFORE = ("\n", ". ", ", ", ": ", "; ", "“", '"', "(", "- ", "+ ", ") ", "/ ")
_OFTEN, _VERY_OFTEN = 2, 4


def odd_openings(text: str) -> Iterator[Variant]:
    """Phrases that open so only once, while their words stand elsewhere with other tones and more often.

    Only the first word of a phrase is looked at: inside a sentence two words side by side may belong to two compounds
    ("vận động nhân dân", "hội đồng nhân dân").
    """
    openings = [one for one in _OPENING.finditer(text) if not one.start() or text.endswith(_BEFORE, 0, one.start())]
    firsts: dict[str, set[str]] = {}
    for one in openings:
        firsts.setdefault(one["second"], set()).add(syllable_key(_first(one)))
    two, three = _ways(text, firsts)
    seconds = {second for _, second in two}
    for one in openings:
        if one["second"] in seconds:
            yield from _odd(one, two, three)


_Ways = dict[tuple[str, ...], Counter[str]]
"""How often the first word of a phrase is written in each way, by what it is without its tones, and the rest."""


def _first(opening: re.Match[str]) -> str:
    return opening.string[opening.start() : opening.start("second") - 1].lower()


def _ways(text: str, firsts: dict[str, set[str]]) -> tuple[_Ways, _Ways]:
    """How each first word is written before its second, where that is in two ways; and before the second and third."""
    words = text.replace("\n", " ").split(" ")
    following = [*words[1:], "", ""]
    marks = list(map(firsts.__contains__, following))
    pairs = Counter(zip(compress(words, marks), compress(following, marks), strict=False))
    two: _Ways = defaultdict(Counter)
    for (word, second), count in pairs.items():
        bare, key = _bare(word)
        if key in firsts[second]:
            two[key, second][bare] += count
    mixed = {key: ways for key, ways in two.items() if len(ways) > 1}
    seconds = {second for _, second in mixed}
    three: _Ways = defaultdict(Counter)
    for at in compress(range(len(words)), map(seconds.__contains__, following)):
        bare, key = _bare(words[at])
        if (key, following[at]) in mixed:
            three[key, following[at], following[at + 1].rstrip(',.;:)”"')][bare] += 1
    return mixed, three


@lru_cache(maxsize=16384)
def _bare(word: str) -> tuple[str, str]:
    """A word without marks around it, and its key; remembered, for documents share most of their words."""
    bare = word.strip('“"(,;:.').lower()
    return bare, syllable_key(bare)


def _odd(opening: re.Match[str], two: _Ways, three: _Ways) -> Iterator[Variant]:
    """Three words that agree but for the first one's tones are sure, two a hint."""
    first, second, third = _first(opening), opening["second"], opening["third"] or ""
    key = syllable_key(first)
    longer = three.get((key, second, third)), _OFTEN, "third"
    shorter = two.get((key, second)), _VERY_OFTEN, "second"
    for ways, enough, last in (longer, shorter):
        usual = _usual(first, ways)
        if usual is None or usual[1] < enough or opening[last] is None:
            continue
        here = opening.string[opening.start() : opening.end(last)]
        there = usual[0] + here[len(first) :]
        yield Variant(opening.start(), opening.end(last), here, there, usual[1], sure=last == "third")
        return


def _usual(first: str, ways: Counter[str] | None) -> tuple[str, int] | None:
    """The way in which the word is written more often, if it differs in tones or marks alone."""
    if ways is None or len(ways) < 2:
        return None
    word, count = ways.most_common(1)[0]
    mine = ways[first]
    return None if word == first or (mine > 1 and 3 * mine > count) else (word, count)
