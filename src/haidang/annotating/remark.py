"""What is to be said, and of which words."""

from __future__ import annotations

from haidang.text.source import Span
from haidang.text.values import frozen


@frozen
class Remark:
    """A sentence about the words at `span` of a source's text."""

    span: Span
    text: str
