"""Parts of a whole that is named and was told before: "có 3.214 ha lúa nhiễm rầy; đã phun 3.416 ha trong tổng số ...".

The words that name the whole must stand beside the figure that they mean; a part may not exceed it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.alike import addable
from haidang.relations.page.cues import Cues
from haidang.relations.page.page import Page
from haidang.relations.relation import Connective, Relation, Verdict
from haidang.relations.sums.told_figures import is_exact, near, told
from haidang.relations.sums.weighing import LOOSE
from haidang.text.patterns import regex

_OF = Cues("trong tổng số", "trong số", pattern=r"trong (?:tổng )?số(?= [^\W\d_])")
# "trong tổng số diện tích nhiễm nêu trên": the name ends before what points back.
_NAME = regex(
    r" (?P<name>(?:[^\W\d_]+ ){1,5}?[^\W\d_]+)(?= (?:nêu|nói|kể) trên| hiện (?:có|nay)| của| này|[,;.)\n]|$)",
    re.IGNORECASE,
)
_BESIDE, _BACK, _AROUND, _FEWEST = 24, 320, 48, 100


def named_wholes(page: Page) -> Iterator[Relation]:
    """Every figure that is said to be of a whole which is named without its figure."""
    for match in page.near_figures.finditer(_OF):
        index = bisect_left(page.starts, match.start()) - 1
        name = _NAME.match(page.text, match.end(), match.end() + _AROUND)
        if index < 0 or name is None:
            continue
        part = page.quantities[index]
        whole = _whole(page, part, name["name"]) if match.start() - part.end <= _BESIDE else None
        if whole is not None:
            exceeds = part.value > whole.value
            fails = exceeds and whole.value >= _FEWEST * whole.precision and near(whole, [part], LOOSE)
            verdict = Verdict.FAILS if fails else Verdict.UNDECIDED if exceeds else Verdict.HOLDS
            yield told(whole, [part], verdict, match.span(), Connective.PART)


def _whole(page: Page, part: Quantity, name: str) -> Quantity | None:
    """The nearest figure before a part, in its paragraph, beside which the last word of the whole's name stands."""
    if not is_exact(part) or part.denominator is not None:
        return None
    begin = max(page.paragraph_start(part.start), part.start - _BACK)
    word = f" {name.split()[-1].lower()}"
    for figure in reversed(page.within(begin, part.start)):
        if not is_exact(figure) or figure.denominator is not None or not addable(page.text, figure, part):
            continue
        around = page.text[max(begin, figure.start - _AROUND) : min(figure.end + _AROUND, part.start)]
        return figure if re.search(rf"{re.escape(word)}(?!\w)", around.lower()) else None
    return None
