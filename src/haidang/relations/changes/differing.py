"""Changes between two stated figures, and what two figures differ by.

"từ 686 lên 724 người, tăng 38 người"; "năm trước 78 vụ, năm nay 64 vụ, giảm 14 vụ"; "thu 42 tỷ đồng, chi 39 tỷ đồng,
kết dư 3 tỷ đồng"; "đóng mới 94 chiếc, giải bản 61 chiếc, nhờ đó tăng thêm 33 chiếc". What is taken away is a term with
a negative value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.slips import mistyped, one_slip_away
from haidang.relations.changes.coming_and_going import sign_of
from haidang.relations.page.clauses import enclosing
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.told_figures import (
    REACH,
    exactly_makes,
    holds,
    is_exact,
    less,
    made_of,
    near,
    told,
    told_before,
)
from haidang.relations.sums.weighing import LIKELY, LOOSE
from haidang.text.patterns import regex

# "từ 686 lên 724 người", "từ 120 hộ xuống còn 85 hộ".
_TO = regex(r"[^\d,;.()\n]{0,30}(?<!\w)(?:lên|xuống|còn)(?: còn| thành| đến| tới)?\s*$")
_FROM = regex(r"(?<!\w)từ\s*$", re.IGNORECASE)
_CHANGED = regex(r"(?<!\w)(tăng|giảm)(?: thêm| được| lên| đi| đến| tới)?\s*$", re.IGNORECASE)
_TOLD_AGAIN = regex(r"[^,;.()\n]{0,16}[,;] (?:\w+ |tương \w+ |như vậy )?(?:tăng|giảm)[^,;.()\n\d]{0,12}")
_NET = regex(
    r"(?<!\w)(?P<sign>tăng|giảm)(?P<pure> (?:tự nhiên|ròng|thực tế|thuần|cơ học|thực))?"
    r"(?P<more>(?: thêm| được| đi| là| còn)*)\s*$"
)
_CONCLUDES = regex(r"(?<!\w)(?:nhờ đó|nhờ vậy|như vậy|do đó|vì vậy|tính ra|nên|theo đó)(?!\w)")
# "kết dư 3.170 triệu đồng", "xuất siêu 43,6 triệu USD", "chênh lệch thu chi 456 triệu đồng".
_DIFFERS = regex(
    r"(?<!\w)(?:kết dư|xuất siêu|nhập siêu|lợi nhuận|chênh lệch|bội thu|bội chi|thặng dư|lãi|hụt)"
    r"(?: [^\W\d_]+){0,4}:? ?$"
)
# What says that two figures are of two times: "năm trước 78 vụ, năm nay 64 vụ".
_TIMES = regex(
    r"(?<!\w)(?:năm (?:trước|ngoái|nay|\d{4})|quý [ivx\d]+|tháng \d+"
    r"|cùng kỳ|kỳ trước|tháng trước|trước đây|nay|đầu năm|cuối năm)"
)
_SO_WITH = regex(r"[^,;:.()\d\n]{0,20}so với [^,;:.()\n\d]{0,40}")
_SO_WITH_THEN = regex(r"[^,;:.()\d\n]{0,20}so (?:với )?cùng kỳ")
# "giảm 36 đơn so với 214 đơn của năm trước, còn 178 đơn".
_MADE = regex(r"[^;:.()\d\n]{0,30}, (?:nay |hiện )?(?:còn|lên|thành|đạt)\s*$")
_NOW, _THEN = {"năm nay", "nay"}, {"năm trước", "năm ngoái", "cùng kỳ", "kỳ trước", "trước đây"}
_LEAD, _TAIL, _REACH = 60, 32, 160


def differing(page: Page) -> Iterator[Relation]:
    """Every change or difference that stands in one sentence with the two figures it follows from."""
    quantities, text = page.quantities, page.text
    for index, quantity in enumerate(quantities):
        if not index or not is_exact(quantity) or quantity.denominator is not None:
            continue
        lead = text[max(quantities[index - 1].end, quantity.start - _LEAD) : quantity.start].lower()
        relation = _told(page, index, lead)
        if relation is not None:
            yield relation


def _told(page: Page, index: int, lead: str) -> Relation | None:
    """The relation that the words before the figure at `index` tell; cheap questions are asked first."""
    tail = lead[-_TAIL:]
    if "tăng" in tail or "giảm" in tail:
        found = _net(page, index, lead) or _two_times(page, index, lead)
        if found is not None:
            return found
    if "lên" in tail or "còn" in tail or "xuống" in tail or "đạt" in tail or "thành" in tail:
        found = _from_to(page, index, lead) or _made(page, index, lead)
        if found is not None:
            return found
    return _difference(page, index, lead) if _may_differ(lead) else None


def _may_differ(lead: str) -> bool:
    """Whether one of the words of `_DIFFERS` may stand in a lead: a cheap question."""
    if "lệch" in lead or "siêu" in lead or "lợi" in lead or "dư" in lead:
        return True
    return "bội" in lead or "thặng" in lead or "lãi" in lead or "hụt" in lead


def _from_to(page: Page, index: int, lead: str) -> Relation | None:
    """ "tăng 38 người so với cuối năm 2014, từ 686 lên 724 người", and "từ 686 lên 724 người, tăng 38 người"."""
    text, quantities = page.text, page.quantities
    start, end = quantities[index - 1], quantities[index]
    if _TO.fullmatch(lead) is None or not _FROM.search(text, max(0, start.start - 6), start.start):
        return None
    begin = page.sentence_start(end.start)
    for at in (index - 2, index + 1):
        change = quantities[at] if 0 <= at < len(quantities) else None
        if change is None or abs(change.start - end.end) > _REACH or page.sentence_start(change.start) != begin:
            continue
        said = _CHANGED.search(text, max(0, change.start - 24), change.start)
        if at > index and _TOLD_AGAIN.fullmatch(text, end.end, change.start) is None:
            continue
        if said is None or not is_exact(change) or not (addable(text, end, change) and addable(text, end, start)):
            continue
        terms = [start, change if said[1].casefold() == "tăng" else less(change)]
        return told(end, terms, Verdict.HOLDS if holds(end, terms) else Verdict.FAILS, (start.start, end.start))
    return None


def _made(page: Page, index: int, lead: str) -> Relation | None:
    """ "giảm 36 đơn so với 214 đơn của năm trước, còn 178 đơn"."""
    if index < 2 or _MADE.fullmatch(lead) is None:
        return None
    text, (change, base, now) = page.text, page.quantities[index - 2 : index + 1]
    said = _CHANGED.search(text, max(0, change.start - 24), change.start)
    if said is None or _SO_WITH.fullmatch(text, change.end, base.start) is None:
        return None
    if not all(is_exact(each) and each.denominator is None and addable(text, now, each) for each in (change, base)):
        return None
    terms = [base, change if said[1].casefold() == "tăng" else less(change)]
    sure = near(now, terms, LOOSE) or one_slip_away(now, terms)
    verdict = Verdict.HOLDS if exactly_makes(now, terms) else Verdict.FAILS if sure else Verdict.UNDECIDED
    return told(now, terms, verdict, (base.end, now.start))


def _two_before(page: Page, change: Quantity) -> Sequence[Quantity]:
    """The two figures before a change in its sentence, of its measure."""
    figures = told_before(page, change, page.sentence_start(change.start), change.start)
    if len(figures) < 2 or any(each.denominator is not None for each in figures[-2:]):
        return ()
    begin = max(page.sentence_start(change.start), change.start - REACH)
    if page.connectives(begin, change.start):
        return ()  # "xuất khẩu 186 triệu USD, trong đó dệt may 92 triệu USD; nhập khẩu 142 triệu USD, xuất siêu ..."
    return figures[-2:]


def _net(page: Page, index: int, lead: str) -> Relation | None:
    """What came less what went: "thành lập mới 05 doanh nghiệp, giải thể 02, như vậy tăng ròng 03 doanh nghiệp"."""
    said = _NET.search(lead)
    change = page.quantities[index]
    figures = _two_before(page, change) if said is not None else ()
    if said is None or not figures:
        return None
    signs = [sign_of(page, figure) for figure in figures]
    if sorted(signs) != [-1, 1]:
        return None
    more, fewer = sorted(figures, key=lambda figure: signs[figures.index(figure)], reverse=said["sign"] == "tăng")
    terms = [more, less(fewer)]
    place = (change.start - len(lead) + said.start("sign"), change.start)
    if exactly_makes(change, terms):
        return told(change, terms, Verdict.HOLDS, place)
    sure = said["pure"] is not None or _CONCLUDES.search(lead) is not None
    sure = sure or ("thêm" in said["more"] and near(change, terms, LIKELY))
    return told(change, terms, Verdict.FAILS, place) if sure and made_of(terms) > 0 else None


def _difference(page: Page, index: int, lead: str) -> Relation | None:
    """ "thu 42.650 triệu đồng, chi 39.480 triệu đồng, kết dư 3.170 triệu đồng"."""
    said = _DIFFERS.search(lead)
    change = page.quantities[index]
    figures = _two_before(page, change) if said is not None else ()
    if said is None or not figures:
        return None
    found = _differ(change, figures, (change.start - len(lead) + said.start(), change.start))
    # "doanh thu 9.350 triệu đồng; nộp thuế 1.200, trả lương 2.650, lợi nhuận 1.050": of more than the last two.
    others = len(told_before(page, change, page.sentence_start(change.start), change.start)) > len(figures)
    return None if others and found is not None and found.verdict is Verdict.FAILS else found


def _two_times(page: Page, index: int, lead: str) -> Relation | None:
    """ "năm nay 64 vụ, năm trước 78 vụ, giảm 14 vụ", and "còn 118 đơn vị, giảm 14 đơn vị so với 132"."""
    said = _CHANGED.search(lead)
    if said is None:
        return None
    text, quantities = page.text, page.quantities
    change, following = quantities[index], quantities[index + 1] if index + 1 < len(quantities) else None
    place = (change.start - len(lead) + said.start(), change.start)
    if following is not None and _SO_WITH.fullmatch(text, change.end, following.start):
        return _against(page, change, following, said[1].casefold() == "tăng", place)
    figures = quantities[max(index - 2, 0) : index]
    begin = page.sentence_start(change.start)
    if len(figures) < 2 or figures[0].start < begin or not all(_plain(page, change, figure) for figure in figures):
        figures = told_before(page, change, begin, change.start)[-2:]
    if len(figures) < 2 or not all(_plain(page, change, figure) for figure in figures):
        return None
    times = {_time(page, figure) for figure in figures} - {""}
    if len(times) < 2 or (_SO_WITH_THEN.match(text, change.end) and not times & _THEN):
        return None  # "quý I 42 vụ, quý II 36 vụ, giảm 5 vụ so với cùng kỳ năm trước"
    found = _differ(change, figures, place, sure=bool(times & _NOW and times & _THEN))
    return found or _mistyped(page, change, figures, said[1].casefold() == "tăng", place)


def _mistyped(
    page: Page, change: Quantity, figures: Sequence[Quantity], grew: bool, place: tuple[int, int]
) -> Relation | None:
    """ "đầu năm 14 hộ, đến nay còn 21 hộ, giảm 13 hộ": what there was, what there is, and one slip at the keys."""
    base, now = figures if _time(page, figures[0]) not in _NOW else (figures[1], figures[0])
    terms = [base, change if grew else less(change)]
    if page.text.startswith(" so ", change.end) or not mistyped(now, terms) or made_of(terms) <= 0:
        return None
    return told(now, terms, Verdict.FAILS, place)


def _plain(page: Page, change: Quantity, figure: Quantity) -> bool:
    """Whether a figure is stated of a time itself, and is no change or a part in a bracket."""
    text = page.text
    if not is_exact(figure) or figure.denominator is not None or not addable(text, change, figure):
        return False
    changed = _CHANGED.search(text, max(0, figure.start - 24), figure.start)
    return (
        changed is None
        and enclosing(text, max(page.sentence_start(figure.start), figure.start - REACH), figure.start) is None
    )


def _against(page: Page, change: Quantity, base: Quantity, grew: bool, place: tuple[int, int]) -> Relation | None:
    """A change between the only figure before it in its sentence and the base behind it."""
    if not is_exact(base) or base.denominator is not None or not addable(page.text, change, base):
        return None
    figures = told_before(page, change, page.sentence_start(change.start), change.start)
    for figure in reversed(figures):
        if exactly_makes(change, [figure, less(base)] if grew else [base, less(figure)]):
            return _differ(change, (figure, base), place)
    if len(figures) != 1 or figures[0].denominator is not None or grew != (figures[0].value > base.value):
        return None
    return _differ(change, (figures[0], base), place, sure=True)


def _time(page: Page, figure: Quantity) -> str:
    """The time that stands before a figure in its clause."""
    begin = max(page.sentence_start(figure.start), figure.start - _LEAD)
    low = max(begin, page.text.rfind(", ", begin, figure.start), page.text.rfind("; ", begin, figure.start))
    found = _TIMES.findall(page.text[low : figure.start].lower())
    return found[-1] if found else ""


def _differ(
    change: Quantity, figures: Sequence[Quantity], place: tuple[int, int], *, sure: bool = False
) -> Relation | None:
    """Two figures and what they differ by; `sure` says that the words leave no doubt of it."""
    one, other = figures
    more, fewer = (one, other) if one.value > other.value else (other, one)
    terms = [more, less(fewer)]
    if exactly_makes(change, terms):
        return told(change, terms, Verdict.HOLDS, place)
    sure = sure or one_slip_away(change, terms) or near(change, terms, LOOSE)
    return told(change, terms, Verdict.FAILS, place) if sure and made_of(terms) > 0 else None
