"""Values: classes of named fields that never change, are equal by their fields, and cost next to nothing to declare.

`dataclasses.dataclass(frozen=True, slots=True)` writes and compiles six functions for every class. A command imports a
hundred such classes, and spent more on them than on reading its document.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError
from typing import Any, TypeVar, cast, dataclass_transform

Value = TypeVar("Value")


@dataclass_transform(frozen_default=True)
def frozen(kind: type[Value]) -> type[Value]:
    """A class of annotated fields as `dataclass(frozen=True, slots=True)` makes one, of a class without parents.

    What a field is set to in the class is its default, shared by all: only give what never changes.

    >>> @frozen
    ... class Span:
    ...     start: int
    ...     end: int = 0
    >>> Span(3, end=5), Span(1) == Span(1, 0)
    (Span(start=3, end=5), True)
    """
    names = tuple(kind.__annotations__)
    own = dict(kind.__dict__)
    defaults = {name: own.pop(name) for name in names if name in own}
    for made_by_python in ("__dict__", "__weakref__"):
        own.pop(made_by_python, None)
    made: Any = type(kind.__name__, kind.__bases__, own | _SHARED | {"__slots__": names, "__match_args__": names})
    made.__qualname__ = kind.__qualname__
    made.__init__ = _starting(kind.__name__, [(name, getattr(made, name).__set__) for name in names], defaults)
    return cast("type[Value]", made)


def replace(value: Value, /, **changes: Any) -> Value:
    """`value` with some fields changed; what `dataclasses.replace` gives, of values and dataclasses."""
    kind: Any = type(value)
    fields = [changes.pop(name) if name in changes else getattr(value, name) for name in kind.__match_args__]
    return cast("Value", kind(*fields, **changes))


def _starting(
    kind: str, fields: list[tuple[str, Callable[[Any, Any], None]]], defaults: dict[str, Any]
) -> Callable[..., None]:
    """The `__init__` of a class: puts what it is given into the slots of its fields."""
    puts = [put for _, put in fields]
    count = len(fields)

    def start(self: Any, /, *given: Any, **named: Any) -> None:
        for put, one in zip(puts, given):  # noqa: B905 -- who gives too many is told below
            put(self, one)
        if len(given) == count and not named:
            return
        rest = fields[len(given) :]
        try:
            for name, put in rest:
                put(self, named.pop(name) if name in named else defaults[name])
        except KeyError as error:
            raise TypeError(f"{kind}() needs {error.args[0]}") from None
        if named or len(given) > count:
            raise TypeError(f"{kind}() takes no {', '.join(named) or 'so many'}")

    return start


def _fields(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in self.__match_args__])


def _equal(self: Any, other: object) -> bool:
    return _fields(self) == _fields(other) if other.__class__ is self.__class__ else NotImplemented


def _hashed(self: Any) -> int:
    return hash(_fields(self))


def _shown(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{self.__class__.__qualname__}({fields})"


def _refused(self: Any, name: str, *value: Any) -> None:
    raise FrozenInstanceError(f"{name!r} of {self.__class__.__qualname__} cannot be changed")


def _parts(self: Any) -> tuple[Any, ...]:
    """How a value is copied, and sent to another process."""
    return self.__class__, _fields(self)


_SHARED = {
    "__eq__": _equal,
    "__hash__": _hashed,
    "__repr__": _shown,
    "__setattr__": _refused,
    "__delattr__": _refused,
    "__reduce__": _parts,
}
