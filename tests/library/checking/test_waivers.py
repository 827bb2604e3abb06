from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Rule
from haidang.checking.waivers import Problem, UnreadableWaivers, Waiver, answer, matches, read_waivers

TODAY = date(2024, 6, 1)
TEXT = "Dòng đầu có 12 xã.\nToàn huyện có 12 xã, gồm 5 xã ven biển, 8 xã miền núi.\nSố:   /BC-UBND"


@pytest.fixture
def sums(make_rule: Callable[..., Rule]) -> Rule:
    return make_rule("SL01", name="sum-mismatch")


def _at(words: str, start: int = 0) -> Finding:
    at = TEXT.index(words, start)
    return Finding("SL01", Severity.ERROR, at, at + len(words))


def test_a_file_is_read_with_everything_it_says() -> None:
    [waiver] = read_waivers(
        '[[waiver]]\nrule = "SL01"\ntext = "12 xã"\nreason = "Có 1 xã mới."\nuntil = 2024-12-31\nfile = "a.docx"\n'
    )
    assert waiver == Waiver("SL01", "12 xã", "Có 1 xã mới.", date(2024, 12, 31), "a.docx")


def test_a_day_may_be_written_as_words_or_with_a_time() -> None:
    for day in ('"2024-12-31"', "2024-12-31T08:00:00"):
        [waiver] = read_waivers(f'[[waiver]]\nrule = "SL01"\ntext = "x"\nuntil = {day}\n')
        assert waiver.until == date(2024, 12, 31)


def test_an_empty_file_has_no_waivers() -> None:
    assert read_waivers("") == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[waiver", "TOML"),
        ("waiver = 3", r"\[\[waiver\]\]"),
        ("waiver = [3]", "rule, text, reason"),
        ('[[waiver]]\ntext = "a"', "thiếu rule"),
        ('[[waiver]]\nrule = "SL01"\ntext = " "', "thiếu text"),
        ('[[waiver]]\nrule = "SL01"\ntext = 12', "ngoặc kép"),
        ('[[waiver]]\nrule = "SL01"\ntext = "a"\nuntil = "mai"', "until = 2024-12-31"),
        ('[[waiver]]\nrule = "SL01"\ntext = "a"\nuntil = 3', "until"),
    ],
)
def test_a_file_that_is_written_wrongly_says_where(text: str, says: str) -> None:
    with pytest.raises(UnreadableWaivers, match=says):
        read_waivers(text)


@pytest.mark.parametrize(
    ("waiver", "problem"),
    [
        (Waiver("SL01", "x", "Vì thế."), None),
        (Waiver("SL01", "x", "Vì thế.", until=TODAY), None),
        (Waiver("SL01", "x", "Vì thế.", until=date(2024, 5, 31)), Problem.EXPIRED),
        (Waiver("SL01", "x", "  "), Problem.NO_REASON),
    ],
)
def test_a_waiver_holds_with_a_reason_and_to_its_last_day(waiver: Waiver, problem: Problem | None) -> None:
    assert waiver.fault(TODAY) is problem


@pytest.mark.parametrize("name", ["SL01", "sl01", "sum-mismatch"])
def test_a_rule_goes_by_its_code_or_its_name(sums: Rule, name: str) -> None:
    assert matches(Waiver(name, "12 xã"), sums, _at("12 xã, gồm"), TEXT)


def test_a_waiver_of_another_rule_does_not_match(sums: Rule) -> None:
    assert not matches(Waiver("SL03", "12 xã"), sums, _at("12 xã"), TEXT)


@pytest.mark.parametrize("words", ["12 xã, gồm 5 xã", "Toàn huyện có 12 xã", "12", "Toàn  huyện có 12 xã, gồm 5"])
def test_its_words_may_be_more_or_less_than_the_findings(sums: Rule, words: str) -> None:
    assert matches(Waiver("SL01", words), sums, _at("12 xã", TEXT.index("Toàn")), TEXT)


@pytest.mark.parametrize("words", ["5 xã ven biển", "Dòng đầu có 12 xã", "không có"])
def test_words_elsewhere_do_not_match(sums: Rule, words: str) -> None:
    assert not matches(Waiver("SL01", words), sums, _at("12 xã", TEXT.index("Toàn")), TEXT)


def test_the_second_place_of_the_words_counts_too(sums: Rule) -> None:
    text = "Có 12 xã nay là 12 xã."
    at = text.rindex("12 xã")
    assert matches(Waiver("SL01", "12 xã"), sums, Finding("SL01", Severity.ERROR, at, at + 5), text)


def test_a_finding_without_words_is_met_in_its_paragraph(sums: Rule) -> None:
    at = TEXT.index("/BC")
    blank = Finding("SL01", Severity.WARNING, at, at)
    assert matches(Waiver("SL01", "BC-UBND"), sums, blank, TEXT)
    assert not matches(Waiver("SL01", "Toàn huyện"), sums, blank, TEXT)


def test_only_waivers_that_hold_today_answer(sums: Rule) -> None:
    waivers = [
        Waiver("SL01", "12 xã"),
        Waiver("SL01", "12 xã", "Hết hạn.", date(2024, 1, 1)),
        Waiver("SL01", "12", "Đúng."),
    ]
    findings = [_at("12 xã"), _at("8 xã")]
    assert answer(waivers, {"SL01": sums}, findings, TEXT, TODAY) == [2, None]


def test_a_waiver_may_speak_of_one_document_only() -> None:
    assert Waiver("SL01", "x", file="a.docx").is_for("a.docx")
    assert not Waiver("SL01", "x", file="a.docx").is_for("b.docx")
    assert Waiver("SL01", "x").is_for("b.docx")
