"""Numbers and symbols of cited documents: `48/NQ-HĐND`, `107-NQ/HU`, `20/2022/QĐ-TTg`; short ones: `Quyết định 210`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from haidang.forms.kinds import SPOKEN, kind_of_symbol

_CAPITAL = "A-ZĐƯƠÔÂĂÊ"
# One group of a symbol: NQ, HĐND, TTg, TTr, QH15, QyĐ, UBTVQH14.
_GROUP = rf"[{_CAPITAL}][{_CAPITAL}a-z0-9đươôâăê]{{0,15}}"
# "HĐND&UBND", "QĐ-UBND.HC", "QCPH-UBND-UBMT-HCTĐ", "BCĐTW/KH"; a space only where capitals go on: "NQ- HĐND".
_TAIL = rf"(?:[ ]?-[ ]?(?=[{_CAPITAL}]{{2}})[{_CAPITAL}0-9]{{2,16}}(?![a-z])|[-/&._]{_GROUP})"
_SYMBOL = rf"{_GROUP}(?:{_TAIL}){{0,6}}"
_END = r"(?![^\W_])"
_ABBREVIATION = "(?:" + "|".join((*SPOKEN, "TTR", "CTR", "QCPH", "QC", "QyĐ", "QĐi", "ĐA", "PA", "GM", "BB", "KHLT", "QD")) + ")"

_NUMBER = re.compile(
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

_LEGISLATIVE = r"Nghị quyết|Quyết định|Nghị định|Thông tư liên tịch|Thông tư|Chỉ thị|Kết luận|NQ|QĐ|NĐ"
_OTHERS = r"Công văn|Công điện|Kế hoạch|Thông báo|Báo cáo|Tờ trình|Hướng dẫn|Quy định|Luật|Pháp lệnh|Văn bản|KH|CV|KL|TT|TB|TTr"
# "Quyết định 210", "Quyết định số 210", "Nghị định 30/2020", "Nghị quyết 66.7", "quyết định số 12".
_SHORT = re.compile(
    rf"""
    (?:(?P<kind>(?P<high>{_LEGISLATIVE})|{_OTHERS})(?P<so>[ ][Ss]ố[ ]?:?)?
      |(?P<lower>nghị[ ]quyết|quyết[ ]định|nghị[ ]định|thông[ ]tư|chỉ[ ]thị|công[ ]văn)[ ]số[ ]?:?)
    [ ](?P<number>\d{{1,5}}(?:\.\d{{1,2}}(?!\d))?[a-zđ]?(?P<year>/(?:19|20)\d\d(?![\d/]))?)(?![\d/%^]|[.,]\d|[^\W_]|[ ]?[-/][ ]?[{_CAPITAL}])
    """,
    re.VERBOSE,
)

# What may follow a short citation that has no "số": its end, its date, its issuer, what it says.
_AFTER_SHORT = re.compile(
    r"[ ]?(?:[.,;:)\]\"”|\n-]|$)|[ ](?:của|ngày|về|và|hoặc|năm (?:19|20)\d\d|quy định|ban hành|hướng dẫn|phê duyệt|tại|do|là|được|đã|thì|để|còn|với|nêu|có|cho|trên|này|sửa|thay|giao)\b"
)
# "Kế hoạch 5 năm", "Quyết định 03 nhiệm vụ": the number counts what follows.
_COUNTS = re.compile(r"[ ](?:năm(?! (?:19|20)\d\d)|tháng|ngày(?! ?\d)|tuần|quý)\b")
_YEARLIKE = re.compile(r"(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
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
    for found in _NUMBER.finditer(text):
        start = found.start()
        if text[start - 1 : start].isdigit() or (text[start - 1 : start] in (".", ",", "/", ":", "-") and text[start - 2 : start - 1].isdigit()):
            continue
        symbol = (found["symbol"] or found["party"]).replace(" ", "")
        year = (found["year"] or "").replace(" ", "").replace("/", "")
        number = found[0].replace(" ", "") if not found["party"] else _party(found)
        yield Number(start, found.end(), number, f"{year}/{symbol}" if year else symbol, digits=start)


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


def find_short(text: str) -> Iterator[Number]:
    """Every citation by kind and bare number in `text`: `Quyết định 210`, `Nghị định 30/2020`."""
    for found in _SHORT.finditer(text):
        kind = found["kind"] or found["lower"]
        if text[found.start() - 1 : found.start()].isalpha() or (found["year"] and not (found["high"] or found["lower"])):
            continue
        if _is_short(text, found):
            yield Number(found.start(), found.end(), found["number"], "", kind, found.start("number"))


def _is_short(text: str, found: re.Match[str]) -> bool:
    after = found.end()
    if _COUNTS.match(text, after):
        return False
    told = text.startswith((" của", " ngày"), after)
    if found["so"] or found["lower"]:
        return found["high"] is not None or found["lower"] is not None or bool(_AFTER_SHORT.match(text, after))
    if _YEARLIKE.match(found["number"]):
        return told and found["high"] is not None
    return bool(_AFTER_SHORT.match(text, after)) if found["high"] else told
