"""Compared pairs: two documents (`NAME.a.txt`, `NAME.b.txt`) and what a careful official says of them (`NAME.yaml`).

The format is in tests/samples/README.md. What is told and stands nowhere in the list is a false statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from annotations import SAMPLES

COMPARED = SAMPLES / "compared"

Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """One statement: its words in the first document and in the second, wherever they stand."""

    words: str
    first: Places
    second: Places = ()
    part: str = ""

    def is_at(self, first: tuple[int, int], second: tuple[int, int] | None = None) -> bool:
        """Whether a told statement stands on these words."""
        return _touches(self.first, first) and (second is None or _touches(self.second, second))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents and what is to be said of them."""

    name: str
    first: Path
    second: Path
    unanswered: tuple[Expected, ...]
    answered: tuple[Expected, ...]
    moved: tuple[Expected, ...]
    either: tuple[Expected, ...]
    """May be told and need not be."""
    promises: tuple[Expected, ...]


def pairs(folder: Path = COMPARED) -> Iterator[Pair]:
    """Every pair, in the order of their names. Raises ValueError where listed words stand nowhere."""
    for path in sorted(folder.glob("*.yaml")):
        yield _pair(path)


def _pair(path: Path) -> Pair:
    first, second = (path.with_name(f"{path.stem}.{side}.txt") for side in "ab")
    written = yaml.safe_load(path.read_text(encoding="utf-8"))
    texts = first.read_text(encoding="utf-8"), second.read_text(encoding="utf-8")

    def listed(key: str) -> tuple[Expected, ...]:
        return tuple(_expected(path.name, entry, *texts) for entry in written.get(key, ()))

    listed("held")
    return Pair(path.stem, first, second, *map(listed, ("unanswered", "answered", "moved", "either", "promises")))


def _expected(name: str, entry: str | dict[str, Any], one: str, other: str) -> Expected:
    """A task by its first words, or a mapping with what stands in both."""
    if isinstance(entry, str):
        return Expected(entry, _places(name, one, entry))
    before, after = entry.get("task") or entry["before"], entry.get("by") or entry.get("after")
    if "task" in entry and "before" in entry:
        _places(name, one, entry["before"])
    there = _places(name, other, after) if after else ()
    told = " -> ".join(filter(None, (before, entry.get("what"), after)))
    return Expected(told, _places(name, one, before), there, entry.get("what", ""))


def _places(name: str, text: str, words: str) -> Places:
    """Everywhere these words stand; a number never inside a longer one."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = tuple(match.span() for match in re.finditer(rf"(?<![\d.,]){pattern}(?!\d)", text))
    if not found:
        raise ValueError(f"{name}: {words!r} stands nowhere")
    return found


def _touches(places: Places, span: tuple[int, int]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in places)
