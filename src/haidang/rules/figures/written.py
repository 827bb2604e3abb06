"""Figures as people write them: a computed value in the unit and the notation of a stated one."""

from __future__ import annotations

import re
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.text.patterns import regex

_NUMBER = regex(r"[\d.,]*\d")
_MARKS = str.maketrans(",.", ".,")
_MONEY = ((Decimal(10**9), "tỷ đồng"), (Decimal(10**6), "triệu đồng"), (Decimal(1), "đồng"))


def written(value: Decimal, like: Quantity) -> str:
    """`value`, in the base unit, as `like` is written: "1.380 triệu đồng" beside "676.373 triệu đồng"."""
    number = _NUMBER.match(like.text)
    rest = like.text[number.end() :].strip() if number else ""
    if number is None or like.to is not None or like.numerator is not None or re.search(r"\d", rest.rstrip("23")):
        return _plain(value, like)
    scale = _scale(like, number[0])
    if scale is None:
        return _plain(value, like)
    return f"{_grouped(value / scale)} {rest or like.noun}".strip()


def _scale(like: Quantity, number: str) -> Decimal | None:
    """What one of the stated number's units is worth: a million for "676.373 triệu đồng"."""
    for digits in (number.replace(".", "").replace(",", "."), number.replace(",", "")):
        if re.fullmatch(r"\d+(?:\.\d+)?", digits) and Decimal(digits):
            scale = like.value / Decimal(digits)
            if scale * Decimal(digits) == like.value and scale.normalize().as_tuple().digits == (1,):
                return scale
    return None


def _plain(value: Decimal, like: Quantity) -> str:
    if like.unit == "VND":
        scale, word = next((pair for pair in _MONEY if abs(value) >= pair[0]), _MONEY[-1])
        return f"{_grouped(value / scale)} {word}"
    return f"{_grouped(value)} {like.noun if like.is_count else like.unit}".strip()


def _grouped(value: Decimal) -> str:
    """Points between thousands, a comma before decimals, no trailing zeros."""
    text = f"{value.normalize():,f}"
    return text.translate(_MARKS)
