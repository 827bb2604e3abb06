"""What a figure is said to measure: the words around it, its names, its period, and the words that set it apart.

"Tổng thu ngân sách nhà nước trên địa bàn 6 tháng đầu năm ước đạt 186.420 triệu đồng" measures "thu ngân sách nhà nước
địa bàn", in "6 tháng đầu năm", of no place by name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.page.block import Block
from haidang.relations.page.cues import any_of
from haidang.relations.page.page import Page
from haidang.text.characters import UPPER
from haidang.text.patterns import regex
from haidang.text.values import frozen, replace

_REACH = 160
# "Khối lượng hoàn thành của dự án X hiện là", "Tổng số hộ nghèo: ": words that say nothing of what is measured.
_EMPTY = frozenset(
    "là đạt có được của trên toàn tổng số cộng hiện nay đã ước khoảng các những trong tại ở về cho riêng với và thì ở"
    " cả gần hơn chỉ theo này đó năm qua từng vào việc tính đến hết cuối".split()
)
_KIND = r"(?:tỉnh|huyện|quận|xã|phường|thị xã|thị trấn|thành phố|đặc khu|thôn|trường|ngành|đảng bộ)"
# "Toàn xã có 318 hộ", "trên địa bàn", "tổng số hộ nghèo": said of all.
WHOLE = regex(rf"(?<!\w)(?:(?:toàn|cả) {_KIND}|địa bàn(?: {_KIND})?|tổng)(?!\w)|^(?:hiện |hiện nay |với )?{_KIND}(?= )")
# A figure with one of these is only the same as one with the same of them.
APART = regex(
    any_of(
        *("so với", "tăng", "giảm", "hơn", "kém", "cùng kỳ", "năm trước", "trước", "từ", "lên", "xuống", "thêm", "mỗi"),
        *("bình quân", "trung bình", "phấn đấu", "mục tiêu", "dự kiến", "kế hoạch", "dự toán", "chỉ tiêu", "nhu cầu"),
        *("lũy kế", "luỹ kế", "đợt", "lần thứ", "bước", "ít nhất", "tối thiểu", "tối đa", "cận", "tái", "thoát"),
        *("ngoài", "cấp", "loại", "hạng", "nhóm", "cũ", "phi", "dưới", "trên chuẩn", "quá", "trước hạn", "đúng hạn"),
        *("trong hạn", "không", "chưa", "khác", "còn", "còn lại", "điều chỉnh", "bổ sung", "tiếp", "hỗ trợ", "thưởng"),
        *("phạt", "đầu năm", "cả năm", "vượt", "thiếu", "hụt", "chênh", "mới(?! (?:có|đạt|được|chỉ))", "nam", "nữ"),
        *("đầu kỳ", "cuối kỳ", "sẽ", "cần", "phải", "tạm", "bằng", "chiếm"),
    )
)
# A part is of its own whole, which stands elsewhere each time.
PART = regex(
    any_of(
        *("trong đó", "trong số", "trên tổng", "gồm", "bao gồm", "cụ thể", "chia ra", "lần lượt", "tương ứng", "hoặc"),
        "mỗi",
    )
)
_MONTHS = r" tháng(?! qua)(?: đầu| cuối)?(?: năm)?"
_SEASON = r" ?(?:xuân|thu|đông|mùa)"
# "Vụ hè thu", "vụ 2", but not "dịch vụ đạt".
_CROP = r"(?:đông|xuân|hè|thu|mùa|chiêm|lúa|màu|tôm|muối|cá|rau|i{1,3}|\d|trước|này|sau)"
# These begin with a choice of letters alone, so that a text is searched for those.
PERIOD = regex(
    rf"[\dscbqtnvđh](?<!\w.)(?:(?<=\d)(?:\d*{_MONTHS}|\d{{3}} ?- ?\d{{4}}|\d?/\d{{1,2}}(?:/\d{{4}})?)"
    rf"|(?<=s)áu{_MONTHS}|(?<=c)hín{_MONTHS}|(?<=b)a{_MONTHS}|(?<=q)uý [ivx\d]+"
    rf"|(?<=t)(?:háng \d+(?:/\d{{4}})?|hu{_SEASON})|(?<=n)(?:ăm(?: học)? \d{{4}}|gày \d+/\d+(?:/\d{{4}})?)"
    rf"|(?<=v)ụ(?: {_CROP}|{_SEASON})|(?<=đ)ông{_SEASON}|(?<=h)è{_SEASON})(?!\w)"
)
_NAME = regex(rf"[{UPPER}](?<=[^\W\d_] .)[^\W\d_{UPPER}]*(?: [{UPPER}0-9][^\W_{UPPER}]*)+(?!\w)")
# "thôn Đông", "ấp Kênh": a name of one word behind its kind.
_SHORT_NAME = regex(
    rf"{any_of('thôn', 'ấp', 'bản', 'xã', 'phường', 'khu', 'tổ')} [{UPPER}][^\W\d_{UPPER}]*(?!\w| [{UPPER}])"
)
# "tỷ lệ hộ nghèo giảm còn 3,2%" is the rate itself.
_LEFT = regex(r"(?<!\w)(?:giảm |giảm xuống |xuống )?còn(?!\w)")
# "toàn xã còn 168 hộ nghèo" is all that there are.
_STILL = regex(r"(?<!\w)(?:toàn|cả) (?:xã|huyện|tỉnh|phường)(?: hiện| chỉ)? còn +(?:hộ|trường hợp|vụ)? ")
_NUMBER = regex(r"\d+")
_WORD = regex(r"[^\W\d_]+")
_PIECE = regex(r"[,;:(]\s")
# What stands behind these is the reason, the base or another matter, and no longer the thing measured.
_BEHIND = regex(
    r"(?:(?!(?<!\w)(?:do|vì|nhờ|để|là|theo|thuộc|nhằm|so|bằng|với|và|tại|trong đó|gồm|tăng|giảm"
    r"|đạt (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)|đã|cơ bản|góp phần|phục vụ|nên|bảo đảm|đảm bảo|trên|ở|qua"
    r"|nhưng|mà|song|còn|tuy|chứ|vẫn|cũng|rất|khá|chủ yếu|kịp thời|đúng|trở)"
    r"(?!\w))[^,;:.()\n|\d]){0,60}",
    re.IGNORECASE,
)
_YEAR = regex(r"ăm ((?:19|20)\d\d)(?!\d)")
_FEW = 2
_HEADING = 120


@frozen
class Measure:
    """What one figure measures, in lower case."""

    words: tuple[str, ...]
    """The syllables that say what is measured, the noun that is counted among them, sorted."""
    apart: frozenset[str]
    """Plan, change, base, rest: words that make it another measure."""
    period: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    """Other numbers among the words: "thôn 3", "đợt 2"."""
    whole: bool
    """Whether it is said of all: "toàn xã", "tổng số"."""
    times: frozenset[str] = frozenset()
    """The period, with the text's main year where it is named."""
    alone: bool = True
    """Whether its words surely say all: nothing before them in the sentence goes on in them."""


class Measures:
    """The measures of a page's figures, each read when it is asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.text = page.text
        self._year = ""
        self._read: dict[int, Measure | None] = {}
        self._sections: list[tuple[int, frozenset[str]]] = []
        self._begins: list[int] = []

    def of(self, index: int) -> Measure | None:
        """What the figure at `index` measures; None where it is a part, or too little is said."""
        if index not in self._read:
            self._read[index] = self._measure(index)
        return self._read[index]

    def _measure(self, index: int) -> Measure | None:
        page, quantity = self._page, self._page.quantities[index]
        before = page.quantities[index - 1].end if index else 0
        sentence = max(page.sentence_start(quantity.start), quantity.start - _REACH)
        opened = page.text.rfind("(", sentence, quantity.start)
        if opened >= 0 and page.text.find(")", opened, quantity.start) < 0 and opened >= before:
            sentence = opened + 1 if len(telling(page.text[opened : quantity.start].lower())) else sentence
        said = page.text[sentence : quantity.start]
        if PART.search(said.lower()):
            return None
        lead, cut = _clause(_behind_such_as(page.text[max(sentence, before) : quantity.start]))
        behind = words_behind(page.text, quantity)
        alone = before <= sentence and not cut
        if before > sentence and quantity.is_count and lead.endswith(", ") and "," not in lead[:-2]:
            lead = ""  # "28 chi bộ trực thuộc, 645 đảng viên": these words are of the figure before
        own = telling(WHOLE.sub(" ", lead.lower().strip(" ,;:")))
        alone = alone or page.text.find(";", before, quantity.start) >= 0
        if before > sentence and len(own) < (_FEW if alone else _FEW * 2):
            if not quantity.is_count or own:
                return None
            alone = True  # "48 trường học, 1.256 giáo viên": the noun says it all
        found = _measure(said[said.rfind(";") + 1 :], lead, quantity, behind)
        period = found.period - {f"năm {self._main_year()}"} if found.period else found.period
        return replace(found, period=period, times=found.period, alone=alone)

    def _main_year(self) -> str:
        """The year that the text speaks of most: "năm 2024" says nothing more in a report on it."""
        if not self._year:
            years = Counter(_YEAR.findall(self._page.text)).most_common(2)
            clear = years and (len(years) == 1 or years[0][1] > years[1][1])
            self._year = years[0][0] if clear else "-"
        return self._year

    def section(self, index: int) -> frozenset[str]:
        """The names in the nearest heading above a figure that has some."""
        at = self._page.quantities[index].start
        if not self._sections:
            _sections(self._page.blocks, self._page.text, frozenset(), self._sections)
            self._sections = self._sections or [(0, frozenset())]
            self._begins = [start for start, _ in self._sections]
        found = bisect_right(self._begins, at)
        return self._sections[found - 1][1] if found else frozenset()


_OPENER = regex(r"^\W*(?:như vậy|nhìn chung|tính chung|tóm lại|kết luận|kết quả|cụ thể)[,:]? ", re.IGNORECASE)


def _behind_such_as(lead: str) -> str:
    """ "Một số chỉ tiêu đạt cao như tỷ lệ bao phủ bảo hiểm y tế": what stands behind "như" is measured."""
    return _OPENER.sub("", lead.rpartition(" như ")[2])


def _clause(lead: str) -> tuple[str, bool]:
    """The last clause of `lead` that says something, with the clauses behind it; and whether it goes on with another.

    "Cây ngô: diện tích 5.120 ha" does not say in its last clause what has the area; what a time opens is whole.
    """
    starts = [found.end() for found in _PIECE.finditer(lead)]
    for start in reversed(starts):
        said = lead[start:].lower()
        if len(telling(said)) >= _FEW or WHOLE.search(said):
            opening = PERIOD.sub(" ", lead[lead.rfind(";", 0, start - 2) + 1 : start].lower())
            return lead[start:], lead[start - 2] != ";" and len(telling(opening)) >= _FEW
    return lead, False


def words_behind(text: str, quantity: Quantity) -> str:
    """The words behind a figure that still say what it is of: "1.126 ha cây trồng bị thiệt hại do các hồ cạn nước"."""
    found = _BEHIND.match(text, quantity.end)
    return found[0] if found else ""


def _measure(said: str, lead: str, quantity: Quantity, behind: str) -> Measure:
    noun = "" if f" {quantity.noun.lower()} " in f" {lead.lower()} " else quantity.noun
    words = f"{lead} {noun} {behind}"
    lower = words.lower()
    period = frozenset(found[0] for found in PERIOD.finditer(f"{said} {behind}".lower()))
    plain = WHOLE.sub(" ", PERIOD.sub(" ", lower).strip())
    if quantity.unit == "%" or _STILL.search(lower):
        plain = _LEFT.sub(" ", plain)
    if quantity.unit == "m2":
        plain = plain.replace("diện tích", " ")
    return Measure(
        tuple(sorted(telling(plain))),
        frozenset(found[0] for found in APART.finditer(plain)),
        period,
        names_in(f"{said} {quantity.noun} {behind}"),
        frozenset(_NUMBER.findall(plain)),
        WHOLE.search(said.lower()) is not None,
    )


def telling(lower: str) -> list[str]:
    """The syllables of `lower` that say what is measured, in order."""
    return [word for word in _WORD.findall(lower) if word not in _EMPTY]


def names_in(words: str) -> frozenset[str]:
    """The names of two words and more, in lower case."""
    found = (*_NAME.finditer(words), *_SHORT_NAME.finditer(words))
    return frozenset(each[0].lower() for each in found)


def _sections(
    blocks: Sequence[Block], text: str, above: frozenset[str], found: list[tuple[int, frozenset[str]]]
) -> None:
    """Add to `found` where each block begins, with the names of the nearest heading above it that has some."""
    for block in blocks:
        found.append((block.start, above))
        if block.children:
            head = text[block.start : min(block.end, block.start + _HEADING)]
            _sections(block.children, text, names_in(head) or above, found)
