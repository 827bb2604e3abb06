"""The answer as a file to keep; made when asked for, beside the upload, and erased with it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from haidang_web.checker import actions, spool
from haidang_web.checker.access import gone
from haidang_web.checker.answer_page import WEIGHTS, message_of
from haidang_web.checker.examiners import Busy, Stopped
from haidang_web.checker.manuals import title_of
from haidang_web.checker.models import Answer
from haidang_web.checker.problems import sentence_in_language
from haidang_web.frame.refusals import Advice, Refused

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Download:
    """A kind of file: what it is called, and how its bytes are made."""

    suffix: str
    content_type: str
    make: Callable[[Answer, Mapping[str, Any]], bytes]


def make(answer: Answer, kept: Mapping[str, Any], kind: str) -> HttpResponse:
    """The answer to a download. Raises NotThere for a kind that is none, Refused where it cannot be made."""
    found = KINDS.get(kind)
    if found is None:
        raise gone()
    response = HttpResponse(found.make(answer, kept), content_type=found.content_type)
    name = answer.name.rpartition(".")[0] or answer.name
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(f'{name}{found.suffix}')}"
    response.headers["Cache-Control"] = "no-store"
    return response


def _json(answer: Answer, kept: Mapping[str, Any]) -> bytes:
    both = {**kept["read"], **kept["check"]}
    return (json.dumps(both, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _by_examiner(task: str, file: str) -> Callable[[Answer, Mapping[str, Any]], bytes]:
    """What an examiner makes of the upload: asked for once, then kept beside it."""

    def made(answer: Answer, kept: Mapping[str, Any]) -> bytes:
        path = spool.folder_of(answer.parcel.code, answer.place) / file
        if not path.exists():
            _ask(answer, task, file)
        return path.read_bytes()

    return made


def _ask(answer: Answer, task: str, file: str) -> None:
    busy = _("Máy chủ đang bận nên chưa làm được tệp này.")
    try:
        request = actions.request_for(answer, task, file)
        reply = actions.examiners().ask(request, seconds=settings.CHECK_SECONDS, patience=30)
    except (Busy, Stopped):
        reply = {"problem": "busy"}
    except StopIteration:
        raise gone() from None
    if "problem" in reply:
        said = sentence_in_language(reply.get("said", {})) or busy
        advice = Advice(_("Không làm được tệp này"), said, _("Về trang kết quả"), _address(answer))
        raise Refused(f"checker.no_{task}", advice, status=409)


def _address(answer: Answer) -> str:
    return f"/kiem-tra/{answer.parcel.code}/{answer.place}/"


_COLUMNS = (
    (gettext_lazy("TT"), 5),
    (gettext_lazy("Mức"), 11),
    (gettext_lazy("Mã"), 8),
    (gettext_lazy("Phát hiện"), 30),
    (gettext_lazy("Đoạn"), 7),
    (gettext_lazy("Nguyên văn"), 45),
    (gettext_lazy("Nội dung"), 80),
)


def _findings(answer: Answer, kept: Mapping[str, Any]) -> bytes:
    """The findings as a sheet; what a document says is never run as a formula or followed as a link."""
    import xlsxwriter

    file = io.BytesIO()
    as_words = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(file, as_words) as book:
        book.set_properties({"title": "Hải Đăng", "created": datetime(2000, 1, 1)})
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        cell = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(_("Phát hiện"))
        for column, (title, width) in enumerate(_COLUMNS):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, str(title), head)
        for row, each in enumerate(kept["page"]["findings"], 1):
            sheet.write_number(row, 0, each["number"], cell)
            sheet.write_string(row, 1, str(WEIGHTS[each["weight"]]), cell)
            sheet.write_string(row, 2, each["code"], cell)
            sheet.write_string(row, 3, title_of(each["code"]), cell)
            sheet.write_number(row, 4, each["paragraph"], cell)
            sheet.write_string(row, 5, each["words"][:32_000], cell)
            sheet.write_string(row, 6, message_of(each)[:32_000], cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(kept["page"]["findings"]), 1), len(_COLUMNS) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    return file.getvalue()


KINDS: Mapping[str, Download] = {
    "word": Download("-co-chu-thich.docx", _WORD, _by_examiner("annotate", "annotated.docx")),
    "phat-hien": Download("-phat-hien.xlsx", _SHEET, _findings),
    "bang-tinh": Download("-da-doc.xlsx", _SHEET, _by_examiner("workbook", "read.xlsx")),
    "json": Download(".json", "application/json", _json),
    "sarif": Download(".sarif", "application/sarif+json", _by_examiner("sarif", "answer.sarif")),
}
