"""A subject made by hand, and rules that find what they are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Rule, rule
from haidang.quantities.quantity import Quantity
from haidang.relations.relation import Connective, Kind, Relation, Verdict


@dataclass
class Subject:
    """Anything with figures and relations can be checked."""

    quantities: tuple[Quantity, ...] = ()
    relations: tuple[Relation, ...] = ()


def figure(start: int, value: int = 1) -> Quantity:
    return Quantity(start, start + 2, str(value), Decimal(value), "count", Decimal(1), noun="xã")


def relation(verdict: Verdict, stated: Quantity, *terms: Quantity) -> Relation:
    return Relation(Kind.SUM, Connective.WHOLE, stated, terms, verdict, None, None, stated.start, stated.end)


@pytest.fixture
def make_rule() -> Callable[..., Rule]:
    """A rule that yields these findings whatever the subject."""

    def make(code: str, *findings: Finding, name: str = "a-name", vi: str = "Sai.", en: str = "Wrong.") -> Rule:
        def check(subject: Any) -> Iterator[Finding]:
            yield from findings

        return rule(code, name, Severity.ERROR, vi=vi, en=en)(check)

    return make
