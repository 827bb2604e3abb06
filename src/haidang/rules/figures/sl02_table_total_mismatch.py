"""Total rows, groups and columns with a formula that do not add up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import rule
from haidang.relations.relation import Kind, Relation, Verdict
from haidang.rules.figures.written import written
from haidang.rules.subject import Document

_SHOWN = 6


@rule(
    "SL02",
    "table-total-mismatch",
    Severity.ERROR,
    vi="Ô này ghi {stated}, nhưng tính từ các ô {terms} thì được {computed} (chênh {gap}). "
    "Có thể sai ô này, sai hoặc thiếu một ô thành phần.",
    en="This cell says {stated}, but the cells {terms} give {computed} (a difference of {gap}). "
    "It may be wrong, or one of them is wrong or missing.",
)
def table_total_mismatch(document: Document) -> Iterator[Finding]:
    """Dòng tổng, dòng nhóm hoặc cột tính theo công thức trong bảng không khớp với các ô thành phần.

    Vì sao: Bảng là chỗ cấp trên chép số liệu; một ô sai đi thẳng vào báo cáo tổng hợp.

    Sai:
    | TT | Nguồn vốn | Kế hoạch |
    | 1 | Ngân sách tỉnh | 1.250 |
    | 2 | Ngân sách huyện | 840 |
    | | Tổng cộng | 2.190 |

    Đúng:
    | TT | Nguồn vốn | Kế hoạch |
    | 1 | Ngân sách tỉnh | 1.250 |
    | 2 | Ngân sách huyện | 840 |
    | | Tổng cộng | 2.090 |

    Căn cứ: Luật Thống kê năm 2015, Điều 5: số liệu trung thực, khách quan, chính xác, thống nhất.
    """
    for relation in document.relations:
        if relation.kind is Kind.TABLE and relation.verdict is Verdict.FAILS and relation.nominal is not None:
            yield _finding(relation, relation.nominal)


def _finding(relation: Relation, nominal: Decimal) -> Finding:
    stated = relation.stated
    computed = nominal.quantize(min(stated.precision, Decimal("0.01")), ROUND_HALF_UP)
    shown = [term.text for term in relation.terms[:_SHOWN]]
    more = ["..."] if len(relation.terms) > _SHOWN else []
    return Finding(
        "SL02",
        Severity.ERROR,
        stated.start,
        stated.end,
        related=tuple((term.start, term.end) for term in relation.terms),
        values={
            "stated": stated.text,
            "computed": written(computed, stated),
            "gap": written(abs(stated.value - computed), stated),
            "terms": "; ".join(shown + more),
        },
        stated=_plain(stated.value),
        computed=_plain(computed),
    )


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
