"""Values that an object works out when they are first asked for, and keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar, overload

Owner = TypeVar("Owner")
Value = TypeVar("Value")


class lazy(Generic[Owner, Value]):
    """A method that is called once and then is its value, as `functools.cached_property` without its lock.

    The lock of Python 3.11 costs more than most of what is kept here; readings are not shared between threads while
    they are made.
    """

    def __init__(self, work: Callable[[Owner], Value]) -> None:
        """`work` makes the value from its object."""
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, owner: None, kind: type[Owner]) -> lazy[Owner, Value]: ...

    @overload
    def __get__(self, owner: Owner, kind: type[Owner]) -> Value: ...

    def __get__(self, owner: Owner | None, kind: type[Owner]) -> Value | lazy[Owner, Value]:
        """The value; the object's own dictionary answers from then on."""
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._work(owner)
        return value
