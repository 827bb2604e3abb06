"""Headings that name who acts: "1. Sở Tài chính", "Đề nghị: Hội Nông dân huyện, ...", "Giao Sở Y tế:"."""

from __future__ import annotations

import re

from haidang.reading.unit_lists import read_units
from haidang.reading.unit_values import split_units
from haidang.reading.unit_words import STOPS
from haidang.text.characters import UPPER
from haidang.text.patterns import regex
from haidang.text.values import frozen


@frozen
class UnitHeading:
    """The units that a heading names, and the deed that may follow them on the same line."""

    units: tuple[str, ...]
    deed: int = 0
    """Where in the line the deed begins that follows the units behind a colon; 0 where none does."""


_BEFORE = regex(
    r"(?:(?:Trân trọng |Kính )?(?:[Đđ]ề nghị|Yêu cầu|Giao(?: nhiệm vụ)?(?: cho)?|Phân công|Nhiệm vụ của|"
    r"Trách nhiệm của|"
    r"Đối với)"
    r"(?: các đồng chí| đồng chí)?(?: :|:)? |(?:Ủy ban nhân dân|UBND) [^,.;:]{2,40} (?:giao|đề nghị|yêu cầu) )"
)
# "NHIỆM VỤ CỦA TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH": capitals tell nothing of where a name ends.
_CAPITALS = regex(
    r"(?:(?:TRÁCH NHIỆM|NHIỆM VỤ|PHẦN VIỆC) CỦA (?=\w)|(?:ĐỀ NGHỊ |ĐỐI VỚI |GIAO |YÊU CẦU )?"
    r"(?=(?:SỞ|UBND|ỦY BAN NHÂN DÂN|PHÒNG|VĂN PHÒNG|CÔNG AN|"
    r"TRUNG TÂM|CÁC SỞ|CÁC PHÒNG) [^:]{3,90}$))(?P<units>[^:]{3,120}?)[ :.]*$"
)
# "3. SỞ XÂY DỰNG: Công bố giá", "4. THUẾ TỈNH, SỞ TÀI CHÍNH rà soát": capitals, then the deed on the same line.
_CAPITAL_RUN = regex(
    rf"(?P<units>(?:SỞ|UBND|ỦY BAN|PHÒNG|VĂN PHÒNG|CÔNG AN|TRUNG TÂM|CÁC|BAN(?! HÀNH)|THUẾ|CHI CỤC|KHO BẠC|"
    rf"BẢO HIỂM|HỘI|ĐOÀN|BỘ|ĐÀI|MẶT TRẬN|THANH TRA)(?:,? (?:[-&] )?[{UPPER}]{{2,}})+)(?: ?: ?(?=[^\W\d_])|"
    r" (?!đề nghị|yêu cầu|giao |chủ trì|phối hợp|có trách nhiệm)(?=[^\W\d_]+ [^\W\d_]))"
)
_IN_CAPITALS = regex(
    r"; |, (?=SỞ|UBND|PHÒNG|BAN |CÔNG AN|ỦY BAN|CÁC |TRUNG TÂM|VĂN PHÒNG|THUẾ|HỘI |"
    r"ĐOÀN |BỘ )| VÀ (?=SỞ|UBND|PHÒNG|CÔNG AN|ỦY BAN|CÁC )"
)
# "sở y tế:", typed in haste: without capitals only a colon at the end tells a name from a deed.
_SMALL = regex(
    r"(?P<unit>(?:sở (?!hữu|dĩ)|phòng (?!chống|ngừa|cháy|thủ|trừ|tránh)|công an |ubnd |ủy ban |văn phòng |chi cục |"
    r"trung tâm |hội (?!nghị|thảo|họp|nhập)|đoàn |các (?:sở|phòng|ban|cơ quan|đơn vị|xã))[^:.;,]{2,60}) ?:$"
)
_AFTER = regex(
    r" ?(?:\((?![^)]*(?:chủ trì|phối hợp))[^)]{0,160}\))? ?(?:(?:có (?:trách nhiệm|nhiệm vụ)|"
    r"chịu trách nhiệm(?: chính)?(?: (?:tổ chức|triển khai|thực hiện|tham mưu))*|"
    r"thực hiện(?: các)?(?: nhiệm vụ| nội dung)?(?: sau)?|chủ trì(?: thực hiện)?|tập trung)(?: sau)? ?)?[:.;]?$"
)
# "Các tổ chức, cá nhân được cấp phép khai thác:": which of them are meant.
_MEANT = regex(r"(?P<which> (?:được|đang|sử dụng|tham gia) [^,.;:]{2,60}?) ?:?$")
_COLON = regex(r" ?(?:\([^)]{0,160}\))? ?: ?(?=[^\W\d_])")


def read_unit_heading(words: str) -> UnitHeading | None:
    """The units that `words`, an item without its marker, names and nothing else; or that open it before a colon.

    >>> read_unit_heading("Công an huyện, Ban Chỉ huy Quân sự huyện").units
    ('Công an huyện', 'Ban Chỉ huy Quân sự huyện')
    """
    if words.isupper():
        capitals = _CAPITALS.match(words)
        if capitals is None or _GENERAL.match(words):
            return None
        return UnitHeading(tuple(_IN_CAPITALS.split(capitals["units"])))
    if words.islower():
        small = _SMALL.match(words)
        return UnitHeading((small["unit"],)) if small else None
    run = _CAPITAL_RUN.match(words) if words[:2].isupper() else None
    if run is not None and not _GENERAL.match(words):
        return UnitHeading(tuple(_IN_CAPITALS.split(run["units"])), run.end())
    before = _BEFORE.match(words)
    start = before.end() if before else 0
    units, end = read_units(words, start)
    if not units:
        return None
    names = tuple(unit.name for unit in units)
    if _GENERAL.match(words) and not words[end:].strip(" .:"):
        return None
    if _AFTER.match(words, end):
        return UnitHeading(names)
    meant = _MEANT.match(words, end) if words.startswith(("Các ", "các ")) else None
    if meant is not None:
        return UnitHeading((*names[:-1], names[-1] + meant["which"]))
    colon = _COLON.match(words, end)
    return UnitHeading(names, colon.end()) if colon else _with_unknown(words, start, end)


# "Trách nhiệm của các cơ quan, đơn vị": the heading over all of them names nobody.
_GENERAL = regex(
    r"(?:Nhiệm vụ|Trách nhiệm|Phân công)\b.{0,20}\bcủa các (?:cơ quan|đơn vị|thành viên|sở|ngành|cấp|phòng|tổ chức)",
    re.IGNORECASE,
)
_UNKNOWN_REST = regex(r"(?P<rest>(?:(?:, |; | và | - |/)[^\W\d_][^,;:.()]{1,40})+) ?(?::(?= ?[^\W\d_])|:?$)")


def _with_unknown(words: str, start: int, end: int) -> UnitHeading | None:
    """A list that begins with units and goes on with names that are not known: "Trưởng bản, người có uy tín: ..."."""
    found = _UNKNOWN_REST.match(words, end)
    if found is None or found.end() > _LONGEST_HEADING or (found.end() == len(words) and words[-1] != ":"):
        return None
    names = split_units(words[start : found.end("rest")])
    if any(name.split(" ", 1)[0] in STOPS for name in names):
        return None
    deed = found.end() + len(words[found.end() :]) - len(words[found.end() :].lstrip())
    return UnitHeading(names, deed if deed < len(words) else 0)


# Labels that head items beside those of units and name nobody.
_NOBODY = regex(
    r"(?:Nội dung|Thời (?:gian|hạn)|Kinh phí|Công tác|Về |Nhiệm vụ|Giải pháp|Mục (?:tiêu|đích)|Yêu cầu|Địa điểm|"
    r"Hình thức|Phương|Kết quả|Chỉ tiêu|Đối tượng|Chế độ|Thông tin|Nguồn|Trách nhiệm|Tổ chức thực|Hiệu lực|Lộ trình|"
    r"Sản phẩm|Tiến độ|Tuyên truyền|Kiểm tra|Báo cáo)\b"
)
_UNKNOWN_UNIT = regex(rf"(?P<unit>[{UPPER}][^:.;()\d]{{3,60}})(?: \([^)]{{1,60}}\))? ?:(?: ?(?=[^\W\d_])|$)")


def read_unknown_heading(words: str) -> UnitHeading | None:
    """Whom `words` name before a colon, known as a unit or not: to be asked beside items that units head.

    >>> read_unknown_heading("Bảo vệ nhà trường: Tuần tra cổng trường").units
    ('Bảo vệ nhà trường',)
    """
    found = _UNKNOWN_UNIT.match(words)
    if found is None or _NOBODY.match(words) or read_units(words, 0)[0]:
        return None
    return UnitHeading((found["unit"].strip(),), found.end() if found.end() < len(words) else 0)


_LONGEST_HEADING = 120
