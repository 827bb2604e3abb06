"""How surely a figure is what is left of a whole that it does not make with what was done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.slips import mistyped, one_slip_away
from haidang.relations.page.page import Page
from haidang.relations.sums.told_figures import REACH, made_of, near
from haidang.relations.sums.weighing import KINDS, LIKELY, LOOSE
from haidang.text.patterns import regex

STRICT = frozenset({"còn lại", "tồn", "tồn đọng", "dư", "vắng"})
# "còn 02 đơn đang xem xét", "còn 01 đơn.": the figure is said of all that is left.
_ALL_LEFT = regex(r"\s*(?:[,;.)\n]|$|(?:đang|chưa|chuyển|tiếp tục|sẽ|phải|thuộc|ở|tại|do|vướng|chờ|mới)(?!\w))")
_CLOSE = regex(r" ?(?:thiếu |nợ |phải \w+ |\w+ kho )?")
# What goes on with the cases that are not done yet, whatever was done with the others.
_STILL = regex(
    r"\s*(?:được |tiếp tục )?(?:giải quyết|xử lý|xác minh|xem xét|thực hiện"
    r"|thi công|triển khai|thẩm định|hoàn thiện)(?!\w)"
)
_WORD = regex(r"\s*(?:được )?([^\W\d_]+)")
_WEIGHTY = 1000
PAIR = 2


def far_slip(whole: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether a whole of enough digits for accidents to be rare is one slip of the pen from what the terms make."""
    return whole.value / whole.precision >= _WEIGHTY and one_slip_away(whole, terms)


def is_mistyped(whole: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether one slip at the keys makes what was done more than its whole: "64 lô, đã giao 70 lô, còn 24 lô"."""
    return len(terms) == PAIR and of_one_kind(whole, terms) and mistyped(whole, terms)


def of_one_kind(whole: Quantity, terms: Sequence[Quantity]) -> bool:
    """Whether no two nouns tell kinds of their own: "hộ nghèo" and "hộ cận nghèo" are two, "hộ" and "hộ nghèo" not."""
    longest = max((whole.noun, *(term.noun for term in terms)), key=len)
    return all(longest.startswith(each.noun) for each in (whole, *terms))


def fails(page: Page, whole: Quantity, terms: Sequence[Quantity], match: re.Match[str], done: int) -> bool:
    """Whether a whole that its terms do not make fails: by the word that says what is left, and by a slip."""
    word = match[0].casefold()
    rest = terms[-1]
    if rest.unit != "count" and page.sentence_start(rest.start) > whole.end:
        return one_slip_away(whole, terms)  # another sentence may be of another sum of money
    if word in STRICT and terms[0].end <= whole.start and page.sentence_start(rest.start) <= whole.start:
        return near(whole, terms, KINDS)
    if word in STRICT:
        if one_slip_away(whole, terms) or near(whole, terms, LOOSE):
            return True
        return is_mistyped(whole, terms) and _ALL_LEFT.match(page.text, rest.end) is not None
    if terms[0].end <= whole.start and page.text.startswith(" tiếp tục ", match.end()):
        return near(whole, terms, LOOSE)  # "giải quyết xong 1/23 vụ, đang tiếp tục giải quyết 22 vụ": all of the rest
    if word != "còn" and not _same_deed(page, match, done):
        still = _STILL.match(page.text, match.end()) is not None and page.sentence_start(rest.start) <= done
        exceeds = made_of(terms) > whole.value
        return still and exceeds and (near(whole, terms, LOOSE) or is_mistyped(whole, terms))
    if one_slip_away(whole, terms) or (word == "chưa" and done == terms[0].start and is_mistyped(whole, terms)):
        return True
    if made_of(terms) > whole.value:
        return (near(whole, terms, LIKELY) or is_mistyped(whole, terms)) and (
            word != "còn" or _ALL_LEFT.match(page.text, rest.end) is not None
        )
    close = word == "còn" and _CLOSE.fullmatch(page.text, match.end(), rest.start) is not None
    if not close or _ALL_LEFT.match(page.text, rest.end) is None:
        return close and whole.value >= _WEIGHTY and is_mistyped(whole, terms)
    return near(whole, terms, LOOSE) or is_mistyped(whole, terms)


def _same_deed(page: Page, match: re.Match[str], done: int) -> bool:
    """Whether what is not done yet is what was said to be done: "109 hộ đã nhận; 9 hộ chưa nhận"."""
    word = _WORD.match(page.text, match.end())
    begin = max(page.sentence_start(done), match.start() - REACH)
    return word is not None and f" {word[1].casefold()} " in f" {page.text[begin : match.start()].casefold()} "
