"""Phrases whose first word lost or changed its tone: "Chính trang đô thị" where the text writes "chỉnh trang"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import compress

from haidang.rules.spelling.doubling import HEADS, NEVER
from haidang.rules.spelling.variant import Variant, syllable_key
from haidang.text.words import Words

# Where a phrase begins with a capital: a heading, a sentence, an item of a list, a quotation.
_BEFORE = tuple(".,:;)/")
_BULLETS = frozenset({"\n", "-", "+", "•", "*"})
_QUOTES = '“"('
_OFTEN, _VERY_OFTEN = 2, 4

_Ways = dict[tuple[str, ...], Counter[str]]
"""How often the first word of a phrase is written in each way, by what it is without its tones, and the rest."""


def odd_openings(words: Words) -> Iterator[Variant]:
    """Phrases that open so only once, while their words stand elsewhere with other tones and more often.

    Only the first word of a phrase is looked at: inside a sentence two words side by side may belong to two compounds
    ("vận động nhân dân", "hội đồng nhân dân").
    """
    openings: dict[tuple[str, str], list[int]] = defaultdict(list)
    written, forms = words.written, words.forms
    several = _in_several_ways(words)
    for at in _openings(words, several):
        openings[forms[written[at]], forms[written[at + 1]]].append(at)
    firsts: dict[str, set[str]] = defaultdict(set)
    for first, second in openings:
        firsts[second].add(syllable_key(first))
    two, three = _ways(words, firsts, several)
    for (first, second), places in openings.items() if two else ():
        if (syllable_key(first), second) in two:
            for at in places:
                yield from _odd(words, at, two, three)


def _in_several_ways(words: Words) -> set[str]:
    """The words of the text, in small letters, of which another one differs in tones or marks alone."""
    different = set(words.forms.values())
    keys = list(map(syllable_key, different))
    ways = Counter(keys)
    return {bare for bare, key in zip(different, keys, strict=True) if ways[key] > 1}


def _openings(words: Words, several: set[str]) -> list[int]:
    """Where a word of `several` ways, with a capital, opens a phrase that goes on in small letters."""
    written, forms = words.written, words.forms
    openers = {word for word in words.capital_forms if forms[word] in several and word.endswith(forms[word][1:])}
    openers = {word for word in openers if _is_plain(forms[word]) and forms[word] not in NEVER}
    # Few different words stand before and behind: each is asked once.
    capitals = [at for at in words.capitals if written[at] in openers and at + 1 < len(written)]
    behind = {written[at + 1] for at in capitals}
    small = {word for word in behind if word[:1].islower() and _is_plain(forms[word])}
    capitals = [at for at in capitals if written[at + 1] in small]
    parted = {word for word in {written[at - 1] for at in capitals if at} if _is_boundary(word)}
    return [at for at in capitals if not at or written[at - 1] in parted or written[at][0] in _QUOTES]


def _is_plain(bare: str) -> bool:
    return 2 <= len(bare) <= 7 and bare.isalpha()


def _is_boundary(before: str) -> bool:
    # "Sở Tài nguyên và Môi trường": the name of a body goes on.
    return (
        before in _BULLETS
        or before == "và"
        or before.endswith(_BEFORE)
        or (before[:1].isupper() and before.lower() in HEADS)
    )


def _ways(words: Words, firsts: dict[str, set[str]], several: set[str]) -> tuple[_Ways, _Ways]:
    """How each first word is written before its second, where that is in two ways; and before the second and third."""
    written, forms = words.written, words.forms
    keys = set().union(*firsts.values())
    alike = {word for word, bare in forms.items() if bare in several and syllable_key(bare) in keys}
    likely = compress(range(len(written) - 1), map(alike.__contains__, written))
    # As written: a mark in between parts two phrases, "chủ đề “Đẩy mạnh ...”".
    places = [at for at in likely if written[at + 1] in firsts]
    pairs = [(written[at], written[at + 1]) for at in places]
    two: dict[tuple[str, ...], dict[str, int]] = {}
    for (word, second), count in Counter(pairs).items():
        bare = forms[word]
        if (key := syllable_key(bare)) in firsts[second]:
            ways = two.setdefault((key, second), {})
            ways[bare] = ways.get(bare, 0) + count
    mixed: _Ways = {key: Counter(ways) for key, ways in two.items() if len(ways) > 1}
    seconds = {second for _, second in mixed}
    three: _Ways = defaultdict(Counter)
    for at, (word, second) in zip(places, pairs, strict=True) if mixed else ():
        if second in seconds and (key := syllable_key(forms[word]), second) in mixed:
            three[key, second, words.bare(at + 2)][forms[word]] += 1
    return mixed, three


def _odd(words: Words, at: int, two: _Ways, three: _Ways) -> Iterator[Variant]:
    """Three words that agree but for the first one's tones are sure, two a hint."""
    first, second, third = (words.bare(at + ahead) for ahead in range(3))
    key = syllable_key(first)
    behind = words.written[at + 1] == second and third.isalpha()
    longer = three.get((key, second, third)) if behind else None
    for ways, enough, count in ((longer, _OFTEN, 3), (two.get((key, second)), _VERY_OFTEN, 2)):
        usual = _usual(first, ways)
        if usual is not None and usual[1] >= enough:
            start, end = words.span(at, count)
            here = " ".join(words.written[at : at + count])[: end - start].lstrip(_QUOTES)
            there = " ".join((usual[0], *words.phrase(at + 1, count - 1)))
            yield Variant(end - len(here), end, here, there, usual[1], sure=count == 3)
            return


def _usual(first: str, ways: Counter[str] | None) -> tuple[str, int] | None:
    """The way in which the word is written more often, if it differs in tones or marks alone."""
    if ways is None or len(ways) < 2:
        return None
    word, count = ways.most_common(1)[0]
    mine = ways[first]
    return None if word == first or (mine > 1 and 3 * mine > count) else (word, count)
