"""The addresses for programs: version 1, described by OpenAPI; every refusal is problem+json (RFC 9457)."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from haidang_web.checker.api import router
from haidang_web.frame.described import deeds, shapes
from haidang_web.frame.refusals import Advice, Refused, problem


class Described(NinjaAPI):
    """The API, whose description names the content type of refusals."""

    def get_openapi_schema(self, **how: Any) -> OpenAPISchema:
        """The description: every answer beyond 399 is problem+json."""
        schema = super().get_openapi_schema(**how)
        for address in schema["paths"].values():
            for deed in address.values():
                for status, answer in deed["responses"].items():
                    if int(status) >= HTTPStatus.BAD_REQUEST and "application/json" in answer.get("content", {}):
                        answer["content"]["application/problem+json"] = answer["content"].pop("application/json")
        return schema


api = Described(
    title="Hải Đăng",
    version="1",
    description="Đọc và kiểm tra văn bản hành chính: gửi một tệp, nhận nội dung đã đọc hoặc các phát hiện.",
    docs_url=None,  # our own page shows it: nothing from elsewhere is loaded
    urls_namespace="api-1",
)
api.add_router("", router)

EXAMPLE = "Vốn là 30.415 triệu đồng, bao gồm: huyện 20.312 triệu đồng; xã 11.103 triệu đồng."
EXAMPLE_FINDING = {
    "rule": "sum-mismatch",
    "code": "SL01",
    "severity": "error",
    "message": (
        "Nêu tổng là 30.415 triệu đồng nhưng các phần cộng lại được 31.415 triệu đồng, lệch 1.000 triệu đồng."
        " Chênh lệch đúng bằng một chữ số: khớp nếu 30.415 triệu đồng là 31.415 triệu đồng."
    ),
    "span": [7, 24],
    "related": [[41, 58], [63, 80]],
    "stated": "30415000000",
    "computed": "31415000000",
}


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The description as a page, with examples that can be copied."""
    schema = api.get_openapi_schema()
    context = {
        "section": "api",
        "site": f"{request.scheme}://{request.get_host()}",
        "deeds": list(deeds(schema)),
        "shapes": list(shapes(schema)),
        "example": EXAMPLE,
        "example_finding": json.dumps(EXAMPLE_FINDING, ensure_ascii=False, indent=2),
        "most_megabytes": settings.UPLOAD_MEGABYTES,
        "per_minute": settings.RATE_PER_MINUTE,
    }
    return render(request, "frame/api.html", context)


@api.exception_handler(Refused)
def refused(request: HttpRequest, error: Refused) -> HttpResponse:
    """Something that is not done, for a reason the caller can act on."""
    response = problem(error.code, error.advice, error.status)
    if error.retry_after:
        response.headers["Retry-After"] = str(error.retry_after)
    return response


@api.exception_handler(ValidationError)
def not_valid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """A request that does not fit its description: what is wrong, and where."""
    places = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors)
    advice = Advice(_("Yêu cầu không đúng mô tả"), places, _("Xem mô tả tại /api/."))
    return problem("api.not_valid", advice, 422)


@api.exception_handler(HttpError)
def not_understood(request: HttpRequest, error: HttpError) -> HttpResponse:
    """A request that could not be taken apart."""
    advice = Advice(_("Yêu cầu không đọc được"), str(error), _("Xem mô tả tại /api/."))
    return problem("api.not_understood", advice, error.status_code)
