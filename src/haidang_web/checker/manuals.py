"""Rules as people read them: a short title, and the manual page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from haidang.checking.manual import Manual, read_manual
from haidang.rules.catalogue import CATALOGUE

TITLES: Mapping[str, str | Promise] = {
    "SL01": _("Tổng không khớp"),
    "SL02": _("Bảng cộng không khớp"),
    "SL03": _("Số lượng nêu khác số liệt kê"),
    "SL04": _("Tỷ lệ không khớp"),
    "SL05": _("Số tiền bằng chữ khác bằng số"),
    "SL06": _("Hai nơi nêu hai số"),
    "SL07": _("Thứ hạng không thể có"),
    "TG01": _("Ngày tháng không có thật"),
    "TG02": _("Thứ tự thời gian ngược"),
    "TG03": _("Dự kiến đã qua"),
    "VB01": _("Một văn bản, hai cách viện dẫn"),
    "VB02": _("Số, ký hiệu viết sai"),
    "TT01": _("Thiếu số văn bản"),
    "TT02": _("Thiếu ngày văn bản"),
    "TT03": _("Thiếu thành phần thể thức"),
    "TT04": _("Đánh số nhảy cóc hoặc lặp"),
    "DV01": _("Dấu thập phân lẫn lộn"),
    "DV02": _("Đơn vị viết hai lần"),
    "CH01": _("Từ lặp"),
    "CH02": _("Ngoặc không đóng hoặc không mở"),
    "CH03": _("Một tên, hai cách viết"),
    "CH04": _("Chữ tắt chưa giải thích"),
    "NV01": _("Nhiệm vụ chưa ai chủ trì"),
    "NV02": _("Nhiệm vụ chưa có thời hạn"),
    "NV03": _("Nhiệm vụ đã quá hạn khi ban hành"),
}

GROUPS: Mapping[str, str | Promise] = {
    "SL": _("Số liệu"),
    "TG": _("Thời gian"),
    "VB": _("Văn bản viện dẫn"),
    "TT": _("Thể thức"),
    "DV": _("Đơn vị, cách ghi số"),
    "CH": _("Chính tả"),
    "NV": _("Nhiệm vụ"),
}


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule with its title and its manual."""

    code: str
    name: str
    title: str | Promise
    weight: str
    manual: Manual

    @property
    def wrong(self) -> str:
        """The wrong example, as it would stand in a document."""
        return unfolded(self.manual.wrong)

    @property
    def right(self) -> str:
        """The right example, likewise."""
        return unfolded(self.manual.right)


def unfolded(example: str) -> str:
    """An example without the line breaks that only the width of a manual's lines made.

    >>> unfolded("Vốn là 5 triệu đồng, gồm vốn thành phố\\nhỗ trợ 3 triệu đồng.")
    'Vốn là 5 triệu đồng, gồm vốn thành phố hỗ trợ 3 triệu đồng.'
    """
    lines: list[str] = []
    for line in example.splitlines():
        if lines and line.lstrip()[:1].islower():
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line)
    return "\n".join(lines)


def title_of(code: str) -> str:
    """What a rule is called on a page; its code where it has no title yet."""
    return str(TITLES.get(code, code))


@cache
def _pages() -> Mapping[str, RulePage]:
    return {
        rule.code: RulePage(
            rule.code, rule.name, TITLES.get(rule.code, rule.name), rule.severity.value, read_manual(rule)
        )
        for rule in CATALOGUE
    }


def manual_of(code: str) -> RulePage | None:
    """A rule's page by its code; None where there is no such rule."""
    return _pages().get(code.upper())


def manuals() -> list[tuple[str, list[RulePage]]]:
    """All rules, by group."""
    pages = _pages().values()
    return [
        (str(title), [page for page in pages if page.code.startswith(letters)]) for letters, title in GROUPS.items()
    ]
