"""Totals that follow their parts and are not announced: "cộng hai khoản là 486 triệu đồng", "nâng tổng số lên 43"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.quantities.words import STARTERS
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.slips import mistyped, one_slip_away, one_slip_in, typing_slips
from haidang.relations.page.cues import Words
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.adding_words import NUMBER, RAISING, is_all, is_bracketed, number_added, sure_words
from haidang.relations.sums.lent_lists import NUMBERED, lent_terms
from haidang.relations.sums.told_figures import REACH, exactly_makes, holds, is_exact, made_of, near, told, told_before
from haidang.relations.sums.weighing import KINDS, LOOSE
from haidang.text.patterns import regex

# How the words of a total begin; what stands between them and the figure may not hold another one.
_CUE = Words(
    "cộng(?! đồng| hòa| sự| tác)",
    "tổng cộng",
    "tổng số",
    "tổng",
    "gộp",
    "nâng",
    "đưa",
    "cả",
    "tính chung",
    "tính gộp",
    "tính cả",
    "tất cả",
    "như vậy",
    "như thế",
    "toàn bộ",
    "toàn",
    "hai",
    "ba",
    "bốn",
    "lũy kế",
)
_TO_FIGURE = regex(r"(?:[^\d\n;.()]|\([^()\d\n]{0,60}\)|(?<!\d)\d{1,2} tháng|(?<=năm )\d{4}(?!\d)){0,80}$")
# Words alone, as they mostly are: asked first, for it costs a fifth.
_WORDS_TO_FIGURE = regex(r"[^\d\n;.()]{0,80}$")
_RAISED = regex(r"(?<!\w)lên(?: thành| tới| đến)?\s*$")
_NUMBER_BEGINS = tuple("hbstHBST02345678")
_OTHERWISE = regex(r"[tsvbcm](?<!\w.)(?:(?<=t)(?:rong|rên tổng)|(?<=s)o|(?<=v)ượt|(?<=b)ằng|(?<=c)hiếm|(?<=m)ỗi)(?!\w)")
# Other measures than what was told: only one slip of the pen makes a total of them that does not hold.
_OTHER_MEASURE = regex(r"(?<!\w)(?:của|trên|theo|giá trị|mức|công suất|diện tích|kế hoạch|dự toán)(?!\w)")
_BASE = regex(r" \((?:đầu|cuối|trước|năm|hiện|kỳ)[^\d()]{0,24}(?:\d{4} )?[^\d()]{0,12}?(?=\d)")
_MORE = regex(r"(?<!\w)(?:thêm|bổ sung|mới)(?!\w)", re.IGNORECASE)
_CLOSE = (Decimal("0.9"), Decimal("1.1"))
_MAKING = frozenset({"tổng số", "tổng", "tổng cộng", "như vậy", "tất cả"})
_ADDING = frozenset({"cộng", "tổng cộng", "gộp", "tính gộp"})
# Among six figures there are few runs, and a total of five digits is rarely one slip from any of them by accident.
_FEW_TRIED, _LONG = 6, 5
_FAR, _FEWEST, _SHORT = 90, 8, 8


def built_totals(page: Page) -> Iterator[Relation]:
    """Every total that its words say was added up from figures told before it in the paragraph."""
    last: dict[str, int] = {}
    for total in page.quantities:
        begin = last.get(total.unit)
        if not _numbers_others(total):
            last[total.unit] = total.end
        if not is_exact(total) or total.denominator is not None:
            continue
        if begin is None or total.start - begin > REACH:
            begin = max(page.paragraph_start(total.start), total.start - _FAR)
            if NUMBERED.search(page.text, begin, total.start) is None:
                continue
        match = _said_before(page, total, max(begin, total.start - _FAR))
        relation = None if match is None else _built(page, match, total)
        if relation is not None:
            yield relation


def _numbers_others(figure: Quantity) -> bool:
    """Whether a figure may only be the number of what is added: "cộng hai khoản là", "cả 3 xã có"."""
    return (figure.value <= _FEWEST or figure.text[:1].isalpha()) and figure.is_count


def _said_before(page: Page, total: Quantity, begin: int) -> re.Match[str] | None:
    """The first word of summing in `[begin, total.start)` that leads to the figure."""
    for match in _CUE.finditer(page.text, begin, total.start):
        if _total(page, match) is total:
            return match
    return None


def _total(page: Page, match: re.Match[str]) -> Quantity | None:
    """The figure that a word of summing leads to, over the number of what is added."""
    text = page.text
    for figure in page.within(match.end(), match.end() + 90):
        between = _WORDS_TO_FIGURE.match(text, match.end(), figure.start)
        between = between or _TO_FIGURE.match(text, match.end(), figure.start)
        if between is None:
            between = _TO_FIGURE.match(text, _over_number(text, match), figure.start)
        if between is not None and is_exact(figure) and figure.denominator is None:
            if not _names_number(text, match, figure):
                return figure
    return None


def _over_number(text: str, match: re.Match[str]) -> int:
    number = NUMBER.search(text, match.end(), match.end() + 30)
    return number.end() if number else match.end()


def _names_number(text: str, match: re.Match[str], figure: Quantity) -> bool:
    """Whether a figure is the number of what is added: "cộng 2 khoản là"."""
    if not text.startswith(_NUMBER_BEGINS, figure.start):
        return False
    number = NUMBER.search(text, match.end(), figure.start + 8)
    return number is not None and number.start(1) == figure.start


def _built(page: Page, match: re.Match[str], total: Quantity) -> Relation | None:
    text = page.text
    word, said = match[0].casefold(), text[match.end() : total.start]
    raised = word in RAISING
    if raised and _RAISED.search(said) is None:
        return None
    if _OTHERWISE.search(said) or (not raised and _OTHERWISE.search(text, match.start() - 8, match.start())):
        return None
    own = max(page.sentence_start(match.start()), match.start() - REACH)
    if not any(addable(text, total, figure) for figure in page.within(own, match.start())):
        own = max(page.sentence_start(max(own - 2, 0)), page.paragraph_start(own), match.start() - REACH)
    figures = told_before(page, total, page.paragraph_start(match.start()), match.start())
    figures = [figure for figure in figures if figure.denominator is None]
    place = (match.start(), total.start)
    for count in range(2, len(figures) + 1):
        if exactly_makes(total, figures[-count:]):
            return told(total, figures[-count:], Verdict.HOLDS, place)
    terms = _run(total, figures) if word in _ADDING else None
    terms = terms or (_surely_added(page, match, total, figures, own) if figures else None)
    terms = terms or lent_terms(page, total, own, match.start(), sure=is_all(text, match, total))
    return None if terms is None else told(total, terms, _verdict(total, terms), place)


def _run(total: Quantity, figures: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """Figures next to each other, not the last, that make a total or would but for one slip in it.

    As in "trung ương 1.204 tỷ; địa phương 866 tỷ; tín dụng 712 tỷ. Vốn ngân sách cộng lại là 2.070 tỷ".
    """
    few = figures[-_FEW_TRIED:]
    runs = [few[low:high] for low in range(len(few) - 1) for high in range(low + 2, len(few))]
    for run in runs:
        if exactly_makes(total, run):
            return run
    return next((run for run in runs if one_slip_in(total, made_of(run), _LONG)), None)


def _verdict(total: Quantity, terms: Sequence[Quantity]) -> Verdict:
    return Verdict.HOLDS if holds(total, terms) else Verdict.FAILS


def _surely_added(
    page: Page, match: re.Match[str], total: Quantity, figures: Sequence[Quantity], own: int
) -> Sequence[Quantity] | None:
    """The figures that do not make the total although the words leave little doubt that they were added up."""
    number = number_added(page.text, match, total)
    if number is not None:
        terms = figures[-number:]
        sure = one_slip_away(total, terms) or (match[0].casefold() not in STARTERS and near(total, terms, LOOSE))
        return terms if len(terms) == number and sure else None
    here = [figure for figure in figures if figure.start >= own]
    if len(here) > 2 and exactly_makes(here[0], here[1:]):
        here = here[:1]  # "có 68 sản phẩm, trong đó 4 sản phẩm 4 sao, 64 sản phẩm 3 sao, nâng tổng số lên 144"
    if len(here) >= 2 and _lists_all(page, match, total, here, own) and _any_slip(total, here):
        return here
    if len(here) >= 2 and _is_exceeded(page, match, total, here):
        return here
    if len(here) >= 2 and max(term.value for term in here) < total.value:
        plain = _OTHER_MEASURE.search(page.text, match.start(), total.start) is None
        sure = plain and (sure_words(page, match, here) or is_all(page.text, match, total))
        sure = sure or is_bracketed(page.text, match, total)
        if one_slip_away(total, here) or (sure and near(total, here, LOOSE)):
            return here
        if mistyped(total, here) and plain and match[0].casefold() in _ADDING:
            return here
    base = _base_behind(page, total) if match[0].casefold() in RAISING and len(here) == 1 else None
    if base is not None:
        return [base, *here] if near(total, [base, *here], _CLOSE) else None
    if match[0].casefold() in RAISING and len(here) == 1 and len(figures) > 1:
        added = _MORE.search(page.text, max(own, here[0].start - 40), match.start())
        if added and (near(total, figures[-2:], _CLOSE) or _any_slip(total, figures[-2:])):
            return figures[-2:]
    return None


def _is_exceeded(page: Page, match: re.Match[str], total: Quantity, here: Sequence[Quantity]) -> bool:
    """Whether a slip at the keys makes a total less than its parts: "24 dự án cũ và 71 dự án mới, nâng số lên 41"."""
    if made_of(here) <= total.value or not mistyped(total, here):
        return False
    return sure_words(page, match, here) or is_all(page.text, match, total) or is_bracketed(page.text, match, total)


def _lists_all(page: Page, match: re.Match[str], total: Quantity, here: Sequence[Quantity], own: int) -> bool:
    """Whether a sentence tells nothing but parts and then what they make: "A 6 cuộc, B 11 cuộc, tổng số cuộc là 17"."""
    text, said = page.text, page.text[match.end() : total.start]
    if _stands_alone(page, match, total):
        return all(q in here or q.unit == "%" for q in page.within(own, match.start()))
    if match[0].casefold() not in _MAKING or _OTHER_MEASURE.search(said) or ";" in text[here[0].end : match.start()]:
        return False
    return text[match.start() - 2 : match.start()] == ", " and all(q in here for q in page.within(own, match.start()))


def _stands_alone(page: Page, match: re.Match[str], total: Quantity) -> bool:
    """Whether a sentence says nothing but the total of the one before: "Tổng 104 vụ."."""
    short = total.start - match.end() <= _SHORT and page.text[total.end : total.end + 1] in (".", "\n", "")
    return short and page.sentence_start(match.start()) == match.start() and match[0].casefold() in _MAKING | _ADDING


def _any_slip(total: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether a slip of the pen parts terms from their total, however few digits they have."""
    near_enough = near(total, terms, KINDS)
    return near_enough and next(typing_slips(total, terms), None) is not None


def _base_behind(page: Page, total: Quantity) -> Quantity | None:
    """The base in a bracket behind a total: "nâng tổng số sách lên 47.820 bản (đầu năm có 45.470 bản)"."""
    opening = _BASE.match(page.text, total.end)
    base = None if opening is None else next(iter(page.within(opening.end(), opening.end() + 1)), None)
    return base if base is not None and is_exact(base) and addable(page.text, total, base) else None
