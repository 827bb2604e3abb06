"""Whether one of many spans holds a place, whatever their order and overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from haidang.calendar.spans import Spans

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8)


@given(SPANS, st.integers(0, 30), st.integers(0, 30))
def test_a_place_is_held_where_one_span_reaches_over_it(spans: list[tuple[int, int]], start: int, end: int) -> None:
    assert Spans(spans).hold(start, end) == any(low <= start and end <= high for low, high in spans)
