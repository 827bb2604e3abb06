"""The licence gate: nothing under GPL or AGPL in what we ship, LGPL only by name.

Walks the installed distributions that users get, every extra included, starting from our own.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# LGPL parts that are used unchanged and as a library, each with the reason it was let in.
LGPL_ALLOWED: dict[str, str] = {
    "psycopg": "the driver of PostgreSQL, imported as it is; only with the extra `postgresql`",
    "psycopg-binary": "the same",
}

_STRONG = re.compile(r"\bA?GPL|GNU (?:Affero )?General Public", re.IGNORECASE)
_LESSER = re.compile(r"\bLGPL|GNU (?:Lesser|Library) General Public", re.IGNORECASE)


def shipped(root: str = "haidang") -> dict[str, metadata.Distribution]:
    """Every distribution that `root` needs at run time, its extras and theirs included."""
    found: dict[str, metadata.Distribution] = {}
    waiting = [(root, extra) for extra in ("", *(metadata.metadata(root).get_all("Provides-Extra") or ()))]
    done = set(waiting)
    while waiting:
        name, extra = waiting.pop()
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            raise SystemExit(f"licences: {name} is not installed; run `make setup` first.") from None
        for line in found[name].requires or ():
            needed = Requirement(line)
            if needed.marker is not None and not needed.marker.evaluate({"extra": extra}):
                continue
            for wanted in ("", *needed.extras):
                step = (canonicalize_name(needed.name), wanted)
                if step not in done:
                    done.add(step)
                    waiting.append(step)
    return found


def licence_of(distribution: metadata.Distribution) -> str:
    """What a distribution says of its licence, in the newest form it uses; empty when it says nothing."""
    facts = distribution.metadata
    trove = [line.split(" :: ")[-1] for line in facts.get_all("Classifier") or () if line.startswith("License ::")]
    stated = facts["License-Expression"] or "; ".join(trove) or (facts["License"] or "").strip()
    return str(stated).splitlines()[0] if stated else ""


def objection(name: str, licence: str) -> str | None:
    """Why a licence may not be shipped, or None.

    >>> objection("a", "MIT") is None and objection("b", "MIT OR GPL-2.0-only") is None
    True
    >>> objection("c", "GNU Affero General Public License v3")
    'c: GNU Affero General Public License v3 may not be shipped.'
    """
    if not licence:
        return f"{name}: states no licence; look it up and say here what it is."
    choices = re.split(r"\s+OR\s+", licence)
    if any(not _STRONG.search(choice) and not _LESSER.search(choice) for choice in choices):
        return None
    if any(_LESSER.search(choice) for choice in choices) and name in LGPL_ALLOWED:
        return None
    return f"{name}: {licence} may not be shipped."


def main() -> int:
    """Print the objections; with none, how many distributions were looked at."""
    licences = {name: licence_of(distribution) for name, distribution in shipped().items()}
    objections = [line for name, licence in sorted(licences.items()) if (line := objection(name, licence))]
    for line in objections:
        print(line, file=sys.stderr)
    if not objections:
        print(f"licences: {len(licences)} distributions that users get, none under GPL, AGPL or LGPL.")
    return 1 if objections else 0


if __name__ == "__main__":
    raise SystemExit(main())
