"""A scan of hundreds of pages: the open samples printed one after another, then put through an office's scanner.

No page is like another. Where the samples do not fill them all, they come again with other figures.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from io import BytesIO
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING

import long_report
from make_samples import DOTS_PER_INCH, as_scanned

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

SAMPLES = Path(__file__).resolve().parents[2] / "tests" / "samples"
# Never those held out.
OPEN = ("seeds", "plans", "reports", "more-plans")

_A4 = (8.27, 11.69)
_MARGIN = 0.9
_POINTS = 13
_LEADING = 1.35
_QUALITY = 35
"""Of the JPEG: about 300 kB a page, as grey pages from a copier are."""


def texts() -> Iterator[str]:
    """The samples without end, with other figures each time round."""
    files = [file for folder in OPEN for file in sorted((SAMPLES / folder).glob("*.txt"))]
    for turn in count():
        for file in files:
            yield long_report.moved(file.read_text(encoding="utf-8"), turn)


def write(path: Path, pages: int) -> list[str]:
    """Write a scan of that many pages. Returns the words of each."""
    import pypdfium2

    dice = random.Random(path.stem)
    document = pypdfium2.PdfDocument.new()
    printed = []
    for number, lines in enumerate(islice(_pages(), pages), 1):
        _put(document, as_scanned(_printed(lines, number), dice))
        printed.append("\n".join(lines))
    document.save(path)
    document.close()
    return printed


def _font() -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype("LiberationSerif-Regular.ttf", round(_POINTS / 72 * DOTS_PER_INCH))


def _pages() -> Iterator[list[str]]:
    """The lines of page after page; a document begins on a page of its own."""
    font = _font()
    width = (_A4[0] - 2 * _MARGIN) * DOTS_PER_INCH
    height = int((_A4[1] - 2 * _MARGIN) * 72 / (_POINTS * _LEADING))
    printed: set[str] = set()
    for text in texts():
        lines = [line for paragraph in text.splitlines() for line in _wrapped(paragraph, font, width)]
        for page in (lines[first : first + height] for first in range(0, len(lines), height)):
            words = "\n".join(page)
            if words not in printed:  # last pages with a signature and no figures come again as they were
                printed.add(words)
                yield page


def _wrapped(paragraph: str, font: FreeTypeFont, width: float) -> Iterator[str]:
    line = ""
    for word in paragraph.split():
        longer = f"{line} {word}".lstrip()
        if line and font.getlength(longer) > width:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _printed(lines: list[str], number: int) -> Image:
    from PIL import Image, ImageDraw

    font = _font()
    page = Image.new("L", (round(_A4[0] * DOTS_PER_INCH), round(_A4[1] * DOTS_PER_INCH)), 255)
    pen = ImageDraw.Draw(page)
    step = _POINTS * _LEADING / 72 * DOTS_PER_INCH
    top = left = _MARGIN * DOTS_PER_INCH
    for index, line in enumerate(lines):
        pen.text((left, top + index * step), line, fill=0, font=font)
    pen.text((page.width / 2, page.height - top / 2), str(number), fill=0, font=font, anchor="ms")
    return page


def _put(document: object, picture: Image) -> None:
    """The picture as a page of its own."""
    import pypdfium2

    jpeg = BytesIO()
    picture.save(jpeg, "JPEG", quality=_QUALITY)
    image = pypdfium2.PdfImage.new(document)
    image.load_jpeg(jpeg, inline=True)
    width, height = (side * 72 for side in _A4)
    image.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
    page = document.new_page(width, height)  # type: ignore[attr-defined]
    page.insert_obj(image)
    page.gen_content()
    page.close()
