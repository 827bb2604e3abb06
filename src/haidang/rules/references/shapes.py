"""Numbers of documents whose marks, order or letters are not those of any way of writing numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.forms.kinds import NAMES, Kind, kind_named
from haidang.text.patterns import regex
from haidang.text.values import frozen

_KINDS = "NQ|QĐ|CTr|CT|KH|BC|TB|TTr|NĐ|TTLT|TT|HD|KL|CĐ|PA|ĐA|CV"
_ORGANS = "UBND|HĐND|UBTVQH|CP|TTg|TW|TU|HU"
_KIND = regex(rf"(?:{_KINDS})", re.IGNORECASE)
_ORGAN = regex(rf"(?:{_ORGANS})", re.IGNORECASE)
# "số 35/KH-UBND", "số 88 QĐ-UBND", "số 37/NQ HĐND", "số KH-UBND/41", "số 1902//KH-UBND". The pattern opens with plain
# letters, which `re` looks for fastest.
_CITED = regex(
    rf"ố[: ] ?(?=[0-9A-ZĐkqncbt])(?P<number>[\w/\\.&-]{{0,30}}\d[\w/\\.&-]{{0,30}}(?: ?[/\\-] ?(?=[A-ZĐ])[\w/\\.&-]+)?"
    rf"(?: (?:{_KINDS})[-/. ](?:[A-ZĐ][\w/&-]*)|(?<=NQ|QĐ|KH|BC|TB|CT|HD) (?:{_ORGANS})(?![^\W_]))?)"
)
_LETTERS = regex(r"[^\W\d_][^\W\d_]|\d[A-Z]")
_SO = regex(r"(?:[Ss]ố|SỐ):? ?$")
_LETTER = r"[A-ZĐƯ][^\W_]*(?:&[A-ZĐƯ][^\W_]*)*"
_YEAR = r"(?:19|20)\d\d"
# The ways that are rightful: of the state, of joint circulars, of the Party, and a number with its kind alone.
_RIGHTFUL = tuple(
    regex(pattern)
    for pattern in (
        rf"\d{{1,6}}[a-zđA-ZĐ]?(?:\.\d+)?/(?:{_YEAR}/)?{_LETTER}(?:-{_LETTER})*$",
        rf"\d{{1,6}}[a-zđ]?/(?:{_YEAR}/)?(?:TTLT|NQLT|CTPH|KHLT)[-/]{_LETTER}(?:[-/]{_LETTER})*$",
        rf"\d{{1,6}}[a-zđ]?-{_LETTER}/(?!(?:UBND|HĐND|CP|TTg)\b){_LETTER}(?:-{_LETTER})*$",
        rf"\d{{1,6}}[a-zđ]?-(?:{_KINDS}|CP|TTg|HĐBT|CTN)(?:/{_LETTER})?$",
    )
)
# "1867/QĐUBND", "1862/UBNDVX": two groups without their hyphen; "37BC-KTXH": no stroke behind the number.
_GLUED = regex(rf"(?<![^\W\d_])(?:({_KINDS})(?=(?:UBND|HĐND)(?![a-z]))|(UBND|HĐND)(?=[A-ZĐ]{{2,6}}(?![^\W\d_])))")
_KIND_AT_ONCE = regex(rf"\d{{1,6}}(?:{_KINDS})[-/][A-ZĐ]{{2}}[\w&-]*$")
_PARTS = regex(r"[^\W\d_]+(?:&[^\W\d_]+)*|\d+[a-zđ](?![^\W_])|\d+")
_NAMES = tuple(name.lower() for name in NAMES)
_ENDS_IN_KIND = regex(rf"[-/](?:{_KINDS})$")
# Contracts, licences and records are numbered as each office likes.
_NUMBERED_OTHERWISE = frozenset({"Hợp đồng", "Giấy phép", "Giấy chứng nhận", "Biên bản", "Dự án", "Giấy mời"})
_OF_THE_PARTY = frozenset({"TW", "TU", "HU", "QU", "ĐU"})
_ALL_KINDS = frozenset(_KINDS.split("|"))
_ALONE = regex(r"\d{1,6}[a-zđ]?/(?P<kind>QĐ|KH|BC|TTr|TB|NQ|CT|HD)$")
_OLD = regex(r"\W{0,3}ngày[ ][\d/. tháng]{3,16}(?:năm )?(?P<year>(?:19|20)\d\d)")
FIRST_WITHOUT_GLUE = 2005
"""Before joint circular 55/2005 an office could write "12/QĐUB"; since then no group holds kind and organ in one."""
FIRST_OF_OUR_WAY = 2011
"""From this year on circular 01/2011/TT-BNV, and later decree 30, have numbers written in one way."""
_FARTHEST = 30


# "Thông báo số /TB-UBND": the number was to be filled in.
_NUMBERLESS = regex(rf"ố:? (?:[._…]+ ?)?(?P<number>/(?P<symbol>(?:{_KINDS})-[A-ZĐ][\w-]+))")


@frozen
class Shape:
    """A number at offsets of the text, and how it is rightly written."""

    start: int
    end: int
    written: str
    right: str
    way: str
    """What is wrong: `small` letters, symbol and number `turned`, no organ (`organless`), else `shape`."""
    glued: bool = False
    """Whether two of its groups stand in one, which was never right."""


def odd_shapes(text: str) -> Iterator[Shape]:
    """Every number behind "số" that is a document's for sure and is written in no rightful way."""
    for found in _CITED.finditer(text):
        start = found.start("number")
        number = found["number"].rstrip(".-/\\&")
        if _LETTERS.search(number) and _SO.search(text, max(0, start - 4), start):
            shape = _shape(text, start, number)
            if shape is not None and not _is_old(text, shape):
                yield shape
    for found in _NUMBERLESS.finditer(text):
        start, end = found.span("number")
        if _kind_before(text, text.index(" ", found.start()) + 1) is not None:
            yield Shape(start, end, found["number"], found["symbol"], "numberless")


def _is_old(text: str, shape: Shape) -> bool:
    if shape.way == "turned" and shape.written[0].isalpha():
        return False  # "NQ/41-HĐND/2009": no number ever stood behind its symbol
    dated = _OLD.match(text, shape.end)
    years = [dated["year"] if dated else "", *re.findall(rf"/({_YEAR})/", shape.written)]
    first = FIRST_WITHOUT_GLUE if shape.glued else FIRST_OF_OUR_WAY
    return any(year and int(year) < first for year in years)


def _shape(text: str, start: int, number: str) -> Shape | None:
    parted = _GLUED.sub(r"\1\2-", number)
    glued = parted != number or _KIND_AT_ONCE.match(number) is not None
    rightful = not glued and any(way.match(number) for way in _RIGHTFUL)
    suspect = _ALONE.match(number) or _ENDS_IN_KIND.search(number)
    kind = None if rightful and not suspect else _kind_before(text, start)
    if rightful and (kind is None or not (_is_turned(number, kind) or _lacks_organ(number, kind))):
        return None
    way = "organless" if _lacks_organ(number, kind) else _way(number)
    parts = _PARTS.findall(parted)
    figures = [part for part in parts if part[0].isdigit()]
    letters = [part for part in parts if not part[0].isdigit()]
    if not figures or not letters or len(figures) > 2 or len(letters) > 4:
        return None
    kinds = [part for part in letters if _KIND.fullmatch(part)]
    coded = glued or bool(kinds) and any(_ORGAN.match(part) for part in letters if part not in kinds)
    if not (coded or (kind is not None and all(len(part) > 1 for part in letters))):
        return None
    return Shape(start, start + len(number), number, _right(figures, letters, kinds), way, glued)


def _kind_before(text: str, start: int) -> Kind | None:
    """The kind that is named before the number: "Quyết định số"."""
    before = text[max(0, start - _FARTHEST) : start].lower().rstrip(": ").removesuffix("số").rstrip()
    before = before.removesuffix(" hành động")
    name = next((name for name in _NAMES if before.endswith(name)), None) if before.endswith(_NAMES) else None
    kind = kind_named(name) if name else None
    return None if kind is None or kind.name in _NUMBERED_OTHERWISE else kind


def _is_turned(number: str, kind: Kind | None) -> bool:
    """ "Quyết định số 1402/UBND-QĐ", "Nghị quyết số 31-HĐND/NQ"; "Công văn số 1402/UBND-KH" is rightful."""
    letters = [part for part in _PARTS.findall(number) if not part[0].isdigit()]
    return kind is not None and len(letters) > 1 and letters[-1] in kind.abbreviations and letters[0] not in _ALL_KINDS


def _lacks_organ(number: str, kind: Kind | None) -> bool:
    """ "Kế hoạch số 35/KH ngày 12/3/2024": whose, the symbol does not say."""
    found = _ALONE.match(number)
    return found is not None and kind is not None and found["kind"] in kind.abbreviations


def _way(number: str) -> str:
    if number[0].isalpha():
        return "turned"
    return "small" if number.islower() else "shape"


def _right(figures: list[str], letters: list[str], kinds: list[str]) -> str:
    """Number, year, kind and organ in the order and with the marks of the decree, or of the Party for its organs."""
    if len(kinds) == 1 and letters[-1] in _OF_THE_PARTY:
        return f"{figures[0]}-{kinds[0]}/{letters[-1]}"
    years = [part if len(part) == 4 else f"20{part}" for part in figures[1:] if len(part) in (2, 4)]
    ordered = [*kinds, *(part for part in letters if part not in kinds)]
    return "/".join((figures[0], *years, "-".join(map(_in_capitals, ordered))))


def _in_capitals(part: str) -> str:
    return part.upper().replace("TTR", "TTr").replace("CTR", "CTr").replace("TTG", "TTg") if part.islower() else part
