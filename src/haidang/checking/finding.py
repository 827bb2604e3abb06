"""What a check saw: plain data, from which the sentence is made at the edge."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from haidang.text.values import frozen


class Severity(Enum):
    """How much a finding weighs: an error stands in the way of signing, a note is free."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen
class Finding:
    """One thing that does not hold, at offsets of the flow's text.

    `values` fill the rule's message; `message` chooses among the rule's messages where it has several.
    """

    code: str
    severity: Severity
    start: int
    end: int
    related: tuple[tuple[int, int], ...] = ()
    values: Mapping[str, str] = MappingProxyType({})
    message: str = "default"
    stated: str | None = None
    """The stated value as a decimal string in its base unit."""
    computed: str | None = None
    """What the other figures give, likewise."""
