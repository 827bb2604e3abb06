"""Lists of matters, which one name may join by a comma or "và": "hộ tịch, văn hóa và thể thao"."""

from __future__ import annotations

from collections.abc import Sequence

from haidang.relations.counts.item_heads import Span
from haidang.relations.counts.list_places import ListPlace
from haidang.relations.counts.listed_nouns import ABSTRACT, MATTERS, PLAIN, SHARED, among, joined
from haidang.relations.counts.tallies import Tally
from haidang.text.patterns import regex

# "và bồi dưỡng", "và nhân rộng": a deed joined to the one before.
_DEED = regex(
    r"(?:nâng|xây|thực|tăng|tạo|đẩy|phát|cải|bồi|hoàn|kiểm|thúc|nhân|duy|quản|khai|sử|bảo|giữ|mở|mua|sửa|tổ chức|giải"
    r"|hướng|theo|đánh|rà|xử|thu|chăm|chế|tiêu thụ|phòng|chống|phục|hỗ trợ|đôn|giám|phối|vận)(?: |$)"
)
_LONG = 14
"""A matter of more words is told and not named."""


def matters(text: str, noun: str, place: ListPlace, spans: Sequence[Span]) -> Tally | None:
    """Names of matters between commas: as many as there are stretches, less those that one matter joins."""
    if not among(noun, ABSTRACT):
        return None
    bounds = tuple((span.low, span.high) for span in spans)
    words = [text[span.low : span.high].casefold() for span in spans]
    plain = place.how == "colon" and noun not in SHARED and PLAIN.fullmatch(place.between.rstrip()) is not None
    naming = place.how == "naming" or plain
    if not among(noun, MATTERS) or max(len(word.split()) for word in words) > _LONG:
        likely = len(spans) if naming and _even(words) else None
        return Tally(1, len(spans), bounds, naming, likely)
    apart = 1 + sum(_apart(words[index - 1], words[index], spans[index].before) for index in range(1, len(words)))
    if place.how == "bracket" and not text[slice(*place.tie, 1)].strip("( ") and place.start - place.tie[1] < 2:
        # Without "gồm" a bracket may leave one out.
        return Tally(apart, 2 * len(spans), bounds, likely=len(spans))
    return Tally(apart, len(spans), bounds)


def _even(words: Sequence[str]) -> bool:
    """Whether stretches are all of some length and none goes on with the one before."""
    pairs = zip(words, words[1:], strict=False)
    return all(len(each.split()) > 2 for each in words) and not any(joined(*pair) for pair in pairs)


def _apart(before: str, behind: str, sign: str) -> bool:
    """Whether two stretches are two matters for sure."""
    if joined(before, behind) or " " not in before or " " not in behind and sign != "và":
        return False
    return not (sign == "và" and (_DEED.match(behind) or len(behind.split()) < 2))
