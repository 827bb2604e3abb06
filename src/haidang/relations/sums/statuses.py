"""How far a number of things has come, told without a connective: what is done, what goes on, what has not begun.

"Kế hoạch đề ra 42 nhiệm vụ; ... hoàn thành 19 nhiệm vụ, đang triển khai 21 nhiệm vụ và chưa triển khai 02 nhiệm vụ".
Where all three are told nothing is left, so that they make the number told before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.slips import Cause, mistyped, slips
from haidang.relations.page.cues import Cues
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.told_figures import REACH, exactly_makes, is_exact, near, told
from haidang.relations.sums.weighing import LOOSE
from haidang.text.patterns import regex

_STATUSES = (
    ("not yet", regex(r"(?<!\w)(?:chưa|không đạt|không hoàn thành)(?!\w)")),
    ("going on", regex(r"(?<!\w)(?:đang|dở dang|chuyển tiếp)(?!\w)")),
    ("done", regex(r"(?<!\w)(?:hoàn thành|xong|giải quyết|xử lý|bàn giao|nghiệm thu|hoàn tất|kết thúc|đã \w+)(?!\w)")),
)
_NOT_YET = Cues("chưa", "không đạt", "không hoàn thành")
_PARTED = regex(r"[,;:.()\n](?!\d)|(?<!\w)và(?!\w)")
_FAR, _MOST, _TRIED = 260, 5, 6
_BEHIND = 40


def told_statuses(page: Page) -> Iterator[Relation]:
    """Every number of things whose done, running and not begun ones are told behind it."""
    run: list[tuple[Quantity, str]] = []
    not_yet = [found.start() for found in _NOT_YET.finditer(page.text)]
    for figure in page.quantities if not_yet else ():
        if not _is_near(not_yet, figure.start):
            continue
        if not figure.is_count or not is_exact(figure) or figure.denominator is not None:
            continue
        status = _status(page, figure)
        if run and (not status or figure.start - run[-1][0].end > _FAR or not _alike(page, run[-1][0], figure)):
            run = []
        if status:
            run = [*run, (figure, status)][-_MOST:]
        if {said for _, said in run} == {"done", "going on", "not yet"} and not _goes_on(page, figure):
            relation = _made(page, [each for each, _ in run])
            run = []
            if relation is not None:
                yield relation


def _is_near(places: Sequence[int], at: int) -> bool:
    """Whether one of the places lies so near that its figure may stand in one run with the one at `at`."""
    found = bisect_left(places, at - _FAR)
    return found < len(places) and places[found] < at + 2 * _FAR


def _alike(page: Page, one: Quantity, other: Quantity) -> bool:
    return addable(page.text, one, other) and page.paragraph_start(one.start) == page.paragraph_start(other.start)


def _status(page: Page, figure: Quantity) -> str:
    """What the clause of a figure says: its words before the figure, or right behind it."""
    text = page.text
    begin = max(page.sentence_start(figure.start), figure.start - _FAR)
    low = max((found.end() for found in _PARTED.finditer(text, begin, figure.start)), default=begin)
    before = text[low : figure.start].lower()
    stop = _PARTED.search(text, figure.end, figure.end + _BEHIND)
    behind = text[figure.end : stop.start() if stop else figure.end].lower()
    for said in (before, behind):
        for status, pattern in _STATUSES:
            if pattern.search(said):
                return status
    return ""


def _goes_on(page: Page, last: Quantity) -> bool:
    """Whether one more figure with a status follows."""
    for figure in page.within(last.end, last.end + _FAR):
        if figure.is_count and is_exact(figure):
            return _alike(page, last, figure) and _status(page, figure) != ""
    return False


def _made(page: Page, terms: Sequence[Quantity]) -> Relation | None:
    first = terms[0]
    before = [figure for figure in page.within(first.start - REACH, first.start) if figure.is_count]
    wholes = [each for each in before[-_TRIED * 2 :] if is_exact(each) and addable(page.text, each, first)][-_TRIED:]
    place = (first.start, terms[-1].end)
    for whole in reversed(wholes):
        if whole.denominator is None and exactly_makes(whole, terms):
            return told(whole, terms, Verdict.HOLDS, place)
    most = max(term.value for term in terms)
    for whole in reversed(wholes):
        if whole.denominator is not None:
            continue
        if mistyped(whole, terms):
            return told(whole, terms, Verdict.FAILS, place)
        if whole.value >= most and near(whole, terms, LOOSE):
            slip = any(slip.cause is not Cause.REPEATED for slip in slips(whole, terms))
            return told(whole, terms, Verdict.FAILS if slip else Verdict.UNDECIDED, place)
    return None
