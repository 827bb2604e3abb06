"""Equal shares of a sum: "5.046 triệu đồng trả trong 02 năm, mỗi năm trả 2.523 triệu đồng"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.quantities.words import STARTERS, number_in_words
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.slips import mistyped, one_slip_away
from haidang.relations.page.clauses import sentence_end
from haidang.relations.page.cues import Cues
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.told_figures import holds, is_exact, near, told
from haidang.relations.sums.weighing import LIKELY
from haidang.text.values import replace

_SHARED = r"năm|quý|tháng|đợt|kỳ|xã|phường|thôn|ấp|bản|huyện|hộ|trường|đơn vị|công trình|dự án|suất|lần|tổ|nhóm|mô hình"
_EACH = Cues(
    "mỗi ",
    pattern=rf"[Mm]ỗi (?P<each>{_SHARED})(?P<words>[^\d;.()\n]{{0,30}}?)(?P<about>khoảng |gần |trên )?(?=\d)",
)
_REACH = 160


def equal_shares(page: Page) -> Iterator[Relation]:
    """Every sum that is said to be given in equal parts, whose number stands between the sum and the part."""
    for match in page.near_figures.finditer(_EACH):
        if match["about"] is None and "bình quân" not in page.text[max(0, match.start() - 14) : match.start()]:
            relation = _shared(page, match)
            if relation is not None:
                yield relation


def _shared(page: Page, match: re.Match[str]) -> Relation | None:
    text = page.text
    part = next(iter(page.within(match.end(), match.end() + 1)), None)
    if part is None or not is_exact(part):
        return None
    begin = max(page.sentence_start(match.start()), match.start() - _REACH)
    end = sentence_end(text, part.end, part.end + _REACH)
    totals = [q for q in page.within(begin, end) if q is not part and addable(text, part, q)]
    before = [q for q in totals if q.start < part.start]
    total = before[-1] if before else next(iter(totals), None)
    if total is None or not is_exact(total):
        return None
    number = _number(text, total, part, match, begin, end)
    if number is None or number < 2:
        return None
    made = replace(part, value=part.value * number, precision=part.precision * number)
    if holds(total, [made]):
        return told(total, [made], Verdict.HOLDS, match.span())
    tied = bool(before) and (mistyped(total, [made]) or _digit_of(total, part, number))
    sure = tied or one_slip_away(total, [made]) or near(total, [made], LIKELY)
    return told(total, [made], Verdict.FAILS if sure else Verdict.UNDECIDED, match.span())


def _digit_of(total: Quantity, part: Quantity, number: int) -> bool:
    """Whether one slip of the pen parts a share from what it must be."""
    return not total.value % number and mistyped(replace(total, value=total.value / number), [part])


def _number(text: str, total: Quantity, part: Quantity, match: re.Match[str], begin: int, end: int) -> int | None:
    """Among how many a sum is shared: "trong 02 năm 2018 và 2019", "cho 5 xã"."""
    pattern = rf"(?<![\d.,/])(?:(\d{{1,3}})|({'|'.join(STARTERS)})) {match['each']}(?!\w)"
    places = [(total.end, match.start()), (begin, min(total.start, match.start())), (part.end, end)]
    for low, high in places:
        found = re.search(pattern, text[low:high])
        if found is not None:
            return int(found[1] or number_in_words(found[2]) or 0)
    return None
