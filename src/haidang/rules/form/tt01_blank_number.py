"""Documents without a number."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.rules.form.head import attached, head_line, is_draft
from haidang.rules.subject import Document
from haidang.text.patterns import regex

_BLANK = regex(r"(?:Số|SỐ)[ \n]?:?[ \n.…_]*[/-][ .…_]*$")


@rule(
    "TT01",
    "blank-number",
    Severity.WARNING,
    messages={
        "default": Message(
            "Văn bản chưa có số: trước ký hiệu {symbol} còn để trống. "
            "Có thể đây là dự thảo, hoặc số bị mất khi chuyển tệp.",
            "The document has no number: the place before {symbol} is blank. "
            "It may be a draft, or the number was lost when the file was converted.",
        ),
        "absent": Message(
            "Văn bản không có dòng số, ký hiệu. Có thể bị mất khi chuyển tệp.",
            "The document has no line with its number and symbol. It may have been lost when the file was converted.",
        ),
    },
)
def blank_number(document: Document) -> Iterator[Finding]:
    """Văn bản chưa có số: chỗ ghi số còn để trống hoặc không có.

    Vì sao: Văn bản không số thì không vào sổ được, không viện dẫn được; thường là dự thảo gửi nhầm.

    Sai:
    Số: /BC-UBND
    An Lão, ngày 05 tháng 12 năm 2024
    BÁO CÁO
    Kết quả thực hiện Chủ đề năm 2024

    Đúng:
    Số: 512/BC-UBND
    An Lão, ngày 05 tháng 12 năm 2024
    BÁO CÁO
    Kết quả thực hiện Chủ đề năm 2024

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Điều 15 và Phụ lục I, phần I, mục II.3.
    """
    components = document.reading.components
    if components.number is not None:
        return
    if components.symbol is not None:
        severity = Severity.NOTE if is_draft(document) else Severity.WARNING
        blank = _BLANK.search(document.text, max(0, components.symbol.start - 24), components.symbol.start)
        start = blank.start() if blank else components.symbol.start
        yield Finding("TT01", severity, start, components.symbol.end, values={"symbol": components.symbol.text})
        return
    if components.date_at is not None and document.reading.kind not in ("minutes", "other") and not attached(document):
        yield Finding("TT01", Severity.NOTE, *head_line(document), message="absent")
