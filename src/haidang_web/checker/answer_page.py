"""What the page of an answer shows, of what was kept and of what its address asks for: tab, filters."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from haidang_web.checker.manuals import title_of
from haidang_web.checker.models import Answer

TABS: Mapping[str, str | Promise] = {
    "phat-hien": _("Phát hiện"),
    "nhiem-vu": _("Nhiệm vụ"),
    "so-lieu": _("Số liệu"),
    "vien-dan": _("Viện dẫn"),
    "de-muc": _("Đề mục"),
}
WEIGHTS: Mapping[str, str | Promise] = {"error": _("Lỗi"), "warning": _("Cần xem"), "note": _("Lưu ý")}
KINDS: Mapping[str, str | Promise] = {
    "plan": _("kế hoạch"),
    "report": _("báo cáo"),
    "decision": _("quyết định"),
    "resolution": _("nghị quyết"),
    "official_letter": _("công văn"),
    "directive": _("chỉ thị"),
    "proposal": _("tờ trình"),
    "notice": _("thông báo"),
    "minutes": _("biên bản"),
    "other": _("văn bản"),
}


class AnswerPage:
    """One answer, as its address asks to see it."""

    def __init__(self, answer: Answer, kept: Mapping[str, Any], asked: Mapping[str, str]) -> None:
        self.answer, self.read, self.check, self.page = answer, kept["read"], kept["check"], kept["page"]
        self.tab = asked.get("tab", "") if asked.get("tab", "") in TABS else "phat-hien"
        self.weight = asked.get("muc", "") if asked.get("muc", "") in WEIGHTS else ""
        self.code = asked.get("quy-tac", "")
        self.words = asked.get("tim", "").strip()

    @property
    def title(self) -> str:
        """The document's own title, or its file's name."""
        return self.page["title"] or self.answer.name

    @property
    def kind(self) -> str:
        """Which kind of document it is, in words."""
        return str(KINDS.get(self.page["kind"], KINDS["other"]))

    @cached_property
    def findings(self) -> list[dict[str, Any]]:
        """The findings that the filters leave, in the order of their places."""
        return [self._shown(each) for each in self.page["findings"] if self._is_asked(each)]

    def _is_asked(self, finding: Mapping[str, Any]) -> bool:
        return self.weight in ("", finding["weight"]) and self.code in ("", finding["code"])

    @staticmethod
    def _shown(finding: Mapping[str, Any]) -> dict[str, Any]:
        return {**finding, "title": title_of(finding["code"]), "weight_word": WEIGHTS[finding["weight"]]}

    @property
    def tabs(self) -> list[dict[str, Any]]:
        """The tabs with how much is in each."""
        counts = {
            "phat-hien": len(self.page["findings"]),
            "nhiem-vu": len(self.read["tasks"]),
            "so-lieu": len(self.read["quantities"]),
            "vien-dan": len(self.read["references"]),
            "de-muc": len(self.read["outline"]),
        }
        return [
            {"title": title, "count": counts[name], "address": self._address(tab=name), "current": name == self.tab}
            for name, title in TABS.items()
        ]

    def _address(self, **asked: str) -> str:
        return "?" + urlencode({name: value for name, value in asked.items() if value})

    @property
    def weights(self) -> list[dict[str, Any]]:
        """The filter by weight."""
        counts = Counter(each["weight"] for each in self.page["findings"])
        return [
            {
                "name": name,
                "title": title,
                "count": counts[name],
                "current": name == self.weight,
                "address": self._address(muc="" if name == self.weight else name, **{"quy-tac": self.code}),
            }
            for name, title in WEIGHTS.items()
        ]

    @property
    def rules(self) -> list[dict[str, Any]]:
        """The filter by rule: those that something was found of."""
        counts = Counter(each["code"] for each in self.page["findings"])
        return [
            {"code": code, "title": title_of(code), "count": count, "current": code == self.code}
            for code, count in sorted(counts.items())
        ]

    @cached_property
    def coverage(self) -> dict[str, int]:
        """How much of it could be checked at all."""
        found = self.check["coverage"]
        return {
            **found,
            "unchecked": found["quantities"] - found["checked"],
            "failed": max(found["checked"] - found["held"], 0),
        }

    @property
    def is_word(self) -> bool:
        """Whether the file is one that comments can be written into."""
        return self.answer.name.lower().endswith(".docx")

    def _paragraph(self, span: Sequence[int]) -> int:
        """The number of the paragraph at a place of the text."""
        return max(bisect_right(self.page["starts"], span[0]), 1)

    @property
    def tasks(self) -> list[dict[str, Any]]:
        """What is to be done, each with its paragraph."""
        return [{**task, "paragraph": self._paragraph(task["span"])} for task in self.read["tasks"]]

    @property
    def quantities(self) -> list[dict[str, Any]]:
        """The figures, each with its value as people write it."""
        return [
            {**each, "paragraph": self._paragraph(each["span"]), "shown": written(each["value"])}
            for each in self.read["quantities"]
        ]

    @property
    def references(self) -> list[dict[str, Any]]:
        """The documents that are cited."""
        return [
            {**each, "paragraph": self._paragraph(each["span"]), "day": day(each["date"])}
            for each in self.read["references"]
        ]

    @property
    def outline(self) -> list[dict[str, Any]]:
        """The headings, each with its depth."""
        return [
            {**each, "paragraph": self._paragraph(each["span"]), "level": each["path"].count(".") + 1}
            for each in self.read["outline"]
        ]


def written(value: str) -> str:
    """A value as people write it: points between thousands, a comma before decimals.

    >>> written("676373000000"), written("12.50")
    ('676.373.000.000', '12,50')
    """
    whole, _point, part = value.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits or 0):,}".replace(",", ".")
    return sign + grouped + (f",{part}" if part else "")


def day(iso: str | None) -> str:
    """A day as offices write it.

    >>> day("2023-12-19"), day(None)
    ('19/12/2023', '')
    """
    return "/".join(reversed(iso.split("-"))) if iso else ""
