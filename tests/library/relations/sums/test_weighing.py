"""Whether the parts of a list make their total."""

from __future__ import annotations

from decimal import Decimal

import pytest

from haidang.quantities.quantity import Quantity
from haidang.relations.relation import Connective, Verdict
from haidang.relations.sums.parts import Parts
from haidang.relations.sums.weighing import LOOSE, SURE, believable, weigh


def figure(value: str, qualifier: str = "=") -> Quantity:
    precision = Decimal(1).scaleb(-len(value.partition(".")[2]))
    return Quantity(0, len(value), value, Decimal(value), "ha", precision, qualifier)


def listed(*values: str, **said: bool) -> Parts:
    parts = [figure(value) for value in values]
    return Parts(main=parts, all=list(parts), **said)


def verdict(total: str, parts: Parts, connective: Connective = Connective.WHOLE) -> Verdict | None:
    relation = weigh(figure(total), parts, connective, (0, 1), SURE)
    return None if relation is None else relation.verdict


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        ("30", ("20", "10"), Verdict.HOLDS),
        ("30", ("20", "11"), Verdict.HOLDS),  # both rounded to whole ones
        ("30", ("20", "12"), Verdict.FAILS),
        ("30.0", ("20.0", "10.2"), Verdict.FAILS),
        ("8948", ("2435.7", "6512"), Verdict.HOLDS),
        ("5170", ("20", "10"), Verdict.UNDECIDED),  # another list
        ("30", ("20",), None),
    ],
)
def test_the_whole(total: str, parts: tuple[str, ...], expected: Verdict | None) -> None:
    assert verdict(total, listed(*parts)) is expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("20", "5"), Verdict.HOLDS),
        (("20", "10"), Verdict.HOLDS),
        (("20", "19"), Verdict.FAILS),
        (("45",), Verdict.FAILS),
    ],
)
def test_parts_only_may_not_exceed(parts: tuple[str, ...], expected: Verdict) -> None:
    assert verdict("30", listed(*parts), Connective.PART) is expected


def test_an_open_list_only_fails_where_it_exceeds() -> None:
    assert verdict("30", listed("20", "5", open=True)) is Verdict.UNDECIDED
    assert verdict("30", listed("20", "19", open=True)) is Verdict.FAILS


def test_what_is_said_of_about_holds_within_its_interval() -> None:
    relation = weigh(figure("30", "~"), listed("20", "13"), Connective.WHOLE, (0, 1), SURE)
    assert relation is not None and relation.verdict is Verdict.HOLDS


def test_far_parts_are_believed_where_one_slip_explains_them() -> None:
    assert believable(figure("676"), [figure("181"), figure("495")], LOOSE)
    assert not believable(figure("30"), [figure("700"), figure("15")], LOOSE)
    assert not believable(figure("0"), [figure("1")], LOOSE)
