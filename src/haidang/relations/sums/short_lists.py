"""Brackets and lists that name parts by bare numbers: "1.286 học sinh và trẻ mẫu giáo (mầm non 402, tiểu học 884)".

Only numbers that were read as no figures of their own are looked at; `prose_sums` finds the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.slips import mistyped, one_slip_away, swapped
from haidang.relations.page.connectives import CROSSES
from haidang.relations.page.page import Page
from haidang.relations.relation import Relation, Verdict
from haidang.relations.sums.clause_facts import NAMING, bare_part
from haidang.relations.sums.told_figures import exactly_makes, explained, is_exact, made_of, near, slipped, told
from haidang.relations.sums.weighing import LIKELY, LOOSE
from haidang.text.patterns import regex

_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,6})(?:,\d{1,3})?"
_LABEL = r"[^\W\d][^\d,;:.()\n|]{0,34}?"
# "mầm non 402", "an ninh: 84", "vỏ thép 12 chiếc".
_ITEM = rf"{_LABEL}:? {_NUMBER}(?: [^\W\d_]{{1,8}}){{0,3}}"
_LIST = regex(rf"(?P<list>{_ITEM}(?:(?:, và|[,;]| và) {_ITEM}){{1,11}})(?=[).;\n]|$)")
# From a total to its list: "1.286 học sinh và trẻ mẫu giáo (", "31 tàu gồm ".
# "612 người, tính theo cấp học: ", "186/291 thủ tục, bằng 63,9%. Trong số này, ".
_OPENS = regex(
    r"[^\d,;:.()\n|]{0,50}?(?:(?: \(|: |(?<!\w)gồm:? |(?<!\w)có )(?:gồm:? |trong đó:? )?"
    r"|[,;] (?:tính |chia |phân |xếp |nếu |và )*theo [^\d,;:.()\n|]{2,30}: "
    r"|[.;] (?P<apart>)"
    r"|(?:, [^\d,;:.()\n|]{0,30}[\d,]{1,6} ?%[^\d,;:.()\n|]{0,40})?[.;] [Tt]rong (?:số )?(?:này|đó),? (?:có |gồm )?)"
    r"(?=[^\W\d])"
)
_MARK = regex(r"[\d,;:.()\n|]")
_BEGINS = regex(r"[^\d,;:.()\n|]{1,36}:? ?\d")
_SHORT, _FAR = 60, 160
_SAID = 100
_PART = regex(rf"(?<= ){_NUMBER}(?=[ ,;).\n]|$)")


def short_lists(page: Page) -> Iterator[Relation]:
    """Every list of labelled bare numbers right behind a figure that they may split."""
    for total in page.quantities:
        if not is_exact(total) or total.value <= 1:
            continue
        relation = _split(page, total)
        if relation is not None:
            yield relation


def _split(page: Page, total: Quantity) -> Relation | None:
    opening = _OPENS.match(page.text, total.end) if _may_open(page.text, total.end) else None
    begins = opening is not None and _BEGINS.match(page.text, opening.end())
    match = _LIST.match(page.text, opening.end()) if opening is not None and begins else None
    if opening is None or match is None:
        return None
    inner = next(iter(page.connectives(match.start("list"), match.end("list"))), None)
    parts = _parts(page, total, match.start("list"), match.end("list") if inner is None else inner.start())
    if parts is None:
        return None
    place = (total.end, opening.end())
    if exactly_makes(total, parts):
        return told(total, parts, Verdict.HOLDS, place)
    if total.denominator is not None or "rong" in opening[0]:
        overlap = len(list(CROSSES.finditer(page.text, *match.span("list")))) > 1
        fails = made_of(parts) > total.value and (one_slip_away(total, parts) or swapped(total, parts)) and not overlap
    elif opening["apart"] is not None:
        sure = len(parts) > 2 and total.value >= _SAID and slipped(total, parts)
        return told(total, parts, Verdict.FAILS, place) if sure and near(total, parts, LOOSE) else None
    else:
        bounds = LIKELY if opening[0].endswith("(") else LOOSE
        fails = (
            one_slip_away(total, parts)
            or (opening[0].endswith("(") and mistyped(total, parts))
            or (near(total, parts, bounds) and explained(total, parts))
        )
    return told(total, parts, Verdict.FAILS if fails else Verdict.UNDECIDED, place)


def _may_open(text: str, end: int) -> bool:
    """Whether what stands behind a figure may lead to a list: a cheap question, as behind most stands a comma."""
    mark = _MARK.search(text, end, end + _SHORT)
    sign = "" if mark is None else mark[0]
    if mark is not None and sign in "(:.;":
        return True
    words = text[end : end + _SHORT if mark is None else mark.start() + 1]
    if "có " in words or "gồm" in words:
        return True
    behind = "" if mark is None or sign != "," else text[mark.start() : mark.end() + _FAR]
    return "theo " in behind or "rong " in behind


def _parts(page: Page, total: Quantity, start: int, end: int) -> Sequence[Quantity] | None:
    """The numbers of a list in the total's unit; None where one has another unit or is no amount."""
    text = page.text
    found: list[Quantity] = []
    bare = False
    for item in _PART.finditer(text, start - 1, end):
        if NAMING.search(text, max(0, item.start() - 12), item.start()):
            return None
        own = next(iter(page.within(item.start(), item.start() + 1)), None)
        if own is not None and (own.unit != total.unit or own.denominator is not None):
            return None
        bare = bare or own is None
        found.append(own or bare_part(total, item.start(), item[0]))
    return found if bare and len(found) > 1 else None
