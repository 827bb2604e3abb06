"""What is said of a group: nearer words before farther ones, labels into roles, and which time holds."""

from __future__ import annotations

import datetime

import pytest

from haidang.calendar.timeframes import Timeframe, find_timeframe
from haidang.reading.labels import read_labels
from haidang.reading.said import Said, by_labels, nearest_time, placed


def said_by(paragraph: str) -> Said:
    return by_labels(paragraph, read_labels(paragraph, 0, len(paragraph)), 2024)


def test_labels_of_every_kind_are_taken_together() -> None:
    said = said_by("Chủ trì: Sở Y tế; phối hợp: Công an tỉnh; thời gian: Quý I; sản phẩm: Kế hoạch; kinh phí: 5 triệu")
    assert (said.lead, said.coordinate, said.product) == (("Sở Y tế",), ("Công an tỉnh",), "Kế hoạch")
    assert said.time is not None and said.time.text == "Quý I"


def test_two_labels_of_who_leads_add_up() -> None:
    assert said_by("Chủ trì: Sở Y tế; Đơn vị thực hiện: Công an tỉnh").lead == ("Sở Y tế", "Công an tỉnh")


def test_the_value_of_who_leads_may_say_who_helps() -> None:
    said = said_by("Đơn vị thực hiện: Sở Y tế chủ trì, phối hợp với Công an tỉnh")
    assert (said.lead, said.coordinate) == (("Sở Y tế",), ("Công an tỉnh",))


def test_a_time_may_stand_behind_the_units() -> None:
    said = said_by("Đơn vị thực hiện: Phòng Nội vụ. Hoàn thành trong tháng 12/2024")
    assert said.lead == ("Phòng Nội vụ",)
    assert said.time is not None and said.time.end == datetime.date(2024, 12, 31)


def test_the_time_of_a_label_has_its_place_in_the_text() -> None:
    paragraph = "Rà soát hồ sơ. Thời gian: Quý I"
    time = said_by(paragraph).time
    assert time is not None and paragraph[time.start_offset : time.end_offset] == "Quý I"


def test_an_empty_label_says_nothing() -> None:
    assert said_by("Đơn vị phối hợp:") == Said()
    assert not Said().who


@pytest.mark.parametrize("said", [Said(lead=("Sở Y tế",)), Said(coordinate=("Sở Y tế",))])
def test_who_leads_or_helps_is_somebody(said: Said) -> None:
    assert said.who


def test_of_two_the_first_speaks_where_both_do() -> None:
    both = Said(lead=("A",)).and_then(Said(lead=("B",), coordinate=("C",), product="D"))
    assert both == Said(lead=("A",), coordinate=("C",), product="D")


def test_what_stands_nearer_goes_before_the_heading() -> None:
    heading = Said(lead=("A",), coordinate=("C",), by_heading=True)
    assert Said(lead=("B",)).over(heading) == Said(lead=("B",), coordinate=("C",))
    assert Said(product="D").over(heading).by_heading


def time_of(words: str) -> Timeframe | None:
    return find_timeframe(words, year=2024)


@pytest.mark.parametrize(
    ("stated", "own", "said", "alone", "holds"),
    [
        ("trước ngày 30/6", "trong quý I", "trong quý II", True, "trong quý I"),
        ("trước ngày 30/6", "trong quý I", "trong quý II", False, "trước ngày 30/6"),
        ("", "trong quý I", "trong quý II", False, "trong quý I"),
        ("", "", "trong quý II", False, "trong quý II"),
        ("kiểm tra thường xuyên", "trong quý I", "", False, "trong quý I"),
        ("kiểm tra thường xuyên", "", "", True, "kiểm tra thường xuyên"),
        ("", "", "", True, ""),
    ],
)
def test_the_nearest_time_holds(stated: str, own: str, said: str, alone: bool, holds: str) -> None:
    found = nearest_time(time_of(stated), time_of(own), time_of(said), alone=alone)
    assert found == time_of(holds)


def test_a_time_moves_to_where_its_words_stand() -> None:
    time = time_of("trước ngày 30/6")
    assert time is not None
    moved = placed(time, 10)
    assert moved is not None and moved.start_offset == time.start_offset + 10 and moved.text == time.text
    assert placed(None, 10) is None
