"""The engine: runs rules over any subject and gathers what they find, in the order people read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from haidang.checking.coverage import Coverage, cover
from haidang.checking.finding import Finding
from haidang.checking.rule import Rule
from haidang.quantities.quantity import Quantity
from haidang.relations.relation import Relation
from haidang.text.values import frozen


class Subject(Protocol):
    """What can be checked: a document now; rows of a register, a paper, a Word layout later."""

    @property
    def quantities(self) -> Sequence[Quantity]:
        """The figures it states."""

    @property
    def relations(self) -> Sequence[Relation]:
        """What it says of how they hang together."""


@frozen
class Report:
    """What the rules found in a subject, by place, and how much of it could be checked."""

    findings: tuple[Finding, ...]
    coverage: Coverage


def run(subject: Subject, rules: Iterable[Rule]) -> Report:
    """Run every rule over `subject`. Costs what the rules cost: the engine itself adds one sort."""
    found = [finding for rule in rules for finding in rule.check(subject)]
    found.sort(key=lambda finding: (finding.start, finding.end, finding.code))
    return Report(tuple(found), cover(subject.quantities, subject.relations))
