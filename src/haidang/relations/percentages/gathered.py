"""Bases of a percentage that stand anywhere: "chiếm 15,3% tổng số học sinh", and far above or in a table "24.455".

Arithmetic comes first: of all figures that could be the base, few make the percentage or miss it by one slip of the
pen. Words then only exclude: what is left must be what the percentage is said of, or its whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.interval import last_place
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.misprints import one_slip_off
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket, is_change
from haidang.relations.percentages.cells import named_cells, near, told_pairs
from haidang.relations.percentages.labels import PLANNED, TIMED, around, clause, words_of
from haidang.relations.percentages.naming import By, Named, named_by
from haidang.relations.percentages.percentages import RATE, Role, Stated, is_plain
from haidang.relations.percentages.relative import Candidate, of_base, of_fraction
from haidang.relations.percentages.wholes import Subjects, Wholes
from haidang.text.patterns import regex
from haidang.text.values import replace

_HUNDRED = Decimal(100)
_FINE = Decimal("0.1")
_LEAST = 10
_MOST = Decimal(1000)
_BACK = 12
_PARTS = 6
_TELLING = 1000
"""A figure of more digits is told exactly."""


def by_gathered(page: Page, stated: Stated, wholes: Wholes) -> Iterator[Candidate]:
    """Every figure that makes the percentage with what it is said of, or all but one slip, and that words allow."""
    said = stated.value
    if said.unit != "%" or said.precision > _FINE or said.qualifier != "=" or said.value < said.precision * _LEAST:
        return
    named = named_by(page, stated)
    yield from _of_fraction(page, stated)
    topic, values = subjects(page, stated, wholes)
    yield from _of_tables(stated, named, [value for value, _ in values], topic, wholes)
    yield from _of_sum(page, stated)
    for value, words in values:
        for base in wholes.phrased(stated, named, value):
            if is_near(stated, value.value, base.value):
                yield from of_base(stated, value, base, False)
        for index, base in wholes.near(stated, value):
            if is_near(stated, value.value, base.value) and wholes.may_be(stated, named, value, words, index, base):
                told = named.by is not By.NOTHING or _is_counted_as(value, base)
                yield from (replace(each, may_fail=told) for each in of_base(stated, value, base, False))


def subjects(page: Page, stated: Stated, wholes: Wholes) -> Subjects:
    """The topic of a percentage and what it may be said of; looked for once."""
    at = stated.value.start
    if at not in wholes.subjects:
        topic = topic_of(page, stated)
        wholes.subjects[at] = topic, tuple(said_of(page, stated, topic))
    return wholes.subjects[at]


def _is_counted_as(value: Quantity, base: Quantity) -> bool:
    """Whether a share that names no base may fail of one: "1.117 em" are of no "5.894 học sinh" but by accident."""
    return value.noun.startswith("người") or value.noun.split()[:1] == base.noun.split()[:1]


def _of_fraction(page: Page, stated: Stated) -> Iterator[Candidate]:
    """A fraction right before, whatever words stand between: "14/19 bản được phủ sóng 4G ổn định, đạt 73,7%"."""
    for index in range(stated.index - 1, max(-1, stated.index - 3), -1):
        fraction = page.quantities[index]
        if fraction.start < page.sentence_start(stated.value.start):
            break
        aside = page.text.startswith("(", fraction.start - 1)
        if fraction.denominator is not None and (stated.role is Role.SHARE or aside):
            likely = index == stated.index - 1 and page.text.find(";", fraction.end, stated.value.start) < 0
            likely = likely and not (PLANNED.search(stated.follow) or TIMED.search(stated.follow))
            yield from (replace(each, likely=likely) for each in of_fraction(stated, fraction, False))
            return
    yield from _of_unread(page, stated)


_ALL = regex(r" ?(?:trong |của )?tổng")


def _of_sum(page: Page, stated: Stated) -> Iterator[Candidate]:
    """A part of the total of the sentence's parts: "khai thác 48.350 tấn, nuôi trồng 13.920 tấn, chiếm 22,4% tổng"."""
    low = page.sentence_start(stated.value.start)
    near = [at for at in range(max(0, stated.index - _PARTS), stated.index) if page.quantities[at].start >= low]
    parts = [page.quantities[at] for at in near if is_plain(page.quantities[at]) and not is_change(page, at)]
    alike = len(parts) > 1 and len({(each.unit, each.noun) for each in parts}) == 1
    if stated.role is Role.SHARE and alike and _ALL.match(stated.follow):
        total = replace(parts[0], value=sum((each.value for each in parts), Decimal(0)))
        if is_near(stated, parts[-1].value, total.value):
            yield from of_base(stated, parts[-1], total, False)


# "Đến năm 2025, 14/19 bản được phủ sóng 4G ổn định, đạt": a date by its looks, and no figure.
_UNREAD = regex(
    r"(?<![\d./,-])(?P<over>\d{1,3}(?:\.\d{3})+|\d{1,6}) ?/ ?(?P<under>\d{1,3}(?:\.\d{3})+|\d{1,6})"
    r" [^\W\d_][^;.()\n%]{0,60}$"
)


def _of_unread(page: Page, stated: Stated) -> Iterator[Candidate]:
    """A fraction that was not read as a figure, right before a share."""
    low = max(page.sentence_start(stated.value.start), stated.value.start - _REACH)
    if stated.index and page.quantities[stated.index - 1].end > low:
        low = page.quantities[stated.index - 1].end
    found = _UNREAD.search(page.text[low : stated.value.start]) if stated.role is Role.SHARE else None
    if found is None:
        return
    over, under = (Decimal(found[name].replace(".", "")) for name in ("over", "under"))
    if under:
        start, end = low + found.start("over"), low + found.end("under")
        words = page.text[start:end]
        fraction = Quantity(start, end, words, over, "count", Decimal(1), numerator=over, denominator=under)
        yield from (replace(each, likely=True) for each in of_fraction(stated, fraction, False))


def _of_tables(
    stated: Stated, named: Named, values: Sequence[Quantity], topic: frozenset[str], wholes: Wholes
) -> Iterator[Candidate]:
    """Figures of the tables near: as the base of a figure of the sentence, or both of a row that the sentence names."""
    for sheet in near(wholes.sheets, stated.value.start):
        pairs = [(value, base) for value in values for base in named_cells(sheet, named, value)]
        for value, base in (*pairs, *(() if values else told_pairs(sheet, stated, named, topic))):
            if is_near(stated, value.value, base.value):
                yield from of_base(stated, value, base, False)


def is_near(stated: Stated, value: Decimal, base: Decimal) -> bool:
    """Whether the figures make the percentage, or all but one slip of it."""
    if base <= 0:
        return False
    made = value * _HUNDRED / base
    if stated.role is not Role.SHARE:
        made = made - _HUNDRED if stated.role is Role.OVER else _HUNDRED - made
    return 0 < made < _MOST and one_slip_off(stated.value.value, made, stated.value.precision)


def said_of(page: Page, stated: Stated, topic: frozenset[str]) -> Iterator[tuple[Quantity, frozenset[str]]]:
    """What the percentage may be said of, each with the words around it: the figure before it, or what it names."""
    sentence = page.sentence_start(stated.value.start)
    base = _base_ahead(page, stated, sentence)
    last = page.sentence_start(max(sentence - 2, 0))
    low, direct = _from(page, stated), True
    named: list[tuple[int, Quantity, frozenset[str]]] = []
    behind = stated.index + 1
    if behind < len(page.quantities) and page.between(stated.index, behind) == " (":
        yield page.quantities[behind], words_of(around(page, behind))
    for index in range(stated.index - 1, max(-1, stated.index - _BACK), -1):
        quantity = page.quantities[index]
        if quantity.start < low:
            break
        if not is_plain(quantity) or in_closed_bracket(page, quantity, stated.value.start):
            continue
        if stated.role is not Role.SHARE and is_change(page, index):
            continue
        words = words_of(around(page, index))
        here = direct and quantity.start >= sentence and not is_change(page, index)
        if (here and _may_be_of(stated, topic, words)) or (not here and _is_asked(base, quantity)):
            yield _exact(quantity), words
        elif quantity.start >= last:
            # What the clause says beside the noun: "số chỉ tiêu" alone names no one of several.
            telling = topic - words_of(quantity.noun)
            named.append((len(topic & words) if telling & words else 0, _exact(quantity), words))
        # "... là 34 vụ, 6 tháng đầu năm 2022 là 41 vụ, giảm 17,1%": the base stands nearer.
        direct = here and _is_base(clause(page, index))
    most = max((shared for shared, _, _ in named), default=0)
    if most and most * 3 >= len(topic) * 2:
        yield from ((quantity, words) for shared, quantity, words in named if shared == most)


def _is_base(words: str) -> bool:
    return TIMED.search(words) is not None or PLANNED.search(words) is not None


def _from(page: Page, stated: Stated) -> int:
    """Where the paragraph begins, or the one before a line that has the percentage alone: "Tỷ lệ thực hiện: 79,3%"."""
    low = page.paragraph_start(stated.value.start)
    alone = not stated.index or page.quantities[stated.index - 1].start < low
    return page.paragraph_start(low - 1) if alone and low else low


# "So với năm 2017 (9.120 hộ), số hộ đạt 8 tiêu chí tăng": what grew stands in the sentence before.
_OPENS = regex(r"\W*so với[^;.\n]{0,60}\($", re.IGNORECASE)


def _base_ahead(page: Page, stated: Stated, sentence: int) -> Quantity | None:
    """The base that opens the sentence of a change, in a bracket."""
    if stated.role is Role.SHARE:
        return None
    first = next(iter(page.within(sentence, stated.value.start)), None)
    return first if first is not None and _OPENS.match(page.text, sentence, first.start) else None


def _is_asked(base: Quantity | None, quantity: Quantity) -> bool:
    return base is not None and base is not quantity and (base.unit, base.noun) == (quantity.unit, quantity.noun)


_SHORT = 3
# "tỷ lệ tập hợp 74%", "tỷ lệ bao phủ 72%": names of a share that name nothing that is counted.
_COUNTED = frozenset("hộ xã dân người trẻ trường thôn phụ học cán công đường rừng đất nghèo".split())


def _may_be_of(stated: Stated, topic: frozenset[str], words: frozenset[str]) -> bool:
    """Whether the clause of the percentage, if it has a subject of its own, may speak of the figure before it."""
    if not topic or stated.clean:
        return True
    if len(topic & words) * 2 >= len(topic):
        return True
    return stated.word == RATE and len(topic) <= _SHORT and not topic & _COUNTED


_DONE = frozenset({"hoàn", "thành", "hoàn thành", ""})
_MARKS = ",;:().\n|"
_REACH = 100
# Words of a clause that say nothing of its subject.
_SAID = frozenset(
    "tổng số của về trên trong toàn bộ đó này hiện có các những được là đã với so cả đạt bằng chiếm tỷ lệ tỉ ước hoàn"
    " thành khoảng gần hơn tăng giảm còn như vậy riêng nay đến hết cùng kỳ năm trước và tương ứng mới cũng chỉ thì"
    " mức vượt ứng đương xấp xỉ nên vậy cao nhất thấp".split()
)


def topic_of(page: Page, stated: Stated) -> frozenset[str]:
    """The telling words that stand before the percentage in its clause, behind any figure there."""
    before = page.quantities[stated.index - 1].end if stated.index else 0
    low = max(page.sentence_start(stated.value.start), before, stated.value.start - _REACH)
    lead = page.text[low : stated.value.start].lower().rstrip(" (:")
    start = max(lead.rfind(mark) for mark in _MARKS) + 1
    # "số phòng hoàn thành chỉ bằng 64,4%": what stands before the role names what it is said of.
    said = _SAID if stated.word in _DONE else _SAID - _DONE
    found = words_of(lead[start:]) - said
    # "Nguồn nhân dân đóng góp được tính cả ngày công, chiếm 7,7%": what the sentence begins with.
    return words_of(lead) - said if not found and stated.clean and low > before else found


def _exact(quantity: Quantity) -> Quantity:
    """A figure told to its last digit, though "more than" stands before it: "chuyển tuyến trên 6.174 lượt"."""
    if quantity.qualifier != ">":
        return quantity
    place = last_place(quantity.value)
    told = place is not None and quantity.value >= place * _TELLING
    return replace(quantity, qualifier="=") if told else quantity
