"""Columns of tables against the columns they come from: (3)=(4)+(5), (5)=(4)/(3), a share, a sum, a difference."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from haidang.quantities.interval import Interval
from haidang.relations.arithmetic.intervals import difference, exactly, growth, product, ratio, share, sum_of
from haidang.relations.arithmetic.misprints import one_slip_off
from haidang.relations.arithmetic.slips import one_slip_away
from haidang.relations.page.grids import Grid, Place
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.relations.tables.slipped import has_slipped_figure
from haidang.text.patterns import regex
from haidang.text.values import replace

_SHARE = regex(r"%|tỷ lệ|tỉ lệ|tỷ trọng|so sánh|đạt")
_DIFFERENCE = regex(r"tăng|giảm|chênh|còn lại|chưa|thừa|thiếu")
# "Học sinh/lớp", "Bình quân (triệu đồng/hộ)", "Năng suất (tạ/ha)", "Mật độ".
_QUOTIENT = regex(
    r"bình quân|trung bình|mật độ|năng suất|[^\W\d_]/ ?(?:lớp|hộ|người|xã|trường|vụ|ha|km2|đơn vị|mô hình)"
)
_PERCENT = regex(r"%|tỷ lệ|tỉ lệ|so sánh|tốc độ")
_SUM = regex(r"tổng|cộng|toàn|cả năm|luỹ kế|lũy kế")
_FORMULA = regex(r"\(?(\d{1,2})\)?\s*=\s*([\d()+\-*/:x×%\s]{3,40})")
_TOKEN = regex(r"\d+|[-+*/:x×]")
_MOST = 6
_LEAST_ROWS = 3
_TELLING = 100

Make = Callable[[Sequence[Place]], Interval]
Way = tuple[Make, tuple[int, ...]]


def formula_columns(grid: Grid) -> Iterator[Relation]:
    """Columns whose rows mostly follow one formula: the rows that do not are wrong."""
    numbered = dict(_numbers(grid))
    for column in range(grid.width):
        rows = grid.numbers(column)
        if not rows:
            continue
        named = _named(grid, column, numbered)
        ways = [named] if named is not None else list(_guessed(grid, column))
        best = max((_tried(grid, column, rows, way) for way in ways), key=_believed, default=[])
        if _is_sure(best, named is not None) or (
            (_PERCENT.search(grid.head(column)) or _are_sums(best)) and _held(best) and _explained(best)
        ):
            yield from best


def _is_sure(relations: list[Relation], named: bool) -> bool:
    """Whether enough rows follow the formula: two that a header states, else six in ten."""
    least = 1 if named else max(2, -(-6 * len(relations) // 10))
    return len(relations) >= (2 if named else _LEAST_ROWS) and _held(relations) >= least


def _believed(relations: list[Relation]) -> tuple[int, bool]:
    return _held(relations), _explained(relations)


def _explained(relations: list[Relation]) -> bool:
    """Whether one slip of the pen explains every row that does not hold, in figures of enough digits."""
    return all(relation.verdict is Verdict.HOLDS or _is_slip(relation) for relation in relations)


def _is_slip(relation: Relation) -> bool:
    """Whether one slip of the pen parts a percentage or sum of enough digits from what its figures make."""
    stated, made = relation.stated, relation.nominal
    if _are_sums([relation]):
        return one_slip_away(stated, relation.terms)
    if stated.value < stated.precision * _TELLING or made is None:
        return False
    if one_slip_off(stated.value, made, stated.precision):
        return True
    # "| Tổng | 318,6 | 165,1 | 49,0 |": the figure may be wrong, and not its share.
    return has_slipped_figure(relation)


def _are_sums(relations: list[Relation]) -> bool:
    """Whether two rows or more, or the only one, are sums; one that holds may be an accident."""
    sums = all(each.kind is Kind.TABLE and each.nominal == sum(term.value for term in each.terms) for each in relations)
    return sums and (_held(relations) > 1 or len(relations) == 1)


def has_formula(grid: Grid, column: int) -> bool:
    """Whether a column's header says how it comes from others: by a formula, as a sum, a share or an average."""
    head = grid.head(column)
    said = any(pattern.search(head) for pattern in (_SHARE, _QUOTIENT, _PERCENT, _SUM, _DIFFERENCE))
    return said or any((place := row[column]) is not None and _FORMULA.search(place.text) for row in grid.header)


def _held(relations: list[Relation]) -> int:
    """Rows that hold and say something: 0 = 0 + 0 is no evidence."""
    return sum(relation.verdict is Verdict.HOLDS and bool(relation.stated.value) for relation in relations)


def _tried(grid: Grid, column: int, rows: list[int], way: Way) -> list[Relation]:
    make, columns = way
    kind = Kind.RATIO if make in _DIVIDED else Kind.TABLE
    found = []
    for at in rows:
        stated = grid.body[at][column]
        terms = [place for each in columns if (place := grid.body[at][each]) is not None and place.value is not None]
        if stated is None or len(terms) != len(columns) or any((term.value or 0) < 0 for term in terms):
            continue
        computed = make(terms)
        if computed.low is None or computed.high is None:
            continue
        found.append(_relation(kind, _unsigned(stated), terms, _upward(computed)))
    return found


def _unsigned(stated: Place) -> Place:
    """A column "Tăng, giảm" writes a fall with its sign or without."""
    return replace(stated, value=abs(stated.value)) if stated.value is not None else stated


def _upward(computed: Interval) -> Interval:
    if computed.high is not None and computed.low is not None and computed.high < 0:
        return Interval(-computed.high, -computed.low)
    return computed


def _relation(kind: Kind, stated: Place, terms: Sequence[Place], computed: Interval) -> Relation:
    verdict = Verdict.HOLDS if _said(stated).meets(computed) else Verdict.FAILS
    middle = ((computed.low or Decimal(0)) + (computed.high or Decimal(0))) / 2
    parts = tuple(term.quantity() for term in terms)
    return Relation(
        kind,
        Connective.WHOLE,
        stated.quantity(),
        parts,
        verdict,
        None,
        middle * stated.scale,
        stated.start,
        stated.end,
    )


def _said(stated: Place) -> Interval:
    """Rounded or cut off behind the last digit."""
    value = stated.value or Decimal(0)
    return Interval(value - stated.step / 2, value + stated.step, open_high=True)


def _share(terms: Sequence[Place]) -> Interval:
    return share(terms[0].interval, terms[1].interval)


def _growth(terms: Sequence[Place]) -> Interval:
    return growth(terms[0].interval, terms[1].interval)


def _each(terms: Sequence[Place]) -> Interval:
    return ratio(terms[0].interval, terms[1].interval)


def _yield(terms: Sequence[Place]) -> Interval:
    """Quintals of a hectare, from tons and hectares."""
    return product(_each(terms), exactly(10))


# What no header defines by a formula is a percentage or an average like any other.
_DIVIDED: tuple[Make, ...] = (_share, _growth, _each, _yield)


def _difference(terms: Sequence[Place]) -> Interval:
    return difference(terms[0].interval, terms[1].interval)


def _sum(terms: Sequence[Place]) -> Interval:
    return sum_of(term.interval for term in terms)


def _guessed(grid: Grid, column: int) -> Iterator[Way]:
    """What a column may be by its header: a share or a difference of two before it, a sum of those behind it."""
    head = grid.head(column)
    before = [each for each in range(column) if len(grid.numbers(each)) >= 2][-4:]
    pairs = [(one, other) for one in before for other in before if one != other]
    if _QUOTIENT.search(head) and "%" not in head:
        behind = [each for each in range(column + 1, min(column + 3, grid.width)) if len(grid.numbers(each)) >= 2]
        pairs += [pair for other in before for each in behind for pair in ((other, each), (each, other))]
        yield from ((_each, pair) for pair in pairs)
        if "tạ" in head or "năng suất" in head:
            yield from ((_yield, pair) for pair in pairs)
        return
    if _SHARE.search(head):
        yield from ((_share, pair) for pair in pairs)
        if _PERCENT.search(head) and _DIFFERENCE.search(head):
            yield from ((_growth, pair) for pair in pairs)
        return
    if _DIFFERENCE.search(head):
        yield from ((_difference, pair) for pair in pairs)
    if _SUM.search(head):
        for count in range(2, _MOST + 1):
            if column + count < grid.width:
                yield _sum, tuple(range(column + 1, column + count + 1))
            if column - count >= 1:
                yield _sum, tuple(range(column - count, column))


def _numbers(grid: Grid) -> Iterator[tuple[int, int]]:
    """The number that the header gives each column, and the column."""
    for row in grid.header:
        for column, place in enumerate(row):
            found = re.match(r"\(?(\d{1,2})\)?\s*(?:=|$)", place.text) if place is not None else None
            if found is not None:
                yield int(found[1]), column


def _named(grid: Grid, column: int, numbered: dict[int, int]) -> Way | None:
    """The formula that a column's header states, of one kind of operation: 4+5, 4-5, 4/3, 4/3*100, 4x5."""
    for row in grid.header:
        place = row[column]
        found = _FORMULA.search(place.text) if place is not None else None
        if found is not None:
            return _formula(_TOKEN.findall(found[2].replace("100%", "").replace("%", "")), numbered)
    return None


def _formula(tokens: list[str], numbered: dict[int, int]) -> Way | None:
    if len(tokens) > 2 and tokens[-1] == "100" and tokens[-2] in "*x×":
        tokens = tokens[:-2]
    operands, signs = tokens[::2], set(tokens[1::2])
    if len(operands) < 2 or not all(each.isdigit() and int(each) in numbered for each in operands) or len(signs) != 1:
        return None
    columns = tuple(numbered[int(each)] for each in operands)
    sign = signs.pop()
    if sign == "+":
        return _sum, columns
    if len(columns) != 2:
        return None
    if sign == "-":
        return _difference, columns
    return (_quotient if sign in "/:" else _product), columns


def _product(terms: Sequence[Place]) -> Interval:
    return product(terms[0].interval, terms[1].interval)


def _quotient(terms: Sequence[Place]) -> Interval:
    """In per cent; a bare quotient in a table is nearly always one."""
    return product(ratio(terms[0].interval, terms[1].interval), exactly(100))
