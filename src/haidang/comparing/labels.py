"""What a figure is of: the words that name it, so that the same thing is found again in another document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from haidang.comparing.table_labels import TableNames
from haidang.comparing.wording import syllables
from haidang.quantities.quantity import Quantity
from haidang.reading.reading import Reading
from haidang.text.patterns import regex


@dataclass(frozen=True, slots=True)
class Label:
    """The thing measured. Two figures with equal labels are of one thing, as far as words tell."""

    unit: str
    noun: tuple[str, ...]
    subject: tuple[str, ...]
    """What the sentence opens with, where the words beside the figure say too little ("năng suất"); a column's head."""
    name: tuple[str, ...]
    base: tuple[str, ...]
    """Behind a percentage what it is a share of ("95% kế hoạch"), behind a count of what kind ("12 buổi tập huấn")."""
    opens: tuple[str, ...] = field(default=(), compare=False)
    """What this text puts before the name and another need not: "tỷ lệ" of a percentage, the things counted."""

    @property
    def words(self) -> str:
        """The label as one reads it: "diện tích lúa, năng suất", "thu ngân sách, % dự toán"."""
        told: tuple[str, ...] = ("%",) if self.base and self.unit.startswith("%") else ()
        if self.unit.startswith("count") and not self.opens and self.noun[:1] != self.name[:1]:
            told = self.noun
        shown = [*self.opens, *self.name, *told, *self.base]
        return ", ".join(filter(None, (" ".join(self.subject), " ".join(shown))))


_LEAST = 2
"""Syllables of a clause that names something ..."""
_TELLING = 3
"""... and of all that is said of a figure, a count's noun included: "diện tích" alone is of anything."""
_ENOUGH = 4
"""Syllables that name something on their own: "tỷ lệ hộ nghèo" does, "năng suất" does not."""
_MOST = 14
_REACH = 160
"""Characters before a figure in which its name may stand."""
_MOST_BEHIND = 4

_MONEY = "VND"
_SHARE = ("tỷ", "lệ")
_FUNDS = ("kinh", "phí")
"""Enough for money: "Tổng kinh phí: 4.350 triệu đồng" is of the whole document where it is the only one."""

_SENTENCE = regex(r"\n|[.;](?= )")
# "a) ", "2.1. ", and the dash of an item, which is no minus: "- 95% ổ dịch được xử lý".
_MARKER = regex(r"\s*(?:[-+*]|(?:[a-zđ]|\d+(?:\.\d+)*|[ivx]+)[.)]) ", re.IGNORECASE)
_CLAUSE = regex(r"[;:()|\n]|[,.](?= |$)|\b(?:với|trong đó)\b")
_BEHIND = regex(r" ?([^\W\d_][^,;:.()|\n\d]{2,60})")
# What a sentence says that opens with its figure: "Trên 95% ổ dịch được xử lý trong vòng 48 giờ".
_OPENED = regex(r" ?([^\W\d_][^,;:.()|\n\d]{2,120})")
_BEHIND_ENDS = regex(r"\b(?:với|cho|tại|để|nhằm|và|trong|ở|từ|do|của|so|theo|trên|trở)\b")

# "6 tháng đầu năm 2024", "quý I", "tính đến ngày 30/6", "đến hết tháng 9", "năm học 2023-2024", "cuối năm".
_TIME = regex(
    r"\b(?:(?:tính|ước|đến|trong|vào|từ|tới|hết|cuối|đầu|giữa|cả) ){0,3}"
    r"(?:nay\b|thời điểm(?: này| báo cáo)?\b|\d+ tháng(?: (?:đầu|cuối) năm)?|"
    r"(?:năm học|năm|quý|tháng|ngày|kỳ) (?:[ivx]+\b|\d[\d/.-]*|này\b)|(?:đầu|cuối|cả|trong) (?:năm|quý|tháng|kỳ)\b)"
    r"(?:,? năm \d{4})?",
    re.IGNORECASE,
)
# "giảm tỷ lệ hộ nghèo từ 6,8% xuống còn 5,3%": the first is what was, and no part of the name of the second.
_START = regex(r"\btừ \d[\d.,]*(?: ?%| [^\W\d_]+){0,3}? (?=(?:xuống|lên|còn|đến)\b)")
_GOES = regex(r" (?:xuống|lên|còn|đến)\b")
_PLACE = r"xã|huyện|tỉnh|phường|thị xã|thành phố|quận|ngành|khu vực"
_WHOLE_PLACE = regex(rf"\b(?:toàn|địa bàn(?: toàn)?) ({_PLACE})\b", re.IGNORECASE)
# How the figure came about and where everything in the document is, never what it is.
_APART = regex(
    r"\b(?:(?<=kinh phí )(?:đã )?sử dụng|trở (?:lên|xuống)|trong đó|"
    r"lũy kế|phấn đấu|duy trì|giảm (?:còn|xuống|(?=tỷ lệ))|tăng (?:lên|(?=tỷ lệ))|nâng(?! cấp)|lên|xuống|chỉ tiêu|"
    r"dự kiến|tổng số|tổng|hiện (?:có|còn|nay)|thực hiện|hoàn thành|tối thiểu|tối đa|ít nhất|tương ứng|khoảng|mức|"
    r"còn|đạt|ước|(?:trên|dưới)(?! \d)|gần|hơn|đã|sẽ|là|có|được|của|cho|với|các|những|tại|ở|đều|cũng|và|"
    r"tính|đến|kết quả|từ|(?<!mặt )bằng|nhất là|(?<!dân )số(?= )(?! hóa)|bình quân(?! đầu)|thực (?:thu|tế)|"
    rf"(?:toàn|(?:trên )?địa bàn)(?: (?:{_PLACE})\b)?)\b",
    re.IGNORECASE,
)
# The figure says how much something changed: another thing than the thing itself.
_CHANGE = regex(
    r"(?:\b(?:tăng|giảm|vượt|hụt|thừa|thiếu)"
    r"(?: (?:thêm|nhẹ|mạnh|khoảng|trên|hơn|gần|tới|bình quân|so với [^,;]{3,40}))*|[-+(])[ (]*$",
    re.IGNORECASE,
)


def labels_of(reading: Reading) -> Iterator[tuple[Quantity, Label]]:
    """Each figure whose name can be told, with it, in reading order. Costs time linear in the text."""
    text = reading.flow.text
    tables = TableNames(reading.flow)
    breaks = [match.end() for match in _SENTENCE.finditer(text)]
    opening: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    sentence, start, before = -1, 0, 0
    for quantity in reading.quantities:
        index = bisect_right(breaks, quantity.start)
        if index != sentence:
            above = (opening or above) if _goes_on(text, breaks, sentence, index) else ()
            sentence, opening, start = index, (), breaks[index - 1] if index else 0
        elif _CLAUSE.search(text, before, quantity.start):
            # Else the figure before belongs to the name: "tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng".
            start = before
        start, before = max(start, quantity.start - _REACH), quantity.end
        cell = tables.name(quantity.start)
        label = _in_table(quantity, *cell) if cell else _in_prose(text, quantity, start, opening, above)
        if label is not None:
            opening = opening or label.subject or label.name or label.base
            yield quantity, label


def _goes_on(text: str, breaks: Sequence[int], one: int, other: int) -> bool:
    """Whether nothing but ";" parts two clauses: "Vụ xuân gieo cấy 412 ha; năng suất 62 tạ/ha"."""
    return other == one + 1 and other > 0 and text[breaks[one] - 1] == ";"


def _in_table(quantity: Quantity, row: tuple[str, ...], column: tuple[str, ...]) -> Label | None:
    return Label(quantity.unit, (), column, row, ()) if row and column else None


def _in_prose(
    text: str, quantity: Quantity, start: int, opening: tuple[str, ...], above: tuple[str, ...]
) -> Label | None:
    lead = _START.sub("", _MARKER.sub("", text[start : quantity.start], count=1))
    if quantity.numerator is not None or quantity.noun == "tuổi" or _CHANGE.search(lead):
        return None
    if lead.endswith("từ ") and _GOES.match(text, quantity.end):
        return None
    name = _name(lead) or _everywhere(lead)
    told = _prose_label(text, quantity, name, opening if len(name) < _ENOUGH else ())
    return told or (_prose_label(text, quantity, name, above) if above and not opening else None)


def _prose_label(text: str, quantity: Quantity, name: tuple[str, ...], subject: tuple[str, ...]) -> Label | None:
    """The label with that subject; None where too little is said to know the thing by."""
    noun = tuple(syllables(quantity.noun))
    base = _base(text, quantity) if subject or name else _opened(text, quantity, len(noun))
    told = len(subject) + len(name) + len(base) + (len(noun) if quantity.is_count else 0)
    is_told = told >= _TELLING or (name == _FUNDS and quantity.unit == _MONEY)
    if not is_told or not (subject or name or base):
        return None
    opens, name = _parted(name, noun if quantity.is_count else _SHARE if quantity.unit == "%" else ())
    return Label(quantity.unit, noun, subject, name, base, opens)


def _parted(name: tuple[str, ...], opening: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a name opens with and need not, and the rest of it where that still names something.

    "Số lao động được tạo việc làm là 131 lao động" is of what "Tạo việc làm cho 120 lao động" is of, and "tỷ lệ hồ sơ
    trực tuyến đạt 60%" of what "hồ sơ trực tuyến đạt 54%" is of.
    """
    rest = name[len(opening) :]
    if opening and name[: len(opening)] == opening and len(rest) >= _LEAST:
        return opening, rest
    return (), name


def _name(lead: str) -> tuple[str, ...]:
    """The words of the last clause that names something: the clause before it where the last one is "đạt"."""
    for clause in reversed(_CLAUSE.split(_TIME.sub(" ; ", lead))):
        name = _without_circumstance(clause)
        if len(name) >= _LEAST:
            return name[-_MOST:]
    return naming_words(lead)[-_MOST:]


def naming_words(words: str) -> tuple[str, ...]:
    """The syllables that name what is measured, without times and without how the figure came about.

    >>> naming_words("Đến hết tháng 6 năm 2024 tổng số hộ nghèo của xã giảm còn")
    ('hộ', 'nghèo', 'xã')
    """
    return _without_circumstance(_TIME.sub(" ", words))


def _without_circumstance(words: str) -> tuple[str, ...]:
    return tuple(word for word in syllables(_APART.sub(" ", words)) if word)


def _base(text: str, quantity: Quantity) -> tuple[str, ...]:
    """What a percentage is said to be of, or things of what kind are counted."""
    told = quantity.unit.startswith("%") or quantity.is_count
    behind = _BEHIND.match(text, quantity.end) if told else None
    return naming_words(_BEHIND_ENDS.split(behind[1])[0])[:_MOST_BEHIND] if behind else ()


def _opened(text: str, quantity: Quantity, told: int) -> tuple[str, ...]:
    """What is said of a figure that its sentence opens with, all of it: half of it would be of several things."""
    behind = _OPENED.match(text, quantity.end) if quantity.unit == "%" or quantity.is_count else None
    words = naming_words(behind[1])[:_MOST] if behind else ()
    return words if len(words) + told >= _ENOUGH else ()


def _everywhere(lead: str) -> tuple[str, ...]:
    """The place a count is of, where nothing else is said of it: "Toàn huyện có 46 trường với 712 lớp"."""
    place = _WHOLE_PLACE.search(lead)
    return ("toàn", *syllables(place[1])) if place else ()
