"""Stretches of time joined to ranges and lists: "từ ngày 15/11 đến ngày 15/12", "trước ngày 25/6 và ngày 25/12"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from haidang.calendar.stretches import Stretch
from haidang.text.characters import word_opening
from haidang.text.patterns import regex
from haidang.text.values import replace

FROM = regex(
    word_opening(("từ", "bắt đầu", "kể từ"))
    + r"\b[ ]?(?:từ |vào |trong |ngày |đầu |cuối |giữa |\d{1,2} ?(?:giờ|h)\d* )*$"
)
# "từ năm 2024 đến năm 2026" is one stretch with both its ends; "từ quý II/2024" has only a beginning.
RANGE = regex(r"đến|tới|\d ?- ?\d{1,2}(?!\d)|\d{4} ?- ?\d{4}|[IV] ?- ?[IV]")
_TO = regex(r"^[ ]?(?:-|đến|tới)[ ]?(?:hết |cuối |trước |ngày |khi |nay )*$")
_LIST = regex(r"^[ ]?(?:,|;|và|&|hoặc|, và)[ ]?(?:ngày |trước |trong |vào )*$")
_GROUP = regex(r"^[ ]?(?:của|/)?[ ]?$")


def group_at(text: str, stretches: Sequence[Stretch], index: int) -> tuple[Stretch, ...]:
    """The stretch at `index` with those behind it that a range or a list joins to it."""
    last = index
    while last + 1 < len(stretches) and joined(text, stretches[last], stretches[last + 1]):
        last += 1
    return tuple(stretches[index : last + 1])


def groups_of(text: str, stretches: Sequence[Stretch]) -> list[tuple[Stretch, ...]]:
    """All stretches, each in one group, in order."""
    groups: list[tuple[Stretch, ...]] = []
    index = 0
    while index < len(stretches):
        groups.append(group_at(text, stretches, index))
        index += len(groups[-1])
    return groups


def joined(text: str, first: Stretch, second: Stretch) -> bool:
    """Whether only "đến", "và", a comma or the like stands between two stretches."""
    between = text[first.end : second.start]
    return len(between) < 24 and bool(_TO.match(between) or _LIST.match(between) or _GROUP.match(between))


def ends_of(text: str, group: tuple[Stretch, ...], year: int | None) -> tuple[date | None, date | None]:
    """First and last day of a range or list; a year written once serves those that lack it."""
    if any(one.shift < 0 for one in group):
        # "từ tháng 10 năm trước đến tháng 4 năm sau": the later of the two years is the document's.
        group = tuple(replace(one, shift=min(one.shift, 0)) for one in group)
    known = next((one.last[0] for one in reversed(group) if one.last[0]), None) or year
    years = _years_of(group, known)
    firsts = [one.begins(own) for one, own in zip(group, years, strict=True)]
    lasts = [one.ends(own) for one, own in zip(group, years, strict=True)]
    start = min((day for day in firsts if day), default=None)
    end = None if any(one.open_end for one in group) else max((day for day in lasts if day), default=None)
    return start, end


def _years_of(group: tuple[Stretch, ...], known: int | None) -> list[int | None]:
    """The year of each: "từ 15/11 đến 15/02/2025" begins in 2024; "từ ngày 15/11/2024 đến ngày 15/12" ends in it."""
    written = any(one.first[0] for one in group)
    years: list[int | None] = []
    latest: int | None = None
    for one, before in zip(group, (None, *group), strict=False):
        if one.first[0] is not None or known is None:
            years.append(one.first[0])
        elif latest is not None and before is not None:
            years.append(latest + (one.first[1] < before.last[1]))
        else:
            years.append(known - 1 if written and one.first[1] > group[-1].last[1] else known)
        latest = one.first[0] or latest
    return years
