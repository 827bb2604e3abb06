"""Runs semgrep, with the rules of tools/semgrep/ alone, over everything that is shipped; nothing is asked of a network.

Each rule carries two texts, and has to find something in the one and nothing in the other: a rule that has gone blind
fails like a finding. So does a file of ours that was not read to its end.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import environment
import yaml
from environment import ROOT, SCANNER, in_ci, say

RULES = ROOT / "tools" / "semgrep"
SOURCES = ROOT / "src"
_KINDS = ("py", "html", "js")
_NOT_OURS = "vendor"
_SEMGREP = environment.programs_of(SCANNER) / ("semgrep.exe" if os.name == "nt" else "semgrep")
_HOW = (
    *("scan", "--metrics", "off", "--disable-version-check", "--disable-nosem", "--error", "--json", "--quiet"),
    *("--timeout", "30", "--no-rewrite-rule-ids", "--config", str(RULES)),
)


@dataclass(frozen=True)
class Proof:
    """A text that a rule finds something in, or has to leave."""

    rule: str
    file: str
    text: str
    told: bool

    @property
    def path(self) -> str:
        """Where it lies while it is scanned: apart from others, under the name that the rule goes by."""
        return f"{self.rule}/{'told' if self.told else 'left'}/{self.file}"


def proofs() -> list[Proof]:
    """The two texts of every rule."""
    return [
        Proof(rule["id"], rule["metadata"].get("file", "haidang_web/x.py"), rule["metadata"][which], which == "told")
        for path in sorted(RULES.glob("*.yml"))
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]
        for which in ("told", "left")
    ]


def ours() -> set[Path]:
    """Every file that has to be read."""
    files = (path for kind in _KINDS for path in SOURCES.rglob(f"*.{kind}"))
    return {path for path in files if _NOT_OURS not in path.parts and path.stat().st_size}


def objections(report: dict[str, Any], tried: list[Proof], folder: Path, files: set[Path]) -> Iterator[str]:
    """What a report of semgrep's says against our files, and against the rules themselves."""
    for error in report["errors"]:
        where = error.get("path") or "semgrep"
        yield f"{where}: not read to its end: {str(error.get('message', error)).splitlines()[0]}"
    read = {Path(name).resolve() for name in report["paths"]["scanned"]}
    for path in sorted(files - read):
        yield f"{path}: was not read"
    found: dict[Path, set[str]] = {}
    for result in report["results"]:
        path = Path(result["path"]).resolve()
        found.setdefault(path, set()).add(result["check_id"])
        if not path.is_relative_to(folder):
            yield f"{path}:{result['start']['line']}: {result['check_id']}: {result['extra']['message']}"
    for proof in tried:
        path = folder / proof.path
        if path not in read:
            yield f"{proof.rule}: its text was not read"
        elif (proof.rule in found.get(path, set())) != proof.told:
            yield f"{proof.rule}: " + ("finds nothing in `told`" if proof.told else "finds something in `left`")


def _scanned(folder: Path) -> dict[str, Any]:
    """What semgrep reports of our files and of those in a folder."""
    told = {name: value for name, value in os.environ.items() if not name.startswith("SEMGREP_")}
    # What it keeps for itself stands beside it, not in somebody's home.
    kept = {"SEMGREP_SETTINGS_FILE": SCANNER / "settings.yml", "SEMGREP_LOG_FILE": SCANNER / "semgrep.log"}
    # It starts a program that lies beside it.
    path = os.pathsep.join((str(_SEMGREP.parent), told.get("PATH", "")))
    done = subprocess.run(
        [str(_SEMGREP), *_HOW, str(SOURCES), str(folder)],
        cwd=ROOT,
        env={**told, "PATH": path, "PYTHONUTF8": "1", **{name: str(value) for name, value in kept.items()}},
        stdout=subprocess.PIPE,
        check=False,
    )
    try:
        return dict(json.loads(done.stdout))
    except ValueError:
        raise SystemExit(f"semgrep said nothing that can be read (exit code {done.returncode}).") from None


def main() -> int:
    """Print the objections. Where semgrep cannot be installed that is said, and a failure with CI=true."""
    if not environment.set_up_scanner():
        say("Skipped: semgrep could not be installed here; tools/trust.py and bandit were run all the same.")
        return 1 if in_ci() else 0
    tried = proofs()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made).resolve()
        for proof in tried:
            path = folder / proof.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(proof.text, encoding="utf-8")
        found = list(objections(_scanned(folder), tried, folder, {path.resolve() for path in ours()}))
    for line in found:
        print(line.replace(f"{ROOT.resolve()}{os.sep}", ""), file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
