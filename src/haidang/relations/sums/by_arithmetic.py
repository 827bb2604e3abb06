"""Brackets that arithmetic alone shows to split a total, whatever words stand before their figures."""

from __future__ import annotations

import re

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.slips import swapped
from haidang.relations.relation import Verdict
from haidang.relations.sums.parts import Parts
from haidang.relations.sums.told_figures import exactly_makes, is_exact, near, slipped
from haidang.relations.sums.weighing import NEARLY
from haidang.text.patterns import regex

# "(năm trước 9.735 giấy; giảm 685 giấy so với kế hoạch)" is no split.
_OTHERS = regex(
    r"(?<!\w)(?:so với|cùng kỳ|kế hoạch|dự toán|chỉ tiêu|bình quân|năm (?:trước|ngoái|\d{4})|kỳ trước|tăng)(?!\w)",
    re.IGNORECASE,
)
_SAID = 1000


def by_arithmetic(text: str, total: Quantity, parts: Parts, end: int) -> Verdict | None:
    """What all figures of a bracket say of a total of four digits and more, whatever words stand before them.

    "miễn, giảm học phí cho 11.420 lượt (miễn 9.735 lượt; giảm 1.685 lượt)", "tại 03 huyện A, B và C (lần lượt ...)".
    The bracket closes at `end`.
    """
    figures = parts.all
    if len(figures) < 2 or total.value / total.precision < _SAID or parts.open or parts.inner or parts.unknown:
        return None
    if not is_exact(total) or not all(is_exact(figure) for figure in figures):
        return None
    if exactly_makes(total, figures):
        return Verdict.HOLDS
    if not swapped(total, figures):
        if max(figure.value for figure in figures) >= total.value or not near(total, figures, NEARLY):
            return None
    told_of_others = _OTHERS.search(text, total.end, end)
    return Verdict.FAILS if slipped(total, figures) and not told_of_others else None
