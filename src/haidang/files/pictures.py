"""Pictures of pages: rendered, opened, turned straight, and the table lines in them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from haidang.files import problems
from haidang.files.limits import Limits
from haidang.files.pages.values import Rule
from haidang.text.patterns import regex
from haidang.text.values import frozen

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 200
"""Letters of 12 points are read as well as at 300, in three quarters of the time."""
_LARGEST = 6000
"""Pixels a side: a poster is rendered smaller, not refused."""

_DARK = 170
_RUN = 30
"""Pixels in a row that are all dark only in a drawn line; a line is at least three such runs long."""
_FULL = regex(rb"[\xf5-\xff]{3,}")
_ANGLES = [step / 4 for step in range(-12, 13)]
_FINELY = (-0.15, -0.1, -0.05, 0.0, 0.05, 0.1, 0.15)
_LEAST_ANGLE = 0.05


@frozen
class Picture:
    """One page in grey, and how many points one of its pixels is."""

    number: int
    image: Image
    scale: float


def rendered(document: Any, numbers: list[int]) -> Iterator[Picture]:
    """Pages of a PDF, one at a time: pdfium may be used by one thread only."""
    for number in numbers:
        page = document[number - 1]
        try:
            scale = min(DPI / 72, _LARGEST / max(1, *page.get_size()))
            image = page.render(scale=scale, grayscale=True).to_pil().convert("L")
        finally:
            page.close()
        yield Picture(number, image, 1 / scale)


def frames_of(data: bytes, name: str, limits: Limits) -> list[Picture]:
    """The pages of a picture file, a fax or scanner's .tif holding several."""
    try:
        from PIL import Image, ImageSequence
    except ImportError as error:
        raise problems.needs_extra(name, "Pillow", "ocr") from error
    try:
        with Image.open(BytesIO(data)) as opened:
            frames = getattr(opened, "n_frames", 1)
            if opened.width * opened.height * frames > limits.picture_pixels:
                raise problems.too_many_points(name, limits.picture_pixels)
            images = [_on_white(frame) for frame in ImageSequence.Iterator(opened)]
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as error:
        raise problems.damaged(name) from error
    return [Picture(number, image, _scale_of(image)) for number, image in enumerate(images, 1)]


def _on_white(frame: Image) -> Image:
    if frame.mode in ("RGBA", "LA", "P"):
        from PIL import Image as images

        frame = frame.convert("RGBA")
        white = images.new("RGBA", frame.size, "white")
        frame = images.alpha_composite(white, frame)
    grey = frame.convert("L")
    if max(grey.size) > _LARGEST:
        grey.thumbnail((_LARGEST, _LARGEST))
    return grey


def _scale_of(image: Image) -> float:
    """A page is taken to be as tall as A4: what a photograph says of its density is seldom true."""
    return 842 / max(image.size)


def straight(image: Image) -> Image:
    """`image` turned by the small angle at which its lines lie level."""
    angle = _skew(image)
    if abs(angle) < _LEAST_ANGLE:
        return image
    from PIL.Image import Resampling

    return image.rotate(angle, resample=Resampling.BICUBIC, fillcolor=255)


def _skew(image: Image) -> float:
    small = image.copy()
    small.thumbnail((1000, 1000))
    roughly = max(_ANGLES, key=lambda angle: (_contrast(small, angle), -abs(angle)))
    return max((roughly + off for off in _FINELY), key=lambda angle: (_contrast(small, angle), -abs(angle)))


def _contrast(image: Image, angle: float) -> int:
    """How much the rows of the turned picture differ from one to the next: most when text lines are level."""
    from PIL.Image import Resampling

    turned = image.rotate(angle, resample=Resampling.BILINEAR, fillcolor=255)
    rows = turned.resize((1, turned.height), Resampling.BOX).tobytes()
    return sum((after - before) ** 2 for before, after in itertools.pairwise(rows))


def rules_in(image: Image, scale: float) -> list[Rule]:
    """The level and upright lines drawn in a picture, in points."""
    from PIL import ImageFilter
    from PIL.Image import Transpose

    # Thickened by a pixel on each side: a line that is not quite level would break from row to row.
    dark = image.point([255 if shade < _DARK else 0 for shade in range(256)]).filter(ImageFilter.MaxFilter(3))
    level = _runs(dark.reduce((_RUN, 1)), scale, level=True)
    return level + _runs(dark.reduce((1, _RUN)).transpose(Transpose.TRANSPOSE), scale, level=False)


def _runs(reduced: Image, scale: float, *, level: bool) -> list[Rule]:
    shades = reduced.tobytes()
    width = reduced.width
    rules: list[Rule] = []
    for row in range(reduced.height):
        for found in _FULL.finditer(shades, row * width, (row + 1) * width):
            low, high = found.start() - row * width, found.end() - row * width
            # A line begins and ends inside the run before and behind those that are all dark.
            rules.append(Rule(level, row * scale, (low - 0.5) * _RUN * scale, (high + 0.5) * _RUN * scale))
    return rules
