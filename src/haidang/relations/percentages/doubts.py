"""What speaks against a percentage that fails: another base, another time, figures that were rounded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from haidang.quantities.interval import interval_of, last_place
from haidang.quantities.numerals import read_numeral
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.fractions import part_of
from haidang.relations.arithmetic.intervals import exactly, growth, share
from haidang.relations.arithmetic.misprints import is_misprint
from haidang.relations.arithmetic.mistyped import slips_behind
from haidang.relations.page.page import Page
from haidang.relations.percentages.relative import stated_percent
from haidang.relations.percentages.unnamed_bases import is_of_unnamed_base
from haidang.relations.relation import Connective, Kind, Relation
from haidang.text.patterns import regex

_REACH = 1500
"""How far before a percentage, in characters, another base of it is looked for."""
_BEHIND = 160
_BESIDE = 60
_THOUSAND = 1000
_TELLING = 100
"""Of a percentage with fewer digits some figure near is always the base, but by accident."""
_ROUND = Decimal("0.02")
_FINE, _FINEST = Decimal("0.1"), Decimal("0.01")
_TIMES = 5
_CLOSE, _FAR = Decimal("0.004"), Decimal("0.03")


def is_doubted_percentage(page: Page, relation: Relation) -> bool:
    """Whether a failing share or change may be read in another way, under which nothing is wrong."""
    if relation.kind is Kind.RATIO and len(relation.terms) == 1 and relation.terms[0].denominator is None:
        return False  # of no whole number at all
    return (
        _has_other_base(page, relation)
        or _is_of_what_was_done(page, relation)
        or _is_elliptical(page, relation)
        or _is_far_fetched(page, relation)
        or _is_of_a_sibling(page, relation)
        or _is_of_round_figures(relation)
        or _is_of_another_year(page, relation)
        or is_of_unnamed_base(page, relation)
        or _is_of_others(page, relation)
    )


def _has_other_base(page: Page, relation: Relation) -> bool:
    """ "17.435 hộ nghèo trong 79.677 hộ; ... có 16.636 hộ nghèo dân tộc, chiếm 95,42%": of the poor, not of all."""
    stated, value = relation.stated, relation.terms[0]
    if stated.unit != "%" or stated.precision > _FINE or value.denominator is not None:
        return False
    if _is_tied(page, relation) or stated.value < stated.precision * _TELLING:
        return False
    if _is_named(page, relation):
        return _is_nearer_named(page, relation, value)
    said, now = stated_percent(stated), interval_of(value)
    for base in _bases(page, relation, value):
        made = share(now, interval_of(base)) if relation.kind is Kind.RATIO else growth(now, interval_of(base))
        if made.low is not None and made.low > 0 and said.meets(made):
            return True
    return False


# "đạt 98,3% cùng kỳ năm trước", "bằng 96% so với kế hoạch".
_OF_ELSE = regex(
    r"(?<!\w)(?P<word>bằng|đạt) (?:gần |hơn |trên |khoảng )?[\d.,]+ ?% (?:so với |so |của )?"
    r"(?:cùng kỳ|cùng thời điểm|kế hoạch|KH(?!\w)|dự toán|chỉ tiêu|(?:năm|tháng|quý) trước|năm ngoái|nghị quyết)",
    re.IGNORECASE,
)
_SAID = regex(r"(?<!\w)(?P<word>bằng|đạt) (?:gần |hơn |trên |khoảng )?$", re.IGNORECASE)
_UNSAID = regex(r" ?(?:[,;.)\n]|$)")


def _is_elliptical(page: Page, relation: Relation) -> bool:
    """Whether the percentage goes on with what the one before was measured by, in the same word.

    "cả nước gieo cấy 1.915,9 nghìn ha, bằng 98,3% cùng kỳ. Trong đó, phía Bắc đạt 177 nghìn ha, bằng 99,2%".
    """
    stated, text = relation.stated, page.text
    said = _SAID.search(text, max(0, stated.start - 24), stated.start)
    alone = relation.kind is Kind.RATIO and relation.terms[0].denominator is None
    if said is None or not alone or not _UNSAID.match(text, stated.end):
        return False
    low = max(page.paragraph_start(stated.start), stated.start - _REACH)
    word = said["word"].casefold()
    return any(other["word"].casefold() == word for other in _OF_ELSE.finditer(text, low, stated.start))


def _is_of_what_was_done(page: Page, relation: Relation) -> bool:
    """ "tốt nghiệp 2.456/2.478 em; đỗ đại học 1.560 em, chiếm 63,5% số tốt nghiệp": of the first of the two numbers."""
    if relation.kind is not Kind.RATIO or len(relation.terms) != 2 or "/" not in relation.terms[-1].text:
        return False
    value, base = relation.terms
    pairs = (each for each in page.within(base.start, base.end) if each.denominator is not None and each.value)
    said, now = stated_percent(relation.stated), interval_of(value)
    return any(said.meets(share(now, interval_of(part_of(pair)))) for pair in pairs)


# "139 hộ trong tổng số 163 hộ, đạt 85,3%", "so với năm 2021 (2.381 ca), tăng 12,4%".
_OVER = regex(r" [^,;:.()\d\n]{0,30}(?<!\w)(?:trong|trên) (?:tổng )?số (?:[^,;:.()\d\n]{1,20} )?")


def _is_tied(page: Page, relation: Relation) -> bool:
    """Whether the base stands right behind the percentage, or over it right behind the part."""
    stated, value, base = relation.stated, relation.terms[0], relation.terms[-1]
    if base.start > stated.start:
        return page.text.find(";", stated.end, base.start) < 0 and page.sentence_start(base.start) <= stated.start
    return value.end < base.start and _OVER.fullmatch(page.text, value.end, base.start) is not None


# What a base may be called by alone: "số hộ", "tổng thu".
_NAME = regex(r" (?:tổng số |tổng |số )?(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,5})(?=[,.;)\n]| \()")


def _is_named(page: Page, relation: Relation) -> bool:
    """Whether the words behind the percentage are those that stand beside the base: "1,5% số đã giải quyết"."""
    base = relation.terms[-1]
    found = _NAME.match(page.text, relation.stated.end)
    return found is not None and found["name"].lower() in page.text[max(0, base.start - _BESIDE) : base.end].lower()


def _is_nearer_named(page: Page, relation: Relation, value: Quantity) -> bool:
    """Whether a number stands right behind that name and makes it: "giáo viên 1.087, ...; chiếm 94,9% số giáo viên"."""
    found = _NAME.match(page.text, relation.stated.end)
    if found is None or relation.kind is not Kind.RATIO:
        return False
    named = regex(rf"(?<!\w){re.escape(found['name'].lower())} (\d{{1,3}}(?:\.\d{{3}})+|\d{{1,6}})(?![\d%.,]*\d)")
    said, now = stated_percent(relation.stated), interval_of(value)
    told = named.finditer(page.lower, max(0, relation.stated.start - _REACH), relation.stated.start)
    bases = (read_numeral(each[1]).value for each in told)
    return any(said.meets(share(now, exactly(base))) for base in bases if base)


def _is_far_fetched(page: Page, relation: Relation) -> bool:
    """Whether the base is guessed in another sentence and not the percentage itself, but a figure, would be mistyped.

    "Có 709 tổ chức. Qua đánh giá có 439 tổ chức đạt (62,62%)": of the 701 that were looked at.
    """
    stated = relation.stated
    if relation.connective is not Connective.OPEN or relation.nominal is None or stated.unit != "%":
        return False
    if min(term.start for term in relation.terms) >= page.sentence_start(stated.start):
        return False
    if stated.precision <= _FINEST and abs(relation.nominal - stated.value) <= stated.value * _CLOSE:
        return (
            False  # "174,7 tỷ đồng đủ điều kiện. Đến nay đã xong 80,7 tỷ đồng, đạt 46,27%": no accident comes so near
        )
    if stated.precision <= _FINEST and _is_mistyped(relation):
        return False  # two decimals agree by accident in one of a thousand
    made = (relation.nominal, relation.nominal - stated.precision / 2)
    return not any(is_misprint(stated.value, each, stated.precision) for each in made)


def _is_mistyped(relation: Relation) -> bool:
    """Whether one slip at the keys that moves a figure far makes the percentage."""
    if relation.kind is not Kind.RATIO or len(relation.terms) != 2:
        return False
    found = slips_behind(interval_of(relation.stated), *relation.terms)
    moved = ((typed.value, relation.terms[typed.place].value) for typed in found)
    return any(abs(meant - told) > told * _FAR for meant, told in moved)


def _is_of_round_figures(relation: Relation) -> bool:
    """ "nợ xấu gần 1.250 tỷ đồng, chiếm 1,46% của trên 86.000 tỷ đồng": said of rounded figures, and near enough."""
    round_ones = any(figure.qualifier != "=" and _is_round(figure) for figure in (relation.stated, *relation.terms))
    if not round_ones or relation.nominal is None or not relation.stated.value:
        return False
    return abs(relation.nominal - relation.stated.value) <= relation.stated.value * _ROUND


_YEAR = regex(r"[Nn]ăm (?:học )?(?:19|20)\d\d")


def _is_of_another_year(page: Page, relation: Relation) -> bool:
    """ "Năm 2024, ... trên tổng số 18.375 hộ. Năm 2023 có 16.170 hộ, đạt 88,4%": of the households of then."""
    if relation.kind is not Kind.RATIO or len(relation.terms) != 2:
        return False
    value, base = relation.terms
    sentence = page.sentence_start(value.start)
    if base.start >= sentence or page.text.startswith("|", sentence):
        return False
    year = _YEAR.match(page.text, sentence)
    then = _YEAR.findall(page.text, page.paragraph_start(base.start), base.start)
    return year is not None and bool(then) and then[-1].lower() != year[0].lower()


def _is_of_others(page: Page, relation: Relation) -> bool:
    """ "dịch vụ 99.548 DN, xây dựng 36.562 DN. So với năm 2018: Bắc Ninh tăng 17,8%": of neither."""
    if relation.kind is not Kind.GROWTH or len(relation.terms) != 2 or relation.nominal is None:
        return False
    here = page.sentence_start(relation.stated.start)
    made, said = abs(relation.nominal), relation.stated.value
    return all(term.end < here for term in relation.terms) and not said <= made * _TIMES <= said * _TIMES**2


def _is_round(figure: Quantity) -> bool:
    """Whether so few digits are told that the figure was rounded: "trên 86.000", not "ước 82.610"."""
    place = last_place(figure.value)
    return place is None or abs(figure.value) < place * _THOUSAND


# "chiếm 27%" is said of a part.
_SHARE = regex(r"(?<!\w)chiếm(?: tỷ lệ| tỷ trọng| tỉ lệ)?(?: khoảng| gần| hơn)? $")
# From one item to the next: "; cây ăn quả".
_NEXT_ITEM = regex(r"%[^%\d]{0,60};[^%;]{0,80}$")


def _is_of_a_sibling(page: Page, relation: Relation) -> bool:
    """Whether the base is an item beside the value, with a percentage of its own, or less than what is its share.

    "cây thực phẩm: 693 ha, đạt 88% kế hoạch; cây công nghiệp: 711 ha, đạt 100,6% kế hoạch".
    """
    if relation.kind is not Kind.RATIO or len(relation.terms) != 2 or relation.stated.unit != "%":
        return False
    value, base = relation.terms
    if base.start > value.start or value.denominator is not None:
        return False
    if base.value < value.value and any(slips_behind(stated_percent(relation.stated), value, base)):
        return False
    stated = relation.stated
    if base.value < value.value and _SHARE.search(page.text, max(0, stated.start - 24), stated.start):
        return True
    between = page.text[base.end : value.start] if value.start - base.end < _BEHIND else ""
    return base.value < value.value and _NEXT_ITEM.search(between) is not None


def _bases(page: Page, relation: Relation, value: Quantity) -> Iterator[Quantity]:
    stated, used = relation.stated, {term.start for term in relation.terms}
    for base in page.within(stated.start - _REACH, stated.end + _BEHIND):
        plain = base.denominator is None and base.to is None and base.value > 0 and base.qualifier == "="
        if plain and base.unit == value.unit and base.unit != "%" and base.start not in used:
            yield base
