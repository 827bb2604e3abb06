"""What bears a name: the word before it, or before the list that it is one of: "các xã Bát Trang, Thường Thọ"."""

from __future__ import annotations

from haidang.rules.spelling.names import PLACES, WORKS, Use
from haidang.text.words import Words

_OF_LISTS = frozenset("xã phường trấn huyện quận tỉnh phố thôn bản ấp khu làng buôn xóm tổ".split())
"""Kinds of places that are listed by name; "các xã miền núi: A, B" lists no mountains."""
_FAR = 40
"""How many words before a name the word for a place may stand that opens its list."""
_NO_KIND = frozenset({"văn", "cơ", "kịch", "căn", "biên"})
""" "văn bản", "cơ bản": what "bản" ends."""


def is_listed(words: Words, use: Use) -> bool:
    """Whether the name is one of a list: "Bát Trang, Thường Thọ"."""
    at = use.at
    while at and use.kind.isalpha() and words.written[at - 1].lower() == use.kind:
        at -= 1
    before = words.written[at - 1] if at else ""
    if before.endswith((",", ":", ";")) or before in ("và", "|"):
        return True
    return words.written[use.at + use.size - 1].endswith(",") and before != "\n" and _goes_on(words, use)


def _goes_on(words: Words, use: Use) -> bool:
    """Whether a name follows the comma behind this one: in "Tại xã Ea Lơi, 100% tổ" none does."""
    behind = use.at + use.size
    if words.bare(behind) in PLACES | WORKS:
        behind += 1
    return behind < len(words.written) and words.written[behind][:1].isupper()


def kind_of(words: Words, use: Use) -> str:
    """The word that tells what bears the name, or the places of its list; "" where none stands in its sentence."""
    if use.kind in PLACES or use.kind in WORKS:
        return use.kind
    for at in range(use.at - 1, max(-1, use.at - _FAR), -1):
        written = words.written[at]
        if written == "\n" or written.endswith("."):
            return ""
        if words.bare(at) in _OF_LISTS and written == written.lower() and words.bare(at - 1) not in _NO_KIND:
            return words.bare(at)
    return ""
