"""Samples: a document (`NAME.txt`) beside what must be read from it (`NAME.yaml`).

The format and its rules are in tests/samples/README.md. Offsets are never written in a sample: each
item names a piece of the text, and this module finds where it stands.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml

SAMPLES = Path(__file__).resolve().parents[2] / "tests" / "samples"

KINDS = frozenset("plan report decision resolution official_letter directive proposal notice minutes other".split())
COMPONENTS = (
    "number symbol issuer parent_issuer place date title addressee authority signer_title signer recipients legal_bases"
).split()
TIME_KINDS = frozenset("period deadline recurring milestone unspecified".split())
_KEYS = {
    "quantities": frozenset(
        "text after value unit to noun numerator denominator qualifier unit_from words precision".split()
    ),
    "references": frozenset("text after kind number date".split()),
    "tasks": frozenset("path starts after lead coordinate time".split()),
}
_NEEDED = {
    "quantities": ("text", "value", "unit"),
    "references": ("text", "kind", "number"),
    "tasks": ("path", "starts"),
}


class AnnotationError(Exception):
    """A sample's annotation that does not fit its document; the message names the item."""


class Item(NamedTuple):
    """One annotated thing and where it stands in the document."""

    start: int
    end: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sample:
    """A document with its annotation; offsets count in `text`, the file with `\\r\\n` as `\\n`."""

    name: str
    path: Path
    text: str
    kind: str
    components: Mapping[str, Any]
    quantities: tuple[Item, ...] = ()
    references: tuple[Item, ...] = ()
    tasks: tuple[Item, ...] = ()
    notes: tuple[str, ...] = field(default=())


def samples(folders: Iterable[Path]) -> Iterator[Sample]:
    """Every sample below `folders`, in the order of their paths."""
    for folder in folders:
        for path in sorted(folder.rglob("*.yaml")):
            if path.with_suffix(".txt").exists():
                yield load(path)


def load(path: Path) -> Sample:
    """Read `NAME.yaml` with `NAME.txt`. Raises AnnotationError with a line for each item that is wrong."""
    text = path.with_suffix(".txt").read_text(encoding="utf-8-sig")
    written = yaml.safe_load(path.read_text(encoding="utf-8"))
    wrong: list[str] = []
    found = {name: _items(text, name, written.get(name) or (), wrong) for name in _KEYS}
    components = _components(text, written.get("components") or {}, wrong)
    if written.get("kind") not in KINDS:
        wrong.append(f"kind: {written.get('kind')!r} is none of the contract's")
    unknown = set(written) - {"kind", "components", "notes", *_KEYS}
    wrong += [f"unknown key {key!r}" for key in sorted(unknown)]
    if wrong:
        raise AnnotationError("\n".join(f"{path.name}: {line}" for line in wrong))
    return Sample(
        name=path.stem,
        path=path,
        text=text,
        kind=written["kind"],
        components=components,
        notes=tuple(written.get("notes") or ()),
        **found,
    )


def _items(text: str, name: str, written: Iterable[dict[str, Any]], wrong: list[str]) -> tuple[Item, ...]:
    anchor = "starts" if name == "tasks" else "text"
    items: list[Item] = []
    start = end = 0
    for place, values in enumerate(written, 1):
        label = f"{name} {place} ({str(values.get(anchor))[:60]!r})"
        wrong += [f"{label}: {problem}" for problem in _problems(name, values)]
        span = _place(text, str(values.get(anchor)), values.get("after"), start, end, whole=anchor == "text")
        if span is None:
            wrong.append(f"{label}: not found after offset {end}, line {text.count(chr(10), 0, end) + 1}")
            continue
        start, end = span
        items.append(Item(start, end, _plain(values)))
    return tuple(items)


def _problems(name: str, values: dict[str, Any]) -> Iterator[str]:
    for key in _NEEDED[name]:
        if values.get(key) is None:
            yield f"{key!r} is missing"
    for key in sorted(set(values) - _KEYS[name]):
        yield f"unknown key {key!r}"
    for key in ("value", "to", "numerator", "denominator", "number"):
        if not isinstance(values.get(key, ""), str):
            yield f"{key!r} must stand in quotation marks"
    time = values.get("time")
    if time is not None:
        yield from (f"time kind {kind!r}" for kind in {time.get("kind")} - TIME_KINDS)
        yield from (f"time also {kind!r}" for kind in {*time.get("also", ())} - TIME_KINDS - {"none"})
        yield from (f"time key {key!r}" for key in set(time) - {"kind", "start", "end", "every", "also"})


def _place(text: str, words: str, after: str | None, start: int, end: int, *, whole: bool) -> tuple[int, int] | None:
    """Where `words` stand: on from the previous item's end, else overlapping it; `after` moves on first."""
    if after is not None:
        context = _pattern(after, whole=False).search(text, end) or _pattern(after, whole=False).search(text, start)
        if context is None:
            return None
        end = context.end()
    pattern = _pattern(words, whole=whole)
    found = pattern.search(text, end) or (pattern.search(text, start + 1) if after is None else None)
    return found.span() if found else None


def _pattern(words: str, *, whole: bool) -> re.Pattern[str]:
    """A pattern for `words` that takes any white space for one space and cuts no number or word in two."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    if whole and words[:1].isdigit():
        pattern = r"(?<!\d)(?<!\d[.,])" + pattern
    elif whole:
        pattern = r"(?<![^\W\d_])" + pattern
    if whole and words[-1:].isdigit():
        pattern += r"(?!\d|[.,]\d)"
    return re.compile(pattern)


def _components(text: str, written: dict[str, Any], wrong: list[str]) -> dict[str, Any]:
    wrong += [f"components: unknown key {key!r}" for key in sorted(set(written) - set(COMPONENTS))]
    one_line = _bare(text)
    for key, value in written.items():
        if key in ("date", "issuer", "parent_issuer", "signer_title", "symbol"):
            continue  # written in words, with stray spaces, or in two columns
        for words in value if isinstance(value, list) else [value]:
            if words is not None and _bare(str(words)) not in one_line:
                wrong.append(f"components: {key} {str(words)[:60]!r} does not stand in the text")
    return _plain({key: written.get(key) for key in COMPONENTS})


def _bare(text: str) -> str:
    """The words alone: no emphasis, no bars of tables, one space, one case."""
    return " ".join(re.sub(r"[*_]+", "", text.replace("|", " ")).split()).casefold()


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with dates as ISO text, as the contract writes them."""
    plain: dict[str, Any] = {}
    for key, value in values.items():
        if isinstance(value, date):
            value = value.isoformat()
        elif isinstance(value, Mapping):
            value = _plain(value)
        plain[key] = value
    return plain


def main(arguments: list[str]) -> int:
    """Say for each sample below the folders named whether its annotation fits its document."""
    failed = 0
    for folder in map(Path, arguments or [str(SAMPLES)]):
        for path in sorted(path for path in folder.rglob("*.yaml") if path.with_suffix(".txt").exists()):
            try:
                sample = load(path)
            except (AnnotationError, OSError, yaml.YAMLError) as problem:
                failed += 1
                print(f"{path}: {problem}", file=sys.stderr)
            else:
                print(
                    f"{path}: {len(sample.text)} characters, {len(sample.quantities)} quantities, "
                    f"{len(sample.references)} references, {len(sample.tasks)} tasks"
                )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
