"""Shares of parts that stand on an unusual side of their percentage, or are called by a name alone.

"trong đó 97,5% trẻ hoàn thành 1 mũi (40.268 trẻ)", "2.734 hồ sơ (trực tuyến 2.409 hồ sơ, trực tiếp 325 hồ sơ). Tỷ lệ hồ
sơ trực tuyến đạt 88,1%", "tiếp nhận 76 phản ánh, giải quyết 71, đạt 93,4%".
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.fractions import part_of, whole_of
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket, is_change, same_noun
from haidang.relations.percentages.gathered import topic_of
from haidang.relations.percentages.labels import PLANNED, TIMED, words_of
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
    elif stated.clean and stated.index > 1 and page.quantities[stated.index - 2].denominator is not None:
        yield from _of_what_was_done(page, stated)
    elif stated.word in _RATES and not stated.follow.strip():
        yield from _of_named_part(page, stated)
        yield from _of_bare_number(page, stated)


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


_AMONG_DONE = regex(r"[^;.()\n\d]{0,40}[,;] ?(?:trong đó|trong số (?:đó|này))(?!\w)[^;.()\n\d]{0,60}")


def _of_what_was_done(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "Đã giải quyết 1.456/1.625 hồ sơ, trong đó đúng hạn 1.447 hồ sơ (99,4%)": of the first of the two numbers."""
    fraction, value = page.quantities[stated.index - 2 : stated.index]
    alike = is_plain(value) and value.unit == fraction.unit and same_noun(value.noun, fraction.noun)
    if alike and _AMONG_DONE.fullmatch(page.text, fraction.end, value.start) and not is_change(page, stated.index - 1):
        bare = not stated.follow.strip() and value.value < part_of(fraction).value
        yield from of_base(stated, value, part_of(fraction), bare)
        yield from of_base(stated, value, whole_of(fraction), False)


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
    parts = [at for at in near if page.quantities[at].start >= low and topic <= _label(page, at)]
    for at in parts:
        whole = _whole_of(page, at)
        if whole is not None:
            yield from of_base(stated, page.quantities[at], whole, len(parts) == 1)


_BEHIND = regex(r"[^,;:.()\n|\d]{0,40}")


def _label(page: Page, at: int) -> frozenset[str]:
    """The words of a part, from the mark before it to the one behind."""
    part = page.quantities[at]
    lead = page.text[max(page.sentence_start(part.start), part.start - 60) : part.start].lower()
    behind = _BEHIND.match(page.text, part.end)
    return words_of(f"{lead[max(map(lead.rfind, ',;:(')) + 1 :]} {part.noun} {behind[0] if behind else ''}")


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
