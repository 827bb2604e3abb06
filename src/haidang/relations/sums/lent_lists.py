"""Parts told by labels and bare numbers that stand before their total: "đất đai 417, hộ tịch 35, tổng cộng 452 hồ sơ".

The numbers take the total's unit; arithmetic says whether they are its parts.
"""

from __future__ import annotations

from collections.abc import Sequence

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.slips import one_slip_away
from haidang.relations.page.page import Page
from haidang.relations.sums.named_parts import parts_of
from haidang.relations.sums.told_figures import exactly_makes, explained, near
from haidang.relations.sums.weighing import NEARLY
from haidang.text.patterns import regex

# A number without a unit: "đất đai 417, ".
NUMBERED = regex(r"\d(?=[,;] |[\d.]* và )")
_FAR = 400
_SEVERAL = 3


def lent_terms(page: Page, total: Quantity, begin: int, end: int, *, sure: bool) -> Sequence[Quantity] | None:
    """The labelled numbers of `[begin, end)` that make a total, or would but for a slip; None where they surely do not.

    The list begins behind the last colon. `sure` says that the words leave no doubt of what the total is of. Costs time
    linear in the stretch, which is short.
    """
    text = page.text
    low = max(text.rfind(": ", begin, end) + 1, text.rfind("gồm ", begin, end), begin)
    if end - low > _FAR or NUMBERED.search(text, low, end) is None:
        return None
    parts = parts_of(page, total, low, end)
    terms = parts.main
    doubtful = parts.unknown or parts.left_out or parts.inner or parts.open
    if not parts.lent or len(terms) < 2 or doubtful:
        return None
    if exactly_makes(total, terms) or one_slip_away(total, terms):
        return terms
    sure = sure and len(terms) >= _SEVERAL and near(total, terms, NEARLY) and not parts.crossing
    return terms if sure and explained(total, terms) else None
