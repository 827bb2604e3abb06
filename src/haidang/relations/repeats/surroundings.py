"""The words that a figure stands among: its own clause, and all that its paragraph and headings say before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from haidang.quantities.quantity import Quantity
from haidang.relations.page.block import Block
from haidang.relations.page.page import Page
from haidang.relations.repeats.measures import PERIOD, names_in, telling
from haidang.text.patterns import regex

# "Số hộ nghèo còn cao", "mới có", "thực hiện đúng dự toán đã giao": said of any figure when it is told again.
_SAID_AGAIN = frozenset(
    "còn cao nhiều lớn đông thấp mới vẫn ít do thực hiện đúng bảo đảm đã nêu giao đề ra như trở lên nên"
    " rất khá ước địa bàn đang với là bị mục đặt báo cáo phần ghi xác định khoảng bằng lưu ý phải cần tiếp tục"
    " phát xảy ra đủ".split()
)
_BEHIND = regex(r"[^,;:()\n|=+]{0,90}")
# What stands behind these is a reason, another matter or the way that it is told.
_STOPS = regex(
    r"(?<!\w)(?:do|vì|nhờ|để|là|theo|thuộc|nhằm|so|với|và|trong đó|gồm|tăng|giảm|đã|nên|nhưng|mà|song|tuy|chủ yếu"
    r"|tập trung|như|nêu|đúng|trở)(?!\w)|\. "
)
_COMMA = regex(r", ")
# "Tồn tại: mới có", "Tuy nhiên, số xã": what opens a sentence and says nothing of its figure.
_OPENING = regex(
    r"(?:\W*(?:tồn tại|hạn chế|khó khăn|tuy nhiên|bên cạnh đó|ngoài ra|tóm lại|nhìn chung|như vậy|vướng mắc|kết luận"
    r"|đánh giá(?: chung)?|kiến nghị|thứ \w+|một là|hai là|ba là)"
    r"(?: (?:là|lớn nhất|chính|chủ yếu|nổi lên|hiện nay))*[:,]|\W*đến nay,?)+",
    re.IGNORECASE,
)
# "Trên địa bàn tỉnh", "toàn xã": of all. A time: "năm 2024", "quý I".
_OF_ALL = r" (?:tỉnh|huyện|quận|xã|phường|thị xã|thị trấn|thành phố|ngành)"
_MONTHS = r" tháng(?: đầu| cuối)?(?: năm)?"
_NOTHING = regex(
    rf"[\dtcđsbqn](?<!\w.)(?:(?<=t)(?:oàn{_OF_ALL}|háng \d+(?:/\d{{4}})?)|(?<=c)(?:ả{_OF_ALL}|hín{_MONTHS})"
    rf"|(?<=đ)ịa bàn{_OF_ALL}|(?<=\d)\d*{_MONTHS}|(?<=s)áu{_MONTHS}|(?<=b)a{_MONTHS}"
    rf"|(?<=q)uý [ivx\d]+|(?<=n)ăm(?: học)? \d{{4}})(?!\w)"
)
_IN_NOTHING = ("tháng", "năm ", "toàn ", "địa bàn ", "quý ", "cả ")
"""Without one of these a text has none of that."""
_AGENT = regex(
    r"(?<!\w)(?:bảo đảm|đảm bảo|phấn đấu|hoàn thành|thực hiện|hướng dẫn|chỉ đạo|đôn đốc|để|rằng|chỉ tiêu|mục tiêu)"
    r"(?!\w)"
)
_YEAR = regex(r"[12](?<!\d.)(?:(?<=1)9|(?<=2)0)\d\d(?!\d)")
_NUMBER = regex(r"(?<=[^\W\d] )\d{1,2}(?![\d/.,%])")
_BEFORE, _HEADING, _LEAD = 400, 140, 200
Heading = tuple[int, int]


class Around:
    """The words around one figure, in lower case, each kind read when it is asked for."""

    def __init__(self, page: Page, index: int, headings: Sequence[Heading]) -> None:
        quantity = page.quantities[index]
        self._text, self._at = page.text, quantity.start
        self._low, high = page.sentence(quantity.start)
        self._high = min(high, quantity.end + _LEAD)
        self._before = max(self._low, page.quantities[index - 1].end if index else 0, quantity.start - _LEAD)
        self._lead = self._text[self._before : quantity.start]
        self._behind = _behind(self._text, quantity)
        self._thing = f"{quantity.noun} {self._behind}"
        self._begin = page.paragraph_start(quantity.start)
        self._headings = headings

    @cached_property
    def widest(self) -> frozenset[str]:
        """The first of its clauses."""
        return words_of(f"{_opened(self._lead, goes_on=self._before > self._low)} {self._thing}")

    @cached_property
    def clauses(self) -> tuple[frozenset[str], ...]:
        """What its clause says with the noun, from the widest reading of the clause to the narrowest."""
        leads = _narrower(_opened(self._lead, goes_on=self._before > self._low))
        return (self.widest, *(words_of(f"{lead} {self._thing}") for lead in leads))

    @cached_property
    def deed(self) -> frozenset[str]:
        """The same from the last deed on: "Phòng Tài chính bảo đảm giải ngân" is "giải ngân"."""
        return words_of(f"{_AGENT.split(self._lead.lower())[-1]} {self._thing}")

    @cached_property
    def thing(self) -> frozenset[str]:
        """The noun and what stands behind the figure."""
        return words_of(self._thing)

    @cached_property
    def behind(self) -> frozenset[str]:
        """What of it stands behind the figure only."""
        return words_of(self._behind) - words_of(self._lead)

    @cached_property
    def own_names(self) -> frozenset[str]:
        """The names in its clause."""
        return names_in(f"{self._lead} {self._thing}")

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Other numbers in the clause: "thôn 3"."""
        return frozenset(_NUMBER.findall(_without_times(f"{self._lead} {self._thing}".lower())))

    @cached_property
    def sentence(self) -> frozenset[str]:
        """All words of its sentence."""
        return words_of(self._text[self._low : self._high])

    @cached_property
    def wide(self) -> frozenset[str]:
        """The sentence, the paragraph before it and the headings above."""
        paragraph = self._text[max(self._begin, self._at - _BEFORE) : self._at]
        announcing = _announcing(self._text, self._begin)
        return words_of(" ".join((*self._above, announcing, paragraph, self._text[self._low : self._high])))

    @cached_property
    def periods(self) -> frozenset[str]:
        """The times that its sentence names."""
        return frozenset(found[0] for found in PERIOD.finditer(self._text[self._low : self._high].lower()))

    @cached_property
    def years(self) -> frozenset[str]:
        """The years of its sentence, or else of the headings above."""
        return frozenset(_YEAR.findall(self._text, self._low, self._high) or _YEAR.findall(" ".join(self._above)))

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in the nearest heading above that has some."""
        return next(filter(None, map(names_in, reversed(self._above))), frozenset())

    @property
    def _above(self) -> Sequence[str]:
        return [self._text[start : min(end, start + _HEADING)] for start, end in self._headings]


class Surroundings:
    """The words around a page's figures, each read when it is asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._read: dict[int, Around] = {}

    def of(self, index: int) -> Around:
        """The words around the figure at `index`."""
        if index not in self._read:
            headings = self.headings(self._page.quantities[index].start)
            self._read[index] = Around(self._page, index, headings)
        return self._read[index]

    def headings(self, at: int) -> Sequence[Heading]:
        """The paragraphs that the one at an offset stands below, the widest first."""
        found = bisect_right(self._begins, at)
        return self._nested[found - 1][1] if found else ()

    @cached_property
    def _nested(self) -> Sequence[tuple[int, Sequence[Heading]]]:
        found: list[tuple[int, Sequence[Heading]]] = []
        _nest(self._page.blocks, (), found)
        return found

    @cached_property
    def _begins(self) -> Sequence[int]:
        return [start for start, _ in self._nested]


def words_of(said: str) -> frozenset[str]:
    """The syllables that say what is measured, times left out."""
    return frozenset(telling(_without_times(said.lower()))) - _SAID_AGAIN


def _without_times(lower: str) -> str:
    return _NOTHING.sub(" ", lower) if any(word in lower for word in _IN_NOTHING) else lower


def _behind(text: str, quantity: Quantity) -> str:
    found = _BEHIND.match(text, quantity.end)
    return _STOPS.split(found[0].lower(), maxsplit=1)[0] if found else ""


def _announcing(text: str, begin: int) -> str:
    """The line with a colon at its end that announces the items which a paragraph is among."""
    colon = text.rfind(":\n", max(0, begin - _BEFORE), begin)
    return text[text.rfind("\n", max(0, colon - _HEADING), colon) + 1 : colon] if colon > 0 else ""


def _opened(lead: str, *, goes_on: bool) -> str:
    """The words before a figure behind the last semicolon, without what opens them.

    What `goes_on` from a figure before it says nothing of this one up to its comma.
    """
    lead = lead[max(lead.rfind(";"), lead.find(", ") if goes_on else -1) + 1 :]
    opening = _OPENING.match(lead)
    return lead[opening.end() :] if opening else lead


def _narrower(lead: str) -> Iterator[str]:
    """The words before a figure from each comma that leaves any."""
    for found in _COMMA.finditer(lead):
        if words_of(lead[found.end() :]):
            yield lead[found.end() :]


def _nest(blocks: Sequence[Block], above: Sequence[Heading], found: list[tuple[int, Sequence[Heading]]]) -> None:
    """Add to `found` where each block begins, with the headings above it."""
    for block in blocks:
        found.append((block.start, above))
        if block.children:
            _nest(block.children, (*above, (block.start, block.end)), found)
