"""Planted slips: pairs of documents, one that holds (`NAME.clean.txt`) and its twin with slips (`NAME.slips.txt`).

`NAME.yaml` lists the slips: the rule that must tell of each, the words it stands on (`at`; none where what is
missing stands nowhere) and what stood there (`instead_of`). The format is in tests/samples/README.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from annotations import SAMPLES

PLANTED = SAMPLES / "planted"


@dataclass(frozen=True, slots=True)
class Slip:
    """One planted slip; it stands at `[start, end)` of the text with slips, or nowhere."""

    rule: str
    at: str | None
    instead_of: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pair:
    """The two texts and what parts them."""

    name: str
    clean: Path
    slips: Path
    planted: tuple[Slip, ...]


def pairs(folder: Path = PLANTED) -> Iterator[Pair]:
    """Every pair, in the order of their names. Raises ValueError where a slip's words stand nowhere or twice."""
    for path in sorted(folder.glob("*.yaml")):
        slips = path.with_name(f"{path.stem}.slips.txt")
        text = slips.read_text(encoding="utf-8")
        written = yaml.safe_load(path.read_text(encoding="utf-8"))
        planted = tuple(_slip(path, text, **values) for values in written)
        yield Pair(path.stem, path.with_name(f"{path.stem}.clean.txt"), slips, planted)


def _slip(path: Path, text: str, rule: str, instead_of: str, at: str | None = None) -> Slip:
    if at is None:
        return Slip(rule, at, instead_of, 0, len(text))
    if text.count(at) != 1:
        raise ValueError(f"{path.name}: {rule}: {at!r} stands {text.count(at)} times in the text")
    start = text.index(at)
    return Slip(rule, at, instead_of, start, start + len(at))
