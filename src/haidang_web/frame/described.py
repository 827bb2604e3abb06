"""An OpenAPI description as plain values that a page can draw; knows none of the addresses that it describes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

Data = Mapping[str, Any]

_MEANINGS: dict[int, str | Promise] = {
    200: _("Kết quả"),
    202: _("Cần đọc lâu: hỏi lại ở địa chỉ trong Location"),
    204: _("Đã xóa"),
    400: _("Yêu cầu không đọc được"),
    404: _("Không còn gì ở địa chỉ này: hết hạn, đã xóa, hoặc gõ nhầm"),
    409: _("Khóa này còn đang chạy"),
    413: _("Tệp lớn hơn mức nhận"),
    415: _("Loại nội dung không nhận"),
    422: _("Không có kết quả: tệp không đọc được, có dấu độ mật, hoặc thiếu trường"),
    429: _("Gửi quá nhanh; Retry-After cho biết sau bao nhiêu giây"),
    503: _("Máy chủ bận hoặc tạm ngừng; thử lại sau"),
}
_KINDS: dict[str, str | Promise] = {
    "string": _("chữ"),
    "integer": _("số nguyên"),
    "array": _("danh sách"),
    "object": _("đối tượng"),
    "null": _("trống"),
    "binary": _("tệp"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """Something that is sent or answered."""

    name: str
    kind: str
    about: str
    required: bool


@dataclass(frozen=True, slots=True)
class Deed:
    """One address and how it is asked."""

    name: str
    method: str
    address: str
    title: str
    about: str
    sent: list[Field]
    answers: list[tuple[int, str | Promise, str]]
    """Status, what it means, and the shape of the body."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An object of the answers."""

    name: str
    fields: list[Field]


def deeds(schema: Data) -> Iterator[Deed]:
    """Every address of a description, in its order."""
    for address, by_method in schema["paths"].items():
        for method, told in by_method.items():
            yield Deed(
                told["operationId"],
                method.upper(),
                address,
                gettext(told["summary"]),
                gettext(told.get("description", "")),
                [*_body(told), *_heads(told)],
                [(int(status), _MEANINGS.get(int(status), ""), _shape_of(each)) for status, each in _answers(told)],
            )


def shapes(schema: Data) -> Iterator[Shape]:
    """Every object that an answer may hold."""
    for name, told in schema["components"]["schemas"].items():
        yield Shape(name, list(_fields(told)))


def _answers(told: Data) -> list[tuple[str, Data]]:
    return sorted(told["responses"].items(), key=lambda each: int(each[0]))


def _shape_of(answer: Data) -> str:
    bodies = answer.get("content", {}).values()
    return next((body["schema"].get("$ref", "").rpartition("/")[2] for body in bodies), "")


def _body(told: Data) -> Iterator[Field]:
    for body in told.get("requestBody", {}).get("content", {}).values():
        yield from _fields(body["schema"])


def _heads(told: Data) -> Iterator[Field]:
    for each in told.get("parameters", ()):
        about = gettext(each["description"]) if each.get("description") else ""
        yield Field(each["name"], _kind(each["schema"]), about, bool(each.get("required")))


def _fields(shape: Data) -> Iterator[Field]:
    needed = shape.get("required", ())
    for name, told in shape.get("properties", {}).items():
        about = gettext(told["description"]) if told.get("description") else ""
        yield Field(name, _kind(told), about, name in needed)


def _kind(told: Data) -> str:
    """A type in words: of a list what it holds, of several each but nothing."""
    if "$ref" in told:
        return str(told["$ref"].rpartition("/")[2])
    if "anyOf" in told:
        return " / ".join(_kind(each) for each in told["anyOf"] if each.get("type") != "null")
    if told.get("type") == "array":
        return f"{_KINDS['array']}: {_kind(told['items'])}"
    return str(_KINDS.get(told.get("format", ""), _KINDS.get(told.get("type", ""), "")))
