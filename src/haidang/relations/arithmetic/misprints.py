"""Whether a stated percentage is another one with one digit changed, two swapped, or one dropped or doubled."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

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


def one_slip_off(stated: Decimal, made: Decimal, precision: Decimal) -> bool:
    """Whether `stated` is `made`, rounded or cut off, with one digit changed or two neighbours swapped, or as it is.

    >>> one_slip_off(Decimal("13.5"), Decimal("15.301"), Decimal("0.1"))
    True
    >>> one_slip_off(Decimal("13.5"), Decimal("24.301"), Decimal("0.1"))
    False
    """
    near = _slips_of(int(stated / precision))
    twice = int(made * 2 / precision)
    return twice // 2 in near or (twice + 1) // 2 in near


def one_slip_within(stated: Decimal, made: Decimal, near: Decimal) -> bool:
    """Whether a slip undone turns `stated` into a number that is no farther from `made` than a share of `near`.

    >>> one_slip_within(Decimal("5012450"), Decimal("3014804"), Decimal("0.004"))
    True
    >>> one_slip_within(Decimal("5012450"), Decimal("3114804"), Decimal("0.004"))
    False
    """
    least, most = made - made * near, made + made * near
    return any(least <= each <= most for each in _slips_of(int(stated)))


@lru_cache(maxsize=1024)
def _slips_of(stated: int) -> frozenset[int]:
    """All numbers that one digit or two swapped part from `stated`, and itself."""
    digits = str(stated)
    found = {stated}
    for at, digit in enumerate(digits):
        place = 10 ** (len(digits) - at - 1)
        found.update(stated + (new - int(digit)) * place for new in range(10) if new or at)
        swapped = digits[:at] + digits[at : at + 2][::-1] + digits[at + 2 :]
        if swapped[0] != "0":
            found.add(int(swapped))
    return frozenset(found)
