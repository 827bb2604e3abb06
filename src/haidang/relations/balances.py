"""Balances: "tăng 38 người, từ 686 lên 724 người", "đóng mới 94 chiếc, giải bản 61 chiếc, tăng thêm 33 chiếc".

Each is told as a sum in which what was taken away has a negative value.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.alike import addable
from haidang.relations.connectives import any_of
from haidang.relations.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.told_figures import (
    exactly_makes,
    holds,
    is_exact,
    less,
    made_of,
    near,
    one_slip_away,
    told,
    told_before,
)
from haidang.relations.weighing import LOOSE

_UP = (
    r"(?:tăng|thêm|mới|tái|phát sinh|bổ sung|tuyển|nhận|tiếp nhận|kết nạp|đến|sinh|nhập|thu|đóng mới|thành lập"
    r"|xây dựng|khởi công|chuyển về|gia nhập|trồng|nảy sinh)"
)
_DOWN = (
    r"(?:giảm|bớt|thoát|chết|mất|giải thể|giải bản|nghỉ hưu|nghỉ việc|nghỉ|chuyển đi|ra khỏi|khai trừ|xóa tên|phá dỡ"
    r"|thanh lý|xuất|chi|tử vong|đi|ngừng|đóng cửa|sáp nhập|rút|hủy|trả lại|thôi việc|phá sản|tạm ngừng|sử dụng)"
)
_UP_WORD, _DOWN_WORD = re.compile(rf"(?<!\w){_UP}(?!\w)"), re.compile(rf"(?<!\w){_DOWN}(?!\w)")
# "từ 686 lên 724 người", "từ 120 hộ xuống còn 85 hộ".
_TO = re.compile(r"[^\d,;.()\n]{0,30}(?<!\w)(?:lên|xuống|còn)(?: còn| thành| đến| tới)?\s*$")
_FROM = re.compile(r"(?<!\w)từ\s*$")
_CHANGED = re.compile(r"(?<!\w)(tăng|giảm)(?: thêm| được| lên| đi)?\s*$")
# "nhờ đó số tàu tăng thêm 33 chiếc", "dân số tăng tự nhiên 118 người", "tăng ròng 03 doanh nghiệp".
_NET = re.compile(
    r"(?<!\w)(?P<sign>tăng|giảm)(?P<pure> (?:tự nhiên|ròng|thực tế|thuần|cơ học|thực))?"
    r"(?: thêm| được| đi| là| còn)*\s*$"
)
_CONCLUDES = re.compile(r"(?<!\w)(?:nhờ đó|nhờ vậy|như vậy|do đó|vì vậy|tính ra|nên|theo đó)(?!\w)")
_CLOSING = re.compile(any_of("cuối", "hiện còn", "hiện nay", "đến nay", "hiện có", "dư cuối", "tồn cuối", "còn"))
_OPENING = re.compile(
    any_of(
        "đầu năm",
        "đầu kỳ",
        "đầu nhiệm kỳ",
        "đầu quý",
        "đầu tháng",
        "cuối năm trước",
        "cuối năm ngoái",
        "năm trước chuyển sang",
        "kỳ trước chuyển sang",
    )
)
_TO_FIGURE = re.compile(r"[^\d;.()\n]{0,60}(?:\d{4})?[^\d;.()\n]{0,40}$")
_REACH = 160


def balances(page: Page) -> Iterator[Relation]:
    """Every change between two stated figures, every net change, and every stock at an end and at a beginning."""
    quantities = page.quantities
    for index, quantity in enumerate(quantities):
        if index and is_exact(quantity) and quantity.denominator is None:
            lead = page.text[max(quantities[index - 1].end, quantity.start - _REACH) : quantity.start].lower()
            relation = _from_to(page, index, lead) or _net(page, index, lead)
            if relation is not None:
                yield relation
    for match in _OPENING.finditer(page.text):
        relation = _stock(page, match)
        if relation is not None:
            yield relation


def _from_to(page: Page, index: int, lead: str) -> Relation | None:
    """ "tăng 38 người so với cuối năm 2014, từ 686 lên 724 người", and "từ 686 lên 724 người, tăng 38 người"."""
    text, quantities = page.text, page.quantities
    start, end = quantities[index - 1], quantities[index]
    if not lead or _TO.fullmatch(lead) is None or not _FROM.search(text, max(0, start.start - 6), start.start):
        return None
    begin = page.sentence_start(end.start)
    following = quantities[index + 1] if index + 1 < len(quantities) else None
    for change in (quantities[index - 2] if index > 1 else None, following):
        if change is None or change.start < begin or change.start - end.end > _REACH or not is_exact(change):
            continue
        said = _CHANGED.search(text, max(0, change.start - 24), change.start)
        if said is None or not (addable(text, end, change) and addable(text, end, start)):
            continue
        if "\n" in text[end.end : change.start] or page.sentence_start(change.start) != begin:
            continue
        terms = [start, change if said[1].casefold() == "tăng" else less(change)]
        verdict = Verdict.HOLDS if holds(end, terms) else Verdict.FAILS
        return told(end, terms, verdict, (start.start, end.start))
    return None


def _net(page: Page, index: int, lead: str) -> Relation | None:
    """What came less what went: "thành lập mới 05 doanh nghiệp, giải thể 02, như vậy tăng ròng 03 doanh nghiệp"."""
    said = _NET.search(lead)
    if said is None:
        return None
    change = page.quantities[index]
    figures = told_before(page, change, page.sentence_start(change.start), change.start)
    if len(figures) < 2:
        return None
    came, went = figures[-2:]
    signs = _sign(page, came), _sign(page, went)
    grew = said["sign"] == "tăng"
    if signs != (1, -1) and signs != (-1, 1):
        return None
    more, fewer = (came, went) if (signs[0] == 1) == grew else (went, came)
    terms = [more, less(fewer)]
    place = (change.start - len(lead) + said.start("sign"), change.start)
    if exactly_makes(change, terms):
        return told(change, terms, Verdict.HOLDS, place)
    if said["pure"] is None and _CONCLUDES.search(lead) is None:
        return None
    return told(change, terms, Verdict.FAILS if made_of(terms) > 0 else Verdict.UNDECIDED, place)


def _sign(page: Page, figure: Quantity) -> int:
    """Whether the words around a figure say that it came (1) or went (-1); 0 where they say neither or both."""
    text, begin = page.text, page.sentence_start(figure.start)
    low = max(begin, figure.start - 40, *(text.rfind(sign, begin, figure.start) for sign in ",;:"))
    low = max(low, page.quantities[max(_index(page, figure) - 1, 0)].end if _index(page, figure) else 0)
    high = min(figure.end + 30, *(at for sign in ",;.)\n" if (at := text.find(sign, figure.end)) >= 0), len(text))
    said = f"{text[low : figure.start]} {figure.noun} {text[figure.end : high]}".lower()
    down, up = _DOWN_WORD.search(said), _UP_WORD.search(said)
    return 0 if bool(down) == bool(up) else -1 if down else 1


def _index(page: Page, figure: Quantity) -> int:
    return bisect_left(page.starts, figure.start)


def _stock(page: Page, match: re.Match[str]) -> Relation | None:
    """ "Đầu năm có 24 hộ; trong năm thoát nghèo 5 hộ, phát sinh 2 hộ; cuối năm còn 21 hộ"."""
    text = page.text
    end = text.find("\n", match.end())
    end = min(end if end >= 0 else len(text), match.end() + 500)
    figures = [q for q in page.within(match.end(), end) if is_exact(q) and q.denominator is None]
    if not figures or _TO_FIGURE.match(text, match.end(), figures[0].start) is None:
        return None
    opening = figures[0]
    moves: list[Quantity] = []
    for before, figure in zip(figures, figures[1:], strict=False):
        if not addable(text, opening, figure):
            continue
        lead = text[before.end : figure.start]
        if _CLOSING.search(lead):
            return _balanced(figure, [opening, *moves], (match.start(), figure.start)) if moves else None
        sign = _sign(page, figure)
        if not sign:
            return None
        moves.append(figure if sign > 0 else less(figure))
    return None


def _balanced(closing: Quantity, terms: Sequence[Quantity], place: tuple[int, int]) -> Relation:
    if holds(closing, terms):
        return told(closing, terms, Verdict.HOLDS, place)
    close = near(closing, terms, (Decimal("0.85"), Decimal("1.15"))) or one_slip_away(closing, terms)
    sure = close if len(terms) > 2 else one_slip_away(closing, terms) or near(closing, terms, LOOSE)
    return told(closing, terms, Verdict.FAILS if sure else Verdict.UNDECIDED, place)
