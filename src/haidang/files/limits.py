"""How much a reader of files takes on, and how it tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

from haidang.text.values import frozen

Progress = Callable[[str, int, int], None]
"""Called with what is being done (Vietnamese), how many steps are done and how many there are."""

MEGABYTE = 1_000_000


@frozen
class Limits:
    """Where a reader stops: a file beyond one of these is refused whole, never read in part."""

    file_bytes: int = 200 * MEGABYTE
    unpacked_bytes: int = 1_000 * MEGABYTE
    """All parts of a packed file (.xlsx, .odt) together."""
    unpacked_ratio: int = 200
    """Unpacked bytes for one packed byte, beyond `unpacked_free`: text packs to a tenth, a bomb to a thousandth."""
    unpacked_free: int = 20 * MEGABYTE
    stream_bytes: int = 150 * MEGABYTE
    """One packed stream of a .pdf: a page of A3 at 300 dpi in colour takes a third."""
    parts: int = 20_000
    pages: int = 10_000
    page_characters: int = 300_000
    """On one page of a .pdf: the smallest print fills an A4 page with a twentieth."""
    characters: int = 50_000_000
    cells: int = 5_000_000
    picture_pixels: int = 200_000_000
    office_seconds: float = 180
    """For LibreOffice to convert one file."""
    page_seconds: float = 120
    """For Tesseract to read one page."""


LIMITS = Limits()
