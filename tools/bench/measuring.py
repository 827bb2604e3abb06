"""How everything is measured: in turns with its floor, so that a slow machine slows both."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def row(group: str, name: str, value: float, bound: float | None, better: str, unit: str, note: str) -> Row:
    """One line of the bench."""
    return {
        "group": group,
        "name": name,
        "value": round(value, 3),
        "bound": bound,
        "better": better,
        "unit": unit,
        "note": note,
    }


def in_turns(rounds: int, *deeds: Callable[[], object]) -> list[float]:
    """The median seconds of each deed, all measured in turns."""
    taken: list[list[float]] = [[] for _ in deeds]
    for _ in range(rounds):
        for deed, times in zip(deeds, taken, strict=True):
            begin = time.perf_counter()
            deed()
            times.append(time.perf_counter() - begin)
    return [statistics.median(times) for times in taken]


def process(*command: str | Path, codes: tuple[int, ...] = (0,)) -> None:
    """Run a command to its end, what it prints thrown away; it must end with one of `codes`."""
    words = [str(part) for part in command]
    done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if done.returncode not in codes:
        raise subprocess.CalledProcessError(done.returncode, words)
