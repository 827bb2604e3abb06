"""Figures that point back at one told before: "1.470 hộ này", "563 hộ nêu trên", "số 94 trường hợp nói trên"."""

from __future__ import annotations

from haidang.relations.page.page import Page
from haidang.relations.repeats.sightings import Sighting
from haidang.text.patterns import regex

# "563 hộ nghèo này", but not "563 hộ của xã này"; "1.470 hộ đã nêu ở phần I".
_POINTS = regex(
    r"(?: (?!(?:của|ở|tại|trong|thuộc|cho|do|từ|theo|là|và|với|so|đến|trên|năm|tháng|thời)(?!\w))[^\W\d_]+){0,3}?"
    r" (?:này|ấy|(?:đã |vừa |được )?(?:nói|nêu|kể)(?: ở)?(?: trên)?|trên đây)(?!\w)"
)
_FAR = 1500


def points_back(page: Page, sighting: Sighting, other: Sighting) -> bool:
    """Whether words behind a figure say that it was told, and the other stands not far before it."""
    start = sighting.quantity.start
    if sighting.in_table or not other.quantity.start < start < other.quantity.start + _FAR:
        return False
    return _POINTS.match(page.text, sighting.quantity.end) is not None
