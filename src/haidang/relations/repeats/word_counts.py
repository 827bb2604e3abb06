"""How often the words of a document stand in it, counted when one is asked for."""

from __future__ import annotations

from collections import Counter

from haidang.text.patterns import regex

_WORD = regex(r"[^\W\d_]+")
# Looking for one word costs a fiftieth of counting all.
_FEW = 48


class WordCounts:
    """The words of a text in lower case. A few are looked for; from then on all are counted, so that it stays linear.

    >>> counts = WordCounts("hộ nghèo và hộ cận nghèo; họp")
    >>> counts["hộ"], counts["nghèo"], counts["nghè"]
    (2, 2, 0)
    """

    def __init__(self, text: str) -> None:
        """`text` is in lower case."""
        self._text = text
        self._told: dict[str, int] = {}
        self._all: Counter[str] = Counter()

    def __getitem__(self, word: str) -> int:
        """How often a word of letters stands in the text."""
        if word in self._told:
            return self._told[word]
        if not self._all and len(self._told) == _FEW:
            self._all.update(_WORD.findall(self._text))
        if self._all:
            return self._all[word]
        self._told[word] = self._look_for(word)
        return self._told[word]

    def _look_for(self, word: str) -> int:
        text, found, at = self._text, 0, self._text.find(word)
        while at >= 0:
            end = at + len(word)
            before, behind = text[at - 1 : at], text[end : end + 1]
            # Beside most words stand a space and a mark, which costs less to see than what is no letter.
            alone = (before in " (\n" and behind in " ,.;:") or not (_is_letter(before) or _is_letter(behind))
            found += alone
            at = text.find(word, end)
        return found


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not sign.isdecimal()
