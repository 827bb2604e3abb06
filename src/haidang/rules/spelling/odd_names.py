"""Names that differ by a letter or a tone from a name written elsewhere: "Thường Thọ", "Trường Thọ"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from haidang.rules.spelling.bearers import is_listed, kind_of
from haidang.rules.spelling.doubling import NEVER
from haidang.rules.spelling.likeness import alike, has_lost_tone, is_misspelt, one_stroke
from haidang.rules.spelling.names import PLACES, WORKS, Use, uses_of
from haidang.rules.spelling.surroundings import in_table, side_by_side
from haidang.rules.spelling.variant import Variant, syllable_key
from haidang.text.words import MARKS, Words

_SURNAMES = frozenset(
    {"nguyễn", "trần", "lê", "phạm", "hoàng", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý"}
)
_ENOUGH = 2
"""How often the usual spelling must stand for the other one to be odd."""
_MOST_ALIKE = 40
"""So many names that differ in one syllable are a family, or a list of hamlets, and no slips."""
_FEW = 4
"""So many are no family yet, where likeness is faint: "Tân An", "Tân Ấp", "Tân Anh", "Tân Nam" are."""
_NEAR = 60
"""How many words apart two mentions of one thing may stand in a paragraph."""
_BORNE = PLACES | WORKS
"""What bears a name of its own, one of a kind: two names in one sentence may be its own and a slip."""

_Name = tuple[str, ...]


@dataclass
class _Names:
    """The names of a text, where each stands, and those that differ from it in one syllable."""

    text: str
    words: Words
    uses: dict[_Name, list[Use]] = field(default_factory=lambda: defaultdict(list))
    families: dict[_Name, list[_Name]] = field(default_factory=dict)


def odd_names(text: str, words: Words) -> Iterator[Variant]:
    """Names written once that differ in one letter or in tones from one written elsewhere, never beside it."""
    names = _Names(text, words)
    written, forms = words.written, words.forms
    for use in uses_of(words):
        names.uses[tuple([forms[word] for word in written[use.at : use.at + use.size]])].append(use)
    # Most names stand more than once, and these are only looked at where one that does not is like them.
    once = [name for name, uses in names.uses.items() if len(uses) == 1]
    names.families.update({key: [] for name in once for key in _keys(name)})
    for name in names.uses if once else ():
        for key in _keys(name):
            if key in names.families:
                names.families[key].append(name)
    for name in once:
        yield from _odd(names, name)


def _keys(name: _Name) -> Sequence[_Name]:
    """The name with one syllable left out."""
    if len(name) == 2:
        return ("", name[1]), (name[0], "")
    return [(*name[:index], "", *name[index + 1 :]) for index in range(len(name))]


def _odd(names: _Names, name: _Name) -> Iterator[Variant]:
    """The usual spelling of a name that stands once, if it has one that is never written beside it."""
    use, words = names.uses[name][0], names.words
    alike_to = dict(_others(names, name))
    others = [other for other, clear in alike_to.items() if _is_usual(names, name, other, clear=clear)]
    if not others or (len(alike_to) > 1 and not any(_is_sure(names, other, alike_to) for other in others)):
        return  # "Đại Thạnh, Đại Thành", and then "Đại Thắng": names of a family
    start, end = words.span(use.at, use.size)
    start += len(words.written[use.at]) - len(words.written[use.at].lstrip(MARKS))
    for other in sorted(others, key=lambda one: (-len(names.uses[one]), one)):
        if _stand_apart(names, name, other) or not side_by_side(names.text, start, " ".join(other)):
            yield _variant(names, (start, end), name, other)
            return


def _stand_apart(names: _Names, name: _Name, other: _Name) -> bool:
    """Whether two names in one sentence are one all the same: "ở xã Ngũ Hung (nhà còn lại ở xã Ngũ Hùng)"."""
    if is_misspelt(name, other):
        return True
    use = names.uses[name][0]
    if (
        use.kind not in _BORNE
        or in_table(names.text, names.words.offset(use.at))
        or not (has_lost_tone(name, other) or len(names.uses[other]) > _ENOUGH)
    ):
        return False
    return any(each.kind == use.kind and _may_be_one(names.words, use, each) for each in names.uses[other])


def _others(names: _Names, name: _Name) -> Iterator[tuple[_Name, bool]]:
    """Names that differ in one syllable, and whether they are clearly alike rather than one stroke apart."""
    for index, key in enumerate(_keys(name)):
        family = names.families[key]
        if not 1 < len(family) <= _MOST_ALIKE:
            continue
        for other in family:
            if other != name and alike(name[index], other[index]):
                yield other, True
            elif other != name and len(family) <= _FEW and one_stroke(name[index], other[index]):
                yield other, False


def _is_sure(names: _Names, other: _Name, alike_to: dict[_Name, bool]) -> bool:
    return alike_to[other] and len(names.uses[other]) >= _ENOUGH


def _is_usual(names: _Names, name: _Name, other: _Name, *, clear: bool) -> bool:
    """Whether the other is written often, or, where each stands once, may well be meant.

    Of the two the later one is told of where only marks differ, or where it takes up the earlier one.
    """
    words, others = names.words, names.uses[other]
    use, first = names.uses[name][0], others[0]
    if len(others) >= _ENOUGH:
        return clear or _bear_alike(words, use, others)
    if is_misspelt(name, other):
        return True
    if first.at > use.at:
        return has_lost_tone(name, other) and _may_be_one(words, use, first)
    if _taken_up(words, use, first) or _is_followed_alike(words, use, first):
        return True
    same_letters = all(syllable_key(one) == syllable_key(two) for one, two in zip(name, other, strict=True))
    if not same_letters or (is_listed(words, use) and is_listed(words, first)):
        return False
    return use.size > 2 or bool({kind_of(words, use), kind_of(words, first)} - {""}) or _is_near(words, use, first)


def _is_near(words: Words, use: Use, first: Use) -> bool:
    return use.at - first.at < _NEAR and "\n" not in words.written[first.at : use.at]


def _may_be_one(words: Words, use: Use, first: Use) -> bool:
    """Whether neither is one of a list, and no two kinds of places bear the names."""
    if is_listed(words, use) or is_listed(words, first):
        return False
    return use.kind == first.kind or not {use.kind, first.kind} <= PLACES


def _is_followed_alike(words: Words, use: Use, first: Use) -> bool:
    """Whether both are one end of the same stretch: "đường Thượng Nham - Hạ Nham"."""
    behind = words.phrase(use.at + use.size, 3)
    return behind[:1] == ("-",) and behind == words.phrase(first.at + first.size, 3)


def _bear_alike(words: Words, use: Use, others: list[Use]) -> bool:
    """Whether nothing says that two things of different kinds bear the names: "xã Kin Sơn", "hồ Kim Sơn"."""
    kind = kind_of(words, use)
    return not kind or any(kind_of(words, other) in (kind, "") for other in others)


def _taken_up(words: Words, use: Use, first: Use) -> bool:
    """Whether a name of a list is told of again: "các xã Vũ Ninh, Bách Thuận ... Xã Bách Thuân chọn"; or a work is."""
    if use.kind == first.kind in WORKS - PLACES:
        return not (is_listed(words, use) or is_listed(words, first))
    if is_listed(words, use) == is_listed(words, first):
        return not is_listed(words, use) and _of_one_work(words, use, first)
    kind = kind_of(words, use)
    return kind in PLACES and (kind == kind_of(words, first) or words.written[first.at - 1] == "|")


def _of_one_work(words: Words, use: Use, first: Use) -> bool:
    """Whether the same two words tell what bears both: "trạm bơm Cống Chanh", "Trạm bơm Cống Tranh"."""
    before = words.phrase(use.at - 2, 2)
    told = use.at > 1 and first.at > 1 and before == words.phrase(first.at - 2, 2) and use.kind == before[1]
    return told and not set(before) & (PLACES | NEVER)


def _variant(names: _Names, span: tuple[int, int], name: _Name, other: _Name) -> Variant:
    use, others = names.uses[name][0], names.uses[other]
    first = others[0]
    place = names.words.span(first.at, first.size)
    there = names.text[slice(*place)].lstrip(MARKS)
    clear = any(alike(one, two) for one, two in zip(name, other, strict=True) if one != two)
    kinds = {one.kind for one in others}
    sure = len(others) > _ENOUGH and clear and (use.kind in kinds or use.size > 2) and name[0] not in _SURNAMES
    return Variant(*span, names.text[slice(*span)], there, len(others), sure=sure, related=place)
