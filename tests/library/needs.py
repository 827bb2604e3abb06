"""System parts that some tests need: without one a test is skipped by name, and on the build machine it fails."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec

import pytest

from haidang.files.ocr import find_tesseract
from haidang.files.office import find_soffice


def has(part: str) -> bool:
    """Whether a program (`soffice`, `tesseract`, ...) or a Python package is installed."""
    if part == "soffice":
        return find_soffice() is not None
    if part == "tesseract":
        return find_tesseract() is not None
    return shutil.which(part) is not None or find_spec(part) is not None


def needs(part: str) -> None:
    """Skip the test where `part` is missing; with CI=true fail it, so that nothing goes untested in silence."""
    if has(part):
        return
    reason = f"needs {part}, which is not installed"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
