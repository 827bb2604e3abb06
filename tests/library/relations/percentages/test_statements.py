"""A grid of statements: whatever order and wording, a right one is passed over and one slip of the pen is told."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.library.relations.texts import document_of

from haidang.checking.finding import Severity
from haidang.rules.figures.sl04_ratio_mismatch import ratio_mismatch

STATEMENTS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("statements.yaml").read_text(encoding="utf-8")
)
FIGURES = ((1879, 2341), (12684, 19345))
"""A part and its whole; what grew is the whole and a third of the part."""
DECIMALS = (0, 1, 2)
PERCENTAGES, PARTS = ("share", "rise", "fall"), ("part", "now", "more", "left")


def is_told(text: str) -> bool:
    return any(finding.severity is not Severity.NOTE for finding in ratio_mismatch.check(document_of(text)))


def figures(part: int, whole: int, decimals: int) -> dict[str, str]:
    more, left = part // 3, whole - part
    counts = {"part": part, "whole": whole, "left": left, "now": whole + more, "more": more}
    shares = {"share": part, "fall": left, "rise": more}
    return {
        **{name: f"{count:,}".replace(",", ".") for name, count in counts.items()},
        **{name: percentage(Decimal(count * 100) / whole, decimals) for name, count in shares.items()},
    }


def percentage(value: Decimal, decimals: int) -> str:
    return str(value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)).replace(".", ",")


def changed(figure: str) -> str:
    """With another second digit."""
    at = [place for place, sign in enumerate(figure) if sign.isdigit()][1]
    return f"{figure[:at]}{(int(figure[at]) + 4) % 10}{figure[at + 1 :]}"


def swapped(figure: str) -> str:
    """With two neighbouring digits in the other order, the first two where that is another number."""
    places = [place for place, sign in enumerate(figure) if sign.isdigit()]
    for one, other in pairwise(places):
        if figure[one] != figure[other] and (one or figure[other] != "0"):
            return figure[:one] + figure[other] + figure[one + 1 : other] + figure[one] + figure[other + 1 :]
    return figure


def slips(says: str, right: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Every slip of a statement, with its name."""
    told = next(name for name in PERCENTAGES if f"{{{name}}}" in says)
    yield "percentage", says.format(**{**right, told: changed(right[told])})
    if swapped(right[told]) != right[told]:
        yield "swapped", says.format(**{**right, told: swapped(right[told])})
    if "{whole}" in says:
        yield "whole", says.format(**{**right, "whole": changed(right["whole"])})
    part = next(name for name in PARTS if f"{{{name}}}" in says)
    yield "figure", says.format(**{**right, part: changed(right[part])})


@pytest.mark.parametrize("statement", STATEMENTS, ids=[each["says"][:60] for each in STATEMENTS])
def test_statement(statement: dict[str, Any]) -> None:
    says, silent = statement["says"], statement.get("silent", ())
    for part, whole in FIGURES:
        for decimals in statement.get("decimals", DECIMALS):
            right = figures(part, whole, decimals)
            assert not is_told(says.format(**right))
            for slip, text in slips(says, right):
                assert slip in silent or is_told(text), text
