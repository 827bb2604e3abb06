"""Lists of parts that words tie to their total, and one slip of the pen parts from it."""

from __future__ import annotations

import re
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.slips import as_long, swapped, typing_slips
from haidang.relations.sums.exclusive import exclude_each_other
from haidang.relations.sums.parts import Parts
from haidang.text.patterns import regex

_LONG = 100
_OTHER_TIMES = regex(
    r"(?<!\w)(?<!các )(?<!từ )(?:năm (?:\d{4}|trước|ngoái|nay)|cùng kỳ|(?:kỳ|quý|tháng) trước"
    r"|trước đây|đầu năm|cuối năm|kế hoạch)(?!\w)",
    re.IGNORECASE,
)


def is_mistyped(total: Quantity, parts: Parts) -> bool:
    """Whether a list that words tie to its total misses it by one slip at the keys, however far off that takes it.

    "27 cơ sở (19 cơ sở công lập, 98 cơ sở tư nhân)": the first digit is mistyped as often as the last. What was
    counted at other times makes no total: "36 xã (năm 2022 có 15 xã, năm 2021 có 11 xã)".
    """
    if parts.crossing or next(typing_slips(total, parts.main), None) is None:
        return False
    return _OTHER_TIMES.search(parts.text, total.end, parts.main[-1].end) is None


def exceed(total: Quantity, parts: Parts) -> bool:
    """Whether parts that exclude each other exceed their whole: "11 nhóm, trong đó 06 nhóm tăng, 63 nhóm giảm"."""
    if total.denominator is not None or parts.crossing or not as_long(total, max(parts.main, key=_value)):
        return False
    return exclude_each_other(parts.text, parts.main)


def is_swapped(total: Quantity, parts: Parts) -> bool:
    """Whether two digits that changed places part a list from making its total: that hardly happens by accident."""
    long = total.value >= _LONG * total.precision and len(parts.main) > 1
    return long and not parts.crossing and swapped(total, parts.main)


def _value(figure: Quantity) -> Decimal:
    return figure.value
