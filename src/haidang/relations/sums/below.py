"""Sums whose parts stand below: bullets, numbered items or paragraphs behind a line that announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.arithmetic.slips import mistyped, one_slip_away
from haidang.relations.page.block import Block
from haidang.relations.page.clauses import enclosing, sentence_end
from haidang.relations.page.connectives import SPACES, STRONG_WORDS, connective_of
from haidang.relations.page.lists_below import Announced
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Relation, Verdict
from haidang.relations.sums.exclusive import exclude_each_other
from haidang.relations.sums.in_prose import choose
from haidang.relations.sums.named_parts import parts_of
from haidang.relations.sums.parts import Parts
from haidang.relations.sums.roles import of_role, role_of
from haidang.relations.sums.told_figures import exactly_makes, explained, is_exact, near, told
from haidang.relations.sums.weighing import LIKELY, LOOSE, NEARLY, SURE, weigh
from haidang.relations.sums.wholes import totals_before
from haidang.text.patterns import regex

_TOTAL_WORD = regex(r"(?<!\w)tổng(?!\w)", re.IGNORECASE)
# What may stand between the words that say what a total is and its figure, beside spaces and colons.
_TO_FIGURE = ("là", "đạt", "khoảng", "gần", "hơn", "trên", "ước", "được", "thực hiện")
_DIGIT = regex(r"\d")
_BRACKETED = regex(r"\([^()]*\)")
_WORDS = regex(r"\w+")
# How far below an item its figure may stand.
_DEEP = 3
_SEVERAL = 3


def below_sums(page: Page) -> Iterator[Relation]:
    """Every total whose parts stand in the items below the line that states it."""
    for announced in page.lists:
        if not announced.bare:
            yield from _announced(page, announced)


def _announced(page: Page, announced: Announced) -> Iterator[Relation]:
    """The relation between the last total above a list and the figures of its items; of two measures, one for each."""
    text, block = page.text, announced.above
    tied = _last_connective(page, block)
    if tied is None:
        bare = _bare(page, announced)
        if bare is not None:
            yield bare
        return
    begin = page.told_from(tied.start())
    word = tied[0].casefold()
    connective = connective_of(word)
    totals = totals_before(page, begin, tied.start(), enclosing(text, begin, tied.start()))
    if not totals and begin > block.start:
        # "Tổng kế hoạch vốn là 318.460 triệu đồng (...). Nếu phân theo nguồn thì:"
        totals = totals_before(page, begin, begin, None)
    bounds = SURE if word in STRONG_WORDS else LIKELY
    found: list[Relation] = []
    for total in totals:
        if not any(_may_have_part(page, total, item) for item in announced.items):
            continue
        parts = _parts_below(page, total, announced)
        relation = weigh(total, parts, connective, tied.span(), bounds) if len(parts.main) > 1 else None
        if relation is not None:
            found.append(relation)
    chosen = choose(found)
    if chosen is None or chosen.verdict is not Verdict.HOLDS:
        chosen = _by_role(page, announced) or chosen
    if chosen is not None:
        yield chosen
        yield from (relation for relation in found if _is_beside(chosen, relation, announced))


def _is_beside(chosen: Relation, other: Relation, announced: Announced) -> bool:
    """Whether each item of a list tells a second measure, and its total stands beside the first."""
    if other.stated.unit == chosen.stated.unit or other.verdict is Verdict.UNDECIDED:
        return False
    return len(other.terms) == len(announced.items) and other.connective is Connective.WHOLE


def _last_connective(page: Page, block: Block) -> re.Match[str] | None:
    """The connective behind which no figure follows: "Trong đó đã phân bổ vốn như sau (có biểu kèm theo):"."""
    text = page.text
    found = page.connectives(max(page.told_from(block.end), block.start), block.end)
    last = found[-1] if found else None
    if last is None or _DIGIT.search(_BRACKETED.sub("", text[last.end() : block.end])):
        return None
    return last


def _bare(page: Page, announced: Announced) -> Relation | None:
    """A line "Tổng kinh phí: 12 tỷ đồng" right above items that all have their figure.

    Of a line that does not say "tổng", or goes on behind its figure, the items are parts where they add up, or
    would but for one slip of the pen.
    """
    text, block = page.text, announced.above
    begin = max(page.told_from(block.end), block.start)
    by_role = _by_role(page, announced)
    totals = [] if announced.open else totals_before(page, begin, block.end, None)
    for total in totals:
        if not all(_may_have_part(page, total, item) for item in announced.items):
            continue
        parts = _parts_below(page, total, announced)
        if parts.unknown or len(parts.main) != len(announced.items):
            continue
        place = (total.start, total.end)
        said = total.end >= block.end - 12 and _TOTAL_WORD.search(text, begin, total.start)
        if said:
            bounds = LIKELY if _is_plain(page, total, parts, announced) else NEARLY
            weighed = weigh(total, parts, Connective.WHOLE, place, bounds)
            return weighed if weighed is not None and weighed.verdict is Verdict.HOLDS else by_role or weighed
        if exactly_makes(total, parts.main):
            return told(total, parts.main, Verdict.HOLDS, place)
        if text.endswith((":", ": "), 0, block.end) and is_exact(total):
            if one_slip_away(total, parts.main) or _is_plain(page, total, parts, announced):
                return told(total, parts.main, Verdict.FAILS, place)
        if len(parts.main) >= _SEVERAL and mistyped(total, parts.main) and exclude_each_other(text, parts.main):
            return told(total, parts.main, Verdict.FAILS, place)
    return by_role


def _is_plain(page: Page, total: Quantity, parts: Parts, announced: Announced) -> bool:
    """Whether a line ends with its total and a colon, and each item tells one figure of the very same things."""
    if total.end < announced.above.end - 2 or not near(total, parts.main, LOOSE) or not explained(total, parts.main):
        return False
    return all(
        part.noun == total.noun and len(page.within(item.start, item.end)) <= 1
        for part, item in zip(parts.main, announced.items, strict=True)
    )


def _by_role(page: Page, announced: Announced) -> Relation | None:
    """A total of one of the measures that each item tells.

    "Tổng kế hoạch là 126,5 tỷ đồng:" above "kế hoạch 52 tỷ đồng, giải ngân 33,8 tỷ đồng".
    """
    block = announced.above
    begin = max(page.told_from(block.end), block.start)
    for total in reversed(page.within(begin, block.end)):
        role = role_of(page, total) if is_exact(total) and total.denominator is None else ""
        if not role:
            continue
        terms = [found for item in announced.items if (found := of_role(page, total, role, item.start, item.end))]
        if len(terms) != len(announced.items) or len(terms) < 2 or announced.open:
            continue
        if exactly_makes(total, terms):
            return told(total, terms, Verdict.HOLDS, (total.start, total.end))
        if one_slip_away(total, terms) or mistyped(total, terms) or near(total, terms, NEARLY):
            return told(total, terms, Verdict.FAILS, (total.start, total.end))
    return None


def _parts_below(page: Page, total: Quantity, announced: Announced) -> Parts:
    """The figure of each item of a list; items whose figure stands deeper are looked into for the total's own words."""
    whole = Parts(page.text)
    label = _label(page.text, announced.above, total)
    for item in announced.items:
        found = _parts_of_item(page, total, item, label)
        if not found.main:
            whole.unknown += 1
            continue
        whole.main += found.by_semicolon
        whole.first_stretch += found.main[:1]
        whole.by_semicolon += found.by_semicolon
        whole.all += found.main
        whole.groups += 1
    whole.unknown += announced.open
    return whole


def _may_have_part(page: Page, total: Quantity, item: Block) -> bool:
    """Whether an item may have a part of a total: a cheap question before its clauses are read."""
    near = page.within(item.start, item.end)
    if item.children or any(addable(page.text, total, figure) for figure in near):
        return True
    return not near and _DIGIT.search(page.text, item.start, item.end) is not None


def _parts_of_item(page: Page, total: Quantity, item: Block, label: tuple[str, ...]) -> Parts:
    text = page.text
    near = page.within(item.start, item.end)
    first = next((q for q in near if addable(text, total, q)), None)
    if first is not None:
        begin = max(page.told_from(first.start), item.start)
        own = next(iter(page.connectives(first.end, item.end)), None)  # the item's own split
        end = min(sentence_end(text, first.end), item.end)
        return parts_of(page, total, begin, end if own is None else min(own.start(), end))
    if not near and _DIGIT.search(text, item.start, item.end):
        lent = parts_of(page, total, item.start, min(sentence_end(text, item.start), item.end))
        if len(lent.main) == 1 and not lent.unknown:
            return lent
    found = _deeper(page, total, item.children, label, _DEEP) if label and _may_say(text, item, label) else None
    return Parts() if found is None else Parts(page.text, [found], [found], [found], [found])


def _may_say(text: str, item: Block, label: Sequence[str]) -> bool:
    """Whether the words of a label stand below an item at all: a cheap question before its figures are looked at."""
    last = item
    while last.children:
        last = last.children[-1]
    below = text[item.start : last.end].casefold()
    return all(word in below for word in label)


def _deeper(
    page: Page, total: Quantity, blocks: Sequence[Block], label: tuple[str, ...], levels: int
) -> Quantity | None:
    """The first figure below that is said in the words of the total: "tổng mức đầu tư ... là 124.000 triệu đồng"."""
    for block in blocks:
        for quantity in page.within(block.start, block.end):
            if addable(page.text, total, quantity) and _said_as(page, block.start, quantity, label):
                return quantity
        if levels > 1 and (found := _deeper(page, total, block.children, label, levels - 1)) is not None:
            return found
    return None


def _label(text: str, block: Block, total: Quantity) -> tuple[str, ...]:
    """The last words before a total that say what it is: "tổng mức đầu tư"."""
    start = max(text.rfind("\n", 0, total.start) + 1, total.start - 60)
    words = _WORDS.findall(_without_tail(text[start : total.start].casefold()))
    return tuple(words[-4:]) if len(words) >= 3 else ()


def _without_tail(head: str) -> str:
    """`head`, in lower case, without the words that only lead to a figure.

    >>> _without_tail("tổng mức đầu tư ước đạt: khoảng ")
    'tổng mức đầu tư'
    """
    while True:
        head = head.rstrip(SPACES + ":")
        word = next((word for word in _TO_FIGURE if head.endswith(word)), "") if head.endswith(_TO_FIGURE) else ""
        before = head[: len(head) - len(word)]
        if not word or before[-1:].isalnum() or before.endswith("_"):
            return head
        head = before


def _said_as(page: Page, begin: int, quantity: Quantity, label: tuple[str, ...]) -> bool:
    head = page.text[max(begin, page.told_from(quantity.start), quantity.start - 120) : quantity.start].casefold()
    return " ".join(label) in " ".join(_WORDS.findall(head))
