"""Which of many passages comes nearest to some words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from haidang.comparing.wording import pairs
from haidang.text.values import frozen

_MOST_PLACES = 64
"""Places remembered of one pair of syllables: more say little, and the work stays linear in the text."""
_CANDIDATES = 12
_FEW_HOLDERS = 2
_ALONE = 0.4
"""What a syllable counts that is there, but beside other syllables than in the words asked for."""
_IN_HEADING = 0.8
"""What a pair counts that only the passage's heading holds."""


class Weights:
    """How much each syllable tells: rare ones more. Made of the passages of both documents."""

    def __init__(self, *documents: Sequence[Sequence[str]]) -> None:
        self._count = max((len(passages) for passages in documents), default=0) + 1
        self._most: dict[str, int] = {}
        for passages in documents:
            for syllable, count in Counter(word for words in passages for word in frozenset(words)).items():
                self._most[syllable] = max(count, self._most.get(syllable, 0))

    def of(self, syllable: str) -> float:
        """The weight of a syllable; one that no passage holds weighs like one that a single passage holds."""
        return log(1 + self._count / self._most.get(syllable, 1))


@frozen
class Near:
    """A passage's index, and the share of the words asked for that it holds, 0 to 1, by weight."""

    index: int
    share: float


class _Probe(NamedTuple):
    """A syllable asked for, and the pairs it makes with its neighbours; empty where there is none."""

    word: str
    weight: float
    before: str
    after: str


class Nearest:
    """Passages that can be asked which of them comes nearest to some words."""

    def __init__(
        self, passages: Sequence[Sequence[str]], weights: Weights, headings: Sequence[Sequence[str]] | None = None
    ) -> None:
        self._weights = weights
        self._pairs = [pairs(words) for words in passages]
        self._syllables = [frozenset(words) for words in passages]
        self._headings = [pairs(words) for words in headings] if headings else [frozenset[str]()] * len(passages)
        self._places: dict[str, list[int]] = {}
        for index, (own, above) in enumerate(zip(self._pairs, self._headings, strict=True)):
            for pair in own | above:
                places = self._places.setdefault(pair, [])
                if len(places) < _MOST_PLACES:
                    places.append(index)

    def find(self, words: Sequence[str]) -> Near | None:
        """The passage that holds most of the words; the first of equals; None where none holds a pair of them."""
        probes = self._probes(words)
        whole = sum(probe.weight for probe in probes)
        shares = [Near(index, self._share(probes, whole, index)) for index in self._candidates(words)]
        return max(shares, key=lambda near: (round(near.share, 9), -near.index), default=None)

    def holder(self, pair: str) -> int | None:
        """The first of the passages that hold a pair, where they are few enough for the pair to tell something."""
        places = [index for index in self._places.get(pair, ()) if pair in self._pairs[index]]
        return places[0] if 0 < len(places) <= _FEW_HOLDERS else None

    def _candidates(self, words: Sequence[str]) -> Iterable[int]:
        met: Counter[int] = Counter()
        # Not in the order of a set's hashes: equals must come out the same on every run.
        for pair in sorted(pairs(words)):
            for index in self._places.get(pair, ()):
                met[index] += 2 if pair in self._pairs[index] else 1
        return [index for index, _ in sorted(met.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]]

    def _probes(self, words: Sequence[str]) -> list[_Probe]:
        last = len(words) - 1
        return [
            _Probe(
                word,
                self._weights.of(word),
                f"{words[at - 1]} {word}" if at and words[at - 1] else "",
                f"{word} {words[at + 1]}" if at < last and words[at + 1] else "",
            )
            for at, word in enumerate(words)
            if word
        ]

    def _share(self, probes: Sequence[_Probe], whole: float, index: int) -> float:
        own, above, alone = self._pairs[index], self._headings[index], self._syllables[index]
        held = 0.0
        for word, weight, before, after in probes:
            if before in own or after in own:
                held += weight
            elif before in above or after in above:
                held += weight * _IN_HEADING
            elif word in alone:
                # A syllable that stands alone in the words asked for can only be met alone.
                held += weight * _ALONE if before or after else weight
        return held / whole
