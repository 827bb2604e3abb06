"""What a developer does, by name: `python3 tools/dev.py TARGET`, the same as `make TARGET`.

Standard library only, so that it runs before anything is installed.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import environment
import postgresql
from environment import COMMAND, PROGRAMS, PYTHON, ROOT, run, say
from front_end import set_up_front_end
from site_run import run_site

PLAN = "samples/ke-hoach-bach-long-vi-2024.txt"
REPORT = "samples/bao-cao-an-lao-2024.txt"
CHECK_FOUND_ERRORS = 1


def _set_up() -> int:
    """What every target stands on: the environment, the system parts, fonts and icons, translations."""
    missing = environment.set_up()
    set_up_front_end()
    run([PYTHON, "tools/messages.py"])
    return environment.tell_missing(missing)


def setup() -> int:
    """Install what is missing: the environment in .venv and, as root on Debian, the system parts."""
    code = _set_up()
    say("Everything is set up: .venv/bin/haidang --help" if not code else "Set up, but for what is named above.")
    return code


def start() -> int:
    """Check the two samples, then start the site on 127.0.0.1:8000 (PORT= another, ENGINE=postgresql)."""
    return _set_up() or _check_samples() or run_site()


def read_samples() -> int:
    """Read and check the samples: tasks, figures, the same from .docx, .pdf and a scan, and what does not hold."""
    code = _set_up()
    code |= run([COMMAND, "read", "--format", "text", "--part", "tasks", PLAN])
    code |= run([COMMAND, "read", "--format", "text", "--part", "quantities", REPORT])
    code |= run([PYTHON, "tools/make_samples.py", "--compare"])
    return code | _check_samples()


def _check_samples() -> int:
    """Print the findings of both; that there are errors among them is as it should be."""
    code = run([COMMAND, "check", REPORT, PLAN])
    return 0 if code == CHECK_FOUND_ERRORS else code


def test() -> int:
    """Run every test, those of the site on both engines; words after `--` go to pytest (ENGINE=postgresql there)."""
    code = _set_up()
    pytest: list[str | Path] = [PYTHON, "-m", "pytest", "-n", "2"]
    if "--" in sys.argv:
        asked = sys.argv[sys.argv.index("--") + 1 :]
        on_other = os.environ.get("ENGINE") == "postgresql"
        return (_on_postgresql([*pytest, *asked]) if on_other else run([*pytest, *asked])) or code
    code = run(pytest) or code
    # The wheel brings a database of its own: followed once, not on each engine.
    return _on_postgresql([*pytest, "tests/web", "--ignore=tests/web/test_delivery.py"]) or code


def _on_postgresql(command: list[str | Path]) -> int:
    """Run tests on a PostgreSQL of their own. Where there is none, that is said, and a failure with CI=true."""
    try:
        with postgresql.passing_server() as address:
            say("The site's tests on PostgreSQL.")
            return run(command, HAIDANG_DATABASE=address)
    except postgresql.Unable as unable:
        say(f"Skipped on PostgreSQL: {unable}")
        return 1 if environment.in_ci() else 0


def bench() -> int:
    """Measure accuracy and speed (ONLY=reading a group, SIZE=small or full) into build/bench.json and .md."""
    code = _set_up()
    environment.set_up_bench()
    # The benches also use what makes the samples.
    return run([PYTHON, "tools/bench/run.py"], PYTHONPATH=str(ROOT / "tools")) or code


def lint() -> int:
    """Check style, types, import contracts, trust, spelling, licences, what is committed and the generated docs."""
    _set_up()
    checks: dict[str, list[str | Path]] = {
        "style": [PROGRAMS / "ruff", "check", "--quiet"],
        "format": [PROGRAMS / "ruff", "format", "--check", "--quiet"],
        "types": [PROGRAMS / "mypy", "--no-error-summary"],
        "imports": [PROGRAMS / "lint-imports", "--no-logo"],
        "trust": [PYTHON, "tools/trust.py"],
        "bandit": [PROGRAMS / "bandit", "--quiet", "--configfile", "pyproject.toml", "--recursive", "src"],
        "semgrep": [PYTHON, "tools/scanner.py"],
        "spelling": [PROGRAMS / "codespell"],
        "licences": [PYTHON, "tools/licences.py"],
        "committed": [PYTHON, "tools/committed.py"],
        "reference": [PYTHON, "tools/make_reference.py", "--check"],
    }
    failed = [name for name, command in checks.items() if _fails(name, command)]
    say(
        f"lint: {len(checks) - len(failed)} of {len(checks)} checks hold"
        + (f"; not {', '.join(failed)}." if failed else ".")
    )
    return 1 if failed else 0


def _fails(name: str, command: list[str | Path]) -> bool:
    say(f"lint: {name}")
    # The types of the site are read from its settings, which want a key outside tests.
    return run(command, HAIDANG_UNDER_TEST="true") != 0


def docs() -> int:
    """Write the generated reference pages anew."""
    environment.set_up()
    return run([PYTHON, "tools/make_reference.py"])


def wheel() -> int:
    """Build dist/: the wheel for servers, and dist/wheels/ with all that it needs, for those without a network."""
    return _set_up() or run([PYTHON, "tools/wheel.py", "--wheels"])


def screenshots() -> int:
    """Take pictures of the main pages for README and docs into docs/images/."""
    code = _set_up()
    return run([PYTHON, "tools/screenshots.py"], PYTHONPATH=str(ROOT / "tools" / "bench")) or code


def lock() -> int:
    """Resolve the dependencies of pyproject.toml anew into the three lock files."""
    environment.set_up()
    how = [
        *("--universal", "--python-version", "3.11", "--generate-hashes", "--only-binary", ":all:"),
        *("--no-emit-index-url", "--no-header", "--no-annotate", "--quiet"),
    ]
    compile_lock = [PYTHON, "-m", "uv", "pip", "compile", *how]
    environment.must([*compile_lock, "pyproject.toml", "--all-extras", "--group", "dev", "-o", "requirements.lock"])
    environment.must([*compile_lock, "--group", "bench", "-c", "requirements.lock", "-o", "requirements-bench.lock"])
    environment.must([*compile_lock, "--group", "scan", "-o", "requirements-semgrep.lock"])
    return 0


def clean() -> int:
    """Remove what was built (build/, dist/), but not the environment."""
    for name in ("build", "dist"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    return 0


def show_help() -> int:
    """List the targets."""
    print("make TARGET, or: python3 tools/dev.py TARGET [NAME=VALUE ...]\n")
    for name, target in TARGETS.items():
        print(f"  {name:11} {(target.__doc__ or '').splitlines()[0]}")
    return 0


TARGETS: dict[str, Callable[[], int]] = {
    "help": show_help,
    "setup": setup,
    "run": start,
    "samples": read_samples,
    "test": test,
    "bench": bench,
    "lint": lint,
    "docs": docs,
    "screenshots": screenshots,
    "wheel": wheel,
    "lock": lock,
    "clean": clean,
}


def main(words: list[str]) -> int:
    """Do one target; `NAME=VALUE` words are settings, as with make."""
    own = words[: words.index("--")] if "--" in words else words
    os.environ.update(word.split("=", 1) for word in own if "=" in word)  # type: ignore[arg-type]
    names = [word for word in own if "=" not in word] or ["help"]
    if len(names) > 1 or names[0] not in TARGETS:
        print(f"No such target: {' '.join(names)}\n", file=sys.stderr)
        show_help()
        return 2
    return TARGETS[names[0]]()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
