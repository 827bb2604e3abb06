"""SL01: parts that do not make their total, or exceed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.relations.arithmetic.slips import Cause, Slip, as_long, slips, telling
from haidang.relations.page.connectives import PART_WORDS, STRONG_WORDS
from haidang.relations.relation import Connective, Kind, Relation, Verdict
from haidang.relations.sums.exclusive import exclude_each_other
from haidang.relations.sums.told_figures import near
from haidang.relations.sums.weighing import LOOSE, NEARLY
from haidang.rules.figures.written import written
from haidang.rules.subject import Document

_VI = "Nêu tổng là {stated} nhưng các phần cộng lại được {computed}, lệch {gap}."
_EN = "The total is stated as {stated} but the parts add up to {computed}, a difference of {gap}."
_MESSAGES = {
    "default": Message(_VI, _EN),
    "digit": Message(
        _VI + " Chênh lệch đúng bằng một chữ số: khớp nếu {suspect} là {instead}.",
        _EN + " One digit would explain it: it holds if {suspect} were {instead}.",
    ),
    "swap": Message(
        _VI + " Có thể hai chữ số bị đổi chỗ: khớp nếu {suspect} là {instead}.",
        _EN + " Two digits may be swapped: it holds if {suspect} were {instead}.",
    ),
    "unit": Message(
        _VI + " Có thể nhầm đơn vị: khớp nếu {suspect} là {instead}.",
        _EN + " The unit may be wrong: it holds if {suspect} were {instead}.",
    ),
    "repeated": Message(
        _VI + " Chênh lệch đúng bằng {suspect}: có thể phần này bị tính lặp hoặc còn thiếu.",
        _EN + " The difference is exactly {suspect}: it may be counted twice or be missing.",
    ),
    "missing": Message(
        _VI + " Có thể còn thiếu một phần khoảng {gap}.",
        _EN + " A part of about {gap} may be missing.",
    ),
    "balance": Message(
        "Nêu {stated} nhưng tính từ các số tăng, giảm đã nêu thì được {computed}, lệch {gap}.",
        "{stated} is stated but what was added and taken away gives {computed}, a difference of {gap}.",
    ),
    "exceeds": Message(
        "Các phần nêu trong tổng {stated} đã là {computed}, vượt tổng {gap}.",
        "The parts named within the total of {stated} already make {computed}, {gap} more than it.",
    ),
}
# Words that leave no doubt which figures make the total.
_SURE_WORDS = STRONG_WORDS | {"còn lại", "còn", "tồn", "tồn đọng"}
# Parts that overlap do not come so near their total by accident: two of them, and more.
_JUST, _JUST_MORE = (Decimal(1), Decimal("1.02")), (Decimal(1), Decimal("1.05"))
# The likeliest explanation first.
_ORDER = (Cause.SWAP, Cause.UNIT, Cause.DIGIT, Cause.REPEATED)


@rule("SL01", "sum-mismatch", Severity.ERROR, messages=_MESSAGES)
def sum_mismatch(subject: Document) -> Iterator[Finding]:
    """Các phần nêu là toàn bộ mà cộng lại không bằng tổng, hoặc các phần vượt quá tổng.

    Vì sao: người đọc báo cáo lấy tổng hoặc lấy từng phần để dùng tiếp; khi hai bên không khớp thì ít nhất một con
    số sai, và không ai biết là số nào. Các từ "bao gồm", "gồm", "chia ra", "cụ thể" cho biết đã nêu đủ các phần;
    sau "trong đó" chỉ là một số phần nên chỉ xét việc vượt tổng. Số làm tròn được tính theo khoảng giá trị mà nó
    có thể mang.

    Sai: Kế hoạch vốn năm 2024 là 676.373 triệu đồng, bao gồm: vốn phân cấp 181.766 triệu đồng; vốn thành phố
    hỗ trợ 493.227 triệu đồng.

    Đúng: Kế hoạch vốn năm 2024 là 674.993 triệu đồng, bao gồm: vốn phân cấp 181.766 triệu đồng; vốn thành phố
    hỗ trợ 493.227 triệu đồng.

    Căn cứ: Luật Thống kê năm 2015, Điều 5 (trung thực, khách quan, chính xác, đầy đủ); Nghị định số 30/2020/NĐ-CP,
    Điều 6 (trách nhiệm đối với nội dung văn bản).
    """
    for relation in subject.relations:
        if relation.kind is Kind.SUM and relation.verdict is Verdict.FAILS and relation.nominal is not None:
            yield _finding(subject, relation)


def _finding(subject: Document, relation: Relation) -> Finding:
    message, values = _told(relation)
    return Finding(
        "SL01",
        _severity(subject.text, relation),
        relation.stated.start,
        relation.stated.end,
        related=tuple((part.start, part.end) for part in relation.terms),
        values=values,
        message=message,
        stated=format(relation.stated.value, "f"),
        computed=None if relation.nominal is None else format(relation.nominal, "f"),
    )


def _severity(text: str, relation: Relation) -> Severity:
    """An error where the words leave no doubt that these are all parts; a warning where the form alone says so.

    A note where the arithmetic is as well explained by parts that overlap, or by a list that is not of this total.
    """
    if _is_unexplained(text, relation):
        return Severity.NOTE
    word = text[relation.start : relation.end].casefold()
    if relation.connective is Connective.WHOLE and word in PART_WORDS:
        return Severity.WARNING
    if relation.connective is Connective.WHOLE:
        return Severity.ERROR if word in STRONG_WORDS or len(relation.terms) > 2 else Severity.WARNING
    return Severity.WARNING if relation.connective is Connective.OPEN or len(relation.terms) > 1 else Severity.ERROR


def _is_unexplained(text: str, relation: Relation) -> bool:
    """Whether no slip explains a list whose sum is far from its total, or that only exceeds it together.

    "Trong đó" may name parts of parts: "thu nội địa 20.107 tỷ đồng; thu nội địa trừ tiền đất 19.836 tỷ đồng".
    """
    sure = text[relation.start : relation.end].casefold() in _SURE_WORDS
    # "3.321 đơn (KN 76, TC 143 và kiến nghị 3.448 đơn)": one of them alone is more than all.
    sure = sure or max(term.value for term in relation.terms) > relation.stated.value
    together = relation.connective is not Connective.WHOLE and len(relation.terms) > 1
    most = max(relation.terms, key=lambda term: term.value)
    if relation.connective is Connective.PART and most.value > relation.stated.value:
        return not as_long(relation.stated, most)
    found = [
        slip for slip in slips(relation.stated, relation.terms) if slip.cause is not Cause.REPEATED or not together
    ]
    if any(not together or telling(slip) or slip.cause is Cause.SWAP or len(relation.terms) == 2 for slip in found):
        return False
    if together:
        just = _JUST if len(relation.terms) == 2 else _JUST_MORE
        return not near(relation.stated, relation.terms, just) and not exclude_each_other(text, relation.terms)
    return not near(relation.stated, relation.terms, LOOSE if sure else NEARLY)


def _told(relation: Relation) -> tuple[str, Mapping[str, str]]:
    """The message that the arithmetic supports, and its values."""
    total = relation.stated
    gap = relation.gap or total.value * 0
    values = {
        "stated": total.text,
        "computed": written(total.value - gap, total),
        "gap": written(abs(gap), total),
    }
    if relation.connective is not Connective.WHOLE:
        return "exceeds", values
    if any(term.value < 0 for term in relation.terms):
        return "balance", values
    slip = _likeliest(relation)
    if slip is None:
        return ("missing" if gap > 0 else "default"), values
    return slip.cause.value, values | {"suspect": slip.quantity.text, "instead": written(slip.value, slip.quantity)}


def _likeliest(relation: Relation) -> Slip | None:
    found = sorted(slips(relation.stated, relation.terms), key=lambda slip: _ORDER.index(slip.cause))
    return found[0] if found else None
