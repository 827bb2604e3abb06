"""What importing the library may bring in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parents[2] / "src"

# Heavy, or not to be counted on: imported inside the function that uses them, or never.
LATE = {"pypdfium2", "PIL", "python_calamine", "xlsxwriter", "lxml", "docx", "openpyxl", "numpy", "yaml"}
NEVER = {"django", "requests", "urllib3", "underthesea", "haidang_web"}


def _modules() -> list[str]:
    found = []
    for path in sorted((SRC / "haidang").rglob("*.py")):
        parts = path.relative_to(SRC).with_suffix("").parts
        found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def _loaded_by(code: str) -> set[str]:
    ask = f"import sys, json\n{code}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True, cwd=SRC)
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


def test_importing_every_module_brings_in_nothing_heavy_and_no_site() -> None:
    loaded = _loaded_by("import " + ", ".join(_modules()))
    assert not loaded & (LATE | NEVER)


def test_the_command_starts_with_click_alone() -> None:
    outside = _loaded_by("import haidang.cli.program") - set(sys.stdlib_module_names) - _loaded_by("pass")
    assert outside == {"haidang", "click"}


@pytest.mark.parametrize("module", ["socket", "ssl", "http"])
def test_the_library_needs_no_network(module: str) -> None:
    rooms = [name for name in _modules() if not name.startswith("haidang.cli")]
    assert module not in _loaded_by("import " + ", ".join(rooms)) - _loaded_by("pass")
