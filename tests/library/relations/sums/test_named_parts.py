"""The parts that a list names, by the readings that it allows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.library.relations.texts import page_of

from haidang.relations.sums.named_parts import parts_of
from haidang.relations.sums.parts import Parts

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("named_parts.yaml").read_text(encoding="utf-8")
)


def parts(text: str) -> Parts:
    """The parts of the first figure, in what stands behind the first colon or "gồm"."""
    page = page_of(text)
    start = max(page.text.find(word) + len(word) for word in (":", "gồm") if word in page.text)
    return parts_of(page, page.quantities[0], start, len(page.text))


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case, found = CASES[name], parts(CASES[name]["text"])
    assert [part.text for part in found.main] == case["main"]
    assert found.open == case.get("open", False)
    assert found.unknown == case.get("unknown", 0)
    assert found.inner == case.get("inner", False)


def test_every_reading_is_told_once() -> None:
    found = parts("Tổng vốn 30 tỷ đồng, gồm: ngân sách 20 tỷ đồng; xã hội hóa 10 tỷ đồng.")
    readings = [[part.text for part in reading] for reading in found.readings()]
    assert readings.count(["20 tỷ đồng", "10 tỷ đồng"]) == 1
