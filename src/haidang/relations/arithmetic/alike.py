"""Which figures can be added: the same unit, and for counts the same noun or kinds of one noun."""

from __future__ import annotations

from functools import lru_cache

from haidang.quantities.quantity import Quantity

# People are counted under many nouns that one total covers: "9.815 lao động; trong đó xuất khẩu 347 người".
_PEOPLE = frozenset(
    "người lao động, học sinh, học viên, sinh viên, trẻ em, cán bộ, công chức, viên chức, đảng viên, hội viên,"
    " đoàn viên, đại biểu, thành viên, đồng chí, công dân, bệnh nhân, giáo viên, nhân khẩu, đối tượng, lao động,"
    " người, em, cháu, chiến sĩ, trẻ, bị can, bị cáo, nạn nhân, thí sinh,"
    " tân binh, thanh niên, bác sĩ, dược sĩ, dược, y sĩ, điều dưỡng, hộ sinh, kỹ sư".split(", ")
)

# Heads of one syllable that are nouns by themselves: "hộ nghèo" and "hộ cận nghèo" are both hộ.
_HEADS = frozenset(
    "hộ xã phường huyện thôn ấp bản khu tổ vụ trường lớp trạm chợ cầu đường tuyến đoàn cuộc lượt buổi hồ đập máy xe tàu"
    " bộ mô sản văn tin bài ca con cây nhà phòng điểm đơn cơ dự công".split()
)
# What is counted in pieces as well: "4.386 tàu cá", "1.872 chiếc".
_PIECES = frozenset("tàu xe thuyền máy ghe xuồng phương bè lồng ca-nô ô".split())
_BODIES = frozenset("xã phường huyện thị thôn ấp bản trường cơ sở ban".split())
"""What "đơn vị" may stand for: "48 xã ...: xuất sắc 9 đơn vị"."""
_LOOSE = frozenset("mô sản văn cơ dự công".split())
"""Of these, the ones that only say something with their second syllable: "công trình", "công chức"."""


def addable(text: str, total: Quantity, part: Quantity) -> bool:
    """Whether `part` can be a part of `total`: rates and percentages never, counts where the nouns agree."""
    if part.unit != total.unit or part.unit == "%" or "/" in part.unit:
        return False
    if part.unit != "count" or same_noun(total.noun, part.noun):
        return True
    return _in_pieces(total.noun, part.noun) or _named_after(text, total, part)


@lru_cache(maxsize=8192)
def same_noun(one: str, other: str) -> bool:
    """Whether two nouns name the same things or kinds of them.

    >>> same_noun("hộ dân", "hộ nghèo"), same_noun("công trình", "công chức"), same_noun("lượt ý kiến", "ý kiến")
    (True, False, True)
    """
    first, second = _words(one), _words(other)
    if not first or not second or ["lần"] in (first, second) or ["ngày"] in (first, second):
        return False
    if first == second or _ends(first, second) or _ends(second, first):
        return True
    if one.casefold() in _PEOPLE and other.casefold() in _PEOPLE:
        return True
    if first[0] != second[0]:
        return False
    alone = min(len(first), len(second)) == 1
    return alone or first[:2] == second[:2] or (first[0] in _HEADS and first[0] not in _LOOSE)


def kind_of(noun: str) -> str:
    """A word that nouns share which may name the same things: "người" of all that are people, else the first one.

    >>> kind_of("giáo viên"), kind_of("hộ nghèo")
    ('người', 'hộ')
    """
    return "người" if noun.casefold() in _PEOPLE else " ".join(_words(noun)[:1])


@lru_cache(maxsize=8192)
def _in_pieces(one: str, other: str) -> bool:
    """ "4.386 tàu cá: 1.872 chiếc dưới 20 CV", "14 chiếc, gồm 8 xe ép": one is counted in pieces."""
    first, second = one.casefold().split()[:1], other.casefold().split()[:1]
    if second == ["đơn"] and other.casefold().startswith("đơn vị") and first and first[0] in _BODIES:
        return True
    return (first == ["chiếc"] and bool(_PIECES & {*second})) or (second == ["chiếc"] and bool(_PIECES & {*first}))


# "479 hợp tác xã (HTX), trong đó 379 HTX nông nghiệp".
_IN_FULL = {
    "htx": "hợp tác xã",
    "tht": "tổ hợp tác",
    "dn": "doanh nghiệp",
    "hs": "học sinh",
    "tccs": "tổ chức cơ sở",
    "cb": "cán bộ",
}


def _words(noun: str) -> list[str]:
    words = noun.casefold().split()
    return _IN_FULL[words[0]].split() + words[1:] if words and words[0] in _IN_FULL else words


def _ends(long: list[str], short: list[str]) -> bool:
    return len(long) > len(short) and long[-len(short) :] == short


def _named_after(text: str, total: Quantity, part: Quantity) -> bool:
    """Whether the words behind the total go on with the part's noun: "315 lượt cơ sở, gồm 200 cơ sở sản xuất"."""
    behind = text[total.end : total.end + 30].lstrip(" ,")
    if behind[:1].lower() != part.noun[:1].lower():
        return False  # a cheap question, and most nouns are others
    head = " ".join(part.noun.casefold().split()[:2])
    return bool(head) and behind.casefold().startswith(head)
