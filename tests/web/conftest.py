"""What tests of the site share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client


@pytest.fixture(autouse=True)
def spool(tmp_path: Path, settings: object) -> Path:
    """A spool of the test's own."""
    folder = tmp_path / "spool"
    settings.SPOOL = folder  # type: ignore[attr-defined]
    return folder


@pytest.fixture
def visitor() -> Client:
    """Somebody without an account."""
    return Client()


@pytest.fixture(scope="session", autouse=True)
def stop_examiners() -> Iterator[None]:
    """No process outlives the tests."""
    yield
    from haidang_web.checker.actions import examiners

    examiners().close()
