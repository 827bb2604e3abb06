"""One figure stated twice with values that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.relations.relation import Kind, Verdict
from haidang.rules.figures.written import written
from haidang.rules.subject import Document

_MESSAGES = {
    "default": Message(
        "Cùng một số liệu nhưng ở đây ghi {stated}, ở chỗ khác ghi {computed} (chênh {gap}). "
        "Có thể một chỗ gõ nhầm, hoặc hai chỗ khác thời điểm, phạm vi mà câu chữ chưa nêu.",
        "The same figure is {stated} here and {computed} elsewhere (a difference of {gap}). "
        "One may be mistyped, or they are of another time or scope that the words do not tell.",
    ),
    "suspect": Message(
        "Ở đây ghi {stated}, ở chỗ khác ghi {computed}: hai số chỉ khác nhau như một lần gõ nhầm. "
        "Nếu cùng là một số liệu thì cần sửa một chỗ; nếu là hai số liệu thì bỏ qua.",
        "{stated} here and {computed} elsewhere differ as by one slip at the keys. "
        "If both are one figure, mend one of them; if they are two, pass over this.",
    ),
}


@rule("SL06", "conflicting-figures", Severity.WARNING, messages=_MESSAGES)
def conflicting_figures(document: Document) -> Iterator[Finding]:
    """Cùng một số liệu, cùng nơi, cùng kỳ mà hai chỗ ghi hai giá trị khác nhau.

    Vì sao: Người đọc không biết tin chỗ nào, và cơ quan nhận sẽ hỏi lại.

    Sai:
    Tổng số hộ nghèo trên địa bàn huyện là 1.245 hộ.
    Tổng số hộ nghèo trên địa bàn huyện là 1.254 hộ.

    Đúng:
    Tổng số hộ nghèo trên địa bàn huyện là 1.245 hộ.
    Tổng số hộ nghèo trên địa bàn huyện: 1.245 hộ.

    Căn cứ: Luật Thống kê năm 2015, Điều 5: số liệu thống nhất, không trùng lặp, không chồng chéo.
    """
    for relation in document.relations:
        told = relation.verdict is Verdict.FAILS or relation.suspect
        if relation.kind is not Kind.EQUAL or not told or relation.nominal is None:
            continue
        stated, (other, *_) = relation.stated, relation.terms
        yield Finding(
            "SL06",
            Severity.NOTE if relation.suspect else Severity.WARNING,
            stated.start,
            stated.end,
            related=((other.start, other.end),),
            values={
                "stated": stated.text,
                "computed": other.text,
                "gap": written(abs(stated.value - other.value), stated),
            },
            stated=str(stated.value),
            computed=str(other.value),
            message="suspect" if relation.suspect else "default",
        )
