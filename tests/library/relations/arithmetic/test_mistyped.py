"""Slips at the keys in a part or its whole are undone where that makes the percentage."""

from __future__ import annotations

from decimal import Decimal

import pytest

from haidang.quantities.interval import Interval
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.mistyped import is_mistyped_product, slips_behind
from haidang.relations.arithmetic.slips import Cause
from haidang.text.values import replace


def count(value: str) -> Quantity:
    return Quantity(0, len(value), value, Decimal(value), "count", Decimal(1))


@pytest.mark.parametrize(
    ("part", "whole", "place", "meant", "cause"),
    [
        ("4206", "5318", 0, "5206", Cause.DIGIT),
        ("5260", "5318", 0, "5206", Cause.SWAP),
        ("5206", "3518", 1, "5318", Cause.SWAP),
        ("5206", "8318", 1, "5318", Cause.DIGIT),
    ],
)
def test_one_slip_is_undone(part: str, whole: str, place: int, meant: str, cause: Cause) -> None:
    found = list(slips_behind(Interval(Decimal("97.85"), Decimal("97.95")), count(part), count(whole)))
    assert [(each.place, each.value, each.cause) for each in found] == [(place, Decimal(meant), cause)]


@pytest.mark.parametrize(("part", "whole"), [("4306", "5318"), ("52060", "5318"), ("0", "5318")])
def test_two_slips_are_not(part: str, whole: str) -> None:
    assert not list(slips_behind(Interval(Decimal("97.85"), Decimal("97.95")), count(part), count(whole)))


def test_a_percentage_without_bounds_says_nothing() -> None:
    assert not list(slips_behind(Interval(None, Decimal(97)), count("4206"), count("5318")))


def test_what_no_whole_number_makes_is_no_slip() -> None:
    money, number, each = count("92000"), count("1828"), count("40")
    assert not is_mistyped_product(replace(money, unit="VND"), number, replace(each, unit="VND/hộ"))
    assert is_mistyped_product(replace(count("5350"), unit="VND"), count("314"), replace(count("25"), unit="VND/nhà"))
