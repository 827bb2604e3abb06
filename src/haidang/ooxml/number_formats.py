"""A number in the formats that a list level, a note or a page can have (ST_NumberFormat), as Word writes it."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
# Word turns to plain figures where a letter or Roman number would grow beyond reading.
_ROMAN_LIMIT = 32_767
_LETTERS_LIMIT = 780

_VIETNAMESE_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_CHICAGO = ("*", "†", "‡", "§")


def _roman(value: int) -> str:
    if not 0 < value <= _ROMAN_LIMIT:
        return str(value)
    written = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        written += letters * count
    return written


def _letter(value: int) -> str:
    """A, B, ... Z, AA, BB, ...: Word repeats the letter, unlike a spreadsheet."""
    if not 0 < value <= _LETTERS_LIMIT:
        return str(value)
    times, place = divmod(value - 1, 26)
    return chr(ord("A") + place) * (times + 1)


def _ordinal(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return f"{value}th"
    return f"{value}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th') }"


def _chicago(value: int) -> str:
    times, place = divmod(value - 1, len(_CHICAGO))
    return _CHICAGO[place] * (times + 1) if 0 < value <= 100 else str(value)


def _vietnamese(value: int) -> str:
    """một, hai, ... mười một, ... hai mươi mốt: `vietnameseCounting`."""
    if not 0 <= value < 100:
        return str(value)
    tens, units = divmod(value, 10)
    if tens == 0:
        return _VIETNAMESE_DIGITS[units]
    head = "mười" if tens == 1 else f"{_VIETNAMESE_DIGITS[tens]} mươi"
    if units == 0:
        return head
    if units == 5:
        return f"{head} lăm"
    return f"{head} mốt" if units == 1 and tens > 1 else f"{head} {_VIETNAMESE_DIGITS[units]}"


def _block(first: str, last: int) -> Callable[[int], str]:
    """Characters that Unicode holds one after another, from that for 1."""
    return lambda value: chr(ord(first) + value - 1) if 0 < value <= last else str(value)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda value: _letter(value).lower(),
    "ordinal": _ordinal,
    "chicago": _chicago,
    "hex": lambda value: f"{value:X}",
    "numberInDash": lambda value: f"- {value} -",
    "vietnameseCounting": _vietnamese,
    "decimalEnclosedCircle": _block("①", 20),
    "decimalEnclosedCircleChinese": _block("①", 20),
    "decimalEnclosedParen": _block("⑴", 20),
    "decimalEnclosedFullstop": _block("⒈", 20),
    "none": lambda value: "",
    "bullet": lambda value: "",
}


def write_number(value: int, number_format: str, pattern: str = "") -> str:
    """`value` in `number_format`; a format that Word alone knows comes out as plain figures.

    `pattern` is that of the format `custom`: `001, 002, 003, ...`.

    >>> [write_number(28, name) for name in ("lowerLetter", "upperRoman", "decimalZero")]
    ['bb', 'XXVIII', '28']
    >>> write_number(7, "custom", "001, 002, 003, ...")
    '007'
    """
    if number_format == "custom":
        return str(value).zfill(len(pattern.partition(",")[0].strip()))
    return _FORMATS.get(number_format, str)(value)
