"""The figure of an earlier sentence that a percentage speaks of: "Nhu cầu này tăng 30% so với năm 2019 (600)"."""

from __future__ import annotations

from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import NEAR, same_noun
from haidang.relations.percentages.percentages import Stated
from haidang.text.patterns import regex


def value_told_before(page: Page, stated: Stated, unit: str) -> tuple[int, bool] | None:
    """The figure of an earlier sentence that a sentence without one speaks of, and whether it surely is the one.

    "Nhu cầu năm 2020 là 780 triệu đồng. Nhu cầu này tăng 30% so với năm 2019 (600 triệu đồng)".
    """
    low, sentence = page.paragraph_start(stated.value.start), page.sentence_start(stated.value.start)
    if stated.index and page.quantities[stated.index - 1].start >= sentence:
        return None
    near = range(stated.index - 1, max(-1, stated.index - 1 - 2 * NEAR), -1)
    told = [at for at in near if low <= page.quantities[at].start and page.quantities[at].unit == unit]
    if not told:
        return None
    this = _THIS.search(page.text[sentence : stated.value.start].lower())
    if this and this[1] in _RESULTS:
        return _topic(page, told), page.sentence_start(page.quantities[told[0]].start) >= page.sentence_start(
            sentence - 2
        )
    named = [at for at in told if this and this[1] in _said_before(page, at)]
    if len(named) == 1:
        return named[0], True
    if len(told) == 1:
        return told[0], this is not None
    return _topic(page, told), False


def _topic(page: Page, told: list[int]) -> int:
    """Of figures, nearest first, the one that their last sentence begins with: "16,3 km, gồm 9,85 km ..."."""
    start = page.sentence_start(page.quantities[told[0]].start)
    return next(at for at in reversed(told) if page.quantities[at].start >= start)


# "Toàn tỉnh tạo việc làm cho 21.460 lao động, gồm ... Kết quả này vượt 7,3% kế hoạch năm (20.000 lao động)".
_RESULTS = frozenset({"kết quả", "con số", "tổng số", "số lượng", "số liệu"})
_THIS = regex(r"(?:^| )([^\W\d_]+ [^\W\d_]+) này ")


def _said_before(page: Page, index: int) -> str:
    """The words right before a figure: "Tổng nhu cầu"."""
    start, before = page.quantities[index].start, page.quantities[index - 1].end if index else 0
    return page.text[max(page.sentence_start(start), start - 40, before) : start].lower()


_SUBJECT = regex(r"(?:^|[,;(] ?)(?:tổng )?số (?P<noun>[^\W\d_]+)(?: [^\W\d_]+){0,3} (?:đã )?(?:tăng|giảm)(?: thêm)? $")


def is_of_the_only_one(page: Page, stated: Stated, at: int) -> bool:
    """ "Xảy ra 21 vụ tai nạn, làm chết 8 người; số vụ giảm 16% so với cùng kỳ (25 vụ)": no other figure is of "vụ"."""
    low = max(page.sentence_start(stated.value.start), page.quantities[stated.index - 1].end)
    found = _SUBJECT.search(page.text[low : stated.value.start].lower())
    value = page.quantities[at]
    if found is None or value.noun.lower().split(" ")[0] != found["noun"]:
        return False
    told = page.within(page.sentence_start(value.start), stated.value.start)
    return [each for each in told if each.unit == "count" and same_noun(each.noun, found["noun"])] == [value]
