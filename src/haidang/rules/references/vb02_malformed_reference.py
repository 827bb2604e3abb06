"""Numbers and symbols that are not written as the decree has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.forms.kinds import kind_of_symbol
from haidang.reading.references import Reference
from haidang.rules.references.shapes import FIRST_OF_OUR_WAY, FIRST_WITHOUT_GLUE, odd_shapes
from haidang.rules.subject import Document
from haidang.text.patterns import regex

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
# Letters that a keyboard without Vietnamese loses, and slips of the commonest organs: swapped, doubled, lost.
_SLIPS = {
    "QD": "QĐ",
    "ND": "NĐ",
    "TTG": "TTg",
    **dict.fromkeys("UBDN UNBD UBNN UBNDN UBBND UBNND UBNDD UUBND UBNĐ UBN UND BUND UBNDT".split(), "UBND"),
    **dict.fromkeys("HDND HĐDN HDDN HĐNN HĐNDN HNĐD ĐHND HĐĐND HĐNND HĐNDD HĐNĐ HDNĐ HĐN ĐND".split(), "HĐND"),
}
_IN_CAPITALS = frozenset("QĐ KH NQ BC TB CT NĐ TT HD KL UBND HĐND CP".split())
_GROUPS = regex(r"[-/&.]")
_OWN_YEAR = regex(r"\d+(?:\.\d+)?/((?:19|20)\d\d)/")
# "35 /KH-UBND", "35/KH - UBND", "35/KH- UBND": the decree has no spaces around its marks.
_SPACED = regex(r"\d ?[/-] [A-ZĐ]|\d [/-]|[A-ZĐa-z] -|- [A-ZĐ]")
# "35/KH/UBND" in place of "35/KH-UBND"; in decisions of before 2005 "12/2004/QĐ/UB" was right.
_STROKES = regex(r"\d+/(?:(?:19|20)\d\d/)?(?:QĐ|KH|NQ|BC|TB|CT|TTr|NĐ|TT)/[A-ZĐ]{2,}$")
# "107-NQ/HĐND": the Party's way of writing, with an organ of the state.
_PARTY_WAY = regex(
    r"\d+-(?:QĐ|KH|NQ|BC|TB|CT|TTr|HD)/(?:UBND|HĐND|S(?:NV|TC|YT|XD|CT|TP|GD|NN|KH|LĐ|TN|VH|GT|TT)[A-ZĐ&]*)$"
)
# "15/NĐ-CP", "15-NĐ/CP"; "47/QH14".
_DECREE = regex(r"\d+(?:/(?:NĐ|TT|TTLT)-|-(?:NĐ|TT)/)")
_LAW = regex(r"\d+/(?:QH|UBTVQH)\d")
_ONE_DIGIT = regex(r"[1-9](?=/[A-ZĐ])")
# "363/KHTTCP", "22/2020/TTBTC": kind and organ in one; "12/CTHĐ", "15/QĐLN" are kinds of their own.
_GLUED = regex(r"/(?P<kind>NQ|QĐ|NĐ|KH|BC|TB|CTr|CT|TTr|TT(?!LT)|HD|CĐ|KL)(?P<organ>CP|TTg|(?!ST)[A-ZĐ]{3,7})$")
# Nine in ten are "35/KH-UBND" of a plan: but for spaces nothing can be wrong with such a number.
_USUAL = regex(r"\d{2,6}/(QĐ|KH|NQ|BC|TB|CT|KL)-(?:UBND|HĐND|TTg|CP)$")
_USUAL_KINDS = {
    "QĐ": "Quyết định",
    "KH": "Kế hoạch",
    "NQ": "Nghị quyết",
    "BC": "Báo cáo",
    "TB": "Thông báo",
    "CT": "Chỉ thị",
    "KL": "Kết luận",
}
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
        "shape": Message(
            "“{text}”: số và ký hiệu không viết theo thứ tự hoặc dấu quy định: {right}.",
            "“{text}”: number and symbol lack the order or the marks they should have: {right}.",
        ),
        "organless": Message(
            "“{text}”: ký hiệu thiếu chữ viết tắt tên cơ quan ban hành (như {right}-UBND).",
            "“{text}”: the symbol lacks the abbreviation of its organ (as in {right}-UBND).",
        ),
        "numberless": Message(
            "“{text}”: viện dẫn văn bản mà thiếu số trước ký hiệu {right}.",
            "“{text}”: a document is cited without the number before its symbol {right}.",
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
    told: set[int] = set()
    for reference in document.reading.references:
        fault = next(_faults(reference), None)
        if fault is not None:
            told.update(range(fault.start, fault.end))
            yield fault
    yield from (fault for fault in _unread(document.text) if fault.start not in told)


def _unread(text: str) -> Iterator[Finding]:
    """Numbers written in ways that a reader of citations passes over or cuts short."""
    for shape in odd_shapes(text):
        severity = Severity.WARNING if shape.way == "turned" else Severity.NOTE
        yield _finding(shape.start, shape.end, shape.way, severity, text=shape.written, right=shape.right)


def _own(document: Document) -> Iterator[Finding]:
    components = document.reading.components
    symbol = components.symbol
    told = kind_of_symbol(symbol.text) if symbol is not None else None
    if symbol is None or told is None or not {told.name, components.kind_name} <= _STRICT:
        return
    if told.name != components.kind_name:
        values = {"text": symbol.text, "symbol": told.name, "kind": components.kind_name}
        yield _finding(symbol.start, symbol.end, "own", Severity.WARNING, **values)


def _faults(reference: Reference) -> Iterator[Finding]:
    """What is wrong with one citation, the surest first."""
    number = reference.number
    usual = _USUAL.match(number)
    if usual is not None and _USUAL_KINDS[usual[1]] == reference.kind:
        yield from _spaces(reference)
        return
    symbol = number.partition("/")[2] if "/" in number else ""
    told = kind_of_symbol(_symbol(number)) if symbol else None
    at = reference.start, reference.end
    if told is not None and told.name != reference.kind and {told.name, reference.kind} <= _STRICT:
        yield _finding(*at, "kind", Severity.WARNING, text=number, kind=reference.kind, symbol=told.name)
    for group in _GROUPS.split(symbol):
        if group in _SLIPS and not (group == "TTG" and _in_capitals(reference)):
            yield _finding(*at, "slip", Severity.WARNING, text=number, wrong=group, right=_SLIPS[group])
        elif group.upper() in _IN_CAPITALS and group != group.upper():
            yield _finding(*at, "slip", Severity.NOTE, text=number, wrong=group, right=group.upper())
    if reference.kind == "Tờ trình" and symbol.startswith("TR-"):
        yield _finding(*at, "slip", Severity.WARNING, text=number, wrong="TR", right="TTr")
    year = _OWN_YEAR.match(number)
    if year and reference.date is not None and int(year[1]) != reference.date.year:
        dated = str(reference.date.year)
        yield _finding(*at, "year", Severity.WARNING, text=number, year=str(year[1]), dated=dated)
    yield from _style(reference)


def _symbol(number: str) -> str:
    """`KH-UBND` of `35/KH-UBND`, `NQ/HU` of `107-NQ/HU`."""
    return re.sub(r"^[\d.]+[a-zđA-ZĐ]?[/-](?:(?:19|20)\d\d/)?", "", number)


def _in_capitals(reference: Reference) -> bool:
    """ "THEO QUYẾT ĐỊNH SỐ 12/QĐ-TTG": a title in capitals turns the symbol into capitals too."""
    return reference.text.isupper()


def _style(reference: Reference) -> Iterator[Finding]:
    """Ways of writing that everybody understands and the decree has otherwise."""
    number = reference.number
    at = reference.start, reference.end
    dated = _OWN_YEAR.match(number)
    year = reference.date.year if reference.date is not None else int(dated[1]) if dated else FIRST_OF_OUR_WAY
    old = year < FIRST_OF_OUR_WAY
    glued = _GLUED.search(number)
    if glued and year >= FIRST_WITHOUT_GLUE:
        right = f"{number[: glued.start()]}/{glued['kind']}-{glued['organ']}"
        yield _finding(*at, "glued", Severity.NOTE, text=number, right=right)
    if _STROKES.match(number) and not old:
        yield _finding(*at, "strokes", Severity.NOTE, text=number, right="-".join(number.rsplit("/", 1)))
    if _PARTY_WAY.match(number) and not old:
        right = number.replace("/", "|").replace("-", "/", 1).replace("|", "-")
        yield _finding(*at, "party", Severity.NOTE, text=number, right=right)
    if _ONE_DIGIT.match(number):
        yield _finding(*at, "digit", Severity.NOTE, text=number, right=f"0{number}")
    yield from _spaces(reference)
    yearless = reference.kind in ("Nghị định", "Thông tư") and _DECREE.match(number) or _LAW.match(number)
    if yearless and not _is_early(reference):
        yield _finding(*at, "yearless", Severity.NOTE, text=number, kind=reference.kind)


def _spaces(reference: Reference) -> Iterator[Finding]:
    """ "35 /KH-UBND", "35/KH - UBND": spaces around the marks."""
    written = reference.text.partition(" ngày ")[0].rpartition("ố ")[2]
    if " " in written and "/" in reference.number and _SPACED.search(written):
        values = {"text": " ".join(written.split()), "right": reference.number}
        yield _finding(reference.start, reference.end, "spaces", Severity.NOTE, **values)


def _is_early(reference: Reference) -> bool:
    return reference.date is not None and reference.date.year < _FIRST_WITH_YEAR


def _finding(start: int, end: int, message: str, severity: Severity, **values: str) -> Finding:
    return Finding("VB02", severity, start, end, values=values, message=message)
