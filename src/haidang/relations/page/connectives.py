"""The words that tie parts to their whole, and those that end, open or interrupt a list of parts."""

from __future__ import annotations

import re

from haidang.relations.page.cues import Cues, Words
from haidang.relations.relation import Connective
from haidang.text.patterns import regex

# Longest first. "trong đó gồm", "trong đó bao gồm" announce the whole although they begin with "trong đó".
WHOLE_WORDS = (
    "trong đó bao gồm",
    "trong đó gồm có",
    "trong đó gồm",
    "bao gồm",
    "gồm có",
    "gồm",
    "chia ra theo",
    "chia ra",
    "chia thành",
    "chia theo",
    "chia cho",
    "phân theo",
    "phân ra",
    "phân thành",
    "phân bổ như sau",
    "phân bổ cho",
    "cơ cấu nguồn vốn",
    "cơ cấu vốn",
    "nguồn vốn:",
    "cụ thể",
    "theo đó",
)
PART_WORDS = ("trong đó", "trong số đó", "trong số này", "riêng")

# "gồm" and its kin name all parts by their meaning; "cụ thể" and "theo đó" may go on with details of any kind.
STRONG_WORDS = frozenset(
    {"bao gồm", "gồm", "gồm có", "chia ra", "phân ra", "trong đó gồm", "trong đó bao gồm", "trong đó gồm có", "="}
)

_FIRST = "".join(sorted({word[0] for word in WHOLE_WORDS + PART_WORDS[:3]}))
# The first letter stands apart, so that a text is searched for a few letters and not for every word at every place.
# "cụ thể hóa" is a verb and no connective.
CONNECTIVE = regex(
    rf"[{_FIRST}{_FIRST.upper()}](?<!\w.)(?:"
    rf"(?P<whole>{'|'.join(word[1:] for word in WHOLE_WORDS)})"
    rf"|(?P<part>{'|'.join(word[1:] for word in PART_WORDS[:3])})"
    r")(?!\w|(?<=:)\S)(?! hóa)"
)
CONNECTIVES = Cues(*WHOLE_WORDS, *PART_WORDS, pattern=CONNECTIVE.pattern)

# The word of a plus sign: "120 cộng với 80", "cộng thêm quỹ 15".
_PLUS_WORDS = Cues(" cộng", pattern=r" cộng (?:với |thêm )?(?=(?:[^\W\d_]{1,9} ){0,3}\d)")

# "v.v.", "như đường, điện", "chủ yếu là": more parts are not named; "..." says the same.
_OPENING = ("vv", "vân vân", "chủ yếu", "một số", "điển hình", "nhất là", "đặc biệt", "tiêu biểu", "như", "ví dụ")
_OPENS = Words(r"v\.v", *_OPENING, behind="(?! sau)")

# "còn lại là vốn doanh nghiệp", "nguồn khác": a part that the text gives no figure for.
REMAINDER = Words("còn lại", "số còn lại", "phần còn lại", r"các \w+ khác", "nguồn khác")

# "còn lại là 1.654 cán bộ khác": the part that closes a list.
REST = regex(r"còn lại(?<!\w.......)(?!\w)")

# A trait that people and cases of any other kind may share.
_CROSSING = (
    "nữ",
    "đảng viên",
    "dân tộc",
    "qua đào tạo",
    "tôn giáo",
    "công giáo",
    "cao tuổi",
    "trẻ tuổi",
    "bảo hiểm",
    "thẻ bhyt",
    "trẻ em",
    "trên chuẩn",
    "trình độ tin học",
    "lý luận",
    "kiêm nhiệm",
    "cùng lúc",
    "đồng thời",
    "lần đầu",
    "khuyết tật",
    "tái phạm",
)
CROSSES = Words(*_CROSSING)

# What begins a new matter and ends the list of parts.
_ENDING = ("ngoài ra", "bên cạnh đó", "đồng thời", "tuy nhiên", "đến nay", "lũy kế đến")
ENDS = Words(*_ENDING)

# One question for three: in most clauses none of these words stands.
_ANY = Words(*_OPENING, *_CROSSING, *_ENDING)

# What comes next in rank: a part behind others, and beside the total where none was named yet.
NEXT = regex(r"\s*(?:kế đến|tiếp đến|tiếp theo|kế tiếp|sau đó|đứng thứ)(?!\w)", re.IGNORECASE)

# A clause that tells more of the part before it: "đạt 107% dự toán", "tăng 5 tỷ", "so với 10.482 tỷ", "riêng xi măng".
ATTRIBUTE = regex(
    r"[\s(]*(?:đạt|bằng|tăng|giảm|vượt|chiếm|so|tương|ứng|thấp hơn|cao hơn|nhiều hơn|ít hơn|riêng|kế hoạch|dự toán"
    r"|cùng kỳ|bình quân|trung bình|lũy kế|đã giải ngân|giải ngân|đã thực hiện|ước thực hiện|mức|đơn giá|định mức"
    r"|năng suất|trong năm|nâng|quy (?:đổi|ra|thành)|trị giá|mỗi)(?!\w)",
    re.IGNORECASE,
)

# The words right before a figure that make it a base, a plan, a change or a price and no part.
NOT_A_PART = regex(
    r"(?<!\w)(?:so với|so|với kế hoạch|kế hoạch|dự toán|cùng kỳ|năm trước|tăng thêm|tăng|giảm|vượt|thiếu|hụt|bình quân"
    r"|trung bình|mức|định mức|đơn giá|(?<!trị )(?<!đấu )giá|mỗi \w+|từ|(?<!trở )lên|(?<!trở )xuống|xuống còn|tối đa"
    r"|tối thiểu|(?:không|chưa|sau khi|nếu) (?:kể|tính|bao gồm|trừ)[^;.()\d\n]{0,90})"
    r"(?: (?:là|còn|đạt|được|giao|gần|hơn|trên|khoảng|:))*[\s:(]*$",
    re.IGNORECASE,
)


SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""Every sign that `\\s` of a pattern takes."""
_BEFORE_FIGURE = SPACES + ":("
# How the words before a figure must end for `NOT_A_PART` to match them, before spaces, colons and brackets.
_LAST_WORDS = tuple(
    "với so hoạch toán kỳ trước thêm tăng giảm vượt thiếu hụt quân bình mức giá từ lên xuống còn đa thiểu là đạt được"
    " giao gần hơn trên khoảng".split()
)


def said_of_no_part(text: str, begin: int, start: int) -> re.Match[str] | None:
    """The words of `text[begin:start]`, right before a figure, that make it a base, a plan, a change or a price."""
    lead = text[begin:start].rstrip(_BEFORE_FIGURE).lower()
    return NOT_A_PART.search(text, begin, start) if lead.endswith(_LAST_WORDS) or "mỗi " in lead else None


# "giỏi 812 em, khá 2.134 em, trung bình 2.241 em": there it is a grade.
_GRADE = regex(r"(?<!\w)(?:khá|giỏi|tốt)(?!\w)[^;\n]{0,50}(?<!\w)trung bình[\s:]*$", re.IGNORECASE)


# "trung bình 21 hợp tác xã, yếu 9 hợp tác xã".
_WEAK = regex(r"[\d.]+ [^,.;\d]{2,25}, (?:yếu|kém)(?!\w)")


# "theo kế hoạch 22 cuộc, đột xuất 5 cuộc".
_PLANNED = regex(r"[\d.]+ [^;.\n\d]{0,30}[,;] (?:và )?(?:đột xuất|ngoài kế hoạch|phát sinh)(?!\w)")
# "Kiến nghị về đơn giá: 38 đơn": a price is money.
_PRICE = ("đơn giá", "giá")
# "Thiết bị dạy học tối thiểu: 12.760 triệu đồng" is a name.
_BOUNDS = ("tối thiểu", "tối đa")
_MONEY = regex(r"[\d.,]+ ?(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?: đồng)?|đồng|đ|USD)(?!\w)")


def is_no_part(text: str, begin: int, start: int) -> bool:
    """Whether the words of `text` from `begin` on make the figure at `start` a base, a plan, a change or a price."""
    said = said_of_no_part(text, max(begin, start - 40), start)
    if not said or (said[0].casefold().startswith(_PRICE) and not _MONEY.match(text, start)):
        return False
    if said[0].casefold().startswith(_BOUNDS) and ":" in said[0]:
        return False
    if _PLANNED.match(text, start, start + 80):
        return False
    return not _GRADE.search(text, max(0, start - 80), start) and not _WEAK.match(text, start, start + 60)


def plus_signs(text: str) -> list[int]:
    """Where a plus sign stands that is no bullet, or its word: without one no text holds a written sum."""
    found = [match.start() for match in _PLUS_WORDS.finditer(text)]
    at = text.find("+", 1)
    while at >= 0:
        if text[at - 1] != "\n":
            found.append(at)
        at = text.find("+", at + 1)
    return sorted(found)


def leaves_open(text: str, start: int, end: int) -> bool:
    """Whether the words of `text[start:end]` say that more parts are not named."""
    dots = text.find("...", start, end) >= 0 or text.find("…", start, end) >= 0
    return dots or _OPENS.search(text, start, end) is not None


def connective_of(word: str) -> Connective:
    """What a connective's word means."""
    return Connective.PART if word.casefold() in PART_WORDS else Connective.WHOLE


def is_plain(text: str, start: int, end: int) -> bool:
    """Whether surely no word of `text[start:end]` opens a list, ends it, or names a trait that parts may share."""
    if _ANY.may_stand(text, start, end) or text.find(".v", start, end) >= 0:
        return False
    return text.find("...", start, end) < 0 and text.find("…", start, end) < 0
