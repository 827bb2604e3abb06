"""Tasks of a plan that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from haidang.checking.finding import Finding, Severity
from haidang.checking.rule import Message, rule
from haidang.reading.task import Task
from haidang.reading.units import find_heads, opens_with_unit
from haidang.rules.subject import Document
from haidang.rules.tasks.plans import Lacking, is_plan, opening, states_count, whole
from haidang.text.patterns import regex

# "Phòng Kinh tế thực hiện, Viện Tài nguyên hỗ trợ kỹ thuật", "(các Ban HĐND)": somebody is named, if not as the lead.
_ACTS = regex(r"\b(?:chủ trì|thực hiện|tham mưu|phụ trách|đề nghị|giao|có trách nhiệm|phối hợp)\b|\([^()]*$")


@rule(
    "NV01",
    "task-without-lead",
    Severity.WARNING,
    messages={
        "default": Message(
            "Nhiệm vụ {path} “{title}” không nêu đơn vị chủ trì.",
            "Task {path} “{title}” names nobody who leads it.",
        ),
        "none": Message(
            "Không nhiệm vụ nào trong {count} nhiệm vụ của kế hoạch nêu đơn vị chủ trì.",
            "None of the {count} tasks of the plan names who leads it.",
        ),
    },
)
def task_without_lead(document: Document) -> Iterator[Finding]:
    """Nhiệm vụ của kế hoạch không có đơn vị nào chịu trách nhiệm.

    Vì sao: Việc không giao cho ai thì không ai làm, không ai báo cáo; đến kỳ tổng hợp không biết hỏi đơn vị nào.

    Sai:
    KẾ HOẠCH
    Thực hiện chủ đề năm 2024
    I. NHIỆM VỤ
    1. Phòng Kinh tế và Hạ tầng kiểm tra trật tự đô thị trên các tuyến đường.
    2. Xây dựng mô hình tuyến đường hoa tại các khu dân cư.

    Đúng:
    KẾ HOẠCH
    Thực hiện chủ đề năm 2024
    I. NHIỆM VỤ
    1. Phòng Kinh tế và Hạ tầng chủ trì kiểm tra trật tự đô thị trên các tuyến đường.
    2. Hội Phụ nữ chủ trì xây dựng mô hình tuyến đường hoa tại các khu dân cư.

    Căn cứ: Nghị định số 30/2020/NĐ-CP, Điều 24; quy chế làm việc: mỗi việc chỉ giao một đơn vị chủ trì.
    """
    if not is_plan(document):
        return
    tasks = document.reading.tasks
    missing = Lacking(tasks, lambda task: not task.lead)
    if len(missing.tasks) == len(tasks) > 2:
        span = opening(document.text, tasks[0].start, tasks[0].end)
        yield Finding("NV01", Severity.NOTE, *span, values={"count": str(len(tasks))}, message="none")
        return
    for task in missing.tasks:
        span = opening(document.text, task.start, task.end)
        sure = missing.forgotten(task, _FEW) and not states_count(task) and not _names_somebody(task.text)
        severity = Severity.WARNING if sure else Severity.NOTE
        related = whole(task, span) + _time(task) + _helper(document.text, task)
        yield Finding("NV01", severity, *span, related, values={"path": task.path, "title": task.title})


_FEW = 0.5
"""Where more have none the plan hands them out elsewhere, in its last part or another document."""
_NEAR = 600


def _time(task: Task) -> tuple[tuple[int, int], ...]:
    """Where the task's own time stands, beside which its lead should."""
    at = task.time
    own = at is not None and task.start <= at.start_offset < task.end + _NEAR
    return ((at.start_offset, at.end_offset),) if at is not None and own else ()


def _helper(text: str, task: Task) -> tuple[tuple[int, int], ...]:
    """Where the first unit stands that only helps: in the task or on the lines below it."""
    if not task.coordinate:
        return ()
    at = text.find(task.coordinate[0], task.start, task.end + _NEAR)
    return ((at, at + len(task.coordinate[0])),) if at >= 0 else ()


def _names_somebody(words: str) -> bool:
    """Whether a unit is said to act, or opens the task: "Ban Chỉ đạo huyện gồm 23 thành viên, họp hằng tháng"."""
    return opens_with_unit(words) or any(
        _ACTS.search(words, head, head + 120) or _ACTS.search(words, 0, head) for head in find_heads(words)
    )
