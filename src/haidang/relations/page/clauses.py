"""Sentences, and the clauses of a list: what semicolons, commas and "và" outside brackets part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from haidang.text.patterns import regex

# A point ends a sentence before a capital or the line's end; "TP. Hải Phòng" and "số. 3" do not.
# Patterns begin with the sign itself, so that a text is searched for a few signs.
_SHORT = r"(?<!\bTP.)(?<!\bTX.)(?<!\bTT.)(?<!\bP.)(?<!\bQ.)"
_BEGINS = r"(?:[A-ZÀ-ỸĐ\"“(\-+*]|\d{1,3}(?:%| tháng))"  # "đạt 85%. 6 tháng qua"
_STOP = regex(rf"[.!?\n](?:(?<=\n)|(?=[)\"”]*(?: +{_BEGINS}|\n|$)){_SHORT}(?<!\btr.))")
_HEAD = regex(rf"[.!?](?=[ )\"”]){_SHORT}[)\"”]* +(?={_BEGINS})")

# A sentence longer than this is no sentence that people wrote; what stands beyond is not looked at.
REACH = 2500

_EDGE = regex(r"[();,\nvc+](?:(?<=[();\n])|(?<=,)(?=\s)|(?:(?<=\sv)à|(?<=\sc)ùng|(?<=\s\+))(?=\s))")
_BRACKET = regex(r"[()]")


def sentence_end(text: str, position: int, limit: int | None = None) -> int:
    """Where the sentence at `position` ends: at its point or at the paragraph's end."""
    last = min(len(text), position + REACH) if limit is None else limit
    match = _STOP.search(text, position, last)
    if match is None:
        return last
    # "..." belongs to the sentence: it says that the list is open.
    return match.end() if text.endswith("...", 0, match.end()) else match.start()


def sentence_start(text: str, position: int) -> int:
    """Where the sentence that reaches up to `position` begins, within its paragraph."""
    begin = first = max(text.rfind("\n", 0, position) + 1, position - REACH)
    for match in _HEAD.finditer(text, first, position):
        begin = match.end()
    return begin


_SPACED = frozenset({"và", "cùng", "+"})


class Clause(NamedTuple):
    """A stretch of a list. `before` is what parts it from the one before: `;`, `,`, `và`, `+` or nothing."""

    start: int
    end: int
    before: str
    brackets: tuple[tuple[int, int], ...] = ()
    """What stands in brackets within it, brackets included."""


def clauses(text: str, start: int, end: int) -> Iterator[Clause]:
    """The clauses of `text[start:end]`, which a closing bracket that was opened before `start` ends."""
    depth, at, opened, before = 0, start, start, ""
    brackets: list[tuple[int, int]] = []
    for match in _EDGE.finditer(text, start, end):
        sign = match[0]
        if sign == "(":
            opened = match.start() if depth == 0 else opened
            depth += 1
        elif sign == ")":
            depth -= 1
            if depth == 0:
                brackets.append((opened, match.end()))
            depth = max(depth, 0)  # one that closes what never opened
        elif depth == 0:
            # The space before a word or a plus sign is nobody's.
            end_of_clause = match.start() - (sign in _SPACED)
            yield Clause(at, end_of_clause, before, tuple(brackets))
            at, before, brackets = match.end(), sign, []
    if depth:
        brackets.append((opened, end))
    yield Clause(at, end, before, tuple(brackets))


_DEEPEST = 12
"""Brackets within brackets that are followed; more of them are no list."""


def closing(text: str, opened: int, limit: int) -> int:
    """Where the bracket at `opened` closes; `limit` where it does not, `opened` where it holds too many others."""
    depth = 0
    for match in _BRACKET.finditer(text, opened, limit):
        if match[0] == "(":
            depth += 1
            if depth > _DEEPEST:
                return opened
        else:
            depth -= 1
            if depth == 0:
                return match.start()
    return limit


def enclosing(text: str, start: int, position: int) -> int | None:
    """The bracket in `text[start:position]` that is still open at `position`."""
    stack: list[int] = []
    for match in _BRACKET.finditer(text, start, position):
        if match[0] == "(":
            stack.append(match.start())
        elif stack:
            stack.pop()
    return stack[-1] if stack else None
