"""Percentages that do not follow from the figures stated with them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.quantities.quantity import Quantity
from haidang.relations.arithmetic.misprints import is_misprint
from haidang.relations.arithmetic.mistyped import slips_behind
from haidang.relations.percentages.relative import stated_percent
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.rules.figures.written import written
from haidang.rules.subject import Document

_NEAR = (Decimal("0.6"), Decimal("1.6"))
_KINDS = frozenset({Kind.RATIO, Kind.GROWTH})


@rule(
    "SL04",
    "ratio-mismatch",
    Severity.ERROR,
    messages={
        "default": Message(
            "Ở đây nêu {stated}, nhưng tính từ {terms} thì được {computed} (chênh {gap}). "
            "Có thể sai số này, sai một trong các số kia, hoặc tính trên gốc khác.",
            "The text says {stated}, but {terms} gives {computed} (a difference of {gap}). "
            "It or one of the others may be wrong, or it is of another base.",
        ),
        "whole": Message(
            "Ở đây nêu {stated} đối với {terms}, nhưng không có số nguyên nào làm gốc cho ra tỷ lệ này (gần nhất là "
            "{computed}). Có thể sai tỷ lệ, hoặc tính trên gốc khác.",
            "The text says {stated} of {terms}, but no whole number as its base gives that (the nearest: {computed}). "
            "The percentage may be wrong, or of another base.",
        ),
        "shares": Message(
            "Các tỷ lệ của cùng một tổng thể cộng lại được {computed}, không phải 100% (chênh {gap}): {terms}. "
            "Có thể thiếu một phần, hoặc sai một tỷ lệ.",
            "The shares of one whole make {computed}, not 100% (a difference of {gap}): {terms}. "
            "One may be missing or wrong.",
        ),
        "joint": Message(
            "Tỷ lệ đạt cả hai là {stated}, nhưng với từng tỷ lệ {terms} thì phải {bound} {computed}. "
            "Có thể sai một trong ba tỷ lệ, hoặc tính trên tổng khác nhau.",
            "{stated} are said to meet both, but with {terms} for each it must be {bound_en} {computed}. "
            "One of the three may be wrong, or they are of different wholes.",
        ),
    },
)
def ratio_mismatch(document: Document) -> Iterator[Finding]:
    """Tỷ lệ phần trăm không khớp với tử số và mẫu số, hoặc mức tăng giảm và gốc so sánh nêu cùng với nó.

    Vì sao: Người đọc tin tỷ lệ hơn con số gốc; một tỷ lệ sai làm sai cả đánh giá mức độ hoàn thành.

    Sai: Toàn huyện có 15/17 công trình hoàn thành, đạt 89,2%.

    Đúng: Toàn huyện có 15/17 công trình hoàn thành, đạt 88,2%.

    Căn cứ: Luật Thống kê năm 2015, Điều 5: số liệu trung thực, khách quan, chính xác, thống nhất; chế độ báo cáo
    theo Nghị định số 09/2019/NĐ-CP, Điều 4.
    """
    for relation in document.relations:
        if relation.verdict is Verdict.FAILS and relation.nominal is not None:
            if relation.kind in _KINDS:
                yield _ratio(relation, relation.nominal, apart=_stand_apart(document.text, relation))
            elif relation.kind is Kind.SHARES:
                yield _shares(relation, relation.nominal)
            elif relation.kind is Kind.JOINT:
                yield _joint(relation, relation.nominal)


def _stand_apart(text: str, relation: Relation) -> bool:
    """Whether another sentence tells the base, so that one digit that would explain a gap may do so by accident."""
    stated, base = relation.stated, relation.terms[-1]
    between = text[min(stated.end, base.end) : max(stated.start, base.start)]
    return ". " in between or "\n" in between


def _ratio(relation: Relation, nominal: Decimal, *, apart: bool) -> Finding:
    stated = relation.stated
    whole = relation.kind is Kind.RATIO and len(relation.terms) == 1 and relation.terms[0].denominator is None
    return _finding(
        relation,
        "whole" if whole else "default",
        (stated.start, stated.end),
        {
            "stated": stated.text,
            "terms": " và ".join(term.text for term in relation.terms),
            "computed": _written(nominal, stated),
            "gap": _written(abs(stated.value - nominal), stated, points=True),
        },
        apart=apart,
    )


def _shares(relation: Relation, nominal: Decimal) -> Finding:
    values = {
        "computed": _written(nominal, relation.stated),
        "gap": _written(abs(nominal - 100), relation.stated, points=True),
        "terms": ", ".join(term.text for term in relation.terms),
    }
    return _finding(relation, "shares", (relation.start, relation.end), values)


def _joint(relation: Relation, nominal: Decimal) -> Finding:
    too_many = relation.stated.value > nominal
    values = {
        "stated": relation.stated.text,
        "terms": " và ".join(term.text for term in relation.terms),
        "bound": "không quá" if too_many else "ít nhất",
        "bound_en": "at most" if too_many else "at least",
        "computed": _written(nominal, relation.stated),
    }
    return _finding(relation, "joint", (relation.stated.start, relation.stated.end), values)


def _finding(
    relation: Relation, message: str, place: tuple[int, int], values: dict[str, str], *, apart: bool = False
) -> Finding:
    stated = Decimal(100) if relation.kind is Kind.SHARES else relation.stated.value
    return Finding(
        "SL04",
        _severity(relation, apart=apart),
        *place,
        related=tuple((term.start, term.end) for term in relation.terms),
        values=values,
        message=message,
        stated=str(stated),
        computed=str(_rounded(relation.nominal or Decimal(0), relation.stated)),
    )


def _severity(relation: Relation, *, apart: bool) -> Severity:
    """A note where the figures are far from the percentage and no slip of the pen explains it: of another base."""
    if relation.kind is Kind.RATIO and len(relation.terms) == 2 and relation.stated.unit == "%" and relation.nominal:
        stated = relation.stated
        value, base = relation.terms
        # "vượt 21,3%" tells 121,3%.
        change = Decimal(0) if not base.value or value.value / base.value * 100 - relation.nominal < 1 else Decimal(100)
        near = _NEAR[0] <= (change + stated.value) / (change + relation.nominal) <= _NEAR[1]
        if not near and not is_misprint(stated.value, relation.nominal, stated.precision):
            if change or apart or not any(slips_behind(stated_percent(stated), value, base)):
                return Severity.NOTE
    return Severity.WARNING if relation.connective is Connective.OPEN else Severity.ERROR


def _rounded(value: Decimal, like: Quantity) -> Decimal:
    """`value` with one digit more than was stated, two at most unless more were stated."""
    finest = min(like.precision, Decimal("0.01"))
    return value.quantize(finest, ROUND_HALF_UP).normalize() + 0


def _written(value: Decimal, like: Quantity, *, points: bool = False) -> str:
    """As people write it: "88,24%", "1,8 lần", "0,96 điểm %"."""
    if like.unit != "%" and like.noun != "lần":
        return written(value, like)
    figure = f"{_rounded(value, like):,f}".translate(str.maketrans(",.", ".,"))
    if like.unit != "%":
        return f"{figure} lần"
    return f"{figure} điểm %" if points else f"{figure}%"
