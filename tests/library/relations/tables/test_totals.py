"""Totals of tables, through what is found in a document's tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.library.relations.texts import page_with_blocks, read

from haidang.relations.tables.finding import find_table_sums

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("table_totals.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    found = find_table_sums(page_with_blocks(CASES[name]["text"]))
    assert [read(relation) for relation in found] == CASES[name]["read"]
