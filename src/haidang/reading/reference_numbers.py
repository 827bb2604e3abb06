"""Numbers and symbols of cited documents: `48/NQ-HĐND`, `107-NQ/HU`, `20/2022/QĐ-TTg`; short ones: `Quyết định 210`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.forms.kinds import KINDS, kind_of_symbol
from haidang.text.patterns import regex
from haidang.text.values import frozen

_CAPITAL = "A-ZĐƯƠÔÂĂÊ"
# One group of a symbol: NQ, HĐND, TTg, TTr, QH15, QyĐ, UBTVQH14.
_GROUP = rf"[{_CAPITAL}][{_CAPITAL}a-z0-9đươôâăê]{{0,15}}"
# "HĐND&UBND", "QĐ-UBND.HC", "QCPH-UBND-UBMT-HCTĐ", "BCĐTW/KH"; a space only where capitals go on: "NQ- HĐND".
_TAIL = rf"(?:[ ]?-[ ]?(?:TT[gr]|CTr|(?=[{_CAPITAL}]{{2}})[{_CAPITAL}0-9]{{2,16}})(?![a-z])|[-/&._]{_GROUP})"
_SYMBOL = rf"{_GROUP}(?:{_TAIL}){{0,6}}"
_END = r"(?![^\W_])"
_SHORTS = sorted((short for kind in KINDS for short in kind.abbreviations), key=len, reverse=True)
_ABBREVIATION = f"(?:{'|'.join(_SHORTS)})"

_NUMBER = regex(
    rf"""
    \d{{1,6}}(?:\.\d{{1,2}})?[a-zđA-ZĐ]?
    (?:
      (?P<year>[ ]?/[ ]?(?:19|20)\d\d)?[ ]?/[ ]?(?P<symbol>{_SYMBOL})
    # "107-NQ/HU", "3260-KH/ĐĐQH15", "03 NQ/TU", "210 QĐ-UBND", "15-QĐ-UBND"
    | (?:[ ]?-[ ]?|[ ])(?P<party>{_ABBREVIATION}(?:[-.]{_GROUP}){{0,3}}[ ]?[/-][ ]?{_SYMBOL})
    ){_END}
    """,
    re.VERBOSE,
)

# Where a number's symbol can begin. Slashes before capitals are rare, figures are not: look for those first.
_SLASH = regex(rf"/[ ]?[{_CAPITAL}]")
_BEFORE_SLASH = 26
"""Longest stretch from a number's first digit to the slash before its last group: "3260 - QCPH-UBND-UBMT /"."""
# "số 12/QĐ-UBND1 ngày ...": a footnote mark glued to an organ's name that bears no number.
_GLUED_NOTE = regex(r"(?<=UBND|HĐND)\d{1,2}$|(?<=TTg)\d{1,2}$|(?<=[-/]CP)\d{1,2}$")
_FIRST_DIGIT = regex(r"(?<!\d)\d")

_LEGISLATIVE = "Nghị quyết|Quyết định|Nghị định|Thông tư liên tịch|Thông tư|Chỉ thị|Kết luận|NQ|QĐ|NĐ"
_OTHERS = (
    "Công văn|Công điện|Kế hoạch|Thông báo|Báo cáo|Tờ trình|Hướng dẫn|Quy định|Luật|Pháp lệnh|Văn bản|"
    "KH|CV|KL|TT|TB|TTr"
)
_SMALL = "nghị quyết|quyết định|nghị định|thông tư|chỉ thị|công văn"
# How the word before a short citation's number ends: the word itself is looked at only behind such a number.
_SHORT_BEHIND = frozenset(
    {*"ịnh yết ịch thị uận văn iện ạch báo cáo ình dẫn uật ệnh bản số: TTr".split(), " tư", " số", " Số"}
    | {before + short for before in " (\n" for short in "NQ QĐ NĐ KH CV KL TT TB".split()}
)
# "Quyết định 210", "Quyết định số 210", "Nghị định 30/2020", "Nghị quyết 66.7", "quyết định số 12".
_SHORT = regex(
    rf"""
    \d{{1,5}}(?:\.\d{{1,2}}(?!\d))?[a-zđ]?(?P<year>/(?:19|20)\d\d(?![\d/]))?
    (?![\d/%^]|[.,]\d|[^\W_]|[ ]?[-/][ ]?[{_CAPITAL}])
    """,
    re.VERBOSE,
)
_SHORT_KIND = regex(
    rf"(?<![^\W_])(?:(?P<kind>(?P<high>{_LEGISLATIVE})|{_OTHERS})(?P<so>[ ][Ss]ố[ ]?:?)?|"
    rf"(?P<lower>{_SMALL})[ ]số[ ]?:?)[ ]$"
)

# What may follow a short citation that has no "số": its end, its date, its issuer, what it says.
_AFTER_SHORT = regex(
    r"[ ]?(?:[.,;:()\]\"”|\n-]|$)|[ ](?:của|ngày|về|và|hoặc|năm (?:19|20)\d\d|quy định|ban hành|hướng dẫn|phê duyệt|"
    r"tại|do|là|được|đã|thì|để|còn|với|nêu|có|cho|trên|này|sửa|thay|giao)\b"
)
# "Kế hoạch 5 năm", "Quyết định 03 nhiệm vụ": the number counts what follows.
_COUNTS = regex(r"[ ](?:năm(?! (?:19|20)\d\d)|tháng|ngày(?! ?\d)|tuần|quý)\b")
_YEARLIKE = regex(r"(?:19|20)\d\d$")


@frozen
class Number:
    """A number with its symbol, as found: offsets, the number as cited without spaces, the symbol."""

    start: int
    end: int
    text: str
    symbol: str
    kind: str = ""
    """The kind word of a short citation, which begins at `start`."""
    digits: int = 0
    """Where the number itself begins."""


def find_numbers(text: str) -> Iterator[Number]:
    """Every number with a symbol in `text`, in order."""
    floor = 0
    for slash in _SLASH.finditer(text):
        if slash.start() < floor:
            continue
        found = _around(text, max(floor, slash.start() - _BEFORE_SLASH), slash.start())
        if found is None:
            continue
        note = _GLUED_NOTE.search(text, found.start(), found.end())
        floor = note.start() if note else found.end()
        lost = floor - found.end() or None
        symbol = (found["symbol"] or found["party"])[:lost].replace(" ", "")
        year = (found["year"] or "").replace(" ", "").replace("/", "")
        number = (found[0].replace(" ", "") if not found["party"] else _party(found))[:lost]
        yield Number(found.start(), floor, number, f"{year}/{symbol}" if year else symbol, digits=found.start())


def _around(text: str, low: int, slash: int) -> re.Match[str] | None:
    """The number whose symbol reaches over the slash at `slash`, if one begins at or behind `low`."""
    for digit in _FIRST_DIGIT.finditer(text, low, slash):
        start = digit.start()
        if text[start - 1 : start] in (".", ",", "/", ":", "-") and text[start - 2 : start - 1].isdigit():
            continue
        found = _NUMBER.match(text, start)
        if found is not None and found.end() > slash:
            return found
    return None


def _party(found: re.Match[str]) -> str:
    """ "03 NQ/TU" keeps its parts apart by the dash that the typist left out."""
    digits = found[0][: found.start("party") - found.start()].strip(" -")
    return f"{digits}-{found['party'].replace(' ', '')}"


def looks_official(number: Number) -> bool:
    """Whether a number that neither "số" nor a kind word introduces is one: `9540/BTC-ĐT`, `12/BC-UBND`."""
    groups = number.symbol.replace("/", "-").split("-")
    if len(groups) < 2:
        return False
    return kind_of_symbol(number.symbol) is not None or all(group.isupper() and len(group) > 1 for group in groups)


def find_short(text: str, numbers: list[tuple[int, int]]) -> Iterator[Number]:
    """Every citation by kind and bare number in `text`: `Quyết định 210`, `Nghị định 30/2020`.

    `numbers` tells where the numbers of `text` stand.
    """
    for at, _ in numbers:
        if at < 4 or text[at - 1] != " " or text[at - 4 : at - 1] not in _SHORT_BEHIND:
            continue
        found = _SHORT.match(text, at)
        if found is None:
            continue
        kind = _SHORT_KIND.search(text, max(0, at - 28), at)
        if kind is None or (found["year"] and not (kind["high"] or kind["lower"])):
            continue
        if _is_short(text, found, kind):
            yield Number(kind.start(), found.end(), found[0], "", kind["kind"] or kind["lower"], at)


def _is_short(text: str, found: re.Match[str], kind: re.Match[str]) -> bool:
    after = found.end()
    if _COUNTS.match(text, after):
        return False
    told = text.startswith((" của", " ngày"), after)
    if kind["so"] or kind["lower"]:
        return kind["high"] is not None or kind["lower"] is not None or bool(_AFTER_SHORT.match(text, after))
    if _YEARLIKE.match(found[0]):
        # "(sau đây gọi tắt là Quyết định 2007)"; but "Nghị quyết 2024" is the year's.
        named = kind["kind"] in ("Quyết định", "Thông tư", "QĐ") and text[after : after + 1] in ("", ")", ";", ".", ",")
        return kind["high"] is not None and (told or named)
    return bool(_AFTER_SHORT.match(text, after)) if kind["high"] else told
