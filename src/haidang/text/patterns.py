"""Patterns that are compiled when they are first used.

The rooms hold several hundred patterns and one document needs half of them; compiled all at once they cost a command
that reads one small file more than the reading does.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, compiled when it is first used; an error in `source` is only told then.

    >>> regex("b+").search("abbc")[0], regex("b+").pattern
    ('bb', 'b+')
    """
    return cast("re.Pattern[AnyStr]", _Lazy(source, flags))


class _Lazy:
    """Stands for a pattern; after its first use each method is the compiled pattern's own, and costs the same."""

    __slots__ = ("_compiled", "_flags", "pattern", *_METHODS)

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        """Only what is not set yet comes here."""
        if name == "_compiled":
            self._compiled = re.compile(self.pattern, self._flags)
            for method in _METHODS:
                setattr(self, method, getattr(self._compiled, method))
            return self._compiled
        return getattr(self._compiled, name)

    def __repr__(self) -> str:
        return f"regex({self.pattern!r})"
