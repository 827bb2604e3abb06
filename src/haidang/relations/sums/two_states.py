"""Numbers of things that are told by two states which exclude each other and leave none out.

"kiểm tra 3.546 cơ sở, đạt yêu cầu 3.102 cơ sở (87,5%), vi phạm 444 cơ sở", "khởi công 207 phòng học, hoàn thành 161
phòng, dở dang 46 phòng", "giá trị đề nghị 71.420 triệu đồng, phê duyệt 70.563 triệu đồng, giảm trừ 857 triệu đồng".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.page.cues import Cues
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.told_figures import exactly_makes, is_exact, near, slipped, told
from haidang.relations.sums.weighing import LIKELY
from haidang.text.patterns import regex

# The second state, and the first that leaves nothing beside it.
_STATES = {
    "không đạt": regex(r"(?<!không )(?<!chưa )đạt"),
    "chưa đạt": regex(r"(?<!không )(?<!chưa )đạt"),
    "vi phạm": regex(r"đạt(?: yêu cầu| chuẩn)|chấp hành tốt|(?<!không )(?<!chưa )đạt"),
    "dở dang": regex(r"(?<!chưa )hoàn thành"),
    "chưa hoàn thành": regex(r"(?<!chưa )hoàn thành"),
    "trễ hạn": regex(r"(?:đúng|trước) hạn"),
    "quá hạn": regex(r"(?:đúng|trước) hạn"),
    "giảm trừ": regex(r"phê duyệt|được duyệt|chấp nhận|quyết toán"),
    "chưa giải ngân": regex(r"(?<!chưa )giải ngân"),
}
_CUES = Cues(*_STATES)
_SOON, _FAR = 24, 110
_ASIDE = r"(?: ?\([^()\n]{0,60}\))?"
_TO_SECOND = regex(rf"[^;:.()\n\d]{{0,40}}{_ASIDE}(?:,| và)[^,;:.()\n\d]{{0,40}}")
_TO_FIRST = regex(rf"[^;:.()\n\d]{{0,60}}{_ASIDE}[,;][^,;:.()\n\d]{{0,50}}")
_MORE = regex(r"[^;:.()\n\d]{0,30}(?:,| và)(?: (?:còn|đang|chưa|số còn lại|còn lại|dừng|đề nghị))[^;:.()\n\d]{0,30}\d")


def two_states(page: Page) -> Iterator[Relation]:
    """Every number with the two numbers behind it that leave none of the things out."""
    for cue in _CUES.finditer(page.text):
        at = bisect_left(page.starts, cue.end())
        if at < 2 or at >= len(page.quantities) or page.quantities[at].start - cue.end() > _SOON:
            continue
        relation = _made(page, at, cue.start())
        if relation is not None:
            yield relation


def _made(page: Page, at: int, cue: int) -> Relation | None:
    second = page.quantities[at]
    first = _before(page, at)
    whole = None if first is None else _before(page, first)
    if first is None or whole is None:
        return None
    one, total = page.quantities[first], page.quantities[whole]
    if not (one.end <= cue and _TO_SECOND.fullmatch(page.text, one.end, second.start)):
        return None
    words = page.text[total.end : one.start].lower()
    state = next(said for said in _STATES if page.lower.startswith(said, cue))
    if not _TO_FIRST.fullmatch(words) or _STATES[state].search(words) is None or _MORE.match(page.text, second.end):
        return None
    place = (total.end, second.end)
    terms = [one, second]
    if exactly_makes(total, terms):
        return told(total, terms, Verdict.HOLDS, place)
    fails = total.value > one.value and (slipped(total, terms) or (state != "vi phạm" and near(total, terms, LIKELY)))
    return told(total, terms, Verdict.FAILS if fails else Verdict.UNDECIDED, place)


def _before(page: Page, at: int) -> int | None:
    """The figure before, shares passed over, where it can be added to the one at `at`."""
    figure = page.quantities[at]
    for index in range(at - 1, max(-1, at - 3), -1):
        each: Quantity = page.quantities[index]
        if each.unit == "%":
            continue
        near_by = figure.start - each.end < _FAR
        plain = is_exact(each) and each.denominator is None and is_exact(figure) and figure.denominator is None
        return index if near_by and plain and addable(page.text, each, figure) else None
    return None
