"""How people write what was read: kinds of document, units, numbers and dates in Vietnamese."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from haidang.reading.pieces import Piece
from haidang.text.patterns import regex

# Where a sentence ends and another word begins.
SENTENCE_END = regex(r"[.!?][”\")]* +(?=[^\W\d_])")

KINDS = {
    "plan": "Kế hoạch",
    "report": "Báo cáo",
    "decision": "Quyết định",
    "resolution": "Nghị quyết",
    "official_letter": "Công văn",
    "directive": "Chỉ thị",
    "proposal": "Tờ trình",
    "notice": "Thông báo",
    "minutes": "Biên bản",
    "other": "Văn bản",
}

TIMES = {
    "period": "trong kỳ",
    "deadline": "hạn",
    "recurring": "thường xuyên, định kỳ",
    "milestone": "theo mốc, điều kiện",
    "unspecified": "không ấn định",
}

COMPONENTS = {
    "issuer": "Cơ quan ban hành",
    "parent_issuer": "Cơ quan chủ quản",
    "place": "Địa danh",
    "date": "Ngày",
    "addressee": "Kính gửi",
    "authority": "Quyền hạn ký",
    "signer_title": "Chức vụ người ký",
    "signer": "Người ký",
    "legal_bases": "Căn cứ",
    "recipients": "Nơi nhận",
}


def said(part: Piece | tuple[Piece, ...] | None) -> str | list[str] | None:
    """The words of a component, or of each of several; None where it is absent."""
    # A piece is a tuple too, so it is asked for first.
    if isinstance(part, Piece):
        return part.text
    return None if part is None else [piece.text for piece in part]


QUALIFIERS = {"=": "", "~": "khoảng", ">": "trên", ">=": "ít nhất", "<": "dưới", "<=": "không quá"}

_QUALIFIERS = {"=": "", "~": "≈ ", ">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ "}

_UNITS = {"VND": "đồng", "m2": "m²", "m3": "m³", "pp": "điểm %"}


def number(value: Decimal) -> str:
    """A number as Vietnamese writes it.

    >>> number(Decimal("676373000000")), number(Decimal("1.50"))
    ('676.373.000.000', '1,5')
    """
    whole, _, rest = plain(abs(value)).partition(".")
    sign = "-" if value < 0 else ""
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{sign}{grouped},{rest}" if rest else f"{sign}{grouped}"


def plain(value: Decimal) -> str:
    """A decimal's digits without exponent and without zeros that say nothing.

    >>> plain(Decimal("6.76373E+11")), plain(Decimal("12.50")), plain(Decimal("-0.0"))
    ('676373000000', '12.5', '0')
    """
    digits = format(value, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits in ("-0", "") else digits


def unit(code: str, noun: str | None) -> str:
    """A unit as people write it, the things counted in place of `count`.

    >>> unit("VND/hộ", None), unit("count", "công trình"), unit("m2", None)
    ('đồng/hộ', 'công trình', 'm²')
    """
    above, slash, below = code.partition("/")
    shown = (noun or "") if above == "count" else _UNITS.get(above, above)
    if slash and below == "count":
        below = noun or ""
    return f"{shown}{slash}{_UNITS.get(below, below)}".strip()


def amount(value: Decimal, to: Decimal | None, qualifier: str, code: str, noun: str | None) -> str:
    """A quantity in its base unit.

    >>> amount(Decimal("676373000000"), None, "=", "VND", None)
    '676.373.000.000 đồng'
    >>> amount(Decimal(3), Decimal(5), "~", "%", None)
    '≈ 3-5%'
    """
    figures = number(value) if to is None else f"{number(value)}-{number(to)}"
    shown = unit(code, noun)
    space = "" if shown.startswith("%") else " "
    return f"{_QUALIFIERS.get(qualifier, '')}{figures}{space}{shown}".rstrip()


def day(value: date | None) -> str:
    """A date as officials write it; empty where there is none.

    >>> day(date(2024, 3, 1))
    '01/3/2024'
    """
    # The decree writes a nought before days below 10 and before the months 1 and 2 only.
    return "" if value is None else f"{value.day:02}/{value.month:{'02' if value.month < 3 else ''}}/{value.year}"
