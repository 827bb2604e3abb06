"""A value that is worked out once."""

from __future__ import annotations

from haidang.text.lazy import lazy


class Counting:
    """An object that counts how often its value is worked out."""

    def __init__(self) -> None:
        self.times = 0

    @lazy
    def value(self) -> int:
        """The value."""
        self.times += 1
        return self.times


def test_a_lazy_value_is_worked_out_when_it_is_first_asked_for_and_then_kept() -> None:
    one = Counting()
    assert one.times == 0
    assert (one.value, one.value, one.times) == (1, 1, 1)


def test_each_object_has_its_own_value() -> None:
    one, other = Counting(), Counting()
    one.times = 4
    assert (one.value, other.value) == (5, 1)


def test_the_class_shows_what_the_value_is() -> None:
    assert Counting.value.__doc__ == "The value."
