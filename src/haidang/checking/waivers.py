"""Waivers: findings that a person has answered for, with a reason, in a file beside the document.

[[waiver]]
rule = "SL01"                    # code or name
text = "676.373 triệu đồng"      # words of the sentence that touch the finding
reason = "Phần còn lại là vốn đối ứng, đã nêu trong Tờ trình 15."
until = 2024-12-31               # last day on which it holds; may be left out
file = "bao-cao.docx"            # where the file stands beside several documents; may be left out
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any

from haidang.checking.finding import Finding
from haidang.checking.rule import Rule
from haidang.errors import HaidangError
from haidang.text.values import frozen

FILE_NAME = ".haidang.toml"


class UnreadableWaivers(HaidangError):
    """A file of waivers that is none; `str()` is a sentence for the user."""


class Problem(Enum):
    """Why a waiver is reported rather than heeded."""

    NO_REASON = "no-reason"
    EXPIRED = "expired"
    STALE = "stale"
    """It matches nothing any more."""


@frozen
class Waiver:
    """One waiver as somebody wrote it."""

    rule: str
    text: str
    reason: str = ""
    until: date | None = None
    file: str = ""

    def is_for(self, file_name: str) -> bool:
        """Whether it speaks of the document of that name."""
        return self.file in ("", file_name)

    def fault(self, today: date) -> Problem | None:
        """Why it cannot be heeded today; None where it can."""
        if not self.reason.strip():
            return Problem.NO_REASON
        return Problem.EXPIRED if self.until is not None and today > self.until else None


def read_waivers(text: str) -> tuple[Waiver, ...]:
    """Read a file of waivers; raises `UnreadableWaivers`."""
    # Most documents have none.
    import tomllib

    try:
        written = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableWaivers(f"Tệp {FILE_NAME} không đúng dạng TOML ({error}).") from error
    entries = written.get("waiver", [])
    if not isinstance(entries, list):
        raise UnreadableWaivers(f"Tệp {FILE_NAME}: mỗi mục bỏ qua phải bắt đầu bằng dòng [[waiver]].")
    return tuple(_waiver(number, entry) for number, entry in enumerate(entries, 1))


def _waiver(number: int, entry: object) -> Waiver:
    if not isinstance(entry, dict):
        raise UnreadableWaivers(f"Tệp {FILE_NAME}: mục bỏ qua thứ {number} không có các dòng rule, text, reason.")
    words = {name: _words(number, entry, name) for name in ("rule", "text", "reason", "file")}
    for name in ("rule", "text"):
        if not words[name].strip():
            raise UnreadableWaivers(f"Tệp {FILE_NAME}: mục bỏ qua thứ {number} thiếu {name}.")
    return Waiver(until=_until(number, entry), **words)


def _words(number: int, entry: Mapping[str, Any], name: str) -> str:
    value = entry.get(name, "")
    if not isinstance(value, str):
        raise UnreadableWaivers(f"Tệp {FILE_NAME}: {name} của mục bỏ qua thứ {number} phải đặt trong ngoặc kép.")
    return value


def _until(number: int, entry: Mapping[str, Any]) -> date | None:
    value = entry.get("until")
    try:
        if isinstance(value, datetime):
            return value.date()
        return value if value is None or isinstance(value, date) else date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise UnreadableWaivers(
            f"Tệp {FILE_NAME}: until của mục bỏ qua thứ {number} phải là một ngày, ví dụ until = 2024-12-31."
        ) from error


def matches(waiver: Waiver, rule: Rule, finding: Finding, text: str) -> bool:
    """Whether `waiver` speaks of `finding`: the same rule, and its words touch the finding in their paragraph.

    A finding without words of its own (a number left blank) is met anywhere in its paragraph.
    """
    if waiver.rule.casefold() not in (rule.code.casefold(), rule.name):
        return False
    start = text.rfind("\n", 0, finding.start) + 1
    end = text.find("\n", finding.end)
    paragraph = text[start:] if end < 0 else text[start:end]
    words = " ".join(waiver.text.split())
    at = paragraph.find(words)
    while at >= 0:
        low, high = start + at, start + at + len(words)
        if finding.start == finding.end or (low < finding.end and high > finding.start):
            return True
        at = paragraph.find(words, at + 1)
    return False


def answer(
    waivers: Sequence[Waiver], rules: Mapping[str, Rule], findings: Sequence[Finding], text: str, today: date
) -> list[int | None]:
    """For each finding the index of the waiver that speaks of it today, None where none does."""
    able = [(index, waiver) for index, waiver in enumerate(waivers) if waiver.fault(today) is None]
    return [
        next((index for index, waiver in able if matches(waiver, rules[finding.code], finding, text)), None)
        for finding in findings
    ]
