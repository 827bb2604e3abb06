"""The structure that relations are looked for in: paragraphs, what stands below them, and tables."""

from __future__ import annotations

from haidang.text.values import frozen


@frozen
class Block:
    """A paragraph, item or heading at offsets of the flow (behind its marker), with what stands below it.

    `marked` says that it has a number, a letter or a bullet; `bullet` that it is a bullet.
    """

    start: int
    end: int
    marked: bool = False
    bullet: bool = False
    children: tuple[Block, ...] = ()
