"""Names of places that differ by a letter or a tone from a name written more often: "Thường Thọ", "Trường Thọ"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from haidang.rules.spelling.variant import Variant, syllable_key
from haidang.text.characters import UPPER

_SYLLABLE = rf"[{UPPER}][^\W\d_{UPPER}]{{1,6}}"
# Two or three capitalised syllables; the pattern opens with a class, which `re` looks for fastest.
_NAME = re.compile(
    rf"[{UPPER}](?<![^\W_].)(?!(?:(?<=X)ã|(?<=P)hường|(?<=H)uyện|(?<=T)hôn) )[^\W\d_{UPPER}]{{1,6}}"
    rf"(?: {_SYLLABLE}){{1,2}}(?=[,.;:)\n]|$| và | \(| -|(?P<on> [^\W\d_{UPPER}]))"
)
# Behind the word for a place, or as one item of a list.
_KINDS = tuple(f"{kind} " for kind in ("xã", "phường", "thị trấn", "huyện", "quận", "thôn", "bản", "ấp", "đặc khu"))
# Works and bodies that bear names of places: "điểm trường Suối Lốn", "hồ Ea Rin".
_KINDS += tuple(f"{kind} " for kind in ("làng", "buôn", "khu phố", "khu dân cư", "điểm trường", "hồ", "bãi", "chợ"))
_KINDS += tuple(f"{kind} " for kind in ("sông", "suối", "nhà thầu"))
_KINDS += tuple(kind.capitalize() for kind in _KINDS)
_LISTED = (", ", ": ", "; ", "( ", " và ")
_ENOUGH = 2
"""How often the usual spelling must stand for the other one to be odd."""


def odd_places(text: str) -> Iterator[Variant]:
    """Names written once that differ in one letter or in tones from one written more often, never beside it."""
    places: dict[str, list[int]] = defaultdict(list)
    for found in _NAME.finditer(text):
        start = found.start()
        # Behind a comma a name must end its item: "..., Trung tâm Văn hóa" is no place.
        listed = found["on"] is None and text.endswith(_LISTED, max(0, start - 4), start)
        if listed or text.endswith(_KINDS, max(0, start - 14), start):
            places[found[0]].append(start)
    usual = {name: len(starts) for name, starts in places.items() if len(starts) >= _ENOUGH}
    near = _neighbours(usual)
    for name, starts in places.items():
        if len(starts) == 1:
            yield from _odd(text, name, starts[0], near, usual)


def _neighbours(usual: dict[str, int]) -> dict[tuple[str, ...], list[str]]:
    """The usual names under every key that a name one letter away shares."""
    near: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in usual:
        for key in _keys(name):
            near[key].append(name)
    return near


def _keys(name: str) -> Iterator[tuple[str, ...]]:
    """The name with one syllable folded whole, and folded with one letter left out; the others as they are."""
    syllables = name.split()
    for index, syllable in enumerate(syllables):
        folded = _SOUND.sub(_sounded, syllable_key(syllable))
        # The whole key stands apart from those with a letter less: two names must share the one or the other.
        shorter = {folded[:at] + folded[at + 1 :] for at in range(len(folded))} if len(folded) >= _SHORTEST else set()
        for form in (f"={folded}", *shorter):
            yield (*syllables[:index], "", form, *syllables[index + 1 :])


# Beginnings that much of the country speaks alike, and so writes wrong: "Lũng Chang", "Lũng Trang".
_SOUND = re.compile(r"^(?:tr|x)")


def _sounded(found: re.Match[str]) -> str:
    return "ch" if found[0] == "tr" else "s"


_SHORTEST = 4
"""Syllables shorter than this are one letter apart from too many others: "Tân", "Tây", "Tâm"."""


def _odd(
    text: str, name: str, start: int, near: dict[tuple[str, ...], list[str]], usual: dict[str, int]
) -> Iterator[Variant]:
    others = {other for key in _keys(name) for other in near.get(key, ())[:4]}
    for other in sorted(others, key=lambda one: (-usual[one], one)):
        if other not in _sentence(text, start):
            yield Variant(start, start + len(name), name, other, usual[other], sure=usual[other] > _ENOUGH)
            return


def _sentence(text: str, at: int) -> str:
    """The sentence around `at`: what it names side by side are two places."""
    low = max(text.rfind("\n", 0, at), text.rfind(". ", 0, at)) + 1
    ends = [end for end in (text.find("\n", at), text.find(". ", at)) if end >= 0]
    return text[low : min(ends, default=len(text))]
