"""How rightly two documents are compared, on the pairs in tests/samples/compared.

.venv/bin/python tools/bench/comparing_accuracy.py --errors
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from compared import Expected, Pair, pairs
from measuring import Row, row

from haidang.comparing.answered import Answer
from haidang.comparing.comparing import Comparison, compare
from haidang.comparing.promises import Part
from haidang.files import load
from haidang.reading.reading import Reading, read

PARTS = {"lead": Part.LEAD, "deadline": Part.TIME, "target": Part.FIGURE}


@dataclass(slots=True)
class Tally:
    """What was to be said of one kind, what was said of it, and what was said falsely."""

    listed: int = 0
    found: int = 0
    told: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """How many of those listed were found."""
        return self.found / self.listed if self.listed else 1.0

    def expect(self, pair: Pair, expected: Iterable[Expected], is_told: Callable[[Expected], bool]) -> None:
        """Count what was to be told."""
        for each in expected:
            self.listed += 1
            if is_told(each):
                self.found += 1
            else:
                self.missed.append(f"{pair.name}: {each.words}")


KINDS = ("tasks nothing is said about", "figures that moved", "promises that changed")


def measure(compared: Iterable[Pair]) -> dict[str, Tally]:
    """Compare every pair."""
    tallies = {kind: Tally() for kind in KINDS}
    for pair in compared:
        first, second = read(load(pair.first)), read(load(pair.second))
        comparison = compare(first, second)
        for tally, count in zip(tallies.values(), (_tasks, _figures, _promises), strict=True):
            count(tally, pair, first, second, comparison)
    return tallies


def _tasks(tally: Tally, pair: Pair, first: Reading, second: Reading, comparison: Comparison) -> None:
    """A task counts as found where nothing or nothing sure is said to answer it, as false where "nothing" is told."""
    raised = [
        (answered, first.span(answered.task.start, answered.task.end))
        for answered in comparison.tasks
        if answered.answer is not Answer.SAID
    ]
    tally.expect(pair, pair.unanswered, lambda each: any(each.is_at(span) for _, span in raised))
    for answered, span in raised:
        if answered.answer is Answer.NOTHING:
            tally.told += 1
            if not any(each.is_at(span) for each in pair.unanswered):
                tally.false.append(f"{pair.name}: {answered.task.title or answered.task.text}")


def _figures(tally: Tally, pair: Pair, first: Reading, second: Reading, comparison: Comparison) -> None:
    """Told among the figures or as the target of a promise; only the former say of what."""
    told = [
        (first.span(each.before.start, each.before.end), second.span(each.after.start, each.after.end), each.name)
        for each in comparison.figures.moved
    ]
    targets = [
        (first.span(each.before.start, each.before.end), change)
        for each in (comparison.promises.changed if comparison.promises else ())
        for change in each.changes
        if change.part is Part.FIGURE
    ]

    def is_told(each: Expected) -> bool:
        if any(each.is_at(before, after) for before, after, _ in told):
            return True
        before, _, after = each.words.partition(" -> ")
        return any(_first_word(before) in change.before and _first_word(after) in change.after for _, change in targets)

    tally.expect(pair, pair.moved, is_told)
    allowed = (*pair.moved, *pair.either)
    for before, after, name in told:
        tally.told += 1
        if not any(each.is_at(before, after) for each in allowed):
            words = f"{first.source.slice(before)} -> {second.source.slice(after)}"
            tally.false.append(f"{pair.name}: {name}: {words}")


def _first_word(words: str) -> str:
    return next((word for word in words.split() if word[0].isdigit()), words)


def _promises(tally: Tally, pair: Pair, first: Reading, second: Reading, comparison: Comparison) -> None:
    changed = comparison.promises.changed if comparison.promises else ()
    told = [(first.span(each.before.start, each.before.end), change) for each in changed for change in each.changes]
    tally.expect(
        pair,
        pair.promises,
        lambda each: any(each.is_at(span) and change.part is PARTS[each.part] for span, change in told),
    )
    for span, change in told:
        tally.told += 1
        fits = [each for each in pair.promises if each.is_at(span) and PARTS[each.part] is change.part]
        if not fits and not (change.part is Part.FIGURE and _is_listed_figure(pair, change.before, change.after)):
            tally.false.append(f"{pair.name}: {change.part.value}: {change.before} -> {change.after}")


def _is_listed_figure(pair: Pair, before: str, after: str) -> bool:
    listed = (each.words.partition(" -> ") for each in (*pair.moved, *pair.either))
    return any(_first_word(one) in before and _first_word(other) in after for one, _, other in listed)


def rows() -> Iterator[Row]:
    """Rows for `make bench`."""
    for kind, tally in measure(pairs()).items():
        note = f"{tally.found} of {tally.listed}; {len(tally.false)} of {tally.told} statements false"
        yield row("checking", f"comparing: {kind}, found", tally.share, None, "higher", "share", note)
        yield row("checking", f"comparing: {kind}, false", len(tally.false), None, "lower", "count", note)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="How rightly two documents are compared.")
    parser.add_argument("--errors", action="store_true", help="print what is missed and what is falsely told")
    parser.add_argument("--only", action="append", metavar="NAME", help="these pairs alone")
    asked = parser.parse_args()
    chosen = (pair for pair in pairs() if not asked.only or pair.name in asked.only)
    for kind, tally in measure(chosen).items():
        print(f"{kind}: {tally.found} of {tally.listed} found; {len(tally.false)} of {tally.told} statements false")
        if asked.errors:
            for words in (*(f"[missed] {each}" for each in tally.missed), *(f"[false] {each}" for each in tally.false)):
                print(f"  {words}")


if __name__ == "__main__":
    main()
