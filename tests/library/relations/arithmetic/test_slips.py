"""What could explain a difference, by the arithmetic alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.slips import Cause, slips, telling


def figure(value: str, precision: str = "1") -> Quantity:
    return Quantity(0, len(value), value, Decimal(value), "count", Decimal(precision), noun="hộ")


def explained(total: str, *parts: str) -> set[tuple[str, str, str]]:
    found = slips(figure(total), [figure(part) for part in parts])
    return {(slip.cause.value, slip.quantity.text, str(int(slip.value))) for slip in found}


@pytest.mark.parametrize(
    ("total", "parts", "slip"),
    [
        ("212", ("189", "32"), ("swap", "32", "23")),
        ("212", ("189", "24"), ("digit", "24", "23")),
        ("221", ("189", "23"), ("swap", "221", "212")),
        ("2120", ("189", "23"), ("unit", "2120", "212")),
        ("212", ("189", "23", "23"), ("repeated", "23", "23")),
    ],
)
def test_one_change_that_makes_it_hold(total: str, parts: tuple[str, ...], slip: tuple[str, str, str]) -> None:
    assert slip in explained(total, *parts)


def test_what_adds_up_needs_no_explanation() -> None:
    assert explained("212", "189", "23") == set()


def test_a_difference_that_no_single_slip_makes() -> None:
    assert explained("500", "189", "23") == set()


def test_few_digits_and_repeated_parts_tell_nothing() -> None:
    told = {slip.quantity.text: telling(slip) for slip in slips(figure("212"), [figure("189"), figure("24")])}
    assert told["212"]
    assert not told["24"]
    repeated = [
        s for s in slips(figure("212"), [figure("189"), figure("23"), figure("23")]) if s.cause is Cause.REPEATED
    ]
    assert repeated and not any(telling(slip) for slip in repeated)


def test_digits_are_those_of_the_stated_precision() -> None:
    million = Decimal(10**6)
    total, one, other = (
        Quantity(0, 1, str(value), value * million, "VND", million) for value in map(Decimal, (676373, 181766, 494706))
    )
    found = [(slip.cause, slip.value) for slip in slips(total, [one, other]) if slip.quantity is other]
    assert found == [(Cause.SWAP, 494607 * million)]
