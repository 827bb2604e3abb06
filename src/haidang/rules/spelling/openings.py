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
    for at in _openings(words):
        openings[forms[written[at]], forms[written[at + 1]]].append(at)
    firsts: dict[str, set[str]] = defaultdict(set)
    for first, second in openings:
        firsts[second].add(syllable_key(first))
    two, three = _ways(words, firsts)
    for (first, second), places in openings.items() if two else ():
        if (syllable_key(first), second) in two:
            for at in places:
                yield from _odd(words, at, two, three)


def _openings(words: Words) -> Iterator[int]:
    """Where a word with a capital opens a phrase that goes on in small letters."""
    written, forms = words.written, words.forms
    openers = {word for word in words.capital_forms if word.endswith(forms[word][1:]) and _is_plain(forms[word])}
    openers = {word for word in openers if forms[word] not in NEVER}
    before = ["\n", *written]
    behind = [*written[1:], ""]
    # Few different words stand before and behind: each is asked once.
    capitals = [at for at in words.capitals if written[at] in openers]
    small = {word for word in {behind[at] for at in capitals} if word[:1].islower() and _is_plain(forms[word])}
    capitals = [at for at in capitals if behind[at] in small]
    parted = {word for word in {before[at] for at in capitals} if _is_boundary(word)}
    yield from (at for at in capitals if before[at] in parted or written[at][0] in _QUOTES)


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


def _ways(words: Words, firsts: dict[str, set[str]]) -> tuple[_Ways, _Ways]:
    """How each first word is written before its second, where that is in two ways; and before the second and third."""
    # As written: a mark in between parts two phrases, "chủ đề “Đẩy mạnh ...”".
    written, forms = words.written, words.forms
    following = [*written[1:], "\n"]
    chosen = list(map(firsts.__contains__, following))
    pairs = Counter(zip(compress(written, chosen), compress(following, chosen), strict=True))
    two: _Ways = defaultdict(Counter)
    for (word, second), count in pairs.items():
        key = syllable_key(forms[word])
        if key in firsts[second]:
            two[key, second][forms[word]] += count
    mixed = {key: ways for key, ways in two.items() if len(ways) > 1}
    seconds = {second for _, second in mixed}
    three: _Ways = defaultdict(Counter)
    for at in compress(range(len(written)), map(seconds.__contains__, following)) if mixed else ():
        first, second = forms[written[at]], following[at]
        if (key := syllable_key(first), second) in mixed:
            three[key, second, words.bare(at + 2)][first] += 1
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
