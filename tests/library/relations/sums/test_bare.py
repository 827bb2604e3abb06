"""Sums written with bare numbers: their total, their terms, and when nothing is said."""

from __future__ import annotations

import pytest
from tests.library.relations.texts import flow_of, page_of, read

from haidang.quantities.finding import find_quantities
from haidang.relations.finding import find_relations
from haidang.relations.relation import Relation
from haidang.relations.sums.bare import bare_sums


def relations(text: str) -> list[Relation]:
    return list(bare_sums(page_of(text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hỗ trợ 212 hộ (189 + 23).", ["holds 212 hộ: 189; 23"]),
        ("Hỗ trợ 212 hộ (= 189 + 32).", ["fails 212 hộ: 189; 32"]),
        ("Hỗ trợ 212 hộ (thôn Đông 189 + thôn Tây 23).", ["holds 212 hộ: 189; 23"]),
        ("Vốn 676.373 triệu đồng = 181.766 + 493.227.", ["fails 676.373 triệu đồng: 181.766; 493.227"]),
        ("Tổng cộng: 120 + 80 = 200 triệu đồng.", ["holds 200 triệu đồng: 120; 80"]),
        ("Số hộ: 212 = 189 + 20 + 3.", ["holds 212: 189; 20; 3"]),
        ("Thu hồi 12,5 ha (7,24 + 5,21).", ["holds 12,5 ha: 7,24; 5,21"]),
    ],
)
def test_total_and_terms(text: str, found: list[str]) -> None:
    assert [read(relation) for relation in relations(text)] == found


def test_terms_take_the_unit_of_their_total() -> None:
    (relation,) = relations("Vốn 676.373 triệu đồng = 181.766 + 493.227.")
    assert [term.value for term in relation.terms] == [181_766_000_000, 493_227_000_000]
    assert {term.unit for term in relation.terms} == {"VND"}


@pytest.mark.parametrize(
    "text",
    [
        "Thôn 3 + 4 họp chung.",
        "Hỗ trợ 212 hộ (tăng 189 + 23).",
        "Cột (3) = (4) + (5).",
        "Hỗ trợ 212 hộ, 189 + 23 lượt.",
        "Đề án A + B năm 2024.",
        "Tỷ lệ 60% + 30%.",
        "Hỗ trợ 212 hộ (189 và 23).",
    ],
)
def test_nothing_is_added(text: str) -> None:
    assert relations(text) == []


def test_numbers_far_from_their_total_decide_nothing() -> None:
    (relation,) = relations("Dạy lớp 1 + 2 = 312 em.")
    assert read(relation).startswith("undecided")


def test_what_two_finders_read_is_one_relation() -> None:
    flow = flow_of("Thu hồi 12,5 ha (7,2 ha + 5,3 ha).")
    assert len(find_relations(flow, find_quantities(flow.text), ())) == 1


@pytest.mark.parametrize("part", ["1 + ", "212 hộ (189 + 23) ", "1.000 = 2 + ", "a b c d + "])
def test_long_texts_are_read_to_their_end(part: str) -> None:
    assert len(relations(part * 3000)) <= 3000
