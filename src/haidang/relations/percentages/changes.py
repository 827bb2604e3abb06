"""Changes in per cent whose amount and base are both stated, or whose base is the figure of a year told before."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.interval import interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import share
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import in_closed_bracket, is_change, may_be_points, same_noun
from haidang.relations.percentages.percentages import Role, Stated
from haidang.relations.percentages.relative import Candidate, magnitude, of_base
from haidang.text.patterns import regex

_HUNDRED = Decimal(100)
_BACK = 10
# From an amount of change to its base: "giảm 5 vụ so với cùng kỳ năm 2022 (16 vụ", "tăng 127 em (năm học 2017: 719".
_TO_BASE = regex(r"(?:[^;\n]{0,60}(?:so với|cùng kỳ|năm|tháng|quý|đầu|kỳ))[^;\n]{0,40}[(: ]")
_COMPARES = regex(
    r"(?:so với |so |cùng )(?:[^;.()\n\d]|năm (?:19|20)\d\d|\d{1,2} tháng){0,40}(?:tăng|giảm)(?: thêm| được)? $"
)
_LEAD = 70
_NOT_BASE = regex(r"\b(?:còn|xuống|nay|hiện|lên|trong đó|tăng|giảm|gồm|nâng|bằng|dự kiến)\b")
_SHARES = frozenset(
    {"tương ứng", "tương đương", "ứng với", "=", "bằng", "", "tương ứng với", "tương đương với", "tỷ lệ"}
)


def by_change_and_base(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "giảm 41,2 tỷ đồng so với thời điểm 31/12 (527,5 tỷ đồng), tương ứng giảm 7,8%"."""
    if stated.index < 2 or stated.value.unit != "%" or not stated.clean:
        return
    if stated.role is Role.SHARE and stated.word not in _SHARES:
        return
    change, base = page.quantities[stated.index - 2], page.quantities[stated.index - 1]
    if not _comparable(change, base) or change.unit == "%" or not is_change(page, stated.index - 2):
        return
    if change.start < page.sentence_start(stated.value.start):
        return
    if not base.value or not _is_base_of(page, change, base):
        return
    if _points(page, stated, change):
        return
    exact = abs(change.value) / base.value * _HUNDRED
    yield Candidate((change, base), share(magnitude(change), interval_of(base)), exact, sure=True)


def _is_base_of(page: Page, change: Quantity, base: Quantity) -> bool:
    between = page.text[change.end : base.start].lower()
    if between == " (":  # "so với cùng kỳ giảm 13 vụ (109 vụ), tương đương giảm 11,9%"
        low = max(page.sentence_start(change.start), change.start - _LEAD)
        return (
            page.text.startswith(")", base.end) and _COMPARES.search(page.text[low : change.start].lower()) is not None
        )
    return _TO_BASE.fullmatch(between) is not None and _NOT_BASE.search(between) is None


# "... 236.000 lượt, so với năm 2022 (200.000 lượt) tăng 18%".
_AHEAD = regex(r"(?:so với|cùng kỳ|kế hoạch|dự toán)[^;,.()]{0,40}\((?:là |đạt )?$")
_AT_ONCE = regex(r" ?\),? ?(?:đã |thì |cũng )?(?:tăng|giảm|bằng|đạt|vượt)(?: thêm| khoảng| tới)? ")


def by_base_ahead(page: Page, stated: Stated) -> Iterator[Candidate]:
    """A base in a bracket, and the percentage right behind it: both are of the figure before."""
    if stated.index < 2 or not _AT_ONCE.fullmatch(page.between(stated.index - 1, stated.index)):
        return
    base = page.quantities[stated.index - 1]
    sentence = page.sentence_start(stated.value.start)
    if not _AHEAD.search(page.text[max(sentence, base.start - 60) : base.start].lower()):
        return
    at = stated.index - 2
    while at > 0 and in_closed_bracket(page, page.quantities[at], base.start) and page.quantities[at].start >= sentence:
        at -= 1  # "9.287 người; so với năm 2019 (6.481 người) tăng; so với chỉ tiêu (8.700 người) đạt 107%"
    value = page.quantities[at]
    if value.start >= sentence and _comparable(value, base) and not is_change(page, at):
        yield from of_base(stated, value, base, True)


def _points(page: Page, stated: Stated, change: Quantity) -> bool:
    return may_be_points(page, change.start, change.end) and stated.value.value < _HUNDRED / 4


def _comparable(one: Quantity, other: Quantity) -> bool:
    plain = all(each.to is None and each.denominator is None for each in (one, other))
    return plain and one.unit == other.unit and same_noun(one.noun, other.noun)


_AGAINST_YEAR = regex(r"so với (?:cùng kỳ |thực hiện |cả |số |kết quả )?(?:của )?năm (?:học )?(?P<year>(?:19|20)\d\d)")
_YEAR = regex(r"năm (?:học )?(?P<year>(?:19|20)\d\d)")


def by_years(page: Page, stated: Stated) -> Iterator[Candidate]:
    """ "năm 2018 là 1.286 triệu đồng, năm 2020 là 923 triệu đồng; so với năm 2018 thì giảm 28,3%"."""
    lead = page.text[max(page.sentence_start(stated.value.start), stated.value.start - 60) : stated.value.start]
    clause = lead[max(lead.rfind(mark) for mark in ",;(") + 1 :].lower()
    against = _AGAINST_YEAR.search(stated.follow) or _AGAINST_YEAR.search(clause)
    if against is None or stated.value.unit != "%":
        return
    told = _by_year(page, stated)
    bases = [each for year, each in told if year == against["year"]]
    others = [(year, each) for year, each in told if year != against["year"]]
    if not bases or not others:
        return
    base = bases[0]
    named = [found["year"] for found in _YEAR.finditer(clause) if found["year"] != against["year"]]
    latest = named[-1] if named else max(year for year, _ in others)
    for year, value in others:
        if year == latest and _comparable(value, base):
            yield from of_base(stated, value, base, bool(named) and len(bases) == 1)
            return


def _by_year(page: Page, stated: Stated) -> list[tuple[str, Quantity]]:
    """The figures before in the paragraph, nearest first, each with the year that is named right before it."""
    found = []
    low = page.paragraph_start(stated.value.start)
    for index in range(stated.index - 1, max(-1, stated.index - 1 - _BACK), -1):
        quantity = page.quantities[index]
        before = max(low, page.quantities[index - 1].end if index else 0, quantity.start - 50)
        if quantity.start < low:
            break
        years = _YEAR.findall(page.text[before : quantity.start].lower())
        if years and quantity.unit != "%" and not is_change(page, index):
            found.append((years[-1], quantity))
    return found
