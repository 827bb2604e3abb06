"""What the searches for variants of a name have in common."""

from __future__ import annotations

from functools import lru_cache

from haidang.text.characters import fold
from haidang.text.values import frozen

syllable_key = lru_cache(maxsize=8192)(fold)
"""A syllable without tone and vowel marks, remembered: a document has few different ones."""


@frozen
class Variant:
    """A name at offsets of the flow that is elsewhere written otherwise, and more often."""

    start: int
    end: int
    here: str
    there: str
    count: int
    """How often it is written the other way."""
    sure: bool = False
    quoted: bool = False
    related: tuple[int, int] | None = None
    """Where it is written the other way first."""
