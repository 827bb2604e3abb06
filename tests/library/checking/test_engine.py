from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.library.checking.conftest import Subject, figure

from haidang.checking.coverage import Coverage
from haidang.checking.engine import run
from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Rule, rule


def _finding(code: str, start: int, end: int) -> Finding:
    return Finding(code, Severity.NOTE, start, end)


def test_findings_come_in_the_order_people_read(make_rule: Callable[..., Rule]) -> None:
    rules = [
        make_rule("SL01", _finding("SL01", 40, 45), _finding("SL01", 3, 9)),
        make_rule("CH01", _finding("CH01", 3, 5)),
    ]
    assert [(each.code, each.start) for each in run(Subject(), rules).findings] == [
        ("CH01", 3),
        ("SL01", 3),
        ("SL01", 40),
    ]


def test_two_rules_at_one_place_come_by_code_whatever_the_order_of_rules(make_rule: Callable[..., Rule]) -> None:
    rules = [make_rule("TG01", _finding("TG01", 0, 4)), make_rule("CH01", _finding("CH01", 0, 4))]
    assert run(Subject(), rules).findings == run(Subject(), reversed(rules)).findings


def test_every_finding_is_kept_even_where_two_are_alike(make_rule: Callable[..., Rule]) -> None:
    assert len(run(Subject(), [make_rule("SL01", _finding("SL01", 0, 2), _finding("SL01", 0, 2))]).findings) == 2


def test_any_subject_with_figures_and_relations_will_do() -> None:
    @rule("SL07", "rank-out-of-range", Severity.ERROR, vi="a", en="b")
    def more_than_one(subject: Subject) -> Iterator[Finding]:
        for quantity in subject.quantities[1:]:
            yield Finding("SL07", Severity.ERROR, quantity.start, quantity.end)

    report = run(Subject(quantities=(figure(0), figure(5))), [more_than_one])
    assert [each.start for each in report.findings] == [5]
    assert report.coverage == Coverage(quantities=2)


def test_without_rules_nothing_is_found_and_coverage_still_told() -> None:
    report = run(Subject(quantities=(figure(0),)), [])
    assert report.findings == ()
    assert report.coverage.quantities == 1
