"""A text cut into words once, for all who look at which word stands beside which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import compress

MARKS = "“”\"'‘’().,:;!?…[]"


@dataclass(frozen=True)
class Words:
    """What stands between spaces, in order; the end of a paragraph is a word of its own, `\\n`."""

    written: list[str]
    bare: list[str]
    """The same words in small letters, without the marks around them."""
    forms: dict[str, str]
    """What each different word is when bare: a report has few different ones."""

    @cached_property
    def capital_forms(self) -> set[str]:
        """The different words, as written, that begin with a capital letter behind the marks before it."""
        changed = [(word, bare) for word, bare in self.forms.items() if word[:1] != bare[:1]]
        return {word for word, bare in changed if bare.isalpha() and word.lstrip(MARKS)[0] != bare[0]}

    @cached_property
    def capitals(self) -> list[int]:
        """Where a word with a capital stands."""
        return list(compress(range(len(self.written)), map(self.capital_forms.__contains__, self.written)))

    def offset(self, index: int) -> int:
        """Where the word at `index` begins in the text.

        >>> cut("Số liệu\\nnăm").offset(3)
        8
        """
        before = self.written[:index]
        # Each line end was given a space on either side.
        return sum(map(len, before)) + index - 2 * before.count("\n")

    def span(self, index: int, count: int) -> tuple[int, int]:
        """Where `count` words from `index` on stand, without the marks behind them."""
        start = self.offset(index)
        return start, start + len(" ".join(self.written[index : index + count]).rstrip(MARKS))


def cut(text: str) -> Words:
    """Cut `text` at its spaces and line ends.

    >>> cut("Kế hoạch (mới).").bare
    ['kế', 'hoạch', 'mới']
    """
    written = text.replace("\n", " \n ").split(" ")
    forms = {word: word.strip(MARKS).lower() for word in set(written)}
    return Words(written, list(map(forms.__getitem__, written)), forms)
