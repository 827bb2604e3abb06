"""What may not be committed: a package registry's host, a path of somebody's machine, a loose end in `src`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Written apart so that this file does not find itself.
_HOSTS = "|".join(("files[.]python" + "hosted", "pypi[.]" + "org", "registry[.]npm" + "js", "deb[.]debian" + "[.]org"))
_FOLDERS = "|".join(("/ho" + r"me/\w", "/ro" + r"ot/\w", r"[A-Z]:\\Us" + r"ers\\\w", "/wo" + r"rk/\w"))
_RULES = (
    ("names a registry's host", re.compile(_HOSTS), ""),
    ("names a folder of one machine", re.compile(_FOLDERS), ""),
    ("is left open", re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|raise NotImplemented" + r"Error)\b"), "src/"),
)


def committed_files() -> list[Path]:
    """Every text file that git keeps or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    names = listed.stdout.decode("utf-8").split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def objections(path: Path) -> list[str]:
    """What stands in a file that may not, one line each."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return []
    name = path.relative_to(ROOT).as_posix()
    return [
        f"{name}:{number}: {what}"
        for what, pattern, folder in _RULES
        if name.startswith(folder) and pattern.search(text)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def main() -> int:
    """Print the objections."""
    found = [line for path in committed_files() for line in objections(path)]
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
