"""What is said of a group of items besides their own sentences: by labels, headings and introductions."""

from __future__ import annotations

from collections.abc import Sequence

from haidang.calendar.timeframes import Timeframe, find_timeframe, read_timeframe
from haidang.reading.assignments import read_value
from haidang.reading.labels import Labelled
from haidang.text.values import frozen, replace


@frozen
class Said:
    """Lead, helpers, time and product as some line states them for one item or for many."""

    lead: tuple[str, ...] = ()
    coordinate: tuple[str, ...] = ()
    time: Timeframe | None = None
    product: str = ""
    by_heading: bool = False
    """The lead is the heading itself: "Phối hợp với X" below it leaves the heading in the lead."""

    @property
    def who(self) -> bool:
        """Whether anybody is named."""
        return bool(self.lead or self.coordinate)

    def and_then(self, other: Said) -> Said:
        """Both, this one's words where both speak."""
        if other is NOTHING or other == NOTHING:
            return self
        if self is NOTHING:
            return other
        return Said(
            lead=self.lead or other.lead,
            coordinate=self.coordinate or other.coordinate,
            time=self.time or other.time,
            product=self.product or other.product,
            by_heading=self.by_heading or other.by_heading,
        )

    def over(self, far: Said) -> Said:
        """What stands nearer, and where it is silent what was said farther up."""
        if self.lead and self.lead != far.lead:
            return replace(self.and_then(far), by_heading=self.by_heading)
        return self.and_then(far)


NOTHING = Said()
"""What is said of an item of which nothing is."""


def placed(time: Timeframe | None, offset: int) -> Timeframe | None:
    """`time` with its offsets moved from the words it was read from to the text they stand in."""
    if time is None:
        return None
    low, high = time.start_offset + offset, time.end_offset + offset
    return Timeframe(low, high, time.text, time.kind, time.start, time.end, time.every)


def by_labels(text: str, labels: Sequence[Labelled], year: int | None) -> Said:
    """What labels state, their values being slices of `text`; `year` completes dates without one."""
    said = NOTHING
    for label in labels:
        value = text[label.value_start : label.end]
        if value:
            said = _with_label(said, label, value, year)
    return said


def _with_label(said: Said, label: Labelled, value: str, year: int | None) -> Said:
    if label.kind == "time":
        return replace(said, time=placed(read_timeframe(value, year=year), label.value_start) or said.time)
    if label.kind == "product":
        return replace(said, product=value)
    if label.kind == "other":
        return said
    found = read_value(value)
    if label.kind == "coordinate":
        return replace(said, coordinate=said.coordinate + found.lead + found.coordinate)
    # "Đơn vị thực hiện: Trung tâm X. Hoàn thành trong tháng 12": a time may stand behind the units.
    time = said.time or placed(find_timeframe(value, year=year), label.value_start)
    return replace(said, lead=said.lead + found.lead, coordinate=said.coordinate + found.coordinate, time=time)


def nearest_time(
    stated: Timeframe | None, own: Timeframe | None, said: Timeframe | None, *, alone: bool
) -> Timeframe | None:
    """Which time holds: an item's own label, then its own dates, then what its group or heading says.

    `stated` is the sentence's, `own` the labels', which are the item's `alone` or a group's, `said` the
    headings'. A bare "thường xuyên" in the sentence is manner more than time, so a label goes before it.
    """
    if alone and own is not None:
        return own
    if stated is not None and (stated.end is not None or stated.every is not None or stated.kind == "deadline"):
        return stated
    dated = said if said is not None and said.end is not None else None
    return own or dated or stated or said
