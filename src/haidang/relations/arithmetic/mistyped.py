"""Which of two figures one slip at the keys turned into what a stated percentage is no longer made from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING as _UP
from decimal import ROUND_FLOOR as _DOWN
from decimal import Decimal

from haidang.quantities.interval import Interval, interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.slips import Cause
from haidang.text.values import frozen

_HUNDRED = Decimal(100)
_MOST_DIGITS, _TELLING = 15, 3
_CLOSE = Decimal("0.03")
"""What weights and areas may be rounded by: "317 ha với 40 kg/ha" are some "12,4 tấn"."""
_SMALL = 2
"""Numbers of so many digits are written with a zero before them: "05 xã"."""


@frozen
class Typed:
    """With `value` where `place` says (0 the part, 1 the whole) the percentage would be made."""

    place: int
    value: Decimal
    cause: Cause


def slips_behind(share: Interval, part: Quantity, whole: Quantity) -> Iterator[Typed]:
    """Every slip at the keys in a part or its whole, which undone makes the part so many per cent of the whole.

    A slip is one digit typed wrongly, or two neighbours that changed places.
    """
    low, high = share.low, share.high
    if not low or low <= 0 or high is None:
        return
    one, all_ = interval_of(part), interval_of(whole)
    if all_.low and all_.high:
        wanted = all_.low * low / _HUNDRED, all_.high * high / _HUNDRED
        yield from (Typed(0, value, cause) for value, cause in _within(part, *wanted))
    if one.low and one.high:
        wanted = one.low * _HUNDRED / high, one.high * _HUNDRED / low
        yield from (Typed(1, value, cause) for value, cause in _within(whole, *wanted))


def _within(figure: Quantity, low: Decimal, high: Decimal) -> Iterator[tuple[Decimal, Cause]]:
    """The values between two bounds that one slip at the keys turns into a figure."""
    step = figure.precision
    if step <= 0 or high < step:
        return
    digits = str(int(abs(figure.value) / step))
    least, most = (int((bound / step).to_integral_value(way)) for bound, way in ((low, _UP), (high, _DOWN)))
    if least <= most and len(digits) <= _MOST_DIGITS and least < 10 ** len(digits):
        yield from ((value * step, cause) for value, cause in _slips(digits, least, most))


def _slips(digits: str, least: int, most: int) -> Iterator[tuple[int, Cause]]:
    whole = int(digits)
    for at, sign in enumerate(digits):
        place, digit = 10 ** (len(digits) - at - 1), int(sign)
        first = max(digit - (whole - least) // place, 0 if at or len(digits) <= _SMALL else 1)
        for new in range(first, min(digit + (most - whole) // place, 9) + 1):
            if new != digit:
                yield whole + (new - digit) * place, Cause.DIGIT
        if sign != digits[at + 1 : at + 2] != "":
            swapped = int(digits[:at] + digits[at + 1] + sign + digits[at + 2 :])
            if least <= swapped <= most:
                yield swapped, Cause.SWAP


def is_mistyped_product(total: Quantity, number: Quantity, each: Quantity, scale: Decimal = Decimal(1)) -> bool:
    """Whether one slip at the keys parts a total from exactly so many times what one of them is."""
    cost, count = each.value / scale, number.value
    if not (cost > 0 and count > 0 and total.value > 0) or cost * count == total.value:
        return False
    wanted = [(total, cost * count), (number, total.value / cost)]
    if total.unit == "VND":
        wanted.append((each, total.value / count * scale))  # "35 học sinh/lớp" may be what others have
    elif len(total.value.normalize().as_tuple().digits) < _TELLING:
        return False  # "600 học sinh" is near to much
    else:
        wanted = [(figure, value) for figure, value in wanted if abs(figure.value - value) > value * _CLOSE]
    return any(any(_within(figure, value, value)) for figure, value in wanted)
