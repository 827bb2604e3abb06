"""Numbers and symbols that are not written as the decree has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.forms.kinds import kind_of_symbol
from haidang.reading.references import Reference
from haidang.rules.subject import Document

# Kinds whose word and abbreviation must agree; "Văn bản", "Chương trình hành động" go with several.
_STRICT = frozenset(
    {
        "Nghị quyết",
        "Quyết định",
        "Chỉ thị",
        "Thông báo",
        "Kế hoạch",
        "Báo cáo",
        "Tờ trình",
        "Nghị định",
        "Thông tư",
        "Kết luận",
        "Công điện",
    }
)
# Letters that a keyboard without Vietnamese loses, and slips of the commonest organs.
_SLIPS = {
    "QD": "QĐ",
    "ND": "NĐ",
    "HDND": "HĐND",
    "UBDN": "UBND",
    "UNBD": "UBND",
    "UBNN": "UBND",
    "UBNDN": "UBND",
    "HĐDN": "HĐND",
    "HDDN": "HĐND",
    "TTG": "TTg",
}
_GROUPS = re.compile(r"[-/&.]")
_OWN_YEAR = re.compile(r"\d+(?:\.\d+)?/((?:19|20)\d\d)/")
# "35 /KH-UBND", "35/KH - UBND", "35/KH- UBND": the decree has no spaces around its marks.
_SPACED = re.compile(r"\d ?[/-] [A-ZĐ]|\d [/-]|[A-ZĐa-z] -|- [A-ZĐ]")
# "35/KH/UBND" in place of "35/KH-UBND"; in decisions of before 2005 "12/2004/QĐ/UB" was right.
_STROKES = re.compile(r"\d+/(?:QĐ|KH|NQ|BC|TB|CT|TTr)/[A-ZĐ]{2,}$")
# "107-NQ/HĐND": the Party's way of writing, with an organ of the state.
_PARTY_WAY = re.compile(r"\d+-(?:QĐ|KH|NQ|BC|TB|CT|TTr)/(?:UBND|HĐND)$")
_ONE_DIGIT = re.compile(r"[1-9](?=/[A-ZĐ])")
_GLUED = re.compile(r"/(?P<kind>NQ|QĐ|NĐ|KH|BC|TB|CT|TTr)(?P<organ>UBND|HĐND|CP|TTg)$")
# "số 35/kh-ubnd": a symbol in small letters is not even read as one. These patterns open with two plain letters,
# which `re` looks for far faster than for a place behind "số".
_SMALL = re.compile(r"ố (?<=[Ss]ố )\d{1,5}/(?:qđ|kh|nq|bc|tb|ct|ttr|cv|nđ|tt)-[a-zđ]{2,8}(?![^\W_])")
# "Kế hoạch số KH-UBND/41", "Quyết định số QĐ33/UBND": the symbol before the number, which no organ writes.
_TURNED = re.compile(
    r"ố (?<=[Ss]ố )(?:NQ|QĐ|KH|BC|TB|CT|TTr|HD)"
    r"(?:-[A-ZĐ]{2,8}/\d{1,5}|\d{1,5}[/-][A-ZĐ]{2,8}|[-/]\d{1,5}[/-][A-ZĐ]{2,8})(?!\w)"
)
# "37/NQ HĐND": a space in place of the hyphen.
_PARTED = re.compile(r"ố (?<=[Ss]ố )\d{1,5}/(?:NQ|QĐ|KH|BC|TB|CT|TTr|HD) (?:HĐND|UBND|CP|TTg)(?!\w)")
_PARTS = re.compile(r"[^\W\d_]+|\d+")
_FIRST_WITH_YEAR = 2000
"""From about this year on decrees and circulars bear their year."""


@rule(
    "VB02",
    "malformed-reference",
    Severity.WARNING,
    messages={
        "kind": Message(
            "“{text}”: tên loại là {kind} nhưng ký hiệu là của {symbol}. Có thể nhầm tên loại hoặc nhầm ký hiệu.",
            "“{text}”: the kind is {kind}, but the symbol is that of {symbol}. One of the two may be wrong.",
        ),
        "own": Message(
            "Ký hiệu {text} của văn bản là của {symbol}, còn tên loại là {kind}.",
            "The document's own symbol {text} is that of {symbol}, but its kind is {kind}.",
        ),
        "slip": Message(
            "“{text}”: ký hiệu có “{wrong}”, có thể là “{right}”.",
            "“{text}”: the symbol has “{wrong}”, perhaps for “{right}”.",
        ),
        "year": Message(
            "“{text}”: số mang năm {year} nhưng ngày ban hành thuộc năm {dated}. Có thể nhầm số hoặc nhầm ngày.",
            "“{text}”: the number bears the year {year}, but the date is of {dated}. One of the two may be wrong.",
        ),
        "spaces": Message(
            "“{text}”: giữa số và ký hiệu không cách chữ: {right}.",
            "“{text}”: number and symbol are written without spaces: {right}.",
        ),
        "strokes": Message(
            "“{text}”: giữa tên loại và tên cơ quan dùng dấu gạch nối: {right}.",
            "“{text}”: a hyphen stands between kind and organ: {right}.",
        ),
        "party": Message(
            "“{text}” viết theo cách của văn bản Đảng; văn bản của cơ quan nhà nước viết {right}.",
            "“{text}” is written as Party documents are; those of the state are written {right}.",
        ),
        "digit": Message(
            "“{text}”: số nhỏ hơn 10 phải ghi thêm số 0: {right}.",
            "“{text}”: a number below 10 has a leading zero: {right}.",
        ),
        "glued": Message(
            "“{text}”: thiếu dấu gạch nối trong ký hiệu: {right}.",
            "“{text}”: the symbol lacks its hyphen: {right}.",
        ),
        "turned": Message(
            "“{text}”: số đứng trước, ký hiệu đứng sau: {right}.",
            "“{text}”: the number comes first, the symbol behind it: {right}.",
        ),
        "yearless": Message(
            "“{text}”: {kind} là văn bản quy phạm pháp luật, số có năm ban hành (như 30/2020/NĐ-CP).",
            "“{text}”: a {kind} bears the year in its number (as in 30/2020/NĐ-CP).",
        ),
        "small": Message(
            "“{text}”: ký hiệu viết bằng chữ in hoa: {right}.",
            "“{text}”: a symbol is written in capitals: {right}.",
        ),
    },
)
def malformed_reference(document: Document) -> Iterator[Finding]:
    """Số, ký hiệu văn bản không viết đúng như Nghị định 30/2020/NĐ-CP quy định.

    Vì sao: Ký hiệu sai thì tra không ra văn bản; kiểu viết của Đảng (107-NQ/HU) và kiểu cũ (12/2004/QĐ-UB)
    không phải lỗi.

    Sai: Thực hiện Kế hoạch số 35/QĐ-UBND ngày 21/3/2024 của Ủy ban nhân dân huyện.

    Đúng: Thực hiện Kế hoạch số 35/KH-UBND ngày 21/3/2024 của Ủy ban nhân dân huyện.

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Điều 15; Phụ lục I, phần I, mục II.3; Phụ lục III, phần I (chữ viết tắt).
    """
    yield from _own(document)
    for reference in document.reading.references:
        fault = next(_faults(document.text, reference), None)
        if fault is not None:
            yield fault
    yield from _unread(document.text)


def _unread(text: str) -> Iterator[Finding]:
    """Symbols written in ways that a reader of citations passes over or cuts short."""
    for found in _SMALL.finditer(text):
        symbol = found[0][2:]
        head, _, tail = symbol.partition("/")
        right = f"{head}/{tail.upper().replace('TTR-', 'TTr-')}"
        yield _finding(found.start() + 2, found.end(), "small", Severity.NOTE, text=symbol, right=right)
    for found in _TURNED.finditer(text):
        symbol = found[0][2:]
        number, (kind, organ) = next(filter(str.isdigit, _parts(symbol))), _letters(symbol)
        right = f"{number}/{kind}-{organ}"
        yield _finding(found.start() + 2, found.end(), "turned", Severity.WARNING, text=symbol, right=right)
    for found in _PARTED.finditer(text):
        symbol = found[0][2:]
        right = symbol.replace(" ", "-")
        yield _finding(found.start() + 2, found.end(), "glued", Severity.WARNING, text=symbol, right=right)


def _parts(symbol: str) -> list[str]:
    return _PARTS.findall(symbol)


def _letters(symbol: str) -> list[str]:
    return [part for part in _parts(symbol) if not part.isdigit()]


def _own(document: Document) -> Iterator[Finding]:
    components = document.reading.components
    symbol = components.symbol
    told = kind_of_symbol(symbol.text) if symbol is not None else None
    if symbol is None or told is None or not {told.name, components.kind_name} <= _STRICT:
        return
    if told.name != components.kind_name:
        values = {"text": symbol.text, "symbol": told.name, "kind": components.kind_name}
        yield _finding(symbol.start, symbol.end, "own", Severity.WARNING, **values)


def _faults(text: str, reference: Reference) -> Iterator[Finding]:
    """What is wrong with one citation, the surest first."""
    number = reference.number
    symbol = number.partition("/")[2] if "/" in number else ""
    told = kind_of_symbol(_symbol(number)) if symbol else None
    at = reference.start, reference.end
    if told is not None and told.name != reference.kind and {told.name, reference.kind} <= _STRICT:
        yield _finding(*at, "kind", Severity.WARNING, text=number, kind=reference.kind, symbol=told.name)
    for group in _GROUPS.split(symbol):
        if group in _SLIPS and not (group == "TTG" and _in_capitals(reference)):
            yield _finding(*at, "slip", Severity.WARNING, text=number, wrong=group, right=_SLIPS[group])
    year = _OWN_YEAR.match(number)
    if year and reference.date is not None and int(year[1]) != reference.date.year:
        dated = str(reference.date.year)
        yield _finding(*at, "year", Severity.WARNING, text=number, year=str(year[1]), dated=dated)
    yield from _style(text, reference)


def _symbol(number: str) -> str:
    """`KH-UBND` of `35/KH-UBND`, `NQ/HU` of `107-NQ/HU`."""
    return re.sub(r"^[\d.]+[a-zđA-ZĐ]?[/-](?:(?:19|20)\d\d/)?", "", number)


def _in_capitals(reference: Reference) -> bool:
    """ "THEO QUYẾT ĐỊNH SỐ 12/QĐ-TTG": a title in capitals turns the symbol into capitals too."""
    return reference.text.isupper()


def _style(text: str, reference: Reference) -> Iterator[Finding]:
    """Ways of writing that everybody understands and the decree has otherwise."""
    number = reference.number
    at = reference.start, reference.end
    old = reference.date is not None and reference.date.year < 2011
    glued = _GLUED.search(number)
    if glued:
        right = f"{number[: glued.start()]}/{glued['kind']}-{glued['organ']}"
        yield _finding(*at, "glued", Severity.NOTE, text=number, right=right)
    if _STROKES.match(number) and not old:
        yield _finding(*at, "strokes", Severity.NOTE, text=number, right="-".join(number.rsplit("/", 1)))
    if _PARTY_WAY.match(number) and not old:
        right = number.replace("/", "|").replace("-", "/", 1).replace("|", "-")
        yield _finding(*at, "party", Severity.NOTE, text=number, right=right)
    if _ONE_DIGIT.match(number):
        yield _finding(*at, "digit", Severity.NOTE, text=number, right=f"0{number}")
    spaced = _SPACED.search(reference.text.partition(" ngày ")[0].rpartition("ố ")[2])
    if spaced and "/" in number:
        written = " ".join(reference.text.partition(" ngày ")[0].rpartition("ố ")[2].split())
        yield _finding(*at, "spaces", Severity.NOTE, text=written, right=number)
    if reference.kind in ("Nghị định", "Thông tư") and re.match(r"\d+/(?:NĐ|TT)-", number) and not _is_early(reference):
        yield _finding(*at, "yearless", Severity.NOTE, text=number, kind=reference.kind)


def _is_early(reference: Reference) -> bool:
    return reference.date is not None and reference.date.year < _FIRST_WITH_YEAR


def _finding(start: int, end: int, message: str, severity: Severity, **values: str) -> Finding:
    return Finding("VB02", severity, start, end, values=values, message=message)
