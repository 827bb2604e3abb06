"""The names of a text: every run of words with capitals, and the word before it that tells what bears it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from haidang.rules.spelling.doubling import NEVER
from haidang.text.words import MARKS, Words

# Words in front of a name that tell what bears it.
PLACES = frozenset(
    """
    xã phường trấn huyện quận tỉnh phố thôn bản ấp khu làng buôn xóm tổ sông suối núi đèo đảo bãi cồn khe vùng rừng
    """.split()
)
# Works, bodies and persons: what bears one of these names is one of its kind in a document.
WORKS = frozenset(
    """
    đường cầu hồ đập kênh trạm chợ trường viện ty thầu xã nghiệp cảng bến kè mỏ chùa đền đình án ông bà chí hộ tnhh mtv
    cổ htx cp lộ ngõ hẻm trại quán tháp nhánh đội
    """.split()
)
# Capitals that open a sentence, not a name: "Tại Trường Thọ", "Các xã", "Riêng An Thọ".
_STARTERS = NEVER | frozenset(
    {"riêng", "sáng", "chiều", "ngày", "hiện", "nay", "giao", "đề", "xét", "căn", "thay", "và"}
)
_BEFORE_NAMES = _STARTERS | PLACES | WORKS
# "Phòng Văn hóa", "Hội Nông dân": the name of a body goes on in small letters.
_BODIES = frozenset(
    {"phòng", "sở", "ban", "bộ", "hội", "trung", "chi", "đoàn", "ủy", "viện", "cục", "đảng", "công", "văn"}
)
_LONGEST = 5


class Use(NamedTuple):
    """Where a name stands, and the word that tells what bears it."""

    at: int
    size: int
    kind: str


def uses_of(words: Words) -> Iterator[Use]:
    """Every run of two to five words with capitals, without what stands before the name itself."""
    capitals = words.capitals
    runs = zip(capitals, capitals[1:], strict=False)
    end = 0
    for at in [first for first, second in runs if second == first + 1]:
        if at >= end:
            end = _run_end(words, at)
            if end - at > 1:
                yield from _name(words, at, end)


def _run_end(words: Words, at: int) -> int:
    """Where the run that begins at `at` ends: a mark ends it, and a word in small letters."""
    written = words.written
    end = at + 1
    while end < len(written) and written[end] in words.capital_forms and written[end - 1][-1] not in MARKS:
        end += 1
    return end


def _name(words: Words, at: int, end: int) -> Iterable[Use]:
    """The name in the run from `at` to `end`; of a line of capitals there may be several."""
    written, forms = words.written, words.forms
    if end - at > 2 and written[at].isupper() and written[end - 1].strip(MARKS).isupper():
        return _in_capitals(words, at, end)
    kind = written[at - 1] if at and written[at - 1] == forms[written[at - 1]] else ""
    while end - at > 2 and (forms[written[at]] in _BEFORE_NAMES or _is_short(written[at])):
        kind = forms[written[at]]
        at += 1
    of_body = forms[written[at]] in _BODIES and not _is_named(kind) and _goes_on(written, end)
    return (Use(at, end - at, kind),) if 2 <= end - at <= _LONGEST and not of_body else ()


def _is_named(kind: str) -> bool:
    return kind in PLACES or kind in WORKS


def _goes_on(written: list[str], end: int) -> bool:
    """Whether the name that ends at `end` goes on in small letters."""
    return end < len(written) and written[end - 1][-1] not in MARKS and written[end][:1].islower()


def _is_short(word: str) -> bool:
    """ "TNHH Minh Phát", "HTX An Thọ": an abbreviation before the name."""
    return len(word) > 1 and word.isupper()


def _in_capitals(words: Words, at: int, end: int) -> Iterator[Use]:
    """In a line of capitals a name is what stands behind the word for a place: two words."""
    for place in range(at, end - 2):
        if words.bare(place) in PLACES and words.bare(place + 1) not in PLACES | {"nhân", "và"}:
            yield Use(place + 1, 2, words.bare(place))
