"""What is to be said, and of which words."""

from __future__ import annotations

from dataclasses import dataclass

from haidang.text.source import Span


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence about the words at `span` of a source's text."""

    span: Span
    text: str
