"""The wheel that a server installs: code, pages, fonts, icons, translations, samples; no Node is needed there.

python tools/wheel.py            dist/haidang-<version>-py3-none-any.whl
python tools/wheel.py --wheels   the same, and dist/wheels/ with all that it needs, for machines without a network
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from environment import PYTHON, ROOT, must, say

DIST = ROOT / "dist"
_PIP = (PYTHON, "-m", "pip", "--disable-pip-version-check", "--quiet")
_SOURCES = ("src", "pyproject.toml", "README.md", "LICENSE")

MUST_HOLD = (
    "haidang_web/vendor/fonts/ibm-plex-sans-vietnamese-400-normal.woff2",
    "haidang_web/vendor/icons/file-check.svg",
    "haidang_web/vendor/licences/tinos/LICENSE",
    "haidang_web/checker/samples/bao-cao-an-lao-2024.txt",
    "haidang_web/checker/samples/ke-hoach-bach-long-vi-2024.txt",
    "haidang_web/checker/templates/checker/start.html",
    "haidang_web/checker/static/checker/checker.css",
    "haidang_web/locale/en/LC_MESSAGES/django.mo",
    "haidang_web/jobs/migrations/0001_initial.py",
    "haidang/py.typed",
)


def build(to: Path = DIST) -> Path:
    """Build the wheel into a folder. Ends where something that it must hold is missing."""
    to.mkdir(parents=True, exist_ok=True)
    # Built from a copy: setuptools would put files of an earlier build into this one.
    with tempfile.TemporaryDirectory() as folder:
        for name in _SOURCES:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, Path(folder) / name)
        must([*_PIP, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", to, folder])
    wheel = max(to.glob("haidang-*.whl"), key=lambda path: path.stat().st_mtime)
    missing = missing_from(wheel)
    if missing:
        raise SystemExit(f"[dev] The wheel lacks {', '.join(missing)}: run `make setup`, then this again.")
    return wheel


def missing_from(wheel: Path) -> list[str]:
    """What a wheel must hold and does not, a few for each kind."""
    with zipfile.ZipFile(wheel) as packed:
        return [name for name in MUST_HOLD if name not in packed.namelist()]


def gather(wheel: Path, to: Path = DIST / "wheels") -> int:
    """Put everything that the wheel needs beside it, as the lock file names it. Returns how many files there are."""
    to.mkdir(parents=True, exist_ok=True)
    shutil.copy(wheel, to)
    with tempfile.TemporaryDirectory() as folder:
        versions = Path(folder) / "versions.txt"
        versions.write_text(_versions(), encoding="utf-8")
        wanted = f"haidang[site,postgresql] @ {wheel.as_uri()}"
        must([*_PIP, "download", "--only-binary", ":all:", "--dest", to, "--constraint", versions, wanted])
    return sum(1 for _ in to.glob("*.whl"))


def _versions() -> str:
    """The lock file without its digests, which cannot stand beside a wheel of one's own."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return "\n".join(line.removesuffix("\\").strip() for line in lock.splitlines() if re.match(r"[\w.-]+==", line))


def main() -> int:
    """Build, and gather where that is asked for."""
    wheel = build()
    say(f"{wheel.relative_to(ROOT)}: {wheel.stat().st_size / 1_000_000:.1f} MB")
    if "--wheels" in sys.argv[1:]:
        say(f"dist/wheels: {gather(wheel)} files")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
