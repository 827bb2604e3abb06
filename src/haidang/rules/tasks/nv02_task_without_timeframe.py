"""Tasks of a plan without a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.rules.subject import Document
from haidang.rules.tasks.plans import is_plan, opening

# "Tháng đầu mỗi quý có báo cáo": a month is no deadline; "trước ngày 20 của tháng cuối quý" is.
_VAGUE = re.compile(r"háng (?<=[Tt].{5})(?:đầu|cuối)(?: tiên)?(?: của)? (?:mỗi|hằng|hàng|từng|các) qu[ýí](?! [IVX\d])")
_DAY = re.compile(r"ngày \d|ngày (?:đầu|cuối)|tuần (?:đầu|cuối)")


@rule(
    "NV02",
    "task-without-timeframe",
    Severity.NOTE,
    messages={
        "default": Message(
            "Nhiệm vụ {path} “{title}” không nêu thời gian thực hiện.",
            "Task {path} “{title}” has no time.",
        ),
        "none": Message(
            "Không nhiệm vụ nào trong {count} nhiệm vụ của kế hoạch nêu thời gian thực hiện.",
            "None of the {count} tasks of the plan has a time.",
        ),
        "vague": Message(
            "“{text}” không nói đến ngày nào: đơn vị nộp đầu tháng hay cuối tháng đều đúng hạn.",
            "“{text}” names no day: whether at the month's beginning or end, everybody is in time.",
        ),
    },
)
def task_without_timeframe(document: Document) -> Iterator[Finding]:
    """Nhiệm vụ của kế hoạch không có thời gian thực hiện, hoặc có mà không rõ đến ngày nào.

    Vì sao: Việc không có hạn thì không biết khi nào chậm; đến cuối năm mới thấy chưa làm.

    Sai:
    KẾ HOẠCH
    Thực hiện chủ đề năm 2024
    I. NHIỆM VỤ
    1. Phòng Nội vụ chủ trì rà soát thủ tục hành chính, hoàn thành trước ngày 30/6/2024.
    2. Hội Phụ nữ chủ trì xây dựng mô hình tuyến đường hoa tại các khu dân cư.

    Đúng:
    KẾ HOẠCH
    Thực hiện chủ đề năm 2024
    I. NHIỆM VỤ
    1. Phòng Nội vụ chủ trì rà soát thủ tục hành chính, hoàn thành trước ngày 30/6/2024.
    2. Hội Phụ nữ chủ trì xây dựng mô hình tuyến đường hoa, hoàn thành trước ngày 30/9/2024.

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Điều 24: giao việc phải xác định thời hạn giải quyết.
    """
    if not is_plan(document):
        return
    yield from _vague(document)
    tasks = document.reading.tasks
    missing = [task for task in tasks if task.time is None]
    if len(missing) == len(tasks) > 2:
        span = opening(document.text, tasks[0].start, tasks[0].end)
        yield Finding("NV02", Severity.NOTE, *span, values={"count": str(len(tasks))}, message="none")
        return
    # Where nearly all have a time, the one without it was forgotten.
    severity = Severity.WARNING if 4 * len(missing) <= len(tasks) else Severity.NOTE
    for task in missing:
        span = opening(document.text, task.start, task.end)
        yield Finding("NV02", severity, *span, values={"path": task.path, "title": task.title})


def _vague(document: Document) -> Iterator[Finding]:
    text = document.text
    for found in _VAGUE.finditer(text):
        low = max(text.rfind("\n", 0, found.start()), found.start() - 40)
        if not _DAY.search(text, low + 1, found.end() + 20):
            start = found.start() - 1
            values = {"text": text[start : found.end()]}
            yield Finding("NV02", Severity.NOTE, start, found.end(), values=values, message="vague")
