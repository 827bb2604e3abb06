"""Percentages and multiples ("1,8 lần") with what they are said to be, and the words on both sides of them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from haidang.quantities.quantity import Quantity
from haidang.relations.page.page import Page
from haidang.text.patterns import regex
from haidang.text.values import frozen


class Role(Enum):
    """What a percentage says of the figure before it."""

    SHARE = "share"
    """đạt, bằng, chiếm, tỷ lệ, or in a bracket alone."""
    OVER = "over"
    """tăng, vượt, cao hơn."""
    UNDER = "under"
    """giảm, hụt, thấp hơn."""


@frozen
class Stated:
    """A percentage at `index` of the page's quantities.

    `clean` says that nothing but the words of its role stand between it and the mark before it: "15/17 xã,
    đạt 88,2%", not "15/17 xã, hộ dùng nước sạch đạt 88,2%".
    """

    index: int
    value: Quantity
    role: Role
    clean: bool
    word: str
    """The word that gives the role, empty for a bracket alone."""
    follow: str
    """The words behind, up to the next figure or mark, in lower case."""


# Words that may stand between the role and the number: they are qualifiers or say nothing.
_SOFT = r"(?:(?:hơn|trên|gần|khoảng|ước|xấp xỉ|dưới|chỉ|mới|được|là|thêm|tới|đến|:|tỷ lệ|tỉ lệ|đạt|≈|~|-|\+)\s*)*"
_SHARE = (
    r"đạt|bằng|chiếm|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tương đương|tương ứng|ứng với|hoàn thành|=|tương đương với"
    r"|tương ứng với|đạt mức|bao phủ|(?:đạt )?(?:tỷ|tỉ) lệ (?:chung|xét xử|giải quyết|thực hiện|hoàn thành) là"
    r"|đáp ứng được|đáp ứng"
)
_OVER = r"tăng|vượt|cao hơn|nhiều hơn|lớn hơn|tăng cao|gấp|tăng gấp"
_UNDER = r"giảm|hụt|thấp hơn|ít hơn|rút ngắn|cắt giảm|giảm được|giảm sâu"
_ROLE = regex(rf"(?:^|(?<=[\s(,;:]))(?:(?P<share>{_SHARE})|(?P<over>{_OVER})|(?P<under>{_UNDER}))\s*{_SOFT}$")
_MARKS = ",;():"
_ONLY = regex(
    r"\s*(?:và|tức|hay|đã|cũng|mới|chỉ|ước|với|tương ứng|tương đương|hiện|hiện nay|đến nay|như vậy|qua đó|=|cơ bản"
    r"|tỷ lệ|tỉ lệ)*\s*"
    r"|\s*(?:[^\W\d_]+ ){1,3}này\s+"
)
# "kế hoạch 40 tuyến năm 2026 tăng 25%".
_OF_YEAR = regex(r" (?:trong )?năm (?:học )?(?:19|20)\d\d(?: ?- ?(?:19|20)\d\d)? (?:đã )?")
_COMPARED = regex(r"(?:so với|cao hơn|thấp hơn|cùng kỳ|kế hoạch|mục tiêu|nghị quyết)[^,;()]{0,40}\($")
# "giảm 1.482 triệu đồng so với đầu năm (31,2%)": the share of an amount of change.
_CHANGED = regex(r"(?:tăng|giảm)(?: thêm| được)? \d[\d.,]* [^\d%,;.()]{2,30}$")
_REACH = 60
RATE = "tỷ lệ của"
"""The word of a share that is called by a name: "hội viên 16.635 chị, tỷ lệ tập hợp 74,0%"."""
_NAMED = regex(r"t[ỷỉ] lệ [^,;:.()\d]{2,50}:? ?$")


def percentages(page: Page) -> Iterator[Stated]:
    """Every percentage and multiple that has a role, in order."""
    last: Stated | None = None
    for index, quantity in enumerate(page.quantities):
        if (quantity.unit != "%" and quantity.noun != "lần") or not is_relative(quantity):
            continue
        stated = _read(page, index, last)
        if stated is not None:
            last = stated
            yield stated


def is_relative(quantity: Quantity) -> bool:
    """Whether `quantity` is a percentage, or a multiple such as "1,8 lần"."""
    return quantity.to is None and (
        (quantity.unit == "%" and quantity.denominator is None) or (quantity.unit == "count" and quantity.noun == "lần")
    )


def is_plain(quantity: Quantity, *, rates: bool = False) -> bool:
    """Whether a figure is one amount above nothing: no range, fraction or percentage, and no rate but where asked."""
    plain = quantity.to is None and quantity.denominator is None and quantity.value > 0
    return plain and not is_relative(quantity) and quantity.unit != "pp" and (rates or "/" not in quantity.unit)


def _read(page: Page, index: int, last: Stated | None) -> Stated | None:
    quantity = page.quantities[index]
    before = page.quantities[index - 1].end if index else 0
    low = max(before, page.sentence_start(quantity.start), quantity.start - _REACH)
    lead = page.text[low : quantity.start].lower()
    role, at, word = _role(lead, last, page, before)
    if role is None:
        # "Tỷ lệ hộ dùng nước sạch 84,3% (289.400/343.300 hộ)".
        if _fraction_follows(page, index):
            return Stated(index, quantity, Role.SHARE, False, "", _follow(page, index))
        if _part_follows(page, index, lead):
            return Stated(index, quantity, Role.SHARE, False, PART, _follow(page, index))
        named = _NAMED.search(lead)
        return Stated(index, quantity, Role.SHARE, False, RATE, _follow(page, index)) if named else None
    mark = max([lead.rfind(mark, 0, at) for mark in _MARKS])
    clean = _ONLY.fullmatch(lead, mark + 1, at) is not None
    clean = clean or (mark < 0 and _OF_YEAR.fullmatch(lead, 0, at) is not None)
    return Stated(index, quantity, role, clean, word, _follow(page, index))


def _fraction_follows(page: Page, index: int) -> bool:
    """Whether "289.400/343.300 hộ" or "(24.696 hộ trên 252.000 hộ)" stands behind a percentage without a role."""
    if index + 1 == len(page.quantities):
        return False
    if page.quantities[index + 1].denominator is not None:
        return True
    return index + 2 < len(page.quantities) and page.between(index + 1, index + 2).startswith(" trên ")


def _role(lead: str, last: Stated | None, page: Page, before: int) -> tuple[Role | None, int, str]:
    found = _ROLE.search(lead)
    if found is not None:
        role = Role.SHARE if found["share"] else Role.OVER if found["over"] else Role.UNDER
        return role, found.start(), found["share"] or found["over"] or found["under"]
    bare = lead.rstrip(" +-")
    if bare.endswith("("):
        # "cao hơn cùng kỳ (68,3%)": what it is compared with is a percentage itself.
        compared = (
            _COMPARED.search(bare) is not None and _CHANGED.search(page.text, max(0, before - 60), before) is None
        )
        return (None, 0, "") if compared else (Role.SHARE, len(bare), "")
    if last is not None and (_goes_on(bare) or _goes_on_in_list(page, bare, last)) and not _is_aside(page, last):
        # "đạt 104,24% dự toán Trung ương giao và 85,63% dự toán tỉnh giao".
        if page.sentence_start(before) <= last.value.start and before - last.value.end < _REACH:
            return last.role, len(lead), last.word
    return None, 0, ""


def _goes_on(bare: str) -> bool:
    return bare in (") và", "và", ")và", "),", ") ,") or bare.endswith(" và")


# "giảm 17,1% số vụ, 20% số người chết", "giảm 17,1% về số vụ; 20% về số người chết".
_NEXT_NAME = regex(r" ?(?:về|số)(?: [^\W\d_]+){1,5}[,;]")


def _goes_on_in_list(page: Page, bare: str, last: Stated) -> bool:
    return last.role is not Role.SHARE and _NEXT_NAME.fullmatch(bare) is not None


def _is_aside(page: Page, last: Stated) -> bool:
    """Whether a percentage stands in a bracket of its own: "98% số công chức (tăng 26%), 90% số công chức"."""
    closed = page.text.find(")", last.value.end, last.value.end + _REACH)
    opened = page.text.find("(", last.value.end, last.value.end + _REACH)
    return closed >= 0 and (opened < 0 or closed < opened)


# "41.300 trẻ, trong đó 97,5% trẻ hoàn thành 1 mũi (40.268 trẻ), 85,5% trẻ hoàn thành 2 mũi (35.312 trẻ)".
_AMONG = regex(r"(?:trong đó|trong số đó|[,;]|[,;] và)(?: có)? $")
_OF_NOUN = regex(r" (?:số )?(?P<noun>[^\W\d_]+)[^,;.()\n]{0,60}\((?=\d)")
PART = "trong đó"
"""The word of a share that stands before what it counts, with its amount in a bracket behind."""


def _part_follows(page: Page, index: int, lead: str) -> bool:
    """Whether a percentage without a role is of things whose number stands in a bracket right behind them."""
    found = _OF_NOUN.match(page.text, page.quantities[index].end) if _AMONG.search(lead) else None
    if found is None:
        return False
    part = next((each for each in page.quantities[index + 1 : index + 4] if each.start >= found.end()), None)
    return part is not None and part.start == found.end() and part.noun.lower().startswith(found["noun"].lower())


_FOLLOW = regex(r"[^,.;()\n|]{0,70}")


def _follow(page: Page, index: int) -> str:
    start = page.quantities[index].end
    end = page.quantities[index + 1].start if index + 1 < len(page.quantities) else len(page.text)
    found = _FOLLOW.match(page.text, start, min(end, start + 70))
    return found[0].lower() if found else ""
