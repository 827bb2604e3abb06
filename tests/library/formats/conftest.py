"""The command and the plan of its tests: some formats are seen only in what it prints."""

from __future__ import annotations

from tests.library.cli.conftest import haidang, plan

__all__ = ["haidang", "plan"]
