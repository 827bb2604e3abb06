"""Patterns that are compiled when they are first used.

The rooms hold several hundred patterns and one document needs half of them; compiled all at once they cost a command
that reads one small file more than the reading does.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
# What has a meaning of its own in a pattern that is laid out over lines, and what is there for the eye alone.
_FOR_THE_EYE = re.compile(r"(\[\^?\]?[^\]\\]*(?:\\.[^\]\\]*)*\]|\\.)|\s+|#.*")


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, compiled when it is first used; an error in `source` is only told then.

    >>> regex("b+").search("abbc")[0], regex("b+").pattern
    ('bb', 'b+')
    """
    return cast("re.Pattern[AnyStr]", _Lazy(source, flags))


def in_one_line(source: str) -> str:
    """A pattern for `re.VERBOSE` as one without it: that is compiled in half the time.

    >>> in_one_line(r"số[ ]\\d+  # a number")
    'số \\\\d+'
    """
    return _FOR_THE_EYE.sub(r"\1", source).replace("\\ ", " ").replace("[ ]", " ")


class _Lazy:
    """Stands for a pattern; after its first use each method is the compiled pattern's own, and costs the same."""

    __slots__ = ("_compiled", "_flags", "pattern", *_METHODS)

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        """Only what is not set yet comes here."""
        if name == "_compiled":
            self._compiled = self._compile()
            for method in _METHODS:
                setattr(self, method, getattr(self._compiled, method))
            return self._compiled
        return getattr(self._compiled, name)

    def _compile(self) -> re.Pattern[Any]:
        if isinstance(self.pattern, str) and self._flags & re.VERBOSE:
            return re.compile(in_one_line(self.pattern), self._flags & ~re.VERBOSE)
        return re.compile(self.pattern, self._flags)

    def __repr__(self) -> str:
        return f"regex({self.pattern!r})"
