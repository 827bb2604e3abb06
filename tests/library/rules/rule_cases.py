"""The cases of the rules: texts in YAML files, read and checked by one rule each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from haidang.checking.engine import Report, run
from haidang.checking.rule import Rule
from haidang.files import load_stdin_text
from haidang.reading.reading import read
from haidang.rules.catalogue import CATALOGUE
from haidang.rules.subject import Document
from haidang.text.values import replace

FOLDER = Path(__file__).parent
RULES = {rule.code: rule for rule in CATALOGUE}
KEYS = {"pass", "fail", "at", "stated", "computed", "severity", "says", "count", "today", "kind"}
NO_CASES = {"rule", "example"}


@dataclass(frozen=True)
class Case:
    """One named case of a rule."""

    code: str
    name: str
    says: Mapping[str, Any]

    @property
    def text(self) -> str:
        return str(self.says["fail" if "fail" in self.says else "pass"])


@cache
def files() -> dict[str, Path]:
    """The file of each rule's cases, by its code as the file's name has it."""
    return {path.name.partition("_")[0].upper(): path for path in sorted(FOLDER.glob("*/*.yaml"))}


@cache
def written(path: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


def cases(code: str) -> Iterator[Case]:
    path = files()[code]
    for each in (path, *sorted(path.with_suffix("").glob("*.yaml"))):
        for name, says in written(each).items():
            if name not in NO_CASES:
                yield Case(code, name, says)


def check(rule: Rule, text: str, *, today: object = None, kind: str | None = None) -> tuple[Document, Report]:
    reading = read(load_stdin_text(text.encode("utf-8")))
    if kind is not None:
        reading = replace(reading, kind=kind)
    document = Document(reading, date.fromisoformat(str(today)) if today else None)
    return document, run(document, [rule])
