"""How rightly the samples are read: precision, recall and F1 of everything that is annotated.

    python tools/bench/accuracy.py [DIR...] [--errors] [--only quantities|references|tasks|components]

Without DIR, all samples that are not held out. Errors of held-out samples are never printed in detail
unless the folder is named: who writes the readers must not see them (tests/samples/README.md).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from annotations import SAMPLES, Sample, samples
from scores import Find, Score
from scoring import score_components, score_quantities, score_references
from scoring_tasks import score_tasks

from haidang.files import load
from haidang.reading.reading import Reading, read

PARTS = ("quantities", "references", "tasks", "components")
HELD_OUT = SAMPLES / "heldout"

# Issue 2, section 5; quantities and references by F1, what is said of tasks among those found.
BOUNDS: dict[str, float | None] = {
    "quantities": 0.97,
    "references": 0.97,
    "reference dates": 0.97,
    "tasks": 0.90,
    "lead": 0.90,
    "coordinate": 0.85,
    "time": 0.90,
    "components": None,
}

Scores = dict[str, Score]


def rows() -> list[dict[str, Any]]:
    """Rows for `make bench`: one for each bound, for the open samples and for the held-out ones."""
    table: list[dict[str, Any]] = []
    for name, chosen in (("open", open_samples()), ("held out", list(samples([HELD_OUT])))):
        scores = measure(chosen)
        for part, bound in BOUNDS.items():
            score = scores.get(part, Score())
            table.append(
                {
                    "group": "reading",
                    "name": f"accuracy: {part}, {name} samples",
                    "value": round(score.f1, 4),
                    "bound": bound,
                    "better": "higher",
                    "unit": "share",
                    "note": f"F1; {score.right} right of {score.annotated} in {len(chosen)} documents",
                }
            )
    return table


def open_samples() -> list[Sample]:
    """The samples that everybody may look at."""
    return [sample for sample in samples([SAMPLES]) if HELD_OUT not in sample.path.parents]


def measure(chosen: Iterable[Sample], parts: Iterable[str] = PARTS) -> Scores:
    """Read each sample and add up its scores."""
    total: Scores = {}
    for sample in chosen:
        for name, score in measure_one(sample, parts).items():
            total.setdefault(name, Score()).add(score)
    return total


def measure_one(sample: Sample, parts: Iterable[str] = PARTS) -> Scores:
    """Read one sample and score the parts asked for."""
    reading = read(load(sample.path.with_suffix(".txt")))
    scorers: dict[str, Callable[[], Scores]] = {
        "quantities": lambda: score_quantities(sample, _finds(reading, reading.quantities)),
        "references": lambda: score_references(sample, _finds(reading, reading.references)),
        "tasks": lambda: score_tasks(sample, _finds(reading, reading.tasks)),
        "components": lambda: score_components(sample, _plain(reading.components) | {"kind": _text(reading.kind)}),
    }
    scores: Scores = {}
    for part in parts:
        scores |= scorers[part]()
    return scores


def _finds(reading: Reading, read_things: Iterable[Any]) -> list[Find]:
    finds = []
    for thing in read_things:
        span = reading.span(thing.start, thing.end)
        finds.append(Find(span[0], span[1], _plain(thing)))
    return finds


def _plain(thing: object) -> dict[str, Any]:
    """The fields of one of the library's values, as the contract's JSON writes them."""
    names = [name for kind in type(thing).__mro__ for name in getattr(kind, "__slots__", ())]
    names += [name for name, value in vars(type(thing)).items() if isinstance(value, property)]
    return {name: _value(getattr(thing, name)) for name in names if not name.startswith("_")}


def _value(value: object) -> Any:
    if value is None or isinstance(value, str):
        return value if value is None else str(value)
    if hasattr(value, "text") and not hasattr(value, "kind"):
        return str(value.text)  # a part of a document with its place: its words alone
    if isinstance(value, tuple | list):
        return [_value(one) for one in value]
    if hasattr(type(value), "__slots__") and hasattr(value, "kind"):
        return {name: _value(one) for name, one in _plain(value).items()}
    return _text(value)


def _text(value: object) -> str:
    return str(getattr(value, "value", value))


def table(scores: Mapping[str, Score]) -> str:
    """The scores for a reader, one line each."""
    lines = [f"{'':34}{'P':>8}{'R':>8}{'F1':>8}{'right':>8}{'annot.':>8}{'found':>8}"]
    for name, score in scores.items():
        lines.append(
            f"{name:34}{score.precision:8.3f}{score.recall:8.3f}{score.f1:8.3f}"
            f"{score.right:8}{score.annotated:8}{score.found:8}"
        )
    return "\n".join(lines)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="How rightly the samples are read.")
    parser.add_argument("folders", nargs="*", type=Path, metavar="DIR")
    parser.add_argument("--errors", action="store_true", help="print each miss and each false find with its sentence")
    parser.add_argument("--each", action="store_true", help="print the main figures of each document too")
    parser.add_argument("--only", choices=PARTS, action="append")
    asked = parser.parse_args()
    total: Scores = {}
    for sample in samples(asked.folders) if asked.folders else open_samples():
        scores = measure_one(sample, asked.only or PARTS)
        if asked.each:
            print(sample.name, *(f"{name} {scores[name].f1:.2f}" for name in BOUNDS if name in scores), sep="  ")
        for name, score in scores.items():
            total.setdefault(name, Score()).add(score)
    if asked.errors:
        for name, score in total.items():
            if name != "components":
                print(*(f"[{name}] {error}" for error in score.errors), sep="\n")
    print(table(total))


if __name__ == "__main__":
    main()
