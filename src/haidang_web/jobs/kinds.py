"""What kinds of jobs there are. The apps that have work register it when they start; jobs know none of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Payload = Mapping[str, Any]


class Run(Protocol):
    """What work hears and says while it goes on."""

    def tell(self, doing: str, done: int, whole: int) -> None:
        """Say how far it is. Raises Interrupted where it is to stop."""

    def pulse(self) -> None:
        """To be called about once a second. Raises Interrupted where the work is to stop."""


class Interrupted(Exception):
    """The work is to stop, and to leave nothing behind: `cancelled`, `handed_back` or `lost`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Failed(Exception):
    """The work cannot be done, and would not be at another attempt either; `why` is a code."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of work, in two halves: one that may happen more than once, one that happens once."""

    name: str
    work: Callable[[Run, Payload], Any]
    """The long half. Whatever it leaves behind a second run writes over: its worker may be killed at any moment."""
    settle: Callable[[Payload, Any], None]
    """What came of the work goes into the tables, in the transaction that ends the job: so exactly once."""
    give_up: Callable[[Payload, str], None]
    """The same for a job that ends without: `cancelled`, `lost` with its worker too often, `broken`, or as it said."""
    most_attempts: int = 3


@dataclass(frozen=True, slots=True)
class Timer:
    """Something to be done time and again; doing it twice must do no harm."""

    name: str
    seconds: float
    do: Callable[[], object]


_kinds: dict[str, Kind] = {}
_timers: dict[str, Timer] = {}


def register(kind: Kind) -> Kind:
    """Make a kind known to this process."""
    _kinds[kind.name] = kind
    return kind


def kind_of(name: str) -> Kind | None:
    """The kind of that name; None where its app is not installed (any more)."""
    return _kinds.get(name)


def repeat(timer: Timer) -> Timer:
    """Have something done by every worker, time and again."""
    _timers[timer.name] = timer
    return timer


def timers() -> list[Timer]:
    """Everything that is done time and again."""
    return list(_timers.values())
