"""Whether the parts that a list names make its total, and how surely that can be said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.interval import Interval, interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import at_most, judge, sum_of_figures
from haidang.relations.arithmetic.slips import as_long, mistyped, one_slip_away, slips, swapped, telling, typing_slips
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.relations.sums.exclusive import exclude_each_other
from haidang.relations.sums.parts import Parts
from haidang.relations.sums.slipped_lists import exceed, is_mistyped, is_swapped

# A list whose sum is farther from the total than this is more likely one that we misread, by how sure its form is:
# lowest and highest share of the total.
SURE = (Decimal("0.2"), Decimal(5))
LIKELY = (Decimal("0.6"), Decimal("1.6"))
# A list behind "trong đó" that is far from its total names some parts; one with few digits is near it by accident.
_MOSTLY = (Decimal("0.5"), Decimal("1.5"))
_MANY = 4
_SEVERAL = 2
NEARLY = (Decimal("0.9"), Decimal("1.1"))
LOOSE = (Decimal("0.75"), Decimal("1.3"))
# A bracket whose parts all count things of the total's noun: "06 vụ (04 vụ tại nhà dân, 02 vụ tại rẫy)".
KINDS = (Decimal("0.5"), Decimal(3))
# Fewer make up a total of less than this by accident: "5 vụ (3 vụ do chập điện, 2 vụ do đun nấu, 1 vụ do đốt rác)".
_TELLING = 100
NEVER = Decimal(0)
_EXACTLY = (Decimal(1), Decimal(1))
# Sums of money that are named within a total do not overlap as people do.
TWICE = Decimal(2)


def weigh(
    total: Quantity, parts: Parts, connective: Connective, place: tuple[int, int], bounds: tuple[Decimal, Decimal]
) -> Relation | None:
    """The relation between a total and a list of parts; None where the list names no two figures to add.

    Where any way to read the list adds up, it holds. `bounds` say how far the sum may be from the total
    before the list is taken for something else.
    """
    if connective is Connective.PART and parts.closed and len(parts.main) > 1 and not parts.open:
        connective, bounds = Connective.WHOLE, LOOSE
    if connective is Connective.PART or parts.open:
        return _within(total, parts, connective, place)
    if len(parts.main) < 2:
        return None
    for reading in _wholes(total, parts):
        if _makes(total, reading, likeliest=reading is parts.main):
            return _relation(total, reading, connective, Verdict.HOLDS, place)
    if parts.unknown or (parts.groups > 1 and not parts.first_stretch):
        return _within(total, parts, Connective.OPEN, place)
    closest = parts.main
    if not believable(total, closest, LOOSE):
        slipped = (each for each in parts.readings() if len(each) > 1 and one_slip_away(total, each))
        closest = next(slipped, []) or min(parts.readings(), key=lambda each: abs(total.value - _nominal(each)))
    sure = not parts.inner and not parts.left_out and len(parts.readings()) == 1
    if parts.crossing and not exclude_each_other(parts.text, parts.main):
        bounds = _EXACTLY
    believed = believable(total, closest, bounds if sure else LOOSE) or (sure and is_mistyped(total, parts))
    return _relation(total, closest, connective, Verdict.FAILS if believed else Verdict.UNDECIDED, place)


def _bounded(total: Quantity) -> Interval:
    """What a total can mean: "hơn 600 hồ sơ" is not said of 900."""
    said = interval_of(total)
    return Interval(said.low, total.value * LOOSE[1]) if total.qualifier == ">" and total.to is None else said


def _makes(total: Quantity, reading: Sequence[Quantity], *, likeliest: bool) -> bool:
    """Whether a reading adds up; by rounding alone only the likeliest does, exactly any: "vùng trên 5 ha"."""
    if total.value == _nominal(reading):
        return True
    if judge(_bounded(total), _sum(reading)) is not Verdict.HOLDS:
        return False
    return likeliest or abs(total.value - _nominal(reading)) < total.precision


def believable(total: Quantity, parts: Sequence[Quantity], bounds: tuple[Decimal, Decimal]) -> bool:
    """Whether parts that do not add up are likely the parts all the same: near enough, or one slip from adding up."""
    if not total.value:
        return False
    share = _nominal(parts) / total.value
    return bounds[0] <= share <= bounds[1] or any(telling(slip) for slip in slips(total, parts))


def _wholes(total: Quantity, parts: Parts) -> Iterator[Sequence[Quantity]]:
    """Every way to read the list as the whole: also its beginning, or two splits of the total one after the other."""
    yield from (reading for reading in parts.readings() if len(reading) > 1)
    made, start = Decimal(0), 0
    for index, part in enumerate(parts.main):
        made += part.value
        if made == total.value and index > start:
            # One figure more is a part that a split of two does not name; two may be another split.
            if total.value >= _TELLING or not _goes_on(total, parts, parts.main[index + 1 :]):
                yield parts.main[start : index + 1]
            return


def _goes_on(total: Quantity, parts: Parts, others: Sequence[Quantity]) -> bool:
    """Whether a list goes on as it began behind figures that make a small total by accident.

    "6 người (Vĩnh Phúc 2 người, Lào Cai 1 người, Sơn La 3 người, Lai Châu 1 người, Thái Nguyên 1 người)".
    """
    alike = parts.groups in (1, len(parts.main))
    return bool(others) and (len(others) == 1 or (alike and _nominal(others) != total.value))


def _within(total: Quantity, parts: Parts, connective: Connective, place: tuple[int, int]) -> Relation | None:
    """Parts among a whole: only what exceeds it is wrong. Counts may overlap: "trong đó 300 nữ, 250 đảng viên"."""
    if not parts.main:
        return None
    if not parts.first_stretch and parts.groups > 1:
        return None  # "45 ca mắc mới, trong đó 40 cộng đồng; 54 ca điều trị khỏi": what follows is another matter
    whole = _bounded(total)
    if connective is Connective.PART and _all_but_a_slip(total, parts):
        return _relation(total, parts.main, Connective.WHOLE, Verdict.FAILS, place)
    for reading in parts.readings():
        if at_most(_sum(reading), whole) is not Verdict.FAILS:
            return _relation(total, reading, connective, _lesser(total, parts, connective), place)
    beginning = _beginning(total, parts.main)
    if beginning:
        return _relation(total, beginning, connective, Verdict.HOLDS, place)
    if _goes_on_to_another(parts, whole):
        return _relation(total, parts.first_stretch, connective, Verdict.HOLDS, place)
    single = max(parts.main, key=lambda part: part.value)
    if at_most(interval_of(single), whole) is Verdict.FAILS:
        likely = as_long(total, single) or believable(total, parts.main, LOOSE)
        verdict = Verdict.FAILS if likely else Verdict.UNDECIDED
        return _relation(total, [single], connective, _unless_fraction(total, verdict, [single]), place)
    over = _nominal(parts.main) / total.value if total.value else Decimal(9)
    most = TWICE if not total.is_count else NEVER if parts.crossing else LOOSE[1]
    if len(parts.first_stretch) == 1 and len(parts.by_semicolon) < len(parts.main):
        most = min(most, LOOSE[1])  # "xuất khẩu 186, trong đó dệt may 92; nhập khẩu 142, xuất siêu 43"
    fails = (
        over <= most or believable(total, parts.main, (NEVER, most)) or exceed(total, parts) or is_swapped(total, parts)
    )
    verdict = Verdict.FAILS if fails else Verdict.UNDECIDED
    verdict = _unless_fraction(total, verdict, parts.main)
    return _relation(total, parts.main, connective, verdict, place)


def _all_but_a_slip(total: Quantity, parts: Parts) -> bool:
    """Whether parts behind "trong đó" would be all of them but for one digit of a figure of many digits.

    "3.623,9 nghìn ha, trong đó phía Bắc 1.117,1 nghìn ha; phía Nam 2.006,8 nghìn ha": no accident makes them miss
    the total by 500,0 exactly.
    """
    if len(parts.main) < 2 or parts.open or parts.unknown or parts.crossing or parts.inner or total.to is not None:
        return False
    figures = (total, *parts.main)
    if any(figure.denominator is not None or figure.qualifier != "=" for figure in figures):
        return False
    if total.precision != min(figure.precision for figure in figures) or not believable(total, parts.main, _MOSTLY):
        return False
    digits = len(str(int(total.value / total.precision)).rstrip("0"))
    exact = any(telling(slip) for slip in typing_slips(total, parts.main))
    return digits >= _MANY and exact and not _holds_in_any_way(total, parts)


def _holds_in_any_way(total: Quantity, parts: Parts) -> bool:
    return any(judge(_bounded(total), _sum(reading)) is Verdict.HOLDS for reading in parts.readings())


def _beginning(total: Quantity, parts: Sequence[Quantity]) -> Sequence[Quantity]:
    """The first parts, where two or more make the whole: "cũ 2.548 việc, thụ lý mới 5.621; đã xong 5.024 việc"."""
    made = Decimal(0)
    for index, part in enumerate(parts):
        made += part.value
        if made == total.value and index:
            return parts[: index + 1]
    return ()


def _goes_on_to_another(parts: Parts, whole: Interval) -> bool:
    """ "nghèo 1.068 hộ, trong đó dân tộc 337 hộ; cận nghèo 1.494 hộ": behind one part that fits, another matter."""
    if parts.announced or parts.groups < 2 or len(parts.first_stretch) != 1:
        return False
    first, *later = parts.main
    return (
        first == parts.first_stretch[0]
        and at_most(interval_of(first), whole) is not Verdict.FAILS
        and any(at_most(interval_of(part), whole) is Verdict.FAILS for part in later)
    )


def _lesser(total: Quantity, parts: Parts, connective: Connective) -> Verdict:
    """Parts that lie within: that holds for "trong đó"; an open or unknown list decides nothing."""
    if connective is not Connective.PART:
        return Verdict.UNDECIDED
    whole = _bounded(total)
    if at_most(_sum(parts.main), whole) is not Verdict.FAILS:
        return Verdict.HOLDS
    made = any(_nominal(reading) == total.value for reading in parts.readings())
    return Verdict.HOLDS if made else Verdict.UNDECIDED


def _unless_fraction(total: Quantity, verdict: Verdict, parts: Sequence[Quantity]) -> Verdict:
    """What exceeds the numerator of a fraction may be parts of its denominator, if not more than that."""
    if total.numerator is None or verdict is not Verdict.FAILS:
        return verdict
    over = total.denominator is not None and _nominal(parts) > max(total.denominator, total.value)
    over = over or (len(parts) > 1 and (one_slip_away(total, parts) or swapped(total, parts)))
    over = over or (len(parts) > _SEVERAL and total.is_count and mistyped(total, parts))
    return Verdict.FAILS if over else Verdict.UNDECIDED


def _sum(parts: Sequence[Quantity]) -> Interval:
    return sum_of_figures(parts)


def _nominal(parts: Sequence[Quantity]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0))


def _relation(
    total: Quantity, parts: Sequence[Quantity], connective: Connective, verdict: Verdict, place: tuple[int, int]
) -> Relation:
    return Relation(
        Kind.SUM, connective, total, tuple(parts), verdict, _sum(parts), _nominal(parts), place[0], place[1]
    )
