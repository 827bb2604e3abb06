"""Total rows of tables against the rows they add up: "Tổng cộng", groups I and II above 1, 2, 3."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.relations.arithmetic.intervals import sum_of
from haidang.relations.arithmetic.misprints import is_misprint
from haidang.relations.page.grids import Grid, Place
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.relations.tables.slipped import is_among, is_mistyped
from haidang.text.patterns import regex
from haidang.text.values import replace

_TOTAL = regex(
    r"(?:tổng(?: cộng| số| hợp| chung| toàn [^\W\d_]+)?|cộng(?: chung| tổng)?|"
    r"cả (?:năm|giai đoạn|huyện|tỉnh|xã|nước|khóa|kỳ|nhiệm kỳ|vụ|đợt|(?:hai|ba|bốn|[2-9]) [^\W\d_]+)|"
    r"toàn (?:huyện|tỉnh|xã|thành phố|quận|thị xã|phường|ngành|trường|cụm|vùng|quốc))(?:[ :(].{0,30})?",
    re.IGNORECASE,
)
_TOTALS = ("tổng", "cộng", "cả ", "toàn ")
# Columns that are not added: shares, averages, prices, ranks, years, order.
_NOT_ADDED = regex(
    r"%|tỷ lệ|tỉ lệ|bình quân|trung bình|\bgiá\b|đơn giá|năng suất|mật độ|tốc độ|xếp|hạng|điểm|hệ số|\bstt\b|\btt\b"
    r"|năm thực|ngày|ghi chú|so sánh|so với|chỉ số|thu nhập|thời gian|mã"
)
_ROMAN = regex(r"[IVX]+\.?")
_RANKS: tuple[re.Pattern[str], ...] = (
    regex(r"[A-H]\.?(?![\d])"),
    regex(r"[IVX]{1,5}\.?"),
    regex(r"\d{1,3}\.?"),
    regex(r"\d{1,2}\.\d{1,2}\.?"),
    regex(r"[a-zđ][.)]?"),
    regex(r"[-+*•]"),
)
_PARTS_OF = regex(r"^(?:[-+*•]|trong đó|gồm|bao gồm|tr\.đó)", re.IGNORECASE)
_NOTHING = frozenset({"-", "–", "0", "—", "không", "lồng ghép", "không phát sinh"})
_PARTS, _LETTERED = 5, 2
_BLANK = 99
_TELLING, _MANY = 100, 1000
# "Tổng cộng", "Cộng (I+II):"; "Tổng số hộ" may be one of many measures.
_BARE_TOTAL = regex(
    r"(?:tổng(?: cộng| số| chung)?|cộng(?: chung| tổng)?|toàn (?:huyện|tỉnh|xã|thành phố|quận|thị xã|phường|ngành)"
    r"|cả (?:năm|giai đoạn))"
    r" ?(?:\(.{0,20}\))?:?",
    re.IGNORECASE,
)


def total_rows(grid: Grid) -> Iterator[Relation]:
    """Each total row in each column that is added up."""
    columns = [column for column in range(grid.width) if is_added(grid, column)]
    ranks = [_rank(row) for row in grid.body]
    totals = [at for at, row in enumerate(grid.body) if _is_total(row) and not _is_group(ranks, at)]
    for total in totals:
        ways = list(_ways(ranks, totals, total, len(grid.body)))
        plain = bool(ways) and _is_plain(grid, ranks, totals, total, ways[0])
        yield from _total_row(grid, columns, total, ways, plain=plain)
    yield from _groups(grid, columns, ranks, set(totals))


def _is_plain(grid: Grid, ranks: list[int], totals: list[int], total: int, rows: list[int]) -> bool:
    """Whether nothing but the parts stands above a total that says no more than that it is one.

    A total on top may be followed by what is among it, and "Tổng số hộ" by other measures.
    """
    if not rows or rows[0] > total or _BARE_TOTAL.fullmatch(_label(grid.body[total]).strip()) is None:
        return False
    between = [ranks[at] for at in range(rows[0], total) if at not in totals]
    return len({ranks[at] for at in rows}) == 1 and len(rows) == len(between) and _PARTS not in between


def is_added(grid: Grid, column: int) -> bool:
    """Whether a column has figures that can be added up: no shares, averages, prices or ranks."""
    head = grid.head(column)
    if not head or _NOT_ADDED.search(head):
        return False
    rows = grid.numbers(column)
    if any((place := grid.body[at][column]) is not None and place.text.endswith("%") for at in rows):
        return False
    values = [grid.body[at][column].value for at in rows]  # type: ignore[union-attr]
    return len(rows) >= 2 and values != [Decimal(at + 1) for at in range(len(values))]


def _label(row: Sequence[Place | None]) -> str:
    """The first words of a row that are no mark and no number."""
    for place in row[:3]:
        if place is not None and len(place.text) > 3 and place.value is None:
            return place.text
    return ""


def _is_total(row: Sequence[Place | None]) -> bool:
    first = row[0]
    marked = first is not None and (first.value is not None or _ROMAN.fullmatch(first.text) is not None)
    label = _label(row).strip()
    return not marked and label.lower().startswith(_TOTALS) and _TOTAL.fullmatch(label) is not None


def _is_group(ranks: list[int], at: int) -> bool:
    """Whether a marked row has its parts below it: "A | Tổng thu" above 1, 2, 3."""
    return ranks[at] < _LETTERED and at + 1 < len(ranks) and ranks[at] < ranks[at + 1] < _BLANK


def _rank(row: Sequence[Place | None]) -> int:
    """How deep a row's mark is: A, I, 1, 1.1, a, -; rows without one rank last."""
    first = row[0]
    text = first.text if first is not None else ""
    for rank, pattern in enumerate(_RANKS):
        if pattern.fullmatch(text):
            return rank
    return _PARTS if _PARTS_OF.match(_label(row)) else _BLANK


def _ways(ranks: list[int], totals: list[int], total: int, count: int) -> Iterator[list[int]]:
    """The rows that a total may add up: those of the highest rank, all that are no group, or the totals before it."""
    below = total == 0 or total == min(totals) and total < 2 and count > 3
    if below:
        rows = [at for at in range(total + 1, count) if at not in totals]
    else:
        before = max((at for at in totals if at < total), default=-1)
        rows = list(range(before + 1, total))
        if not rows or (before >= 0 and len(rows) < 2):
            rows = [at for at in range(total) if at not in totals]
    rows = [at for at in rows if ranks[at] != _PARTS]
    if not rows:
        return
    highest = min(ranks[at] for at in rows)
    yield [at for at in rows if ranks[at] == highest]
    yield [at for at in rows if at + 1 not in rows or ranks[at + 1] <= ranks[at]]
    everything = [at for at in range(count) if at < total and at not in totals and ranks[at] != _PARTS]
    if everything:
        yield [at for at in everything if ranks[at] == min(ranks[each] for each in everything)]
    others = [at for at in totals if at < total]
    if len(others) > 1:
        yield others
    if not below and total + 2 < count:
        # "Tổng thu" above its parts, "Tổng chi" above its own.
        end = next((at for at in totals if at > total), count)
        yield [at for at in range(total + 1, end) if ranks[at] != _PARTS]


def _total_row(grid: Grid, columns: list[int], total: int, ways: list[list[int]], *, plain: bool) -> Iterator[Relation]:
    """All columns of a row: what adds up in one column tells how the others are meant."""
    tried = [[_sum(grid, column, total, rows) for column in columns] for rows in ways if len(rows) > 1]
    tried = [way for way in tried if any(relation is not None for relation in way)]
    if not tried:
        return
    best = max(
        tried, key=lambda way: sum(relation is not None and relation.verdict is Verdict.HOLDS for relation in way)
    )
    holding = sum(relation is not None and relation.verdict is Verdict.HOLDS for relation in best)
    some_named = not holding and all(_ends_in_their_sum(relation) for relation in best if relation is not None)
    for place in range(len(columns)):
        relation = _first_holding(way[place] for way in tried) or best[place]
        if relation is None:
            continue
        sure = plain or holding > 0 or _is_slip(relation)
        sure = sure and (not is_among(relation) or is_mistyped(relation, holding > 0, plain=plain))
        if relation.verdict is not Verdict.FAILS or (sure and not some_named):
            yield relation


def _ends_in_their_sum(relation: Relation) -> bool:
    """Whether the last part is the sum of those before it: "Chợ A", "Chợ B", "Hai chợ", of nine in "Toàn huyện"."""
    *parts, last = relation.terms
    return len(parts) > 1 and sum((part.value for part in parts), Decimal(0)) == last.value


def _first_holding(relations: Iterator[Relation | None]) -> Relation | None:
    return next((each for each in relations if each is not None and each.verdict is Verdict.HOLDS), None)


def _is_slip(relation: Relation) -> bool:
    """Whether one slip in the total or in a part explains the gap: a digit times a power of ten, or nine of it."""
    stated, nominal = relation.stated, relation.nominal
    if nominal is None or stated.value / stated.precision < _TELLING:
        return False
    if is_misprint(stated.value, nominal, stated.precision):
        return True
    gap = int(abs(stated.value - nominal) / stated.precision)
    digits = str(gap).rstrip("0")
    return len(digits) == 1 or (len(digits) == 2 and int(digits) % 9 == 0)


def _sum(grid: Grid, column: int, total: int, rows: list[int]) -> Relation | None:
    whole = grid.body[total][column]
    if whole is None or whole.value is None:
        return None
    parts = [grid.body[at][column] for at in rows]
    known = [part for part in parts if part is not None and part.value is not None]
    missing = any(part is None or (part.value is None and part.text.casefold() not in _NOTHING) for part in parts)
    return added(whole, known, missing=missing)


def added(whole: Place, parts: Sequence[Place], *, missing: bool) -> Relation | None:
    """The relation of a total and its parts; where a part is missing, it can only hold or be undecided."""
    units = {(part.unit, part.scale) for part in parts if part.unit}
    if len(parts) < 2 or len(units) > 1:
        return None
    if units and whole.unit and (whole.unit, whole.scale) not in units:
        # One of the two units was misread: nothing is known to be exact.
        parts = [replace(part, exact=False) for part in parts]
        whole = replace(whole, exact=False)
    computed = sum_of(part.interval for part in parts)
    nominal = sum((part.value or Decimal(0) for part in parts), Decimal(0))
    verdict = Verdict.HOLDS if whole.interval.meets(computed) else Verdict.FAILS
    if verdict is Verdict.FAILS and missing and not _exceeds(whole, nominal):
        verdict = Verdict.UNDECIDED
    terms = tuple(part.quantity() for part in parts)
    return Relation(
        Kind.TABLE,
        Connective.WHOLE,
        whole.quantity(),
        terms,
        verdict,
        None,
        nominal * whole.scale,
        whole.start,
        whole.end,
    )


def _exceeds(whole: Place, nominal: Decimal) -> bool:
    """Whether parts exceed their total by one slip of the pen: what is missing would only add to them."""
    value = whole.value or Decimal(0)
    return nominal > value >= whole.step * _MANY and is_misprint(value, nominal, whole.step)


def _groups(grid: Grid, columns: list[int], ranks: list[int], totals: set[int]) -> Iterator[Relation]:
    """Rows A, I, 1 against the rows one rank deeper below them; only where some column of the row adds up."""
    for at in range(len(ranks)):
        if at in totals or ranks[at] > 3:
            continue
        rows = _children(ranks, totals, at)
        if len(rows) < 2 or ranks[rows[0]] > 4:
            continue
        relations = [relation for column in columns if (relation := _sum(grid, column, at, rows)) is not None]
        holds = any(relation.verdict is Verdict.HOLDS for relation in relations)
        for relation in relations:
            if relation.verdict is not Verdict.FAILS or holds or _is_slip(relation):
                yield relation


def _children(ranks: list[int], totals: set[int], at: int) -> list[int]:
    """The rows right below a group that are one rank deeper; each row is looked at once for each rank above it."""
    rows: list[int] = []
    for each in range(at + 1, len(ranks)):
        if ranks[each] <= ranks[at] or each in totals:
            break
        if ranks[each] == _BLANK:
            continue
        if not rows or ranks[each] == ranks[rows[0]]:
            rows.append(each)
        elif ranks[each] < ranks[rows[0]]:
            break
    return rows
