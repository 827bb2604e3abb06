"""One slip of the pen in a percentage."""

from __future__ import annotations

import pytest

from haidang.relations.arithmetic.misprints import one_digit_apart


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
