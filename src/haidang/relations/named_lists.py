"""Lists of names within a sentence, and how many names they hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from haidang.quantities.quantity import Quantity
from haidang.relations.clauses import REACH, clauses, closing, sentence_end
from haidang.relations.connectives import REMAINDER, leaves_open
from haidang.text.patterns import regex

# Places: their names hold no comma and no "và", so a list of them can be counted.
PLACES = frozenset(
    "xã, phường, thị trấn, huyện, quận, thị xã, tỉnh, thành phố, thôn, ấp, bản, buôn, làng, khu phố, tổ dân phố,"
    " đặc khu".split(", ")
)
# Bodies' names hold both: "Sở Văn hóa, Thể thao và Du lịch".
_BODIES = frozenset("sở ban ngành đơn cơ phòng bộ tổ thành đồng người cán đại hội đoàn ông bà".split())

_CAPITAL = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_NAME = regex(rf"[{_CAPITAL}][\w'.-]*(?: (?:[{_CAPITAL}][\w'-]*|\d+(?!\w)))*")
# "02 xã Tà Cạ, Nậm Khao và Trường PTDTNT huyện": no commune any more.
_BODY = regex(
    r"(?:Trường|Trạm|Trung tâm|Ban|Phòng|Công ty|Hội|Đồn|Đoàn|Bệnh viện|Hợp tác xã|HTX|UBND)"
    r"(?: [A-ZĐ]{2,}| [^\W\d_A-ZĐ]|$)"
)
_NUMBERED_NAME = regex(r"\d{1,2}[A-Z]?(?=$|[,;. )])")
_LEAD = regex(r"(?:các|gồm|và|cùng) ")
_TIE = regex(
    r"[^\n.;:()\d]{0,80}?"
    r"(?:,? ?(?<!\w)(?:bao gồm|gồm có|gồm|cụ thể|là|sau đây|sau)\s*:|,? (?:bao gồm|gồm có|gồm) |:)\s*"
)
_BRACKET = regex(
    r"[^\n.;]{0,90}?\(\s*(?:gồm:? |là:? )?(?:các )?"
    r"(?P<noun>xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|thôn|ấp|bản|buôn|làng|khu phố|đặc khu):? "
    rf"(?=[{_CAPITAL}])"
)
# "04 kế hoạch (số 21/KH-UBND, số 34/KH-UBND, ...)": documents by their numbers.
_NUMBERS = regex(r"[^\n.;:()\d]{0,60}\((?=số \d)")
# "do 02 Phó Chủ tịch làm trưởng đoàn: đoàn kiểm tra vỉa hè; ...": what follows is what they do.
_DOERS = regex(r"(?<!\w)(?:làm|phụ trách|chủ trì|thực hiện)(?!\w)(?! \w+ (?:là|gồm))")
_PLAIN = regex(r"[^\n.,;:()\d]*")
_NUMBERED = regex(r"(?:và )?số \d")
# "hai đơn vị chậm nhất là xã Tam Sơn và xã Tam Lãnh": places by their kind.
_KIND = rf"(?:{'|'.join(sorted(PLACES, key=len, reverse=True))})"
_IS = regex(rf"[^\n.,;:()\d]{{0,80}} là (?={_KIND} [{_CAPITAL}])")
_OF_KIND = regex(rf"(?:và )?{_KIND} [{_CAPITAL}]")
_STRAIGHT = regex(r" (?=[" + _CAPITAL + "])")
_DIGIT = regex(r"\d")


# Items read of a list: twice those announced and some more. A list that goes on for longer is another list.
_BESIDE, _MOST = 24, 1000


def lists_of(text: str, count: Quantity) -> Iterator[tuple[tuple[int, int], int, int]]:
    """Where lists may stand behind a count: the tie's place, the list's start and end."""
    yield from _lists(text, count, count.noun.casefold() in PLACES)


def names_of(text: str, count: Quantity) -> tuple[int, int, list[tuple[int, int]], tuple[int, int]] | None:
    """The list that names what `count` announces: fewest and most items it can hold, the items, the tie's place.

    None where no list follows, where it is open, or where its items cannot be told apart.
    """
    place = count.noun.casefold() in PLACES
    for found in _lists(text, count, place):
        tie, start, end = found
        spans = list(islice(spans_of(text, start, end), _BESIDE + 2 * min(int(count.value), _MOST)))
        if len(spans) < 2 or leaves_open(text, start, min(end + 3, len(text))) or REMAINDER.search(text, start, end):
            continue
        counted = _places(text, count, spans) if place else _others(text, count, spans)
        if counted is not None:
            return counted[0], counted[1], spans, tie
    return None


def _lists(text: str, count: Quantity, place: bool) -> Iterator[tuple[tuple[int, int], int, int]]:
    """Where a list may stand behind a count: behind a colon or "gồm", in a bracket, or right behind the noun."""
    end = sentence_end(text, count.end)
    tied = _TIE.match(text, count.end, end)
    if tied and not _DOERS.search(text, count.end, tied.end()):
        yield (count.end, tied.end()), tied.end(), end
    for tie in (_IS, _NUMBERS):
        found = tie.match(text, count.end, end)
        if found:
            start = found.end()
            closed = text[start - 1] == "("
            yield (count.end, start), start, closing(text, start - 1, min(len(text), start + REACH)) if closed else end
    opened = text.find("(", count.end, count.end + 60)
    head = count.noun.casefold().split()[0] + " "
    if not place and opened > 0 and text.startswith(head, opened + 1) and _PLAIN.fullmatch(text, count.end, opened):
        yield (count.end, opened + 1), opened + 1, closing(text, opened, min(len(text), opened + REACH))
    if place:
        bracket = _BRACKET.match(text, count.end, end)
        if bracket and bracket["noun"].casefold() == count.noun.casefold():
            opened = text.find("(", count.end)
            yield (opened, opened + 1), bracket.end(), closing(text, opened, min(len(text), opened + REACH))
        straight = _STRAIGHT.match(text, count.end, end)
        if straight:
            yield (count.start, count.end), straight.end(), end


def spans_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items between commas, semicolons and "và", without the spaces around them."""
    for clause in clauses(text, start, end):
        low, high = clause.start, clause.end
        while low < high and text[low] in " ":
            low += 1
        while high > low and text[high - 1] in " .":
            high -= 1
        if low < high:
            yield low, high


def _places(text: str, count: Quantity, spans: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Count names of places up to the first item that is none; the last one may go on with other words."""
    names = 0
    for low, high in spans:
        behind = _behind_noun(text, count, low)
        match = _NAME.match(text, behind, high)
        if match is None and text.endswith(count.noun.casefold() + " ", low, behind):
            match = _NUMBERED_NAME.match(text, behind, high)  # "khu phố 2"
        if match is None or _BODY.match(text, behind, high):
            return (names, names) if names > 1 and not _more(text, low) else None
        names += 1
        rest = text[match.end() : high].strip()
        if rest and not rest.startswith("("):
            return None if _DIGIT.match(rest) or names == 1 else (names, names)
    return (names, names)


def _behind_noun(text: str, count: Quantity, low: int) -> int:
    """Where an item's name begins: behind "xã" in "xã Tân Dân"."""
    lead = _LEAD.match(text, low)
    low = lead.end() if lead else low
    noun = count.noun.casefold() + " "
    return low + len(noun) if text[low : low + len(noun)].casefold() == noun else low


def _more(text: str, low: int) -> bool:
    """Whether a list ends with places that it does not name: "và các xã lân cận"."""
    return text[low : low + 12].casefold().startswith(("các ", "một số ", "những ", "toàn "))


def _others(text: str, count: Quantity, spans: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Fewest and most items of a list of anything but places: a comma may stand within an item, and so may "và"."""
    told = _told_apart(text, count, spans)
    if told is not None:
        return told, told
    if any(_DIGIT.match(text, low) for low, _ in spans):
        return None
    between = [text[spans[index][1] : spans[index + 1][0]] for index in range(len(spans) - 1)]
    semicolons = sum(";" in words for words in between)
    if count.noun.casefold().split()[:1] and count.noun.casefold().split()[0] in _BODIES:
        alone = semicolons >= 2 and not any("," in words for words in between)
        return (semicolons + 1, semicolons + 1) if alone else None
    if semicolons >= 2:
        return semicolons + 1, semicolons + 1
    return (1, len(spans)) if semicolons == 0 else None


def _told_apart(text: str, count: Quantity, spans: list[tuple[int, int]]) -> int | None:
    """How many items there are where each shows that it is one: by the noun, by a number, by the kind of a place."""
    heads = [text[low:high].casefold().removeprefix("và ") for low, high in spans]
    noun = count.noun.casefold()
    if noun and all(head.startswith(noun.split()[0] + " ") for head in heads):
        return len(spans)
    numbered = [_NUMBERED.match(text, low) is not None for low, _ in spans]
    if numbered[0] and sum(numbered) > 1:
        return sum(numbered)
    if all(_OF_KIND.match(text, low) for low, _ in spans):
        return len(spans)
    if noun.split()[:1] and noun.split()[0] in _BODIES:
        return None
    return len(spans) if len(spans) > 2 and all(_NAME.fullmatch(text, low, high) for low, high in spans) else None
