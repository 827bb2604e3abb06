"""Percentages: which figures they are said of, and whether they follow from these."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.library.relations.texts import page_of

from haidang.relations.percentages.finding import find_percentages
from haidang.relations.relation import Relation, Verdict

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("percentages.yaml").read_text(encoding="utf-8")
)


def relations(text: str) -> list[Relation]:
    return list(find_percentages(page_of(text)))


def written(relation: Relation) -> str:
    terms = "; ".join(term.text for term in relation.terms)
    return f"{relation.verdict.value} {relation.stated.text} {terms}"


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    assert [written(relation) for relation in relations(case["text"])] == case["read"]


@pytest.mark.parametrize(
    ("share", "holds"), [("88,2", True), ("88", True), ("88,24", True), ("89", False), ("88,3", False)]
)
def test_a_share_holds_at_the_digits_it_states(share: str, holds: bool) -> None:
    (relation,) = relations(f"Hoàn thành 15/17 công trình, đạt {share}%.")
    assert (relation.verdict is Verdict.HOLDS) == holds


@pytest.mark.parametrize(
    ("words", "holds"), [("trên 88", True), ("gần 90", True), ("khoảng 90", True), ("trên 89", False)]
)
def test_qualifiers_widen_what_a_share_can_mean(words: str, holds: bool) -> None:
    (relation,) = relations(f"Hoàn thành 15/17 công trình, đạt {words}%.")
    assert (relation.verdict is Verdict.HOLDS) == holds


def test_many_percentages_cost_time_linear_in_them() -> None:
    text = "Tổng số 1.250 hộ, trong đó 96 hộ nghèo (7,7%), " + "96 hộ (7,7%), " * 2000
    assert len(relations(text)) > 50


def test_the_last_part_of_a_long_list_has_the_same_whole() -> None:
    text = "Tổng số 1.250 hộ, gồm: " + ", ".join(["thôn Đông 96 hộ (7,7%)"] * 12) + ", thôn Tây 98 hộ (8,9%)."
    assert relations(text)[-1].verdict is Verdict.FAILS
