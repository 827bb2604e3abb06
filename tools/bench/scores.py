"""What a score is made of: finds, what was right of them, and names made fit for comparing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from annotations import Item, Sample

_MARKS = re.compile(r"[*_`]+")
DASHES = str.maketrans("–—−‑", "----")
# One spelling for the two ways of placing a tone: hoà, hòa; thuỷ, thủy.
_TONES = {"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ"}
_TONES |= {"ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ"}
_TONE = re.compile("|".join(_TONES))


class Find(NamedTuple):
    """One thing the program read, its place in the source, and its values as the contract names them."""

    start: int
    end: int
    values: Mapping[str, Any]


@dataclass(slots=True)
class Score:
    """What was right of what was annotated and of what was found."""

    right: int = 0
    annotated: int = 0
    found: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the finds that are right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the annotated items that are right; 1 where nothing is annotated."""
        return self.right / self.annotated if self.annotated else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        whole = self.found + self.annotated
        return 2 * self.right / whole if whole else 1.0

    def add(self, other: Score) -> None:
        """Count another sample's score in."""
        self.right += other.right
        self.annotated += other.annotated
        self.found += other.found
        self.errors += other.errors


def fold(words: object) -> str:
    """A name for comparing: one case, one space, one tone placement, UBND for Ủy ban nhân dân."""
    text = unicodedata.normalize("NFC", _MARKS.sub("", str(words))).translate(DASHES)
    text = " ".join(text.replace("|", " ").casefold().split()).rstrip(" .;,:")
    text = _TONE.sub(lambda found: _TONES[found[0]], text)
    return text.replace("uỷ ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd")


def line(sample: Sample, place: Item | Find, told: str) -> str:
    """An error with the words around it."""
    low = max(sample.text.rfind("\n", 0, place.start), place.start - 80)
    high = min(max(place.start + 120, place.end), place.start + 200)
    words = " ".join(
        f"{sample.text[low + 1 : place.start]}>>{sample.text[place.start : place.end]}<<"
        f"{sample.text[place.end : high]}".split()
    )
    return f"{sample.name}: {told}\n    {words[:260]}"
