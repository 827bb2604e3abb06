from __future__ import annotations

from tests.library.checking.conftest import figure, relation

from haidang.checking.coverage import Coverage, cover
from haidang.relations.relation import Verdict
from haidang.text.values import replace

A, B, C, D = figure(0), figure(10), figure(20), figure(30)


def test_figures_of_a_relation_that_was_decided_count_as_checked() -> None:
    for verdict in (Verdict.HOLDS, Verdict.FAILS):
        assert cover([A, B, C, D], [relation(verdict, A, B, C)]).checked == 3


def test_a_relation_that_cannot_be_decided_is_counted_but_checks_nothing() -> None:
    coverage = cover([A, B], [relation(Verdict.UNDECIDED, A, B)])
    assert coverage == Coverage(quantities=2, checked=0, relations=1, held=0)


def test_only_relations_that_hold_count_as_held() -> None:
    relations = [relation(Verdict.HOLDS, A, B), relation(Verdict.FAILS, C, D), relation(Verdict.UNDECIDED, C, D)]
    coverage = cover([A, B, C, D], relations)
    assert (coverage.relations, coverage.held) == (3, 1)


def test_a_figure_of_two_relations_is_checked_once() -> None:
    assert cover([A, B, C], [relation(Verdict.HOLDS, A, B), relation(Verdict.HOLDS, A, C)]).checked == 3


def test_a_term_made_for_a_table_counts_for_the_figure_that_stands_there() -> None:
    cell = replace(A, end=A.end + 5)
    assert cover([A, B], [relation(Verdict.HOLDS, cell)]).checked == 1


def test_a_term_beside_a_figure_does_not_count_for_it() -> None:
    assert cover([A], [relation(Verdict.HOLDS, replace(A, start=A.end, end=A.end + 3))]).checked == 0


def test_a_long_term_reaches_every_figure_in_it() -> None:
    assert cover([A, B, C], [relation(Verdict.HOLDS, replace(A, end=B.end), replace(A, end=A.end))]).checked == 2


def test_coverages_of_several_documents_add_up() -> None:
    assert Coverage(4, 3, 2, 1) + Coverage(10, 10, 10, 10) == Coverage(14, 13, 12, 11)


def test_nothing_read_is_nothing_checked() -> None:
    assert cover([], []) == Coverage()
