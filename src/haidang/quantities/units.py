"""Units as officials write them, each with its base unit and what one of it is worth there.

The base units are those of the command line's contract. Time units are never turned into each other, so each of
them is a base unit of its own.
"""

from __future__ import annotations

from decimal import Decimal

from haidang.text.values import frozen


@frozen
class Unit:
    """A way to write a unit: one of it is worth `scale` of the base unit `name`."""

    name: str
    scale: Decimal


def _units(name: str, scale: str, *spellings: str) -> dict[str, Unit]:
    return {spelling: Unit(name, Decimal(scale)) for spelling in spellings}


# Looked up in lower case, words parted by one space, superscripts as digits (m² is m2).
UNITS: dict[str, Unit] = {
    # Money. "đồng" is often left out behind triệu and tỷ ("115 tỷ"): see `MAGNITUDES`.
    **_units("VND", "1", "đồng", "đ", "vnđ", "vnd", "đồng việt nam", "đồng chẵn"),
    **_units("VND", "1000", "nđ", "ngđ", "nghđ", "k đồng"),
    **_units("VND", "1000000", "trđ", "trđồng", "trđ đồng"),
    **_units("VND", "1000000000", "tđ"),
    **_units("USD", "1", "usd", "đô la", "đô la mỹ", "đô-la", "đôla", "us"),
    **_units("EUR", "1", "eur", "euro"),
    **_units("JPY", "1", "jpy", "yên nhật"),
    # Area. 1 sào Bắc Bộ = 360 m2, 1 mẫu = 10 sào.
    **_units("m2", "1", "m2", "mét vuông", "m vuông"),
    **_units("m2", "10000", "ha", "héc ta", "hécta", "hecta", "hec ta", "hectare"),
    **_units("m2", "1000000", "km2", "ki lô mét vuông", "kilômét vuông", "kilomet vuông", "cây số vuông"),
    **_units("m2", "0.0001", "cm2"),
    **_units("m2", "360", "sào", "sào bắc bộ"),
    **_units("m2", "500", "sào trung bộ"),
    **_units("m2", "3600", "mẫu ruộng", "mẫu đất", "mẫu lúa", "mẫu bắc bộ", "mẫu ao", "mẫu vườn"),
    # Length.
    **_units("m", "1", "m", "mét", "met", "md", "m dài", "mét dài", "m ngang", "mét ngang"),
    **_units("m", "1000", "km", "ki lô mét", "kilômét", "kilomet", "kilomét", "cây số"),
    **_units("m", "0.1", "dm"),
    **_units("m", "0.01", "cm", "xăng ti mét", "centimet"),
    **_units("m", "0.001", "mm", "milimet", "mi li mét"),
    **_units("m", "1852", "hải lý", "hải lí"),
    # Mass.
    **_units("kg", "1", "kg", "ki lô gam", "kilôgam", "kilogam", "kílôgam", "kilogram"),
    **_units("kg", "1000", "tấn"),
    **_units("kg", "100", "tạ"),
    **_units("kg", "10", "yến"),
    **_units("kg", "0.001", "g", "gam", "gram", "gr"),
    **_units("kg", "0.000001", "mg"),
    # Volume.
    **_units("m3", "1", "m3", "mét khối", "m khối", "khối nước"),
    **_units("m3", "0.001", "lít", "lit"),
    **_units("m3", "0.000001", "ml"),
    # Share.
    **_units("%", "1", "phần trăm"),
    **_units("%", "0.1", "phần nghìn", "phần ngàn"),
    **_units("pp", "1", "điểm phần trăm"),
    # Energy and power.
    **_units("kWh", "1", "kwh", "kw giờ", "kwgiờ", "ki lô oát giờ"),
    **_units("kWh", "1000", "mwh"),
    **_units("kWh", "1000000", "gwh"),
    **_units("W", "1", "w", "oát"),
    **_units("W", "1000", "kw", "kwp"),
    **_units("W", "1000000", "mw", "mwp"),
    **_units("W", "1000000000", "gw", "gwp"),
    # Apparent power is no power: a transformer of 50 MVA.
    **_units("VA", "1000", "kva"),
    **_units("VA", "1000000", "mva"),
    # Data rate.
    **_units("bit/s", "1000", "kbps", "kbit/s", "kb/s"),
    **_units("bit/s", "1000000", "mbps", "mbit/s", "mb/s"),
    **_units("bit/s", "1000000000", "gbps", "gbit/s", "gb/s"),
    # Time, where it is a duration: `times.py` decides.
    **_units("giờ", "1", "giờ", "tiếng", "tiếng đồng hồ", "h"),
    **_units("phút", "1", "phút"),
    **_units("ngày", "1", "ngày", "ngày làm việc", "ngày đêm"),
    **_units("tuần", "1", "tuần", "tuần lễ"),
    **_units("tháng", "1", "tháng"),
    **_units("năm", "1", "năm"),
}

TIME_UNITS = frozenset({"giờ", "phút", "ngày", "tuần", "tháng", "năm"})

UNIT_HEADS: dict[str, int] = {}
"""The first words of the spellings, each with how many words the longest one has that begins with it."""
for _spelling in UNITS:
    _head, _, _rest = _spelling.partition(" ")
    UNIT_HEADS[_head] = max(UNIT_HEADS.get(_head, 0), len(_spelling.split(" ")))

MAGNITUDES: dict[str, int] = {
    "chục": 1,
    "trăm": 2,
    "nghìn": 3,
    "ngàn": 3,
    "vạn": 4,
    "triệu": 6,
    "tr": 6,
    "tỷ": 9,
    "tỉ": 9,
}
"""Powers of ten said as words; "triệu tỷ" and "nghìn tỷ" multiply. From nghìn on, money where nothing is named."""

# A word that begins one of these is not the unit: "năm 2023 tỷ lệ", "03 đồng chí", "2024 tấn công tội phạm".
_MORE_WORDS: dict[str, str] = {
    "tỷ": "lệ trọng giá suất số phú",
    "tỉ": "lệ trọng giá suất số phú mỉ",
    "triệu": "tập chứng phú phong hồi an",
    "trăm": "phần",
    "đồng": "chí bào hồ thời bộ ý đều hành lòng tình chủ nghiệp phục dao phạm cỏ ruộng muối tiền loạt nai tháp hới"
    " xoài đăng văn phú hỷ sức hóa nhất sơn xuân",
    "tấn": "công",
    "tạ": "ơn sự",
    "yến": "tiệc sào",
    "năm": "học",
    "giờ": "cao học giấc dạy giảng hành thấp trái",
    "ngày": "hội lễ tết công xưa nay càng chủ vía đầu",
    "tuần": "hoàn tra lộc san báo tới",
    "tháng": "giêng chạp thanh cao hành nhân tuổi",
    "phút": "chót",
    "tiếng": "anh việt nói dân pháp trung nga hàn nhật ồn động",
    "m": "",
    "md": "",
}
_CONTINUED: dict[str, frozenset[str]] = {first: frozenset(rest.split()) for first, rest in _MORE_WORDS.items()}


def goes_on(first: str, second: str) -> bool:
    """Whether `first second` is another word than the unit `first`.

    >>> goes_on("tỷ", "lệ"), goes_on("tỷ", "đồng")
    (True, False)
    """
    return second in _CONTINUED.get(first, ())


# Case tells these from other things: "5 M" (size), "36 W"; "20 L" is no unit we know.
CASED: dict[str, frozenset[str]] = {
    "m": frozenset({"m"}),
    "g": frozenset({"g"}),
    "đ": frozenset({"đ"}),
    "w": frozenset({"W", "w"}),
    "us": frozenset({"US"}),
}


def unit_of(words: list[str], written: list[str], *, after_magnitude: bool = False) -> tuple[Unit, int] | None:
    """The unit that `words` (lower case) begin with and how many words it takes; the longest spelling wins.

    `written` are the same words as they stand. Behind a magnitude "đồng" is always the coin ("500 triệu đồng bằng
    nguồn xã hội hóa").
    """
    for count in range(min(UNIT_HEADS.get(words[0], 0), len(words)), 0, -1):
        unit = UNITS.get(" ".join(words[:count]) if count > 1 else words[0])
        if unit is None:
            continue
        if count == 1 and not _alone(words, written, after_magnitude):
            return None
        return unit, count
    return None


def _alone(words: list[str], written: list[str], after_magnitude: bool) -> bool:
    if len(words) > 1 and goes_on(words[0], words[1]) and not (after_magnitude and words[0] == "đồng"):
        return False
    cased = CASED.get(words[0])
    return cased is None or written[0] in cased
