"""A text cut into words once, for all who look at which word stands beside which."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress

MARKS = "“”\"'‘’().,:;!?…[]/"
_BLOCK = 256


@dataclass(frozen=True)
class Words:
    """What stands between spaces, in order; the end of a paragraph is a word of its own, `\\n`."""

    written: list[str]
    forms: dict[str, str]
    """Each different word in small letters, without the marks around it: a report has few different ones."""

    def bare(self, index: int) -> str:
        """The word at `index` in small letters, without the marks around it; nothing outside of the text."""
        return self.forms[self.written[index]] if 0 <= index < len(self.written) else ""

    def phrase(self, index: int, count: int) -> tuple[str, ...]:
        """`count` bare words from `index` on."""
        return tuple([self.forms[word] for word in self.written[index : index + count]])

    @cached_property
    def capital_forms(self) -> set[str]:
        """The different words, as written, that begin with a capital letter behind the marks before it."""
        changed = [(word, bare) for word, bare in self.forms.items() if word != bare and bare.isalpha()]
        return {word for word, bare in changed if word[0] != bare[0] and word.lstrip(MARKS)[0] != bare[0]}

    @cached_property
    def capitals(self) -> list[int]:
        """Where a word with a capital stands."""
        return list(compress(range(len(self.written)), map(self.capital_forms.__contains__, self.written)))

    @cached_property
    def _codes(self) -> tuple[bytes, int]:
        """Each bare word as a number of so many bytes, one behind the other; two words hardly ever share one."""
        numbers = {word: hash(bare) & 0xFFFFFFFF for word, bare in self.forms.items()}
        coded = array("I", map(numbers.__getitem__, self.written))
        return coded.tobytes(), coded.itemsize

    def doubled(self, size: int) -> Iterator[int]:
        """Where `size` words stand twice in a row, whatever marks and capitals they have.

        The text as one long number, taken from itself `size` words on, is zero where the words are the same: that
        costs far less than looking at each word.

        >>> list(cut("Các xã của của huyện, tổ chức tổ chức tốt").doubled(1))
        [2]
        >>> list(cut("Các xã của của huyện, tổ chức tổ chức tốt").doubled(2))
        [5]
        """
        codes, width = self._codes
        number = int.from_bytes(codes, "little")
        gaps = (number ^ (number >> 8 * width * size)).to_bytes(len(codes), "little")[: len(codes) - width * size]
        same = bytes(width * size)
        at = gaps.find(same)
        while at >= 0:
            index = -(-at // width)
            found = gaps.startswith(same, index * width)
            if found and self.phrase(index, size) == self.phrase(index + size, size):
                yield index
            at = gaps.find(same, index * width + (width if found else 1))

    def offset(self, index: int) -> int:
        """Where the word at `index` begins in the text.

        >>> cut("Số liệu\\nnăm").offset(3)
        8
        """
        block = index // _BLOCK
        return self._blocks[block] + _length(self.written[block * _BLOCK : index])

    @cached_property
    def _blocks(self) -> list[int]:
        """Where every so-manieth word begins, so that no offset is counted from the beginning."""
        blocks = range(0, len(self.written), _BLOCK)
        return list(accumulate((_length(self.written[at : at + _BLOCK]) for at in blocks), initial=0))

    def span(self, index: int, count: int) -> tuple[int, int]:
        """Where `count` words from `index` on stand, without the marks behind them."""
        start = self.offset(index)
        return start, start + len(" ".join(self.written[index : index + count]).rstrip(MARKS))


def _length(words: list[str]) -> int:
    """How much of the text some words take, with the space behind each; a line end was given two spaces."""
    return len(" ".join(words)) + (len(words) > 0) - 2 * words.count("\n")


def cut(text: str) -> Words:
    """Cut `text` at its spaces and line ends.

    >>> cut("Kế hoạch (mới).").phrase(1, 2)
    ('hoạch', 'mới')
    """
    written = text.replace("\n", " \n ").split(" ")
    return Words(written, {word: word.strip(MARKS).lower() for word in set(written)})
