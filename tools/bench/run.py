"""Runs the bench groups and writes build/bench.json and build/bench.md.

`ONLY=reading` runs one group, whose new rows replace its old ones; `SIZE=small` or `SIZE=full`.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import checking
import page
import reading

ROOT = Path(__file__).resolve().parents[2]
JSON = ROOT / "build" / "bench.json"
TABLE = ROOT / "build" / "bench.md"
SIZES = ("small", "full")

Row = dict[str, Any]

GROUPS: dict[str, Callable[[str], Iterator[Row]]] = {
    "reading": reading.rows,
    "checking": checking.rows,
    "page": page.rows,
}


def holds(row: Row) -> bool | None:
    """Whether a row keeps its bound; None where it has none.

    >>> holds({"value": 2.1, "bound": 3.0, "better": "lower"}), holds({"value": 1, "bound": None, "better": "lower"})
    (True, None)
    """
    if row["bound"] is None:
        return None
    return bool(row["value"] <= row["bound"] if row["better"] == "lower" else row["value"] >= row["bound"])


def merged(old: list[Row], new: list[Row], ran: set[str]) -> list[Row]:
    """The old rows with those of the groups that ran replaced, in the order of the groups."""
    kept = [row for row in old if row["group"] in GROUPS and row["group"] not in ran]
    return sorted([*kept, *new], key=lambda row: list(GROUPS).index(row["group"]))


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table, for people; rows of earlier runs say by their commit that they are."""
    lines = [
        "| group | name | value | bound | unit | holds | note | commit |",
        "| --- | --- | ---: | ---: | --- | --- | --- | --- |",
    ]
    for row in rows:
        verdict = {True: "yes", False: "NO", None: ""}[holds(row)]
        sign = "≤" if row["better"] == "lower" else "≥"
        bound = "" if row["bound"] is None else f"{sign} {row['bound']:g}"
        cells = (row["group"], row["name"], f"{row['value']:.4g}", bound, row["unit"], verdict, row["note"])
        cells += (row.get("commit", ""),)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _circumstances() -> Row:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return {"commit": commit.stdout.strip(), "date": datetime.now(UTC).date().isoformat(), "machine": machine}


def main() -> int:
    """Run, print, write. Returns 1 where a bound is not kept."""
    only, size = os.environ.get("ONLY", ""), os.environ.get("SIZE", "small")
    if size not in SIZES or (only and only not in GROUPS):
        print(f"SIZE is one of {', '.join(SIZES)}; ONLY is one of {', '.join(GROUPS)}.", file=sys.stderr)
        return 2
    wanted = {only} if only else set(GROUPS)
    circumstances = _circumstances()
    new: list[Row] = []
    for group in GROUPS:
        if group in wanted:
            for row in GROUPS[group](size):
                print(f"[bench] {row['name']}: {row['value']:.4g} {row['unit']}", file=sys.stderr, flush=True)
                new.append({**row, **circumstances})
    old = json.loads(JSON.read_text(encoding="utf-8")) if JSON.exists() else []
    rows = merged(old, new, wanted)
    JSON.parent.mkdir(exist_ok=True)
    JSON.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    TABLE.write_text(table(rows), encoding="utf-8")
    print(table(rows))
    return 1 if any(holds(row) is False for row in new) else 0


if __name__ == "__main__":
    raise SystemExit(main())
