"""Values do what frozen dataclasses with slots do."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass
from typing import Any

import pytest

from haidang.text.values import frozen, replace


@frozen
class Span:
    """Where something stands."""

    start: int
    end: int = 0
    words: tuple[str, ...] = ()
    """What stands there."""

    @property
    def length(self) -> int:
        """How long it is."""
        return self.end - self.start


@frozen
class Other:
    start: int
    end: int = 0
    words: tuple[str, ...] = ()


@dataclass
class Open:
    start: int
    end: int = 0


ONE: Any = Span(2, 5, ("a",))


@pytest.mark.parametrize(
    "made",
    [
        Span(2, 5, ("a",)),
        Span(2, 5, words=("a",)),
        Span(start=2, end=5, words=("a",)),
        Span(words=("a",), end=5, start=2),
    ],
)
def test_fields_are_given_by_place_or_by_name(made: Span) -> None:
    assert made == ONE and hash(made) == hash(ONE)
    assert (made.start, made.end, made.words, made.length) == (2, 5, ("a",), 3)


def test_what_is_not_given_is_as_the_class_says() -> None:
    assert Span(1) == Span(1, 0) == Span(start=1) == Span(1, words=())


@pytest.mark.parametrize("given", [(), (1, 2, (), 4)])
def test_too_few_and_too_many_are_refused(given: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match="Span"):
        Span(*given)


@pytest.mark.parametrize("named", [{"begin": 1}, {"start": 2}])
def test_a_field_that_is_not_there_or_is_given_twice_is_refused(named: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=next(iter(named))):
        Span(1, **named)
    with pytest.raises(TypeError, match="start"):
        Span(1, 2, (), start=3)  # type: ignore[misc]


def test_values_of_two_kinds_are_never_equal() -> None:
    assert Span(1) != Other(1) and Span(1) != (1, 0, ()) and Span(1) != Span(2)
    assert len({Span(1), Span(1), Other(1)}) == 2


def test_nothing_is_changed() -> None:
    with pytest.raises(FrozenInstanceError, match="start"):
        ONE.start = 3
    with pytest.raises(FrozenInstanceError, match="start"):
        del ONE.start
    with pytest.raises(FrozenInstanceError):
        ONE.new = 3
    assert not hasattr(ONE, "__dict__")


def test_it_is_shown_as_it_is_written() -> None:
    assert repr(ONE) == "Span(start=2, end=5, words=('a',))"
    assert (Span.__doc__, Span.__qualname__, Span.__module__) == ("Where something stands.", "Span", __name__)


def test_it_is_taken_apart_and_copied() -> None:
    match ONE:
        case Span(start, end):
            assert (start, end) == (2, 5)
    assert pickle.loads(pickle.dumps(ONE)) == copy.copy(ONE) == copy.deepcopy(ONE) == ONE


def test_some_fields_are_replaced_of_values_and_of_dataclasses() -> None:
    assert replace(ONE, end=7) == Span(2, 7, ("a",)) and ONE.end == 5
    assert replace(Open(1), end=3) == Open(1, 3)
    with pytest.raises(TypeError, match="begin"):
        replace(ONE, begin=1)
