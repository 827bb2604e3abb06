"""Which passage comes nearest to some words."""

from __future__ import annotations

from haidang.comparing.nearest import Nearest, Weights
from haidang.comparing.wording import content

PASSAGES = [
    content("Thu gom rác thải tại chợ và bến xe"),
    content("Nạo vét mương tiêu thoát nước khu dân cư"),
    content("Thu gom rác thải tại trường học"),
]


def nearest(headings: list[tuple[str, ...]] | None = None) -> Nearest:
    return Nearest(PASSAGES, Weights(PASSAGES), headings)


def test_the_passage_that_holds_most_of_the_words_is_nearest() -> None:
    near = nearest().find(content("thu gom rác thải ở trường học"))
    assert near is not None
    assert near.index == 2
    assert near.share == 1


def test_of_equals_the_first_is_nearest() -> None:
    near = nearest().find(content("thu gom rác thải"))
    assert near is not None
    assert near.index == 0


def test_a_syllable_here_and_there_is_not_near() -> None:
    assert nearest().find(content("dân vận khéo")) is None
    assert nearest().find(()) is None


def test_what_the_heading_says_is_said_of_the_passage_too() -> None:
    words = content("khơi thông cống rãnh")
    assert nearest().find(words) is None
    near = nearest([(), content("Khơi thông cống rãnh"), ()]).find(words)
    assert near is not None
    assert near.index == 1
    assert 0.5 < near.share < 1


def test_rare_words_weigh_more() -> None:
    weights = Weights(PASSAGES)
    assert weights.of("mương") > weights.of("rác")
    assert weights.of("mương") == weights.of("chưa từng có")
