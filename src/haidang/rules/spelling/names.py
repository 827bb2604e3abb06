"""Names that differ by a letter or a tone from a name written more often: "Thường Thọ", "Trường Thọ"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from haidang.rules.spelling.doubling import NEVER
from haidang.rules.spelling.likeness import alike
from haidang.rules.spelling.surroundings import side_by_side
from haidang.rules.spelling.variant import Variant, syllable_key
from haidang.text.words import MARKS, Words

# Words in front of a name that tell what bears it.
_PLACES = frozenset(
    """
    xã phường trấn huyện quận tỉnh phố thôn bản ấp khu làng buôn xóm tổ sông suối núi đèo đảo bãi cồn khe vùng rừng
    """.split()
)
# Works, bodies and persons: what bears one of these names is one of its kind in a document.
_WORKS = frozenset(
    """
    đường cầu hồ đập kênh trạm chợ trường viện ty thầu xã nghiệp cảng bến kè mỏ chùa đền đình án ông bà chí hộ tnhh mtv
    cổ htx cp lộ ngõ hẻm trại quán tháp nhánh đội
    """.split()
)
# Capitals that open a sentence, not a name: "Tại Trường Thọ", "Các xã", "Riêng An Thọ".
_STARTERS = NEVER | frozenset(
    {"riêng", "sáng", "chiều", "ngày", "hiện", "nay", "giao", "đề", "xét", "căn", "thay", "và"}
)
_BEFORE_NAMES = _STARTERS | _PLACES | _WORKS
# "Phòng Văn hóa", "Hội Nông dân": the name of a body goes on in small letters.
_BODIES = frozenset(
    {"phòng", "sở", "ban", "bộ", "hội", "trung", "chi", "đoàn", "ủy", "viện", "cục", "đảng", "công", "văn"}
)
_SURNAMES = frozenset(
    {"nguyễn", "trần", "lê", "phạm", "hoàng", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý"}
)
_LONGEST = 5
_ENOUGH = 2
"""How often the usual spelling must stand for the other one to be odd."""
_MOST_ALIKE = 40
"""So many names that differ in one syllable are a family, or a list of hamlets, and no slips."""


class _Use(NamedTuple):
    """Where a name stands, and the word that tells what bears it."""

    at: int
    size: int
    kind: str


_Names = dict[tuple[str, ...], list[_Use]]


def odd_names(text: str, words: Words) -> Iterator[Variant]:
    """Names written once that differ in one letter or in tones from one written more often, never beside it."""
    names: _Names = defaultdict(list)
    for use in _uses(words):
        names[words.phrase(use.at, use.size)].append(use)
    families: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        for key in _keys(name):
            families[key].append(name)
    for name, uses in names.items():
        if len(uses) == 1:
            yield from _odd(text, words, name, names, families)


def _uses(words: Words) -> Iterator[_Use]:
    """Every run of two to five words with capitals, without what stands before the name itself."""
    capitals = words.capitals
    runs = zip(capitals, capitals[1:], strict=False)
    end = 0
    for at in [first for first, second in runs if second == first + 1]:
        if at >= end:
            end = _run_end(words, at)
            yield from _name(words, at, end)


def _run_end(words: Words, at: int) -> int:
    """Where the run that begins at `at` ends: a mark ends it, and a word in small letters."""
    written = words.written
    end = at + 1
    while end < len(written) and written[end] in words.capital_forms and written[end - 1][-1] not in MARKS:
        end += 1
    return end


def _name(words: Words, at: int, end: int) -> Iterator[_Use]:
    written, forms = words.written, words.forms
    if end - at > 2 and written[at].isupper() and written[end - 1].strip(MARKS).isupper():
        yield from _in_capitals(words, at, end)
        return
    kind = written[at - 1] if at and written[at - 1] == forms[written[at - 1]] else ""
    while end - at > 2 and (forms[written[at]] in _BEFORE_NAMES or _is_short(written[at])):
        kind = forms[written[at]]
        at += 1
    of_body = forms[written[at]] in _BODIES and not _is_named(kind) and _goes_on(written, end)
    if 2 <= end - at <= _LONGEST and not of_body:
        yield _Use(at, end - at, kind)


def _is_named(kind: str) -> bool:
    return kind in _PLACES or kind in _WORKS


def _goes_on(written: list[str], end: int) -> bool:
    """Whether the name that ends at `end` goes on in small letters."""
    return end < len(written) and written[end - 1][-1] not in MARKS and written[end][:1].islower()


def _is_short(word: str) -> bool:
    """ "TNHH Minh Phát", "HTX An Thọ": an abbreviation before the name."""
    return len(word) > 1 and word.isupper()


def _in_capitals(words: Words, at: int, end: int) -> Iterator[_Use]:
    """In a line of capitals a name is what stands behind the word for a place: two words."""
    for place in range(at, end - 2):
        if words.bare(place) in _PLACES and words.bare(place + 1) not in _PLACES | {"nhân", "và"}:
            yield _Use(place + 1, 2, words.bare(place))


def _keys(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The name with one syllable left out."""
    for index in range(len(name)):
        yield (*name[:index], "", *name[index + 1 :])


def _odd(
    text: str,
    words: Words,
    name: tuple[str, ...],
    names: _Names,
    families: dict[tuple[str, ...], list[tuple[str, ...]]],
) -> Iterator[Variant]:
    """The usual spelling of a name that stands once, if it has one that is never written beside it."""
    use = names[name][0]
    others = [other for other in _others(name, families) if _is_usual(words, name, names[name], other, names[other])]
    if not others:
        return
    start, end = words.span(use.at, use.size)
    start += len(words.written[use.at]) - len(words.written[use.at].lstrip(MARKS))
    for other in sorted(others, key=lambda one: (-len(names[one]), one)):
        if not side_by_side(text, start, " ".join(other)):
            yield _variant(text, words, (start, end), use, names[other], name)
            return


def _others(name: tuple[str, ...], families: dict[tuple[str, ...], list[tuple[str, ...]]]) -> Iterator[tuple[str, ...]]:
    for index, key in enumerate(_keys(name)):
        family = families[key]
        if 1 < len(family) <= _MOST_ALIKE:
            yield from (other for other in family if other != name and alike(name[index], other[index]))


def _is_usual(
    words: Words, name: tuple[str, ...], uses: list[_Use], other: tuple[str, ...], others: list[_Use]
) -> bool:
    """Whether the other is written often, or, where each stands once, may well be meant.

    Of the two the later one is told of: only tones differ, and the name is long, or one work's, or of one paragraph.
    """
    if len(others) >= _ENOUGH:
        return True
    use, first = uses[0], others[0]
    same_letters = all(syllable_key(one) == syllable_key(two) for one, two in zip(name, other, strict=True))
    if not same_letters or first.at > use.at or (_is_listed(words, use) and _is_listed(words, first)):
        return False
    near = use.at - first.at < _NEAR and "\n" not in words.written[first.at : use.at]
    return use.size > 2 or use.kind == first.kind in _WORKS or near


_NEAR = 60
"""How many words apart two mentions of one thing may stand in a paragraph."""


def _is_listed(words: Words, use: _Use) -> bool:
    """Whether the name is one of a list: "Bát Trang, Thường Thọ"."""
    before = words.written[use.at - 1] if use.at else ""
    return (
        before.endswith((",", ":", ";")) or before in ("và", "|") or words.written[use.at + use.size - 1].endswith(",")
    )


def _variant(
    text: str, words: Words, span: tuple[int, int], use: _Use, others: list[_Use], name: tuple[str, ...]
) -> Variant:
    first = others[0]
    place = words.span(first.at, first.size)
    there = text[slice(*place)].lstrip(MARKS)
    kinds = {one.kind for one in others}
    sure = len(others) > _ENOUGH and (use.kind in kinds or use.size > 2) and name[0] not in _SURNAMES
    return Variant(*span, text[slice(*span)], there, len(others), sure=sure, related=place)
