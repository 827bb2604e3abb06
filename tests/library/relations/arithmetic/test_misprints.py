"""One slip of the pen in a percentage."""

from __future__ import annotations

from decimal import Decimal

import pytest

from haidang.relations.arithmetic.misprints import one_digit_apart, one_slip_off


@pytest.mark.parametrize(
    ("one", "other"), [("882", "892"), ("882", "828"), ("882", "82"), ("882", "8882"), ("5", "9"), ("1048", "1408")]
)
def test_one_slip(one: str, other: str) -> None:
    assert one_digit_apart(one, other)
    assert one_digit_apart(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("882", "882"), ("882", "795"), ("882", "288"), ("882", "8"), ("1234", "4321")]
)
def test_more_than_one_slip(one: str, other: str) -> None:
    assert not one_digit_apart(one, other)


@pytest.mark.parametrize("made", ["15.301", "13.5", "13.46", "18.52", "93.5", "31.52", "12.549"])
def test_a_percentage_is_what_figures_make_or_one_slip_off(made: str) -> None:
    assert one_slip_off(Decimal("13.5"), Decimal(made), Decimal("0.1"))


@pytest.mark.parametrize("made", ["24.3", "14.4", "1.35", "135", "51.3"])
def test_a_percentage_is_more_than_one_slip_off(made: str) -> None:
    assert not one_slip_off(Decimal("13.5"), Decimal(made), Decimal("0.1"))
