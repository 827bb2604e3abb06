"""Splits of totals that stand in another sentence."""

from __future__ import annotations

from decimal import Decimal

from tests.library.relations.texts import document_of

from haidang.relations.page.page import Page
from haidang.relations.relation import Verdict
from haidang.relations.sums.splits_elsewhere import splits_elsewhere

_ABOVE = "Tổng vốn 298.300 triệu đồng. Huyện quản lý 92 dự án. "
_SPLIT = "Nếu chia theo tính chất thì trả nợ 41.260 triệu đồng, chuyển tiếp 178.540 triệu đồng, mới {} triệu đồng."


def _verdicts(text: str) -> list[tuple[Decimal, Verdict]]:
    document = document_of(text)
    page = Page(document.reading.flow, document.quantities, document.blocks)
    return [(relation.stated.value, relation.verdict) for relation in splits_elsewhere(page)]


def test_parts_that_make_a_total_told_before_hold() -> None:
    assert _verdicts(_ABOVE + _SPLIT.format("78.500")) == [(Decimal(298_300_000_000), Verdict.HOLDS)]


def test_parts_one_slip_from_it_fail() -> None:
    assert _verdicts(_ABOVE + _SPLIT.format("87.500")) == [(Decimal(298_300_000_000), Verdict.FAILS)]


def test_parts_far_from_it_say_nothing() -> None:
    assert _verdicts(_ABOVE + _SPLIT.format("12.345")) == []


def test_a_total_that_nothing_calls_one_does_not_fail() -> None:
    assert _verdicts(_ABOVE.replace("Tổng vốn", "Vốn") + _SPLIT.format("87.500")) == []
