"""Amounts of change in one sentence that answer, in order, to the figures of the sentence before."""

from __future__ import annotations

from bisect import bisect_left

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket, is_change
from haidang.text.patterns import regex

# "So với cùng kỳ, giảm 24 vụ (-67%)", "Tăng 3 vụ, giảm 2 người chết".
_OPENS = regex(r"\W*(?:so (?:với|cùng)|tăng|giảm)(?!\w)")
_END = regex(r"[.!?] |\n|$")
_NEXT = regex(r"[^\d,;.()]{0,12}(?:,| và) ")
_PARTS = regex(r"\W*(?:Trong đó|Trong số|Cụ thể|Gồm|Bao gồm|Chia ra|Riêng)(?!\w)")
_MOST = 8
_CONNECTIVE, _KINDS = 14, 2


def answered(page: Page, at: int) -> Quantity | None:
    """The figure that the change at index `at` is of: "xảy ra 12 vụ, chết 11 người. So với cùng kỳ giảm 24 vụ".

    None unless both sentences have as many figures of the same nouns, in the same order.
    """
    change = page.quantities[at]
    begin = page.sentence_start(change.start)
    if begin < 2 or not change.is_count or not _OPENS.match(page.text[begin : begin + 40].lower()):
        return None
    found = _END.search(page.text, change.end)
    changes = _counts(page, begin, found.start() if found else len(page.text))
    if not all(_is_told(page, index, changes) for index in changes):
        return None
    heads = [_head(page, index) for index in changes]
    before = page.sentence_start(max(begin - 2, 0))
    if _PARTS.match(page.text, before) and page.paragraph_start(begin) < before <= page.text.find(";", before, begin):
        # "Tiếp 852 lượt. Trong đó, định kỳ 231 lượt; đột xuất 37 lượt. So với năm 2019 giảm 126 lượt": of the whole.
        begin, before = before, page.sentence_start(max(before - 2, 0))
    part = len(set(heads)) < _KINDS and next(iter(page.connectives(before, before + _CONNECTIVE)), None)
    if part or _has_fraction(page, before, begin, heads):
        return None  # "Trong đó, tiếp định kỳ 231 lượt": the change is of what all parts make
    values = [index for index in _counts(page, before, begin - 1) if _head(page, index) in heads]
    if at not in changes or [_head(page, index) for index in values] != heads:
        return None
    value = page.quantities[values[changes.index(at)]]
    return None if is_change(page, values[changes.index(at)]) else value


def _has_fraction(page: Page, start: int, end: int, heads: list[str]) -> bool:
    """Whether a sentence tells one of the things in pairs: "tiếp 852 lượt/991 lượt người"."""
    low, high = bisect_left(page.starts, start), bisect_left(page.starts, end)
    pairs = (index for index in range(low, high) if page.quantities[index].denominator is not None)
    return any(_head(page, index) in heads for index in pairs)


def only_before(page: Page, at: int) -> Quantity | None:
    """The only figure of the noun of the change at index `at` in the sentence before, where its own compares."""
    change = page.quantities[at]
    begin = page.sentence_start(change.start)
    if begin < 2 or not change.is_count or not _OPENS.match(page.text[begin : begin + 40].lower()):
        return None
    before = page.sentence_start(begin - 2)
    values = [index for index in _counts(page, before, begin - 1) if _head(page, index) == _head(page, at)]
    return page.quantities[values[0]] if len(values) == 1 and not is_change(page, values[0]) else None


def told_base(page: Page, at: int) -> Quantity | None:
    """The base of the change at index `at` in the bracket behind all changes: "giảm 3 vụ, 2 người (15 vụ, 9 người)"."""
    begin = page.sentence_start(page.quantities[at].start)
    found = _END.search(page.text, page.quantities[at].end)
    end = found.start() if found else len(page.text)
    changes = _counts(page, begin, end)
    opened = page.text.find("(", page.quantities[at].end, end)
    closes = page.text.find(")", opened, end) if opened > 0 else -1
    if closes < 0 or at not in changes or page.quantities[changes[-1]].start > opened:
        return None
    low, high = bisect_left(page.starts, opened), bisect_left(page.starts, closes)
    bases = [index for index in range(low, high) if page.quantities[index].unit == "count"]
    if [_head(page, index) for index in bases] != [_head(page, index) for index in changes]:
        return None
    base = page.quantities[bases[changes.index(at)]]
    return base if base.to is None and base.denominator is None else None


def _counts(page: Page, start: int, end: int) -> list[int]:
    """The plain counts between two places, asides in brackets left out."""
    low, high = bisect_left(page.starts, start), bisect_left(page.starts, end)
    return [index for index in range(low, min(high, low + 3 * _MOST)) if _is_plain(page, index, end)]


def _is_plain(page: Page, index: int, end: int) -> bool:
    quantity = page.quantities[index]
    plain = quantity.unit == "count" and quantity.to is None and quantity.denominator is None
    return plain and not in_closed_bracket(page, quantity, end)


def _is_told(page: Page, index: int, changes: list[int]) -> bool:
    """Whether a figure is a change, by a word of its own or that of the one before: "giảm 146 lượt, 127 người"."""
    at = changes.index(index)
    told = at > 0 and _NEXT.fullmatch(page.between(changes[at - 1], index)) is not None
    return told or is_change(page, index)


def _head(page: Page, index: int) -> str:
    return page.quantities[index].noun.casefold().split(" ")[0]
