"""The numbers of the cases beside those that LibreOffice gives them, where it can do what Word does."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.library.files.making_docx import lists, make_docx, p, restart

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("numbering_cases.yaml").read_text(encoding="utf-8")
)
# LibreOffice 7.4 knows no lvlRestart, isLgl, Vietnamese words or custom formats, and writes every bullet as • in text.
BEYOND_LIBREOFFICE = ("never_begins", "anew_after_the_first", "legal_turns", "vietnamese", "custom", "level_", "dash")
WORDS = "chữ"


def make_case(case: dict[str, Any]) -> bytes:
    nums: dict[str, dict[int, int]] = case.get("nums", {"1": {}})
    overrides = {key: "".join(restart(at, start) for at, start in starts.items()) for key, starts in nums.items()}
    items = [item.rpartition("/") for item in case["items"].split()]
    body = "".join(p(WORDS, num=(key or "1", int(depth))) for key, _, depth in items)
    return make_docx(body, numbering=lists({"1": case["levels"]}, dict.fromkeys(nums, "1"), overrides)).getvalue()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_same_numbers(tmp_path: Path) -> None:
    cases = {
        name: case
        for name, case in CASES.items()
        if not name.startswith(BEYOND_LIBREOFFICE) and not any("bullet" in str(each) for each in case["levels"])
    }
    for name, case in cases.items():
        (tmp_path / f"{name}.docx").write_bytes(make_case(case))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
    files = [str(path) for path in tmp_path.glob("*.docx")]
    subprocess.run(
        [*command, "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), *files], check=True, capture_output=True
    )
    assert len(cases) > 20
    for name, case in cases.items():
        lines = (tmp_path / f"{name}.txt").read_text(encoding="utf-8-sig").splitlines()
        shown = [line.removesuffix(WORDS).strip() or "_" for line in lines if line.endswith(WORDS)]
        assert (name, " ".join(shown)) == (name, case["shown"])
