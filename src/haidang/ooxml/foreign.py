"""Handlers of what holds words that are not in the document itself: the reader must be told that they are missing."""

from __future__ import annotations

from haidang.ooxml.names import Attributes
from haidang.ooxml.story import Story


def start_other_file(story: Story, attributes: Attributes) -> None:
    """`w:altChunk` and `w:subDoc`: another file that Word would fetch."""
    _miss(story, "Văn bản lấy một phần nội dung từ tệp khác; phần đó không đọc được.")


def start_object(story: Story, attributes: Attributes) -> None:
    """`o:OLEObject`: most often a sheet of Excel; formulas are such objects too, and too small to speak of."""
    if not attributes.get("ProgID", "").startswith("Equation"):
        _miss(story, "Văn bản có đối tượng nhúng (bảng tính Excel hoặc tương tự); chữ và số trong đó không đọc được.")


def start_chart(story: Story, attributes: Attributes) -> None:
    """`c:chart`."""
    _miss(story, "Văn bản có biểu đồ; chữ và số trong biểu đồ không đọc được.")


def start_diagram(story: Story, attributes: Attributes) -> None:
    """`dgm:relIds`, SmartArt."""
    _miss(story, "Văn bản có sơ đồ SmartArt; chữ trong sơ đồ không đọc được.")


def _miss(story: Story, what: str) -> None:
    if what not in story.shared.unread:
        story.shared.unread.append(what)
