"""Shares of parts that stand on an unusual side of their percentage, or are called by a name alone.

"trong đó 97,5% trẻ hoàn thành 1 mũi (40.268 trẻ)", "2.734 hồ sơ (trực tuyến 2.409 hồ sơ, trực tiếp 325 hồ sơ). Tỷ lệ hồ
sơ trực tuyến đạt 88,1%", "tiếp nhận 76 phản ánh, giải quyết 71, đạt 93,4%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.fractions import part_of, whole_of
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket, is_change, same_noun
from haidang.relations.percentages.gathered import topic_of
from haidang.relations.percentages.labels import PLANNED, TIMED, beside, words_of
from haidang.relations.percentages.percentages import PART, RATE, Role, Stated, is_plain
from haidang.relations.percentages.relative import Candidate, of_base
from haidang.text.patterns import regex
from haidang.text.values import replace

_BACK, _LEAST = 12, 2


def by_part(page: Page, stated: Stated) -> Iterator[Candidate]:
    """The share of a part that stands behind the percentage, or is named in the brackets of its whole."""
    if stated.role is not Role.SHARE or stated.value.unit != "%":
        return
    if stated.word == PART:
        yield from _of_bracket_behind(page, stated)
    elif stated.clean and stated.index > 1 and (done := _done(page, stated)) is not None:
        yield from _of_what_was_done(page, stated, done)
    elif stated.word in _RATES and not stated.follow.strip():
        yield from _of_named_part(page, stated)
        yield from _of_rate(page, stated)
        yield from _of_bare_number(page, stated)
    if stated.clean and stated.index > _TWO:
        yield from _of_pairs(page, stated)


_RATES = (RATE, "đạt", "chiếm", "bằng", "tỷ lệ", "tỉ lệ", "hoàn thành")
_WITHIN = regex(r"(?<!\w)(?:trong đó|trong số)(?!\w)")


def _of_bracket_behind(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "41.300 trẻ, trong đó 97,5% trẻ hoàn thành 1 mũi tiêm (40.268 trẻ)"."""
    opened = page.text.find("(", stated.value.end)
    part = next(iter(page.within(opened, opened + 2)), None)
    if opened < 0 or part is None:  # a share that goes on behind one of its kind
        return
    low = page.sentence_start(stated.value.start)
    for index in range(stated.index - 1, max(-1, stated.index - _BACK), -1):
        base = page.quantities[index]
        if base.start < low:
            return
        alike = is_plain(base) and base.unit == part.unit and same_noun(base.noun, part.noun)
        if alike and not is_change(page, index) and not in_closed_bracket(page, base, stated.value.start):
            within = _WITHIN.search(page.text, base.end, stated.value.start) is not None
            yield from of_base(stated, part, base, within and page.text.startswith(")", part.end))
            return


_AMONG_DONE = regex(
    r"[^;.()\n\d]{0,40}(?:\([^()\n]{0,40}\)|, đạt [^,;()\n]{0,30}%)?[,;.] ?(?:trong đó|trong số (?:đó|này))(?!\w)"
    r"[^;.()\n\d]{0,60}",
    re.IGNORECASE,
)


def _done(page: Page, stated: Stated) -> Quantity | None:
    """The fraction before the figure before the percentage, a share of its own between."""
    before = page.quantities[max(stated.index - 3, 0) : stated.index - 1]
    done = next((each for each in reversed(before) if each.unit != "%"), None)
    return done if done is not None and done.denominator is not None else None


def _of_what_was_done(page: Page, stated: Stated, fraction: Quantity) -> Iterator[Candidate]:
    """ "Đã giải quyết 1.456/1.625 hồ sơ, trong đó đúng hạn 1.447 hồ sơ (99,4%)": of the first of the two numbers."""
    value = page.quantities[stated.index - 1]
    alike = is_plain(value) and value.unit == fraction.unit and same_noun(value.noun, fraction.noun)
    if alike and _AMONG_DONE.fullmatch(page.text, fraction.end, value.start) and not is_change(page, stated.index - 1):
        bare = not stated.follow.strip() and value.value < part_of(fraction).value
        yield from of_base(stated, value, part_of(fraction), bare)
        yield from of_base(stated, value, whole_of(fraction), False)


_TWO = 3
_BESIDE = regex(r" ?(?:,|/|-|với|và) ?")


def _of_pairs(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "phải xử 880 vụ, 1.172 bị can; giải quyết 874 vụ, 1.162 bị can, đạt 99,3%": of the cases, most likely."""
    at = stated.index - 2
    value, other = page.quantities[at], page.quantities[at + 1]
    if not (value.is_count and other.is_count and is_plain(value) and is_plain(other)) or stated.follow.strip():
        return
    if same_noun(value.noun, other.noun) or not _BESIDE.fullmatch(page.between(at, at + 1)):
        return
    low = page.paragraph_start(value.start)
    for index in range(at - 2, max(-1, at - _BACK), -1):
        base = page.quantities[index]
        again = (base.noun, page.quantities[index + 1].noun) == (value.noun, other.noun)
        if again and base.start >= low and is_plain(base) and _BESIDE.fullmatch(page.between(index, index + 1)):
            yield from of_base(stated, value, base, False)
            yield from of_base(stated, other, page.quantities[index + 1], False)
            return


_RATE_OF = regex(
    r"\W*(?:như vậy,? )?t[ỷỉ] lệ (?P<name>[^\W\d_]+(?: [^\W\d_]+){0,4}?)(?: chung)? (?:đạt|là|bằng) ", re.IGNORECASE
)


def _of_rate(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "đề ra 64 nhiệm vụ; đã hoàn thành 57 nhiệm vụ, còn 07 nhiệm vụ. Tỷ lệ hoàn thành đạt 89,1%"."""
    start = page.sentence_start(stated.value.start)
    found = _RATE_OF.fullmatch(page.text, start, stated.value.start)
    low = page.sentence_start(max(start - 2, 0))
    if found is None or page.paragraph_start(start) > low:
        return
    near = [at for at in range(max(0, stated.index - _BACK), stated.index) if page.quantities[at].start >= low]
    named = [at for at in near if words_of(found["name"]) <= beside(page, at)]
    if len(named) != 1 or named[0] != near[1] or TIMED.search(page.text[low : page.quantities[near[0]].start].lower()):
        return
    whole, part = page.quantities[near[0]], page.quantities[near[1]]
    alike = whole.unit == part.unit and same_noun(whole.noun, part.noun) and is_plain(whole) and is_plain(part)
    if alike and not is_change(page, near[1]):
        yield from of_base(stated, part, whole, whole.value > part.value)


_OPENS = regex(r"[^,;.()\n\d]{0,30}(?:\(|[,;:.] ?(?:trong đó|gồm|bao gồm|chia ra|cụ thể)(?!\w))")


def _of_named_part(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "2.734 hồ sơ (trực tuyến 2.409 hồ sơ, trực tiếp 325 hồ sơ). Tỷ lệ hồ sơ trực tuyến đạt 88,1%"."""
    low = page.paragraph_start(stated.value.start)
    lead = page.text[max(page.sentence_start(stated.value.start), stated.value.start - 90) : stated.value.start].lower()
    if "lệ" not in lead[max(map(lead.rfind, ",;(")) + 1 :] or TIMED.search(lead) or PLANNED.search(lead):
        return
    topic = topic_of(page, stated)
    if len(topic) < _LEAST:
        return
    near = range(stated.index - 1, max(0, stated.index - _BACK), -1)
    parts = [at for at in near if page.quantities[at].start >= low and topic <= beside(page, at)]
    for at in parts:
        whole = _whole_of(page, at)
        if whole is not None:
            yield from of_base(stated, page.quantities[at], whole, len(parts) == 1)


def _whole_of(page: Page, at: int) -> Quantity | None:
    """The figure that opens the list or the bracket in which the part at `at` stands."""
    part = page.quantities[at]
    if not is_plain(part):
        return None
    for index in range(at - 1, max(-1, at - _BACK), -1):
        whole = page.quantities[index]
        if not is_plain(whole) or whole.unit != part.unit or not same_noun(whole.noun, part.noun):
            return None
        if _OPENS.match(page.text, whole.end):
            return whole if whole.value > part.value else None
    return None


# "tiếp nhận 76 phản ánh, giải quyết 71, đạt 93,4%".
_BARE = regex(
    r"[^;.()\n\d]{0,60}, (?:(?:đã|đến nay|nay|hiện) )*(?:giải quyết|xử lý|hoàn thành|khắc phục|trả lời|thực hiện)"
    r"(?: được| xong| dứt điểm)* (?P<number>\d{1,3}(?:\.\d{3})+|\d{1,6}) ?(?:,|\() ?(?:đạt|bằng|chiếm)(?: t[ỷỉ] lệ)? "
)


def _of_bare_number(page: Page, stated: Stated) -> Iterator[Candidate]:
    """What was done of the count before, told as a number alone."""
    if not stated.index:
        return
    base = page.quantities[stated.index - 1]
    found = _BARE.fullmatch(page.text, base.end, stated.value.start) if base.is_count and is_plain(base) else None
    if found is not None:
        number = Decimal(found["number"].replace(".", ""))
        start, end = found.span("number")
        value = replace(base, start=start, end=end, text=found["number"], value=number)
        yield from of_base(stated, value, base, number <= base.value)
