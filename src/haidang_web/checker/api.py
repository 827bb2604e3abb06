"""`/api/v1/check` and `/api/v1/read`: one document in, the JSON of the command line out, at once or later."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from ninja import File, Form, Header, Router, Schema, Status
from ninja.files import UploadedFile
from pydantic import ConfigDict

from haidang.files.limits import MEGABYTE
from haidang_web.checker import actions, idempotency, long_checks, rates, spool
from haidang_web.checker.access import answer_to_read, gone, parcel_to_read
from haidang_web.checker.models import Answer, State
from haidang_web.checker.problems import next_step_after
from haidang_web.checker.waiting import Waiting
from haidang_web.frame.refusals import Advice, Refused

router = Router(tags=["văn bản"])

_STATUS = {"too-large": 413, "no_room": 503}


class Open(Schema):
    """An object that may come to say more: fields are added, never changed."""

    model_config = ConfigDict(extra="allow")


class Finding(Open):
    """One thing that does not hold."""

    rule: str
    code: str
    severity: str
    message: str
    span: list[int]
    related: list[list[int]]
    stated: str | None
    computed: str | None


class Coverage(Open):
    """How much could be checked at all."""

    quantities: int
    checked: int
    relations: int
    held: int


class Checked(Open):
    """What `haidang check --format json` prints of one file."""

    file: str
    findings: list[Finding]
    coverage: Coverage


class Read(Open):
    """What `haidang read --format json` prints of one file."""

    file: str
    schema_: int
    kind: str
    components: dict[str, Any]
    outline: list[dict[str, Any]]
    tasks: list[dict[str, Any]]
    references: list[dict[str, Any]]
    quantities: list[dict[str, Any]]
    tables: list[dict[str, Any]]

    model_config = ConfigDict(extra="allow", alias_generator=lambda name: name.rstrip("_"), populate_by_name=True)


class Underway(Schema):
    """A document that takes longer than a request: how far it is, and where to ask for it."""

    address: str
    """Also in `Location`: answers 202 with this until the result is there."""
    doing: str
    done: int
    whole: int
    """How many steps there are; 0 where that is not known."""
    expires: datetime
    """When the document and its result are erased; DELETE at the address erases them at once."""


class Problem(Schema):
    """A refusal (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    """What happened, and what to do."""
    next_step: str
    """What to do alone: it is the end of `detail`."""
    instance: str


Sent = Annotated[UploadedFile | None, File(description=gettext_noop("Tệp cần đọc; hoặc gửi chữ ở text"))]
Pasted = Annotated[str, Form(description=gettext_noop("Nội dung văn bản, thay cho tệp"))]
GivenKey = Annotated[
    str | None,
    Header(alias="Idempotency-Key", description=gettext_noop("Gửi lại cùng khóa thì không làm hai lần")),
]

_CHECK = gettext_noop(
    "Tìm chỗ không khớp trong một tệp hoặc một đoạn chữ. Tệp và kết quả được xóa ngay sau khi trả lời;"
    " gửi kèm Idempotency-Key thì giữ đến hết hạn. Văn bản cần đọc lâu (bản quét, ảnh, tệp rất dài) thì trả lời"
    " 202 kèm địa chỉ để hỏi lại; tệp và kết quả khi đó cũng được giữ đến hết hạn."
)
_READ = gettext_noop(
    "Đọc thể thức, đề mục, nhiệm vụ, số liệu, viện dẫn của một tệp hoặc một đoạn chữ;"
    " văn bản cần đọc lâu thì trả lời 202 kèm địa chỉ để hỏi lại."
)
_ASK = gettext_noop(
    "Kết quả của văn bản cần đọc lâu: 202 khi chưa xong, Retry-After cho biết sau bao nhiêu giây hỏi lại."
)
_ERASE = gettext_noop("Dừng đọc và xóa ngay tệp cùng mọi kết quả; sau đó địa chỉ này không còn gì.")
_RETRY_SECONDS = 2
_LATER = {"check": "checked", "read": "what_was_read"}
_REFUSALS = {400: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem, 429: Problem, 503: Problem}
_REFUSALS_LATER = {404: Problem, 413: Problem, 422: Problem, 503: Problem}


@router.post(
    "/check",
    response={200: Checked, 202: Underway, **_REFUSALS},
    by_alias=True,
    operation_id="check",
    summary=gettext_noop("Kiểm tra một văn bản"),
    description=_CHECK,
)
def check(
    request: HttpRequest,
    response: HttpResponse,
    file: Sent = None,
    text: Pasted = "",
    idempotency_key: GivenKey = None,
) -> Any:
    """What does not hold in a document."""
    return _answered(request, response, "check", _handed_in(file, text), idempotency_key)


@router.post(
    "/read",
    response={200: Read, 202: Underway, **_REFUSALS},
    by_alias=True,
    operation_id="read",
    summary=gettext_noop("Đọc một văn bản"),
    description=_READ,
)
def read(
    request: HttpRequest,
    response: HttpResponse,
    file: Sent = None,
    text: Pasted = "",
    idempotency_key: GivenKey = None,
) -> Any:
    """What a document says."""
    return _answered(request, response, "read", _handed_in(file, text), idempotency_key)


@router.get(
    "/check/{code}",
    response={200: Checked, 202: Underway, **_REFUSALS_LATER},
    by_alias=True,
    operation_id="checked",
    summary=gettext_noop("Hỏi kết quả kiểm tra"),
    description=_ASK,
)
def checked(request: HttpRequest, response: HttpResponse, code: str) -> Any:
    """What does not hold in a document that took longer than a request."""
    return _told(response, answer_to_read(code, 1), "check")


@router.get(
    "/read/{code}",
    response={200: Read, 202: Underway, **_REFUSALS_LATER},
    by_alias=True,
    operation_id="what_was_read",
    summary=gettext_noop("Hỏi kết quả đọc"),
    description=_ASK,
)
def what_was_read(request: HttpRequest, response: HttpResponse, code: str) -> Any:
    """What a document says that took longer than a request."""
    return _told(response, answer_to_read(code, 1), "read")


@router.delete(
    "/check/{code}",
    response={204: None, 404: Problem, 503: Problem},
    operation_id="erase_checked",
    summary=gettext_noop("Xóa văn bản đã gửi kiểm tra"),
    description=_ERASE,
)
@router.delete(
    "/read/{code}",
    response={204: None, 404: Problem, 503: Problem},
    operation_id="erase_read",
    summary=gettext_noop("Xóa văn bản đã gửi đọc"),
    description=_ERASE,
)
def erase(request: HttpRequest, code: str) -> Any:
    """Erase a document, and whatever came of it, at once."""
    actions.erase(parcel_to_read(code))
    return Status(204, None)


def _answered(
    request: HttpRequest, response: HttpResponse, part: str, handed_in: actions.HandedIn, key: str | None
) -> Any:
    rates.count(request)
    if key:
        with idempotency.once(key, request.path, handed_in) as parcel:
            answer = parcel.answers.get()
            return _told(response, _begun(answer) if answer.job is None else answer, part)
    parcel = actions.take([handed_in])
    answer = parcel.answers.get()
    try:
        return _told(response, _begun(answer), part)
    finally:
        if answer.job is None:
            actions.erase(parcel)


def _begun(answer: Answer) -> Answer:
    """The same answer: there, or asked for in the background."""
    if answer.state == State.WAITING:
        long_checks.answer_or_ask_one(answer)
    return answer


def _told(response: HttpResponse, answer: Answer, part: str) -> Any:
    """An answer as it is sent: the part that was asked for, or how far it is. Raises Refused where there is none."""
    if answer.state == State.WAITING:
        address = reverse(f"api-1:{_LATER[part]}", args=[answer.parcel.code])
        response.headers["Location"], response.headers["Retry-After"] = address, str(_RETRY_SECONDS)
        waiting = Waiting(answer)
        underway = {
            "address": address,
            "doing": waiting.hindrance or waiting.words,
            "done": waiting.done,
            "whole": waiting.whole,
            "expires": answer.parcel.expires,
        }
        return Status(202, underway)
    return Status(200, _part(answer, part))


def _handed_in(file: UploadedFile | None, text: str) -> actions.HandedIn:
    if file is None and not text.strip():
        raise _refused("nothing", _("Chưa có văn bản nào."), _("Gửi tệp ở trường file, hoặc chữ ở trường text."), 422)
    if file is None:
        return actions.HandedIn("text.txt", [text.encode("utf-8", errors="replace")])
    if (file.size or 0) > settings.UPLOAD_MEGABYTES * MEGABYTE:
        sentence = _("Tệp lớn hơn %(most)d MB nên không được nhận.") % {"most": settings.UPLOAD_MEGABYTES}
        raise _refused("too_large", sentence, _("Nén ảnh trong tệp hoặc chia nhỏ tệp, rồi gửi lại."), 413)
    return actions.HandedIn(file.name or "", file.chunks())


def _part(answer: Answer, part: str) -> dict[str, Any]:
    if answer.state != State.READY:
        status = _STATUS.get(answer.problem, 422)
        raise _refused(answer.problem, answer.sentence, next_step_after(answer.problem), status)
    try:
        found: dict[str, Any] = spool.read_answer(answer.parcel.code, answer.place)[part]
    except FileNotFoundError:
        raise gone() from None
    return found


def _refused(code: str, sentence: str, next_step: str, status: int) -> Refused:
    return Refused(f"checker.{code}", Advice(_("Không có kết quả"), sentence, next_step), status=status)
