"""A share of what meets both of two conditions, beside the share of each: it lies within bounds that these give.

"60% số xã đạt cả hai tiêu chí, 55% đạt tiêu chí giao thông, 40% đạt tiêu chí điện" cannot be: no more than 40% can
meet both, and no less than what both shares together have beyond 100%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.interval import Interval
from haidang.quantities.quantity import Quantity
from haidang.relations.page.clauses import sentence_end, sentence_start
from haidang.relations.page.page import Page
from haidang.relations.percentages.relative import stated_percent
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.patterns import regex

_BOTH = regex(r"(?<!\w)cả (?:hai|2)(?!\w)")
# Shares of a part, of one alone, of the rest, of another time or of a plan are not of one whole.
_OTHER = regex(
    r"(?<!\w)(?:trong đó|trong số|chỉ|riêng|không|chưa|còn lại|tăng|giảm|so với|cùng kỳ|kế hoạch|mục tiêu|từ|bình quân"
    r"|năm trước|lần lượt|mỗi|gồm)(?!\w)",
    re.IGNORECASE,
)
_PARTED = regex(r"[,;:.()]")
_SHARES = 3
_HUNDRED = Decimal(100)


def joint_shares(page: Page) -> Iterator[Relation]:
    """Every share of both beside exactly two others in its sentence that together with it are more than a whole."""
    if "cả hai" not in page.text and "cả 2" not in page.text:
        return
    for both in _BOTH.finditer(page.text):
        start, end = sentence_start(page.text, both.start()), sentence_end(page.text, both.end())
        shares = [quantity for quantity in page.within(start, end) if quantity.unit == "%"]
        if len(shares) == _SHARES and not _OTHER.search(page.text, start, end):
            joint = _joint(page.text, shares, both)
            if joint is not None and sum(share.value for share in shares) > _HUNDRED:
                yield _relation(joint, [share for share in shares if share is not joint])


def _joint(text: str, shares: Sequence[Quantity], both: re.Match[str]) -> Quantity | None:
    """The share nearest to "cả hai", in its clause."""
    if any(share.to is not None for share in shares):
        return None
    nearest = min(shares, key=lambda share: max(share.start - both.end(), both.start() - share.end))
    low, high = min(nearest.end, both.end()), max(nearest.start, both.start())
    return None if _PARTED.search(text, low, high) else nearest


def _relation(joint: Quantity, each: Sequence[Quantity]) -> Relation:
    stated = stated_percent(joint)
    one, other = (stated_percent(share) for share in each)
    most = min((high for high in (one.high, other.high) if high is not None), default=None)
    lows = [low for low in (one.low, other.low) if low is not None]
    least = max(sum(lows, Decimal(0)) - _HUNDRED, Decimal(0)) if len(lows) == len(each) else Decimal(0)
    bounds = Interval(least, most)
    nominal = min(share.value for share in each)
    if joint.value < nominal:
        nominal = max(sum((share.value for share in each), Decimal(0)) - _HUNDRED, Decimal(0))
    verdict = Verdict.HOLDS if stated.meets(bounds) else Verdict.FAILS
    return Relation(Kind.JOINT, Connective.WHOLE, joint, tuple(each), verdict, bounds, nominal, joint.start, joint.end)
