"""The words that say how a number is meant."""

from __future__ import annotations

import pytest

from haidang.quantities.qualifiers import qualifier_before, qualifier_behind


@pytest.mark.parametrize(
    ("before", "sign"),
    [
        ("khoảng", "~"),
        ("diện tích khoảng:", "~"),
        ("ước đạt", "~"),
        ("gần", "~"),
        ("trên dưới", "~"),
        ("hơn", ">"),
        ("lớn hơn", ">"),
        ("tối thiểu", ">="),
        ("không dưới", ">="),
        ("ít nhất vào năm 2025 đạt", ">="),
        ("dưới", "<"),
        ("không quá", "<="),
        ("≤", "<="),
        ("cao hơn", "="),
        ("thấp hơn", "="),
        ("đạt", "="),
        ("", "="),
    ],
)
def test_the_sign_of_the_words_before(before: str, sign: str) -> None:
    text = f"Phấn đấu {before} "
    assert qualifier_before(text, len(text))[0] == sign


def test_the_words_are_kept_because_gan_and_khoang_differ() -> None:
    assert qualifier_before("gần ", 4) == ("~", "gần")
    assert qualifier_before("khoảng ", 7) == ("~", "khoảng")


def test_a_qualifier_of_the_paragraph_before_does_not_reach_over() -> None:
    assert qualifier_before("tối thiểu\n", 10) == ("=", "")


def test_a_qualifier_may_stand_behind() -> None:
    assert qualifier_behind("5 ha trở lên", 4) == (">=", "trở lên")
    assert qualifier_behind("5 ha trở xuống", 4) == ("<=", "trở xuống")
    assert qualifier_behind("5 ha đất", 4) == ("=", "")
