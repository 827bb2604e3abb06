"""Kinds of document: names, abbreviations, the contract's words."""

from __future__ import annotations

import pytest

from haidang.forms.kinds import KINDS, NAMES, kind_named, kind_of_symbol

CONTRACT = {
    "plan",
    "report",
    "decision",
    "resolution",
    "official_letter",
    "directive",
    "proposal",
    "notice",
    "minutes",
    "other",
}


def test_the_decree_lists_thirty_kinds_with_abbreviations_and_the_official_letter() -> None:
    assert sum(1 for kind in KINDS if kind.decree) == 31


def test_every_kind_is_one_of_the_contract() -> None:
    assert {kind.contract for kind in KINDS} == CONTRACT


def test_no_abbreviation_stands_for_two_kinds() -> None:
    every = [abbreviation for kind in KINDS for abbreviation in kind.abbreviations]
    assert len(every) == len(set(every))


def test_longer_names_come_first() -> None:
    assert [len(name) for name in NAMES] == sorted((len(name) for name in NAMES), reverse=True)


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("KH-UBND", "Kế hoạch"),
        ("NQ/HU", "Nghị quyết"),
        ("2022/QĐ-TTg", "Quyết định"),
        ("CTr/TU", "Chương trình"),
        ("TTLT-BNV-BTC", "Thông tư liên tịch"),
        ("2024/QH15", "Luật"),
        ("2020/UBTVQH14", "Nghị quyết"),
        ("NQ.HU", "Nghị quyết"),
        ("NQCP", "Nghị quyết"),
        ("QĐUBND", "Quyết định"),
    ],
)
def test_a_symbol_names_its_kind(symbol: str, name: str) -> None:
    kind = kind_of_symbol(symbol)
    assert kind is not None
    assert kind.name == name


@pytest.mark.parametrize("symbol", ["KHĐT-THQH", "UBND-KTHT", "BTC-NSNN", "QHPL-BTP", "", "TTVPCP"])
def test_an_official_letter_has_no_kind_in_its_symbol(symbol: str) -> None:
    assert kind_of_symbol(symbol) is None


@pytest.mark.parametrize("words", ["KẾ HOẠCH", "Kế hoạch", "kế hoạch", "KH"])
def test_a_kind_is_known_in_any_case(words: str) -> None:
    kind = kind_named(words)
    assert kind is not None
    assert kind.contract == "plan"


def test_other_words_are_no_kind() -> None:
    assert kind_named("Hội nghị") is None
