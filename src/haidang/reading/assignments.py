"""Who leads and who helps, as sentences say it: "Giao Sở X chủ trì, phối hợp với Sở Y ..."."""

from __future__ import annotations

import re

from haidang.reading.unit_lists import Unit, read_units
from haidang.reading.unit_values import split_units
from haidang.reading.units import find_heads, opens_with_unit
from haidang.text.characters import UPPER
from haidang.text.patterns import regex
from haidang.text.values import frozen


@frozen
class Assignment:
    """Units that lead and units that help, as written, in the order of the text."""

    lead: tuple[str, ...] = ()
    coordinate: tuple[str, ...] = ()


NOBODY = Assignment()

# Words that hand a deed to those named behind them. They stand at the head of a sentence or a clause.
_HANDED_TO = regex(r"(?:^|[\s(])[Gg]iao(?:\ cho|\ nhiệm\ vụ\ cho)?:?\ $", re.VERBOSE)
_ORDER = regex(
    r"(?:^|[.;:(]\ ?|[,]\ |UBND\ |nhân\ dân\ |tỉnh\ |huyện\ |xã\ |phường\ |phố\ )(?:(?:[Tt]rân\ trọng\ |"
    r"[Kk]ính\ )?[Đđ]ề\ nghị|[Yy]êu\ cầu|[Gg]iao(?:\ (?:trách\ )?nhiệm(?:\ vụ)?)?|"
    r"[Pp]hân\ công|[Ủủ]y\ quyền)(?:\ cho|\ đồng\ chí)?:?\ $",
    re.VERBOSE,
)
_BY = regex(r"(?:^|[\s(,;])[Dd]o\ $", re.VERBOSE)
# "Trách nhiệm chủ trì thuộc Hội Liên hiệp Phụ nữ tỉnh".
_BELONGS_TO = regex(
    r"(?:[Tt]rách\ nhiệm|[Nn]hiệm\ vụ)(?:\ (?:chủ\ trì|chính|thực\ hiện|tổ\ chức))*\ (?:thuộc(?:\ về)?|là\ của)\ $",
    re.VERBOSE,
)

# "Thông tin, báo cáo: Kết thúc chiến dịch, ...", "Cấp xã: Ban Chỉ huy ...": a title before the sentence.
# "Các Bộ: Tài chính, Y tế ..." is no title but the head its units share.
_TITLE = regex(r"(?!Các (?:[Bb]ộ|[Ss]ở|[Pp]hòng|[Bb]an|[Hh]ội):)[^:.;]{3,60}: (?=[^ ])")
# Without one of these only a unit that opens the sentence can be assigned anything.
_GATE = regex(
    "chủ trì|hối hợp|hối kết hợp|ết hợp|iao |ề nghị|êu cầu|hân công|[Dd]o |hỉ đạo|[Cc]ùng |iệp đồng|trách nhiệm|"
    "đầu mối|"
    r"\([A-ZĐÔỦ]|[.,;:-] (?:[A-ZĐỦ]|các )|[hH][ằà]ng (?:tuần|tháng|quý|năm) (?:[A-ZĐỦ]|các )"
)

_HELPED_BY = regex(
    r"(?:[Pp]hối\ (?:kết\ )?hợp|[Kk]ết\ hợp|[Pp]hối\ hợp,\ hỗ\ trợ|[Hh]iệp\ đồng)(?:\ (?:chặt\ chẽ|tốt|thường\ xuyên|"
    r"đồng\ bộ|hiệu\ quả|cùng|thực\ hiện|và\ hỗ\ trợ|tham\ mưu|triển\ khai|chặt))*(?:,)?"
    r"(?:\ (?:với|cùng(?:\ với)?|của|là|gồm))?:?\ $",
    re.VERBOSE,
)
_ALONGSIDE = regex(
    r"(?:[Cc]ùng(?:\ với|\ các)?|(?:với|có)\ sự\ (?:phối\ hợp|tham\ gia|hỗ\ trợ)(?:\ chặt\ chẽ)?\ của|"
    r"[Tt]hống\ nhất\ với)\ $",
    re.VERBOSE,
)

_LEADS = regex(
    r",?\ (?:(?:là|làm)\ (?:cơ\ quan|đơn\ vị)\ )?(?:chủ\ trì|chịu\ trách\ nhiệm\ chính|đầu\ mối|làm\ đầu\ mối|"
    r"thường\ trực|là\ cơ\ quan\ (?:thường\ trực|đầu\ mối)|"
    r"là\ đầu\ mối|có\ trách\ nhiệm|chịu\ trách\ nhiệm|(?:giữ\ )?vai\ trò\ chủ\ trì|phụ\ trách)",
    re.VERBOSE,
)
_DOES = regex(
    r"\ (?:chủ\ trì|thực\ hiện|phụ\ trách|chịu\ trách\ nhiệm|đảm\ (?:nh|tr|đương)|tham\ mưu|triển\ khai|tổ\ chức|"
    r"quản\ lý|hướng|phối\ hợp|chuẩn\ bị|điều\ hành|bố\ trí|trực\ tiếp|vận\ hành|"
    r"biên\ soạn|soạn\ thảo|lo\b|làm\b(?!\ [^,.;]{0,12}trưởng))",
    re.VERBOSE,
)
# "... (Sở Nội vụ chỉ đạo, hoàn thành trong năm 2019)": who does it stands in brackets at the end.
_BRACKETED = regex(r"\ (?:chủ\ trì|phụ\ trách|chịu\ trách)|\),\ (?:hoàn|xong|trước)", re.VERBOSE)
# "Trong năm 2024, các phòng, ban cần tập trung ..."
_MUST = regex(r"\ (?:cần|phải)\b", re.VERBOSE)
# "Trên cơ sở báo cáo của các đơn vị, Văn phòng UBND tỉnh tổng hợp ...": a clause, then who does it.
_CLAUSE_FIRST = regex(
    r"(?:Trên\ cơ\ sở|Căn\ cứ|Định\ kỳ|Hằng|Hàng|Khi|Sau\ khi|Trường\ hợp|Trước\ |Kết\ thúc|Sau|Qua|Hoàn\ thành|"
    r"Trong\ (?:quý|tháng|năm|quá)|Trước\ ngày|Từ|Để|Chậm\ nhất|Theo|Ngoài|Đối\ với)\b[^.;:]{3,160}$",
    re.VERBOSE,
)
# "Định kỳ 6 tháng, hằng năm các đơn vị báo cáo": a clause of time needs no comma behind it.
_EVERY = regex(r"(?:[Hh]ằng|[Hh]àng)\ (?:tuần|tháng|quý|năm)\ $", re.VERBOSE)
_LEADER = regex(
    r"\ ?\((?:cơ\ quan\ |đơn\ vị\ |là\ )?chủ\ trì|,?\ (?:(?:là|làm)\ (?:cơ\ quan|đơn\ vị)\ )?chủ\ trì", re.VERBOSE
)
_HELPS = regex(
    r"\ ?\((?:cơ\ quan\ |đơn\ vị\ )?phối\ hợp\)|"
    r",?\ (?:cùng\ )?(?:tham\ gia|hỗ\ trợ)(?:\ (?:phối\ hợp|thực\ hiện|hỗ\ trợ))?(?=[.,;)]|$)|"
    r",?\ (?:có\ trách\ nhiệm\ )?(?:cùng\ |tham\ gia\ )?phối\ (?:kết\ )?hợp(?!\ "
    r"(?:chặt\ chẽ\ |tốt\ )?(?:với|cùng))",
    re.VERBOSE,
)


def read_assignment(sentence: str, *, headed: bool = False) -> Assignment:
    """The units that `sentence` makes answer for its deed, and those it makes help.

    `headed` says that the section's heading already names the lead unit: then only "X chủ trì" or
    "Giao X" names another, and "Phối hợp với Y" leaves the heading in the lead.
    """
    lead: list[str] = []
    coordinate: list[str] = []
    stop = 0
    title = _TITLE.match(sentence)
    opening = title.end() if title else 0
    if _GATE.search(sentence) is None and not opens_with_unit(sentence[opening:]):
        return NOBODY
    closing = _closing_units(sentence)
    for at in find_heads(sentence):
        if at < stop:
            continue
        units, end = read_units(sentence, at)
        if not units:
            continue
        if not lead:
            units, end = _without_helpers(sentence, units, end)
        before, stop = stop, end
        if at == closing and not headed:
            lead += [unit.name for unit in units if unit.name not in lead]
            continue
        if len(units) > 1 and not lead and _turns(sentence, at, end):
            units = units[1:]
            at = units[0].start
        role = _role(sentence, at, end, opening=at == opening, headed=headed, first=not lead)
        if role == "coordinate" and lead and len(units) == 1 and _together(sentence, before, at, end):
            role = "lead"
        names = [unit.name for unit in units]
        if role == "lead":
            lead += [name for name in names if name not in lead]
        elif role == "coordinate":
            coordinate += [name for name in names if name not in coordinate]
    if not lead:
        lead += [found["unit"] for found in _UNKNOWN_LEADER.finditer(sentence)]
    return Assignment(tuple(lead), tuple(name for name in coordinate if name not in lead))


# "(TTVHTT chủ trì)", "(Mo Mường Bi phụ trách)": whoever is named so leads, known as a unit or not.
_UNKNOWN_LEADER = regex(
    rf"\((?:[Dd]o |[Gg]iao )?(?P<unit>[{UPPER}][^\s();,:]*(?: [^\s();,:]+){{0,7}}?) "
    r"(?:chủ trì|phụ trách|chịu trách nhiệm|đảm nhiệm|làm đầu mối)(?=[ ,;)])"
)

# "... tại 49 làng gốc: Trung tâm Văn hóa." names who does it; "... gửi các đơn vị: Sở Y tế, Sở Nội vụ" lists others.
_CLOSING = regex(r"(?P<word>\w+) ?: (?=[A-ZĐỦ])(?=[^:;.]{4,120}\.?$)")
_SHORTEST_DEED = 8
_LONGEST_CLOSING = 130
_LONGEST_WORD = 40
_LISTS = frozenset(
    "vị sở ngành quan gồm sau với cho phương thể viên là do hợp trì bộ ban phòng huyện xã tỉnh nghị "
    "phần dự mời tọa khách nhận gửi tượng điểm bàn".split()
)


def _closing_units(sentence: str) -> int | None:
    """Where the units begin that end a sentence behind a colon and nothing else, None where none do."""
    # No other colon stands behind it.
    colon = sentence.rfind(":", _SHORTEST_DEED)
    if colon < 0 or len(sentence) - colon > _LONGEST_CLOSING:
        return None
    found = _CLOSING.search(sentence, max(_SHORTEST_DEED, colon - _LONGEST_WORD))
    if found is None or found["word"].lower() in _LISTS:
        return None
    units, end = read_units(sentence, found.end())
    return found.end() if units and not sentence[end:].strip(" ./") else None


def _without_helpers(sentence: str, units: tuple[Unit, ...], end: int) -> tuple[tuple[Unit, ...], int]:
    """As in "thuộc Hội Phụ nữ tỉnh; các doanh nghiệp cùng tham gia": behind the semicolon stands who helps."""
    if len(units) < 2 or _HELPS.match(sentence, end) is None:
        return units, end
    for index in range(len(units) - 1, 0, -1):
        if sentence.startswith((";", " ;"), units[index - 1].end):
            return units[:index], units[index - 1].end
    return units, end


def _together(sentence: str, before: int, start: int, end: int) -> bool:
    """As in "Hội Nông dân cùng Hội Cựu chiến binh huyện đảm nhận": two lead, where neither is said to."""
    joined = sentence[before:start] in (" cùng ", " cùng với ")
    return joined and read_units(sentence, 0)[1] == before and _DOES.match(sentence, end) is not None


def _turns(sentence: str, start: int, end: int) -> bool:
    """A clause ends inside what reads like a list: "Trên cơ sở báo cáo của các đơn vị, Văn phòng ... tổng hợp"."""
    return (
        sentence[:start].endswith("của ")
        and _CLAUSE_FIRST.match(sentence[:start]) is not None
        and _acts(sentence[end:])
    )


def _role(sentence: str, start: int, end: int, *, opening: bool, headed: bool, first: bool) -> str | None:
    """`lead`, `coordinate` or None, by the words around a list of units."""
    before = sentence[max(0, start - 60) : start]
    behind = sentence[end : end + 60]
    if _HELPED_BY.search(before) or _ALONGSIDE.search(before):
        return "coordinate"
    if _LEADER.match(behind):
        return "lead"
    if _HELPS.match(behind) and start > 0 and (not first or before.endswith("; ")):
        return "coordinate"
    if _BELONGS_TO.search(before):
        return "lead"
    if _BY.search(before):
        return "lead" if not headed and (_DOES.match(behind) or behind.startswith(" cùng ")) else None
    if _ORDER.search(before) or _HANDED_TO.search(before):
        if not first and _AMONG_DEEDS.search(before):
            return None
        ordered = not headed or _HANDED_TO.search(before) is not None
        return "lead" if ordered and (first or not _HELPS.match(behind)) else None
    if before.endswith("(") and sentence.rstrip(" .;,").endswith(")") and not behind.lstrip().startswith("phối hợp)"):
        return "lead"
    if opening and not _ORDERS.match(behind):
        return "lead" if _acts(behind) else None
    if opening and behind.startswith(" phân công ") and not sentence.startswith(_ISSUERS, start):
        return "lead"
    title = _TITLE.match(sentence)
    if first and _behind_clause(sentence[title.end() if title else 0 : start]) and _acts(behind):
        return "lead"
    if headed:
        return None
    if before.endswith("(") and _BRACKETED.match(behind):
        return "lead"
    if first and before.endswith(", ") and _MUST.match(behind):
        return "lead"
    if first and before.endswith(("; ", " - ")) and _DOES.match(behind):
        return "lead"
    if first and before.endswith(". ") and (_DOES.match(behind) or _acts(behind)):
        return "lead"
    return "lead" if first and _LEADS.match(behind) and not sentence[:start].strip("( ") else None


def _behind_clause(before: str) -> bool:
    """Whether `before`, from the start of the sentence, is a clause of time or ground and nothing else."""
    if _EVERY.search(before):
        return _EVERY.match(before) is not None or _CLAUSE_FIRST.match(before) is not None
    return before.endswith(", ") and _CLAUSE_FIRST.match(before[:-2]) is not None


# "Công an phường tham mưu ...; phân công Cảnh sát khu vực": what the lead unit itself hands out.
_AMONG_DEEDS = regex(r"(?:,|;)\ (?:phân\ công|giao|yêu\ cầu|đề\ nghị)(?:\ cho)?\ $", re.VERBOSE)

# "UBND huyện đề nghị ...": who orders does not do it.
_ORDERS = regex(r"\ (?:trân\ trọng\ |kính\ )?(?:đề\ nghị|yêu\ cầu|giao|phân\ công|đã\ giao|mong)\b", re.VERBOSE)

_ISSUERS = ("UBND", "Ủy ban nhân dân", "HĐND", "Hội đồng", "Chủ tịch", "Ban Thường vụ")

# Behind a name that opens the sentence: what it does. "Sở Y tế là ...", "UBND xã được ..." describe.
_DESCRIBES = regex(
    r"\ (?:được(?!\ (?:giao|phân\ công))|đã|bị|đang|thuộc|gồm|của|tại|hiện|vẫn|cơ\ bản|còn)\b|"
    r"\ là\ (?!(?:(?:cơ\ quan|đơn\ vị)\ (?:đầu|"
    r"thường|chủ|chịu|chính|tổng|tham|thực|giúp)|(?:bộ\ phận\ |tổ\ )?(?:đầu\ mối|thường\ trực)))",
    re.VERBOSE,
)


def _acts(behind: str) -> bool:
    return bool(behind.strip(" .;:")) and _DESCRIBES.match(behind) is None


def read_value(value: str) -> Assignment:
    """The value of a label such as "Đơn vị thực hiện:" or of a cell: units, or a sentence about them.

    >>> read_value("Sở Y tế chủ trì, phối hợp với Công an tỉnh")
    Assignment(lead=('Sở Y tế',), coordinate=('Công an tỉnh',))
    """
    said = read_assignment(value)
    if "chủ trì" in value or "hối hợp" in value:
        if said.lead or said.coordinate:
            return said
    return Assignment(lead=split_units(value))


_ROLE_WORDS = regex(
    r"(?:[\s,;.():-]|Giao|giao|Do|do|được|chủ trì|phối hợp|phối kết hợp|chặt chẽ|với|cùng|và|thực hiện|triển khai|"
    r"tổ chức|tham mưu|chịu trách nhiệm|"
    r"(?:các )?(?:nội dung|nhiệm vụ|công việc|mục|phần|việc|giải pháp)(?: nêu)? (?:này|trên)|là|cơ quan|đơn vị|"
    r"đầu mối|phụ trách|theo dõi|chính)+"
)


def says_only_who(sentence: str) -> bool:
    """Whether a sentence says who does something and nothing of what.

    >>> says_only_who("Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện.")
    True
    """
    if _LEADING.search(sentence) is None:
        return False
    rest: list[str] = []
    stop = 0
    for at in find_heads(sentence):
        if at < stop:
            continue
        units, end = read_units(sentence, at)
        if units:
            rest.append(sentence[stop:at])
            stop = end
    if not rest:
        return False
    return len(_ROLE_WORDS.sub("", "".join(rest) + sentence[stop:])) <= _A_NAME


_LEADING = regex(r"chủ trì|phụ trách|chịu trách nhiệm|đầu mối|(?:thực hiện|tham mưu|theo dõi)\.?$")
_A_NAME = 12
"""Letters that may be left over: a short name that is not known as a unit ("chủ rừng")."""
