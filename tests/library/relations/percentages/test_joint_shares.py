"""The share of both of two conditions lies within the bounds that the share of each gives."""

from __future__ import annotations

import pytest
from tests.library.relations.texts import page_of, read

from haidang.relations.percentages.joint_shares import joint_shares
from haidang.relations.relation import Relation, Verdict


def relations(text: str) -> list[Relation]:
    return list(joint_shares(page_of(text)))


@pytest.mark.parametrize(
    ("both", "holds"), [("40", True), ("43", False), ("30", True), ("27", False), ("40,4", True), ("35", True)]
)
def test_bounds(both: str, holds: bool) -> None:
    (relation,) = relations(f"Có 90% số hộ dùng điện, 40% dùng nước máy, {both}% dùng cả hai.")
    assert (relation.verdict is Verdict.HOLDS) == holds


def test_the_share_of_both_is_the_one_nearest_to_the_words() -> None:
    (relation,) = relations("Có 60% số xã đạt cả hai tiêu chí, 55% đạt giao thông và 40% đạt điện.")
    assert read(relation) == "fails 60%: 55%; 40%"
    assert relation.nominal == 40


@pytest.mark.parametrize(
    "text",
    [
        "Có 60% số xã đạt cả hai tiêu chí, 55% đạt giao thông.",
        "Có 55% số xã đạt giao thông, trong đó 60% đạt cả hai, 40% đạt điện.",
        "Có 50% thích báo in, 10% thích truyền hình, 40% thích cả hai.",
        "Có 60% số xã đạt cả hai tiêu chí. Có 55% đạt giao thông, 40% đạt điện.",
        "Cả hai năm đều đạt: 95%, 96%, 97%.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert relations(text) == []
