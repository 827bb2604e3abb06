"""How often: hằng quý, 06 tháng/lần, 02 lần/năm, tháng đầu mỗi quý, định kỳ, thường xuyên."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.text.patterns import regex
from haidang.text.values import frozen

EVERY = ("day", "week", "month", "quarter", "half_year", "year")
"""From the most frequent to the least."""

_UNITS = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "quí": "quarter", "năm": "year"}
_NUMBERS = {"": 1, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "chín": 9}


@frozen
class Recurrence:
    """A wording that says something comes again; `every` is None where it does not say how often."""

    start: int
    end: int
    every: str | None


_UNIT = r"(?:ngày|tuần|tháng|qu[ýí]|năm)\b"
_COUNT = r"(?:0?\d{1,2}|[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn|[Ss]áu|[Cc]hín)"

_RECURRENCE = regex(
    rf"""
    # "06 tháng/lần", "1 tháng/lần", "3 tháng một lần", "mỗi tháng một lần"
      \b(?P<n>{_COUNT}[ ])?(?P<of>{_UNIT})(?:[ ]?/[ ]?|[ ])(?:(?:một|1|01)[ ])?lần\b
    # "vào ngày 25 cuối quý"
    | \bngày[ ]\d{{1,2}}[ ](?:của[ ])?(?:tháng[ ])?cuối[ ](?:mỗi[ ])?(?P<closing>qu[ýí])\b(?![ ][IVX\d])
    # "02 lần/năm", "1 lần mỗi tuần", "ít nhất một lần trong tháng"
    | \b(?P<times>{_COUNT})[ ]lần[ ]?(?:/|mỗi|trong|một)[ ]?(?:(?:một|0?1|mỗi)[ ])?(?P<per>{_UNIT})
    # "tháng đầu mỗi quý", "ngày 15 của tháng cuối quý"
    | \btháng[ ](?:đầu|cuối)(?:[ ]tiên)?(?:[ ](?:của|mỗi|hằng|hàng|các|từng))*[ ](?P<quarterly>qu[ýí])\b
    # "định kỳ hằng tháng, quý, 6 tháng và năm", "hàng quý", "mỗi tuần", "hằng ngày"
    | \b(?P<word>[Hh]ằng|[Hh]àng|[Mm]ỗi)[ ](?P<unit>{_UNIT})
    # "định kỳ 6 tháng, năm", "định kỳ quý", "định kỳ 1 tháng/lần"
    | \b[Đđ]ịnh[ ]k[ỳì](?:[ ](?:báo[ ]cáo|vào|theo|trước|tổ[ ]chức|kiểm[ ]tra))?[ ]
        (?P<count>{_COUNT}[ ])?(?P<period>{_UNIT})(?![ ]\d)(?:(?:[ ]?/[ ]?|[ ])(?:(?:một|1|01)[ ])?lần\b)?
    | \b[Đđ]ịnh[ ]k[ỳì]\b
    | \b(?:[Tt]hường[ ](?:xuyên|kỳ)|[Ll]iên[ ]tục)\b
    """,
    re.VERBOSE,
)


# Each wording holds one of these.
_TOLD = regex(
    "lần|hằng |Hằng |hàng |Hàng |mỗi |Mỗi |định k|Định k|thường [xk]|Thường [xk]|liên t|Liên t|cuối qu|"
    "cuối mỗi |tháng đầu|tháng cuối"
)


# And where those begin that do not speak of times ("lần").
_BEGINS = regex(
    r"hằng |Hằng |hàng |Hàng |mỗi |Mỗi |định k|Định k|thường [xk]|Thường [xk]|liên t|Liên t|ngày(?= \d)|"
    "tháng(?= đầu| cuối)"
)


def _without_times(text: str) -> Iterator[re.Match[str]]:
    position = 0
    for begins in _BEGINS.finditer(text):
        found = _RECURRENCE.match(text, begins.start()) if begins.start() >= position else None
        if found is not None:
            position = found.end()
            yield found


def find_recurrences(text: str) -> Iterator[Recurrence]:
    """Every wording of `text` that says how often, in order."""
    if _TOLD.search(text) is None:
        return
    for found in _RECURRENCE.finditer(text) if "lần" in text else _without_times(text):
        yield Recurrence(found.start(), found.end(), _every(found))


def _every(found: re.Match[str]) -> str | None:
    if found["quarterly"] or found["closing"]:
        return "quarter"
    if found["word"]:
        return _UNITS[found["unit"]]
    if found["of"]:
        return _length(_number(found["n"]), found["of"])
    if found["times"]:
        return _length_of_times(_number(found["times"]), found["per"])
    if found["period"]:
        return _length(_number(found["count"]), found["period"])
    return None


def _number(words: str | None) -> int:
    words = (words or "").strip().lower()
    return int(words) if words.isdigit() else _NUMBERS[words]


def _length(count: int, unit: str) -> str:
    """`6 tháng` is a half year, `3 tháng` a quarter; other counts keep their unit."""
    if unit == "tháng":
        return {3: "quarter", 6: "half_year", 12: "year"}.get(count, "month")
    return "half_year" if unit in ("quý", "quí") and count == 2 else _UNITS[unit]


def _length_of_times(times: int, unit: str) -> str:
    """`02 lần/năm` comes every half year, `4 lần/năm` every quarter."""
    if unit == "năm":
        return {2: "half_year", 4: "quarter", 12: "month"}.get(times, "year")
    return _UNITS[unit]
