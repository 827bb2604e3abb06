"""What is said of a figure where it stands: the words of its clause, or its row and column, and what sets it apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from haidang.relations.page.page import Page
from haidang.relations.repeats.measures import APART, PART, PERIOD, WHOLE, names_in, telling
from haidang.relations.repeats.sightings import Sighting, digits_of
from haidang.relations.repeats.surroundings import Surroundings, words_of
from haidang.text.patterns import regex

_LEAD, _FAR, _CAPTION, _HEADING, _NEAR = 80, 160, 240, 140, 3
_BEHIND = regex(r"[^,;:.()\n|\d]{0,80}")
# "Nhà ở", "đất ở": here "ở" says of what kind it is.
_DWELLING = regex(r"(?<=nhà )ở(?!\w)|(?<=đất )ở(?!\w)")
# "Nợ đọng còn 21.460 triệu đồng", "nợ đọng lớn, tới 24.160": how a figure is found, not what it is of.
_JUDGED = frozenset({"còn", "lớn", "cao", "nhiều", "tới", "thấp", "đông", "ít"})
# Behind a figure these make its noun another one: "221 hộ thoát nghèo".
_KINDS = regex(r"(?<!\w)(?:thoát|tái|cận|phi|chưa|không|dưới|trên chuẩn|quá|còn lại)(?!\w)")
_FEW = 2
# Since when a figure counts, or of whom it is asked, not what it is: "Sở Kế hoạch và Đầu tư cân đối vốn".
_NO_ROLE = regex(
    r"[Tt]ừ đầu năm|các loại|Kế hoạch và Đầu tư|Tài chính - Kế hoạch|Kế hoạch - Tài chính|Kế hoạch - Đầu tư"
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
PLANS = frozenset({"phấn đấu", "mục tiêu", "chỉ tiêu", "kế hoạch", "dự kiến", "nhu cầu", "sẽ", "phải", "cần"})
BASES = frozenset({"so với", "từ", "trước", "tăng", "giảm"})
_PLANNED = regex(r"mục tiêu|chỉ tiêu|phấn đấu", re.IGNORECASE)
_BASE = regex(r"(?<!\w)(?:so với|so|từ|của|trên tổng số|trên|mức|tổng số)(?!\w)", re.IGNORECASE)
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# "Xã Tân Khánh" in a row is "Tân Khánh" elsewhere.
_OF_KIND = regex(r"^x (?:Xã|Phường|Thị trấn|Thị xã|Huyện|Quận|Thành phố|Tỉnh|Thôn|Ấp|Khu|Dự án|Đường|Trường)(?= )")
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one figure, in lower case."""

    near: frozenset[str]
    """The syllables of its own clause, or of its row and column."""
    wide: frozenset[str]
    """Those of its sentence, the paragraph before it and the headings above, or of what announces its table."""
    roles: frozenset[str]
    """Plan, change, base, rest: words that make it another figure than one without them."""
    names: frozenset[str]
    """Those of its clause or its row."""
    above: frozenset[str]
    """Those of the nearest heading that has some."""
    periods: frozenset[str]
    years: frozenset[str]
    needed: frozenset[str] = _NOTHING
    """Those that another telling of it must have somewhere: what a table's row is of."""
    order: tuple[str, ...] = ()
    """The syllables of its clause as they stand."""
    whole: frozenset[Decimal] = frozenset()
    """What it is said to be a part of, by the figure before it."""
    numbers: frozenset[str] = _NOTHING
    """Other numbers of the clause: "thôn 3"."""
    beside: frozenset[str] = _NOTHING
    """The digits of the figures near it in its sentence, or of its row."""
    base_years: frozenset[str] = _NOTHING
    """The year of a figure that another is compared with."""
    about: frozenset[str] = _NOTHING
    """The years of its sentence, or else of the headings above."""
    planned: bool = False
    """Whether a heading above says that plans follow."""
    own: frozenset[str] = _NOTHING
    """The syllables of the last piece of its clause, where that says enough; or those of all of it."""
    ends: bool = False
    """Whether its clause ends with the figure."""
    carried: frozenset[str] = _NOTHING
    """The syllables of the clause before, where its own has none."""

    @property
    def all_near(self) -> frozenset[str]:
        """Its own syllables and those of the clause before."""
        return self.near | self.carried if self.carried else self.near


class Readings:
    """What is said of a page's figures, each read when it is asked for."""

    def __init__(self, page: Page, around: Surroundings) -> None:
        self._page = page
        self._around = around
        self._read: dict[int, Said] = {}
        self._tables: dict[int, tuple[frozenset[str], frozenset[str]]] = {}

    def of(self, sighting: Sighting) -> Said:
        """What is said of one figure."""
        key = sighting.quantity.start
        if key not in self._read:
            self._read[key] = self._cell(sighting) if sighting.in_table else self._figure(sighting)
        return self._read[key]

    def _figure(self, sighting: Sighting) -> Said:
        page, quantity, around = self._page, sighting.quantity, self._around.of(sighting.index)
        low, headings = page.sentence_start(quantity.start), self._around.headings(quantity.start)
        before = max(low, page.quantities[sighting.index - 1].end if sighting.index else 0, quantity.start - _LEAD)
        lead, behind = page.text[before : quantity.start], self._behind(quantity.end)
        told = _COMPARED.sub(" ", f"{page.text[max(low, quantity.start - _FAR) : quantity.start]} {behind}")
        thing = f"{quantity.noun} {behind}".lower()
        near = around.clauses[0] | words_of(thing)
        return Said(
            near,
            around.wide,
            _roles(lead, thing),
            names_in(f"{lead} {quantity.noun}{behind}"),
            around.names,
            frozenset(found[0] for found in PERIOD.finditer(told.lower()) if not _MERE_YEAR.fullmatch(found[0])),
            frozenset(_YEAR.findall(told)),
            order=_order(f"{lead[lead.rfind(';') + 1 :].lower()} {thing}"),
            whole=self._whole(sighting.index, low),
            numbers=around.numbers,
            beside=self._beside(sighting, low),
            own=_piece(lead, thing) or near,
            ends=not telling(behind.lower()),
            base_years=frozenset(_YEAR.findall(f"{lead} {behind}")) if _BASE.search(lead) else _NOTHING,
            about=around.years,
            carried=self._carried(sighting.index, low, lead),
            planned=any(_PLANNED.search(page.text, start, min(end, start + _HEADING)) for start, end in headings),
        )

    def _carried(self, index: int, low: int, lead: str) -> frozenset[str]:
        """What the words before the figure before say, where none stand between: "thu tăng 5% so với 1.416,9 tỷ"."""
        if not index or self._page.quantities[index - 1].start < low or words_of(_BASE.sub(" ", lead)):
            return _NOTHING
        start, end = self._page.quantities[index].start, self._page.quantities[index - 1].start
        said = self._page.text[max(low, start - _FAR) : end]
        return words_of(said[said.rfind(";") + 1 :])

    def _behind(self, end: int) -> str:
        found = _BEHIND.match(self._page.text, end)
        return found[0] if found else ""

    def _whole(self, index: int, low: int) -> frozenset[Decimal]:
        """The figure before one in its sentence, where words say that this one is a part of it."""
        if not index or self._page.quantities[index - 1].start < low:
            return frozenset()
        is_part = PART.search(self._page.between(index - 1, index))
        return frozenset({self._page.quantities[index - 1].value}) if is_part else frozenset()

    def _beside(self, sighting: Sighting, low: int) -> frozenset[str]:
        """The digits of the figures near one in its sentence, and its own."""
        near = self._page.quantities[max(0, sighting.index - _NEAR) : sighting.index + _NEAR + 1]
        high = self._page.sentence(sighting.quantity.start)[1]
        figures = (digits for each in near if low <= each.start < high for digits in digits_of(each))
        return frozenset(figures)

    def _cell(self, sighting: Sighting) -> Said:
        words, names = self._announced(sighting)
        label, head = words_of(sighting.label), words_of(sighting.head)
        return Said(
            label | head,
            label | head | words,
            _apart((*APART.findall(f"{sighting.label} {sighting.head}".lower()), *_KINDS.findall(sighting.head))),
            names_in(_OF_KIND.sub(lambda found: found[0].lower(), f"x {sighting.label}")),
            names,
            frozenset(found[0] for found in PERIOD.finditer(sighting.head)),
            frozenset(_YEAR.findall(sighting.head)),
            needed=label,
            own=label | head,
            beside=sighting.row,
        )

    def _announced(self, sighting: Sighting) -> tuple[frozenset[str], frozenset[str]]:
        """The words above a figure's table, and the names in the nearest heading that has some."""
        grid, text = sighting.grid, self._page.text
        if id(grid) not in self._tables:
            rows = (*grid.header, *grid.body) if grid is not None else ()
            top = min((place.start for place in rows[0] if place is not None), default=sighting.quantity.start)
            headings = [text[start:end][:_HEADING] for start, end in self._around.headings(top)]
            names = next(filter(None, map(names_in, reversed(headings))), _NOTHING)
            self._tables[id(grid)] = words_of(" ".join((*headings, text[max(0, top - _CAPTION) : top]))), names
        return self._tables[id(grid)]


def _roles(lead: str, thing: str) -> frozenset[str]:
    """The words of a clause that set its figure apart: before it any, behind it what changes the noun."""
    clause = _NO_ROLE.sub(" ", lead).lower()
    bracket = clause.rfind("(")
    if bracket >= 0 and not telling(clause[bracket + 1 :]):
        clause = clause[:bracket]  # "bằng 83,8% chỉ tiêu giao (21.400 người)"
    clause = clause[max(map(clause.rfind, ",;:(")) + 1 :]
    return _apart((*APART.findall(clause), *_KINDS.findall(thing)))


def _piece(lead: str, thing: str) -> frozenset[str]:
    """The words since the last mark, where they say something: "luôn quá tải (công suất giường 92,8%)"."""
    piece = lead[max(map(lead.rfind, ",;:(")) + 1 :]
    return words_of(f"{piece} {thing}") if len(telling(piece.lower())) >= _FEW else _NOTHING


def _apart(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_SAME_ROLE.get(word, word) for word in words if word not in _ANYWHERE)


def _order(clause: str) -> tuple[str, ...]:
    """The syllables of a clause that say what is measured, as they stand."""
    plain = _DWELLING.sub("cư", WHOLE.sub(" ", PERIOD.sub(" ", clause)))
    return tuple(word for word in telling(plain) if word not in _JUDGED)
