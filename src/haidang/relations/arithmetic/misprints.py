"""Whether a stated percentage is another one with one digit changed, two swapped, or one dropped or doubled."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from haidang.relations.arithmetic.slips import digits_apart


def is_misprint(stated: Decimal, computed: Decimal, precision: Decimal) -> bool:
    """Whether `stated` is `computed`, rounded to `precision`, with one slip in its digits.

    >>> is_misprint(Decimal("82.2"), Decimal("88.235"), Decimal("0.1"))
    True
    >>> is_misprint(Decimal("65"), Decimal("88.235"), Decimal("0.1"))
    False
    """
    return one_digit_apart(_digits(stated, precision), _digits(computed, precision))


def _digits(value: Decimal, precision: Decimal) -> str:
    return str((value / precision).quantize(Decimal(1), ROUND_HALF_UP))


def one_digit_apart(one: str, other: str) -> bool:
    """Whether one digit differs, two neighbours are swapped, or one is missing on either side."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    return digits_apart(one, other, neighbours=True) is not None
