"""Where the items of a list within a sentence begin, and which of its stretches are items of their own for sure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from haidang.quantities.words import number_in_words
from haidang.relations.counts.list_places import CAPITAL, KIND_OF_PLACE
from haidang.relations.counts.listed_nouns import (
    ABSTRACT,
    DOCUMENT,
    GENERIC,
    GROUPS,
    KIND_HEAD,
    PAPERS,
    PEOPLE,
    SMALL_KIND_HEAD,
    SURNAME,
    among,
)
from haidang.relations.page.clauses import clauses
from haidang.text.patterns import regex

_NAME = regex(rf"[{CAPITAL}][\w'.-]*(?: (?:[{CAPITAL}][\w'-]*|\d+(?!\w)))*")
_LEAD = regex(r"(?:các|gồm|và|cùng|là) ")
_NUMBERED = regex(r"(?:các \D{2,20})?số \d", re.IGNORECASE)
_PLACE_HEAD = regex(rf"{KIND_OF_PLACE} [{CAPITAL}\d]")
# "đường trục thôn, xóm Đồng Vải": one road.
_PLACE_LAST = regex(rf"(?<!\w){KIND_OF_PLACE}$")
# "đỉnh Pha Luông", "ngã tư Voi Phục".
_NAMED_KIND = regex(rf"(?!(?:và|của|tại|ở|thuộc) )[^\W\d_{CAPITAL}]+(?: [^\W\d_{CAPITAL}]+)? [{CAPITAL}]")
# "quý I, quý II", "không phép, không biển báo": alike, and none of the things counted.
_NO_KIND = regex(r"(?:quý|tháng|năm|ngày|tuần|vụ|kỳ|có|không|chưa|đã|thiếu|giá|mỗi|đạt|tăng|giảm)(?!\w)")
_SEVERAL = regex(r"(\d{1,2}|hai|ba|bốn|năm|sáu) (?=[^\W\d])")
# Bodies' names hold commas and "và": "Sở Văn hóa, Thể thao và Du lịch".
_TEAMS = frozenset("đội tổ khối".split())
_WITH_BODIES = frozenset("sở ban ngành đơn cơ phòng bộ tổ thành đồng người cán đại hội đoàn ông bà".split())


class Span(NamedTuple):
    """One stretch between separators, and what stands before it."""

    low: int
    high: int
    before: str


def spans_of(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between commas, semicolons and "và", without the spaces around them."""
    for clause in clauses(text, start, end):
        low, high = clause.start, clause.end
        while low < high and text[low] in ' "“':
            low += 1
        while high > low and text[high - 1] in ' ."”':
            high -= 1
        lead = _LEAD.match(text, low, high)
        low = lead.end() if lead else low
        if low < high:
            yield Span(low, high, clause.before)


def items_of_their_own(text: str, noun: str, spans: Sequence[Span]) -> list[bool] | None:
    """Which stretches begin an item for sure: by the noun or one word, by a kind, or as names; None where unknown."""
    if DOCUMENT.match(text, spans[0].low) and noun.split()[0] not in PAPERS:
        return None
    return headed(text, noun, spans) or _kinds(text, noun, spans) or _names(text, noun, spans)


def headed(text: str, noun: str, spans: Sequence[Span]) -> list[bool] | None:
    """Which stretches begin with the noun, all with one word, or with a number; None if the first does not."""
    head = noun.split()[0] + " "
    heads = [text[span.low : span.low + len(head)].casefold() == head for span in spans]
    if heads[0]:
        return heads
    numbered = [_NUMBERED.match(text, span.low) is not None for span in spans]
    if numbered[0] and sum(numbered) > 1:
        return numbered
    same = len({first_word(text, span) for span in spans}) == 1 and len(spans) > 1
    told = same and not composed(noun) and not _NO_KIND.match(text, spans[0].low)
    return [True] * len(spans) if told else None


def first_word(text: str, span: Span) -> str:
    """The word that a stretch begins with, in lower case."""
    return text[span.low : span.high].split()[0].casefold()


def _kinds(text: str, noun: str, spans: Sequence[Span]) -> list[bool] | None:
    """Which stretches begin with the kind of a body, a document, a work, a place."""
    if composed(noun) or not among(noun, GENERIC):
        return None
    pattern = SMALL_KIND_HEAD if noun in ABSTRACT or noun in GENERIC else KIND_HEAD
    heads = [_begins_kind(text, pattern, spans, index) for index in range(len(spans))]
    return _with_places(text, spans, heads) if heads[0] else None


# "UBND các xã Quảng Lưu, Phù Ninh và thị trấn Ba Đồn": one body in each of the places.
_OF_PLACES = regex(rf"[^,;]*?(?<!\w)các {KIND_OF_PLACE}(?:, {KIND_OF_PLACE})* (?=[{CAPITAL}])")


def _with_places(text: str, spans: Sequence[Span], heads: list[bool]) -> list[bool]:
    """`heads` with the places behind a head that names a kind of body in several places."""
    found: list[bool] = []
    within = False
    for span, head in zip(spans, heads, strict=True):
        if head:
            within = _OF_PLACES.match(text, span.low, span.high) is not None
        kind = _PLACE_HEAD.match(text, span.low, span.high)
        named = _NAME.fullmatch(text, kind.end() - 1 if kind else span.low, span.high) is not None
        within = within and (head or named)
        found.append(head or within)
    return found


def _begins_kind(text: str, pattern: re.Pattern[str], spans: Sequence[Span], index: int) -> bool:
    low = spans[index].low
    if _PLACE_HEAD.match(text, low):
        # "cầu Đen, phường Nam Hà": where the bridge is; "đường trục thôn, xóm Đồng Vải": one road.
        before = spans[index - 1] if index else spans[0]
        return not index or (
            _PLACE_HEAD.match(text, spans[0].low) is not None and not _PLACE_LAST.search(text, before.low, before.high)
        )
    others = (_SEVERAL.match(text, low) or _NAMED_KIND.match(text, low)) if index else None
    return (pattern.match(text, low) or others) is not None


def composed(noun: str) -> bool:
    """Whether what is listed behind it may be what it is made of: people, parts, bodies."""
    words = noun.split()
    if noun in GENERIC:
        return False
    return noun in PEOPLE or words[0] in PEOPLE or words[0] in GROUPS


def said_more(text: str, spans: Sequence[Span]) -> int:
    """How many more things the items say that they are: "Trạm y tế, Trường Mầm non, hai cầu tràn"."""
    said = (_SEVERAL.match(text, span.low, span.high) for span in spans)
    return sum(int(number_in_words(found[1]) or found[1]) - 1 for found in said if found)


def _names(text: str, noun: str, spans: Sequence[Span]) -> list[bool] | None:
    """Proper names alone: "sáu tuyến phố: Trần Cảnh, Lạc Đạo, Bờ Hồ"."""
    if len(spans) < 3 or (noun.split()[0] in _WITH_BODIES and noun.split()[0] not in _TEAMS):
        return None
    if composed(noun) and (noun.split()[0] not in _TEAMS or any(SURNAME.match(text, span.low) for span in spans)):
        return None
    whole = all(_NAME.fullmatch(text, span.low, span.high) for span in spans)
    return [True] * len(spans) if whole else None


def named(text: str, span: Span) -> bool:
    """Whether a stretch holds a proper name."""
    return re.search(rf"[{CAPITAL}]", text[span.low : span.high]) is not None
