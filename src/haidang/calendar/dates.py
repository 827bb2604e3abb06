"""Dates of a day in every way they are written; impossible ones stay recognisable and have no value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from haidang.text.patterns import regex
from haidang.text.values import frozen


@frozen
class WrittenDate:
    """A day as written: `31/02/2024` has no `value`, `30/9` no `year`; offsets are those of the text it stands in."""

    start: int
    end: int
    text: str
    day: int
    month: int
    year: int | None
    value: date | None


# Parted by one mark: "05/02/2024", "5-2-2024", "05.02.2024", "15/ 12/ 2023"; "15/12/23" only behind "ngày".
# In words: "05 tháng 02 năm 2024", "05 tháng 02/2024", "05 tháng 02", "06 THÁNG 8 NĂM 2021". Without a year: "30/9".
_DATE = regex(
    r"""
    (?P<d>\d{1,2})[ ]?(?P<mark>[/.-])[ ]?(?P<m>\d{1,2})[ ]?(?P=mark)[ ]?(?P<y>\d{4})(?![\d])
    | (?P<wd>\d{1,2})[ ]?(?:tháng|THÁNG)[ ]?(?P<wm>\d{1,2})(?!\d)
        (?:(?:,?[ ]?(?:năm|NĂM)|[ ]?[/-])[ ]?(?P<wy>\d{4})(?!\d))?
    | (?P<sd>\d{1,2})[ ]?(?P<smark>[/.-])[ ]?(?P<sm>\d{1,2})[ ]?(?P=smark)[ ]?(?P<sy>\d{2})(?![\d/])
    | (?P<nd>\d{1,2})[ ]?[/-][ ]?(?P<nm>\d{1,2})(?![\d/%]|[.,]\d)
    """,
    re.VERBOSE,
)

# Where a date can begin: "ngày 5...", or digits and a mark. The gate keeps `find_dates` fast on text full of figures.
_CANDIDATE = regex(r"\d{1,2} ?(?:[/.-] ?\d{1,2} ?[/.-] ?\d{4}|(?:tháng|THÁNG) ?\d)|(?:[Nn]gày|NGÀY) ?(?=\d)")


def match_date(text: str, at: int, *, short: bool = True) -> WrittenDate | None:
    """The date that begins at `at`, without the word "ngày". `short` admits `30/9` and `15/12/23`.

    >>> match_date("ngày 05 tháng 02 năm 2024", 5).value
    datetime.date(2024, 2, 5)
    """
    found = _DATE.match(text, at)
    if found is None:
        return None
    group = found.group
    if found["d"]:
        return _written(found, group("d"), group("m"), int(group("y")))
    if found["wd"]:
        return _written(found, group("wd"), group("wm"), int(group("wy")) if group("wy") else None)
    if not short:
        return None
    if found["sd"]:
        return _written(found, group("sd"), group("sm"), 2000 + int(group("sy")))
    return _written(found, group("nd"), group("nm"), None)


def _written(found: re.Match[str], day: str, month: str, year: int | None) -> WrittenDate:
    return WrittenDate(
        found.start(), found.end(), found[0], int(day), int(month), year, day_of(year, int(month), int(day))
    )


def day_of(year: int | None, month: int, day: int) -> date | None:
    """The day, or None where the year is not known or the calendar has no such day.

    >>> day_of(2024, 2, 31) is None
    True
    """
    if year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_dates(text: str) -> Iterator[WrittenDate]:
    """Every date of `text` in order: those with a year anywhere, those without one behind the word "ngày"."""
    position = 0
    while found := _CANDIDATE.search(text, position):
        named = not found[0][0].isdigit()
        at = found.end() if named else found.start()
        position = max(found.end(), position + 1)
        if not named and text[at - 1 : at].isdigit() or text[at - 2 : at - 1].isdigit() and text[at - 1] in ".,/-":
            continue
        written = match_date(text, at, short=named)
        if written is None or ("." in written.text and not named and not _plausible(written)):
            continue
        position = written.end
        yield written


def _plausible(written: WrittenDate) -> bool:
    """`12.50.2024` without "ngày" is a figure or a heading's number, not a slip in a date."""
    return 1 <= written.day <= 31 and 1 <= written.month <= 12
