"""What follows a number: magnitude, unit or noun, and the denominator of a rate."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from haidang.quantities.nouns import KNOWN, noun_of
from haidang.quantities.units import MAGNITUDES, TIME_UNITS, UNIT_HEADS, UNITS, goes_on, unit_of
from haidang.text.patterns import regex

_WORD = r"(?:[kcdKCD]?[mM][23](?!\d)|[^\W\d_]+)"
_GAP = r"(?: |\.(?=đ(?:ồng|êm)?(?![^\W\d_])))"  # "tr.đ", "tr.đồng", "ngày.đêm"
_PHRASE = regex(rf" ?[\"“]?({_WORD})(?:{_GAP}({_WORD}))?(?: ({_WORD}))?(?: ({_WORD}))?(?: ({_WORD}))?")
_PERCENT = regex(r" ?[%％]| ?‰")
_DOLLAR = regex(r" ?\$")

# "/ha", "/01 tháng", "/ 1 người"; more than one may follow ("triệu đồng/người/năm").
_STROKE = regex(r" ?/ ?(?:0?1 )?(?=[^\W\d_])")
_PER_MANY = regex(r" ?/ ?((?:10{2,6}|1(?:\.000){1,2}|10\.000|100\.000)(?![\d.,]))")

_ONE = Decimal(1)
_SUPERSCRIPTS = str.maketrans("²³", "23")

SEXES = frozenset({"trai", "gái", "nam", "nữ", "bé trai", "bé gái"})
"""Of "107 trai/100 gái", a ratio of which neither side is a count."""

# Alternatives and not rates: "15 xã/phường", "12 sở/ngành".
_ALTERNATIVES = frozenset(
    "xã phường thị huyện quận tỉnh thành sở ban ngành phòng thôn ấp bản cán đơn tổ khu cơ doanh người".split()
)

# Of counted things, only these make a rate: "02 lần/ngày", "5 người/hộ".
_DENOMINATORS = frozenset(
    """
    ngày tháng năm giờ tuần quý vụ lần phút ca đêm ha km km2 m2 m3 m kg tấn người hộ dân trẻ lớp trường điểm đơn em học
    bệnh giường xã thôn tổ cuộc buổi đợt tàu xe máy suất phiên khóa s giây học con bộ cơ chi vạn trạm cán triệu công
    chỉ phụ
    """.split()
)

# "42 tấn rác/ngày", "2 sản phẩm OCOP/xã": a word or two between the unit and its stroke.
_LATE_STROKE = regex(
    r"(?: [^\W\d_]+){1,2}/(?=(?:ngày|đêm|năm|tháng|giờ|tuần|quý|quí|ha|người|hộ|xã|thôn|khẩu|nhân khẩu|suất|em)\b)"
)
_SECONDS = frozenset({"s", "giây", "phút"})

# "1,2 triệu lượt", "2,5 triệu con": after triệu and tỷ a known noun counts, anything else leaves it money.
_NEVER_MILLIONS = frozenset(
    "dự công nguồn nhà kinh vốn hỗ đơn tỉnh huyện xã phường thành hạng chương tiểu trường đường tuyến gói khu trung"
    " cơ doanh ngân đề nhiệm suất chi hồ năm mô đoàn tổ mức phần".split()
)


class Measure(NamedTuple):
    """The unit or noun of a number: `scale` is what one of it is worth in the base unit."""

    unit: str
    scale: Decimal
    end: int
    """Where unit and noun end in the text."""
    noun: str = ""
    known: bool = True
    """Whether the unit, or the noun, is a known one rather than just any word."""
    bare_money: bool = False
    """Whether "đồng" is left out or is the plain coin, so that a smaller amount may follow: "2 tỷ 350 triệu"."""

    @property
    def counts(self) -> bool:
        """Whether things are counted rather than measured."""
        return self.unit.startswith("count")

    @property
    def is_time(self) -> bool:
        """Whether the unit is one of time, which dates and periods use too."""
        return self.unit.partition("/")[0] in TIME_UNITS


def read_measure(text: str, at: int) -> Measure | None:
    """The unit or noun that begins at `at` (one space may stand before it), with its rate; None where none does."""
    measure = _simple(text, at)
    if measure is None:
        return None
    if measure.bare_money and measure.scale == 1 and _BRONZE.search(text, max(0, at - 20), at):
        return Measure("count", _ONE, measure.end, "đồng")
    stroke = text[measure.end : measure.end + 2]
    if "/" in stroke:
        return _rate(text, measure)
    if "/" in text[measure.end : measure.end + 16] and (late := _LATE_STROKE.match(text, measure.end)) is not None:
        read = _denominator(text, late.end())
        if read is not None and (measure.counts or measure.unit == "kg"):
            measure = measure._replace(unit=f"{measure.unit}/{read[0]}", end=read[1], bare_money=False)
            return _rate(text, measure)
    return measure


# "52 vàng, 48 bạc, 61 đồng": medals.
_BRONZE = regex(r"\d bạc(?:,| và|; )? ?\d{1,3}$")


def half_behind(text: str, measure: Measure) -> int:
    """Where "rưỡi", or "rưỡi đồng", ends that stands behind `measure`: "15 triệu rưỡi"; 0 where none does."""
    if not text.startswith(" rưỡi", measure.end):
        return 0
    end = measure.end + 5
    return end + 5 if measure.unit == "VND" and text.startswith(" đồng", end) else end


_MAGNITUDE = regex(r" ?([^\W\d_]+)")


def power_said(text: str, at: int) -> int:
    """The power of ten that the word at `at` says: 3 for " nghìn con", 0 where it says none."""
    found = _MAGNITUDE.match(text, at)
    return MAGNITUDES.get(found[1].lower(), 0) if found else 0


def _simple(text: str, at: int) -> Measure | None:
    first = text[at : at + 1]
    if first == "%" or (first == " " and text[at + 1 : at + 2] in "%‰") or first == "‰":
        return _percent(text, at)
    found = _PHRASE.match(text, at)
    if found is None:
        return _sign(text, at)
    written = [word for word in found.groups() if word]
    return _of_words(text, found, _lower(found[0], written), written)


def _lower(phrase: str, written: list[str]) -> list[str]:
    """The words of a phrase as units are looked up: in small letters, superscripts as digits."""
    words = [word.lower() for word in written]
    return [word.translate(_SUPERSCRIPTS) for word in words] if "²" in phrase or "³" in phrase else words


def _percent(text: str, at: int) -> Measure | None:
    found = _PERCENT.match(text, at)
    if found is None:
        return None
    return Measure("%", Decimal("0.1") if found[0].endswith("‰") else _ONE, found.end())


def _sign(text: str, at: int) -> Measure | None:
    dollar = _DOLLAR.match(text, at)
    return Measure("USD", _ONE, dollar.end()) if dollar else None


def _of_words(text: str, found: re.Match[str], words: list[str], written: list[str]) -> Measure | None:
    if words[0] not in MAGNITUDES:
        return _unit(text, found, words, written, 0, _ONE) or _noun(text, found, words, written)
    power = taken = 0
    while taken < len(words) and words[taken] in MAGNITUDES:
        if taken + 1 < len(words) and goes_on(words[taken], words[taken + 1]):
            break
        power += MAGNITUDES[words[taken]]
        taken += 1
    rest = words[taken:]
    if rest and (not taken or found.end(taken) + 1 >= found.start(taken + 1)):
        scale = _ONE.scaleb(power) if power else _ONE
        unit = _unit(text, found, rest, written[taken:], taken, scale)
        if unit is not None:
            return unit
    if taken:
        return _after_magnitude(text, found, words, written, taken, power)
    return _noun(text, found, words, written)


def _unit(
    text: str, found: re.Match[str], words: list[str], written: list[str], taken: int, scale: Decimal
) -> Measure | None:
    first = words[0]
    if first not in UNIT_HEADS and first not in _ODD_HEADS:
        return None
    if first == "điểm" and text.startswith(" %", found.end(taken + 1)):
        return Measure("pp", scale, found.end(taken + 1) + 2)
    if first == "điểm" and text.startswith("%", found.end(taken + 1)):
        return Measure("pp", scale, found.end(taken + 1) + 1)
    if first == "đ" and _COMRADE.match(text, found.end(taken + 1)):
        return Measure(
            "count", scale, found.end(taken + 1) + 2, text[found.start(taken + 1) : found.end(taken + 1) + 2]
        )
    read = unit_of(words, written, after_magnitude=taken > 0)
    if read is None:
        return _mau(text, found, words, taken, scale)
    unit, count = read
    end = found.end(taken + count)
    if unit.name == "bit/s" or (first in ("mb", "gb", "kb", "mbit", "gbit") and text.startswith("/s", end)):
        end += 2 if text.startswith("/s", end) and "/" not in words[0] else 0
    plain = count == 1 and unit.name == "VND"
    return Measure(unit.name, unit.scale * scale, end, bare_money=plain)


# What `_unit` knows besides the spellings of units: points of a share, land, data rates that a stroke parts.
_ODD_HEADS = frozenset({"điểm", "đ", "mẫu", "mb", "gb", "kb", "mbit", "gbit"})

_COMRADE = regex(r"/c(?![^\W_])")
"""Of "125 đ/c", which are comrades and no money."""

# "12 mẫu," is land, "12 mẫu nước" samples.
_ENDS = regex(r"(?= ?[,;.:)/\n|]|$)")


def _mau(text: str, found: re.Match[str], words: list[str], taken: int, scale: Decimal) -> Measure | None:
    if words[0] == "mẫu" and _ENDS.match(text, found.end(taken + 1)):
        window = text[max(0, found.start() - 40) : found.start()].lower()
        if "diện tích" in window or "đất" in window or "ruộng" in window or "lúa" in window:
            return Measure("m2", Decimal(3600) * scale, found.end(taken + 1))
    if words[0] in ("mb", "gb", "kb", "mbit", "gbit") and text.startswith("/s", found.end(taken + 1)):
        return Measure("bit/s", UNITS[words[0] + "/s"].scale * scale, found.end(taken + 1) + 2)
    return None


def _after_magnitude(
    text: str, found: re.Match[str], words: list[str], written: list[str], taken: int, power: int
) -> Measure | None:
    """A number of thousands, millions, billions: of a noun, or of đồng left out."""
    scale = _ONE.scaleb(power)
    rest = words[taken:]
    if rest:
        count, known = noun_of(rest, written[taken:])
        millions = power >= 6
        if count and (known or not millions) and not (millions and rest[0] in _NEVER_MILLIONS):
            return _counted(text, found, taken, count, scale, known)
    if power < 3:
        return None
    return Measure("VND", scale, found.end(taken), bare_money=True)


def _noun(text: str, found: re.Match[str], words: list[str], written: list[str]) -> Measure | None:
    count, known = noun_of(words, written)
    if not count:
        return _sign(text, found.start())
    return _counted(text, found, 0, count, _ONE, known)


def _counted(text: str, found: re.Match[str], taken: int, count: int, scale: Decimal, known: bool) -> Measure:
    start, end = found.start(taken + 1), found.end(taken + count)
    return Measure("count", scale, end, text[start:end], known)


def _rate(text: str, measure: Measure) -> Measure | None:
    """`measure` with the denominators that stand behind strokes; None where it is so many in a thousand of nothing."""
    unit, end = measure.unit, measure.end
    many = _PER_MANY.match(text, end)
    if many is not None:
        return _per_many(text, measure, many)
    while (stroke := _STROKE.match(text, end)) is not None:
        read = _denominator(text, stroke.end())
        if read is None or not _divides(measure, read[0], stroke[0]):
            break
        unit, end = f"{unit}/{read[0]}", read[1]
    if end == measure.end:
        return measure
    return Measure(unit, measure.scale, end, measure.noun, measure.known)


def _per_many(text: str, measure: Measure, many: re.Match[str]) -> Measure | None:
    """As in "25 thuê bao/100 dân"; "23 ca/1.000" says no more than a share, "950 hộ/1.000 hộ" is a fraction."""
    read = _denominator(text, many.end())
    if read is None:
        return None if measure.counts else measure
    if read[0] in SEXES or read[0] == measure.noun.lower() or read[0].split(" ")[0] in MAGNITUDES:
        return measure
    if read[0] in UNITS and UNITS[read[0]].name == measure.unit:
        return measure
    return measure._replace(unit=f"{measure.unit}/{many[1]} {read[0]}", end=read[1], bare_money=False)


# "1.250 tỷ/ KH 1.200 tỷ", "85%/kế hoạch 80%": what is behind the stroke is what was planned.
_PLANNED = frozenset(
    {"kh", "dt", "nq", "ck", "đh", "kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu", "nghị quyết", "kịch bản", "cùng kỳ"}
)

_CLOSES = frozenset({"", ",", ".", ";", ":", ")", "\n"})


def _denominator(text: str, at: int) -> tuple[str, int] | None:
    found = _PHRASE.match(text, at)
    if found is None:
        return None
    written = [word for word in found.groups() if word]
    words = _lower(found[0], written)
    if words[0] in _PLANNED or " ".join(words[:2]) in _PLANNED:
        return None
    if words[0] == "vạn" and len(words) > 1:
        return " ".join(words[:2]), found.end(2)
    if words[0] == "quí":
        words[0] = "quý"
    read = unit_of(words, written)
    if read is not None:
        return " ".join(words[: read[1]]), found.end(read[1])
    count, known = noun_of(words, written)
    if count == 1 and not known and len(words) > 1 and text[found.end(2) : found.end(2) + 1] in _CLOSES:
        # "500.000 đồng/tân binh;": what stands alone between the stroke and a mark is one word.
        count = 2
    if not count and words[0] in _DENOMINATORS | _SECONDS:
        count = 1
    return (" ".join(words[:count]), found.end(count)) if count else None


def _divides(measure: Measure, denominator: str, stroke: str) -> bool:
    """Whether what is behind the stroke is a denominator and not another name: "15 xã/phường"."""
    if not measure.counts or "1" in stroke:
        return True
    head = denominator.split(" ")[0]
    if measure.noun.lower().split(" ")[0] in _ALTERNATIVES and head not in (
        "ngày",
        "tháng",
        "năm",
        "km2",
        "ha",
        "hộ",
        "tuần",
    ):
        return False
    return head in _DENOMINATORS or denominator in KNOWN
