"""How much memory processes of this machine take. Linux only."""

from __future__ import annotations

import re
from pathlib import Path

_PROC = Path("/proc")
_PARENT = re.compile(r"^PPid:\s+(\d+)$", re.MULTILINE)
_MEMORY = {name: re.compile(rf"^{name}:\s+(\d+) kB$", re.MULTILINE) for name in ("VmHWM", "VmRSS")}


def megabytes_of_children(parent: int, words: str) -> tuple[float, float]:
    """What the children of a process whose command has these words take at most: now, and ever since they began."""
    now = ever = 0.0
    for folder in _PROC.glob("[0-9]*"):
        try:
            status = (folder / "status").read_text()
            command = (folder / "cmdline").read_bytes().decode(errors="replace")
        except OSError:  # it ended meanwhile
            continue
        found = _PARENT.search(status)
        if found and int(found[1]) == parent and words in command:
            now, ever = max(now, _megabytes(status, "VmRSS")), max(ever, _megabytes(status, "VmHWM"))
    return now, ever


def _megabytes(status: str, name: str) -> float:
    found = _MEMORY[name].search(status)
    return int(found[1]) * 1024 / 1e6 if found else 0.0
