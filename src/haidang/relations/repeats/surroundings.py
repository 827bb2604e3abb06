"""The words that a figure stands among: its own clause, and all that its paragraph and headings say before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
_NOTHING = regex(
    r"(?<!\w)(?:(?:(?:toàn|cả)|địa bàn) (?:tỉnh|huyện|quận|xã|phường|thị xã|thị trấn|thành phố|ngành)"
    r"|(?:\d+|sáu|chín|ba) tháng(?: đầu| cuối)?(?: năm)?|quý [ivx\d]+|tháng \d+(?:/\d{4})?|năm(?: học)? \d{4})(?!\w)"
)
_AGENT = regex(
    r"(?<!\w)(?:bảo đảm|đảm bảo|phấn đấu|hoàn thành|thực hiện|hướng dẫn|chỉ đạo|đôn đốc|để|rằng|chỉ tiêu|mục tiêu)"
    r"(?!\w)"
)
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = regex(r"(?<=[^\W\d] )\d{1,2}(?![\d/.,%])")
_BEFORE, _HEADING, _LEAD = 400, 140, 200
Heading = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Around:
    """The words around one figure, in lower case."""

    clauses: tuple[frozenset[str], ...]
    """What its clause says with the noun, from the widest reading of the clause to the narrowest."""
    deed: frozenset[str]
    """The same from the last deed on: "Phòng Tài chính bảo đảm giải ngân" is "giải ngân"."""
    thing: frozenset[str]
    """The noun and what stands behind the figure."""
    behind: frozenset[str]
    """What of it stands behind the figure only."""
    own_names: frozenset[str]
    numbers: frozenset[str]
    """Other numbers in the clause: "thôn 3"."""
    sentence: frozenset[str]
    wide: frozenset[str]
    """The sentence, the paragraph before it and the headings above."""
    periods: frozenset[str]
    years: frozenset[str]
    names: frozenset[str]
    """The names in the nearest heading above that has some."""


class Surroundings:
    """The words around a page's figures, each read when it is asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._read: dict[int, Around] = {}

    def of(self, index: int) -> Around:
        """The words around the figure at `index`."""
        if index not in self._read:
            self._read[index] = self._around(index)
        return self._read[index]

    def headings(self, at: int) -> Sequence[Heading]:
        """The paragraphs that the one at an offset stands below, the widest first."""
        found = bisect_right(self._begins, at)
        return self._nested[found - 1][1] if found else ()

    @cached_property
    def _nested(self) -> Sequence[tuple[int, Sequence[Heading]]]:
        return tuple(_nested(self._page.blocks, ()))

    @cached_property
    def _begins(self) -> Sequence[int]:
        return [start for start, _ in self._nested]

    def _around(self, index: int) -> Around:
        page, quantity = self._page, self._page.quantities[index]
        text = page.text
        low, high = page.sentence(quantity.start)
        before = max(low, page.quantities[index - 1].end if index else 0, quantity.start - _LEAD)
        behind = _behind(text, quantity)
        headings = [text[start:end][:_HEADING] for start, end in self.headings(quantity.start)]
        sentence = text[low : min(high, quantity.end + _LEAD)]
        begin = page.paragraph_start(quantity.start)
        paragraph = text[max(begin, quantity.start - _BEFORE) : quantity.start]
        leads = _leads(text[before : quantity.start], goes_on=before > low)
        own = f"{text[before : quantity.start]} {quantity.noun} {behind}"
        names = next(filter(None, (names_in(heading) for heading in reversed(headings))), frozenset[str]())
        return Around(
            tuple(words_of(f"{lead} {quantity.noun} {behind}") for lead in leads),
            words_of(f"{_AGENT.split(text[before : quantity.start].lower())[-1]} {quantity.noun} {behind}"),
            words_of(f"{quantity.noun} {behind}"),
            words_of(behind) - words_of(text[before : quantity.start]),
            names_in(own),
            frozenset(_NUMBER.findall(_NOTHING.sub(" ", own.lower()))),
            words_of(sentence),
            words_of(" ".join((*headings, _announcing(text, begin), paragraph, sentence))),
            frozenset(found[0] for found in PERIOD.finditer(sentence.lower())),
            frozenset(_YEAR.findall(sentence) or _YEAR.findall(" ".join(headings))),
            names,
        )


def words_of(said: str) -> frozenset[str]:
    """The syllables that say what is measured, times left out."""
    return frozenset(telling(_NOTHING.sub(" ", said.lower()))) - _SAID_AGAIN


def _behind(text: str, quantity: Quantity) -> str:
    found = _BEHIND.match(text, quantity.end)
    return _STOPS.split(found[0].lower(), maxsplit=1)[0] if found else ""


def _announcing(text: str, begin: int) -> str:
    """The line with a colon at its end that announces the items which a paragraph is among."""
    colon = text.rfind(":\n", max(0, begin - _BEFORE), begin)
    return text[text.rfind("\n", max(0, colon - _HEADING), colon) + 1 : colon] if colon > 0 else ""


def _leads(lead: str, *, goes_on: bool) -> Iterator[str]:
    """The words before a figure: all of them behind the last semicolon, then from each comma that leaves any.

    What `goes_on` from a figure before it says nothing of this one up to its comma.
    """
    begin = max(lead.rfind(";"), lead.find(", ") if goes_on else -1) + 1
    lead = lead[begin:]
    opening = _OPENING.match(lead)
    lead = lead[opening.end() :] if opening else lead
    yield lead
    for found in _COMMA.finditer(lead):
        if words_of(lead[found.end() :]):
            yield lead[found.end() :]


def _nested(blocks: Sequence[Block], above: Sequence[Heading]) -> Iterator[tuple[int, Sequence[Heading]]]:
    for block in blocks:
        yield block.start, above
        if block.children:
            yield from _nested(block.children, (*above, (block.start, block.end)))
