"""What is said of a waiver that is not heeded, or that matches nothing any more."""

from __future__ import annotations

from pathlib import Path

from haidang.checking.waivers import Problem, Waiver
from haidang.formats.words import day
from haidang.text.values import frozen

_SENTENCES = {
    "vi": {
        Problem.NO_REASON: "{file}: mục bỏ qua {rule} “{text}” không nêu lý do (reason) nên không được áp dụng.",
        Problem.EXPIRED: "{file}: mục bỏ qua {rule} “{text}” đã hết hạn ngày {until} nên không được áp dụng.",
        Problem.STALE: "{file}: mục bỏ qua {rule} “{text}” không còn khớp với phát hiện nào; nên xóa đi.",
    },
    "en": {
        Problem.NO_REASON: "{file}: the waiver of {rule} “{text}” gives no reason and is not heeded.",
        Problem.EXPIRED: "{file}: the waiver of {rule} “{text}” ended on {until} and is not heeded.",
        Problem.STALE: "{file}: the waiver of {rule} “{text}” matches no finding any more; remove it.",
    },
}


@frozen
class WaiverProblem:
    """A waiver that was not heeded or matches nothing, and the first document that it serves."""

    waiver: Waiver
    problem: Problem
    path: Path
    document: str

    def sentence(self, language: str) -> str:
        """What a person is told."""
        return _SENTENCES[language][self.problem].format(
            file=self.path, rule=self.waiver.rule, text=self.waiver.text, until=day(self.waiver.until)
        )
