"""Shares of one whole that make 100%: "cơ cấu: ngân sách 52%, vốn vay 30%, người dân 18%"; and of two at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.interval import Interval
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import sum_of
from haidang.relations.page.page import Page
from haidang.relations.percentages.relative import stated_percent
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.patterns import regex

_HUNDRED = Decimal(100)
_WHOLE = Interval(_HUNDRED, _HUNDRED)
# "Cơ cấu kinh tế: nông nghiệp 20% - công nghiệp 45% - dịch vụ 35%"; "tỷ trọng các ngành lần lượt là".
_OPENS = regex(r"[Cc]ơ cấu|[Tt][ỷỉ] trọng (?:các|của các)")
_REACH = 160
# Between two shares: a mark and the name of the next part.
_NEXT = regex(r" ?(?:[,;/-]|, và|và|;|–) ?[^,;.()\d%\n]{0,60}?")
# "khu vực nông, lâm nghiệp và thủy sản chiếm", "(thuế sản phẩm trừ trợ cấp sản phẩm chiếm": names with commas.
_LONG_NEXT = regex(r"\)? ?(?:[,;/(-]|và)[^.;()\d%\n]{0,90}?(?: chiếm| là)?(?: tỷ trọng| tỉ trọng)? ?")
_LONGER = regex(r"tăng|giảm|từ|so với|cùng kỳ|trong đó|kế hoạch|vượt|đạt mục tiêu|mục tiêu")
_OPEN_END = regex(r"[,;]? ?(?:\.\.\.|…|v\.v|còn lại|khác|số còn lại)")
_MANY = 8
_NEARLY = Decimal(85)
_HARDLY = Decimal(115)


def find_shares(page: Page) -> Iterator[Relation]:
    """Every list of shares behind "cơ cấu" that goes on without a break; two shares alone are not a list."""
    if "ơ cấu" not in page.text and " trọng c" not in page.text:
        return
    index = 0
    quantities = page.quantities
    for opening in _OPENS.finditer(page.text):
        while index < len(quantities) and quantities[index].start < opening.end():
            index += 1
        shares = _list(page.text, quantities, index, opening.end())
        if len(shares) >= 2:
            relation = _relation(page.text, shares)
            if relation is not None:
                yield relation


def _list(text: str, quantities: Sequence[Quantity], index: int, at: int) -> list[Quantity]:
    """The shares that follow one another from `at` on."""
    if index >= len(quantities) or quantities[index].start - at > _REACH:
        return []
    lead = text[at : quantities[index].start]
    if "\n" in lead or ". " in lead or _LONGER.search(lead):
        return []
    found: list[Quantity] = []
    for quantity in quantities[index : index + _MANY]:
        if quantity.unit != "%" or quantity.to is not None or quantity.denominator is not None:
            break
        if found:
            between = text[found[-1].end : quantity.start].lower()
            if not (_NEXT.fullmatch(between) or _LONG_NEXT.fullmatch(between)) or _LONGER.search(between):
                break
        found.append(quantity)
    return found


def _relation(text: str, shares: list[Quantity]) -> Relation | None:
    total = sum_of(stated_percent(share) for share in shares)
    nominal = sum((share.value for share in shares), Decimal(0))
    verdict = _verdict(text, shares, total)
    if verdict is None:
        return None
    last = shares[-1]
    return Relation(
        Kind.SHARES, Connective.WHOLE, last, tuple(shares), verdict, total, nominal, shares[0].start, last.end
    )


def _verdict(text: str, shares: list[Quantity], total: Interval) -> Verdict | None:
    if total.meets(_WHOLE):
        return Verdict.HOLDS
    if total.low is None or total.high is None or _OPEN_END.match(text, shares[-1].end):
        return None
    if len(shares) > 2 and total.low > _HUNDRED:
        return Verdict.FAILS
    # Far from the whole, parts are not named or are of another whole.
    return Verdict.FAILS if total.high > _NEARLY and total.low < _HARDLY else None
