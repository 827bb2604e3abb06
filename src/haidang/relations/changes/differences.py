"""Amounts of change against figure and base: "còn 293 hộ nghèo, giảm 83 hộ so với đầu năm (376 hộ)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import difference
from haidang.relations.arithmetic.slips import one_slip_away
from haidang.relations.page.page import Page
from haidang.relations.percentages.answers import answered, only_before, told_base
from haidang.relations.percentages.bases import in_closed_bracket, is_change, same_noun
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.relations.sums.told_figures import less
from haidang.text.patterns import regex

_GREW = "tăng|vượt|cao hơn|nhiều hơn"
_FELL = "giảm|hụt|thấp hơn|ít hơn"
_LEAD = regex(rf"(?:^|[^\w])(?P<word>{_GREW}|{_FELL})(?: thêm| được| khoảng)? $")
_BASE = regex(r" ?[^,;()\d]{0,20}so với [^,;()\n]{0,60}(?:\((?:là |có |đạt )?| là )")
_CLOSED = regex(r" ?[),.;]")
_PARTED = regex(r"gồm|trong đó|chia ra|cụ thể")
_ANOTHER = regex(r"; (?!tăng|giảm|vượt|cao hơn|thấp hơn)|\. |\n")
_REACH = 160
_NEAR = 7
_NEAR_BASE = 120


def find_differences(page: Page) -> Iterator[Relation]:
    """Every amount of change that stands between its figure and the base behind it. Costs time linear in the text."""
    for index in range(1, len(page.quantities) - 1):
        change, base = page.quantities[index], page.quantities[index + 1]
        if base.start - change.end > _NEAR_BASE or page.text.find("so với", change.end, base.start) < 0:
            continue
        if not _comparable(change, base):
            continue
        if not _BASE.fullmatch(page.text, change.end, base.start) or not _CLOSED.match(page.text, base.end):
            continue
        lead = _LEAD.search(page.text[max(0, change.start - 24) : change.start].lower())
        if lead is not None:
            relation = _judged(page, index, grew=lead["word"] in _GREW.split("|"))
            if relation is not None:
                yield relation
    yield from _against(page)
    yield from _from_to(page)
    yield from _answers(page)


_FROM = regex(r"(?<!\w)từ(?: mức| khoảng)? $")
_YEAR = r"[^;,()\d]{0,20}(?:(?:cuối |đầu )?năm \d{4}[^;,()\d]{0,10})?"
_TO = regex(rf"{_YEAR}(?:xuống còn|xuống|lên đến|lên|còn)(?: mức)? ")
_THEN = regex(
    rf"{_YEAR}(?:[,;]|\() ?(?:(?:tức|tương ứng|như vậy|tức là|nghĩa là|tính ra|hay)(?: đã)? )?"
    r"(?P<word>tăng|giảm)(?: được| thêm| đi| là)? "
)


def _from_to(page: Page) -> Iterator[Relation]:
    """Every "từ 8,4% xuống còn 5,9%, giảm 2,5 điểm phần trăm"."""
    quantities = page.quantities
    for base, value, change in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if (
            page.text.find("ừ ", base.start - 14, base.start) < 0
            or base.unit != value.unit
            or not _comparable(change, base)
            or change.start - base.start > _REACH
        ):
            continue
        if _FROM.search(page.text[max(0, base.start - 12) : base.start].lower()):
            then = _THEN.fullmatch(page.text, value.end, change.start)
            if then is not None and _TO.fullmatch(page.text, base.end, value.start):
                yield _relation(value, change, base, grew=then["word"] == "tăng")


# "210.041 việc, so với số việc năm trước chuyển sang (144.857 việc) tăng 65.184 việc".
_TO_BASE = regex(r",? so với [^.;()\n]{0,110} ?\((?:là |có )?")
_BEFORE_BASE = regex(rf"[^.;()\d\n]{{0,60}}{_TO_BASE.pattern}")
_TO_CHANGE = regex(r"\),? (?:thì )?(?P<word>tăng|giảm)(?: thêm| được)? ")


def _against(page: Page) -> Iterator[Relation]:
    """Every change that stands behind its figure and, in a bracket, its base."""
    for index in range(1, len(page.quantities) - 1):
        value, base, change = page.quantities[index - 1 : index + 2]
        if change.start - base.end > _NEAR_BASE or not (_comparable(value, base) and _comparable(base, change)):
            continue
        grew = _TO_CHANGE.fullmatch(page.text, base.end, change.start)
        if grew and _BEFORE_BASE.fullmatch(page.text, value.end, base.start):
            yield _relation(value, change, base, grew=grew["word"] == "tăng")


# "So với cùng kỳ, giảm 146 lượt, 127 người (năm trước tiếp 1.012 lượt, 1.091 người)".
_CHANGED = regex(r"(?<!\w)(tăng|giảm)(?!\w)")
_TOLD = regex(r"\((?:[^()\n]{0,20}(?:năm|tháng|kỳ|quý|tuần)|là)[^()\n]*\)")


def _answers(page: Page) -> Iterator[Relation]:
    """Every change that answers a figure of the sentence before, with its base in the bracket behind all changes."""
    for at, change in enumerate(page.quantities):
        if change.unit != "count" or not _TOLD.search(page.text, change.end, change.end + _REACH):
            continue
        value, base = answered(page, at), told_base(page, at)
        begin = page.sentence_start(change.start)
        grew = _CHANGED.findall(page.text[begin : change.start].lower())
        if grew and value is not None and base is not None:
            yield _relation(value, change, base, grew=grew[-1] == "tăng")
        elif grew:
            yield from _answers_alone(page, at, grew=grew[-1] == "tăng")


_BESIDE = regex(r" ?\((?:[^()\n\d]{0,20}(?:năm|tháng|kỳ|quý|tuần)[^()\n\d]{0,20}|là )")


def _answers_alone(page: Page, at: int, *, grew: bool) -> Iterator[Relation]:
    """A change with its base right behind it, and the only figure of its noun in the sentence before, one slip away."""
    if at + 1 == len(page.quantities):
        return
    change, base = page.quantities[at], page.quantities[at + 1]
    if not _comparable(change, base) or not _BESIDE.fullmatch(page.text, change.end, base.start):
        return
    value = only_before(page, at)
    if value is None or not page.text.startswith(")", base.end):
        return
    relation = _relation(value, change, base, grew=grew)
    exact = less(base) if grew else less(value)
    if relation.verdict is Verdict.HOLDS or one_slip_away(change, [value if grew else base, exact]):
        yield relation


def _comparable(change: Quantity, base: Quantity) -> bool:
    """Whether two plain figures measure or count the same; of percentages only points are the change."""
    shares = base.unit == "%"
    if change.unit != ("pp" if shares else base.unit):
        return False
    if change.to is not None or base.to is not None or change.denominator is not None or base.denominator is not None:
        return False
    return shares or same_noun(change.noun, base.noun)


def _judged(page: Page, index: int, *, grew: bool) -> Relation | None:
    """The relation to a figure before of which it holds, or else to the one that the change is said of."""
    change, base = page.quantities[index], page.quantities[index + 1]
    values = _values(page, index)
    for at in values:
        relation = _relation(page.quantities[at], change, base, grew=grew)
        if relation.verdict is Verdict.HOLDS:
            return relation
    said = _said_of(page, index, values)
    return None if said is None else _relation(page.quantities[said], change, base, grew=grew)


def _values(page: Page, index: int) -> list[int]:
    """The figures before, in the sentence, that can have changed so, nearest first."""
    change, base = page.quantities[index], page.quantities[index + 1]
    low = page.sentence_start(change.start)
    found = []
    for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        value = page.quantities[at]
        if value.start < low:
            break
        plain = value.to is None and value.unit == base.unit
        if plain and same_noun(value.noun, base.noun) and not is_change(page, at):
            if not in_closed_bracket(page, value, change.start):
                found.append(at)
    return found


def _said_of(page: Page, index: int, values: Sequence[int]) -> int | None:
    """The only figure before, the one right before, or the one that opens a list of its parts."""
    if not values or _ANOTHER.search(page.text, page.quantities[values[-1]].end, page.quantities[index].start):
        return None
    opening = page.text[page.quantities[values[-1]].end : page.quantities[values[-1] + 1].start]
    if len(values) > 1 and _PARTED.search(opening):
        return values[-1]
    if len(values) == 1 and page.quantities[index].is_count and page.quantities[index].noun:
        return values[0]
    between = range(values[0] + 1, index)
    if all(page.quantities[at].unit == "%" or is_change(page, at) for at in between):
        return values[0] if len(values) == 1 or values[0] == index - 1 else None
    return None


def _relation(value: Quantity, change: Quantity, base: Quantity, *, grew: bool) -> Relation:
    more, less = (value, base) if grew else (base, value)
    computed = difference(interval_of(more), interval_of(less))
    verdict = Verdict.HOLDS if interval_of(change).meets(computed) else Verdict.FAILS
    return Relation(
        Kind.GROWTH,
        Connective.WHOLE,
        change,
        (value, base),
        verdict,
        computed,
        more.value - less.value,
        value.start,
        base.end,
    )
