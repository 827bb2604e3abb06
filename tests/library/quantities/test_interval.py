"""The interval a stated value can mean (design, section 4)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haidang.quantities.finding import find_quantities
from haidang.quantities.interval import Interval, interval_of, last_place


def interval(text: str) -> Interval:
    return interval_of(find_quantities(text)[0])


@pytest.mark.parametrize(
    ("text", "low", "high", "open_high"),
    [
        ("diện tích 8.948 m2", "8947.5", "8948.5", True),
        ("diện tích 0,5 ha", "4500", "5500", True),
        ("676.373 triệu đồng", "676372500000", "676373500000", True),
        ("10.367,700 tỷ đồng", "10367699500000", "10367700500000", True),
        ("khoảng 500 triệu đồng", "450000000", "550000000", False),
        ("ước đạt 75%", "74.5", "75.5", False),
        ("ước 1.230 tỷ đồng", "1225000000000", "1235000000000", False),
        ("gần 500 ha", "4500000", "5000000", False),
        ("hơn 500 ha", "5000000", None, False),
        ("trên 95%", "95", None, False),
        ("ít nhất 40%", "40", None, False),
        ("dưới 5%", None, "5", False),
        ("không quá 05 ngày", None, "5", False),
        ("có 212 hộ dân", "212", "212", False),
        ("khoảng 200 hộ dân", "150", "250", False),
        ("36-37 triệu đồng", "35500000", "37500000", True),
        ("khoảng 36-37 triệu đồng", "35500000", "37500000", False),
        ("15/17 công trình", "15", "15", False),
        ("kinh phí 0 tỷ đồng", "-500000000", "500000000", True),
    ],
)
def test_interval_of_what_is_written(text: str, low: str | None, high: str | None, open_high: bool) -> None:
    bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
    assert interval(text) == Interval(bounds[0], bounds[1], open_high)


_SIZES = st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False)


def _written(value: Decimal) -> str:
    return format(value, "f").replace(".", ",")


@given(_SIZES)
def test_a_value_lies_in_the_interval_of_its_own_writing(value: Decimal) -> None:
    assert value in interval(f"đạt {_written(value)}%")


@given(_SIZES, st.sampled_from(["khoảng", "gần", "trên", "hơn", "dưới", "ít nhất", "tối đa", "ước đạt"]))
def test_a_qualifier_never_shuts_the_value_out(value: Decimal, word: str) -> None:
    assert value in interval(f"{word} {_written(value)}%")


@given(_SIZES)
def test_about_is_never_narrower_than_exact(value: Decimal) -> None:
    exact, about = interval(f"đạt {_written(value)}%"), interval(f"khoảng {_written(value)}%")
    assert about.low is not None and exact.low is not None and about.low <= exact.low
    assert about.high is not None and exact.high is not None and about.high >= exact.high


@given(_SIZES, _SIZES)
def test_the_sum_of_two_values_lies_in_the_sum_of_their_intervals(one: Decimal, other: Decimal) -> None:
    first, second = interval(f"đạt {_written(one)}%"), interval(f"đạt {_written(other)}%")
    assert one + other in first + second


@given(_SIZES, _SIZES)
def test_meeting_is_mutual_and_tells_of_a_common_value(one: Decimal, other: Decimal) -> None:
    first, second = interval(f"khoảng {_written(one)}%"), interval(f"đạt {_written(other)}%")
    assert first.meets(second) == second.meets(first)
    if other in first:
        assert first.meets(second)


def test_an_open_end_does_not_meet_what_begins_there() -> None:
    assert not Interval(Decimal(1), Decimal(2), open_high=True).meets(Interval(Decimal(2), Decimal(3)))
    assert Interval(Decimal(1), Decimal(2)).meets(Interval(Decimal(2), Decimal(3)))
    assert Interval(None, Decimal(2)).meets(Interval(None, None))


@pytest.mark.parametrize(("value", "place"), [("500", "100"), ("1230", "10"), ("0.50", "0.1"), ("7", "1"), ("0", None)])
def test_last_place(value: str, place: str | None) -> None:
    assert last_place(Decimal(value)) == (None if place is None else Decimal(place))
