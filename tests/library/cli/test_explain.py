from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import Result

from haidang.rules.catalogue import CATALOGUE

Call = Callable[..., Result]


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_every_rule_has_its_page(haidang: Call, rule: object) -> None:
    result = haidang("explain", getattr(rule, "code", ""))
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{getattr(rule, 'code', '')} {getattr(rule, 'name', '')}\n")
    for part in ("Vì sao", "Sai", "Đúng", "Căn cứ"):
        assert f"\n{part}\n" in result.stdout


@pytest.mark.parametrize("word", ["TG01", "tg01", "impossible-date", " Impossible-Date "])
def test_a_rule_goes_by_its_code_or_its_name(haidang: Call, word: str) -> None:
    assert haidang("explain", word).stdout.startswith("TG01 impossible-date\n")


def test_a_rule_that_does_not_exist_is_told_with_the_nearest(haidang: Call) -> None:
    result = haidang("explain", "imposible-date")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Có phải là TG01 impossible-date?" in result.stderr
    assert "haidang rules" in result.stderr


def test_a_word_like_no_rule_is_told_without_a_guess(haidang: Call) -> None:
    assert "Có phải" not in haidang("explain", "zzzz").stderr
