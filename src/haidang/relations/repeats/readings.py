"""What is said of a figure where it stands: the words of its clause, or its row and column, and what sets it apart."""

from __future__ import annotations

from decimal import Decimal

from haidang.relations.page.page import Page
from haidang.relations.repeats.measures import APART, PERIOD, names_in
from haidang.relations.repeats.said_in_text import KINDS, InText, apart
from haidang.relations.repeats.sightings import Sighting
from haidang.relations.repeats.surroundings import Surroundings, words_of
from haidang.text.patterns import regex
from haidang.text.values import frozen

_CAPTION, _HEADING = 240, 140
PLANS = frozenset({"phấn đấu", "mục tiêu", "chỉ tiêu", "kế hoạch", "dự kiến", "nhu cầu", "sẽ", "phải", "cần"})
BASES = frozenset({"so với", "từ", "trước", "tăng", "giảm"})
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# "Xã Tân Khánh" in a row is "Tân Khánh" elsewhere.
_OF_KIND = regex(r"^x (?:Xã|Phường|Thị trấn|Thị xã|Huyện|Quận|Thành phố|Tỉnh|Thôn|Ấp|Khu|Dự án|Đường|Trường)(?= )")
_NOTHING: frozenset[str] = frozenset()


@frozen
class InRow:
    """What a table says of one figure, in lower case; by the names that `InText` explains."""

    near: frozenset[str]
    """The syllables of its row and column."""
    wide: frozenset[str]
    """These and those of what announces its table."""
    roles: frozenset[str]
    names: frozenset[str]
    above: frozenset[str]
    periods: frozenset[str]
    years: frozenset[str]
    needed: frozenset[str]
    """Those that another telling of it must have somewhere: what its row is of."""
    beside: frozenset[str]
    """The digits of the figures of its row."""
    order: tuple[str, ...] = ()
    whole: frozenset[Decimal] = frozenset()
    numbers: frozenset[str] = _NOTHING
    base_years: frozenset[str] = _NOTHING
    about: frozenset[str] = _NOTHING
    planned: bool = False
    ends: bool = False

    @property
    def own(self) -> frozenset[str]:
        """The syllables of its row and column."""
        return self.near

    @property
    def all_near(self) -> frozenset[str]:
        """The same: no clause stands before it."""
        return self.near


Said = InText | InRow


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

    def _figure(self, sighting: Sighting) -> InText:
        headings = self._around.headings(sighting.quantity.start)
        return InText(self._page, sighting, self._around.of(sighting.index), headings)

    def _cell(self, sighting: Sighting) -> InRow:
        words, names = self._announced(sighting)
        label, head = words_of(sighting.label), words_of(sighting.head)
        return InRow(
            label | head,
            label | head | words,
            apart((*APART.findall(f"{sighting.label} {sighting.head}".lower()), *KINDS.findall(sighting.head))),
            names_in(_OF_KIND.sub(lambda found: found[0].lower(), f"x {sighting.label}")),
            names,
            frozenset(found[0] for found in PERIOD.finditer(sighting.head)),
            frozenset(_YEAR.findall(sighting.head)),
            needed=label,
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
