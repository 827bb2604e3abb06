"""What a checkout needs before anything runs: an environment under .venv and a few system programs.

Standard library only, on Linux and Windows. Everything already there is left alone: a second run costs
milliseconds.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCANNER = ROOT / "build" / "scanner"
_PYTHON_NAME = "python.exe" if os.name == "nt" else "python"


def programs_of(environment: Path) -> Path:
    """Where an environment keeps its programs."""
    return environment / ("Scripts" if os.name == "nt" else "bin")


PROGRAMS = programs_of(VENV)
PYTHON = PROGRAMS / _PYTHON_NAME
COMMAND = PROGRAMS / ("haidang.exe" if os.name == "nt" else "haidang")
OLDEST = (3, 11)
# uv's own lines of the lock file.
_UV = re.compile(r"^uv==.*(?:\n +--hash=.*)+\n", re.MULTILINE)
# What pip calls them, and uv.
_UV_NAMES = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "cert": "SSL_CERT_FILE",
}


@dataclass(frozen=True)
class SystemPart:
    """A program or font that no wheel carries."""

    name: str
    packages: tuple[str, ...]
    """Debian's names for it."""
    needed_for: str
    programs: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    """Any one of these shows that it is there."""

    def is_there(self) -> bool:
        """Whether this machine has it."""
        if any(shutil.which(program) is None for program in self.programs):
            return False
        return not self.files or any(next(Path("/").glob(file), None) for file in self.files)


SYSTEM_PARTS = (
    SystemPart(
        name="Tesseract with Vietnamese",
        packages=("tesseract-ocr", "tesseract-ocr-vie"),
        needed_for="reading scans",
        programs=("tesseract",),
        files=("usr/share/tesseract-ocr/*/tessdata/vie.traineddata", "usr/share/tessdata/vie.traineddata"),
    ),
    SystemPart(
        name="LibreOffice Writer",
        packages=("libreoffice-writer",),
        needed_for="reading .doc, .odt and .rtf, making the sample .pdf",
        programs=("soffice",),
    ),
    SystemPart(
        name="Liberation fonts 2",
        packages=("fonts-liberation2",),
        needed_for="Vietnamese letters in the sample .pdf",
        files=(
            "usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf",
            "usr/share/fonts/**/LiberationSerif-Regular.ttf",
        ),
    ),
    SystemPart(
        name="Chromium",
        packages=("chromium",),
        needed_for="testing pages in a browser",
        programs=("chromium",),
    ),
    SystemPart(
        name="PostgreSQL",
        packages=("postgresql",),
        needed_for="testing the site on its other engine",
        files=("usr/lib/postgresql/*/bin/postgres",),
    ),
    SystemPart(
        name="Poppler's tools",
        packages=("poppler-utils",),
        needed_for="comparing what a .pdf shows with what was read",
        programs=("pdftoppm",),
    ),
)


def in_ci() -> bool:
    """Whether what is skipped must count as failed."""
    return os.environ.get("CI", "").lower() in ("1", "true")


def say(sentence: str) -> None:
    """Tell the developer what happens, apart from results."""
    print(f"[dev] {sentence}", file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], **settings: str) -> int:
    """Run a command from the root; `settings` are added to its environment. Returns its exit code."""
    environment = {**os.environ, "PYTHONUTF8": "1", **settings}
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environment, check=False).returncode


def must(command: Sequence[str | Path], **settings: str) -> None:
    """Run a command that nothing can go on without."""
    code = run(command, **settings)
    if code:
        raise SystemExit(f"[dev] This failed (exit code {code}): {' '.join(str(part) for part in command)}")


def set_up() -> list[SystemPart]:
    """Make the environment and install what is missing. Returns the system parts that still are."""
    _install("requirements.lock", project=True)
    # Where the environment forbids Python to keep bytecode, every start of the command would compile all of it anew.
    run([PYTHON, "-m", "compileall", "-q", "src"])
    return install_system_parts()


def set_up_bench() -> None:
    """Install the yardsticks that only `make bench` needs."""
    _install("requirements-bench.lock", project=False)


def set_up_scanner() -> bool:
    """Install semgrep in an environment of its own, which only `make lint` needs; False where that cannot be done."""
    lock = ROOT / "requirements-semgrep.lock"
    stamp = SCANNER / f"{lock.name}.stamp"
    fingerprint = _fingerprint(lock)
    if stamp.exists() and stamp.read_text(encoding="utf-8") == fingerprint:
        return True
    say(f"Installing what {lock.name} names.")
    if run([PYTHON, "-m", "venv", "--clear", "--without-pip", SCANNER]):
        return False
    python = programs_of(SCANNER) / _PYTHON_NAME
    exactly = ["--quiet", "--require-hashes", "--only-binary", ":all:", "-r", lock]
    by_uv = [PYTHON, "-m", "uv", "pip", "install", "--python", python, *exactly]
    by_pip = [PYTHON, "-m", "pip", "--python", python, "install", "--disable-pip-version-check", *exactly]
    if run(by_uv, **as_pip_is_told()) and run(by_pip):
        return False
    stamp.write_text(fingerprint, encoding="utf-8")
    return True


def _install(lock: str, *, project: bool) -> None:
    stamp = VENV / f"{lock}.stamp"
    fingerprint = _fingerprint(ROOT / lock, ROOT / "pyproject.toml")
    if PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == fingerprint:
        return
    _make_venv()
    say(f"Installing what {lock} names.")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    exactly = ["--require-hashes", "--only-binary", ":all:"]
    if not _installed_by_uv(pip, exactly, lock):
        must([*pip, *exactly, "-r", ROOT / lock])
    if project:
        must([*pip, "--no-deps", "--no-build-isolation", "--no-index", "--editable", ROOT])
    stamp.write_text(fingerprint, encoding="utf-8")


def _installed_by_uv(pip: list[str | Path], exactly: list[str], lock: str) -> bool:
    """Install what a lock file names by uv, which fetches many at once; False where it cannot, and pip must do."""
    found = _UV.search((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    if found is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        only_uv = Path(folder) / "uv.lock"
        only_uv.write_text(found[0], encoding="utf-8")
        if run([*pip, *exactly, "-r", only_uv]):
            return False
    uv = [PYTHON, "-m", "uv", "pip", "install", "--quiet", "--python", PYTHON, "--compile-bytecode"]
    return run([*uv, *exactly, "-r", ROOT / lock], **as_pip_is_told()) == 0


def as_pip_is_told() -> dict[str, str]:
    """Where pip has been told to fetch from, for uv, which does not ask pip; what uv itself was told stands."""
    told = subprocess.run([PYTHON, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False).stdout
    return {**uv_settings(told), **{name: value for name, value in os.environ.items() if name.startswith("UV_")}}


def uv_settings(told: str) -> dict[str, str]:
    """The lines of `pip config list` as uv's variables.

    >>> uv_settings("global.index-url='https://mirror.example/simple'\\n:env:.timeout='60'\\n")
    {'UV_INDEX_STRATEGY': 'unsafe-best-match', 'UV_DEFAULT_INDEX': 'https://mirror.example/simple'}
    """
    # As pip does: any of the addresses will do, since the hashes say what is right.
    settings = {"UV_INDEX_STRATEGY": "unsafe-best-match"}
    for line in told.splitlines():
        name, _is, value = line.partition("=")
        if variable := _UV_NAMES.get(name.rpartition(".")[2]):
            settings[variable] = " ".join(value.strip("'\"").replace("\\n", " ").split())
    return settings


def _fingerprint(*inputs: Path) -> str:
    digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in inputs}
    return json.dumps({"root": str(ROOT), **digests}, sort_keys=True)


def _make_venv() -> None:
    if PYTHON.exists():
        return
    if sys.version_info < OLDEST:
        raise SystemExit("[dev] Hải Đăng needs Python 3.11 or newer: run this with a newer python3.")
    say("Making the environment .venv.")
    if run([sys.executable, "-m", "venv", VENV]) == 0:
        return
    # Debian keeps venv's own pip in a package apart.
    if not _apt(["python3-venv"]) or run([sys.executable, "-m", "venv", "--clear", VENV]):
        raise SystemExit("[dev] Python's venv module is missing: install python3-venv, then run this again.")


def install_system_parts() -> list[SystemPart]:
    """Install by apt the system parts that are missing, where that is allowed. Returns those still missing."""
    missing = [part for part in SYSTEM_PARTS if not part.is_there()]
    if missing:
        _apt([package for part in missing for package in part.packages])
        missing = [part for part in missing if not part.is_there()]
    return missing


def _apt(packages: list[str]) -> bool:
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    say(f"Installing by apt: {', '.join(packages)}.")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    log = ROOT / "build" / "apt.log"
    log.parent.mkdir(exist_ok=True)
    with log.open("w", encoding="utf-8") as output:
        for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            done = subprocess.run(
                ["apt-get", *command], env={**os.environ, **quiet}, stdout=output, stderr=output, check=False
            )
    if done.returncode:
        say("apt-get did not finish; what it said is in build/apt.log.")
    return done.returncode == 0


def tell_missing(missing: Sequence[SystemPart]) -> int:
    """Count and name what is skipped. Returns 1 where that is a failure (CI=true), else 0."""
    if not missing:
        return 0
    say(f"Skipped for want of {len(missing)} system part(s):")
    for part in missing:
        say(f"  {part.name} ({' '.join(part.packages)}): {part.needed_for}")
    return 1 if in_ci() else 0
