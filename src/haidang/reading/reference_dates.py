"""The date of a cited document: right behind its number, behind its issuer, or before the sentence's verb."""

from __future__ import annotations

import re

from haidang.calendar.dates import WrittenDate, match_date
from haidang.text.patterns import regex
from haidang.text.values import frozen


@frozen
class Dated:
    """A date found for a number, and whether it stands directly behind it."""

    date: WrittenDate
    direct: bool


# "48/NQ-HĐND ngày 15/12/2023", ", ngày 08/12/2016", "(ngày 15/12/2023)", " | 15/12/2023 |", "[1] ngày ...".
_DIRECT = regex(
    r"(?:[ ]?\[\d{1,3}\]|\d{1,2}(?=[ ,]))?[ ]?(?P<mark>[,(|])?[ ]?(?:(?:được )?(?:ban hành|ký|ký ban hành|"
    r"đề) )?(?P<word>(?:cùng )?(?:[Nn]gày|NGÀY)[ \n]?)?(?=\d)"
)
# "của Chính phủ, ngày 12/5/2023", "của Ban Chấp hành Trung ương Đảng (khóa XII) ngày 25/10/2017".
_BEHIND = regex(
    r",?[ ](?:của|do)[ ](?P<issuer>[^.;:()\n\d|]{2,100}?(?:\([^()\n]{1,40}\))?)(?P<comma>,?)[ ]?ngày[ ]?(?=\d)"
)
# "... về việc kiện toàn Ban Chỉ đạo ngày 5/6/2023 của UBND tỉnh": the issuer behind the date tells whose it is.
_FAR = regex(r"(?P<gap>[^.;:()\n|]{0,150}?)[ ,]ngày[ ]?(?=\d)")
_ISSUED_BY = regex(
    r"[ ](?:của|do)[ ](?:Ủy|UBND|HĐND|Hội đồng|Chính phủ|Thủ tướng|Bộ|Sở|Chủ tịch|Ban|Quốc hội|Tỉnh|Huyện|Thành|"
    r"Đảng|Bí thư|Liên|BCH|BTV|Trung ương|Phòng)"
)
# Words that make a date an event's, or another document's.
_EVENT = regex(
    r"\b(?:tổ chức|họp|[Hh]ội nghị|phiên|trước|từ|đến|trong|sau|kể|hoàn thành|báo cáo|kỳ|ý kiến|[Kk]ết luận|"
    r"[Kk]ế hoạch|[Qq]uyết định|[Nn]ghị quyết|"
    r"[Nn]ghị định|[Cc]hỉ thị|[Tt]hông tư|[Cc]ông văn|[Tt]hông báo|[Tt]ờ trình|[Bb]áo cáo|[Ll]uật|có hiệu lực|vào|"
    r"cuộc|buổi|lễ|kiểm tra|làm việc|tiếp|đã|ban hành)\b"
)
# "của UBND tỉnh, ngày 05/6/2023, UBND huyện đã tổ chức ...": the date is the deed's, not the document's.
_EVENT_FOLLOWS = regex(
    r",?[ ](?!Nghị|Quyết|Thông|Chỉ|Kế|Công|Luật|Hướng|Báo|Tờ)[A-ZĐỦÂÔƯ][^.;:\n]{2,60}?[ ](?:đã|tổ chức|họp|"
    r"làm việc|kiểm tra|tiếp|khai mạc|ban hành|phê duyệt|"
    r"chủ trì|có|nhận được|thành lập|ký|triển khai)\b"
)
_VERB = regex(
    r"(?:ban hành|ký|có|thông qua|phê duyệt|công bố|ra|trình|tham mưu|gửi|xây dựng|nhận được|"
    r"tiếp nhận)(?:[ ](?:văn bản|các|một số|kèm theo|ban hành|thêm|tiếp|\d{1,2}|hai|ba))*[ ]$"
)
_EARLIER = regex(r"\b[Nn]gày[ ](?=\d)")
# The date must open its clause: "theo kết luận cuộc họp ngày 05/6/2024, UBND huyện ban hành ..." dates the meeting.
_OPENS = regex(r"(?:^|[.;:,()\n-]|[Vv]ào|[Ss]áng|[Cc]hiều|[Tt]iếp đó|[Tt]rước đó|[Ss]au đó)[ ]*$")


def date_behind(text: str, end: int, limit: int) -> Dated | None:
    """The date that follows the number ending at `end`; nothing at or behind `limit` (the next number) counts."""
    direct = _DIRECT.match(text, end, limit)
    if direct:
        found = match_date(text, direct.end(), short=direct["word"] is not None)
        if found and (direct["word"] or found.year) and found.end <= limit:
            return Dated(found, direct["mark"] != "(" and not (direct["word"] or "").startswith("cùng"))
    behind = _BEHIND.match(text, end, min(limit, end + 150))
    if behind and not _EVENT.search(behind["issuer"]):
        found = match_date(text, behind.end())
        if found and not (behind["comma"] and _EVENT_FOLLOWS.match(text, found.end)):
            return Dated(found, False)
    far = _FAR.match(text, end, min(limit, end + 180))
    if far and not _EVENT.search(far["gap"]):
        found = match_date(text, far.end())
        if found and _ISSUED_BY.match(text, found.end):
            return Dated(found, False)
    return None


def date_before(text: str, start: int, floor: int) -> WrittenDate | None:
    """The date of "Ngày 13/01/2010, Bộ ban hành Kế hoạch số 139/...", for the citation that begins at `start`.

    Nothing before `floor` (the end of the citation before) counts.
    """
    low = max(floor, start - 220)
    if not _VERB.search(text, max(low, start - 50), start):
        return None
    sentence = max(text.rfind(". ", low, start), text.rfind("\n", low, start), text.rfind("; ", low, start), low - 1)
    found = None
    for earlier in _EARLIER.finditer(text, sentence + 1, start):
        opens = _OPENS.search(text, max(sentence, 0), earlier.start())
        found = match_date(text, earlier.end(), short=False) if opens else None
    # A second date or number between the two makes it uncertain whose the first is.
    if found is None or found.end > start or re.search(r"\d/|\bngày\b", text[found.end : start]):
        return None
    # "Ngày 5/6/2023 của Chủ tịch": the date of an order, not of what follows it.
    between = text[found.end : start]
    return None if between.startswith((" của", " do ", " về", " đến", " tại")) else found
