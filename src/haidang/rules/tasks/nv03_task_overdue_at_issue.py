"""Tasks whose time was over when the plan was issued."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import rule
from haidang.reading.task import Task
from haidang.rules.subject import Document
from haidang.rules.tasks.plans import opening
from haidang.text.patterns import regex

_YEAR = regex(r"(?:19|20)\d\d")
_KINDS = frozenset({"plan", "directive", "decision", "official_letter", "notice", "resolution"})


@rule(
    "NV03",
    "task-overdue-at-issue",
    Severity.WARNING,
    vi="Nhiệm vụ {path} “{title}” phải xong ngày {end} ({time}), trước ngày ban hành văn bản ({issued}). "
    "Có thể nhầm năm, hoặc chép từ kế hoạch trước.",
    en="Task {path} “{title}” is due on {end} ({time}), before the document was issued ({issued}). "
    "The year may be wrong, or the task copied from an earlier plan.",
)
def task_overdue_at_issue(document: Document) -> Iterator[Finding]:
    """Thời hạn của nhiệm vụ đã qua khi kế hoạch được ban hành.

    Vì sao: Giao một việc đã quá hạn ngay ngày giao thường là nhầm năm hoặc chép lại kế hoạch cũ.

    Sai:
    Số: 35/KH-UBND
    An Lão, ngày 21 tháng 3 năm 2024
    KẾ HOẠCH
    Thực hiện chủ đề năm 2024
    I. NHIỆM VỤ
    1. Phòng Nội vụ chủ trì rà soát thủ tục hành chính, hoàn thành trước ngày 30/6/2023.

    Đúng:
    Số: 35/KH-UBND
    An Lão, ngày 21 tháng 3 năm 2024
    KẾ HOẠCH
    Thực hiện chủ đề năm 2024
    I. NHIỆM VỤ
    1. Phòng Nội vụ chủ trì rà soát thủ tục hành chính, hoàn thành trước ngày 30/6/2024.

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Điều 24: giao việc phải xác định thời hạn giải quyết.
    """
    issued = document.reading.components.date
    if issued is None or document.reading.kind not in _KINDS:
        return
    for task in document.reading.tasks:
        time = task.time
        if time is None or time.end is None or time.end >= issued or time.kind not in ("deadline", "period"):
            continue
        values = {
            "path": task.path,
            "title": task.title,
            "end": f"{time.end:%d/%m/%Y}",
            "time": time.text,
            "issued": f"{issued:%d/%m/%Y}",
        }
        place = opening(document.text, task.start, task.end)
        # Without a year of its own the next one may be meant.
        severity = Severity.WARNING if _YEAR.search(time.text) else Severity.NOTE
        yield Finding("NV03", severity, *_span(task, place), related=(_own(document),), values=values)


def _span(task: Task, place: tuple[int, int]) -> tuple[int, int]:
    """The time's own words; the task's opening where the time stands in a heading or a label elsewhere."""
    time = task.time
    if time is not None and task.start <= time.start_offset < time.end_offset:
        return time.start_offset, time.end_offset
    return place


def _own(document: Document) -> tuple[int, int]:
    piece = document.reading.components.date_at
    return (piece.start, piece.end) if piece is not None else (0, 0)
