"""`/api/v1/check` and `/api/v1/read`: one document in, the JSON of the command line out."""

from __future__ import annotations

from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from ninja import File, Form, Header, Router, Schema
from ninja.files import UploadedFile
from pydantic import ConfigDict

from haidang.files.limits import MEGABYTE
from haidang_web.checker import actions, idempotency, rates, spool
from haidang_web.checker.models import Answer, State
from haidang_web.frame.refusals import Advice, Refused

router = Router(tags=["văn bản"])

_STATUS = {"secret": 422, "too_large": 413, "busy": 503, "no_room": 503, "slow": 422, "hungry": 422}


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


class Problem(Schema):
    """A refusal (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str


Sent = Annotated[UploadedFile | None, File(description=gettext_noop("Tệp cần đọc; hoặc gửi chữ ở text"))]
Pasted = Annotated[str, Form(description=gettext_noop("Nội dung văn bản, thay cho tệp"))]
GivenKey = Annotated[
    str | None,
    Header(alias="Idempotency-Key", description=gettext_noop("Gửi lại cùng khóa thì không làm hai lần")),
]

_CHECK = gettext_noop(
    "Tìm chỗ không khớp trong một tệp hoặc một đoạn chữ. Tệp và kết quả được xóa ngay sau khi trả lời;"
    " gửi kèm Idempotency-Key thì giữ đến hết hạn."
)
_READ = gettext_noop("Đọc thể thức, đề mục, nhiệm vụ, số liệu, viện dẫn của một tệp hoặc một đoạn chữ.")
_REFUSALS = {400: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem, 429: Problem, 503: Problem}


@router.post(
    "/check",
    response={200: Checked, **_REFUSALS},
    by_alias=True,
    operation_id="check",
    summary=gettext_noop("Kiểm tra một văn bản"),
    description=_CHECK,
)
def check(
    request: HttpRequest,
    file: Sent = None,
    text: Pasted = "",
    idempotency_key: GivenKey = None,
) -> Any:
    """What does not hold in a document."""
    return _answered(request, "check", file, text, idempotency_key)


@router.post(
    "/read",
    response={200: Read, **_REFUSALS},
    by_alias=True,
    operation_id="read",
    summary=gettext_noop("Đọc một văn bản"),
    description=_READ,
)
def read(
    request: HttpRequest,
    file: Sent = None,
    text: Pasted = "",
    idempotency_key: GivenKey = None,
) -> Any:
    """What a document says."""
    return _answered(request, "read", file, text, idempotency_key)


def _answered(request: HttpRequest, part: str, file: UploadedFile | None, text: str, key: str | None) -> dict[str, Any]:
    rates.count(request)
    handed_in = _handed_in(file, text)
    if not key:
        parcel = actions.take([handed_in])
        try:
            return _part(actions.answer(parcel.answers.get()), part)
        finally:
            actions.erase(parcel)
    with idempotency.once(key, request.path, handed_in) as parcel:
        answer = parcel.answers.get()
        return _part(answer if answer.state != State.WAITING else actions.answer(answer), part)


def _handed_in(file: UploadedFile | None, text: str) -> actions.HandedIn:
    if file is None and not text.strip():
        raise _refused("empty", _("Chưa có văn bản: gửi tệp ở trường file hoặc chữ ở trường text."), 422)
    if file is None:
        return actions.HandedIn("text.txt", [text.encode("utf-8", errors="replace")])
    if (file.size or 0) > settings.UPLOAD_MEGABYTES * MEGABYTE:
        raise _refused("too_large", _("Tệp lớn hơn %(most)d MB.") % {"most": settings.UPLOAD_MEGABYTES}, 413)
    return actions.HandedIn(file.name or "", file.chunks())


def _part(answer: Answer, part: str) -> dict[str, Any]:
    if answer.state != State.READY:
        raise _refused(answer.problem, answer.sentence, _STATUS.get(answer.problem, 422))
    found: dict[str, Any] = spool.read_answer(answer.parcel.code, answer.place)[part]
    return found


def _refused(code: str, sentence: str, status: int) -> Refused:
    return Refused(f"checker.{code}", Advice(_("Không có kết quả"), sentence), status=status)
