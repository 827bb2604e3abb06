"""Whether two lines that follow each other are one paragraph that a page or a column broke.

`Flow` asks this of text files, the reader of PDF files of the lines on its pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from haidang.text.markers import Marker, read_marker
from haidang.text.patterns import regex

# A sentence, a clause or a list item ends at one of these, so the next line is a new one ...
_CLOSES = frozenset(".;:!?…|")
# ... or at one of these and up to four closing marks behind it.
_STOPS = frozenset(".;:!?")
_CLOSING_MARKS = "'\"”»’)*_]"
_MOST_CLOSING_MARKS = 4

# A line that stops at one of these words goes on: no sentence and no heading ends with them.
_GOES_ON = regex(
    r"(?:^|[\s(/])(?:của|và|về|với|cho|các|những|theo|tại|từ|đến|do|bởi|để|là|số|ngày|tháng|việc|hoặc|như|được|bằng|"
    r"một|mỗi|"
    r"từng|thuộc|giữa|nhằm|khoảng|đối|đã|đang|sẽ)$|,$|\($"
)

# Words that even a heading never ends with, so that a blank line behind them is a page's, not the author's.
_OPEN_END = regex(
    r"\s(?:của|và|về|với|cho|các|những|theo|tại|từ|đến|do|bởi|hoặc|như|được|bằng|thuộc|giữa|nhằm|đối)$|,$|\($"
)

# Half a name, where a column cuts: "Luật Tổ⏎chức", "5. Sở⏎Khoa học", "Thủ⏎tướng".
_HALF_A_NAME = regex(
    r"(?:^|[\s(/])(?:Sở|Bộ|Luật|Nghị|Quyết|Ủy|Hội|Phòng|Điều|khoản|điểm|Phụ|nhân|Căn|Thủ|Chính|trên|dưới|trong|có|"
    r"không|trước|đạt)$|-$"
)
# "3.2. Văn phòng⏎HĐND và UBND phường": an item that is nothing but the head of a name.
_BARE_HEAD = regex(
    r"[\dIVX]{1,4}(?:\.\d{1,2})*[.)/-]? ?(?:Sở|Bộ|Phòng|Văn phòng|Ban|Hội|Ủy ban|Ủy ban nhân dân|UBND|Trung tâm|"
    r"Chi cục|Cục|Đoàn|Liên đoàn|Bộ Chỉ huy|Ban Chỉ huy)$"
)
# "3. Văn phòng Sở⏎Đăng tải ...": an item that is a whole name, though it ends like half of one.
_WHOLE_NAME = regex(r"[\dIVX]{1,4}(?:\.\d{1,2})*[.)/-]? ?(?:Văn phòng|Thanh tra|Công đoàn|Đảng ủy) (?:Sở|Bộ)$")
# A place whose name follows; but "5. Công an huyện" is a whole heading.
_HALF_A_PLACE = regex(
    r"(?:^|[\s(/])(?:tỉnh|huyện|xã|thành phố|phường|thị xã|thị trấn|cấp|độ|ban|công|năm|quý|ngoài|qua|sau)$"
)

# "cấp độ⏎1. ...", "năm⏎2025.": a number that belongs to the words before it, not to an item.
_WANTS_NUMBER = regex(
    r"(?:^|[\s(])(?:ngày|tháng|năm|quý|số|cấp độ|mức|khoản|Điều|điều|điểm|Phụ lục|Mục|mục|mức độ|giai đoạn|thứ|"
    r"khoảng|trên|hơn|gần|đạt|đến|từ|là|và|còn|tăng|giảm|lần|hạng|loại|nhóm|bậc|bảng|Biểu|biểu)$"
)

# "quí⏎I-2010", "khóa⏎XVIII": a numeral that belongs to the words before it, not to a heading.
_WANTS_NUMERAL = regex(r"(?:^|[\s(])(?:[Qq]u[ýí]|[Kk]h[oó][áa]|kỳ|loại|hạng|cấp|nhóm|mức|Phụ lục|Chương|Phần|lần thứ)$")
_NUMERAL = regex(r"[IVX]{1,6}(?![^\W\d_])")
# A label whose value a column cut off: "Cơ quan thực hiện:⏎Phòng Tài nguyên và Môi trường".
_OPEN_LABEL = regex(r"(?:(?:thực hiện|chủ trì|phối hợp|hoàn thành|Chủ trì|Phối hợp)|[Tt]hời (?:gian|hạn))\s*:$")

_RANGE_CUT = regex(r"- ?\d")

# What stands apart however it is written: the parts of a letterhead, a signature block, the list of recipients.
_STANDS_APART = regex(
    r"""^(?:
      Số\s*:|Kính\ gửi|Nơi\ nhận|Căn\ cứ|Độc\ lập|CỘNG\ HÒA|V/v|Về\ việc
      |(?:TM|KT|TL|TUQ|Q)\.\s*[A-ZĐ]
      |PHỤ\ LỤC|Phụ\ lục\ (?:[IVX\d]|$)|QUYẾT\ ĐỊNH\s*:?$|QUYẾT\ NGHỊ\s*:?$|Biểu\ số
      |-{3,}|_{3,}|\*{3,}\s*$|={3,}|\|
    )""",
    re.VERBOSE,
)

# What it begins with, bars apart: most lines begin with nothing of the kind.
_APART_BEGINS = frozenset("Số Kí Nơ Că Độ CỘ V/ Về TM KT TL TU Q. PH Ph QU Bi -- __ ** ==".split())

# "Điện Biên, ngày 27 tháng 6 năm 2022".
_DATED = regex(r"[^\W\d_][^\d]{1,40}, *ngày\b.{0,40}năm")

_REACH = 24
"""Characters that hold the word at which a line stops and the mark before it: no pattern looks farther back."""

_WIDE = 40
"""Shortest line, in characters, that a wrapped column leaves before a capital letter."""

_NEARLY_FULL = 0.8
"""Share of the column's width from which a line counts as full."""
_HALF_FULL = 0.5


def column_width(lines: Sequence[str]) -> int:
    """The width, in characters, to which `lines` (blank ones left out) look cut; 0 where each is a paragraph.

    Paragraphs of a document do not begin in lower case; cut lines do, about as often as not. An
    eighth is already far more than the odd paragraph that a page broke.
    """
    if len(lines) < 4:
        return 0
    cut = [
        len(before)
        for before, after in pairwise(lines)
        if after[0].islower() and read_marker(after) is None and not _is_closed(before)
    ]
    if len(cut) * 8 < len(lines):
        return 0
    return max(_WIDE, sorted(cut)[len(cut) * 3 // 4])


def _stands_apart(line: str) -> bool:
    apart = (line[:2] in _APART_BEGINS or line[0] == "|") and _STANDS_APART.match(line) is not None
    return apart or (line.find(",", 2, 42) > 0 and "ngày" in line and _DATED.match(line) is not None)


def _is_closed(line: str) -> bool:
    if line[-1] in _CLOSES:
        return True
    bare = line.rstrip(_CLOSING_MARKS)
    return 0 < len(line) - len(bare) <= _MOST_CLOSING_MARKS and bare[-1:] in _STOPS


def _ends_with(words: re.Pattern[str], line: str) -> bool:
    return words.search(line, max(0, len(line) - _REACH)) is not None


def belong_together(before: str, after: str, *, wrapped: bool | int, apart: bool) -> bool:
    """Whether `after` continues the paragraph that `before` ends.

    Both are plain lines without leading or trailing space. `wrapped` says that the whole text is cut
    to a width, and to which where that is known; `apart` that a blank line or a page break stands between the two.
    """
    if not before or not after:
        return False
    cut = bool(wrapped) and not apart
    if not cut and _is_closed(before):
        return False
    if _stands_apart(after) or _stands_apart(before):
        return _letterhead_goes_on(before, after, wrapped=cut)
    if cut and after[0] in "IVX" and _NUMERAL.match(after) and _ends_with(_WANTS_NUMERAL, before):
        return True
    marker = read_marker(after)
    if marker is not None:
        return cut and _only_looks_like_an_item(before, after, marker, width=int(wrapped))
    if _is_closed(before):
        # "...: 38.500 m3;⏎lắp đặt thêm": a full line may end with a clause.
        full = int(wrapped) >= _WIDE and before[-1] == ";" and _is_long(before, after, int(wrapped))
        return cut and (bool(_OPEN_LABEL.search(before)) or (full and after[0].islower()))
    first = after[0]
    if first.islower():
        return True
    if apart:
        return first in ",)" or (len(before) >= _WIDE and _ends_with(_OPEN_END, before))
    if first in ",;.)":
        return True
    if first.isdigit() or first in '(%“"':
        return bool(wrapped) or _ends_with(_GOES_ON, before) or _ends_with(_WANTS_NUMBER, before)
    if _BARE_HEAD.match(before):
        return True
    return _capital_goes_on(before, after, width=_WIDE if wrapped is True else int(wrapped * _NEARLY_FULL))


def _is_long(before: str, after: str, width: int) -> bool:
    """Whether a line with the next one's first word would be about as long as the column is wide."""
    return len(before) + 1 + len(after.split(" ", 1)[0]) >= width * _NEARLY_FULL


def _only_looks_like_an_item(before: str, after: str, marker: Marker, *, width: int) -> bool:
    """A column's cut that left a number or a dash at the head of a line: "cấp độ⏎1. ...", "6⏎- 8 triệu đồng"."""
    if _RANGE_CUT.match(after):
        return before[-1].isdigit()
    if not after[0].isdigit() or marker.closing == ")" or not _ends_with(_WANTS_NUMBER, before):
        return False
    # "1. Phát triển kinh tế số⏎2. Phát triển xã hội số": the list goes on, however its items end.
    opening = read_marker(before)
    if opening is not None and opening.kind is marker.kind and marker.value == (opening.value or 0) + 1:
        return False
    return width <= 1 or len(before) >= width * _HALF_FULL


def _capital_goes_on(before: str, after: str, *, width: int) -> bool:
    """A line that begins with a capital: a name cut in two, or a new paragraph."""
    marker = read_marker(before)
    if before.isupper() or after.isupper():
        # "I. ĐÁNH GIÁ⏎TÌNH HÌNH THỰC HIỆN": a heading in capitals cut in two.
        return bool(width) and before.isupper() and after.isupper() and marker is not None
    if not width or _WHOLE_NAME.match(before):
        return False
    if _ends_with(_GOES_ON, before) or _ends_with(_HALF_A_NAME, before):
        return True
    if marker is None and _ends_with(_HALF_A_PLACE, before):
        return True
    if marker is not None and len(before) - marker.end <= 4:
        # "5. Sở⏎Khoa học và Công nghệ:", "Điều 1.⏎Phạm vi": the number was cut from its title.
        return True
    return len(before) >= max(width, _WIDE)


def _letterhead_goes_on(before: str, after: str, *, wrapped: bool) -> bool:
    if not wrapped or after.startswith(("|", "-", "_", "*", "=")) or before.startswith(("|", "-", "_", "*", "=")):
        return False
    if _stands_apart(after):
        return False
    # "Điện Biên, ngày⏎27 tháng 6 năm 2022", "Căn cứ Luật Tổ chức⏎chính quyền ...", "Số:⏎20/2022/QĐ-UBND"
    if _is_closed(before) and not before.endswith(":"):
        return False
    if before.startswith(("Số", "Nơi nhận", "TM.", "KT.", "TL.", "TUQ.", "Q.")):
        return before.rstrip().endswith(":") and before.startswith("Số") and after[0].isdigit()
    return after[0].islower() or after[0].isdigit() or _ends_with(_GOES_ON, before) or len(before) >= _WIDE
