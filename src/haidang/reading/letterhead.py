"""The first page of a document: who issued it, number and symbol, place and date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from haidang.calendar.dates import day_of
from haidang.reading.pieces import Piece, joined, pieces
from haidang.text.patterns import regex
from haidang.text.values import frozen

HEAD = 6000
"""How far the first page is read, in characters: letterhead, title and legal bases of a long decision."""


@frozen
class Letterhead:
    """What boxes 2 to 4 of the form say (NĐ 30/2020, Annex I); blanks are None."""

    issuer: Piece | None = None
    parent_issuer: Piece | None = None
    number: Piece | None = None
    symbol: Piece | None = None
    place: Piece | None = None
    date: date | None = None
    date_at: Piece | None = None
    end: int = 0
    """Where the last of them ends."""


# The mottoes of state and Party, also cut over lines and cells.
_MOTTO = regex(
    r"CỘNG[ \n]HÒA[ \n]XÃ[ \n|]*HỘI(?:[ \n|]+CHỦ[ \n]NGHĨA[ \n]VIỆT[ \n]NAM)?|CHỦ[ \n]NGHĨA[ \n]VIỆT[ \n]NAM"
    r"|Cộng hòa xã hội chủ nghĩa Việt Nam|ĐẢNG[ \n]CỘNG[ \n]SẢN[ \n]VIỆT[ \n]NAM|(?:Độc lập|"
    r"ĐỘC LẬP)[ ]?[-.,]?[ ]?(?:Tự do|TỰ DO|Tự Do)[ ]?[-.,]?[ ]?(?:Hạnh phúc|HẠNH PHÚC|Hạnh Phúc)"
)
# "Số: 35/KH-UBND", "Số: /BC-UBND", "Số: ..../BC-UBND", "Số 107-NQ/HU", "Số: 20/2022/QĐ-UBND", "Số: 2406 /UBND-KT".
_NUMBER = regex(
    r"""
    (?:^|\n|\|[ ]?|(?<=[ ]))(?:Số|SỐ)(?:[ ]?:[ \n.…_]*|[ \n](?=[\d.…/-]))
    (?P<number>\d{1,6}[a-zđA-ZĐ]?)?[ .…_]*
    (?:[/-][ .…_]*(?P<symbol>(?:(?:19|20)\d\d[ ]?/[ ]?)?[A-ZĐƯÔ][\wĐđ]*(?:[ ]?[-/&.][ ]?[A-ZĐƯÔ0-9][\wĐđ]*){0,6}))?
    """,
    re.VERBOSE,
)
_NUMBER_WORD = regex("Số|SỐ")
# "An Lão, ngày 05 tháng 01 năm 2025", "An Lão, ngày tháng năm 2024", "Hà Nội, ngày ... tháng ... năm ...",
# "Huế, ngày 05/01/2025".
_DATE = regex(
    r"[Nn]gày[ \n]?(?P<day>\d{1,2}|[ .…_/]*)[ ]?(?:tháng[ ]?(?P<month>\d{1,2}|[ .…_/]*)[ \n]?năm[ ]?(?P<year>(?:19|"
    r"20)\d\d|\d{0,2}[.…_]*)|/[ ]?(?P<m2>\d{1,2})[ ]?/[ ]?(?P<y2>(?:19|20)\d\d))"
)
# "Tính đến ngày 31/12/2021" names no place.
_PLACE = regex(r"(?P<place>[A-ZĐÁÀẢÃẠÂĂẮÊẾÍÔÓỐƠỚƯÚỨÝỦ][^\n|,;:/()]{1,40}?(?<!đến)(?<!đến )(?<!hết)(?<!hết )),?[ \n]*$")
_MOTTO_ENDS = ("phúc", "PHÚC", "Phúc", "NAM", "Nam")
# Where an issuer's name begins; a line that begins otherwise goes on with the line before.
_ORGAN = regex(
    r"(?:ỦY BAN|UBND|UB|HỘI ĐỒNG|HĐND|SỞ|BỘ|BAN|PHÒNG|CHI CỤC|CỤC|TỔNG CỤC|TRUNG TÂM|VĂN PHÒNG|TỈNH ỦY|HUYỆN ỦY|"
    r"THÀNH ỦY|QUẬN ỦY|THỊ ỦY|"
    r"ĐẢNG BỘ|ĐẢNG ỦY|CÔNG AN|VIỆN|TRƯỜNG|THANH TRA|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|ĐOÀN|HỘI|LIÊN ĐOÀN|MẶT TRẬN|"
    r"CÔNG TY|TỔNG CÔNG TY|NGÂN HÀNG|"
    r"KHO BẠC|TÒA ÁN|BẢO HIỂM|ĐÀI|TỔ|CƠ QUAN|BCH|BCĐ|HẠT|TRẠM|BỆNH VIỆN|QUỸ|TẬP ĐOÀN|CHỦ TỊCH|ĐẠI HỌC|HỌC VIỆN|"
    r"CẢNG|THƯỜNG TRỰC|TIỂU BAN)\b"
)
_TERRITORY = regex(r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|TX\.?|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|KHU VỰC)(?! ỦY)\b")
# "UBND TỈNH LÀO CAI SỞ TÀI CHÍNH" on one line: a second organ begins behind a whole name.
_SECOND = regex(
    r"(?<!VĂN)(?<!ỦY)(?<!CÁC)(?<!HẢI)(?<!MÔI)(?<!THỊ) (?=(?:SỞ|PHÒNG|BAN (?!NHÂN|CHẤP HÀNH|THƯỜNG)|CHI CỤC|"
    r"TRUNG TÂM|VĂN PHÒNG|HỘI ĐỒNG|THANH TRA|ĐẢNG ỦY|HUYỆN ỦY|CÔNG AN|TRƯỜNG)\b)"
)
_NOT_AN_ORGAN = regex(r"(?:DỰ THẢO|MẬT|TỐI MẬT|KHẨN|HỎA TỐC|THƯỢNG KHẨN|BẢN SAO|SAO Y|CÔNG BÁO|PHỤ LỤC|MỤC LỤC|\W*$)")


def read_letterhead(text: str, limit: int, *, titled: bool = True) -> Letterhead:
    """Read the letterhead of a flow's text; `limit` is where the title (`titled`) or the body begins."""
    number = _find_number(text, limit)
    written = _find_date(text, number.end() if number else 0, limit) or _find_date(text, 0, limit)
    ends = [found.start() for found in (number, written) if found]
    # Without number, date or motto, capitals above a body are its headings.
    names = _names(text, min([*ends, limit])) if ends or titled or _MOTTO.search(text, 0, limit) else []
    parent, issuer = _issuers(names)
    place = _place(text, written, number)
    symbol = _group(number, "symbol")
    return Letterhead(
        issuer=issuer,
        parent_issuer=parent,
        number=_group(number, "number"),
        symbol=symbol and Piece(symbol.text.replace(" ", ""), symbol.start, symbol.end),
        place=place,
        date=_day(written),
        date_at=Piece(written[0], written.start(), written.end()) if written else None,
        end=max([found.end() for found in (number, written) if found], default=0),
    )


def number_end(text: str, start: int, limit: int) -> int:
    """Where the number of a letterhead that begins at or behind `start` ends; 0 where there is none."""
    found = _find_number(text, limit, start)
    return found.end() if found else 0


def _find_number(text: str, limit: int, start: int = 0) -> re.Match[str] | None:
    for found in _numbers(text, limit, start):
        if found["number"] or found["symbol"] or ":" in found[0]:
            # "các nghị định: Số 92/2006/NĐ-CP" cites; a letterhead's "Số" has its colon or opens a line.
            if ":" in found[0][:5] or found.start() == 0 or found[0][0] in "\n|":
                return found
    return None


def _numbers(text: str, limit: int, start: int) -> Iterator[re.Match[str]]:
    """The matches of `_NUMBER` in order, looked for at its word and the line's or the cell's beginning before it."""
    position = start
    for word in _NUMBER_WORD.finditer(text, start, limit):
        for at in range(max(position, word.start() - 2), word.start() + 1):
            found = _NUMBER.match(text, at, limit)
            if found is not None:
                yield found
                position = found.end()
                break


def _find_date(text: str, start: int, limit: int) -> re.Match[str] | None:
    """The first date that a place stands before at the head of a line, or that opens a line in words."""
    for found in _DATE.finditer(text, start, min(limit, start + 1500)):
        place = _PLACE.search(text, max(start, found.start() - 60), found.start())
        at = place.start() if place else found.start()
        before = text[max(0, at - 24) : at].rstrip(" ")
        opens = at <= start + 2 or before[-1:] in ("", "\n", "|", "-", "_") or before.endswith(_MOTTO_ENDS)
        opens = opens or _beside_subject(text, found)
        if opens and (place or found["year"] is not None):
            return found
    return None


def _beside_subject(text: str, found: re.Match[str]) -> bool:
    """A letter's place and date on one line with its subject: "V/v tổ chức Tết    An Lão, ngày 05/01/2025"."""
    line = text.rfind("\n", 0, found.start()) + 1
    closes = text[found.end() : found.end() + 1] in ("", "\n")
    return closes and text.startswith(("V/v", "Về việc"), line) and text.endswith(", ", line, found.start())


def _group(found: re.Match[str] | None, name: str) -> Piece | None:
    if found is None or not found[name]:
        return None
    return Piece(found[name], found.start(name), found.end(name))


def _day(written: re.Match[str] | None) -> date | None:
    if written is None:
        return None
    day, month, year = written["day"], written["month"] or written["m2"], written["year"] or written["y2"]
    if not all(part and part.strip().isdigit() for part in (day, month, year)):
        return None
    return day_of(int(year), int(month), int(day))


def _place(text: str, written: re.Match[str] | None, number: re.Match[str] | None) -> Piece | None:
    if written is None:
        return None
    low = max(written.start() - 60, number.end() if number and number.end() <= written.start() else 0)
    found = _PLACE.search(text, low, written.start())
    if found is None:
        return None
    # "Độc lập - Tự do - Hạnh phúc Bình Phước, ngày ...": the motto is not part of the place.
    motto = list(_MOTTO.finditer(text, low, written.start()))
    start = max([found.start("place"), *(one.end() for one in motto)])
    piece = Piece(text[start : found.end("place")], start, found.end("place"))
    piece = piece.part(len(piece.text) - len(piece.text.lstrip(" -_=*.")), len(piece.text))
    return piece if piece.text and not piece.capitals else None


def _names(text: str, end: int) -> list[Piece]:
    """Pieces in capitals before number and date that name an organ, whole lines joined again."""
    mottoes = [found.span() for found in _MOTTO.finditer(text, 0, end)]
    found: list[list[Piece]] = []
    for piece in pieces(text, 0, end, mottoes):
        if not _is_name(piece, bool(mottoes)) or _NOT_AN_ORGAN.match(piece.text):
            continue
        for part in _split(piece):
            if found and not _begins(part, found[-1][-1]):
                found[-1].append(part)
            else:
                found.append([part])
    names = [name for name in map(joined, found) if name is not None]
    # "TỈNH THÁI BÌNH" above "BAN CHỈ ĐẠO ..." stands for its committee.
    return [
        name for name in names if _ORGAN.match(name.text.upper()) or (_TERRITORY.match(name.text) and len(names) > 1)
    ]


def _is_name(piece: Piece, has_motto: bool) -> bool:
    return piece.capitals or (has_motto and bool(_ORGAN.match(piece.text.upper())) and len(piece.text) < 80)


def _split(piece: Piece) -> list[Piece]:
    """ "UBND TỈNH LÀO CAI SỞ TÀI CHÍNH" into its two organs."""
    if not piece.text.startswith(
        ("UBND ", "ỦY BAN ", "HĐND ", "HỘI ĐỒNG NHÂN DÂN ", "SỞ ", "BỘ ", "ĐẢNG BỘ ", "TỈNH ỦY ")
    ):
        return [piece]
    cuts = [found.start() for found in _SECOND.finditer(piece.text) if found.start() > 8]
    edges = [0, *cuts[:1], len(piece.text)]
    return [piece.part(low, high) for low, high in zip(edges, edges[1:], strict=False)]


def _begins(piece: Piece, before: Piece) -> bool:
    """Whether a new name begins: "NHÂN DÂN", "TỈNH ĐIỆN BIÊN", "VÀ HẠ TẦNG" go on."""
    if (
        before.text.endswith((" VÀ", ",", " -", "ỦY", "CỦA"))
        or piece.text.startswith(("VÀ ", "BAN NHÂN"))
        and before.text.endswith(("ỦY", "VÀ"))
    ):
        return False
    return bool(_ORGAN.match(piece.text.upper())) and not _TERRITORY.match(piece.text)


def _issuers(names: list[Piece]) -> tuple[Piece | None, Piece | None]:
    """The superior and the issuer: the last name issues, the one before it is its superior."""
    if not names:
        return None, None
    parent = joined(names[:-1])
    issuer = names[-1]
    # Joint papers: "HỘI ĐỒNG NHÂN DÂN - ỦY BAN NHÂN DÂN" is one issuer; a committee has no superior line.
    return parent, issuer
