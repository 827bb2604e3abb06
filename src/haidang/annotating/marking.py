"""Puts the marks of comments into `document.xml`; every byte that was there stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from haidang.annotating.cuts import Cut
from haidang.annotating.elements import Layout
from haidang.annotating.ranges import Range


@dataclass(slots=True)
class _Gap:
    """What comes in at one byte."""

    cut: Cut
    ends: list[int] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


def mark(layout: Layout, ranges: Sequence[Range], first: int, namespace: str) -> bytes:
    """The part with its comments numbered from `first`, in the order of `ranges`, which do not cross."""
    gaps: dict[int, _Gap] = {}
    for key, each in enumerate(ranges, first):
        gaps.setdefault(each.start.at, _Gap(each.start)).starts.append(key)
        gaps.setdefault(each.end.at, _Gap(each.end)).ends.insert(0, key)
        gaps.setdefault(each.mark.at, _Gap(each.mark)).marks.append(key)
    more = _own_namespace(layout, namespace)
    added = {at: _written(gap, more) for at, gap in gaps.items()}
    # A text that is split at several places is widened once.
    added |= dict.fromkeys(
        (gap.cut.widen for gap in gaps.values() if gap.cut.widen is not None), b' xml:space="preserve"'
    )
    return _spliced(layout.data, added)


def _written(gap: _Gap, more: str) -> bytes:
    words = [f'<w:commentRangeEnd{more} w:id="{key}"/>' for key in gap.ends]
    words += [f'<w:r{more}><w:commentReference w:id="{key}"/></w:r>' for key in gap.marks]
    words += [f'<w:commentRangeStart{more} w:id="{key}"/>' for key in gap.starts]
    return gap.cut.close + "".join(words).encode() + gap.cut.reopen


def _own_namespace(layout: Layout, namespace: str) -> str:
    """What each added element says for itself where the file does not call the namespace `w`."""
    head = layout.data[layout.root.start : layout.root.open_end]
    known = any(f"xmlns:w={quote}{namespace}{quote}".encode() in head for quote in "\"'")
    return "" if known else f' xmlns:w="{namespace}"'


def _spliced(data: bytes, added: dict[int, bytes]) -> bytes:
    pieces, cursor = [], 0
    for at in sorted(added):
        pieces += [data[cursor:at], added[at]]
        cursor = at
    return b"".join([*pieces, data[cursor:]])
