"""Documents without a date."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.calendar.dates import match_date
from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.rules.form.head import attached, head_line, is_draft
from haidang.rules.subject import Document


@rule(
    "TT02",
    "blank-date",
    Severity.WARNING,
    messages={
        "default": Message(
            "Văn bản chưa có ngày ban hành: “{text}” còn để trống. "
            "Có thể đây là dự thảo, hoặc ngày bị mất khi chuyển tệp.",
            "The document has no date: “{text}” is blank. "
            "It may be a draft, or the date was lost when the file was converted.",
        ),
        "absent": Message(
            "Văn bản không có dòng địa danh, ngày tháng năm ban hành. Có thể bị mất khi chuyển tệp.",
            "The document has no line with place and date. It may have been lost when the file was converted.",
        ),
    },
)
def blank_date(document: Document) -> Iterator[Finding]:
    """Văn bản chưa có ngày ban hành: ngày hoặc tháng còn để trống, hoặc không có dòng ngày tháng.

    Vì sao: Ngày ban hành quyết định hiệu lực, thời hạn và thứ tự của văn bản trong sổ.

    Sai:
    Số: 512/BC-UBND
    An Lão, ngày tháng năm 2024
    BÁO CÁO
    Kết quả thực hiện Chủ đề năm 2024

    Đúng:
    Số: 512/BC-UBND
    An Lão, ngày 05 tháng 12 năm 2024
    BÁO CÁO
    Kết quả thực hiện Chủ đề năm 2024

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4.
    """
    components = document.reading.components
    if components.date is not None:
        return
    written = components.date_at
    if written is not None:
        headed = components.symbol is not None or components.title is not None
        if headed and not _is_filled(written.text):
            severity = Severity.NOTE if is_draft(document) else Severity.WARNING
            shown = " ".join(written.text.split())
            yield Finding("TT02", severity, written.start, written.end, values={"text": shown})
        return
    if components.symbol is not None and document.reading.kind != "minutes" and not attached(document):
        yield Finding("TT02", Severity.NOTE, *head_line(document), message="absent")


def _is_filled(words: str) -> bool:
    """ "ngày 31 tháng 02 năm 2024" is filled in, if wrongly."""
    return match_date(words, len(words) - len(words.lower().removeprefix("ngày").lstrip())) is not None
