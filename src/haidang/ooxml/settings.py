"""Reads `settings.xml` for the one thing that changes what is shown."""

from __future__ import annotations

from collections.abc import Iterable

from haidang.ooxml.names import Attributes, is_on, spelled_out
from haidang.ooxml.xml import read_xml


def uses_even_pages(chunks: Iterable[bytes]) -> bool:
    """Whether even pages have headers and footers of their own."""
    found: list[bool] = []
    read_xml(chunks, found, _STARTS, {})
    return any(found)


def _start_even_pages(found: list[bool], attributes: Attributes) -> None:
    found.append(is_on(attributes))


_STARTS = spelled_out({"w:evenAndOddHeaders": _start_even_pages})
