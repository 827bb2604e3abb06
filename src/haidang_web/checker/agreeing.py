"""What of a document agrees, and how many figures do not: said quietly beside what was found."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from haidang.checking.finding import Finding, Severity
from haidang.quantities.quantity import Quantity
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.rules.subject import Document

_NUMBER = re.compile(r"\d[\d.,]*")
_MOST_TERMS = 8
MOST_SHOWN = 100
"""Agreements that a page names; of more it says how many."""


def agreements(document: Document) -> list[dict[str, Any]]:
    """Every relation that holds, as a person would write it: "59.370 = 11.700 + 47.670 triệu đồng"."""
    held = [relation for relation in document.relations if relation.verdict is Verdict.HOLDS and relation.terms]
    return [{"words": _written(document.text, relation), "at": relation.stated.start} for relation in held]


def _written(text: str, relation: Relation) -> str:
    figures = [text[each.start : each.end] for each in (relation.stated, *relation.terms[:_MOST_TERMS])]
    numbers = [_NUMBER.search(figure) for figure in figures]
    units = {figure[number.end() :].strip() for figure, number in zip(figures, numbers, strict=True) if number}
    unit = ""
    if all(numbers) and len(units) == 1:
        figures, unit = [number[0] for number in numbers if number], f" {units.pop()}"
    more = " + …" if len(relation.terms) > _MOST_TERMS else ""
    return f"{figures[0]} {_sign(relation)} {_between(relation).join(figures[1:])}{more}{unit}".strip()


def _sign(relation: Relation) -> str:
    if relation.kind in (Kind.RATIO, Kind.GROWTH, Kind.JOINT):
        return "←"
    return "=" if relation.connective is Connective.WHOLE else "≥"


def _between(relation: Relation) -> str:
    match relation.kind:
        case Kind.RATIO:
            return " / "
        case Kind.GROWTH | Kind.JOINT | Kind.EQUAL | Kind.WORDS:
            return " · "
        case _:
            return " + "


def failed(quantities: Sequence[Quantity], findings: Sequence[Finding]) -> int:
    """How many figures were found not to follow from those stated with them."""
    weighty = [each for each in findings if each.code.startswith("SL") and each.severity is not Severity.NOTE]
    starts = [quantity.start for quantity in quantities]
    at = [(bisect_right(starts, each.end - 1) - 1, each) for each in weighty]
    return len({index for index, each in at if index >= 0 and quantities[index].end > each.start})
