"""Brackets and quotation marks that lack their other half."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.rules.subject import Document
from haidang.text.patterns import regex
from haidang.text.values import frozen, replace

_MARK = regex(r"[()\[\]“”\"\n]")
_CLOSES = {")": "(", "]": "["}
# "a)", "1)", "iv)", "a.1)" at the head of a line or behind a mark count items: "gồm: a) ...; b) ...".
_ITEM = regex(r"(?:^|[\s(;:,.|-])(?:[a-zđA-ZĐ]\d?|[a-zđ]?[.]?\d{1,2}(?:\.\d{1,2})?|[ivxIVX]{1,4})$")
# Inches, seconds and ditto marks: 21", 105°48'22".
_AFTER_NUMBER = regex(r"[\d'’]$")
_REACH = 8
"""How many paragraphs a bracket may stay open: a list can stand in one."""
_STRETCH = 120
"""Where the missing half is looked for, in characters."""
_REACH_OF_QUOTES = 60
"""How many paragraphs a quotation may stay open: a decision quotes whole articles."""


@frozen
class _Open:
    at: int
    mark: str
    paragraph: int


@rule(
    "CH02",
    "unbalanced-bracket",
    Severity.WARNING,
    messages={
        "default": Message(
            "Dấu “{mark}” mở mà không đóng. Có thể thiếu dấu đóng, hoặc thừa dấu mở.",
            "“{mark}” is opened and not closed. The closing mark may be missing, or the opening one is one too many.",
        ),
        "closed": Message(
            "Dấu “{mark}” đóng mà không mở. Có thể thiếu dấu mở, hoặc thừa dấu đóng.",
            "“{mark}” closes what was not opened. The opening mark may be missing, or the closing one is one too many.",
        ),
        "quote": Message(
            "Dấu ngoặc kép này không có dấu thứ hai đi cùng.",
            "This quotation mark lacks its fellow.",
        ),
    },
)
def unbalanced_bracket(document: Document) -> Iterator[Finding]:
    """Dấu ngoặc đơn hoặc ngoặc kép mở mà không đóng, hoặc đóng mà không mở.

    Vì sao: Thiếu một dấu ngoặc thì không rõ phần chú thích hay trích dẫn kết thúc ở đâu.

    Sai: Vốn phân cấp 181.766 triệu đồng; vốn thành phố hỗ trợ 493.227 triệu đồng).

    Đúng: Vốn phân cấp (181.766 triệu đồng); vốn thành phố hỗ trợ (493.227 triệu đồng).

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Điều 6 và Phụ lục I: văn bản viết đúng chính tả, dấu câu.
    """
    found = (_with_place(document.text, finding) for finding in _unpaired(document.text))
    yield from sorted(found, key=lambda finding: finding.start)


def _with_place(text: str, finding: Finding) -> Finding:
    """The finding with the stretch in which the other half of an opening mark is missing: the rest of its paragraph."""
    end = text.find("\n", finding.end, finding.end + _STRETCH)
    end = end if end >= 0 else min(len(text), finding.end + _STRETCH)
    opens = text[finding.start] in "([“" or (
        text[finding.start] == '"' and text[finding.end : finding.end + 1].isalnum()
    )
    return replace(finding, related=((finding.end, end),)) if opens and end > finding.end else finding


def _unpaired(text: str) -> Iterator[Finding]:
    held: list[_Open] = []
    quotes: list[_Open] = []
    waiting: _Open | None = None
    paragraph = 0
    for found in _MARK.finditer(text):
        mark, at = found[0], found.start()
        if mark == "\n":
            if quotes or waiting is not None:
                waiting, lost = _across(waiting, quotes, paragraph)
                quotes = []
                yield from map(_quote, lost)
            while held and paragraph - held[0].paragraph >= _REACH:
                yield _finding(held.pop(0), "default")
            paragraph += 1
        elif mark in "([":
            held.append(_Open(at, mark, paragraph))
        elif mark in ")]":
            yield from _close(text, held, _Open(at, mark, paragraph))
        elif mark != '"' or quotes or not _AFTER_NUMBER.search(text, max(0, at - 1), at):
            quotes.append(_Open(at, mark, paragraph))
    waiting, lost = _across(waiting, quotes, paragraph)
    yield from map(_quote, [*lost, *([waiting] if waiting else [])])
    for one in held:
        yield _finding(one, "default")


def _close(text: str, held: list[_Open], closing: _Open) -> Iterator[Finding]:
    """Take the bracket off that `closing` closes; "a)" closes none unless one stands open in its paragraph."""
    near = [one for one in held[-3:] if one.mark == _CLOSES[closing.mark]]
    inside = bool(near) and near[-1].paragraph == closing.paragraph
    if closing.mark == ")" and _ITEM.search(text, max(0, closing.at - 6), closing.at):
        # "(theo điểm a)" closes; "(gồm: a) hồ sơ; b) tờ trình)" closes with its last.
        if not inside or not _closes_here(text, closing.at):
            return
    if near:
        held.remove(near[-1])
    else:
        yield _finding(closing, "closed")


def _closes_here(text: str, at: int) -> bool:
    """Whether the bracket behind an item's letter closes a phrase: "(điểm a);", "(mục 1)." but not "(a) hồ sơ"."""
    end = text.find("\n", at)
    following = text[at + 1 : at + 2]
    further = text.find(")", at + 1, end if end >= 0 else len(text))
    opened = text.find("(", at + 1, further) if further >= 0 else -1
    return not following or following in ".,;:)\n" or further < 0 or opened >= 0


def _across(waiting: _Open | None, quotes: list[_Open], paragraph: int) -> tuple[_Open | None, list[_Open]]:
    """At a paragraph's end: the quotation mark that stays open, and those that lack their fellow for good."""
    lost: list[_Open] = []
    if waiting is not None and paragraph - waiting.paragraph > _REACH_OF_QUOTES:
        lost.append(waiting)
        waiting = None
    if len(quotes) % 2 == 0:
        return waiting, lost
    odd = _odd(quotes)
    if waiting is not None:
        return None, lost
    if odd.mark == "”":
        return None, [*lost, odd]
    return odd, lost


def _odd(quotes: list[_Open]) -> _Open:
    """The mark without a fellow: the first that turns the wrong way, else the last."""
    opened: _Open | None = None
    for quote in quotes:
        opens = quote.mark == "“" or (quote.mark == '"' and opened is None)
        if opens and opened is not None:
            return opened
        if not opens and opened is None:
            return quote
        opened = quote if opens else None
    return opened or quotes[-1]


def _finding(one: _Open, message: str) -> Finding:
    return Finding("CH02", Severity.WARNING, one.at, one.at + 1, values={"mark": one.mark}, message=message)


def _quote(one: _Open) -> Finding:
    return Finding("CH02", Severity.WARNING, one.at, one.at + 1, message="quote")
