"""What paragraphs tell without a connective: what is left, totals built up, balances, lists and equal shares."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from tests.library.relations.texts import page_of, read

from haidang.relations.changes.balances import balances
from haidang.relations.changes.differing import differing
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation
from haidang.relations.sums.built_totals import built_totals
from haidang.relations.sums.equal_shares import equal_shares
from haidang.relations.sums.remainders import find_remainders
from haidang.relations.sums.short_lists import short_lists
from haidang.relations.sums.told_lists import told_lists
from haidang.relations.sums.two_states import two_states

CASES = yaml.safe_load(Path(__file__).with_name("told.yaml").read_text(encoding="utf-8"))
FINDERS: dict[str, Callable[[Page], Iterator[Relation]]] = {
    "remainders": find_remainders,
    "built_totals": built_totals,
    "balances": balances,
    "differing": differing,
    "told_lists": told_lists,
    "equal_shares": equal_shares,
    "short_lists": short_lists,
    "two_states": two_states,
}


@pytest.mark.parametrize(
    ("finder", "text", "found"),
    [(finder, case["text"], case["found"]) for finder, cases in CASES.items() for case in cases],
)
def test_what_is_told(finder: str, text: str, found: list[str]) -> None:
    assert [read(relation) for relation in FINDERS[finder](page_of(text))] == found


def test_what_was_taken_away_has_a_negative_value() -> None:
    text = "Thành lập mới 05 doanh nghiệp, giải thể 02 doanh nghiệp, tăng ròng 03 doanh nghiệp."
    (relation,) = differing(page_of(text))
    assert [term.value for term in relation.terms] == [5, -2]


def test_a_fraction_is_told_as_its_two_figures() -> None:
    (relation,) = find_remainders(page_of("Đã giải quyết 52/58 đơn; 06 đơn đang giải quyết."))
    assert (relation.stated.value, relation.terms[0].value) == (58, 52)
    assert relation.terms[0].end < relation.stated.start


@pytest.mark.parametrize("finder", FINDERS)
def test_one_endless_sentence_is_read_in_bounded_reach(finder: str) -> None:
    # Figures farther back than the reach are not asked for, so that no text costs more than its length.
    text = "Đầu năm có 5 hộ, thêm 3 hộ, " * 400 + "tổng cộng 12 hộ, còn lại 3 hộ."
    for relation in FINDERS[finder](page_of(text)):
        assert all(abs(term.start - relation.stated.start) < 1000 for term in relation.terms)
