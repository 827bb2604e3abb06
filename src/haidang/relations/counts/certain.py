"""Which lists hold the very things that a number counts, and no kinds, faults or groups of them."""

from __future__ import annotations

from collections.abc import Sequence

from haidang.relations.counts.list_places import CAPITAL
from haidang.relations.counts.listed_nouns import SHARED, among
from haidang.relations.counts.series import OF_ONE_KIND, ONE_EACH
from haidang.text.patterns import regex

_NAMED = regex(rf"[{CAPITAL}\d]")
# "05 hồ sơ: hồ sơ đất đai, hồ sơ hộ tịch", "23 phương tiện gồm: máy xúc, xuồng máy", "12 chi bộ: chi bộ thôn".
_KINDS = OF_ONE_KIND | frozenset("phương chi thủ hội".split())
_SEVERAL = regex(rf"(?<!\w)(?:các|những) [^{CAPITAL}]*$")


def are_those_counted(text: str, noun: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the items at `spans` are what is counted: each is named, or the noun is one whose items are told so."""
    named = sum(_NAMED.search(text, low, high) is not None for low, high in spans)
    if named == len(spans):
        return True
    return noun.split()[0] not in _KINDS and (named > 0 or not among(noun, SHARED - ONE_EACH))


def names_several(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether an item is more than one thing, nobody knows how many: "các xã A, B, C, các trường học"."""
    return any(_SEVERAL.search(text, max(0, low - 6), high) for low, high in spans)
