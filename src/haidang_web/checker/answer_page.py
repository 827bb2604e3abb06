"""What the page of an answer shows, of what was kept and of what its address asks for: tab, filters."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from haidang_web.checker.manuals import title_of
from haidang_web.checker.models import Answer
from haidang_web.frame.keys import folded_key

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


# What a document calls itself, in the language that it is written in.
KIND_NAMES = {
    "plan": "Kế hoạch",
    "report": "Báo cáo",
    "decision": "Quyết định",
    "resolution": "Nghị quyết",
    "directive": "Chỉ thị",
    "proposal": "Tờ trình",
    "notice": "Thông báo",
    "minutes": "Biên bản",
}
_STRETCH = 12
NOBODY = "-"
"""In an address: tasks that nobody answers for."""


class AnswerPage:
    """One answer, as its address asks to see it."""

    def __init__(self, answer: Answer, kept: Mapping[str, Any], asked: Mapping[str, str]) -> None:
        self.answer, self.read, self.check, self.page = answer, kept["read"], kept["check"], kept["page"]
        self.tab = asked.get("tab", "") if asked.get("tab", "") in TABS else "phat-hien"
        self.weight = asked.get("muc", "") if asked.get("muc", "") in WEIGHTS else ""
        self.code = asked.get("quy-tac", "")
        self.words = asked.get("tim", "").strip()
        self.lead = asked.get("chu-tri", "").strip()

    @property
    def title(self) -> str:
        """What the document calls itself, its kind included, or its file's name."""
        kind = KIND_NAMES.get(self.page["kind"], "")
        return with_kind(kind, self.page["title"]) if self.page["title"] else self.answer.name

    @property
    def kind(self) -> str:
        """Which kind of document it is, in words."""
        return str(KINDS.get(self.page["kind"], KINDS["other"]))

    @cached_property
    def findings(self) -> list[dict[str, Any]]:
        """The findings that the filters leave: errors first, each weight in the order of their places."""
        asked = [each for each in self.page["findings"] if self._is_asked(each)]
        return [self._shown(each) for each in sorted(asked, key=lambda each: list(WEIGHTS).index(each["weight"]))]

    def _is_asked(self, finding: Mapping[str, Any]) -> bool:
        return self.weight in ("", finding["weight"]) and self.code in ("", finding["code"])

    @staticmethod
    def _shown(finding: Mapping[str, Any]) -> dict[str, Any]:
        return {
            **finding,
            "title": title_of(finding["code"]),
            "weight_word": WEIGHTS[finding["weight"]],
            "message": message_of(finding),
        }

    @property
    def stretches(self) -> list[list[dict[str, Any]]]:
        """The document's blocks, a dozen at a time: a browser lays out those in sight and leaves the others."""
        blocks = self.page["blocks"]
        return [blocks[at : at + _STRETCH] for at in range(0, len(blocks), _STRETCH)]

    @property
    def agreed_count(self) -> int:
        """How many relations between figures hold."""
        return len(self.page["agreed"]) + int(self.page["agreed_more"])

    @property
    def list_address(self) -> str:
        """Where all findings are listed: here, or on their tab without filters."""
        return "" if self.tab == "phat-hien" and not self.weight and not self.code else "?"

    @property
    def wide(self) -> bool:
        """Whether the tab holds a table, which wants half of the page."""
        return self.tab in ("nhiem-vu", "so-lieu", "vien-dan")

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
        """How much of it could be checked at all, and how much of that agrees."""
        found = self.check["coverage"]
        failed = min(self.page["failed"], found["checked"])
        return {
            **found,
            "unchecked": found["quantities"] - found["checked"],
            "failed": failed,
            "agreeing": found["checked"] - failed,
        }

    @property
    def is_word(self) -> bool:
        """Whether the file is one that comments can be written into."""
        return self.answer.name.lower().endswith(".docx")

    def _paragraph(self, span: Sequence[int]) -> int:
        """The number of the paragraph at a place of the text."""
        return max(bisect_right(self.page["starts"], span[0]), 1)

    @cached_property
    def tasks(self) -> list[dict[str, Any]]:
        """What is to be done, as the filters leave it, each with its paragraph."""
        found = [task for task in self.read["tasks"] if self._is_led(task) and self._says(task["title"], task["text"])]
        return [{**task, "paragraph": self._paragraph(task["span"])} for task in found]

    @property
    def leads(self) -> list[dict[str, Any]]:
        """The filter by who leads: who leads most, first."""
        counts = Counter(lead for task in self.read["tasks"] for lead in task["lead"])
        return [{"name": name, "count": count, "current": name == self.lead} for name, count in counts.most_common()]

    @property
    def without_lead(self) -> int:
        """How many tasks nobody answers for."""
        return sum(not task["lead"] for task in self.read["tasks"])

    def _is_led(self, task: Mapping[str, Any]) -> bool:
        return not self.lead or self.lead in (task["lead"] or [NOBODY])

    def _says(self, *words: str | None) -> bool:
        """Whether what is looked for stands in some of the words, marks or none."""
        return not self.words or any(folded_key(self.words) in folded_key(each) for each in words if each)

    @cached_property
    def quantities(self) -> list[dict[str, Any]]:
        """The figures, as the filter leaves them, each with its value as people write it."""
        return [
            {**each, "paragraph": self._paragraph(each["span"]), "shown": written(each["value"]), "unit": unit_of(each)}
            for each in self.read["quantities"]
            if self._says(each["text"], each.get("noun"))
        ]

    @cached_property
    def references(self) -> list[dict[str, Any]]:
        """The documents that are cited, as the filter leaves them."""
        return [
            {**each, "paragraph": self._paragraph(each["span"]), "day": day(each["date"])}
            for each in self.read["references"]
            if self._says(each["text"])
        ]

    @property
    def outline(self) -> list[dict[str, Any]]:
        """The headings, each with its depth."""
        return [
            {**each, "paragraph": self._paragraph(each["span"]), "level": each["path"].count(".") + 1}
            for each in self.read["outline"]
        ]


def message_of(finding: Mapping[str, Any]) -> str:
    """What a finding says, in the language of the page."""
    return str(finding["messages"]["en" if get_language() == "en" else "vi"])


def with_kind(kind: str, title: str) -> str:
    """A title with the kind of its document before it, unless it says so itself.

    >>> with_kind("Báo cáo", "Kết quả năm 2024"), with_kind("Báo cáo", "Báo cáo năm 2024")
    ('Báo cáo kết quả năm 2024', 'Báo cáo năm 2024')
    >>> with_kind("Báo cáo", "KẾT QUẢ NĂM 2024"), with_kind("", "Kết quả")
    ('BÁO CÁO KẾT QUẢ NĂM 2024', 'Kết quả')
    """
    if not kind or title.casefold().startswith(kind.casefold()):
        return title
    if title.isupper():
        return f"{kind.upper()} {title}"
    second = title.split()[1:2]
    is_name = bool(second) and second[0][:1].isupper()
    return f"{kind} {title if is_name else title[:1].lower() + title[1:]}"


def unit_of(quantity: Mapping[str, Any]) -> str:
    """A figure's unit as a table shows it: what is counted, dong for money."""
    return str(quantity.get("noun") or str(quantity["unit"]).replace("VND", "đồng").replace("m2", "m²"))


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
