"""What a percentage can mean, and what two figures give for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from haidang.quantities.interval import Interval, interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.fractions import part_of, whole_of
from haidang.relations.arithmetic.intervals import difference, growth, ratio, share
from haidang.relations.arithmetic.misprints import is_misprint, one_slip_off
from haidang.relations.percentages.percentages import Role, Stated
from haidang.relations.percentages.slipped import has_far_slip, of_hundred, of_now
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.values import frozen

_HUNDRED = Decimal(100)
_FINE = Decimal("0.1")
_FINEST = Decimal("0.01")
_TELLING = 100
_DIGITS, _FEW = 100, 10
"""A percentage with fewer digits, "0,45%" or "0,5%", is one slip away from too many others."""


@frozen
class Candidate:
    """One way in which a percentage may follow from figures near it.

    `sure` says that the text leaves no other way; otherwise it only counts when it holds, or when one slip of
    the pen explains why it does not.
    """

    terms: tuple[Quantity, ...]
    computed: Interval
    nominal: Decimal
    sure: bool
    is_quotient: bool = False
    """Whether it is the first figure over the last."""
    may_fail: bool = True
    """Whether it is likely enough that one slip may speak against it."""
    likely: bool = False
    """Whether it is so likely that one slip in any of its figures may speak against it."""
    typed: bool = False
    """Whether a figure with one slip at the keys undone would make it so."""
    changed: Role | None = None
    """How what the first figure tells came about, where the last is the amount of change."""


def stated_percent(quantity: Quantity) -> Interval:
    """What a stated percentage can mean: rounded, or cut off behind its last digit as many do (2/3 = 66,6%)."""
    return stated_rounded(quantity) if quantity.qualifier == "=" else _of(quantity)


def stated_rounded(quantity: Quantity) -> Interval:
    """What the stated result of a division can mean: rounded, or cut off behind its last digit."""
    if quantity.qualifier != "=":
        return interval_of(quantity)
    half = quantity.precision / 2
    return Interval(quantity.value - half, quantity.value + quantity.precision, open_high=True)


def _of(quantity: Quantity) -> Interval:
    said = interval_of(quantity)
    if quantity.qualifier in ("<", "<=", ">", ">="):
        # "trên 88%" is said of 88 itself where 88 is rounded.
        half = quantity.precision / 2
        return Interval(None if said.low is None else said.low - half, None if said.high is None else said.high + half)
    return said


def magnitude(quantity: Quantity) -> Interval:
    """What a figure can mean, its sign left out: "(-892 ha)" is a fall of 892 ha."""
    if quantity.value >= 0:
        return interval_of(quantity)
    half = quantity.precision / 2
    return Interval(-quantity.value - half, -quantity.value + half)


def denominator_of(fraction: Quantity) -> Interval:
    """What the denominator of `15/17 công trình` can mean."""
    base = fraction.denominator or Decimal(0)
    if fraction.is_count and fraction.precision == 1:
        return Interval(base, base)
    return Interval(base - fraction.precision / 2, base + fraction.precision / 2)


def of_fraction(stated: Stated, fraction: Quantity, sure: bool) -> Iterator[Candidate]:
    """`15/17 công trình, đạt 88,2%`; "vượt 21,3%" counts what is above the whole."""
    if fraction.denominator:
        exact = fraction.value / fraction.denominator * _HUNDRED
        yield from _either(stated, (fraction,), interval_of(fraction), denominator_of(fraction), exact, sure)


def of_base(stated: Stated, value: Quantity, base: Quantity, sure: bool) -> Iterator[Candidate]:
    """A figure against its base; where both are percentages their difference is as good."""
    if base.value <= 0 or value.value < 0:
        return
    now, then = interval_of(value), interval_of(base)
    yield from _either(stated, (value, base), now, then, value.value / base.value * _HUNDRED, sure)
    if value.unit == "%" and stated.role is not Role.SHARE:
        up = stated.role is Role.OVER
        change = difference(now, then) if up else difference(then, now)
        yield Candidate((value, base), change, abs(value.value - base.value), sure)


def _either(
    stated: Stated, terms: tuple[Quantity, ...], now: Interval, base: Interval, exact: Decimal, sure: bool
) -> Iterator[Candidate]:
    """The quotient as a share, as a change, or as a multiple, whatever the words ask for."""
    if stated.value.unit != "%":
        times = ratio(now, base)
        yield Candidate(terms, times, exact / _HUNDRED, sure)
        if stated.word == "tăng":
            yield Candidate(terms, difference(times, Interval(Decimal(1), Decimal(1))), exact / _HUNDRED - 1, sure)
        return
    if stated.role is Role.SHARE:
        yield Candidate(terms, share(now, base), exact, sure, is_quotient=len(terms) > 1)
        return
    change = growth(now, base)
    if stated.role is Role.OVER:
        yield Candidate(terms, change, exact - _HUNDRED, sure, is_quotient=len(terms) > 1)
    else:
        yield Candidate(terms, _turned(change), _HUNDRED - exact, sure, is_quotient=len(terms) > 1)


def _turned(interval: Interval) -> Interval:
    low = None if interval.high is None else -interval.high
    return Interval(low, None if interval.low is None else -interval.low)


def of_change(stated: Stated, value: Quantity, change: Quantity, role: Role, sure: bool) -> Iterator[Candidate]:
    """`giảm 1,3% (-892 ha)`: the base is the value with the change undone."""
    now, by = interval_of(value), magnitude(change)
    amount = abs(change.value)
    nominal = value.value - amount if role is Role.OVER else value.value + amount
    if nominal <= 0:
        return
    base = difference(now, by) if role is Role.OVER else now + by
    yield Candidate((value, change), share(by, base), amount / nominal * _HUNDRED, sure, changed=role)


def decided(stated: Stated, candidates: Iterable[Candidate], kind: Kind, undecided: bool = False) -> Relation | None:
    """The relation that the candidates make: any that holds is believed before any that fails."""
    sure: Candidate | None = None
    others: list[Candidate] = []
    exact = stated.value.qualifier in ("=", "~")
    for candidate in candidates:
        meets = stated_percent(stated.value).meets(candidate.computed)
        if meets and (candidate.sure or (exact and _is_bounded(candidate.computed))):
            return _relation(stated, candidate, kind, Verdict.HOLDS)
        if candidate.sure:
            sure = sure or candidate
        elif not meets:
            others.append(candidate)
    fails = sure or next((each for each in others if _is_explained(stated, each)), None)
    if fails is not None:
        return _relation(stated, fails, kind, Verdict.FAILS)
    return _without_base(stated, kind) if undecided else None


def _is_bounded(interval: Interval) -> bool:
    """Whether an interval says anything: "hơn 68 tỷ" alone agrees with every share."""
    return interval.low is not None and interval.low > 0 and interval.high is not None


def _is_explained(said: Stated, candidate: Candidate) -> bool:
    """Whether one slip in the percentage, or with two decimals in a figure, makes it so.

    Chance does the first seldom where the percentage has decimals, and the second seldom where it has two.
    """
    if candidate.typed:
        return True
    stated = said.value
    if not candidate.may_fail or stated.unit != "%" or stated.precision > _FINE or stated.qualifier != "=":
        return False
    if stated.value < stated.precision * (_DIGITS if stated.precision <= _FINEST else _FEW):
        return False
    if candidate.nominal > 0 and one_slip_off(stated.value, candidate.nominal, stated.precision):
        return True
    if stated.precision <= _FINEST and is_misprint(stated.value, candidate.nominal, stated.precision):
        return True  # a digit that is missing: with one decimal, chance does that too often
    if candidate.likely:
        return _is_one_slip_away(said, candidate)
    if not candidate.is_quotient:
        return False
    first, last = candidate.terms[0], candidate.terms[-1]
    if stated.precision > _FINEST or said.role is not Role.SHARE or candidate.nominal <= 0:
        return False
    factor = stated.value / candidate.nominal
    return _could_be(first, first.value * factor) or _could_be(last, last.value / factor)


def _is_one_slip_away(stated: Stated, candidate: Candidate) -> bool:
    first, last = candidate.terms[0], candidate.terms[-1]
    if candidate.changed is not None:
        return has_far_slip(of_now(interval_of(stated.value), candidate.changed), last, first)
    if first.denominator is not None:
        return has_far_slip(of_hundred(stated), part_of(first), whole_of(first))
    return candidate.is_quotient and has_far_slip(of_hundred(stated), first, last)


def _could_be(quantity: Quantity, value: Decimal) -> bool:
    """Whether a figure of enough digits is one slip away from about `value`."""
    digits = quantity.value / quantity.precision
    return digits >= _TELLING and is_misprint(quantity.value, value, quantity.precision)


def _relation(stated: Stated, candidate: Candidate, kind: Kind, verdict: Verdict) -> Relation:
    places = [stated.value, *candidate.terms]
    return Relation(
        kind=kind,
        # OPEN: the text does not say for sure that these figures are its base.
        connective=Connective.WHOLE if candidate.sure or candidate.likely else Connective.OPEN,
        stated=stated.value,
        terms=candidate.terms,
        verdict=verdict,
        computed=candidate.computed,
        nominal=candidate.nominal,
        start=min(place.start for place in places),
        end=max(place.end for place in places),
    )


def _without_base(stated: Stated, kind: Kind) -> Relation:
    value = stated.value
    return Relation(kind, Connective.WHOLE, value, (), Verdict.UNDECIDED, None, None, value.start, value.end)
