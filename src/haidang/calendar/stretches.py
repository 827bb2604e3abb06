"""Stretches of time in a text: a day, a month, months, quarters, halves, years, and their completion by a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from haidang.calendar.dates import day_of
from haidang.text.patterns import regex
from haidang.text.values import frozen, replace


@frozen
class Stretch:
    """A stretch of time as written, from the first moment it names to the last; a year not written is None.

    A day of None is the first or last day of its month. `open_end` says that it goes on ("và các năm tiếp theo").
    """

    start: int
    end: int
    first: tuple[int | None, int, int | None]
    last: tuple[int | None, int, int | None]
    bare: bool = False
    """A day and month with neither a year nor the word "ngày": `30/9` is a time only behind words that say so."""
    years: bool = False
    """Whole years: `năm 2024`, `2021-2025`."""
    open_end: bool = False
    shift: int = 0
    """Years from the document's: "31/5 năm sau" is 1, "tháng 10 năm trước" -1."""

    def begins(self, year: int | None) -> date | None:
        """Its first day, where the year is written or given."""
        own, month, day = self.first
        return day_of(self._year(own, year), month, day or 1)

    def ends(self, year: int | None) -> date | None:
        """Its last day, where the year is written or given."""
        own, month, day = self.last
        written = self._year(own, year)
        return day_of(written, month, day) if day else month_end(written, month)

    def _year(self, own: int | None, year: int | None) -> int | None:
        return own if own is not None or year is None else year + self.shift


def month_end(year: int | None, month: int) -> date | None:
    """The last day of a month.

    >>> month_end(2024, 2)
    datetime.date(2024, 2, 29)
    """
    if year is None or not 1 <= month <= 12:
        return None
    return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)


_YEAR = r"(?:19|20)\d\d(?!\d)"
_ORDINAL = r"(?:I{1,3}|IV|1|2|3|4|i{2,3}|iv)(?![^\W_])"

_STRETCH = regex(
    rf"""
    # "từ ngày 15 đến ngày 20/11/2024", "ngày 15-20/11", "15-20/11/2024"
      (?:[Nn]gày[ ]?)?(?P<d1>\d{{1,2}})[ ]?(?:-|đến(?:[ ]ngày)?|tới(?:[ ]ngày)?)[ ]?(?P<d2>\d{{1,2}})[ ]?
        (?:/[ ]?|tháng[ ]?)(?P<dm>\d{{1,2}})(?:(?:[ ]?/|[ ]năm)[ ]?(?P<dy>{_YEAR}))(?!\d)
    # "ngày 30/9/2024", "30.9.2024", "ngày 05 tháng 02 năm 2024"
    | (?P<named>[Nn]gày[ ]?)?(?P<day>\d{{1,2}})(?:[ ]?[/.-][ ]?|[ ]?tháng[ ]?)(?P<month>\d{{1,2}})
        (?:(?:[ ]?[/.-]|,?[ ]năm)[ ]?(?P<year>{_YEAR})|(?![\d/%]|[.,]\d))
    # "tháng 10/2024", "T10/2024", "tháng 11-12/2020", "tháng 3, 6 và 9 năm 2024", "tháng 10"
    | (?:\b[Tt]háng[ ]?|\bT[ .]?)(?P<m1>\d{{1,2}})(?!\d)
        (?P<more>(?:[ ]?(?:-|,|và|đến|tới|&)[ ]?(?:tháng[ ]?)?\d{{1,2}}(?![\d/]\d?/|\d))*)
        (?:(?:[ ]?[/.-]|,?[ ]năm)[ ]?(?P<my>{_YEAR}))?
    # "02/2025", the far end of "từ tháng 11/2024 - 02/2025"
    | (?<![\d/.,])(?P<bm>\d{{1,2}})[ ]?/[ ]?(?P<by>{_YEAR})
    # "quý III/2024", "Quí IV-2025", "quý I, II/2024", "Quý I và Quý II năm 2024", "Quý 3"
    | \b[Qq]u[ýí][ ]?(?P<q1>{_ORDINAL})(?P<quarters>(?:[ ]?(?:-|,|và|đến|tới|&)[ ]?(?:[Qq]u[ýí][ ]?)?{_ORDINAL})*)
        (?:(?:[ ]?[/,.-]|,?[ ]năm)[ ]?(?P<qy>{_YEAR}))?
    # "6 tháng đầu năm 2024", "sáu tháng cuối năm", "9 tháng năm 2024", "nửa đầu năm"
    | (?P<half>\b(?:0?[369]|ba|[Ss]áu|[Cc]hín)[ ]tháng|\b[Nn]ửa)(?P<side>[ ]đầu|[ ]cuối)?
        (?:[ ]của)?[ ]năm(?:[ ]?(?P<hy>{_YEAR}))?
    # "năm học 2023-2024"
    | [Nn]ăm[ ]học[ ]?(?P<sy>{_YEAR})[ ]?-[ ]?(?P<sy2>{_YEAR})
    # "trong năm 2024-2025", "giai đoạn 2021 - 2025", "2023 - 2026", "các năm 2024, 2025", "năm 2024 đến năm 2026"
    | (?:\b(?:(?:[Cc]ác[ ])?[Nn]ăm|[Gg]iai[ ]đoạn(?:[ ]năm)?|[Nn]hiệm[ ]kỳ|[Tt]hời[ ]kỳ)[ ]?|(?<![\d/.,-]))
        (?P<y1>{_YEAR})[ ]?(?:-|,|và|đến|tới)[ ]?(?:hết[ ])?(?:năm[ ])?(?P<y2>{_YEAR})
    # "năm 2024", "cuối năm 2024", "đầu năm", "trong năm"
    | \b(?P<part>[Đđ]ầu|[Gg]iữa|[Cc]uối|[Hh]ết|[Tt]rong(?:[ ]suốt|[ ]cả)?|[Cc]ả|[Ss]uốt)?(?:[ ]của)?[ ]?
        \b[Nn]ăm[ ](?P<ny>{_YEAR})
        (?![ ]?(?:-|,|và|đến|tới)[ ]?(?:hết[ ])?(?:năm[ ])?{_YEAR})(?P<on>[ ]và[ ](?:các|những)[ ]năm)?
    | \b(?<!họp[ ])(?P<thisyear>[Đđ]ầu|[Gg]iữa|[Cc]uối|[Hh]ết|[Tt]rong(?:[ ]suốt|[ ]cả)?|[Cc]ả|[Ss]uốt)
        [ ]năm(?:[ ]nay)?(?![ ]?\d|[ ]học)
        (?=[ ]*(?:[.,;:)]|$))
    """,
    re.VERBOSE,
)

_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PARTS = {"đầu": (1, 3), "giữa": (5, 8), "cuối": (10, 12)}
_LENGTHS = {"3": 3, "ba": 3, "6": 6, "sáu": 6, "9": 9, "chín": 9, "nửa": 6}
_SHIFTS = ((" năm sau", 1), (" năm tới", 1), (" năm trước", -1))
_NUMBER = regex(r"\d{1,2}")
_NUMERAL = regex(_ORDINAL)


# Every way in which a stretch can begin. Alternatives of plain letters are looked for by a set of first characters,
# many times faster than `_STRETCH` is tried at each character.
_BEGINS = regex(
    "ngày|Ngày|tháng|Tháng|T|quý|quí|Quý|Quí|ba(?= t)|sáu(?= t)|Sáu(?= t)|chín(?= t)|Chín(?= t)|nửa|Nửa|năm |Năm |"
    "các |Các |giai(?= đ)|Giai(?= đ)|nhiệm(?= k)|Nhiệm(?= k)|thời(?= k)|Thời(?= k)|đầu |Đầu |giữa |Giữa |cuối |Cuối |"
    "hết |Hết |trong |Trong |cả |Cả |suốt |Suốt |của(?= [nN])|0|1|2|3|4|5|6|7|8|9"
)
# And what each holds.
_HOLDS = regex("năm|quý|Quý|quí|Quí|0|1|2|3|4|5|6|7|8|9")


def find_stretches(text: str) -> Iterator[Stretch]:
    """Every stretch of time written in `text`, in order; figures that cannot be a month or a day are left out."""
    if _HOLDS.search(text) is None:
        return
    position = 0
    for begins in _BEGINS.finditer(text):
        at = begins.start()
        if text[at] == "c" and text.startswith(" của", at - 1):
            # "cuối của năm": the words before "năm" are read from their space on.
            at -= 1
        found = _STRETCH.match(text, at) if at >= position else None
        if found is None:
            continue
        position = found.end()
        stretch = _stretch(found)
        if stretch is not None:
            yield _shifted(stretch, text)


def _shifted(stretch: Stretch, text: str) -> Stretch:
    for words, shift in _SHIFTS:
        if stretch.first[0] is None and text.startswith(words, stretch.end):
            return replace(stretch, end=stretch.end + len(words), shift=shift)
    return stretch


def _stretch(found: re.Match[str]) -> Stretch | None:
    start, end = found.span()
    start += len(found[0]) - len(found[0].lstrip())
    if found["day"]:
        return _day(found, start, end)
    if found["d1"]:
        month, year = int(found["dm"]), int(found["dy"])
        return Stretch(start, end, (year, month, int(found["d1"])), (year, month, int(found["d2"])))
    if found["m1"] or found["bm"]:
        return _months(found, start, end)
    if found["q1"]:
        return _quarters(found, start, end)
    return _year_parts(found, start, end)


def _day(found: re.Match[str], start: int, end: int) -> Stretch | None:
    day, month = int(found["day"]), int(found["month"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    moment = (int(found["year"]) if found["year"] else None, month, day)
    bare = not found["named"] and found["year"] is None and "tháng" not in found[0]
    # "từ 5 - 6 triệu đồng", "1.2": without "ngày" and a year only a slash makes a day of two numbers.
    if bare and "/" not in found[0]:
        return None
    return Stretch(start, end, moment, moment, bare=bare)


def _months(found: re.Match[str], start: int, end: int) -> Stretch | None:
    year = found["my"] or found["by"]
    months = [int(found["m1"] or found["bm"])]
    months += [int(number) for number in _NUMBER.findall(found["more"] or "")]
    if not all(1 <= month <= 12 for month in months):
        return None
    own = int(year) if year else None
    return Stretch(start, end, (own, months[0], None), (own, months[-1], None))


def _quarters(found: re.Match[str], start: int, end: int) -> Stretch:
    own = int(found["qy"]) if found["qy"] else None
    numerals = [found["q1"], *_NUMERAL.findall(found["quarters"] or "")]
    quarters = [_QUARTERS[numeral.upper()] for numeral in numerals]
    return Stretch(start, end, (own, min(quarters) * 3 - 2, None), (own, max(quarters) * 3, None))


def _year_parts(found: re.Match[str], start: int, end: int) -> Stretch | None:
    if found["half"]:
        own = int(found["hy"]) if found["hy"] else None
        length = _LENGTHS[found["half"].split()[0].lower().lstrip("0")]
        low = 13 - length if (found["side"] or "").strip() == "cuối" else 1
        return Stretch(start, end, (own, low, None), (own, low + length - 1, None))
    if found["sy"]:
        # A school year opens in early September and is over by the end of May.
        return Stretch(start, end, (int(found["sy"]), 9, None), (int(found["sy2"]), 5, None))
    if found["y1"]:
        return Stretch(start, end, (int(found["y1"]), 1, None), (int(found["y2"]), 12, None), years=True)
    part = found["part"] or found["thisyear"] or ""
    low, high = _PARTS.get(part.lower(), (1, 12))
    own = int(found["ny"]) if found["ny"] else None
    return Stretch(start, end, (own, low, None), (own, high, None), years=high - low == 11, open_end=bool(found["on"]))
