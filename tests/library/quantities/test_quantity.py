"""A quantity is the same value, however it was made."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest

from haidang.quantities.quantity import Quantity, made
from haidang.text.values import replace

MADE = made(0, 5, "5 tỷ", Decimal(5), "VND", Decimal(1), "~", "gần", None, "", None, None, "năm tỷ")
BUILT = Quantity(0, 5, "5 tỷ", Decimal(5), "VND", Decimal(1), "~", "gần", words="năm tỷ")


def test_a_made_one_is_the_built_one() -> None:
    assert MADE == BUILT and hash(MADE) == hash(BUILT) and repr(MADE) == repr(BUILT)
    assert all(hasattr(MADE, name) for name in Quantity.__match_args__)
    assert isinstance(MADE, Quantity)


def test_a_made_one_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        MADE.start = 1  # type: ignore[misc]
    assert replace(MADE, start=1) == replace(BUILT, start=1)
