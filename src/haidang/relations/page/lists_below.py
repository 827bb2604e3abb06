"""Lists that a line announces: the line, and the items that stand below or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from haidang.relations.page.block import Block
from haidang.text.patterns import regex
from haidang.text.values import frozen

# "(1) Vốn ngân sách", "(i) hạ tầng", "Một là, ...": paragraphs that number themselves.
_NUMBERED = regex(
    r"\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là\b|Thứ (?:nhất|hai|ba|tư|năm)\b"
)
# A line that announces ends so; a footnote mark or a bracket may stand before the colon.
_ANNOUNCES = regex(r"(?:[:]|(?:gồm|sau|cụ thể|trong đó|đồng)[.,]?)[\s)*\"”]*$", re.IGNORECASE)
_TAIL = 20
# A cheap question before: what else ends in these letters is seldom.
_MARKS, _LAST_LETTERS = ' \n\t)*"”.,', (":", "ồm", "au", "thể", "đó", "ồng")
_OPENING = ("...", "…", "v.v")
_OPEN = regex(r"(?:\.{3}|…|v\.v)[\s.;)]*$")


@frozen
class Announced:
    """A line and the items it announces. `open` says that the list ends with "..." or "v.v.".

    `bare` says that the line does not end as a line does that announces: bullets just follow it.
    """

    above: Block
    items: tuple[Block, ...]
    open: bool = False
    bare: bool = False


def lists_below(text: str, blocks: Sequence[Block]) -> Iterator[Announced]:
    """Every line with items below it, outer lists first."""
    stack = [blocks]
    while stack:
        level = stack.pop()
        for index, block in enumerate(level):
            if block.children:
                stack.append(block.children)
            found = _items(text, level, index)
            bare = not found and not block.marked
            found = _bullets(text, level, index) if bare else found
            if len(found) > 1:
                yield Announced(block, found, _is_open(text, found[-1]), bare)


def _is_open(text: str, item: Block) -> bool:
    """Whether an item ends with what says that more of them are not named."""
    for sign in _OPENING:
        if text.find(sign, item.start, item.end) >= 0:
            return _OPEN.search(text, item.start, item.end) is not None
    return False


def _items(text: str, level: Sequence[Block], index: int) -> tuple[Block, ...]:
    """The items that the block at `index` announces: its children, or else what stands behind it of one sort."""
    block = level[index]
    if block.children:
        return _run(text, block.children, 0)
    if block.marked and not (index + 1 < len(level) and _sort(text, level[index + 1]) != _sort(text, block)):
        return ()
    tail = text[max(block.start, block.end - _TAIL) : block.end]
    if not tail.rstrip(_MARKS).lower().endswith(_LAST_LETTERS) or not _ANNOUNCES.search(tail):
        return ()
    return _run(text, level, index + 1)


def _bullets(text: str, level: Sequence[Block], index: int) -> tuple[Block, ...]:
    """The bullets that stand directly behind a plain paragraph."""
    if index + 1 < len(level) and level[index + 1].bullet:
        return _run(text, level, index + 1)
    return ()


def _run(text: str, level: Sequence[Block], start: int) -> tuple[Block, ...]:
    """The blocks of one sort that stand together from `start` on; plain paragraphs are no items."""
    found: list[Block] = []
    sort = ""
    for block in level[start:]:
        own = _sort(text, block)
        sort = sort or own
        if own != sort or own == "plain":
            break
        found.append(block)
    return tuple(found)


def _sort(text: str, block: Block) -> str:
    if block.bullet:
        return "bullet"
    if block.marked:
        return "label"
    return "numbered" if _NUMBERED.match(text, block.start) else "plain"
