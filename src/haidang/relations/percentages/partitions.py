"""Counts with their shares that together make a whole which is not stated beside them.

"07 tổ chức xuất sắc, chiếm 22,6%; 20 tổ chức tốt, chiếm 64,5%; 04 tổ chức hoàn thành, chiếm 12,9%": each share must be
its count over all counts. One that is not, where all others are, is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from haidang.quantities.interval import Interval, interval_of
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.intervals import share, sum_of_figures
from haidang.relations.arithmetic.misprints import is_misprint
from haidang.relations.page.page import Page
from haidang.relations.percentages.bases import is_change, same_noun
from haidang.relations.percentages.one_base import of_one_base
from haidang.relations.percentages.relative import stated_percent
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.text.patterns import regex

_HUNDRED = Decimal(100)
_LOW, _HIGH = Decimal("99.5"), Decimal("100.5")
_LEAST = 3
# From a count to its share: ", chiếm ", " (", " học sinh, tỷ lệ ", " đạt tỷ lệ ".
_SHARE = regex(
    r"[^;.\d\n()]{0,60}?(?:\(|(?<!\w)(?:chiếm|đạt|tỷ lệ|tỉ lệ|bằng))(?: (?:chiếm|đạt))?(?: (?:tỷ|tỉ) lệ)?:? ?"
)
# From a share to the next count: nothing that begins another matter.
_OTHER = regex(r"trong đó|so với|tăng|giảm|kế hoạch|\bgồm|riêng|cùng kỳ|năm \d")
_BETWEEN = 100

Pair = tuple[Quantity, Quantity]


def find_partitions(page: Page) -> Iterator[Relation]:
    """Every share of a run of three or more counts with shares, where all but one at most follow from the counts."""
    for run in _runs(page):
        if len(run) >= _LEAST:
            found = list(_judged(run))
            yield from found or of_one_base(run)


def _runs(page: Page) -> Iterator[list[Pair]]:
    run: list[Pair] = []
    last = 0
    for index in range(len(page.quantities) - 1):
        if page.quantities[index + 1].unit != "%" or not _is_pair(page, index):
            continue
        pair = page.quantities[index], page.quantities[index + 1]
        if run and not (index == last + 2 and _goes_on(page, run[-1], pair)):
            yield run
            run = []
        run.append(pair)
        last = index
    yield run


def _is_pair(page: Page, index: int) -> bool:
    count, said = page.quantities[index], page.quantities[index + 1]
    if said.to is not None or said.qualifier != "=" or said.start - count.end > 90:
        return False
    plain = count.unit in ("count", "m2") and count.to is None and count.denominator is None
    return plain and not is_change(page, index) and _SHARE.fullmatch(page.between(index, index + 1)) is not None


def _goes_on(page: Page, last: Pair, pair: Pair) -> bool:
    between = page.text[last[1].end : pair[0].start].lower()
    alike = last[0].unit == pair[0].unit and same_noun(last[0].noun, pair[0].noun)
    return alike and len(between) < _BETWEEN and _OTHER.search(between) is None


def _judged(run: Sequence[Pair]) -> Iterator[Relation]:
    counts = [count for count, _ in run]
    whole = sum_of_figures(counts)
    total = sum((count.value for count in counts), Decimal(0))
    if total <= 0:
        return
    wrong = [at for at, (count, said) in enumerate(run) if not _follows(count, said, whole)]
    if len(wrong) > 1:
        wrong = _one_slip(run, total)
        if not wrong:
            return
    elif wrong and not _is_whole(run, wrong[0], total):
        return
    for at, (count, said) in enumerate(run):
        others = tuple(other for other in counts if other is not count)
        nominal = count.value / total * _HUNDRED
        verdict = Verdict.FAILS if at in wrong else Verdict.HOLDS
        if not wrong or at in wrong:
            yield Relation(
                Kind.RATIO,
                Connective.WHOLE,
                said,
                (count, *others),
                verdict,
                share(interval_of(count), whole),
                nominal,
                count.start,
                said.end,
            )


def _follows(count: Quantity, said: Quantity, whole: Interval) -> bool:
    return stated_percent(said).meets(share(interval_of(count), whole))


def _is_whole(run: Sequence[Pair], at: int, total: Decimal) -> bool:
    """Whether with the share at `at` as the counts have it all shares make 100%."""
    made = sum((said.value for place, (_, said) in enumerate(run) if place != at), Decimal(0))
    return _LOW <= made + run[at][0].value / total * _HUNDRED <= _HIGH


def _one_slip(run: Sequence[Pair], total: Decimal) -> list[int]:
    """The first place whose count is one slip away from what makes all shares follow; none where there is none."""
    shares = sum((said.value for _, said in run), Decimal(0))
    if not _LOW <= shares <= _HIGH:
        return []
    return [at for at in range(len(run)) if _explains(run, at, total)][:1]


def _explains(run: Sequence[Pair], at: int, total: Decimal) -> bool:
    """Whether all shares follow from the counts if the count at `at` is one slip away from what its share says."""
    count, said = run[at]
    if said.value >= _HUNDRED:
        return False
    others = total - count.value
    wanted = (others * said.value / (_HUNDRED - said.value)).quantize(count.precision)
    if not is_misprint(count.value, wanted, count.precision):
        return False
    total = others + wanted
    return total > 0 and all(
        abs(each.value / total * _HUNDRED - part.value) <= part.precision
        for place, (each, part) in enumerate(run)
        if place != at
    )
