"""How rightly documents are checked: planted slips found, and false alarms where everything holds.

    python tools/bench/checking_accuracy.py [--errors] [--only SL01]... [--natural]

A slip counts as found where its rule finds something that touches the words it stands on. A false alarm is a finding
of severity error or warning in a clean twin. `--natural` looks at the open samples instead, which nobody planted
anything in: each finding there is a false alarm unless tests/samples/faults.yaml says that the fault is the text's own.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import yaml
from annotations import SAMPLES
from measuring import Row, row
from planted import Pair, Slip, pairs

from haidang.checking.engine import run
from haidang.checking.finding import Severity
from haidang.files import load
from haidang.reading.reading import read
from haidang.rules.catalogue import CATALOGUE
from haidang.rules.subject import Document

OPEN = ("plans", "more-plans", "reports", "seeds")
FAULTS = SAMPLES / "faults.yaml"

# The rules that the contract counts false alarms on.
FIGURE_RULES = frozenset("SL01 SL02 SL03 SL04 SL05 SL06 SL07 TG01 TG02 VB01".split())
FOUND_BOUND = 0.95
ALARMS_BOUND = 0.2
PER = 10_000


class Alarm(NamedTuple):
    """A finding where it stands in the document, with all its places."""

    file: str
    code: str
    severity: Severity
    places: tuple[tuple[int, int], ...]
    words: str

    @property
    def counts(self) -> bool:
        """Whether it disturbs: notes do not."""
        return self.severity is not Severity.NOTE

    def touches(self, start: int, end: int) -> bool:
        """Whether any of its places lies on `[start, end)`."""
        return any(begin < end and start < until for begin, until in self.places)


@dataclass
class Tally:
    """What was measured of one rule."""

    planted: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    alarms: list[Alarm] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share of its planted slips that was found; 1 where none was planted."""
        return self.found / self.planted if self.planted else 1.0


@dataclass
class Accuracy:
    """What was measured of every rule, and over how much text its false alarms were looked for."""

    rules: dict[str, Tally]
    characters: int = 0

    @property
    def alarms_per_10_000(self) -> float:
        """False alarms of the figure rules in 10,000 characters."""
        alarms = sum(len(tally.alarms) for code, tally in self.rules.items() if code in FIGURE_RULES)
        return alarms / self.characters * PER if self.characters else 0.0

    @property
    def figure_slips_found(self) -> float:
        """The share of the figure rules' slips that was found."""
        tallies = [tally for code, tally in self.rules.items() if code in FIGURE_RULES]
        return sum(tally.found for tally in tallies) / sum(tally.planted for tally in tallies)


def check(path: Path) -> list[Alarm]:
    """Everything that is found in a document, at offsets of its text."""
    reading = read(load(path))
    alarms = []
    for finding in run(Document(reading), CATALOGUE).findings:
        places = tuple(reading.span(*place) for place in ((finding.start, finding.end), *finding.related))
        start, end = places[0]
        words = " ".join(reading.source.text[start:end].split())
        alarms.append(Alarm(path.name, finding.code, finding.severity, places, words))
    return alarms


def measure_planted(chosen: Iterable[Pair]) -> Accuracy:
    """Check both twins of each pair."""
    accuracy = _nothing_yet()
    for pair in chosen:
        accuracy.characters += len(pair.clean.read_text(encoding="utf-8"))
        for alarm in check(pair.clean):
            if alarm.counts:
                accuracy.rules[alarm.code].alarms.append(alarm)
        found = check(pair.slips)
        for slip in pair.planted:
            _count(accuracy.rules.setdefault(slip.rule, Tally()), pair, slip, found)
    return accuracy


def _nothing_yet() -> Accuracy:
    return Accuracy({rule.code: Tally() for rule in CATALOGUE})


def _count(tally: Tally, pair: Pair, slip: Slip, found: Iterable[Alarm]) -> None:
    tally.planted += 1
    if any(alarm.code == slip.rule and alarm.touches(slip.start, slip.end) for alarm in found):
        tally.found += 1
    else:
        tally.missed.append(f"{pair.name}: {slip.at or 'left out: ' + slip.instead_of}")


def measure_natural() -> Accuracy:
    """Check the open samples; what faults.yaml lists are the text's own faults."""
    accuracy = _nothing_yet()
    faults = {(fault["file"], fault["rule"], fault["at"]) for fault in yaml.safe_load(FAULTS.read_text("utf-8"))}
    for path in open_samples():
        accuracy.characters += len(path.read_text(encoding="utf-8"))
        for alarm in check(path):
            if alarm.counts and (alarm.file, alarm.code, alarm.words) not in faults:
                accuracy.rules[alarm.code].alarms.append(alarm)
    return accuracy


def open_samples() -> list[Path]:
    """The samples of reading as documents, without those held out."""
    return [path for folder in OPEN for path in sorted((SAMPLES / folder).glob("*.txt"))]


def rows() -> Iterator[Row]:
    """Rows for `make bench`: one for each rule, and false alarms."""
    planted = measure_planted(pairs())
    for code, tally in sorted(planted.rules.items()):
        note = f"{tally.found} of {tally.planted}; {len(tally.alarms)} false alarms in the clean twins"
        name = f"accuracy: planted slips found, {code}"
        yield row("checking", name, tally.share, FOUND_BOUND, "higher", "share", note)
    natural = measure_natural()
    for name, accuracy in (("clean twins", planted), ("open samples", natural)):
        note = f"in 10,000 characters of {accuracy.characters:,}; SL, TG01, TG02, VB01"
        name = f"accuracy: false alarms of figure rules, {name}"
        yield row("checking", name, accuracy.alarms_per_10_000, ALARMS_BOUND, "lower", "count", note)


def table(accuracy: Accuracy) -> str:
    """What was measured, one line for each rule."""
    lines = [f"{'rule':6}{'planted':>8}{'found':>8}{'missed':>8}{'share':>8}{'false alarms':>14}"]
    for code, tally in sorted(accuracy.rules.items()):
        lines.append(
            f"{code:6}{tally.planted:8}{tally.found:8}{len(tally.missed):8}{tally.share:8.3f}{len(tally.alarms):14}"
        )
    lines.append(f"figure rules: {accuracy.figure_slips_found:.3f} of the slips found")
    return "\n".join(lines)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="How rightly documents are checked.")
    parser.add_argument("--errors", action="store_true", help="print each slip missed and each false alarm")
    parser.add_argument("--only", action="append", metavar="CODE", help="these rules alone")
    parser.add_argument("--natural", action="store_true", help="the open samples, in which nothing was planted")
    asked = parser.parse_args()
    accuracy = measure_natural() if asked.natural else measure_planted(pairs())
    if asked.only:
        accuracy.rules = {code: tally for code, tally in accuracy.rules.items() if code in asked.only}
    if asked.errors:
        for code, tally in sorted(accuracy.rules.items()):
            print(*(f"[{code} missed] {words}" for words in tally.missed), sep="\n")
            print(*(f"[{code} alarm] {alarm.file}: {alarm.words}" for alarm in tally.alarms), sep="\n")
    if not asked.natural:
        print(table(accuracy))
    print(f"{accuracy.alarms_per_10_000:.3f} false alarms of figure rules in 10,000 characters")


if __name__ == "__main__":
    main()
