"""SL03: the number announced against the items of the list behind it."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.relations.relation import Kind, Relation, Verdict
from haidang.rules.figures.written import written
from haidang.rules.subject import Document

_MESSAGES = {
    "default": Message(
        "Nêu {stated} nhưng danh sách kèm theo có {computed}, lệch {gap}.",
        "{stated} announced, but the list that follows has {computed}, a difference of {gap}.",
    ),
    "suspect": Message(
        "Nêu {stated} nhưng chỉ đếm được {computed} nơi hoặc mục nêu kèm, lệch {gap}; cần xem lại.",
        "{stated} announced, but {computed} places or items are named with it, a difference of {gap}; worth a look.",
    ),
    "together": Message(
        "Nêu {stated} nhưng các mục liệt kê bên dưới cộng lại được {computed}, lệch {gap}.",
        "{stated} announced, but what the items below count comes to {computed}, a difference of {gap}.",
    ),
}


@rule("SL03", "list-count-mismatch", Severity.ERROR, messages=_MESSAGES)
def list_count_mismatch(subject: Document) -> Iterator[Finding]:
    """Số lượng nêu trước danh sách khác với số mục được liệt kê trong danh sách.

    Vì sao: danh sách được nêu đầy đủ thì số lượng phải bằng số mục; khi khác nhau thì hoặc sót, thừa một mục, hoặc số
    lượng chưa được sửa theo. Danh sách để mở ("...", "v.v.", "như") và danh sách không đếm chắc được thì không xét.

    Sai: Huyện đã hoàn thành xây dựng nông thôn mới kiểu mẫu tại 05 xã: Tân Dân, Chiến Thắng, An Thắng, An Tiến.

    Đúng: Huyện đã hoàn thành xây dựng nông thôn mới kiểu mẫu tại 04 xã: Tân Dân, Chiến Thắng, An Thắng, An Tiến.

    Căn cứ: Luật Thống kê năm 2015, Điều 5 (trung thực, khách quan, chính xác, đầy đủ); Nghị định số 30/2020/NĐ-CP,
    Điều 6 (trách nhiệm đối với nội dung văn bản).
    """
    for relation in subject.relations:
        told = relation.verdict is Verdict.FAILS or relation.suspect
        if relation.kind is Kind.COUNT and told and relation.nominal is not None:
            yield _finding(relation)


def _finding(relation: Relation) -> Finding:
    stated, gap = relation.stated, relation.gap or relation.stated.value * 0
    made = stated.value - gap
    spans = relation.item_spans or tuple((term.start, term.end) for term in relation.terms)
    return Finding(
        "SL03",
        Severity.NOTE if relation.suspect else Severity.WARNING if relation.terms else Severity.ERROR,
        stated.start,
        stated.end,
        related=spans,
        values={"stated": stated.text, "computed": written(made, stated), "gap": format(abs(gap), "f")},
        message="suspect" if relation.suspect else "together" if relation.terms else "default",
        stated=format(stated.value, "f"),
        computed=format(made, "f"),
    )
