"""Amounts whose words say another number than their figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import rule
from haidang.relations.relation import Kind, Verdict
from haidang.rules.subject import Document


@rule(
    "SL05",
    "amount-in-words-mismatch",
    Severity.ERROR,
    vi="Số tiền hoặc số lượng ghi bằng số là {stated}, nhưng ghi bằng chữ là {computed} (chênh {gap}). "
    "Một trong hai chỗ bị gõ nhầm.",
    en="The figures say {stated}, the words say {computed} (a difference of {gap}). One of the two is mistyped.",
)
def amount_in_words_mismatch(document: Document) -> Iterator[Finding]:
    """Số ghi bằng chữ không phải là số ghi bằng số.

    Vì sao: Khi thanh toán, số bằng chữ được dùng để đối chiếu; hai chỗ khác nhau thì kho bạc trả lại hồ sơ.

    Sai: Tổng kinh phí: 1.250.000.000 đồng (Bằng chữ: Một tỷ hai trăm linh năm triệu đồng).

    Đúng: Tổng kinh phí: 1.250.000.000 đồng (Bằng chữ: Một tỷ hai trăm năm mươi triệu đồng).

    Căn cứ: Luật Kế toán năm 2015, Điều 16: chứng từ kế toán ghi tổng số tiền bằng số và bằng chữ.
    """
    for relation in document.relations:
        if relation.kind is not Kind.WORDS or relation.verdict is not Verdict.FAILS or relation.nominal is None:
            continue
        stated = relation.stated
        unit = " đồng" if stated.unit == "VND" else ""
        yield Finding(
            "SL05",
            Severity.ERROR,
            relation.start,
            relation.end,
            values={
                "stated": stated.text,
                "computed": _written(relation.nominal) + unit,
                "gap": _written(abs(stated.value - relation.nominal)) + unit,
            },
            stated=str(stated.value),
            computed=str(relation.nominal),
        )


def _written(value: Decimal) -> str:
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))
