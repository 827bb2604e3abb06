"""The figure that a percentage is said of, and the base it is measured by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.relations.percentages.percentages import Role, Stated, is_relative
from haidang.text.patterns import regex

# What a figure can be measured by: "đạt 8,82% kế hoạch (6.214,7 tỷ)", "so với cùng kỳ (10.482 tỷ)".
BASE = (
    r"(?:kế hoạch|\bkh\b|dự toán|chỉ tiêu|nghị quyết|cùng kỳ|cùng thời điểm|cùng thời gian|năm trước|năm ngoái"
    r"|tháng trước|quý trước|kỳ trước|mục tiêu|hợp đồng|tổng|phương án|nhu cầu|được giao|giao|đầu năm"
    r"|trước đây|dân số|đầu kỳ|đầu nhiệm kỳ|năm (?:19|20)\d\d|so với \d{1,2}/\d{1,2}/\d{4})"
)
HAS_BASE = regex(BASE)


def names_base(stated: Stated) -> bool:
    """Whether the words behind a percentage name what it is measured by."""
    return HAS_BASE.search(stated.follow) is not None


_INSIDE = (
    r"(?:[^()|;,\d]|\d{1,2}(?: tháng|(?:/\d{1,4}){1,2})|(?:năm|quý|tháng|vụ|ngày|/|-) ?\d{1,4}(?:/\d{1,4})*){0,50}?"
)
_NOT_A_BASE = regex(
    r"tăng|giảm|thêm|còn lại|trong đó|\bgồm|bao gồm|nhưng|đóng góp|riêng|tương (?:ứng|đương)|[+]|\btối thiểu"
    r"|mục tiêu"
)

# From the percentage to its base: "% kế hoạch (", "% so với cùng kỳ (cùng kỳ đạt ", "% so với ", "% của tổng số ".
_IN_BRACKET = regex(rf" ?(?P<phrase>{_INSIDE}) ?\( ?(?P<inside>{_INSIDE}) ?(?:khoảng |hơn |gần |trên |ước |~)?")
# "thấp hơn 5,2% so với chỉ tiêu được giao tại Quyết định số 546/QĐ-TTg ngày 29/4/2022 (91,5%)".
_CITED = regex(rf" (?P<phrase>so với {_INSIDE} (?:tại|theo) [^()|;\n]{{0,90}}) \((?P<inside>{_INSIDE})")
_SPOKEN = regex(
    rf" (?P<phrase>(?:so với|so|trên|của|trong|trên tổng|của tổng) {_INSIDE}"
    rf"|(?:tổng|kế hoạch|dự toán|diện tích|số|nhu cầu|hợp đồng){_INSIDE}(?: (?:là|giao|giao là))? )"
)
_SPOKEN_NOT = regex(r"\b(?:và|đạt|(?<!phải )(?:thu|chi)|với tổng|ước)\b(?! tổng| kỳ)|địa bàn|toàn ")
# "chiếm 30% tổng số hộ (đầu năm 955 hộ)": a share is not of what there was before.
_THEN = regex(r" ?(?:đầu (?:năm|kỳ|nhiệm kỳ)|cuối năm|(?:năm|tháng|quý|kỳ) trước|năm (?:19|20)\d\d)")
_AGAINST = regex(r"\bso\b|cùng kỳ|trước|kế hoạch|dự toán|chỉ tiêu|\bkh\b|năm (?:19|20)\d\d")
_CLOSES = regex(r" ?[,;)]")
NEAR = 8
"""Figures looked back at for a base."""


def base_behind(page: Page, stated: Stated) -> tuple[int, bool] | None:
    """The index of the base behind the percentage and whether it surely is one."""
    index = stated.index + 1
    if index >= len(page.quantities):
        return None
    base = page.quantities[index]
    if base.start - stated.value.end > 130 or base.to is not None or base.denominator is not None:
        return None
    between = page.text[stated.value.end : base.start].lower()
    if "\n" in between or "; " in between:
        return None
    found = _IN_BRACKET.fullmatch(between) or _CITED.fullmatch(between)
    if found is not None:  # not "đạt 85% dự toán. So với cùng kỳ (380 tỷ đồng)"
        return _bracketed(page, stated, index, found) if ". " not in found["phrase"] else None
    spoken = _SPOKEN.fullmatch(between + " " if not between.endswith(" ") else between)
    if ". " in between or ":" in between:
        return None
    if spoken is None or _NOT_A_BASE.search(between) or _SPOKEN_NOT.search(spoken["phrase"][7:]):
        return None
    return index, True


_TWO_WORDS = regex(r"[^\W\d_] [^\W\d_]")
_NAMES = regex(r"[^\W\d_]+ [^\W\d_]+ [^\W\d_]+")


def _bracketed(page: Page, stated: Stated, index: int, found: re.Match[str]) -> tuple[int, bool] | None:
    base, phrase, inside = page.quantities[index], found["phrase"], found["inside"]
    if _NOT_A_BASE.search(inside) or inside.strip().endswith("-"):
        return None
    closed = _CLOSES.match(page.text, base.end) is not None
    named = HAS_BASE.search(phrase) is not None or HAS_BASE.search(inside) is not None
    named = named or (not inside and _is_whole(page, stated, base, phrase))
    if _NAMES.search(inside) and HAS_BASE.search(inside) is None and not page.text.startswith(")", base.end):
        return None  # "so với cùng kỳ (khách quốc tế 210.000 lượt, tăng 7,4%; khách trong nước ..." are its parts
    of_then = stated.role is Role.SHARE and _THEN.match(inside) is not None and _AGAINST.search(phrase) is None
    return index, named and closed and not of_then and not _is_of_another(page, stated, inside)


def _is_whole(page: Page, stated: Stated, base: Quantity, phrase: str) -> bool:
    """ "84.716 triệu đồng, bằng 2,81% số phải thu (3.012.450 triệu đồng)": more than the figure before, and named."""
    if stated.role is not Role.SHARE or not stated.clean or not stated.index or not _TWO_WORDS.search(phrase):
        return False
    part = page.quantities[stated.index - 1]
    plain = part.unit == base.unit and part.denominator is None and part.to is None
    return plain and part.value < base.value and stated.value.value < 100 and not is_change(page, stated.index - 1)


def _is_of_another(page: Page, stated: Stated, inside: str) -> bool:
    """ "349.000 lượt, tăng 11,25% so với cùng kỳ (khách quốc tế 210.000 lượt": what the bracket names is a part."""
    words = set(_WORD.findall(inside)) - _SAYS_BASE
    start = max(page.paragraph_start(stated.value.start), stated.value.start - _FAR)
    return len(words - set(_WORD.findall(page.text[start : stated.value.end + 90].lower().partition("(")[0]))) > 1


_WORD = regex(r"[^\W\d_]+")
_FAR = 160
# Words that a bracket may add to the base that it states.
_SAYS_BASE = frozenset(
    """là đạt có năm quý tháng kỳ cùng trước đầu cuối kế hoạch giao dự toán chỉ tiêu tổng số thực hiện ước khoảng gần
    hơn trên thời điểm ngày nay học vụ của được vốn kinh phí cả toàn nghị quyết hđnd ubnd tỉnh huyện xã trung ương
    hợp đồng mục tiêu thu chi nguồn theo quyết định phê duyệt phân bổ giá trị""".split()
)


def value_before(page: Page, stated: Stated, unit: str, noun: str = "") -> int | None:
    """The index of the nearest figure of `unit` that the percentage can be said of, in its sentence."""
    low = page.sentence_start(stated.value.start)
    for index in range(stated.index - 1, max(-1, stated.index - 9), -1):
        quantity = page.quantities[index]
        if quantity.start < low:
            return None
        if (
            quantity.unit == unit
            and not in_closed_bracket(page, quantity, stated.value.start)
            and same_noun(quantity.noun, noun)
        ):
            if not is_change(page, index):
                return index
    return None


def in_closed_bracket(page: Page, quantity: Quantity, end: int) -> bool:
    """Whether `quantity` stands in a bracket that ends before `end`: an aside."""
    closes = page.text.find(")", quantity.end, end)
    if closes < 0:
        return False
    return page.text.find("(", quantity.end, closes) < 0


_GROWN = regex(r"(?:(?<!càng )(?:tăng|giảm)|vượt|hụt|thấp hơn|cao hơn|thêm)[^,;.()]{0,14}$")


def is_change(page: Page, index: int) -> bool:
    """Whether the figure at `index` is how much something grew or fell."""
    start = page.quantities[index].start
    before = page.quantities[index - 1].end if index else 0
    return _GROWN.search(page.text[max(before, start - 30) : start].lower()) is not None


def same_noun(one: str, other: str) -> bool:
    """Whether two counts count the same, by the first syllable of what they count; a bare number counts anything."""
    return not one or not other or one.lower().split(" ")[0] == other.lower().split(" ")[0]


_ADJACENT = regex(r"[^,;()\d]{0,40}(?:(?:mức|cấp) độ \d(?!\d))?[,(-]?\s*[^,;()\d]{0,34}")


def said_directly(page: Page, stated: Stated, index: int) -> bool:
    """Whether the percentage is said of the figure at `index`, with nothing between them but its role."""
    if not stated.clean:
        return False
    between = page.text[page.quantities[index].end : stated.value.start].lower()
    return _ADJACENT.fullmatch(between) is not None


def earlier(page: Page, stated: Stated, value: int, low: int) -> Iterator[int]:
    """Indexes of figures before `value`, nearest first, that have its unit and no share or change, from `low` on."""
    unit, noun = page.quantities[value].unit, page.quantities[value].noun
    for index in range(value - 1, max(-1, value - 1 - NEAR), -1):
        quantity = page.quantities[index]
        if quantity.start < low:
            return
        if in_closed_bracket(page, quantity, page.quantities[value].start):
            continue
        if quantity.unit == unit and quantity.to is None and not is_relative(quantity) and not is_change(page, index):
            if unit != "count" or same_noun(noun, quantity.noun) or _IS_PART.search(page.between(index, value)):
                yield index


_IS_PART = regex(r"trong đó|trong số|bao gồm|\bgồm\b|có \d*$")


# From an amount of change to its percentage: " (", ", tương ứng ", " so với năm 2019, tức tăng ".
_PERCENT_BEHIND = regex(
    r"(?:[^,;.()\d]|năm (?:19|20)\d\d|tháng \d{1,2}|(?<=\d)/(?=\d)){0,48}?"
    r"(?: ?\( ?(?:tăng|giảm|tương (?:ứng|đương)(?: với)?(?: tăng| giảm)?|bằng|đạt|tức|tỷ lệ|tỉ lệ|chiếm|[-+](?= ?$))? ?"
    r"|,? (?:tương (?:ứng|đương)|hay|tức)(?: với)?(?: là)?(?: tăng| giảm)? )(?:gần |hơn |trên |khoảng )?"
)
_GREW = regex(r"(tăng|vượt|cao hơn|giảm|hụt|thấp hơn|tiết kiệm)(?: thêm| được| trừ| đi)?(?: gần| hơn| trên| khoảng)? $")


def change_before(page: Page, stated: Stated) -> Role | None:
    """OVER or UNDER where the figure right before the percentage is an amount of change: "giảm 11 vụ (10,3%)"."""
    amount = page.quantities[stated.index - 1]
    if stated.value.unit != "%" or amount.unit == "%" or stated.value.start - amount.end > 90:
        return None
    if _PERCENT_BEHIND.fullmatch(page.between(stated.index - 1, stated.index)) is None:
        return None
    found = _GREW.search(page.text[max(0, amount.start - 24) : amount.start].lower())
    if found is None:
        return None
    return Role.OVER if found[1] in ("tăng", "vượt", "cao hơn") else Role.UNDER


# "giảm 82 hộ nghèo (1,3%)": of a rate people write the fall of the rate, in points, as a percentage.
_RATES = ("nghèo", "tỷ lệ", "tỉ lệ", "thất nghiệp", "suy dinh dưỡng", "sinh con")


def may_be_points(page: Page, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` speak of a rate, whose change is told in points."""
    words = page.text[max(page.sentence_start(start), start - 60) : end].lower()
    return any(rate in words for rate in _RATES)
