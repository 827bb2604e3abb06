"""What a figure is of: the words that name it, so that the same thing is found again in another document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from haidang.comparing.table_labels import TableNames
from haidang.comparing.wording import syllables
from haidang.quantities.quantity import Quantity
from haidang.reading.reading import Reading


class Label(NamedTuple):
    """The thing measured. Two figures with equal labels are of one thing, as far as words tell."""

    unit: str
    noun: tuple[str, ...]
    subject: tuple[str, ...]
    """What the sentence opens with, where the words beside the figure say too little ("năng suất"); a column's head."""
    name: tuple[str, ...]
    base: tuple[str, ...]
    """Behind a percentage what it is a share of ("95% kế hoạch"), behind a count of what kind ("12 buổi tập huấn")."""

    @property
    def words(self) -> str:
        """The label as one reads it: "diện tích lúa, năng suất", "thu ngân sách, % dự toán"."""
        told: tuple[str, ...] = ("%",) if self.base and self.unit.startswith("%") else ()
        if self.unit.startswith("count") and self.noun[:1] != self.name[:1]:
            told = self.noun
        return ", ".join(filter(None, (" ".join(self.subject), " ".join([*self.name, *told, *self.base]))))


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

_SENTENCE = re.compile(r"\n|[.;](?= )")
_CLAUSE = re.compile(r"[;:()|\n]|[,.](?= |$)|\b(?:với|trong đó)\b")
_BEHIND = re.compile(r" ?([^\W\d_][^,;:.()|\n\d]{2,60})")
_BEHIND_ENDS = re.compile(r"\b(?:với|cho|tại|để|nhằm|và|trong|ở|từ|do|của|so|theo|trên)\b")

# "6 tháng đầu năm 2024", "quý I", "tính đến ngày 30/6", "đến hết tháng 9", "năm học 2023-2024", "cuối năm".
_TIME = re.compile(
    r"\b(?:(?:tính|ước|đến|trong|vào|từ|tới|hết|cuối|đầu|giữa|cả) ){0,3}"
    r"(?:nay\b|thời điểm(?: này| báo cáo)?\b|\d+ tháng(?: (?:đầu|cuối) năm)?|"
    r"(?:năm học|năm|quý|tháng|ngày|kỳ) (?:[ivx]+\b|\d[\d/.-]*|này\b)|(?:đầu|cuối|cả|trong) (?:năm|quý|tháng|kỳ)\b)"
    r"(?:,? năm \d{4})?",
    re.IGNORECASE,
)
# How the figure came about and where everything in the document is, never what it is.
_APART = re.compile(
    r"\b(?:lũy kế|phấn đấu|duy trì|giảm (?:còn|xuống|(?=tỷ lệ))|tăng (?:lên|(?=tỷ lệ))|nâng|lên|xuống|chỉ tiêu|dự kiến|"
    r"tổng số|tổng|hiện (?:có|còn|nay)|thực hiện|hoàn thành|tối thiểu|tối đa|ít nhất|tương ứng|khoảng|mức|còn|đạt|ước|"
    r"(?:trên|dưới)(?! \d)|gần|hơn|đã|sẽ|là|có|được|của|cho|với|các|những|tại|ở|đều|cũng|và|tính|đến|kết quả|từ|"
    r"(?<!mặt )bằng|nhất là|(?<!dân )số|bình quân(?! đầu)|"
    r"(?:toàn|(?:trên )?địa bàn)(?: (?:xã|huyện|tỉnh|phường|thị xã|thành phố)\b)?)\b",
    re.IGNORECASE,
)
# The figure says how much something changed: another thing than the thing itself.
_CHANGE = re.compile(
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
    sentence, start, before = -1, 0, 0
    for quantity in reading.quantities:
        index = bisect_right(breaks, quantity.start)
        if index != sentence:
            sentence, opening, start = index, (), breaks[index - 1] if index else 0
        elif _CLAUSE.search(text, before, quantity.start):
            # Else the figure before belongs to the name: "tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng".
            start = before
        start, before = max(start, quantity.start - _REACH), quantity.end
        cell = tables.name(quantity.start)
        label = _in_table(quantity, *cell) if cell else _in_prose(text, quantity, start, opening)
        if label is not None:
            opening = opening or label.name
            yield quantity, label


def _in_table(quantity: Quantity, row: tuple[str, ...], column: tuple[str, ...]) -> Label | None:
    return Label(quantity.unit, (), column, row, ()) if row and column else None


def _in_prose(text: str, quantity: Quantity, start: int, opening: tuple[str, ...]) -> Label | None:
    lead = text[start : quantity.start]
    if quantity.numerator is not None or quantity.noun == "tuổi" or _CHANGE.search(lead):
        return None
    name = _name(lead)
    subject = opening if len(name) < _ENOUGH else ()
    noun = tuple(syllables(quantity.noun))
    label = Label(quantity.unit, noun, subject, name, _base(text, quantity))
    told = len(subject) + len(name) + len(label.base) + (len(noun) if quantity.is_count else 0)
    return label if told >= _TELLING and (subject or name) else None


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
