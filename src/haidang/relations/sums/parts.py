"""The parts of one total in one list, by every reading that the list allows."""

from __future__ import annotations

from dataclasses import dataclass, field

from haidang.quantities.quantity import Quantity


@dataclass(slots=True)
class Parts:
    """The parts of one total in one list, by the readings that the list allows."""

    text: str = ""
    """The text that they stand in."""
    main: list[Quantity] = field(default_factory=list)
    """The figure of each item; what stands behind an inner "trong đó" left out."""
    by_semicolon: list[Quantity] = field(default_factory=list)
    """Only the first figure between two semicolons."""
    first_stretch: list[Quantity] = field(default_factory=list)
    """Only what stands before the first semicolon."""
    all: list[Quantity] = field(default_factory=list)
    """Every figure of the total's unit, whatever stands before it."""
    groups: int = 1
    """Stretches between semicolons."""
    open: bool = False
    unknown: int = 0
    """Items without a figure."""
    inner: bool = False
    """Whether an inner "trong đó", "gồm" was left out."""
    left_out: int = 0
    """Figures of the total's unit outside brackets that were taken for bases, plans or changes."""
    closed: bool = False
    """Whether "còn lại" names the last part, so that all are named."""
    crossing: bool = False
    """Whether one of them is told by a trait that others may share: "nữ 562 người, qua đào tạo 803 người"."""
    lent: bool = False
    """Whether the number of an item was read as one of the total's unit: "công chức 86 và viên chức 1.232"."""
    announced: bool = False
    """Whether a colon opens the list."""

    def readings(self) -> list[list[Quantity]]:
        """All ways to read the list, the likeliest first, each once."""
        found: list[list[Quantity]] = []
        others = (self.by_semicolon, self.first_stretch) if self.groups > 1 else ()
        for reading in (self.main, *(other for other in others if len(other) > 1), self.all):
            if reading and reading not in found:
                found.append(reading)
        return found
