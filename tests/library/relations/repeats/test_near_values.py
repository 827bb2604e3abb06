"""Values that one slip of the pen parts are found by what they share, whatever slip it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.library.relations.texts import page_of

from haidang.relations.repeats.near_values import near_another, near_values

LONG = st.text("0123456789", min_size=2, max_size=9)


@given(LONG, st.integers(0, 8), st.sampled_from("0123456789"))
def test_another_digit_is_found(digits: str, at: int, digit: str) -> None:
    at %= len(digits)
    other = digits[:at] + digit + digits[at + 1 :]
    values = {("m2", digits), ("m2", other)}
    assert near_another(values) == (values if other != digits else set())


@given(st.text("0123456789", min_size=2, max_size=9), st.integers(0, 8))
def test_two_digits_that_changed_places_are_found(digits: str, at: int) -> None:
    at %= len(digits) - 1
    other = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    values = {("m2", digits), ("m2", other)}
    assert near_another(values) == (values if other != digits else set())


def test_other_units_and_lengths_are_no_slips() -> None:
    assert near_another([("m2", "412"), ("ha", "413"), ("m2", "4120"), ("count", "12"), ("count", "34")]) == set()


def test_of_a_page_parts_and_wholes_of_fractions_count_and_ranges_do_not() -> None:
    found = near_values(page_of("Đạt 186/291 thủ tục. Có 921 thủ tục. Từ 187 đến 190 hộ. Có 295 thủ tục.\n"))
    assert ("count", "295") in found and ("count", "291") in found
    assert ("count", "187") not in found
