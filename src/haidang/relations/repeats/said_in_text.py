"""What a text says of a figure: the words of its clause, and what sets it apart. Each is read when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property

from haidang.relations.page.page import Page
from haidang.relations.repeats.measures import APART, PART, PERIOD, WHOLE, names_in, telling
from haidang.relations.repeats.sightings import Sighting, digits_of
from haidang.relations.repeats.surroundings import Around, Heading, words_of
from haidang.text.patterns import regex

_LEAD, _FAR, _HEADING, _NEAR = 80, 160, 140, 3
_BEHIND = regex(r"[^,;:.()\n|\d]{0,80}")
# "Nhà ở", "đất ở": here "ở" says of what kind it is.
_DWELLING = regex(r"(?<=nhà )ở(?!\w)|(?<=đất )ở(?!\w)")
# "Nợ đọng còn 21.460 triệu đồng", "nợ đọng lớn, tới 24.160": how a figure is found, not what it is of.
_JUDGED = frozenset({"còn", "lớn", "cao", "nhiều", "tới", "thấp", "đông", "ít"})
# Behind a figure these make its noun another one: "221 hộ thoát nghèo".
KINDS = regex(r"(?<!\w)(?:thoát|tái|cận|phi|chưa|không|dưới|trên chuẩn|quá|còn lại)(?!\w)")
_MARK = regex(r"^\W*[a-zđ]\)")
_FEW = 2
# Since when a figure counts, or of whom it is asked, not what it is: "Sở Kế hoạch và Đầu tư cân đối vốn".
_NO_ROLE = regex(
    r"[Tt]ừ đầu năm|các loại|[Tt]ái (?:định cư|cơ cấu|đàn)"
    r"|Kế hoạch và Đầu tư|Tài chính - Kế hoạch|Kế hoạch - Tài chính|Kế hoạch - Đầu tư"
)
# "Từ kết quả giải quyết việc làm mới cho 32.540 lao động": these say nothing of another figure.
_ANYWHERE = frozenset(
    {
        "từ",
        "mới",
        "lên",
        "hỗ trợ",
        "tiếp",
        "bổ sung",
        "bằng",
        "chiếm",
        "cần",
        "phải",
        "cấp",
        "sẽ",
        "còn",
        "cả năm",
        "bình quân",
        "trung bình",
    }
)
# "224 phòng chưa khởi công" are "224 phòng còn lại".
_SAME_ROLE = {"còn lại": "chưa", "không": "chưa"}
# The time of what a figure is compared with is not its own; and the year of a text is told by any of its figures.
_COMPARED = regex(r"(?<!\w)(?:so với|so|bằng) (?:cùng kỳ |năm trước |kế hoạch |dự toán )?[^,;()]*")
_MERE_YEAR = regex(r"năm \d{4}")
_PLANNED = regex(r"mục tiêu|chỉ tiêu|phấn đấu", re.IGNORECASE)
_BASE = regex(r"(?<!\w)(?:so với|so|từ|của|trên tổng số|trên|mức|tổng số)(?!\w)", re.IGNORECASE)
_YEAR = regex(r"[12](?<!\d.)(?:(?<=1)9|(?<=2)0)\d\d(?!\d)")
_NOTHING: frozenset[str] = frozenset()


class InText:
    """What is said of one figure, in lower case."""

    needed: frozenset[str] = _NOTHING

    def __init__(self, page: Page, sighting: Sighting, around: Around, headings: Sequence[Heading]) -> None:
        quantity = sighting.quantity
        self._page, self._sighting, self._around, self._headings = page, sighting, around, headings
        self._index, self._low = sighting.index, page.sentence_start(quantity.start)
        before = max(self._low, page.quantities[self._index - 1].end if self._index else 0, quantity.start - _LEAD)
        found = _BEHIND.match(page.text, quantity.end)
        self._lead, self._behind = page.text[before : quantity.start], found[0] if found else ""
        self._thing = f"{quantity.noun} {self._behind}".lower()

    @cached_property
    def _told(self) -> str:
        start = self._sighting.quantity.start
        return _COMPARED.sub(" ", f"{self._page.text[max(self._low, start - _FAR) : start]} {self._behind}")

    @cached_property
    def near(self) -> frozenset[str]:
        """The syllables of its own clause."""
        return self._around.widest | words_of(self._thing)

    @property
    def wide(self) -> frozenset[str]:
        """Those of its sentence, the paragraph before it and the headings above."""
        return self._around.wide

    @cached_property
    def roles(self) -> frozenset[str]:
        """Plan, change, base, rest: words that make it another figure than one without them."""
        return _roles(self._lead, self._thing)

    @cached_property
    def names(self) -> frozenset[str]:
        """Those of its clause."""
        return names_in(f"{self._lead} {self._sighting.quantity.noun}{self._behind}")

    @property
    def above(self) -> frozenset[str]:
        """Those of the nearest heading that has some."""
        return self._around.names

    @cached_property
    def periods(self) -> frozenset[str]:
        """Its times, a mere year left out."""
        found = (found[0] for found in PERIOD.finditer(self._told.lower()))
        return frozenset(period for period in found if not _MERE_YEAR.fullmatch(period))

    @cached_property
    def years(self) -> frozenset[str]:
        """The years that it is told of."""
        return frozenset(_YEAR.findall(self._told))

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The syllables of its clause as they stand."""
        return _order(f"{self._lead[self._lead.rfind(';') + 1 :].lower()} {self._thing}")

    @cached_property
    def whole(self) -> frozenset[Decimal]:
        """What it is said to be a part of, by the figure before it."""
        if not self._goes_on:
            return frozenset()
        is_part = PART.search(self._page.between(self._index - 1, self._index))
        return frozenset({self._page.quantities[self._index - 1].value}) if is_part else frozenset()

    @property
    def _goes_on(self) -> bool:
        """Whether a figure stands before it in its sentence."""
        return self._index > 0 and self._page.quantities[self._index - 1].start >= self._low

    @property
    def numbers(self) -> frozenset[str]:
        """Other numbers of the clause: "thôn 3"."""
        return self._around.numbers

    @cached_property
    def beside(self) -> frozenset[str]:
        """The digits of the figures near it in its sentence, and its own."""
        near = self._page.quantities[max(0, self._index - _NEAR) : self._index + _NEAR + 1]
        high = self._page.sentence(self._sighting.quantity.start)[1]
        return frozenset(digits for each in near if self._low <= each.start < high for digits in digits_of(each))

    @cached_property
    def base_years(self) -> frozenset[str]:
        """The year of a figure that another is compared with."""
        is_base = _BASE.search(self._lead)
        return frozenset(_YEAR.findall(f"{self._lead} {self._behind}")) if is_base else _NOTHING

    @property
    def about(self) -> frozenset[str]:
        """The years of its sentence, or else of the headings above."""
        return self._around.years

    @cached_property
    def planned(self) -> bool:
        """Whether a heading above says that plans follow."""
        text = self._page.text
        return any(_PLANNED.search(text, start, min(end, start + _HEADING)) for start, end in self._headings)

    @cached_property
    def own(self) -> frozenset[str]:
        """The syllables of the last piece of its clause, where that says enough; or those of all of it."""
        return _piece(self._lead, self._thing) or self.near

    @property
    def ends(self) -> bool:
        """Whether its clause ends with the figure."""
        return not telling(self._behind.lower())

    @cached_property
    def carried(self) -> frozenset[str]:
        """What the words before the figure before say, where none stand between: "thu tăng 5% so với 1.416,9 tỷ"."""
        if not self._goes_on or words_of(_BASE.sub(" ", self._lead)):
            return _NOTHING
        start, end = self._sighting.quantity.start, self._page.quantities[self._index - 1].start
        said = self._page.text[max(self._low, start - _FAR) : end]
        return words_of(said[said.rfind(";") + 1 :])

    @property
    def all_near(self) -> frozenset[str]:
        """Its own syllables and those of the clause before."""
        return self.near | self.carried


def _roles(lead: str, thing: str) -> frozenset[str]:
    """The words of a clause that set its figure apart: before it any, behind it what changes the noun."""
    clause = _NO_ROLE.sub(" ", lead).lower()
    bracket = clause.rfind("(")
    if bracket >= 0 and not telling(clause[bracket + 1 :]):
        clause = clause[:bracket]  # "bằng 83,8% chỉ tiêu giao (21.400 người)"
    clause = clause[max(map(clause.rfind, ",;:(")) + 1 :]
    return apart((*APART.findall(clause), *KINDS.findall(thing)))


def _piece(lead: str, thing: str) -> frozenset[str]:
    """The words since the last mark, where they say something: "luôn quá tải (công suất giường 92,8%)"."""
    piece = lead[max(map(lead.rfind, ",;:(")) + 1 :]
    return words_of(f"{piece} {thing}") if len(telling(piece.lower())) >= _FEW else _NOTHING


def apart(words: Iterable[str]) -> frozenset[str]:
    """The words that set a figure apart; those that say nothing of it left out."""
    return frozenset(_SAME_ROLE.get(word, word) for word in words if word not in _ANYWHERE)


def _order(clause: str) -> tuple[str, ...]:
    """The syllables of a clause that say what is measured, as they stand."""
    plain = _DWELLING.sub("cư", WHOLE.sub(" ", PERIOD.sub(" ", _MARK.sub("", clause))))
    return tuple(word for word in telling(plain) if word not in _JUDGED)
