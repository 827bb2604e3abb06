"""Tasks of a plan without a time."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.reading.task import Task
from haidang.rules.subject import Document
from haidang.rules.tasks.general_time import general_time
from haidang.rules.tasks.plans import Lacking, is_plan, opening, states_count, whole
from haidang.text.patterns import regex

# "Tháng đầu mỗi quý có báo cáo": a month is no deadline; "trước ngày 20 của tháng cuối quý" is.
_VAGUE = regex(r"háng (?<=[Tt].{5})(?:đầu|cuối)(?: tiên)?(?: của)? (?:mỗi|hằng|hàng|từng|các) qu[ýí](?! [IVX\d])")
_DAY = regex(r"ngày \d|ngày (?:đầu|cuối)|tuần (?:đầu|cuối)")


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
        "general": Message(
            "Nhiệm vụ {path} “{title}” không nêu thời gian riêng, chỉ theo thời gian chung của kế hoạch (“{time}”).",
            "Task {path} “{title}” has no time of its own, only that of the whole plan (“{time}”).",
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
    missing = Lacking(tasks, lambda task: task.time is None)
    general = general_time(document) if missing.tasks else None
    if len(missing.tasks) == len(tasks) > 2:
        span = opening(document.text, tasks[0].start, tasks[0].end)
        if general is None:
            yield Finding("NV02", Severity.NOTE, *span, values={"count": str(len(tasks))}, message="none")
        return
    if general is not None and missing.share() > _SOME:
        return
    for task in missing.tasks:
        span = opening(document.text, task.start, task.end)
        sure = general is None and missing.forgotten(task, _FEW) and not _goes_on(task)
        severity = Severity.WARNING if sure else Severity.NOTE
        values = {"path": task.path, "title": task.title}
        if general is not None:
            values["time"] = document.text[slice(*general)]
        message = "default" if general is None else "general"
        yield Finding(
            "NV02", severity, *span, _row(document.text, task) or whole(task, span), values=values, message=message
        )


_FEW = 0.25
"""Where nearly all have a time, the one without it was forgotten."""
_SOME = 0.5
"""Beside a time for the whole plan it says something only where most tasks have their own."""

# "theo dõi, đôn đốc việc thực hiện Kế hoạch", "bố trí kinh phí thực hiện": as long as the plan runs.
_STANDING = regex(
    r"theo dõi|đôn đốc|giám sát|thường trực|đầu mối|điều phối|"
    r"(?:bố trí|cân đối|thẩm định|bảo đảm|đảm bảo)[^.;]{0,60} (?:kinh phí|dự toán|nguồn lực)[^.;]{0,30}"
    r"(?:thực hiện|theo quy định|Kế hoạch|hằng năm|triển khai|theo phân cấp)|(?:thẩm định|lập) dự toán|"
    r"(?:kiểm tra|hướng dẫn|chỉ đạo) (?:việc |công tác )?(?:thực hiện|triển khai)|"
    r"(?:tổ chức |phối hợp )?thực hiện (?:tốt |nghiêm )?(?:Kế hoạch|kế hoạch|nhiệm vụ|quy định|các nội dung)|"
    r"chịu trách nhiệm (?:trước|về|toàn diện)|tuyên truyền, vận động|vận động (?:đoàn viên|hội viên|nhân dân)"
)


def _row(text: str, task: Task) -> tuple[tuple[int, int], ...]:
    """The row of a table from the task on, in which the cell for its time is empty; nothing outside of tables."""
    begin = text.rfind("\n", 0, task.start) + 1
    end = text.find("\n", task.start)
    return ((task.start, end),) if text.startswith("|", begin) and end > 0 else ()


def _goes_on(task: Task) -> bool:
    """Whether a task is done as long as the plan runs, or is none: then nobody forgot its time."""
    return _STANDING.search(task.text) is not None or states_count(task)


def _vague(document: Document) -> Iterator[Finding]:
    text = document.text
    for found in _VAGUE.finditer(text):
        low = max(text.rfind("\n", 0, found.start()), found.start() - 40)
        if not _DAY.search(text, low + 1, found.end() + 20):
            start = found.start() - 1
            values = {"text": text[start : found.end()]}
            yield Finding("NV02", Severity.NOTE, start, found.end(), values=values, message="vague")
