"""Footnotes and endnotes: counted where they are referred to, printed after the body in that order."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from haidang.ooxml.number_formats import write_number
from haidang.text.values import frozen


class NoteKind(Enum):
    """The kinds of note and the format of their marks in Word."""

    FOOTNOTE = "decimal"
    ENDNOTE = "lowerRoman"


@frozen
class Note:
    """A reference to the note `key`; `mark` is empty where the author typed one."""

    key: str
    mark: str


@dataclass(slots=True)
class Notes:
    """The notes referred to so far, by kind and key, in the order of their first references."""

    referred: dict[NoteKind, dict[str, Note]] = field(default_factory=lambda: {kind: {} for kind in NoteKind})
    _counts: dict[NoteKind, int] = field(default_factory=lambda: dict.fromkeys(NoteKind, 0))

    def refer(self, kind: NoteKind, key: str, typed: bool) -> str:
        """The mark to show for one more reference; one to a note that has a mark already shows that."""
        known = self.referred[kind].get(key)
        if known is not None:
            return known.mark
        mark = ""
        if not typed:
            self._counts[kind] += 1
            mark = f"[{write_number(self._counts[kind], kind.value)}]"
        self.referred[kind][key] = Note(key, mark)
        return mark
